"""The page of people's targets: people at the left, the plan of the one chosen at the right."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.cascading.people_touched import touches_people
from bsc_planner.exchange.documents.person_plans import PersonPlans
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.monitoring.report_states import branch_of_unit
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.lists.long_copy import LongCopy
from bsc_planner.ui.pages.people_targets.people_model import PeopleTargetsModel
from bsc_planner.ui.pages.people_targets.person_panel import PersonPanel
from bsc_planner.ui.pages.people_targets.plan_run import PlanRun
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.ui.widgets.unit_chooser import Choice, UnitChooser
from bsc_planner.ui.widgets.when_shown import WhenShown
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_TYPING_PAUSE = 180
_LIST_WIDTH = 366


class PeopleTargetsPage(QWidget):
    """Read only: figures change on the page of the cascade."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plans: PersonPlans | None = None
        self._unit_id: str | None = None
        self._is_stale = True
        self.header = PageHeader(self.tr("People's targets"))
        self.chooser = UnitChooser()
        self.search = QLineEdit()
        self.lacking = QCheckBox(self.tr("Only without a target"))
        self.model = PeopleTargetsModel(session, self)
        self.grid = Grid("people_targets", self.model)
        self.panel = PersonPanel(session)
        self.run = PlanRun(session, self)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        LongCopy(self.grid)
        export = GridExport(session, self.grid, stem=self.tr("Targets of people"))
        self.issue = QAction(icon("file-text"), self.tr("Issue this person's SKP…"), self)
        self.export = QAction(icon("download"), self.tr("Export list…"), self)
        self.export.triggered.connect(export.as_workbook.trigger)
        self.go = QAction(icon("network"), self.tr("Open Organisation"), self)
        self._stack = QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._is_split = False
        self._naming = WhenShown(self, self._show_units)
        self._listing = WhenShown(self, self.model.reload)
        self._lay_out()
        self._connect()
        self._show_units()
        self._narrow()

    def show_element(self, ref: Ref) -> bool:
        """Go to a person; whether they could be shown."""
        if ref.kind != "employee":
            return False
        row = self.model.row_of(ref.id)
        if row is None and (self._unit_id or self.search.text() or self.lacking.isChecked()):
            self._unit_id = None
            self.search.clear()
            self.lacking.setChecked(False)
            self._show_units()
            self._narrow()
            row = self.model.row_of(ref.id)
        if row is None:
            return False
        self.grid.view.go_to(row, 0)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan; a person chosen elsewhere is shown."""
        super().showEvent(event)
        if not self._is_split:
            # what is left to the plan of a person shows its figures
            self._is_split = True
            self._split.setSizes([_LIST_WIDTH, self._split.width() - _LIST_WIDTH])
        if self._is_stale:
            self._is_stale = False
            self.run.start()
        self._on_selection_changed(self._session.selection)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute no more once nobody looks."""
        self._pause.stop()
        if self.run.is_running:
            self._is_stale = True
            self.run.stop()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        for action in (self.export, self.issue):
            # Qt takes the dots away for tool bars; here they say that a question follows
            action.setIconText(action.text())
        self.header.add_action(self.export)
        self.header.add_action(self.issue)
        self.search.setPlaceholderText(self.tr("NIP, name or position"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(110)
        top = WrappingRow()
        top.setSpacing(8)
        for widget in (self.chooser, self.lacking):
            top.addWidget(widget)
        top.addWidget(self.search, 2)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.grid, 1)
        split = self._split
        split.addWidget(left)
        split.addWidget(self.panel)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(10)
        box.addWidget(self.header)
        words = self.tr(
            "There are no people in this plan yet. Add them on the page Organisation, then hand targets down."
        )
        self.nobody = EmptyState(words, self.go, icon="users")
        self._stack.addWidget(split)
        self._stack.addWidget(self.nobody)
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._narrow)
        self.search.textChanged.connect(self._pause.start)
        self.lacking.toggled.connect(self.model.show_lacking)
        self.chooser.unit_chosen.connect(self._on_unit_chosen)
        self.run.computed.connect(self._on_computed)
        self.model.rows_changed.connect(self._refresh)
        self.grid.view.current_changed.connect(self._on_current_changed)
        self.issue.triggered.connect(self._issue)
        self.go.triggered.connect(lambda: self._session.reveal(None, page="organisation"))
        find = self.grid.actions_by_name["find"]
        find.triggered.disconnect()
        find.triggered.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        session = self._session
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_year_changed)
        session.day_changed.connect(self._on_year_changed)
        session.selection_changed.connect(self._on_selection_changed)

    def _show_units(self) -> None:
        store = self._session.store
        choices = [Choice(store.plan.institution or self.tr("Institution"), None)]
        choices += [Choice(unit.name or unit.code or "–", unit.id, unit.code or "") for unit in store.all(Unit)]
        if self._unit_id not in {choice.unit_id for choice in choices}:
            self._unit_id = None
        self.chooser.set_choices(choices, self._unit_id)

    def _narrow(self) -> None:
        units = None if self._unit_id is None else frozenset(branch_of_unit(self._session.store, self._unit_id))
        query = replace(self.model.query, unit_ids=units, words=self.search.text())
        if query == self.model.query:
            self.model.reload()
        self.model.set_query(query)

    def _refresh(self) -> None:
        text = self.tr("{count} [person|people] · {year}")
        told = counted(text, count=number_text(self.model.rowCount()), year=str(self._session.year))
        self.header.set_subtitle(told)
        has_people = self.model.rowCount() > 0 or self._session.store.count(Employee) > 0
        self._stack.setCurrentIndex(0 if has_people else 1)
        self.export.setEnabled(has_people)
        self._show_person()

    def _show_person(self) -> None:
        ref = self._current()
        self.panel.show_person(self._plans, ref.id if ref else None)
        self.issue.setEnabled(ref is not None)

    def _current(self) -> Ref | None:
        place = self.grid.view.cells.place
        return self.model.ref(place.row) if place else None

    def _issue(self) -> None:
        """Open the page of documents with the person chosen."""
        ref = self._current()
        if ref is not None:
            self._session.ask_issue(ref.id)

    def _on_unit_chosen(self, unit_id: str | None) -> None:
        self._unit_id = unit_id
        self._show_units()
        self._narrow()

    def _on_computed(self, plans: PersonPlans) -> None:
        self._plans = plans
        self.model.show_plans(plans)
        self._show_person()

    def _on_current_changed(self, row: int) -> None:
        ref = self.model.ref(row)
        if ref is not None:
            self._session.select(ref)
        self._show_person()

    def _on_selection_changed(self, ref: Ref | None) -> None:
        if ref is not None and ref.kind == "employee" and self.isVisible() and ref != self._current():
            self.show_element(ref)

    def _on_plan_changed(self, changes: Changes) -> None:
        if not touches_people(self._session.store, changes, self._session.year):
            return
        if changes.touches("unit"):
            self._naming.ask()
        if changes.touches("employee", "assignment", "position", "unit"):
            self._listing.ask()
        self._begin_again()

    def _on_year_changed(self, _shown: object = None) -> None:
        self._plans = None
        self.model.show_plans(None)
        self._begin_again()

    def _begin_again(self) -> None:
        if self.isVisible():
            self.run.start_soon()
        else:
            self._is_stale = True
