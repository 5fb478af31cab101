"""Earlier versions of a plan in a store of this user's own: adding, listing, thinning."""

import hashlib
import logging
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bsc_planner.model.document.copying import copy_content
from bsc_planner.model.document.faults import DataFolderError, DocumentError
from bsc_planner.model.document.file_format import SUFFIX
from bsc_planner.model.document.header import read_header
from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.model.document.seal import SealState, digest, find_seals, seal_state
from bsc_planner.model.document.working_copy import data_folder
from bsc_planner.progress import NoProgress

_log = logging.getLogger(__name__)

_NAME = re.compile(r"(\d{8}-\d{6})-(\d{6,})-([a-z]+)-([0-9a-f]{32})" + re.escape(SUFFIX))
_ORIGINS = "origins.txt"
_MIGRATION = "migration"
_UNFINISHED = ".tmp"
_MEGABYTE = 1 << 20

KEEP_ALL_FOR = timedelta(days=2)
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 7, 4, 12
MOST_BYTES = 2_000 * _MEGABYTE
"""Room all backups of one plan may take together; the newest valid one stays even beyond it."""


@dataclass(frozen=True)
class Backup:
    """One earlier version.

    Attributes:
        path: The file, a complete plan.
        at: When it was put there, UTC; the clock of this PC may have been wrong.
        number: Running number; orders versions whatever the clock said.
        reason: ``saved``, ``previous`` (found at the target before a save), ``theirs`` (overwritten on
            the planner's wish), ``timed`` or ``before`` (a large change).
        save_id: Save it comes from.
    """

    path: Path
    at: datetime
    number: int
    reason: str
    save_id: str

    @property
    def size(self) -> int:
        """Bytes; 0 when the file is gone."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @property
    def is_valid(self) -> bool:
        """Whether the file is complete and unchanged since it was saved."""
        return is_whole(self.path)


class BackupStore:
    """All backups of one plan."""

    def __init__(self, doc_uuid: str) -> None:
        self._name = doc_uuid if re.fullmatch("[0-9a-f]{32}", doc_uuid) else _hashed(doc_uuid)

    @property
    def folder(self) -> Path:
        """Where they lie.

        Raises:
            DataFolderError: The user's data folder cannot be used.
        """
        return data_folder("backups", self._name)

    def list(self) -> "list[Backup]":
        """All backups, newest first by number."""
        found = [backup for place in self.folder.iterdir() if (backup := _read_name(place))]
        return sorted(found, key=lambda backup: backup.number, reverse=True)

    def holds(self, save_id: str) -> bool:
        """Whether a save is among them."""
        return any(backup.save_id == save_id for backup in self.list())

    def newest_valid(self) -> Backup | None:
        """The newest backup that is whole; None when there is none."""
        return next((backup for backup in self.list() if backup.is_valid), None)

    def fresh_path(self) -> Path:
        """A fresh name in the store's folder for a version in the making; swept away in time if left behind."""
        return self.folder / f"{os.urandom(8).hex()}{_UNFINISHED}"

    def take(self, fresh: Path, *, reason: str, save_id: str, now: datetime | None = None) -> Backup:
        """Give a complete, verified version at `fresh_path` its name.

        Args:
            fresh: The file.
            reason: See `Backup`.
            save_id: Its save id.
            now: UTC; None: by the clock.

        Raises:
            OSError: It cannot be renamed.
        """
        now = now or datetime.now(UTC)
        number = max((backup.number for backup in self.list()), default=0) + 1
        place = self.folder / f"{now:%Y%m%d-%H%M%S}-{number:06d}-{reason}-{save_id}{SUFFIX}"
        replace_file(fresh, place)
        return Backup(place, now.replace(microsecond=0), number, reason, save_id)

    def add(self, source: Path, *, reason: str, save_id: str, now: datetime | None = None) -> Backup:
        """Copy a closed plan file into the store, durable and compared with it before it gets its name.

        Args:
            source: The file.
            reason: See `Backup`.
            save_id: Its save id.
            now: UTC; None: by the clock.

        Raises:
            DocumentError: It cannot be copied; the store is as before.
        """
        fresh = self.fresh_path()
        try:
            copy_content(source, fresh, size=source.stat().st_size, progress=NoProgress())
            with fresh.open("r+b") as file:
                os.fsync(file.fileno())
            if not is_whole(fresh) and digest(fresh) != digest(source):
                raise DataFolderError(path=str(self.folder), reason="copy differs")
            return self.take(fresh, reason=reason, save_id=save_id, now=now)
        except OSError as error:
            raise DataFolderError(path=str(self.folder), reason=error.strerror) from error
        finally:
            remove_file(fresh)

    def add_before_migration(self, source: Path, *, save_id: str, version: int) -> Path:
        """Keep a file of an older version for ever, once for each save and version it is brought to.

        Raises:
            DocumentError: It cannot be copied.
        """
        folder = data_folder("backups", self._name, _MIGRATION)
        place = folder / f"v{version}-{save_id}{SUFFIX}"
        if place.exists():
            return place
        fresh = folder / f"{os.urandom(8).hex()}{_UNFINISHED}"
        try:
            copy_content(source, fresh, size=source.stat().st_size, progress=NoProgress())
            replace_file(fresh, place)
        except OSError as error:
            raise DataFolderError(path=str(folder), reason=error.strerror) from error
        finally:
            remove_file(fresh)
        return place

    def thin(self, *, now: datetime | None = None, most_bytes: int = MOST_BYTES, newest: Backup | None = None) -> None:
        """Remove what the rules do not keep; the newest valid backup always stays.

        Args:
            now: UTC; None: by the clock.
            most_bytes: Room for all together.
            newest: The newest valid backup when it is known; None: it is looked for.

        Kept: all of two days, then the last of each of 7 days, 4 weeks and 12 months, as long as
        they fit into `most_bytes` together. Dates in the future count as now.
        """
        now = now or datetime.now(UTC)
        backups = self.list()
        newest = newest or self.newest_valid()
        kept = _kept(backups, now)
        room = most_bytes - (newest.size if newest else 0)
        for backup in backups:
            if newest and backup.number == newest.number:
                continue
            if backup in kept and backup.size <= room:
                room -= backup.size
            else:
                _log.info("backup %s is thinned out", backup.number)
                remove_file(backup.path)
        for place in self.folder.glob(f"*{_UNFINISHED}*"):
            if now - datetime.fromtimestamp(place.stat().st_mtime, UTC) > KEEP_ALL_FOR:
                remove_file(place)

    def note_origin(self, path: Path) -> None:
        """Remember that a plan file of that path belongs to this store."""
        place = self.folder / _ORIGINS
        known = _lines(place)
        if str(path) not in known:
            with place.open("a", encoding="utf-8", errors="surrogateescape") as file:
                file.write(f"{path}\n")


