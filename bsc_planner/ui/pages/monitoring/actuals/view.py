"""The view in which actuals are typed, period by period, with what proves them."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.editing.actual import SetEvidenceEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_format import format_number
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.monitoring.actual_sheet import SheetRow, actual_sheet
from bsc_planner.monitoring.sheet_changes import FIGURES, SHEET_KINDS, SheetFollower
from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.labels import number_text, period_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.monitoring.actuals.columns import FIRST_PERIOD, Layout
from bsc_planner.ui.pages.monitoring.actuals.evidence_strip import EvidenceStrip
from bsc_planner.ui.pages.monitoring.actuals.item_model import ActualsItemModel
from bsc_planner.ui.pages.monitoring.actuals.sheet_bar import SheetBar
from bsc_planner.ui.pages.monitoring.actuals.sheet_filter import SheetFilter, SheetTally, Shown
from bsc_planner.ui.pages.monitoring.actuals.sheet_notice import SheetNotice
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.rest import REST_MS
from bsc_planner.wording.counting import counted

_GRID_KEY = "monitoring_actuals"
_AVERAGE_STEP = Decimal("0.01")
_AT_ONCE = 300
"""Rows of a sheet whose scores are taken with every figure that is typed."""


class ActualsView(QWidget):
    """Grid, what is chosen above it, and the strip of evidence below."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._kind: PeriodKind | None = None
        self._follower: SheetFollower | None = None
        self._tally: SheetTally | None = None
        self._is_stale = True
        # figures are typed one after the other: their scores follow as soon as the planner rests
        self._scored = QTimer(self, singleShot=True, interval=REST_MS)
        self._scored.timeout.connect(self._on_rest)
        self.model = ActualsItemModel(session, self)
        self.grid = Grid(_GRID_KEY, self.model)
        # before the notes go to the cell
        session.noted_cell_asked.connect(self._on_noted_cell_asked)
        self.noting = CellNoting(session, self.grid)
        GridExport(session, self.grid, stem=self.tr("List of actuals"))
        self.bar = SheetBar()
        self.notice = SheetNotice()
        self.strip = EvidenceStrip()
        self.fill_page = QAction(self)
        self._page = ""
        self._empty = EmptyState("", self.fill_page, icon="table-2")
        self._nothing = EmptyState(self.tr("No indicator meets the filter."), self._everything(), icon="funnel")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def kind(self) -> PeriodKind:
        """Length of the periods shown."""
        return self.model.layout.periods[0].kind

    def show_kind(self, kind: PeriodKind) -> None:
        """Show periods of another length."""
        if self.finish_editing():
            self._kind = kind
            self.refresh()

    def show_missing(self) -> None:
        """Show only indicators that are still to be reported."""
        self.bar.show_only(Shown.MISSING)

    def show_indicator(self, indicator_id: str, period: Period | None = None) -> bool:
        """Go to the cell of an indicator; whether it is on the sheet."""
        row = self.model.reveal(indicator_id)
        if row is None:
            return False
        periods = list(self.model.layout.periods)
        place = periods.index(period) if period is not None and period in periods else 0
        self.grid.view.go_to(row, FIRST_PERIOD + place)
        return True

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        self.strip.finish()
        return self.grid.finish_editing()

    def refresh(self) -> None:
        """Read the sheet anew."""
        up_to, board = self._scope.period, self._session.scores.board
        self._is_stale = board.year != up_to.year
        if self._is_stale:
            return  # the scores follow the year in a moment, and say so
        sheet = actual_sheet(board.source, self._scope.unit_id)
        if self._kind is None and sheet.perspectives:
            self._kind = sheet.usual_kind()
        layout = Layout.of(self._kind or sheet.usual_kind(), up_to)
        self._follower = SheetFollower(sheet)
        self._tally = SheetTally(sheet.rows(), layout.due(), layout.periods[0].kind)
        self.bar.set_kind(layout.periods[0].kind)
        self.model.show_sheet(sheet, layout)
        self._take_scores()
        has_targets = any(row.target is not None for row in sheet.rows()) or not sheet.rows()
        self.notice.show_year(sheet.year, is_closed=sheet.is_closed, has_targets=has_targets)
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        if self._is_stale:
            self.refresh()
        else:
            self._scored.start()
        super().showEvent(event)
        self._followed.catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand over what was typed as evidence."""
        self.strip.finish()
        super().hideEvent(event)

    # putting together ----------------------------------------------------------------

    def _lay_out(self) -> None:
        for page in (self.grid, self._nothing, self._empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        session, view = self._session, self.grid.view
        self.bar.kind_chosen.connect(self.show_kind)
        self.bar.filter_changed.connect(self._on_filter_changed)
        self.bar.outline_wanted.connect(lambda: self._sort_by(None))
        self.notice.page_wanted.connect(lambda page: session.reveal(None, page=page))
        self.fill_page.triggered.connect(lambda: session.reveal(None, page=self._page))
        self.strip.evidence_given.connect(self._on_evidence_given)
        self.model.step_failed.connect(lambda error: tell_error(self, error))
        view.current_changed.connect(self._on_current_changed)
        view.selection_settled.connect(self._show_counts)
        self.model.arranged.connect(self._show_state)
        # first, so that the scores know of a change before the view asks for them
        session.scores.scores_changed.connect(self._on_scores_changed)
        session.plan_changed.connect(self._on_plan_changed)
        session.travelled.connect(self.grid.go_to_changed)
        session.day_changed.connect(self._on_scope_changed)
        self._followed = FollowedSelection(session, self, kinds=frozenset({"indicator"}), follow=self._go_to_selected)
        self._scope.changed.connect(self._on_scope_changed)

    def _everything(self) -> QAction:
        action = QAction(self.tr("Show all indicators"), self)
        action.triggered.connect(lambda: self.bar.show_everything())
        return action

    # following -----------------------------------------------------------------------

    def _on_plan_changed(self, changes: Changes) -> None:
        self.model.note_step(set())
        if changes.kinds.isdisjoint(SHEET_KINDS):
            return
        if not self.isVisible():
            self._is_stale = True
        elif changes.kinds <= FIGURES and not changes.bulk_kinds and self._follower is not None:
            touched = self._follower.follow(self._session.store, changes)
            self.model.note_step(self._follower.touched)
            self.model.repaint(touched)
            if self._tally is not None and self.model.sheet is not None:
                self._tally.count(self._follower.row(one) for one in touched)
            self._show_state()
        else:
            self.refresh()

    def _on_scope_changed(self) -> None:
        if not self.isVisible():
            self._is_stale = True
        elif self.finish_editing():
            self.refresh()

    def _on_scores_changed(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh()
        elif self.isVisible() and self.model.sheet is not None and len(self.model.sheet.rows()) > _AT_ONCE:
            self._scored.start()
        elif self.isVisible():
            self._take_scores()

    def _on_rest(self) -> None:
        if self.isVisible() and not self._is_stale:
            self._take_scores()

    def _take_scores(self) -> None:
        self._scored.stop()
        board, period = self._session.scores.board, self._scope.period
        if not self._session.scores.is_ready(period, self._scope.unit_id):
            return  # they follow as soon as they are there; typing waits for none
        card = board.scorecard(period, self._scope.unit_id)
        self.model.set_scores({score.ref.id: score for score in card.indicators})

    def _on_noted_cell_asked(self, _ref: Ref, field: str, period: str) -> None:
        """A note is about the actual of a period: show periods as long as it is."""
        known = Period.parse_or_none(period)
        if field == "actual" and known is not None and known.kind is not self.kind and self.isVisible():
            self.show_kind(known.kind)

    def _go_to_selected(self, ref: Ref) -> None:
        """Another page chose an indicator: go to its row, without taking the keyboard."""
        place = self.grid.view.cells.place
        if place and self.model.row_key(place.row) == ref.id:
            return
        row = self.model.row_of(ref.id)
        if row is not None:
            self.grid.view.go_to(row, place.column if place else FIRST_PERIOD)

    # choosing ------------------------------------------------------------------------

    def _on_filter_changed(self, wanted: SheetFilter) -> None:
        if self.finish_editing():
            self.model.set_filter(wanted)
            self._show_state()

    def _sort_by(self, wanted: tuple[str, bool] | None) -> None:
        if self.finish_editing():
            key, is_descending = wanted or (None, False)
            self.model.sort_by(key, is_descending=is_descending)
            self._show_state()

    def _on_current_changed(self, row: int) -> None:
        ref = self.model.ref(row)
        if ref is not None:
            self._session.select(ref)
        self._show_cell()

    def _on_evidence_given(self, row: SheetRow, period: Period, text: str) -> None:
        reported = row.reported.get(str(period))
        if reported is None or (reported.evidence or "") == text:
            return
        edit = SetEvidenceEdit(row.id, str(period), text or None, row.unit_id)
        try:
            self._session.do(self.tr("Evidence for {period}").format(period=period_text(period)), edit)
        except PlanError as error:
            tell_error(self, error)

    # showing -------------------------------------------------------------------------

    def _show_state(self) -> None:
        sheet = self.model.sheet
        rows = sheet.rows() if sheet is not None else []
        is_shown = self.model.rowCount() > 0 or (bool(rows) and bool(self.model.filters))
        self._stack.setCurrentWidget(self.grid if is_shown else self._nothing if rows else self._empty)
        self.bar.setVisible(bool(rows))
        self.strip.setVisible(bool(rows))
        if not rows:
            self._say_what_is_missing()
        if self._tally is not None:
            up_to, has_due = period_text(self.model.layout.up_to), bool(self.model.layout.due())
            self.bar.show_missing(self._tally.missing, up_to, has_due=has_due)
            self.bar.show_others(self._tally.others)
        self.bar.show_sorted(is_sorted=self.model.sorting is not None)
        self._show_counts()
        self._show_cell()

    def _say_what_is_missing(self) -> None:
        year = self._scope.period.year
        if not self._session.store.count(Indicator):
            text = self.tr("There are no indicators yet. Add objectives and indicators first; their actuals go here.")
            self._page, action = "indicators", self.tr("To indicators && targets")
        elif self._scope.unit_id is not None:
            text = self.tr("This unit has no indicators in {year}: hand some down to it, or give it its own.")
            self._page, action = "cascade", self.tr("To the cascade")
        else:
            text = self.tr("No indicator belongs to {year}: choose another year, or add indicators.")
            self._page, action = "indicators", self.tr("To indicators && targets")
        self._empty.set_text(text.format(year=year))
        self.fill_page.setText(action)

    def _show_counts(self) -> None:
        """How many indicators are in sight, or the sum of the figures selected now."""
        sums = self.grid.selection_sums()
        if sums is None:
            text = counted(self.tr("{count} [indicator|indicators] shown"), count=number_text(len(self.model.shown())))
        else:
            count, total = sums
            average = (total / count).quantize(_AVERAGE_STEP).normalize()
            text = self.tr("{count} [figure|figures] · sum {total} · average {average}")
            text = counted(text, count=count, total=format_number(total), average=format_number(average))
        self.bar.count.setText(text)

    def _show_cell(self) -> None:
        place = self.grid.view.cells.place
        row = self.model.row(place.row) if place else None
        period = self.model.layout.period(place.column) if place else None
        path = self._session.document.path
        folder = Path(path).parent if path else None
        self.strip.show_cell(row, period, folder=folder, is_writable=self.model.is_writable)
