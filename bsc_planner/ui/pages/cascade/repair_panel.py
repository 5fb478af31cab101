"""What does not come to its whole, and the ways to mend it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bsc_planner.cascading.figure import says_the_same
from bsc_planner.cascading.row_repair import difference, mended_figure, proposed_member
from bsc_planner.cascading.unit_matrix import FigureSource, MatrixRow, MatrixRule
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.handing_down import text_of
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_number
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.item_models.cascade.matrix_columns import figure_text
from bsc_planner.ui.item_models.cascade.matrix_handing import MatrixHanding
from bsc_planner.ui.pages.cascade.link_row import Link, LinkRow
from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.wording.counting import counted


class RepairPanel(QFrame):
    """One row that does not fit: a sentence and links that act at once; hidden while everything fits.

    Signals:
        next_wanted: The planner wants to go to the (next) row that does not fit.
    """

    next_wanted = Signal()

    def __init__(self, handing: MatrixHanding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handing = handing
        self._row: MatrixRow | None = None
        self.title = QLabel()
        self.title.setProperty("tone", "error")
        self.text = QLabel()
        self._links = LinkRow()
        self.line = QLineEdit()
        self.line.setFixedWidth(140)
        self.save = QPushButton(self.tr("Change target"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.reason = QLabel()
        self.reason.setProperty("tone", "error")
        self._editing = QWidget()
        edit_line = QHBoxLayout(self._editing)
        edit_line.setContentsMargins(0, 0, 0, 0)
        for widget in (self.line, self.save, self.cancel, self.reason):
            edit_line.addWidget(widget)
        edit_line.addStretch(1)
        self._editing.hide()
        sentence = QHBoxLayout()
        sentence.setSpacing(10)
        sentence.addWidget(self.text)
        sentence.addWidget(self._links)
        sentence.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 12, 10)
        box.setSpacing(6)
        for label in (self.title, self.text, self.reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
        box.addWidget(self.title)
        box.addLayout(sentence)
        box.addWidget(self._editing)
        self.line.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._editing.hide)
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def links(self) -> list[QPushButton]:
        """What can be clicked, in order."""
        return self._links.buttons

    def show_row(self, at: int | None, *, receiver_id: str | None, others: int | None) -> None:
        """Speak of a row.

        Args:
            at: Place of the row; None: everything fits.
            receiver_id: Whom to propose for the difference, where it can be taken up.
            others: How many other rows do not fit; None: the planner is in another row than this.
        """
        row = self._handing.row(at) if at is not None else None
        if row is None or row.check is None or row.check.is_equal:
            self._row = None
            self._editing.hide()
            self.hide()
            return
        if self._row is None or row.indicator_id != self._row.indicator_id:
            self._editing.hide()
        self._row = row
        self._say(row)
        links = list(self._offered(row, receiver_id)) if self._handing.is_writable else []
        if others is None:
            links.append(Link(self.tr("Show row"), self.next_wanted.emit))
        elif others:
            words = counted(self.tr("Next of {count} [other|others]"), count=others)
            links.append(Link(words, self.next_wanted.emit))
        self._links.show_links(links)
        self.show()

    def _say(self, row: MatrixRow) -> None:
        assert row.check is not None
        values = {
            "parts": figure_text(row.check.parts, row.unit_of_measure),
            "whole": figure_text(row.whole, row.unit_of_measure),
            "code": row.code or row.name,
        }
        if row.check.kind is CascadeKind.ADOPT:
            title = self.tr("✗ A receiver has {parts}, the target above is {whole} ({code})")
        elif row.consolidation is Consolidation.SUM:
            title = self.tr("✗ Sum of the targets below {parts}, target above {whole} ({code})")
        else:
            title = self.tr("✗ Average of the targets below {parts}, target above {whole} ({code})")
        self.title.setText(title.format(**values))
        gap = difference(row)
        unit = (row.unit_of_measure or "").strip()
        sentence = self.tr("Difference {gap} {unit}.").format(
            gap=format_number(abs(gap)) if gap is not None else "?", unit=unit.lower()
        )
        self.text.setText(sentence.replace(" .", "."))

    def _offered(self, row: MatrixRow, receiver_id: str | None) -> Iterator[Link]:
        """Ways to mend a row."""
        assert row.check is not None
        rule = proposed_member(row, receiver_id)
        if rule is not None and row.check.kind is not CascadeKind.ADOPT:
            yield self._difference(row, rule)
        if row.check.kind is CascadeKind.SHARE and any(one.source is not FigureSource.MEASURE for one in row.receiving):
            yield Link(self.tr("Split evenly again"), lambda: self._handing.redistribute(row))
        if row.check.kind is CascadeKind.ADOPT:
            for one in row.receiving:
                if one.kind is CascadeKind.ADOPT and _differs(row, one):
                    words = self.tr("Same as above for {unit}").format(unit=self._name(one))
                    yield Link(words, partial(self._handing.make_same, row, one))
                    break
        if row.is_own:
            yield Link(self.tr("Change target above…"), self._on_change_whole)

    def _difference(self, row: MatrixRow, rule: MatrixRule) -> Link:
        figure = figure_text(mended_figure(row, rule), row.unit_of_measure)
        gap = difference(row)
        words = self.tr("Add to {unit} ({figure})") if gap and gap > 0 else self.tr("Take from {unit} ({figure})")
        text = words.format(unit=self._name(rule), figure=figure)
        return Link(text, lambda: self._handing.add_difference(row, rule))

    def _name(self, rule: MatrixRule) -> str:
        return self._handing.name(rule.receiver_id or "")

    def _on_change_whole(self) -> None:
        assert self._row is not None
        assert self._row.check is not None
        self.reason.clear()
        self.line.setText(text_of(self._row, self._row.check.parts))
        self._editing.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        if self._row is None:
            return
        try:
            self._handing.change_whole(self._row, self.line.text())
        except EditError as error:
            message = message_of(error)
            self.reason.setText(f"{message.text} {message.advice}".strip())
            return
        self._editing.hide()

    def _dress(self) -> None:
        colours = tokens()
        self.setStyleSheet(
            f"RepairPanel {{ background: {colours.panel.name()}; border: 1px solid {colours.error_border.name()};"
            f" border-left: 4px solid {colours.error_mark.name()}; border-radius: 6px; }}"
        )


def _differs(row: MatrixRow, rule: MatrixRule) -> bool:
    return rule.figure is not None and row.whole is not None and not says_the_same(rule.figure, row.whole)
