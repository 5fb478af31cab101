"""Long work on the change log, off the window's thread: writing it to a file, looking whether it is whole."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.change_log_export import write_change_log
from bsc_planner.findings import Finding
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.revisions.audit.log_chain import verify_log
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.ui.language import current_language
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import run_on_snapshot

T = TypeVar("T")


def export_log(
    owner: QWidget,
    session: PlanSession,
    *,
    title: str,
    numbers: Sequence[int],
    path: Path,
    on_done: Callable[[], None],
) -> None:
    """Write entries to a file; what stands in the way is told.

    Args:
        owner: Widget that asked.
        session: The open plan.
        title: What the planner reads meanwhile.
        numbers: Numbers of the entries.
        path: The file, ``.xlsx`` or ``.csv``.
        on_done: Called when it is written.
    """
    language = current_language()

    def work(store: PlanStore, progress: Progress) -> None:
        write_change_log(store, numbers, path, language=language, progress=progress)

    _on_snapshot(owner, session, title, work, lambda _nothing: on_done())


def verify_plan(
    owner: QWidget, session: PlanSession, *, title: str, on_done: Callable[[Sequence[Finding]], None]
) -> None:
    """Look whether change log and editions are whole.

    Args:
        owner: Widget that asked.
        session: The open plan.
        title: What the planner reads meanwhile.
        on_done: Called with what is wrong.
    """

    def work(store: PlanStore, _progress: Progress) -> Sequence[Finding]:
        return [*verify_log(store), *verify_editions(store)]

    _on_snapshot(owner, session, title, work, on_done)


def _on_snapshot(
    owner: QWidget,
    session: PlanSession,
    title: str,
    work: Callable[[PlanStore, Progress], T],
    on_done: Callable[[T], None],
) -> None:
    def failed(error: PlanError) -> None:
        tell_error(owner, error)

    try:
        run_on_snapshot(owner, session, title, work, on_done=on_done, on_error=failed)
    except PlanError as error:
        failed(error)
