"""Copies of closed files, byte for byte, that notice when something is missing."""

import os
import shutil
import sys
from io import FileIO
from pathlib import Path

from bsc_planner.model.document.faults import IncompleteFileError, NoSpaceError, UnreadableFileError
from bsc_planner.progress import Progress

_CHUNK = 4 << 20


def copy_content(source: Path, target: Path, *, size: int, progress: Progress, mode: int = 0o600) -> None:
    """Copy the first `size` bytes of a closed file to a new one; `mode` is what the new file permits at most.

    Raises:
        IncompleteFileError: The source ends earlier.
        UnreadableFileError: The source cannot be read.
        OSError: The target cannot be written.
    """
    done = 0
    with _opened(source) as incoming, os.fdopen(os.open(target, _NEW, mode), "wb", buffering=0) as outgoing:
        copier = _Copier(incoming.fileno(), outgoing.fileno())
        while done < size:
            try:
                count = copier.copy(min(_CHUNK, size - done))
            except _SourceError as error:
                raise UnreadableFileError(path=str(source), reason=str(error)) from error
            if not count:
                raise IncompleteFileError(path=str(source), expected=size, found=done)
            done += count
            progress.step(done, size)


def are_equal(one: Path, other: Path) -> bool:
    """Whether two closed files hold the same bytes.

    Raises:
        OSError: One of them cannot be read.
    """
    with one.open("rb") as first, other.open("rb") as second:
        while (chunk := first.read(_CHUNK)) == second.read(_CHUNK):
            if not chunk:
                return True
    return False


def use_rollback_format(path: Path) -> None:
    """Take a closed private file that has no write-ahead log beside it out of that mode.

    The two format bytes are all that differs; without this a file cannot be read where nothing
    can be written beside it.
    """
    with path.open("r+b") as file:
        file.seek(18)
        file.write(b"\x01\x01")


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


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


class _SourceError(Exception):
    """The source cannot be read on."""


class _Copier:
    """Copies on from one open file to another, inside the system as long as it can."""

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._is_direct = sys.platform == "linux"

    def copy(self, count: int) -> int:
        """Copy up to `count` bytes; returns how many it did (0: the source ends)."""
        if sys.platform == "linux" and self._is_direct:
            try:
                done = os.copy_file_range(self._incoming, self._outgoing, count)
            except OSError:
                done = 0
            if done:
                return done
            # not between these file systems; or the end or an error, which reading and writing will name
            self._is_direct = False
        return self._copy_through_memory(count)

    def _copy_through_memory(self, count: int) -> int:
        try:
            chunk = os.read(self._incoming, count)
        except OSError as error:
            raise _SourceError(error.strerror) from error
        view = memoryview(chunk)
        while view:
            view = view[os.write(self._outgoing, view) :]
        return len(chunk)


def _opened(source: Path) -> FileIO:
    try:
        return source.open("rb", buffering=0)
    except OSError as error:
        raise UnreadableFileError(path=str(source), reason=error.strerror) from error
