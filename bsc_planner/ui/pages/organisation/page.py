"""The page of units, positions and people."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.list_query import ListQuery
from bsc_planner.model.organisation import Assignment, Employee, Position
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.icons import icon
from bsc_planner.ui.item_models.organisation.people_item_model import NAME, PeopleItemModel
from bsc_planner.ui.item_models.organisation.positions_item_model import TITLE, PositionsItemModel
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import undo_link
from bsc_planner.ui.pages.organisation.list_tab import ListTab
from bsc_planner.ui.pages.organisation.people_steps import PeopleSteps
from bsc_planner.ui.pages.organisation.unit_panel import UnitPanel
from bsc_planner.ui.pages.organisation.unit_strip import UnitStrip
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from bsc_planner.ui.widgets.page_header import ActionButton, PageHeader
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_POSITIONS, _PEOPLE = range(2)
_TYPING_PAUSE = 180
_NOTICE_SECONDS = 12


class OrganisationPage(QWidget):
    """Left the tree of units, right the positions and people of the unit chosen."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._totals = {kind: session.store.count(kind) for kind in (Position, Employee)}
        self._is_following = False
        self._session = session
        self.header = PageHeader(self.tr("Organisation"))
        self.units = UnitPanel(session)
        self.strip = UnitStrip(session)
        self.notices = NoticeBar()
        self._steps = PeopleSteps(session, self)
        self.tabs = QTabBar()
        self.below = QCheckBox(self.tr("With units below"))
        self.unassigned = QCheckBox(self.tr("Only without a position"))
        self.search = QLineEdit()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._build_actions()
        self.positions_model = PositionsItemModel(session, self)
        self.people_model = PeopleItemModel(session, self)
        self.positions = ListTab(
            session,
            "positions",
            self.positions_model,
            action=self.add_position,
            drawing="briefcase",
            stem=self.tr("List of positions"),
            find=self._focus_search,
        )
        self.people = ListTab(
            session,
            "people",
            self.people_model,
            action=self.add_person,
            drawing="users",
            stem=self.tr("List of people"),
            find=self._focus_search,
        )
        self.people.redirect("paste_rows", self._steps.paste)
        self._lists = QStackedWidget()
        self._lay_out()
        self._connect()
        self.below.setChecked(True)
        self._show_unit()

    def show_element(self, ref: Ref) -> bool:
        """Go to a unit, a position or a person; whether it could be shown."""
        if ref.kind == "unit":
            return self.units.choose(ref.id)
        if ref.kind == "position":
            return self._show_position(ref.id)
        return ref.kind == "employee" and self._show_person(ref.id)

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        self.units.finish_editing()
        return self.positions.grid.finish_editing() and self.people.grid.finish_editing()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to what was selected meanwhile on another page."""
        super().showEvent(event)
        self._followed.catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Search no more once nobody looks or the plan was closed."""
        self._pause.stop()
        super().hideEvent(event)

    # putting together ----------------------------------------------------------------

    def _build_actions(self) -> None:
        self.add_unit = QAction(icon("plus"), self.tr("Unit"), self)
        self.add_position = QAction(icon("plus"), self.tr("Position"), self)
        self.add_person = QAction(icon("user-plus"), self.tr("Person…"), self)
        self.paste_people = QAction(icon("clipboard-paste"), self.tr("Paste from Excel…"), self)
        self.assign = QAction(self.tr("Assign to position…"), self)
        self.release = QAction(self.tr("Release from position"), self)
        self.remove = QAction(icon("trash-2"), self.tr("Remove"), self)
        for action in (self.add_person, self.paste_people, self.assign):
            # Qt takes the dots away for tool bars; here they say that a question follows
            action.setIconText(action.text())
        self._of_people = (self.assign, self.release)
        self._remove_button = QToolButton()
        self._remove_button.setDefaultAction(self.remove)
        self._remove_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _lay_out(self) -> None:
        for action in (self.add_unit, self.add_position, self.add_person, self.paste_people):
            self.header.add_action(action)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        # the counts change: with scroll buttons Qt would rather cut a title than ask for room
        self.tabs.setUsesScrollButtons(False)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(260)
        top = WrappingRow()
        top.setSpacing(12)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.search)
        top.addWidget(self._remove_button)
        tools = WrappingRow()
        tools.setSpacing(8)
        for widget in (self.unassigned, self.below):
            tools.addWidget(widget)
        tools.addStretch(1)
        for action in self._of_people:
            tools.addWidget(ActionButton(action))
        self._lists.addWidget(self.positions)
        self._lists.addWidget(self.people)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.strip)
        column.addLayout(top)
        column.addLayout(tools)
        column.addWidget(self._lists, 1)
        column.addWidget(self.notices)
        split = QSplitter(Qt.Orientation.Horizontal)
        left = QWidget()
        # apart from the handle
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 6, 0)
        beside.addWidget(self.units)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setSizes([324, 596])
        self.units.setMinimumWidth(220)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(10)
        box.addWidget(self.header)
        box.addWidget(split, 1)

    def _connect(self) -> None:
        self.units.unit_chosen.connect(self._on_unit_chosen)
        self.units.removed.connect(self._on_removed)
        self.units.refused.connect(lambda text: self.notices.tell(text, status=Status.WARNING, seconds=_NOTICE_SECONDS))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.below.toggled.connect(self._show_unit)
        self.unassigned.toggled.connect(self._show_unit)
        self._pause.timeout.connect(self._show_unit)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._show_unit)
        self.add_unit.triggered.connect(lambda: self.units.add_unit(is_below=True))
        self.add_position.triggered.connect(self._add_position)
        self.add_person.triggered.connect(self._add_person)
        self.paste_people.triggered.connect(self._steps.paste)
        self._steps.person_added.connect(self._show_person)
        self._steps.people_pasted.connect(self._on_people_pasted)
        self.assign.triggered.connect(self._assign)
        self.release.triggered.connect(lambda: self.people_model.release(self.people.grid.view.cells.rows))
        self.remove.triggered.connect(lambda: self._list.grid.actions_by_name["remove"].trigger())
        for tab in (self.positions, self.people):
            tab.model.rows_changed.connect(self._on_rows_changed)
            tab.grid.view.selection_settled.connect(self._refresh_actions)
            self._session.travelled.connect(tab.grid.go_to_changed)
        self._session.plan_changed.connect(self._on_plan_changed)
        kinds = frozenset({"unit", "position", "employee"})
        self._followed = FollowedSelection(self._session, self, kinds=kinds, follow=self._on_selected)

    # acting ------------------------------------------------------------------------

    @property
    def _list(self) -> ListTab:
        return self.people if self.tabs.currentIndex() == _PEOPLE else self.positions

    def _add_position(self) -> None:
        self.tabs.setCurrentIndex(_POSITIONS)
        if self.units.unit_id is None:
            text = self.tr("A position belongs to a unit: choose the unit in the tree first.")
            self.notices.tell(text, seconds=_NOTICE_SECONDS)
            return
        self.positions.show_rows(is_empty=False, text="")
        self.positions.grid.view.editing.begin_row(self.positions_model.rowCount() - 1)

    def _add_person(self) -> None:
        self._steps.add(self._unit_ids(), self.strip.name.whole_text)

    def _assign(self) -> None:
        people = self.people_model.employee_ids(self.people.grid.view.cells.rows)
        if people and self.people.grid.finish_editing():
            self._steps.assign(people, self._unit_ids())

    # showing -------------------------------------------------------------------------

    def _unit_ids(self) -> frozenset[str] | None:
        node = self.units.node
        if node is None or node.unit_id is None:
            return None
        return frozenset(node.branch_ids()) if self.below.isChecked() else frozenset({node.unit_id})

    def _show_unit(self) -> None:
        self._pause.stop()
        is_whole = self.units.unit_id is None
        self.below.setVisible(not is_whole)
        self.unassigned.setVisible(is_whole and self.tabs.currentIndex() == _PEOPLE)
        self.strip.show_unit(self.units.unit_id)
        for tab in (self.positions, self.people):
            if not tab.grid.finish_editing():
                return
        query = ListQuery(unit_ids=self._unit_ids(), words=self.search.text())
        positions, people = self.positions_model.query, self.people_model.query
        self.positions_model.show_unit(
            self.units.unit_id, replace(query, sort=positions.sort, is_descending=positions.is_descending)
        )
        only = is_whole and self.unassigned.isChecked()
        self.people_model.set_query(
            replace(query, sort=people.sort, is_descending=people.is_descending, is_unassigned=only)
        )
        self._on_rows_changed()

    def _on_rows_changed(self) -> None:
        if not self._is_following:  # once it has followed the whole step, the page tells once how much there is
            self._refresh()

    def _refresh(self) -> None:
        """Show how much there is."""
        positions, people = self.positions_model.rowCount(), self.people_model.rowCount()
        self.tabs.setTabText(_POSITIONS, self.tr("Positions ({count})").format(count=number_text(positions)))
        heads = self._heads(people)
        self.tabs.setTabText(_PEOPLE, self.tr("People ({count})").format(count=number_text(heads)))
        text = self.tr("{units} [unit|units] · {positions} [position|positions] · {people} [person|people]")
        self.header.set_subtitle(
            counted(
                text,
                units=number_text(self.units.model.unit_count),
                positions=number_text(self._totals[Position]),
                people=number_text(self._totals[Employee]),
            )
        )
        has_units = self.units.model.unit_count > 0
        self.positions.empty.set_action(self.add_position if has_units else self.add_unit)
        self.positions.show_rows(is_empty=positions == 0, text=self._no_positions())
        self.people.show_rows(is_empty=people == 0, text=self._no_people())
        self._refresh_actions()

    def _heads(self, rows: int) -> int:
        """Everybody once where all are listed; somebody with two positions has two rows there."""
        query = self.people_model.query
        is_whole = query.unit_ids is None and not query.words.strip() and not query.is_unassigned
        return self._totals[Employee] if is_whole and not self.people_model.filters else rows

    def _refresh_actions(self) -> None:
        can_write = not self._session.store.is_read_only
        is_people = self.tabs.currentIndex() == _PEOPLE
        has_rows = self._list.model.rowCount() > 0 and bool(self._list.grid.view.cells.rows)
        placeholder = self.tr("NIP, name or position") if is_people else self.tr("Code or title")
        self.search.setPlaceholderText(placeholder)
        for action in self._of_people:
            action.setVisible(is_people)
        for action in (self.add_unit, self.add_position, self.add_person, self.paste_people):
            action.setEnabled(can_write)
        for action in (self.assign, self.release, self.remove):
            action.setEnabled(can_write and has_rows)

    def _no_positions(self) -> str:
        if self.search.text().strip():
            return self.tr("No position holds these words.")
        if self.units.model.unit_count == 0:
            return self.tr("There are no units yet. Add the first one with “Unit”, then its positions.")
        if self.units.unit_id is None:
            return self.tr("There are no positions yet. Choose a unit in the tree and add its positions.")
        return self.tr("This unit has no positions yet. Add one, or paste a list of titles with Ctrl+Shift+V.")

    def _no_people(self) -> str:
        if self.search.text().strip():
            return self.tr("No person holds these words.")
        if self.unassigned.isVisible() and self.unassigned.isChecked():
            return self.tr("Everybody holds a position.")
        return self.tr(
            "Nobody is here yet. Add a person, or copy NIP, name, rank and position code in Excel and paste them."
        )

    def _show_position(self, position_id: str) -> bool:
        position = self._session.store.find(Position, position_id)
        if position is None:
            return False
        row = self.positions_model.row_of(position_id)
        if row is None:
            self.search.clear()
            self.units.choose(position.unit_id)
            self._show_unit()
            row = self.positions_model.row_of(position_id)
        self.tabs.setCurrentIndex(_POSITIONS)
        if row is not None:
            self.positions.go_to(row, TITLE)
        return row is not None

    def _show_person(self, employee_id: str) -> bool:
        row = self.people_model.row_of_employee(employee_id)
        if row is None:
            self.search.clear()
            self.unassigned.setChecked(False)
            held = self._session.store.all(Assignment, Assignment.employee_id == employee_id)
            position = self._session.store.find(Position, held[0].position_id) if held else None
            self.units.choose(position.unit_id if position else None)
            self._show_unit()
            row = self.people_model.row_of_employee(employee_id)
        self.tabs.setCurrentIndex(_PEOPLE)
        if row is not None:
            self.people.go_to(row, NAME)
        return row is not None

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # following -----------------------------------------------------------------------

    def _on_unit_chosen(self, unit_id: str | None) -> None:
        self._show_unit()
        if unit_id is not None:
            self._session.select(Ref("unit", unit_id))

    def _on_tab_changed(self, tab: int) -> None:
        self._lists.setCurrentIndex(tab)
        self.unassigned.setVisible(self.units.unit_id is None and tab == _PEOPLE)
        self._refresh_actions()

    def _on_people_pasted(self, text: str) -> None:
        self.tabs.setCurrentIndex(_PEOPLE)
        links = (undo_link(self._session),)
        self.notices.tell(text, status=Status.OK, links=links, seconds=_NOTICE_SECONDS)

    def _on_removed(self, text: str) -> None:
        self.notices.tell(text, links=(undo_link(self._session),), seconds=_NOTICE_SECONDS)

    def _on_plan_changed(self, changes: Changes) -> None:
        for tab in (self.positions, self.people):
            tab.model.begin_step()
        if not changes.touches("unit", "position", "employee", "assignment", "plan"):
            return
        self._is_following = True
        if changes.touches("unit"):
            self._show_unit()
        self.positions_model.follow(changes)
        self.people_model.follow(changes)
        self._is_following = False
        self._count(changes)
        self._refresh()

    def _count(self, changes: Changes) -> None:
        """How many there are after a step; only where very many came or went, 100,000 rows are counted anew."""
        for kind in self._totals:
            name = kind.__tablename__
            if name in changes.bulk_kinds:
                self._totals[kind] = self._session.store.count(kind)
            else:
                came, went = (sum(ref.kind == name for ref in refs) for refs in (changes.added, changes.removed))
                self._totals[kind] += came - went

    def _on_selected(self, ref: Ref) -> None:
        place = self._list.grid.view.cells.place
        is_here = place is not None and self._list.model.ref(place.row) == ref
        if ref.kind == "unit" and self.units.unit_id == ref.id:
            return
        if not is_here:
            self.show_element(ref)
