"""Meta facts of a closed plan file that is not being opened: who saved it, which document it is."""

import sqlite3
from pathlib import Path

from bsc_planner.model.document.checking import guarded_connection
from bsc_planner.model.document.copying import copy_content
from bsc_planner.model.document.faults import DocumentError
from bsc_planner.model.document.header import read_header
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.progress import NoProgress

_MOST = 100
_LONGEST = 1_000


def read_meta(path: Path, *, scratch: Path | None) -> dict[str, str]:
    """Meta facts of a plan file; empty when it cannot be read.

    Args:
        path: The file.
        scratch: A fresh private name for a copy of it, removed afterwards; None: the file is itself
            private and closed.
    """
    try:
        header = read_header(path)
        if scratch is not None:
            copy_content(path, scratch, size=header.content_size, progress=NoProgress())
        with guarded_connection(scratch or path) as connection:
            query = f"SELECT substr(key, 1, 100), substr(value, 1, {_LONGEST}) FROM meta LIMIT {_MOST}"
            return {str(key): str(value) for key, value in connection.execute(query) if value is not None}
    except (DocumentError, OSError, sqlite3.Error):
        return {}
    finally:
        if scratch is not None:
            remove_file(scratch)
