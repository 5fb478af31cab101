"""Copies of a plan that is being edited, for work in other threads that only reads."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bsc_planner.model.document.copying import use_rollback_format
from bsc_planner.model.document.engine import reading_engine
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled, NoProgress, Progress

_SERVES_MANY_THREADS = 3
"""`sqlite3.threadsafety` of an SQLite whose connections serve many threads, one statement after the other."""
_PAGES = 64
"""Pages copied at a time: some tenths of a millisecond, for which an edit may have to wait."""
_BETWEEN = 0.001
"""Seconds between two times, in which whoever waits for the plan gets it."""


class Copying:
    """Copying one open plan in other threads: one copy after the other, and none any more once the plan closes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_closing = False

    def copy(self, connection: sqlite3.Connection, place: Path, progress: Progress) -> None:
        """Copy the plan that a connection edits a little at a time to a new file, in any thread.

        SQLite brings what was copied already in step with edits made meanwhile, through the connection that makes
        them, and never copies within one: the file holds the state after the last of them.

        Raises:
            DocumentError: The disk does not take it.
            Cancelled: The work was stopped, or the plan is being closed.
        """

        def go_on(_status: int, left: int, total: int) -> None:
            if self._is_closing:
                raise Cancelled
            progress.step(total - left, total)
            time.sleep(_BETWEEN)

        with self._lock:
            if self._is_closing:
                raise Cancelled
            copy_live(connection, place, pages=_PAGES, go_on=go_on)

    def close(self) -> None:
        """End what is being copied and wait for it; nothing is copied after this."""
        self._is_closing = True
        with self._lock:
            pass


class PlanCopy:
    """A copy of an open plan for one piece of work in another thread, made when that thread asks for it.

    It holds the plan as it was asked for, or with edits made since.
    """

    def __init__(self, copying: Copying, connection: sqlite3.Connection, place: Path) -> None:
        """Prepare a copy.

        Args:
            copying: Of the open plan.
            connection: The one connection it is edited through.
            place: A new file.

        Raises:
            DocumentError: SQLite serves only one thread here, so the copy is made at once, and the disk does not take
                it.
        """
        self._copying = copying
        self._connection = connection
        self._place = place
        if sqlite3.threadsafety < _SERVES_MANY_THREADS:
            self.made(NoProgress())

    def made(self, progress: Progress) -> Path:
        """The copy's file; made now, unless it is there.

        Raises:
            DocumentError: The disk does not take it.
            Cancelled: The work was stopped, or the plan is being closed.
        """
        if not self._place.exists():
            try:
                self._copying.copy(self._connection, self._place, progress)
            except BaseException:
                self.drop()
                raise
        return self._place

    @contextmanager
    def opened(self, progress: Progress) -> Iterator[PlanStore]:
        """The plan in the copy, to be read only, in the thread that calls this; the copy goes afterwards.

        Raises:
            DocumentError: It cannot be made or read.
            Cancelled: The work was stopped, or the plan is being closed.
        """
        try:
            store = open_snapshot(self.made(progress))
            try:
                yield store
            finally:
                close_snapshot(store)
        finally:
            self.drop()

    def drop(self) -> None:
        """Throw the copy away; also where it was never made."""
        remove_file(self._place)


def copy_live(
    connection: sqlite3.Connection,
    place: Path,
    *,
    pages: int = -1,
    go_on: Callable[[int, int, int], object] | None = None,
) -> None:
    """Copy the plan a connection edits to a new private file.

    Args:
        connection: To the working copy.
        place: The new file; what there is of it after a failure is left to the caller.
        pages: How many are copied at a time; -1: all at once, so that the copy is of this very moment.
        go_on: Called in between with SQLite's code, the pages left and all pages; what it raises ends the copying.

    Raises:
        DocumentError: The disk does not take it.
    """
    with sqlite_faults(place):
        copy = sqlite3.connect(place, isolation_level=None)
        try:
            copy.execute("PRAGMA journal_mode = OFF").fetchall()
            copy.execute("PRAGMA synchronous = OFF")
            connection.backup(copy, pages=pages, progress=go_on, sleep=_BETWEEN)
        finally:
            copy.close()
    use_rollback_format(place)


def open_snapshot(path: Path) -> PlanStore:
    """The plan in a snapshot, to be read only, in the thread that calls this.

    Raises:
        DocumentError: It cannot be read.
    """
    return PlanStore(Session(reading_engine(path), autoflush=False), is_read_only=True)


def close_snapshot(plan: PlanStore) -> None:
    """Let go of what `open_snapshot` opened."""
    plan.session.close()
    bind = plan.session.get_bind()
    assert isinstance(bind, Engine)
    bind.dispose()