def newest_backup_of(path: Path) -> Backup | None:
    """The newest valid backup of the plan that was last saved at `path`; None when there is none."""
    try:
        folders = [folder for folder in data_folder("backups").iterdir() if str(path) in _lines(folder / _ORIGINS)]
        found = [backup for folder in folders if (backup := BackupStore(folder.name).newest_valid())]
    except (OSError, DataFolderError):
        return None
    return max(found, key=lambda backup: (backup.at, backup.number), default=None)


def is_whole(path: Path) -> bool:
    """Whether a closed file is one of ours, complete and unchanged since it was saved."""
    try:
        read_header(path)
        return seal_state(path, find_seals(path)) is SealState.INTACT
    except (DocumentError, OSError):
        return False


def _kept(backups: Sequence[Backup], now: datetime) -> set[Backup]:
    kept = set()
    buckets: dict[str, set[str]] = {"%Y-%j": set(), "%G-%V": set(), "%Y-%m": set()}
    limits = {"%Y-%j": KEEP_DAILY, "%G-%V": KEEP_WEEKLY, "%Y-%m": KEEP_MONTHLY}
    for backup in backups:
        at = min(backup.at, now)
        if now - at <= KEEP_ALL_FOR:
            kept.add(backup)
            continue
        for bucket, seen in buckets.items():
            name = at.strftime(bucket)
            if name not in seen and len(seen) < limits[bucket]:
                seen.add(name)
                kept.add(backup)
    return kept


def _read_name(place: Path) -> Backup | None:
    found = _NAME.fullmatch(place.name)
    if found is None:
        return None
    try:
        at = datetime.strptime(found[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(place, at, int(found[2]), found[3], found[4])


def _lines(place: Path) -> "list[str]":
    try:
        return place.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
