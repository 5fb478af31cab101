"""The box a note is written in: what kind of note, about which figure, the figure, and the words."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import NoteKind
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.period import Period, PeriodKind, quarters_of
from bsc_planner.model.value import ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.inspector.field_editors import TextField
from bsc_planner.ui.inspector.note_words import place_word
from bsc_planner.ui.item_models.indicator_tree.columns import doubt_explained, explained
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.status_label import StatusLabel

_UNREAD = frozenset({ValueKind.TEXT})


@dataclass(frozen=True)
class Written:
    """What was written.

    Attributes:
        field, period: Figure it is about; None: the whole element.
        value: Figure as typed; None: none.
    """

    kind: NoteKind
    text: str
    value: str | None = None
    field: str | None = None
    period: str | None = None


class NoteComposer(QWidget):
    """Words, and for a proposal the figure and what it is a figure of.

    Args:
        session: The open plan.
        is_reply: Whether it answers a talk: what the talk is about is known then.

    Signals:
        written: A `Written` the planner wants to keep.
        given_up: The planner wants no reply.
    """

    written = Signal(object)
    given_up = Signal()

    def __init__(self, session: PlanSession, *, is_reply: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_reply = is_reply
        self._ref: Ref | None = None
        self._kind = NoteKind.ANSWER if is_reply else NoteKind.REMARK
        self._needs_figure = False
        self.kinds, self.places, self.figure = QComboBox(), QComboBox(), QLineEdit()
        self.kinds.addItem(self.tr("Remark"), NoteKind.REMARK.value)
        self.kinds.addItem(self.tr("Propose a figure"), NoteKind.PROPOSAL.value)
        self.kinds.setAccessibleName(self.tr("Kind of note"))
        self.places.setAccessibleName(self.tr("What the figure is of"))
        self.places.setMaxVisibleItems(12)
        self.figure.setAccessibleName(self.tr("Figure"))
        for box in (self.kinds, self.places):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.text = TextField(lines=2)
        self.add_button = QPushButton()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.said = StatusLabel()
        self.said.hide()
        self._figures = QWidget()
        self._lay_out()
        self.kinds.activated.connect(self._refresh)
        self.figure.textChanged.connect(self._tell_reading)
        self.figure.returnPressed.connect(self._on_add)
        self.add_button.clicked.connect(self._on_add)
        self.cancel.clicked.connect(self.given_up)
        self._refresh()

    def show_element(self, ref: Ref) -> None:
        """Write about another element; only indicators have figures to propose."""
        if ref != self._ref:
            self._ref = ref
            self._fill_places()
        self._refresh()

    def begin(self, kind: NoteKind, *, figure: str = "", needs_figure: bool = False) -> None:
        """Write a reply of a kind.

        Args:
            kind: What it is.
            figure: Figure to begin with.
            needs_figure: Whether it is nothing without a figure.
        """
        self._kind = kind
        self._needs_figure = needs_figure
        self.figure.setText(figure)
        self._refresh()
        target: QWidget = self.figure if needs_figure else self.text
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self, text: str = "") -> None:
        """Begin anew with some words."""
        self.text.show_value(None)
        self.text.setPlainText(text)
        self.figure.clear()
        self.kinds.setCurrentIndex(0)
        self._refresh()

    @property
    def kind(self) -> NoteKind:
        """Kind of the note that is being written."""
        return self._kind if self._is_reply else NoteKind(self.kinds.currentData())

    def _lay_out(self) -> None:
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for column, (words, editor) in enumerate(((self.tr("Of"), self.places), (self.tr("Figure"), self.figure))):
            if self._is_reply and editor is self.places:
                continue
            label = QLabel(words)
            label.setProperty("tone", "caption")
            label.setBuddy(editor)
            grid.addWidget(label, 0, column)
            grid.addWidget(editor, 1, column)
            grid.setColumnStretch(column, 1)
        self.places.setVisible(not self._is_reply)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(6)
        for widget in (self.kinds, self._figures, self.said, self.text):
            column_box.addWidget(widget)
        column_box.addLayout(buttons)

    def _refresh(self) -> None:
        has_figures = self._ref is not None and self._ref.kind == Indicator.__tablename__
        self.kinds.setVisible(not self._is_reply and has_figures)
        if not has_figures and not self._is_reply:
            self.kinds.setCurrentIndex(0)
        wants_figure = self.kind in (NoteKind.PROPOSAL, NoteKind.ANSWER, NoteKind.AGREED) and (
            has_figures or not self._is_reply
        )
        self._figures.setVisible(wants_figure)
        hints = {
            NoteKind.REMARK: self.tr("Write a note…"),
            NoteKind.PROPOSAL: self.tr("Why this figure…"),
            NoteKind.ANSWER: self.tr("Write an answer…"),
            NoteKind.AGREED: self.tr("What was agreed…"),
        }
        words = {
            NoteKind.REMARK: self.tr("Add note"),
            NoteKind.PROPOSAL: self.tr("Propose"),
            NoteKind.ANSWER: self.tr("Answer"),
            NoteKind.AGREED: self.tr("Agree"),
        }
        self.text.setPlaceholderText(hints[self.kind])
        self.text.setAccessibleName(hints[self.kind])
        self.add_button.setText(words[self.kind])
        self.cancel.setVisible(self._is_reply)
        self.said.hide()

    def _fill_places(self) -> None:
        self.places.clear()
        if self._ref is None or self._ref.kind != Indicator.__tablename__:
            return
        session = self._session
        years = list(session.store.plan.years) or [session.year]
        periods = [Period(year) for year in years]
        periods += [quarter for quarter in quarters_of(session.year) if quarter.kind is PeriodKind.QUARTER]
        for period in periods:
            field = "target" if period.kind is PeriodKind.YEAR else "milestone"
            self.places.addItem(place_word("indicator", field, str(period)), (field, str(period)))
        self.places.addItem(place_word("indicator", "baseline_printed", None), ("baseline", None))
        self.places.setCurrentIndex(max(0, years.index(session.year) if session.year in years else 0))

    def _context(self) -> ReadingContext:
        indicator = self._session.store.find(Indicator, self._ref.id) if self._ref is not None else None
        return ReadingContext(indicator.unit_of_measure if indicator is not None else None)

    def _tell_reading(self, text: str) -> None:
        value = read_value(text.strip() or None, self._context())
        told = " · ".join(part for part in (explained(value), doubt_explained(value)) if part) if text.strip() else ""
        self.said.show_status(Status.NONE, told, with_mark=False)
        self.said.setVisible(bool(told))

    def _on_add(self) -> None:
        text, figure = self.text.toPlainText().strip(), self.figure.text().strip() or None
        has_figure_line = not self._figures.isHidden()
        needs_figure = has_figure_line and (self.kind is NoteKind.PROPOSAL or self._needs_figure)
        if needs_figure and (figure is None or read_value(figure, self._context()).kind in _UNREAD):
            self._refuse(self.tr("Write the figure, for example 7,5 or 1.355,90."))
            self.figure.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not text and figure is None:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        place = self.places.currentData() if self.kind is NoteKind.PROPOSAL and not self._is_reply else None
        field, period = place if place is not None else (None, None)
        self.written.emit(Written(self.kind, text, figure if has_figure_line else None, field, period))

    def _refuse(self, words: str) -> None:
        self.said.show_status(Status.ERROR, words)
        self.said.show()
