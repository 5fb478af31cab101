"""The view of what is done about indicators: a list of follow-ups and one of the steps of plans of action."""

from datetime import date
from pathlib import Path

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.monitoring.follow_ups import Standing, tally
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.monitoring.follow_up.item_model import ACTION_STEP, FOLLOW_UP, WorkItemModel
from bsc_planner.ui.pages.monitoring.follow_up.words import standing_text
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.when_shown import WhenShown
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_KINDS = (FOLLOW_UP, ACTION_STEP)


class FollowUpView(QWidget):
    """Two lists of the year shown; each is typed in like any grid."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._is_stale = True
        self.models = {kind: WorkItemModel(session, scope, kind, self) for kind in _KINDS}
        self.grids = {kind: Grid(f"monitoring_{kind}", self.models[kind]) for kind in _KINDS}
        self.add = QAction(icon("plus"), "", self)
        self.export = QAction(self.tr("Export"), self)
        self._lists = QButtonGroup(self)
        self._standings = QButtonGroup(self)
        self._standings.setExclusive(False)
        self._exports = {
            FOLLOW_UP: ListExport(session, self, stem=self.tr("Follow-ups")),
            ACTION_STEP: ListExport(session, self, stem=self.tr("Plans of action")),
        }
        for kind, stem in ((FOLLOW_UP, self.tr("Follow-ups")), (ACTION_STEP, self.tr("Plans of action"))):
            GridExport(session, self.grids[kind], stem=stem)
        self._empty = EmptyState("", self.add, icon="clipboard-paste")
        self._stack = QStackedWidget()
        self._offering = WhenShown(self, self._offer)
        self._lay_out()
        self._connect()
        self.show_list(FOLLOW_UP)

    @property
    def kind(self) -> str:
        """Which list is shown: ``follow_up`` or ``action_step``."""
        return _KINDS[max(0, self._lists.checkedId())]

    @property
    def model(self) -> WorkItemModel:
        """Rows of the list shown."""
        return self.models[self.kind]

    def show_list(self, kind: str) -> None:
        """Show one of the lists."""
        self._lists.button(_KINDS.index(kind)).setChecked(True)
        is_follow_up = kind == FOLLOW_UP
        self.add.setText(self.tr("Add a follow-up") if is_follow_up else self.tr("Add a step"))
        self.refresh()

    def show_element(self, ref: Ref) -> None:
        """Show a follow-up or step in its list."""
        self.show_list(ref.kind)
        row = self.model.row_of(ref.id)
        if row is not None:
            self.grids[self.kind].view.go_to(row, 0)

    def refresh(self) -> None:
        """Read both lists anew."""
        self._is_stale = False
        for model in self.models.values():
            model.reload()
        self._show_counts()
        has_rows = bool(self.model.items) or self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.grids[self.kind] if has_rows else self._empty)
        self._empty.set_text(self._nothing())
        is_writable = not self._session.store.is_read_only
        self.add.setEnabled(is_writable and self._session.store.count(Indicator) > 0)
        self.export.setEnabled(bool(self.model.items))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # putting together ----------------------------------------------------------------

    def _lay_out(self) -> None:
        line = WrappingRow()
        line.setSpacing(6)
        for place, words in enumerate((self.tr("Follow-ups"), self.tr("Plans of action"))):
            line.addWidget(self._button(words, self._lists, place))
        line.addSpacing(14)
        for place, _ in enumerate(Standing):
            line.addWidget(self._button("", self._standings, place))
        line.addStretch(1)
        menu = QMenu(self)
        for form, words in (("xlsx", self.tr("List as Excel…")), ("pdf", self.tr("List as PDF…"))):
            menu.addAction(words).triggered.connect(lambda _=False, form=form: self._on_export(form))
        self.export.setMenu(menu)
        line.add_together(*(ActionButton(action) for action in (self.add, self.export)))
        for grid in self.grids.values():
            self._stack.addWidget(grid)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self._stack, 1)

    def _button(self, words: str, group: QButtonGroup, place: int) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        group.addButton(button, place)
        return button

    def _connect(self) -> None:
        self._lists.idClicked.connect(lambda place: self.show_list(_KINDS[place]))
        self._standings.idToggled.connect(lambda *_: self._on_filter())
        self.add.triggered.connect(self._on_add)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._session.state_changed.connect(self._offering.ask)
        self._scope.changed.connect(self._on_scope_changed)
        for kind, model in self.models.items():
            model.step_failed.connect(self._on_step_failed)
            self.grids[kind].view.current_changed.connect(self._on_current_changed)

    def _show_counts(self) -> None:
        counts = tally(self.model.items)
        for place, standing in enumerate(Standing):
            button = self._standings.button(place)
            count = counts.get(standing, 0)
            button.setText(f"{standing_text(standing)} {number_text(count)}")
            button.setVisible(count > 0 or button.isChecked())

    def _nothing(self) -> str:
        year = self._scope.period.year
        if not self._session.store.count(Indicator):
            return self.tr("This plan has no indicators yet. Draft them on the page Indicators & targets.")
        if self.kind == FOLLOW_UP:
            text = self.tr(
                "No follow-up is noted for {year}. Choose an indicator and add what is done about it: "
                "cause, action, who is in charge and until when."
            )
        else:
            text = self.tr(
                "No plan of action is noted for {year}. Add the steps by which the targets shall be reached, "
                "with who is in charge and the dates."
            )
        return text.format(year=year)

    # what the planner does -----------------------------------------------------------

    def _on_add(self) -> None:
        grid = self.grids[self.kind]
        selection = self._session.selection
        if selection is not None and selection.kind == "indicator":
            known = {item.ref.id for item in self.model.items}
            self.model.add_for(selection.id)
            fresh = [row for row in range(self.model.rowCount()) if self.model.row_key(row) not in known]
            if fresh:
                grid.view.go_to(fresh[-1], self.model.column_of("action"))
                grid.view.setFocus()
            return
        self._stack.setCurrentWidget(grid)
        grid.view.editing.begin_row(self.model.rowCount() - 1)

    def _on_filter(self) -> None:
        wanted = [standing for place, standing in enumerate(Standing) if self._standings.button(place).isChecked()]
        for model in self.models.values():
            model.show_standings(frozenset(wanted))

    def _on_export(self, form: str) -> None:
        page, kind, year = self._session.store.plan, self.kind, self._scope.period.year
        items, institution, plan = tuple(self.model.items), page.institution, page.title

        def write(path: Path) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.work_list_file import write_work_list

            write_work_list(
                items, kind=kind, institution=institution, plan=plan, year=year, form=form, path=path, day=date.today()
            )

        self._exports[kind].ask(form, write)

    def _on_current_changed(self, row: int) -> None:
        item = self.model.item(row)
        if item is not None and self.isVisible():
            self._session.select(Ref("indicator", item.indicator_id))

    def _on_step_failed(self, error: PlanError) -> None:
        tell_error(self, error)

    def _on_plan_changed(self, changes: Changes) -> None:
        if not changes.touches("follow_up", "action_step", "indicator", "unit"):
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()
            gone = {ref for ref in changes.removed if ref.kind in _KINDS}
            if gone:
                text = counted(self.tr("{count} [row was|rows were] removed."), count=number_text(len(gone)))
                tell(self, text, status=Status.OK, links=(undo_link(self._session),))

    def _offer(self) -> None:
        self.add.setEnabled(not self._session.store.is_read_only and self._session.store.count(Indicator) > 0)

    def _on_scope_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()
