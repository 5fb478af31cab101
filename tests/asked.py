"""What a plan's file is asked meanwhile."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bsc_planner.model.store import PlanStore


@contextmanager
def asked_of(store: PlanStore) -> Iterator[list[str]]:
    """Texts of the statements that this thread lets the plan's file run, with their values."""
    asked: list[str] = []
    thread = threading.current_thread()

    def note(text: str) -> None:
        if threading.current_thread() is thread:
            asked.append(text)

    # the session's own: asked of the engine, it would take back what is not committed
    connection = store.session.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    connection.set_trace_callback(note)
    yield asked
    connection.set_trace_callback(None)
