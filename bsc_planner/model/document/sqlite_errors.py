"""What an error of SQLite means to the planner."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bsc_planner.model.document.faults import (
    DamagedFileError,
    DiskFaultError,
    DiskFullError,
    DocumentError,
    TooLargeFileError,
    WorkingCopyError,
)

_PRIMARY = 0xFF
"""An extended result code holds the primary code in its lowest byte."""

_KINDS: dict[int, tuple[type[DocumentError], dict[str, object]]] = {
    sqlite3.SQLITE_FULL: (DiskFullError, {}),
    sqlite3.SQLITE_IOERR: (DiskFaultError, {}),
    sqlite3.SQLITE_CORRUPT: (DamagedFileError, {"backup": None}),
    sqlite3.SQLITE_NOTADB: (DamagedFileError, {"backup": None}),
    sqlite3.SQLITE_BUSY: (WorkingCopyError, {"reason": "busy"}),
    sqlite3.SQLITE_LOCKED: (WorkingCopyError, {"reason": "busy"}),
    sqlite3.SQLITE_READONLY: (WorkingCopyError, {"reason": "read-only"}),
    sqlite3.SQLITE_CANTOPEN: (WorkingCopyError, {"reason": "unreachable"}),
    sqlite3.SQLITE_PERM: (WorkingCopyError, {"reason": "read-only"}),
    sqlite3.SQLITE_TOOBIG: (TooLargeFileError, {"size": None, "limit": None}),
}


def fault_of(error: BaseException | None, path: Path | None) -> DocumentError | None:
    """The fault an SQLite error stands for; None: it is none of the environment's making but our bug.

    The result code decides, never the text. A quota or a file size limit shows as a failed
    write, not as a full disk, so both count as full.
    """
    if not isinstance(error, sqlite3.Error):
        return None
    # errors that the driver itself raises carry no code
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    shown = None if path is None else str(path)
    if code == sqlite3.SQLITE_IOERR_WRITE:
        return DiskFullError(path=shown, code=code)
    kind = _KINDS.get(code & _PRIMARY)
    if kind is None:
        return None
    fault, data = kind
    return fault(path=shown, code=code, **data)


@contextmanager
def sqlite_faults(path: Path | None) -> Iterator[None]:
    """Turn SQLite errors of the environment's making into faults about `path`.

    Raises:
        DocumentError: A fault of this module's table.
    """
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
