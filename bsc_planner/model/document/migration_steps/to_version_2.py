"""From version 1 to 2: years of elements, revisions with their rows, editions, register, and a chained change log."""

import sqlite3

from bsc_planner.model.document.migration_steps.rebuilding import rebuild
from bsc_planner.model.history import FIRST_HASH, next_hash


def to_version_2(connection: sqlite3.Connection) -> None:
    """Bring a file of version 1 to version 2; entries of the change log are chained in their order."""
    rebuild(connection, to_version=2, by_hand=("change_log",))
    rows = connection.execute(
        "SELECT seq, at, who, action, kind, element_id, field, old, new FROM temp.old_change_log ORDER BY seq"
    )
    chained, previous = [], FIRST_HASH
    for row in rows:
        previous = next_hash(previous, row[1:])
        chained.append((*row, previous))
    connection.executemany(f"INSERT INTO main.change_log VALUES ({', '.join('?' * 10)})", chained)
    connection.execute("DROP TABLE temp.old_change_log")
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('log_head', ?)", (previous.hex(),))
