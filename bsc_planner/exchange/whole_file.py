"""Putting a finished file in place in one step, so that nobody ever sees half of one."""

import os
import tempfile
from pathlib import Path

from bsc_planner.exchange.issuing import folder_error
from bsc_planner.model.document.replacing import replace_file


def put_file(path: Path, made: bytes) -> None:
    """Write a file; one that is there is replaced.

    Raises:
        IssueFolderError: It cannot be written there.
    """
    fresh: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix, dir=path.parent)
        fresh = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(made)
        replace_file(fresh, path)
    except OSError as error:
        if fresh is not None:
            fresh.unlink(missing_ok=True)
        raise folder_error(path.parent, error) from error
