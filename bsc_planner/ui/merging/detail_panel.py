"""One difference at full length: the three values, who stands behind them, and what goes along."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from bsc_planner.revisions.merging.merge_plan import CopyFacts
from bsc_planner.revisions.merging.merge_rows import MergeRow, Side
from bsc_planner.ui.language import current_language
from bsc_planner.ui.merging.merge_item_model import MergeItemModel
from bsc_planner.ui.merging.words import REASONS, translated
from bsc_planner.wording.details import moment_text

_LISTED = 200


class ValueCard(QFrame):
    """What one side says, with the button that chooses it.

    Signals:
        chosen: The button was pressed.
    """

    chosen = Signal()

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        title = QLabel(caption)
        title.setProperty("tone", "caption")
        title.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(caption)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(44)
        self.button = QPushButton()
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.text)
        self.button.clicked.connect(lambda _checked: self.chosen.emit())

    def show_value(self, text: str, *, is_possible: bool, is_chosen: bool) -> None:
        """Show a value and whether it is, or can be, chosen."""
        self.text.setPlainText(text)
        self.button.setEnabled(is_possible)
        self.button.setChecked(is_chosen)
        self.button.setText(self.tr("Chosen") if is_chosen else self.tr("Choose"))


class DetailPanel(QWidget):
    """The current row of a merge."""

    def __init__(self, model: MergeItemModel, choose: Callable[[MergeRow, Side], None]) -> None:
        super().__init__()
        self._model = model
        self._choose = choose
        self._row: MergeRow | None = None
        self.title = _label("section")
        self.reason = _label("muted")
        facts = model.decisions.plan.copy
        self.cards = {
            Side.BASE: ValueCard(self._base_caption(facts)),
            Side.OURS: ValueCard(self.tr("Ours: this plan now")),
            Side.THEIRS: ValueCard(self._theirs_caption(facts)),
        }
        self.along = QPlainTextEdit()
        self.along.setReadOnly(True)
        self.along.setTabChangesFocus(True)
        self.along_title = _label("caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.reason)
        for side, card in self.cards.items():
            column.addWidget(card, 2)
            card.chosen.connect(partial(self._on_chosen, side))
        column.addWidget(self.along_title)
        column.addWidget(self.along, 2)
        column.addStretch(0)
        model.decided.connect(self._refresh)
        self.show_row(None)

    def show_row(self, row: MergeRow | None) -> None:
        """Show a row; None: nothing is chosen in the list."""
        self._row = row
        for widget in (*self.cards.values(), self.reason):
            widget.setVisible(row is not None)
        lines = self._model.words.along(row) if row else []
        self.along.setVisible(bool(lines))
        self.along_title.setVisible(bool(lines))
        if row is None:
            self.title.setText(self.tr("Choose a difference in the list to see it at full length."))
            return
        words = self._model.words
        self.title.setText(words.title(row))
        if len(lines) > _LISTED:
            lines = [*lines[:_LISTED], self.tr("… and {count} more").format(count=len(lines) - _LISTED)]
        self.along_title.setText(self.tr("Decided together with it:"))
        self.along.setPlainText("\n".join(lines))
        self._refresh()

    def _on_chosen(self, side: Side) -> None:
        if self._row is not None:
            self._choose(self._row, side)
        self._refresh()

    def _refresh(self) -> None:
        row = self._row
        if row is None:
            return
        decisions = self._model.decisions
        self.reason.setText(translated(REASONS[row.reason]))
        self.reason.setVisible(bool(row.reason))
        side_now = None if decisions.is_barred(row) else decisions.side_of(row)
        for side, card in self.cards.items():
            card.show_value(
                self._model.words.full_value(row, side),
                is_possible=self._model.can_choose(row, side),
                is_chosen=side_now is side,
            )

    def _base_caption(self, facts: CopyFacts) -> str:
        if facts.base_title is None:
            return self.tr("Before: there is no common edition")
        when = moment_text(facts.base_made_at or "", current_language())
        return self.tr("Before: {title}, {when}").format(title=facts.base_title, when=when)

    def _theirs_caption(self, facts: CopyFacts) -> str:
        if not facts.saved_at:
            return self.tr("Theirs: {name}").format(name=facts.person or facts.file)
        when = moment_text(facts.saved_at, current_language())
        return self.tr("Theirs: {name}, saved {when}").format(name=facts.person or facts.file, when=when)


def _label(tone: str) -> QLabel:
    label = QLabel()
    label.setProperty("tone", tone)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
