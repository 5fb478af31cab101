"""From version 2 to 3: rule sets, actuals of units, follow-ups, people's reports and ratings, scenarios."""

import sqlite3

from bsc_planner.model.document.migration_steps.rebuilding import rebuild


def to_version_3(connection: sqlite3.Connection) -> None:
    """Bring a file of version 2 to version 3; everything it held stays as it is."""
    rebuild(connection, to_version=3)
