"""Names of the files that stand beside a plan file: lock, temporary files, previous version."""

import hashlib
import os
import re
import time
from pathlib import Path

from bsc_planner.model.document.owner import computer_id, process_start
from bsc_planner.model.document.replacing import remove_file

SIDECARS = ("-wal", "-journal", "-shm")
"""Endings of the files SQLite puts beside a database."""

_LONGEST = 160
_DAY = 86_400
_TEMPORARY = re.compile(r"([0-9a-f]{8})-([0-9]+)-[0-9a-f]{8}\.tmp(-journal)?")


def lock_path(path: Path) -> Path:
    """Where the lock of a plan file lies."""
    return path.with_name(f"~$kunci-{_short(path.name)}")


def previous_path(path: Path) -> Path:
    """Where the version before the last save lies."""
    return path.with_name(f"{_short(path.name)}.bak")


def older_format_path(path: Path, version: int) -> Path:
    """Where the last file of an older schema number is kept."""
    return path.with_name(f"{_short(path.stem)} (format v{version}).bak")


def sidecars_of(path: Path) -> list[Path]:
    """Journals and logs of SQLite that stand beside a file."""
    return [place for ending in SIDECARS if _exists(place := path.with_name(path.name + ending))]


def temporary_path(path: Path) -> Path:
    """A fresh name for the file that will replace `path`; tells who is writing it."""
    return path.with_name(f"~{_short(path.name)}.{_computer()}-{os.getpid()}-{os.urandom(4).hex()}.tmp")


def clear_leftovers(path: Path) -> None:
    """Remove temporary files that a program which died left beside `path`; those of others after a day."""
    start = f"~{_short(path.name)}."
    try:
        names = [entry for entry in path.parent.iterdir() if entry.name.startswith(start)]
    except OSError:
        return
    for place in names:
        found = _TEMPORARY.fullmatch(place.name.removeprefix(start))
        if found and (_is_dead(found[1], int(found[2])) or _is_old(place)):
            remove_file(place)


def _exists(place: Path) -> bool:
    try:
        return place.exists()
    except OSError:
        # the name is too long for the file system, so there can be none
        return False


def _is_dead(computer: str, process: int) -> bool:
    if computer != _computer():
        return False
    return process == os.getpid() or process_start(process) is None


def _is_old(place: Path) -> bool:
    try:
        return time.time() - place.stat().st_mtime > _DAY
    except OSError:
        return False


def _computer() -> str:
    return computer_id()[:8]


def _short(name: str) -> str:
    """A name with room for what is added to it; most file systems end at 255 bytes."""
    if len(os.fsencode(name)) <= _LONGEST:
        return name
    start = os.fsencode(name)[: _LONGEST - 20].decode("utf-8", errors="ignore")
    return f"{start}~{hashlib.sha256(os.fsencode(name)).hexdigest()[:12]}"
