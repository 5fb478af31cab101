"""The plan of one person: who it is, the form, the months, and the line of sight of the row chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bsc_planner.exchange.documents.line_of_sight import line_of_sight
from bsc_planner.exchange.documents.people_facts import EmployeeFact
from bsc_planner.exchange.documents.person_plans import PersonPlans
from bsc_planner.ui.icons import icon
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.pages.people_targets.plan_models import FormModel, MonthModel
from bsc_planner.ui.pages.people_targets.sight_chain import SightChain
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid


class PersonPanel(QWidget):
    """Reads the plans it is given; figures change on the page of the cascade, which it says."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plans: PersonPlans | None = None
        self.form = FormModel(self)
        self.months = MonthModel(self)
        self.form_grid = Grid("people_targets_form", self.form)
        self.month_grid = Grid("people_targets_months", self.months)
        GridExport(session, self.form_grid, stem=self.tr("Plan of a person"))
        GridExport(session, self.month_grid, stem=self.tr("Months of a person"))
        self.chain = SightChain()
        self.person = ElidedLabel()
        self.positions = ElidedLabel()
        self.tabs = QTabBar()
        self.go = QAction(icon("corner-down-right"), self.tr("Open Cascade"), self)
        self.empty = EmptyState("", self.go, icon="user")
        self._grids = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.go.triggered.connect(lambda: session.reveal(None, page="cascade"))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.form_grid.view.current_changed.connect(self._on_row_changed)
        self.month_grid.view.current_changed.connect(self._on_row_changed)
        self.chain.opened.connect(session.reveal)

    def show_person(self, plans: PersonPlans | None, employee_id: str | None) -> None:
        """Show a person's plan, or why there is none."""
        self._plans = plans
        person = None
        if plans is not None and employee_id is not None:
            person = plans.people([employee_id]).get(employee_id)
        if plans is None or person is None:
            is_chosen = plans is None or employee_id is not None
            waiting, choose = self.tr("Targets are being computed…"), self.tr("Choose a person in the list.")
            self._tell(waiting if is_chosen else choose, can_go=False)
            return
        self._name(plans, person)
        lines = plans.lines(person) if person.holdings else []
        self.form.show_lines(lines)
        self.months.show_lines(lines)
        if lines:
            self._stack.setCurrentIndex(0)
            self.form_grid.view.go_to(0, 1)
            self._on_row_changed(0)
        elif person.holdings:
            text = self.tr("This position has not received a part yet: hand targets down to it on the page Cascade.")
            self._tell(text, can_go=True)
        else:
            text = self.tr("This person holds no position in {year}: give them one on the page Organisation.")
            self._tell(text.format(year=self._session.year), can_go=False)

    def _lay_out(self) -> None:
        self.person.setProperty("tone", "strong")
        self.positions.setProperty("tone", "muted")
        self.tabs.addTab(self.tr("SKP"))
        self.tabs.addTab(self.tr("Months"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._grids.addWidget(self.form_grid)
        self._grids.addWidget(self.month_grid)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 4, 0, 0)
        lower.setSpacing(4)
        title = QLabel(self.tr("Line of sight"))
        title.setProperty("tone", "strong")
        lower.addWidget(title)
        lower.addWidget(self.chain, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._grids)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        split.setSizes([330, 240])
        note = QLabel(self.tr("Read only: figures change on the page Cascade."))
        note.setProperty("tone", "caption")
        note.setWordWrap(True)
        shown = QWidget()
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self.tabs)
        inner.addWidget(split, 1)
        inner.addWidget(note)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.person)
        column.addWidget(self.positions)
        column.addWidget(self._stack, 1)

    def _name(self, plans: PersonPlans, person: EmployeeFact) -> None:
        self.person.setText(" · ".join(filter(None, (person.name, person.nip))))
        titles = list(dict.fromkeys(plans.title_of(held) for held in person.holdings))
        position = plans.position_of(person)
        if position is not None:
            name, title = plans.appraiser_of(position)
            if name or title:
                titles.append(self.tr("Appraiser: {name}").format(name=name or title))
        self.positions.setText(" · ".join(titles))

    def _tell(self, text: str, *, can_go: bool) -> None:
        self.go.setVisible(can_go)
        self.empty.set_text(text)
        self._stack.setCurrentWidget(self.empty)
        if not can_go and self._plans is None:
            self.person.setText("")
            self.positions.setText("")

    def _on_tab_changed(self, place: int) -> None:
        self._grids.setCurrentIndex(place)

    def _on_row_changed(self, row: int) -> None:
        model = self.form if self._grids.currentIndex() == 0 else self.months
        if self._plans is not None and 0 <= row < model.rowCount():
            _, line = model.record(row)
            self.chain.show_links(line_of_sight(self._plans.facts, line.at))
