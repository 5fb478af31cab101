"""The scores of the open plan, kept once per session and right while the plan changes."""

from PySide6.QtCore import QObject, Signal

from bsc_planner.model.delta import Changes
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.ui.plan_session import PlanSession


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
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_other_board)
        session.day_changed.connect(self._on_other_board)

    @property
    def board(self) -> ScoreBoard:
        """Scorecards of the year and day that the pages show."""
        if self._board is None:
            self._board = ScoreBoard(self._session.store, self._session.year, self._session.day)
        return self._board

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._board is not None and self._board.follow(changes):
            self.scores_changed.emit()

    def _on_other_board(self) -> None:
        self._board = None
        self.scores_changed.emit()
