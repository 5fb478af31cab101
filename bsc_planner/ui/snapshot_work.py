"""Long work on a copy of the open plan, off the window's thread; the copy goes when the work ends."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from bsc_planner.errors import PlanError
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.plan_session import PlanSession

if TYPE_CHECKING:
    from bsc_planner.model.store import PlanStore

T = TypeVar("T")


def run_on_snapshot(
    owner: QObject,
    session: PlanSession,
    title: str,
    work: "Callable[[PlanStore, Progress], T]",
    *,
    on_done: Callable[[T], None],
    on_error: Callable[[PlanError], None],
    lane: str = "",
) -> BackgroundJob:
    """Do `work` in another thread on a copy of the plan; what is edited once the copy is made does not reach it.

    The copy is made in that thread too, so it may hold edits made after this call; `History.state` tells which state
    it is.

    Args:
        owner, title, on_done, on_error, lane: See `run_in_background`.
        session: The open plan.
        work: Gets the copy, which is closed and thrown away behind it, and a `Progress` to report to.

    Raises:
        PlanError: The plan had to be copied at once, and could not (see `PlanCopy`).
    """
    copy = session.document.copy_beside()

    def on_copy(progress: Progress) -> T:
        with copy.opened(progress) as store:
            return work(store, progress)

    def failed(error: PlanError) -> None:
        # work that was stopped before it began has not thrown its copy away
        copy.drop()
        on_error(error)

    return run_in_background(owner, title, on_copy, on_done=on_done, on_error=failed, lane=lane)


def is_at(store: "PlanStore", state: int) -> bool:
    """Whether a copy holds the plan in a state (`History.state`) it was in when the copy was asked for.

    What was kept in memory then, such as scores, goes together with such a copy only.
    """
    # here, so that the window starts without the classes of a plan's rows
    from bsc_planner.editing.history import History

    return History(store).state == state


class LatestWork:
    """Work on copies of a plan of which only what was asked for last counts."""

    def __init__(self, owner: QObject, session: PlanSession, *, lane: str = "") -> None:
        """Prepare for a widget.

        Args:
            owner: Who asks; when it is gone, nothing is called.
            session: The open plan.
            lane: See `background_jobs`.
        """
        self._owner = owner
        self._session = session
        self._lane = lane
        self._job: BackgroundJob | None = None

    @property
    def is_running(self) -> bool:
        """Whether what was asked for last is under way."""
        return self._job is not None

    def start(
        self,
        title: str,
        work: "Callable[[PlanStore, Progress], T]",
        *,
        on_done: Callable[[T], None],
        on_error: Callable[[PlanError], None],
    ) -> None:
        """Do `work` (see `run_on_snapshot`); what still runs is given up.

        Args:
            title: What the planner reads while it runs.
            work: Gets the copy and a `Progress`.
            on_done: Called with the result, unless something else was asked for since.
            on_error: Called with the `PlanError` that stood in the way, of copying the plan too; not with `Cancelled`.
        """
        self.stop()

        def done(result: T) -> None:
            if self._job is job:
                self._job = None
                on_done(result)

        def failed(error: PlanError) -> None:
            if self._job is job:
                self._job = None
                if not isinstance(error, Cancelled):
                    on_error(error)

        try:
            job = run_on_snapshot(
                self._owner, self._session, title, work, on_done=done, on_error=failed, lane=self._lane
            )
        except PlanError as error:
            on_error(error)
            return
        self._job = job

    def stop(self) -> None:
        """Give up what runs."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
