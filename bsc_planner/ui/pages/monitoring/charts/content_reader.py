"""What a chart shows, read from the plan: at once where that is quick, else off the window's thread."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.errors import PlanError
from bsc_planner.figures.charts.content import ChartContent
from bsc_planner.figures.charts.plan_reading import ChartRequest, read_chart
from bsc_planner.model.document.live_copy import close_snapshot, open_snapshot
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.plan_session import PlanSession

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
        self._job: BackgroundJob | None = None

    @property
    def is_reading(self) -> bool:
        """Whether something is being read off the window's thread."""
        return self._job is not None

    def start(self, request: ChartRequest) -> None:
        """Read a chart; `read` or `failed` follows, at once or later."""
        self.stop()
        if not request.is_long:
            board = self._session.scores.board
            self.read.emit(read_chart(self._session.store, lambda year: board, request))
            return
        try:
            self._start_apart(request)
        except PlanError as error:
            self.failed.emit(error)

    def stop(self) -> None:
        """Give up what is being read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start_apart(self, request: ChartRequest) -> None:
        # snapshot and scores at hand are of one moment
        place, known, day = self._session.document.snapshot(), self._session.scores.board.copy(), self._session.day

        def work(progress: Progress) -> ChartContent | None:
            try:
                store = open_snapshot(place)
                try:
                    known.read_from(store)
                    boards = {known.year: known}

                    def board(year: int) -> ScoreBoard:
                        return boards.setdefault(year, ScoreBoard(store, year, day))

                    return read_chart(store, board, request, progress=progress)
                finally:
                    close_snapshot(store)
            finally:
                place.unlink(missing_ok=True)

        def done(content: ChartContent | None) -> None:
            if self._job is job:
                self._job = None
                self.read.emit(content)

        def failed(error: PlanError) -> None:
            if self._job is job:
                self._job = None
                if not isinstance(error, Cancelled):
                    self.failed.emit(error)

        title = self.tr("Reading the chart")
        job = run_in_background(self, title, work, on_done=done, on_error=failed, lane=LANE)
        self._job = job
