"""The lock beside a plan file: a courtesy that tells colleagues who has it open.

What protects the file is the comparison at every save; a lock never stands in the way of saving
under another name.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from bsc_planner.model.document.faults import FileLockedError, FolderReadOnlyError
from bsc_planner.model.document.owner import Owner, UnknownOwner, read_owner
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.document.siblings import lock_path

_LARGEST = 4_096
_BINARY = getattr(os, "O_BINARY", 0)


class FileLock:
    """A lock that this process holds until `release`.

    Attributes:
        place: The lock file.
        owner: What it says.
    """

    def __init__(self, place: Path, owner: Owner) -> None:
        self.place = place
        self.owner = owner

    @classmethod
    def acquire(cls, place: Path, *, about: Path, person: str, break_lock: bool = False) -> "FileLock":
        """Take a lock; that of a program of this PC that does not run any more is taken over.

        Args:
            place: The lock file.
            about: What it locks, for messages.
            person: Self-declared name of the taker.
            break_lock: Take it whoever holds it, on the planner's explicit wish.

        Raises:
            FileLockedError: Somebody holds it.
            FolderReadOnlyError: No lock can be made there.
        """
        owner = Owner.here(person)
        text = msgspec.json.encode(owner)
        try:
            if not _create(place, text):
                _take_over(place, text, about=about, break_lock=break_lock)
        except OSError as error:
            raise FolderReadOnlyError(path=str(place.parent)) from error
        return cls(place, owner)

    @property
    def is_held(self) -> bool:
        """Whether the lock file is still there and still ours."""
        return read_holder(self.place) == self.owner

    def release(self) -> None:
        """Give the lock back; one that somebody else took meanwhile stays."""
        # where the folder is gone or has become read-only, the lock is found stale next time
        if self.is_held:
            remove_file(self.place)


def holder_of(path: Path) -> Owner | UnknownOwner | None:
    """Who holds the lock of a plan file; None: nobody, or only a program that does not run any more."""
    holder = read_holder(lock_path(path))
    return None if holder is None or holder.is_dead else holder


def locked_error(about: Path, holder: Owner | UnknownOwner) -> FileLockedError:
    """The refusal that names the holder."""
    return FileLockedError(
        path=str(about),
        person=holder.person,
        computer=holder.computer,
        since=holder.since,
        app_version=holder.app_version,
        is_same_computer=holder.is_on_this_computer,
    )


def read_holder(place: Path) -> Owner | UnknownOwner | None:
    """What a lock file says; None: there is none."""
    try:
        with place.open("rb") as file:
            return read_owner(file.read(_LARGEST))
    except OSError:
        return None


def _create(place: Path, text: bytes) -> bool:
    try:
        file = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    except FileExistsError:
        return False
    try:
        try:
            os.write(file, text)
        finally:
            os.close(file)
    except OSError:
        # a full disk: an empty lock would stand in everybody's way
        place.unlink(missing_ok=True)
        raise
    _hide(place)
    return True


def _take_over(place: Path, text: bytes, *, about: Path, break_lock: bool) -> None:
    """Put our text into a lock that nobody alive holds, one process at a time."""
    try:
        file = os.open(place, os.O_RDWR | _BINARY)
    except FileNotFoundError:
        if not _create(place, text):
            raise locked_error(about, read_holder(place) or UnknownOwner()) from None
        return
    except PermissionError:
        raise locked_error(about, read_holder(place) or UnknownOwner()) from None
    try:
        with _alone(file) as is_alone:
            said = os.read(file, _LARGEST)
            if not said:
                # its maker may be between making and writing it
                time.sleep(0.2)
                said = os.read(file, _LARGEST)
            holder = read_owner(said)
            may_take = break_lock or (is_alone and (holder.is_dead or not said))
            if not may_take or not _is_still(place, file):
                raise locked_error(about, holder)
            os.lseek(file, 0, os.SEEK_SET)
            os.write(file, text)
            os.ftruncate(file, len(text))
    finally:
        os.close(file)


def _is_still(place: Path, file: int) -> bool:
    """Whether the open file is the one at `place`, not one removed since."""
    try:
        return os.path.samestat(place.stat(), os.fstat(file))
    except OSError:
        return False


@contextmanager
def _alone(file: int) -> Iterator[bool]:
    """Whether no other process of this PC is taking the same lock over; the system ends it if we die."""
    if sys.platform == "win32":
        import msvcrt

        far_beyond_the_text = 1 << 30
        os.lseek(file, far_beyond_the_text, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            is_alone = False
        else:
            is_alone = True
        os.lseek(file, 0, os.SEEK_SET)
        try:
            yield is_alone
        finally:
            if is_alone:
                os.lseek(file, far_beyond_the_text, os.SEEK_SET)
                msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def _hide(place: Path) -> None:
    if sys.platform == "win32":
        import ctypes

        file_attribute_hidden = 2
        ctypes.windll.kernel32.SetFileAttributesW(str(place), file_attribute_hidden)
