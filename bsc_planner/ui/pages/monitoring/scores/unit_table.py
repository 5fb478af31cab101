"""All units side by side: computed off the window's thread, filtered, sorted, copied."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import Progress
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.lists.row_activation import RowActivation
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.monitoring.scores.unit_item_model import UnitItemModel
from bsc_planner.ui.pages.monitoring.scores.unit_scores import UnitScores, unit_scores, wanted_rows
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork, is_at
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid


class UnitRun(QObject):
    """Computes the scores of all units on a copy of the plan.

    Signals:
        computed: (UnitScores)
    """

    computed = Signal(object)

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._latest = LatestWork(self, session)

    @property
    def is_running(self) -> bool:
        """Whether scores are being computed."""
        return self._latest.is_running

    def start(self, period: Period) -> None:
        """Compute; what still runs is given up."""
        day, known, state = self._session.day, self._session.scores.board.copy(), self._session.history.state

        def work(store: PlanStore, progress: Progress) -> UnitScores:
            known.read_from(store)
            is_known = known.year == period.year and is_at(store, state)
            board = known if is_known else ScoreBoard(store, period.year, day)
            return unit_scores(store, board, period, progress)

        self._latest.start(
            self.tr("Scores of all units"),
            work,
            on_done=self.computed.emit,
            on_error=lambda error: tell_error(self._page, error),
        )

    def stop(self) -> None:
        """Give up what runs."""
        self._latest.stop()


class UnitTable(QStackedWidget):
    """The table, or why there is none.

    Signals:
        unit_asked: (unit id or None) Enter or a double click on a unit: its scorecard is wanted.
        row_chosen: (ref) The planner went to a unit, or to the plan for the institution.
    """

    unit_asked = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Ref("plan", session.store.plan.id)
        self._scores: UnitScores | None = None
        self._words: Sequence[str] = ()
        self._light: Light | None = None
        self.run = UnitRun(session, self)
        self.model = UnitItemModel(self)
        self.grid = Grid("unit_scores", self.model)
        GridExport(session, self.grid, stem=self.tr("Scores of all units"))
        self._activation = RowActivation(self.grid)
        self.empty = EmptyState("", icon="chart-column")
        self.addWidget(self.grid)
        self.addWidget(self.empty)
        self.run.computed.connect(self._on_computed)
        self._activation.activated.connect(self._on_activated)
        self.grid.view.current_changed.connect(self._on_row_changed)

    def compute(self, period: Period) -> None:
        """Show the scores up to a period, once they are computed."""
        self._scores = None
        self.empty.set_text(self.tr("Scores of all units are being computed…"))
        self.setCurrentWidget(self.empty)
        self.run.start(period)

    def show_filter(self, words: Sequence[str], light: Light | None) -> None:
        """Show only rows with these words and this light."""
        self._words, self._light = words, light
        self._show()

    def copy(self) -> None:
        """Put the whole table on the clipboard; what was selected stays so."""
        cells = self.grid.view.cells
        place = cells.place
        cells.select_all()
        self.grid.clipboard.copy()
        if place is not None:
            cells.go_to(place.row, place.column)

    @property
    def scores(self) -> UnitScores | None:
        """What is shown; None while it is being computed."""
        return self._scores

    def _on_computed(self, scores: UnitScores) -> None:
        self._scores = scores
        self._show()

    def _show(self) -> None:
        if self._scores is None:
            return
        rows = wanted_rows(self._scores.rows, self._words, self._light)
        self.model.show_rows(self._scores, rows)
        text = self.tr("No unit fits the filter.") if self._scores.rows else self.tr("No unit has a scorecard yet.")
        self.empty.set_text(text)
        self.setCurrentWidget(self.grid if rows else self.empty)

    def _on_row_changed(self, at: int) -> None:
        row = self.model.unit_row(at)
        if row is not None:
            self.row_chosen.emit(self._plan if row.unit_id is None else Ref("unit", row.unit_id))

    def _on_activated(self, at: int) -> None:
        row = self.model.unit_row(at)
        if row is not None:
            self.unit_asked.emit(row.unit_id)
