"""Putting a finished file in place in one step, so that nobody ever sees half of one."""

import os
from pathlib import Path

from bsc_planner.exchange.issuing import folder_error
from bsc_planner.model.document.replacing import remove_file, replace_file


def put_file(path: Path, made: bytes) -> None:
    """Write a file; one that is there is replaced.

    Raises:
        IssueFolderError: It cannot be written there.
    """
    fresh = path.with_name(f".{os.urandom(8).hex()}{path.suffix}")
    try:
        # not by `tempfile`: colleagues may read the file as any other in that folder
        with fresh.open("xb") as file:
            file.write(made)
        replace_file(fresh, path)
    except OSError as error:
        remove_file(fresh)
        raise folder_error(path.parent, error) from error
