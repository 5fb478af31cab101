"""The lock by which runs of the launcher leave each other's environment alone."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from launcher.processes import Hindrance


def lock(folder: Path, *, exclusive: bool) -> int | None:
    """Lock the environment; None when there is no lock to be had.

    An exclusive lock is taken at once or not at all; a shared one waits until setting up is over.
    Windows knows no shared locks: there files in use protect themselves.
    """
    with contextlib.suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
    path = folder.with_name(folder.name + ".lock")
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        if exclusive:
            raise Hindrance(
                f"{folder.parent} tidak dapat ditulisi. Pilih tempat lain dengan BSC_PLANNER_VENV."
            ) from None
        return None
    try:
        lock_file(descriptor, exclusive=exclusive)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def lock_file(descriptor: int, *, exclusive: bool) -> None:
    """Lock an open file.

    Raises:
        BlockingIOError: Another process holds it.
    """
    if sys.platform == "win32":
        import msvcrt

        if exclusive:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        return
    import fcntl

    # The program that takes this process's place keeps the lock.
    os.set_inheritable(descriptor, not exclusive)
    kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        if exclusive:
            raise
        print("Menunggu penyiapan lain yang sedang berjalan ...", flush=True)
        fcntl.flock(descriptor, kind)
    except OSError:
        return  # a file system without locks: better unguarded than not at all


def unlock(descriptor: int | None) -> None:
    """Give up a lock."""
    if descriptor is not None:
        os.close(descriptor)
