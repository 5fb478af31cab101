"""The line above the people: which month, how many reports stand how, and what can be done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.period import Period, months_of
from bsc_planner.monitoring.report_states import USUAL_DUE_DAYS, PersonReport, ReportState
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import day_text, number_text, period_text
from bsc_planner.ui.pages.monitoring.reports.words import STATES, state_text
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_DUE_DAYS = (0, 3, 5, 7, 10, 14, 20, 30)
_STATES = tuple(STATES)
_NARROW = 780


class ReportBar(QWidget):
    """``Month Maret 2026 ▾``  ``Due 5 April 2026 ▾``  ``■ belum 3``  …  ``Buku kerja ▾``.

    Signals:
        month_chosen: (Period)
        due_chosen: (days after the end of the month)
        states_chosen: (frozenset of `ReportState`) Only these are to be shown; empty: all.
    """

    month_chosen = Signal(object)
    due_chosen = Signal(object)
    states_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.months = ChoiceButton(self.tr("Month"))
        self.due = ChoiceButton(self.tr("Due"))
        self.states = QButtonGroup(self)
        self.states.setExclusive(False)
        self._make_actions()
        first = WrappingRow()
        first.setSpacing(6)
        first.addWidget(self.months)
        first.addWidget(self.due)
        first.addStretch(1)
        for action in (self.workbooks, self.person, self.late):
            first.addWidget(ActionButton(action))
        second = WrappingRow()
        second.setSpacing(6)
        for place, _ in enumerate(_STATES):
            button = QPushButton()
            button.setCheckable(True)
            button.hide()  # until a month tells how many there are
            self.states.addButton(button, place)
            second.addWidget(button)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        self.months.chosen.connect(self.month_chosen)
        self.due.chosen.connect(self.due_chosen)
        self.states.idToggled.connect(lambda *_: self._on_states_toggled())

    def show_month(self, period: Period, people: Sequence[PersonReport], *, due: date, due_days: int | None) -> None:
        """Show how the reports of a month stand."""
        self.months.set_choices([(period_text(month), month) for month in months_of(period.year)], period)
        days = USUAL_DUE_DAYS if due_days is None else due_days
        text = self.tr("{days} [day|days] after the month")
        offered = sorted({*_DUE_DAYS, days})
        self.due.set_choices([(counted(text, days=number_text(one)), one) for one in offered], days)
        self.due.show_value(day_text(due))
        for place, state in enumerate(_STATES):
            button = self.states.button(place)
            count = sum(one.state is state for one in people)
            button.setText(f"{state_text(state)} {number_text(count)}")
            button.setVisible(count > 0 or button.isChecked())

    def enable(self, *, is_writable: bool, has_people: bool, is_staffed: bool, person: PersonReport | None) -> None:
        """Offer what can be done now, for the people shown; with nobody in the plan there are no workbooks."""
        for action in (self.make_month, self.make_year):
            action.setEnabled(has_people)
        for action in (self.read_file, self.read_folder):
            action.setEnabled(is_writable)
        self.workbooks.setEnabled(is_staffed and (has_people or is_writable))
        self.late.setEnabled(has_people)
        self.due.setEnabled(is_writable)
        self.person.setEnabled(is_writable and person is not None)
        self.nothing_to_report.setEnabled(person is not None and person.received_on is None)
        self.not_received.setEnabled(person is not None and person.state is ReportState.EMPTY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave captions away where there is little room."""
        super().resizeEvent(event)
        for button in (self.months, self.due):
            button.set_compact(is_compact=self.width() < _NARROW)

    def _make_actions(self) -> None:
        self.workbooks = QAction(icon("file-text"), self.tr("Workbooks"), self)
        books = QMenu(self)
        self.make_month = books.addAction(icon("file-down"), self.tr("Make for this month…"))
        self.make_year = books.addAction(icon("file-down"), self.tr("Make for the whole year…"))
        books.addSeparator()
        self.read_file = books.addAction(icon("file-up"), self.tr("Read a returned workbook…"))
        self.read_folder = books.addAction(icon("file-up"), self.tr("Read a folder of workbooks…"))
        self.workbooks.setMenu(books)
        self.person = QAction(self.tr("Receipt"), self)
        persons = QMenu(self)
        self.nothing_to_report = persons.addAction(self.tr("Nothing to report (leave)…"))
        self.not_received = persons.addAction(self.tr("Not received after all"))
        self.person.setMenu(persons)
        self.late = QAction(self.tr("Late"), self)
        lists = QMenu(self)
        self.list_xlsx = lists.addAction(self.tr("List as Excel…"))
        self.list_pdf = lists.addAction(self.tr("List as PDF…"))
        self.late.setMenu(lists)

    def _on_states_toggled(self) -> None:
        chosen = frozenset(state for place, state in enumerate(_STATES) if self.states.button(place).isChecked())
        self.states_chosen.emit(chosen)
