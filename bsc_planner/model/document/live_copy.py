"""Copies of a plan that is being edited, for work in other threads that only reads."""

import sqlite3
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bsc_planner.model.document.copying import use_rollback_format
from bsc_planner.model.document.engine import driver_connection, reading_engine
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.store import PlanStore


def copy_live(engine: Engine, place: Path) -> None:
    """Copy the plan an engine edits, as it is now, to a new private file.

    Raises:
        DocumentError: The disk does not take it.
    """
    with sqlite_faults(place):
        copy = sqlite3.connect(place, isolation_level=None)
        try:
            copy.execute("PRAGMA journal_mode = OFF").fetchall()
            copy.execute("PRAGMA synchronous = OFF")
            driver_connection(engine).backup(copy)
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
