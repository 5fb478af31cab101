"""The page of objectives, indicators and targets."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.checks.gaps import GAPS
from bsc_planner.findings import Finding
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.number_format import format_number
from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.delegates.sparkline_delegate import SparklineDelegate
from bsc_planner.ui.error_messages import finding_text
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.item_models.indicator_tree.columns import Note
from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell_error, undo_link
from bsc_planner.ui.pages.indicators.drafting.pasting import OutlinePasting
from bsc_planner.ui.pages.indicators.drafting.renumbering import Renumbering
from bsc_planner.ui.pages.indicators.empty_outline import EmptyOutline
from bsc_planner.ui.pages.indicators.filter_bar import FilterBar
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.wording.counting import counted

_GRID_KEY = "indicators"
_NOTICE_SECONDS = 12
_AVERAGE_STEP = Decimal("0.01")


class IndicatorsPage(QWidget):
    """One tree-grid with everything planners type: objectives, indicators, targets."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = IndicatorTreeItemModel(session, self)
        self.grid = Grid(_GRID_KEY, self.model)
        self.noting = CellNoting(session, self.grid)
        GridExport(session, self.grid, stem=self.tr("Indicators and targets"))
        self.filter_bar = FilterBar()
        self.filter_action = QAction(self.tr("Filter"), self)
        self.header = PageHeader(self.tr("Indicators & targets"))
        self._trend = SparklineDelegate(self.model.trend, self)
        self._empty = EmptyOutline()
        self.pasting = OutlinePasting(session, self.grid, self.model)
        self._renumbering = Renumbering(session, self.grid, self.model)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        self._build_actions()
        self._lay_out()
        self._found: dict[str, list[Finding]] = {}
        self._found_since = set(session.elements_with_findings)
        self._connect()
        self._set_trend_delegate()
        self._on_counts_changed()

    def show_element(self, ref: Ref) -> bool:
        """Go to the row of an objective or indicator; whether it could be shown."""
        row = self.model.reveal(ref.id)
        if row is None and self.filter_bar.isVisible():
            self.filter_bar.close_bar()
            row = self.model.reveal(ref.id)
        if row is None:
            return False
        place = self.grid.view.cells.place
        self.grid.view.go_to(row, place.column if place else self.model.column_of("name"))
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Mark what was found, and go to what was selected, while nobody looked."""
        super().showEvent(event)
        self._on_findings_changed()
        self._followed.catch_up()

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        return self.grid.finish_editing()

    def _build_actions(self) -> None:
        commands = self.grid.actions_by_name
        self.add_objective = QAction(self.tr("+ Objective"), self)
        self.add_indicator = QAction(self.tr("+ Indicator"), self)
        self.filter_action.setCheckable(True)
        self.columns_action = QAction(self.tr("Columns"), self)
        self._columns_menu = QMenu(self)
        self.columns_action.setMenu(self._columns_menu)
        self.renumber_action = QAction(self.tr("Renumber codes…"), self)
        self.renumber_action.setPriority(QAction.Priority.LowPriority)
        for action, priority in (
            (self.add_objective, 3),
            (self.add_indicator, 5),
            (commands["series"], 4),
            (self.filter_action, 2),
            (self.columns_action, 1),
            (self.renumber_action, 0),
        ):
            self.header.add_action(action, priority=priority)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(10)
        box.addWidget(self.header)
        box.addWidget(self.filter_bar)
        box.addWidget(self._stack, 1)
        # below the empty page too: the last row that was removed can be brought back
        box.addWidget(self.grid.notices)

    def _connect(self) -> None:
        view = self.grid.view
        view.current_changed.connect(self._on_current_changed)
        view.selection_settled.connect(self._show_counts)
        self.add_objective.triggered.connect(lambda: self._begin(is_objective=True))
        self.add_indicator.triggered.connect(lambda: self._begin(is_objective=False))
        self.filter_action.toggled.connect(self._on_filter_toggled)
        self.filter_bar.filter_changed.connect(self._on_filter_changed)
        self.filter_bar.closed.connect(self._on_filter_closed)
        self._columns_menu.aboutToShow.connect(self._fill_columns_menu)
        self._empty.objective_wanted.connect(lambda: self._begin(is_objective=True))
        self._empty.list_wanted.connect(self.grid.actions_by_name["paste_rows"].trigger)
        self.grid.take_rows_by(self.pasting.paste, holds_rows=self.pasting.holds_rows)
        self.renumber_action.triggered.connect(self._renumbering.start)
        self.model.counts_changed.connect(self._on_counts_changed)
        self.model.rows_taken_away.connect(self._on_rows_taken_away)
        self.model.rows_copied.connect(self._on_rows_taken_away)
        self.model.step_refused.connect(lambda text: self.grid.notices.tell(text, seconds=_NOTICE_SECONDS))
        self.model.step_failed.connect(lambda error: tell_error(self, error))
        self.model.proposal_wanted.connect(self._on_proposal_wanted)
        self.model.modelReset.connect(self._set_trend_delegate)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._session.travelled.connect(self.grid.go_to_changed)
        self._session.findings_changed.connect(self._on_findings_changed)
        self._session.cell_asked.connect(self._on_cell_asked)
        self._followed = FollowedSelection(
            self._session, self, kinds=frozenset({"objective", "indicator"}), follow=self._go_to_selected
        )
        QShortcut(
            QKeySequence("Ctrl+Shift+L"), self, self.filter_action.toggle, Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _begin(self, *, is_objective: bool) -> None:
        """Open an empty row for an objective or indicator below the current row, and its editor."""
        if not self.grid.finish_editing():
            return
        if self.model.order:
            self.model.set_order(None)
        self._stack.setCurrentWidget(self.grid)
        place = self.grid.view.cells.place
        after = place.row if place else self.model.rowCount() - 1
        row = self.model.begin_objective(after) if is_objective else self.model.begin_indicator(after)
        if row is not None:
            self.grid.view.editing.begin(row, self.model.column_of("name"))
        elif not is_objective and self.model.counts()[0] == 0:
            self.grid.notices.tell(
                self.tr("An indicator measures an objective: add an objective first."), seconds=_NOTICE_SECONDS
            )
        self._on_counts_changed()

    def _set_trend_delegate(self) -> None:
        self.grid.view.set_column_delegate(self.model.column_of("trend"), self._trend)

    def _fill_columns_menu(self) -> None:
        self._columns_menu.clear()
        self._columns_menu.addActions(self.grid.column_menu().actions())

    def _on_counts_changed(self) -> None:
        self._show_counts()
        is_empty = self.model.rowCount() == 0 and self.filter_bar.wanted().is_empty
        self._stack.setCurrentWidget(self._empty if is_empty else self.grid)
        is_writable = self._session.is_writable
        self._empty.set_writable(is_writable=is_writable)
        self.add_objective.setEnabled(is_writable)
        self.add_indicator.setEnabled(is_writable)
        self.renumber_action.setEnabled(is_writable)
        shown = self.model.shown_indicators()
        self.filter_bar.count.setText(counted(self.tr("{count} [indicator|indicators] shown"), count=shown))

    def _on_current_changed(self, row: int) -> None:
        ref = self.model.ref(row) if 0 <= row < self.model.rowCount() else None
        if ref is not None:
            self._session.select(ref)

    def _go_to_selected(self, ref: Ref) -> None:
        """Another page or the findings chose an element: go to its row, without taking the keyboard."""
        place = self.grid.view.cells.place
        if place and self.model.row_key(place.row) == ref.id:
            return
        row = self.model.reveal(ref.id)
        if row is not None:
            self.grid.view.go_to(row, place.column if place else self.model.column_of("name"))

    def _show_counts(self) -> None:
        """What the plan has, or the sum of the figures selected now."""
        sums = self.grid.selection_sums()
        if sums is None:
            objectives, indicators = self.model.counts()
            text = self.tr(
                "{objectives} [objective|objectives] · {indicators} [indicator|indicators] · {years} [year|years]"
            )
            text = counted(text, objectives=objectives, indicators=indicators, years=len(self.model.years))
        else:
            count, total = sums
            average = (total / count).quantize(_AVERAGE_STEP).normalize()
            text = self.tr("{count} [figure|figures] · sum {total} · average {average}")
            text = counted(text, count=count, total=format_number(total), average=format_number(average))
        self.header.set_subtitle(text)

    def _on_filter_toggled(self, is_wanted: bool) -> None:
        if is_wanted:
            self.filter_bar.offer(self._session.store, self.model.levels())
            self.filter_bar.open_bar()
        elif self.filter_bar.isVisible():
            self.filter_bar.close_bar()

    def _on_filter_changed(self, wanted: OutlineFilter) -> None:
        if self.grid.finish_editing():
            self.model.set_filter(wanted)

    def _on_filter_closed(self) -> None:
        self.filter_action.setChecked(False)
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_findings_changed(self) -> None:
        """Mark the rows that findings are about, gaps apart; while they are not known the last ones stay."""
        self._found_since |= self._session.findings_touched
        if not self._session.are_findings_known or not self.isVisible():
            return
        touched, self._found_since = self._found_since, set()
        notes = {}
        for key in touched:
            found = [one for one in self._session.findings_of(key) if one.code not in GAPS]
            if found != self._found.get(key, []):
                self._found[key] = found
                notes[key] = [Note(one.severity, finding_text(one)) for one in found]
        if notes:
            self.model.change_notes(notes)

    def _on_cell_asked(self, element_id: str, period: str) -> None:
        """Somebody points at one figure: go to its cell."""
        row, columns = self.model.reveal(element_id), self.model.columns
        column = next((at for at, each in enumerate(columns) if each.key == period), None)
        if row is not None and column is not None:
            self.grid.view.go_to(row, column)

    def _on_plan_changed(self, changes: Changes) -> None:
        if self.filter_bar.isVisible() and changes.touches("unit", "objective", "indicator"):
            self.filter_bar.offer(self._session.store, self.model.levels())

    def _on_proposal_wanted(self, indicator_id: str, year: int) -> None:
        # here, so that the page opens without it
        from bsc_planner.ui.pages.revisions.workflow.proposing import propose_target

        propose_target(self._session, self, indicator_id=indicator_id, year=year)

    def _on_rows_taken_away(self, text: str) -> None:
        links = (undo_link(self._session),)
        self.grid.notices.tell(text, links=links, seconds=_NOTICE_SECONDS)
