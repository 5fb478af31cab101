"""The view of people's reports: who has to report, and of one person the rows with targets and the daily lines."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.cascading.descriptive import only_describes
from bsc_planner.editing.work_report import ReceiveEmptyReportsEdit, SetReceivedEdit, SetReportDueDaysEdit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.target_text import unit_word
from bsc_planner.exchange.documents.work_result_facts import WorkResultFacts
from bsc_planner.model.delta import Changes
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.monitoring.person_rows import PersonRow, PersonRows
from bsc_planner.monitoring.report_states import PersonReport
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.labels import day_text, period_text
from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.monitoring.reports.lines_model import LinesModel
from bsc_planner.ui.pages.monitoring.reports.month_reports import MonthReports, MonthRun, month_reports
from bsc_planner.ui.pages.monitoring.reports.people_model import PeopleModel
from bsc_planner.ui.pages.monitoring.reports.report_bar import ReportBar
from bsc_planner.ui.pages.monitoring.reports.rows_model import RowsModel
from bsc_planner.ui.pages.monitoring.reports.words import state_text
from bsc_planner.ui.pages.monitoring.reports.workbook_actions import WorkbookActions
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_words import rule_set_text
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid

_REPORTS = frozenset({"work_report", "report_submission", "report_review", "plan", "rule_set"})
"""Kinds that leave the cascade as it is."""
_NAME_AND_STATE = 308
"""Pixels that the list of people keeps, so that the state is not cut."""
_UNTOUCHED = frozenset(
    {"actual", "unit_actual", "follow_up", "action_step", "person_rating", "unit_rating", "scenario", "note", "edition"}
)


class ReportsView(QWidget):
    """People at the left; rows and lines of the chosen one at the right."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._found: MonthReports | None = None
        self._rows: PersonRows | None = None
        self._words: WorkResultFacts | None = None
        self._is_stale = True
        self._is_old = True
        self.people = PeopleModel(self)
        self.rows = RowsModel(session, self)
        self.lines = LinesModel(session, self)
        self.people_grid = Grid("monitoring_reports_people", self.people)
        GridExport(session, self.people_grid, stem=self.tr("List of work reports"))
        self.rows_grid = Grid("monitoring_reports_rows", self.rows)
        GridExport(session, self.rows_grid, stem=self.tr("Rows of work reports"))
        self.lines_grid = Grid("monitoring_reports_lines", self.lines)
        GridExport(session, self.lines_grid, stem=self.tr("Lines of work reports"))
        self.run = MonthRun(session, self)
        self.files = WorkbookActions(session, self)
        self.bar = ReportBar()
        self.person = ElidedLabel()
        self.basis = ElidedLabel()
        self._export = ListExport(session, self, stem=self.tr("Late reports"))
        self.lead = QAction(self)
        self._page = ""
        self._empty = EmptyState("", self.lead, icon="users")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def month(self) -> Period:
        """The month shown: the one chosen, else the last of the period chosen that has begun."""
        period = self._scope.period
        begun = [month for month in period.months if month.start <= date.today()]
        return period if period.kind is PeriodKind.MONTH else (begun or period.months)[-1 if begun else 0]

    def show_employee(self, employee_id: str) -> bool:
        """Show a person; whether they report in this month."""
        row = self.people.row_of(employee_id)
        if row is not None:
            self.people_grid.view.go_to(row, 0)
            self._show_person()
        return row is not None

    def refresh(self) -> None:
        """Read the month anew; the cascade only where it may be another."""
        self._is_stale = False
        found = self._found
        if self._is_old or found is None or found.period.year != self.month.year:
            self._is_old = False
            self.run.start(self.month, self._scope.unit_id)
            if found is None:
                self._empty.set_text(self.tr("People who report are being found…"))
                self.lead.setVisible(False)
                self._stack.setCurrentWidget(self._empty)
            return
        self._show(month_reports(self._session.store, self.month, self._scope.unit_id, result=found.result))

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        return all([self.rows_grid.finish_editing(), self.lines_grid.finish_editing()])

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()
        self._show_actions()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand over what was typed."""
        self.finish_editing()
        super().hideEvent(event)

    # putting together ----------------------------------------------------------------

    def _lay_out(self) -> None:
        self.person.setProperty("tone", "section")
        self.basis.setProperty("tone", "caption")
        below = QSplitter(Qt.Orientation.Vertical)
        below.addWidget(self.rows_grid)
        below.addWidget(self.lines_grid)
        below.setSizes([230, 330])
        # Qt would cut headings of two lines as if they were one
        self.rows_grid.view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.person)
        column.addWidget(self.basis)
        column.addWidget(below, 1)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self.people_grid)
        both.addWidget(right)
        both.setStretchFactor(0, 2)
        both.setStretchFactor(1, 5)
        both.setSizes([384, 866])
        both.setChildrenCollapsible(False)
        self.people_grid.setMinimumWidth(_NAME_AND_STATE)
        self._both = both
        self._stack.addWidget(both)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.month_chosen.connect(self._scope.set_period)
        self.bar.due_chosen.connect(self._on_due_chosen)
        self.bar.states_chosen.connect(self.people.show_states)
        self.bar.make_month.triggered.connect(lambda: self.files.make(self.month, self._scope.unit_id))
        self.bar.make_year.triggered.connect(lambda: self.files.make(self.month.whole_year, self._scope.unit_id))
        self.bar.read_file.triggered.connect(self.files.read_file)
        self.bar.read_folder.triggered.connect(self.files.read_folder)
        self.bar.nothing_to_report.triggered.connect(self._on_nothing_to_report)
        self.bar.not_received.triggered.connect(self._on_not_received)
        self.bar.list_xlsx.triggered.connect(lambda: self._on_export("xlsx"))
        self.bar.list_pdf.triggered.connect(lambda: self._on_export("pdf"))
        self.run.computed.connect(self._on_computed)
        self.people_grid.view.current_changed.connect(lambda _row: self._show_person())
        self.rows.step_failed.connect(self._on_step_failed)
        self.lines.step_failed.connect(self._on_step_failed)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._session.state_changed.connect(self._on_state_changed)
        self.lead.triggered.connect(lambda: self._session.reveal(None, page=self._page))
        self._scope.changed.connect(self._on_scope_changed)

    # showing -------------------------------------------------------------------------

    def _on_computed(self, found: MonthReports) -> None:
        if found.period.year != self.month.year:
            self._is_old = True
            self.refresh()
            return
        store, result = self._session.store, found.result
        self._words = WorkResultFacts(PlanFacts(store, result))
        self._rows = None
        if (found.period, found.unit_id) != (self.month, self._scope.unit_id):
            found = month_reports(store, self.month, self._scope.unit_id, result=result)
        self._show(found)

    def _show(self, found: MonthReports) -> None:
        chosen = self._person
        self._found = found
        if self._rows is None:
            rules = rule_set_of(self._session.store, found.period.year)
            self._rows = PersonRows(self._session.store, found.result, rules)
            self.basis.setText(self.tr("Assessed by {rules}").format(rules=rule_set_text(rules)))
        self.bar.show_month(
            found.period, found.people, due=found.due, due_days=self._session.store.plan.report_due_days
        )
        self.people.show_people(found.people)
        kept = chosen is not None and self.people.row_of(chosen.employee_id) is not None
        if found.people and not kept:
            self.people_grid.view.go_to(0, 0)
        self._empty.set_text(self._nothing())
        self._stack.setCurrentWidget(self._both if found.people else self._empty)
        self._show_person()
        self._show_actions()

    @property
    def _person(self) -> PersonReport | None:
        return self.people.person(self.people_grid.view.currentIndex().row())

    def _show_person(self) -> None:
        one, month = self._person, self.month
        if one is None or self._rows is None or self._words is None:
            self.person.clear()
            self.rows.show_rows(None, month, [])
            self.lines.show_lines(None, month, {})
            return
        named = [(row, *self._named(row)) for row in self._rows.of(one.employee_id, month)]
        parts = [one.name or one.nip, one.position, state_text(one.state)]
        if one.received_on is not None:
            parts.append(self.tr("received {day}").format(day=day_text(one.received_on)))
        self.person.setText("  ·  ".join(part for part in parts if part))
        self.person.setToolTip(self.person.text())
        self.rows.show_rows(one.employee_id, month, named)
        self.lines.show_lines(one.employee_id, month, {row.cascade_id: (words, unit) for row, words, unit in named})
        self._show_actions()

    def _named(self, row: PersonRow) -> tuple[str, str]:
        """Words of a row's work result with its measure, and its unit."""
        assert self._words is not None
        assert self._found is not None
        fact = self._words.row(int(self._found.result.employees.rows[row.share]))
        same = fact.work_result in (fact.measure, "")
        words = fact.measure if same else f"{fact.measure} – {fact.work_result}"
        return words, unit_word(fact.unit_of_measure)

    def _nothing(self) -> str:
        self.lead.setVisible(True)
        if not self._session.store.count(Employee):
            self._page = "organisation"
            self.lead.setText(self.tr("To the organisation"))
            return self.tr("This plan has no people yet. Add them on the page Organisation; then they can report.")
        self._page = "cascade"
        self.lead.setText(self.tr("To the cascade"))
        text = self.tr(
            "Nobody has a target in {month} here. Hand indicators down to positions on the page Cascade, see that "
            "they have holders, or choose another unit."
        )
        return text.format(month=period_text(self.month))

    def _show_actions(self) -> None:
        is_writable = not self._session.store.is_read_only
        has_people = bool(self._found and self._found.people)
        is_staffed = self._session.store.count(Employee) > 0
        self.bar.enable(is_writable=is_writable, has_people=has_people, is_staffed=is_staffed, person=self._person)

    # what the planner does -----------------------------------------------------------

    def _on_nothing_to_report(self) -> None:
        one = self._person
        if one is None:
            return
        reason = ReasonDialog.ask(
            self,
            title=self.tr("Nothing to report"),
            question=self.tr("Why does {name} report nothing in {month}? (leave, posting elsewhere …)").format(
                name=one.name or one.nip, month=period_text(self.month)
            ),
        )
        if reason:
            day = date.today().isoformat()
            self._do(
                self.tr("Note: nothing to report"),
                ReceiveEmptyReportsEdit((one.employee_id,), str(self.month), day, reason),
            )

    def _on_not_received(self) -> None:
        one = self._person
        if one is not None:
            self._do(self.tr("Take a receipt back"), SetReceivedEdit(one.employee_id, str(self.month), None))

    def _on_due_chosen(self, days: int) -> None:
        self._do(self.tr("Set when reports are due"), SetReportDueDaysEdit(days))

    def _do(self, label: str, edit: ReceiveEmptyReportsEdit | SetReceivedEdit | SetReportDueDaysEdit) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)

    def _on_export(self, form: str) -> None:
        found = self._found
        if found is None:
            return
        store = self._session.store
        unit = store.find(Unit, found.unit_id)
        name = (unit.name or unit.code or "") if unit else ""
        people, period, due, institution = found.people, found.period, found.due, store.plan.institution

        def write(path: Path) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.late_report_file import write_late_reports

            write_late_reports(
                people,
                institution=institution,
                unit=name,
                period=period,
                due=due,
                form=form,
                path=path,
                day=date.today(),
            )

        stem = self.tr("Late reports {month}").format(month=period_text(period))
        self._export.ask(form, write, stem=stem)

    def _on_step_failed(self, error: PlanError) -> None:
        tell_error(self, error)

    def _on_state_changed(self) -> None:
        if self.isVisible():
            self._show_actions()

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.kinds <= _UNTOUCHED or only_describes(changes):
            return
        if not changes.kinds <= _REPORTS:
            self._is_old = True
        if changes.touches("plan", "rule_set"):
            self._rows = None
        self._look_again()

    def _on_scope_changed(self) -> None:
        self._look_again()

    def _look_again(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()
