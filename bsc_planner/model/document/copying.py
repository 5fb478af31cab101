"""Copies of closed files, byte for byte, that notice when something is missing."""

import os
import shutil
from io import FileIO
from pathlib import Path

from bsc_planner.model.document.faults import IncompleteFileError, NoSpaceError, UnreadableFileError
from bsc_planner.model.document.seal import SealFinder
from bsc_planner.progress import Progress

_CHUNK = 1 << 20


def copy_content(source: Path, target: Path, *, size: int, progress: Progress) -> list[tuple[int, bytes]]:
    """Copy the first `size` bytes of a closed file to a new one; returns the seals seen on the way.

    Raises:
        IncompleteFileError: The source ends earlier.
        UnreadableFileError: The source cannot be read.
        OSError: The target cannot be written.
    """
    finder = SealFinder()
    done = 0
    with _opened(source) as incoming, os.fdopen(os.open(target, _NEW_PRIVATE, 0o600), "wb", buffering=0) as outgoing:
        while done < size:
            try:
                chunk = os.read(incoming.fileno(), min(_CHUNK, size - done))
            except OSError as error:
                raise UnreadableFileError(path=str(source), reason=error.strerror) from error
            if not chunk:
                raise IncompleteFileError(path=str(source), expected=size, found=done)
            finder.feed(chunk)
            _write_all(outgoing.fileno(), chunk)
            done += len(chunk)
            progress.step(done, size)
    return finder.found


_NEW_PRIVATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def require_space(folder: Path, needed: int) -> None:
    """Make sure that `needed` bytes find room in a folder; where the system cannot tell, they are assumed to.

    Raises:
        NoSpaceError: They do not.
    """
    try:
        available = shutil.disk_usage(folder).free
    except OSError:
        return
    if available < needed:
        raise NoSpaceError(path=str(folder), needed=needed, available=available)


def _opened(source: Path) -> FileIO:
    try:
        return source.open("rb", buffering=0)
    except OSError as error:
        raise UnreadableFileError(path=str(source), reason=error.strerror) from error


def _write_all(file: int, chunk: bytes) -> None:
    view = memoryview(chunk)
    while view:
        view = view[os.write(file, view) :]
