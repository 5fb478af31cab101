"""Discarded work: what lies in the trash and how it comes back."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bsc_planner.model.document.faults import DocumentError, WorkingCopyTakenError
from bsc_planner.model.document.working_copy import WorkingCopy, data_folder, read_facts, sessions_folder

TRASH_DAYS = 14
"""Days that discarded work stays in the trash."""

_MOMENT = "%Y%m%d-%H%M%S"
_MOMENT_LENGTH = 15


@dataclass(frozen=True)
class DiscardedWork:
    """Unsaved work that was thrown away.

    Attributes:
        folder: Where it lies in the trash.
        path: The plan file it belongs to; None: it never had one.
        discarded_at: When it was thrown away, UTC.
        person: Who worked on it; empty when that cannot be read.
    """

    folder: Path
    path: Path | None
    discarded_at: datetime
    person: str


def discarded() -> list[DiscardedWork]:
    """All discarded work, the last thrown away first.

    Raises:
        DataFolderError: The user's data folder cannot be used.
    """
    found = []
    for folder in discarded_work():
        try:
            moment = datetime.strptime(folder.name[:_MOMENT_LENGTH], _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            continue
        facts = read_facts(folder)
        path = Path(facts.target) if facts and facts.target else None
        found.append(DiscardedWork(folder, path, moment, facts.person if facts else ""))
    return found


def take_back(work: DiscardedWork) -> None:
    """Put discarded work back among the unsaved work, from where it can be recovered.

    Raises:
        WorkingCopyTakenError: It is not in the trash any more.
        DataFolderError: The user's data folder cannot be used.
    """
    place = sessions_folder() / work.folder.name[_MOMENT_LENGTH + 1 :]
    try:
        work.folder.rename(place)
    except OSError as error:
        raise WorkingCopyTakenError(path=str(work.path or ""), reason=error.strerror) from error


def move_to_trash(work: WorkingCopy) -> None:
    """Put a working copy of ours into the trash, its database closed."""
    work.keep()
    try:
        place = data_folder("trash") / f"{datetime.now(UTC):{_MOMENT}}-{work.folder.name}"
        work.folder.rename(place)
    except (OSError, DocumentError):
        # better offered once more at the next start than lost
        return


def discarded_work() -> list[Path]:
    """Folders in the trash, newest first."""
    return sorted((place for place in data_folder("trash").iterdir() if place.is_dir()), reverse=True)


def empty_old_trash(*, now: datetime | None = None) -> None:
    """Remove for good what has been in the trash for more than `TRASH_DAYS`."""
    now = now or datetime.now(UTC)
    for place in discarded_work():
        try:
            since = datetime.strptime(place.name[:_MOMENT_LENGTH], _MOMENT).replace(tzinfo=UTC)
        except ValueError:
            continue
        if (now - since).days >= TRASH_DAYS:
            shutil.rmtree(place, ignore_errors=True)
