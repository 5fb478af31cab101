"""From version 3 to 4: themes of objectives, how links run on the map, notes on cells and in threads."""

import sqlite3

from bsc_planner.model.document.migration_steps.rebuilding import rebuild


def to_version_4(connection: sqlite3.Connection) -> None:
    """Bring a file of version 3 to version 4; everything it held stays as it is."""
    rebuild(connection, to_version=4)
