"""What a chart shows, read from the plan: at once where that is quick, else off the window's thread."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.figures.charts.content import ChartContent
from bsc_planner.figures.charts.plan_reading import ChartRequest, read_chart
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import Progress
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork, is_at

LANE = "charts"
"""Charts are read and drawn beside other long work."""


class ContentReader(QObject):
    """Reads one chart at a time; a new request takes the place of one that is being read.

    Signals:
        read: `ChartContent`, or None where there is nothing the chart could be of.
        failed: The `PlanError` that stood in the way.
    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = LatestWork(self, session, lane=LANE)

    @property
    def is_reading(self) -> bool:
        """Whether something is being read off the window's thread."""
        return self._latest.is_running

    def start(self, request: ChartRequest) -> None:
        """Read a chart; `read` or `failed` follows, at once or later."""
        self.stop()
        if not request.is_long:
            board = self._session.scores.board
            self.read.emit(read_chart(self._session.store, lambda year: board, request))
            return
        self._start_apart(request)

    def stop(self) -> None:
        """Give up what is being read."""
        self._latest.stop()

    def _start_apart(self, request: ChartRequest) -> None:
        known, day, state = self._session.scores.board.copy(), self._session.day, self._session.history.state

        def work(store: PlanStore, progress: Progress) -> ChartContent | None:
            known.read_from(store)
            boards = {known.year: known} if is_at(store, state) else {}

            def board(year: int) -> ScoreBoard:
                return boards.setdefault(year, ScoreBoard(store, year, day))

            return read_chart(store, board, request, progress=progress)

        title = self.tr("Reading the chart")
        self._latest.start(title, work, on_done=self.read.emit, on_error=self.failed.emit)
