"""What a run has finished in a folder, so that a stopped run goes on where it was."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import msgspec

from bsc_planner.errors import PlanError

MANIFEST_NAME = ".bsc-planner-terbitan.jsonl"
_FORMAT = "bsc-issue/1"


class IssueFolderBusyError(PlanError):
    """Another run is writing into the folder; `details` has `folder`."""


class ManifestEntry(msgspec.Struct, frozen=True, array_like=True):
    """One finished file.

    Attributes:
        key: What the file is: document, id of whom it is for, format.
        file: Path below the folder, with ``/``.
        fingerprint: Of the content it was made from, with what its pages say of edition and draft.
        size: In bytes.
        digest: SHA-256 of the file, to tell whether someone changed it since.
    """

    key: str
    file: str
    fingerprint: str
    size: int
    digest: str


class _Header(msgspec.Struct, frozen=True):
    format: str
    version: str


class IssueManifest:
    """The list of finished files of one folder, one line each, added to as files are finished.

    Only places of lines are kept in memory: 200,000 files cost some 50 MB.
    """

    def __init__(self, folder: Path, *, version: str) -> None:
        """Open or begin the manifest of a folder, for one run at a time.

        Args:
            folder: Exists.
            version: Of the program; files that another version made are written anew.

        Raises:
            IssueFolderBusyError: Another run has it open.
        """
        self._file = (folder / MANIFEST_NAME).open("a+b")
        if not _lock(self._file):
            self._file.close()
            raise IssueFolderBusyError(folder=str(folder))
        self._version = version
        self.is_same_version = False
        self._places: dict[str, int] = {}
        self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._file.close()

    def find(self, key: str) -> ManifestEntry | None:
        """The last entry of this key; None when there is none."""
        place = self._places.get(key)
        if place is None:
            return None
        self._file.seek(place)
        return _entry(self._file.readline())

    def add(self, entry: ManifestEntry) -> None:
        """Note a file that is finished."""
        self._file.seek(0, os.SEEK_END)
        self._places[entry.key] = self._file.tell()
        self._file.write(msgspec.json.encode(entry) + b"\n")
        self._file.flush()

    def _read(self) -> None:
        self._file.seek(0)
        header = _header(self._file.readline())
        self.is_same_version = header is not None and header == _Header(_FORMAT, self._version)
        if header is None or header.format != _FORMAT:
            self._begin()
            return
        for place, line in self._lines():
            entry = _entry(line)
            if entry is not None:
                self._places[entry.key] = place
        if not self.is_same_version:
            self._restamp()

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        while True:
            place = self._file.tell()
            line = self._file.readline()
            if not line:
                return
            if not line.endswith(b"\n"):
                # A run was killed while it wrote this line: what follows must begin on a line of its own.
                self._file.truncate(place)
                return
            yield place, line

    def _begin(self) -> None:
        self._file.truncate(0)
        self._file.write(msgspec.json.encode(_Header(_FORMAT, self._version)) + b"\n")
        self._file.flush()

    def _restamp(self) -> None:
        entries = [entry for key in list(self._places) if (entry := self.find(key)) is not None]
        self._places.clear()
        self._begin()
        for entry in entries:
            self.add(entry)


def file_digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _header(line: bytes) -> _Header | None:
    try:
        return msgspec.json.decode(line, type=_Header)
    except msgspec.MsgspecError:
        return None


def _entry(line: bytes) -> ManifestEntry | None:
    try:
        return msgspec.json.decode(line, type=ManifestEntry)
    except msgspec.MsgspecError:
        return None


def _lock(file: BinaryIO) -> bool:
    """Lock the file for this process; False when another has it. Shares that know no locks count as free."""
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _lock_on_windows(file: BinaryIO) -> bool:
    import msvcrt

    # Far behind the end: a locked byte on Windows cannot be read either.
    file.seek(1 << 40)
    try:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # Windows only
    except OSError:
        return False
    return True
