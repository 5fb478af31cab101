"""The scores of the open plan, kept once per session and right while the plan changes."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.progress import Progress
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import LatestWork, is_at
from bsc_planner.ui.widgets.rest import REST_MS

_LOG = logging.getLogger(__name__)
_SMALL = 100
"""Indicators of a plan whose scores are made at once, quicker than the plan is copied."""
_LANE = "scores"


class ScoreWatch(QObject):
    """Follows the plan, the year and the day of a session.

    Signals:
        scores_changed: Scores may be others now; ask `board` again.
    """

    scores_changed = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self._session = session
        self._board: ScoreBoard | None = None
        self._work = LatestWork(self, session, lane=_LANE)
        self._since: list[Changes] = []
        self._wanted: dict[tuple[Period, str | None], None] = {}
        self._can_copy = True
        self._beside = QTimer(self, singleShot=True, interval=0)
        self._beside.timeout.connect(self._make_beside)
        self._slices = QTimer(self, singleShot=True, interval=0)
        self._slices.timeout.connect(self._on_slice)
        self._let_go: list[Sequence[object]] = []
        self._freeing = QTimer(self, singleShot=True, interval=REST_MS)
        self._freeing.timeout.connect(self._let_go.clear)
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_other_board)
        session.day_changed.connect(self._on_other_board)

    @property
    def board(self) -> ScoreBoard:
        """Scorecards of the year and day that the pages show."""
        if self._board is None:
            self._board = ScoreBoard(self._session.store, self._session.year, self._session.day)
        return self._board

    def is_ready(self, period: Period, unit_id: str | None = None) -> bool:
        """Whether a scorecard costs little to ask for now.

        Where it does not, it is made beside the window, or a little at a time, and `scores_changed` tells when it is
        there. Who shows scores beside something else asks this first, and shows them then.
        """
        board = self.board
        if board.year != period.year:
            return False  # whoever chose the period follows the year in a moment
        if board.answers_quickly(period, unit_id):
            return True
        if board.is_followed and not board.is_quick:
            self._slices.start()
            return False
        if not self._can_copy or self._session.store.count(Indicator) <= _SMALL:
            return True
        self._wanted[period, unit_id] = None
        self._beside.start()
        return False

    def _make_beside(self) -> None:
        """Make the board, or some more scorecards of it, on a copy of the plan in another thread."""
        if self._work.is_running:
            return  # whoever still waits asks again when it is there
        year, day, wanted = self._session.year, self._session.day, list(self._wanted)
        known, state = self.board.copy() if self.board.is_quick else None, self._session.history.state
        self._since = []
        self._wanted.clear()

        def work(store: PlanStore, progress: Progress) -> ScoreBoard:
            made = known if known is not None and is_at(store, state) else ScoreBoard(store, year, day)
            made.read_from(store)
            for done, (period, unit_id) in enumerate(wanted):
                progress.step(done, len(wanted))
                made.calculation(period, unit_id)
            return made

        self._work.start("", work, on_done=self._on_made, on_error=self._on_failed)

    def _on_made(self, made: ScoreBoard) -> None:
        made.read_from(self._session.store)
        for changes in self._since:
            made.follow(changes)
        self._since = []
        self._board = made
        self.scores_changed.emit()

    def _on_failed(self, error: PlanError) -> None:
        # whoever waits shall have scores all the same: from now on they are made in the window's thread
        _LOG.warning("scores could not be made beside the window: %s", type(error).__name__)
        self._can_copy = False
        self.scores_changed.emit()

    def _on_slice(self) -> None:
        board = self.board
        if not board.is_followed:
            return
        board.settle_some()
        if board.is_quick:
            self.scores_changed.emit()
        else:
            self._slices.start()

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._work.is_running:
            self._since.append(changes)
        if self._board is None:
            return
        contents = self._board.contents
        if self._board.follow(changes):
            if contents != self._board.contents:
                # freeing the scores of a large plan takes longer than the edit: it waits until the planner rests
                self._let_go.append(contents)
                self._freeing.start()
            self.scores_changed.emit()

    def _on_other_board(self) -> None:
        self._board = None
        self._wanted.clear()
        self._work.stop()
        self.scores_changed.emit()
