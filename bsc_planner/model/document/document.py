"""The open plan as the window and the command line use it: create, open, save, recover, close."""

import contextlib
import logging
import sqlite3
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from threading import Thread

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bsc_planner import __version__
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.base import new_id
from bsc_planner.model.document.backups import BackupStore, newest_backup_of
from bsc_planner.model.document.copying import use_rollback_format
from bsc_planner.model.document.engine import driver_connection, reading_engine, working_engine
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DocumentError,
    FileChangedError,
    FileLockedError,
    FolderReadOnlyError,
    FolderUnreachableError,
    IncompleteFileError,
    NotAFileError,
    TargetExistsError,
    TargetMissingError,
    UnnamedPlanError,
    UnreadableFileError,
    ZeroFilledFileError,
)
from bsc_planner.model.document.file_format import create_tables, mark_as_ours
from bsc_planner.model.document.header import read_header, resolve
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.migrations import CURRENT_FORMAT, FileFormat
from bsc_planner.model.document.opening import copy_and_check
from bsc_planner.model.document.peeking import read_meta
from bsc_planner.model.document.recovery import UnsavedWork, move_to_trash, ready_to_recover
from bsc_planner.model.document.salvage import salvage
from bsc_planner.model.document.saving import Save, keep_newest, publish
from bsc_planner.model.document.siblings import clear_leftovers, lock_path
from bsc_planner.model.document.snapshots import write_snapshot
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.document.stamps import looks_like
from bsc_planner.model.document.working_copy import WorkingCopy
from bsc_planner.model.history import Meta, UndoStep, set_meta
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore, ReadOnlyPlanError
from bsc_planner.progress import NoProgress, Progress

_log = logging.getLogger(__name__)

_QUIET = NoProgress()
_WRITABLE_BY_ANYBODY = 0o222
_STATES = ("state_no", "saved_state_no", "last_step_no")


class ReadOnlyReason(StrEnum):
    """Why a plan was opened to be read only."""

    ASKED = "asked"
    FILE = "file"
    FOLDER = "folder"


class PlanDocument:
    """One open plan: its working copy, its file, and whether the two say the same.

    Attributes:
        store: The door to its rows.
        path: The plan file; None until it is first saved.
        person: Self-declared name of the planner.
        read_only_reason: Why it can only be read; None when it can be edited and saved.
        findings: What was doubtful about the file when it was opened.
        migrated_from: Schema number of the file when it was older than this program's, until it is
            saved; None otherwise. Saving makes it unreadable for older versions of the program.
    """

    def __init__(self, work: WorkingCopy, *, person: str, lock: FileLock | None = None) -> None:
        self._work = work
        self._lock = lock
        self._engine: Engine = working_engine(work.database)
        self.store = PlanStore(Session(self._engine, autoflush=False), is_read_only=work.facts.is_read_only)
        self.path = work.target
        self.person = person
        self.read_only_reason: ReadOnlyReason | None = None
        self.findings: list[Finding] = []
        self.migrated_from: int | None = None
        self._keeping: Thread | None = None

    # making and opening ----------------------------------------------------------------------------

    @classmethod
    def create(
        cls, *, title: str, institution: str, start: int | None = None, end: int | None = None, who: str
    ) -> "PlanDocument":
        """A new plan without a file.

        Args:
            title: As printed on the cover.
            institution: Ministry, agency or regional office.
            start: First year; None: not known yet.
            end: Last year, included; None: not known yet.
            who: Self-declared name of the planner.

        Raises:
            DocumentError: The user's data folder cannot be used or is full.
        """
        work = WorkingCopy.make(person=who, target=None)
        try:
            document = cls(work, person=who)
            session = document.store.session
            create_tables(session.connection())
            mark_as_ours(session.connection())
            with document.store.recording():
                document.store.insert(Plan, title=title, institution=institution, period_start=start, period_end=end)
            set_meta(session, doc_uuid=new_id(), state_no="0", last_step_no="0", save_no="0", app_version=__version__)
            session.commit()
            work.note()
        except BaseException:
            work.drop()
            raise
        return document

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: str,
        read_only: bool = False,
        break_lock: bool = False,
        progress: Progress = _QUIET,
        file_format: FileFormat = CURRENT_FORMAT,
    ) -> "PlanDocument":
        """Open a plan file; the file itself is only read.

        Where file or folder cannot be written, the plan is opened read-only and says why.

        Args:
            path: The plan file, or a link to it.
            who: Self-declared name of the planner.
            read_only: Open it to be read only, whoever has it open.
            break_lock: Open it although somebody seems to have it open, on the planner's explicit wish.
            progress: Told the bytes copied.
            file_format: Format to read.

        Raises:
            FileLockedError: Somebody has it open.
            DocumentError: The subclass says why the file cannot be opened. Not a byte of it was changed.
            Cancelled: The planner stopped it.
        """
        source = resolve(path)
        try:
            header = read_header(source, known_version=file_format.version)
            lock, reason = _lock_for(source, who, read_only=read_only, break_lock=break_lock)
            try:
                work = WorkingCopy.make(person=who, target=source, is_read_only=reason is not None)
                try:
                    copied = copy_and_check(
                        source,
                        header,
                        work.database,
                        file_format=file_format,
                        progress=progress,
                        before_migration=lambda copy: _keep_old_version(copy, file_format.version),
                    )
                    work.facts.loaded = copied.stamp
                    work.note()
                    document = cls(work, person=who, lock=lock)
                    document._settle_states()
                except BaseException:
                    work.drop()
                    raise
            except BaseException:
                if lock:
                    lock.release()
                raise
        except (DamagedFileError, ZeroFilledFileError, IncompleteFileError) as error:
            backup = newest_backup_of(source)
            error.details["backup"] = None if backup is None else str(backup.path)
            raise
        document.read_only_reason = reason
        document.findings = copied.findings
        if copied.version < file_format.version:
            document.migrated_from = copied.version
        return document

    @classmethod
    def open_as_copy(cls, path: Path, *, who: str, progress: Progress = _QUIET) -> "PlanDocument":
        """Open a plan file, e.g. a backup, as a plan that has no file yet and is not saved.

        Raises:
            DocumentError: As for `open`.
        """
        document = cls.open(path, who=who, read_only=True, progress=progress)
        document.path = document._work.facts.target = document._work.facts.loaded = None
        document._become_writable()
        document._forget_saved_state()
        document._work.note()
        return document

    @classmethod
    def recover(cls, unsaved: UnsavedWork, *, who: str) -> "PlanDocument":
        """Go on with unsaved work where it was left, undo steps included.

        Raises:
            WorkingCopyTakenError: Another running program has it, or it is gone.
            DamagedFileError: The working copy is damaged; `backup` names the newest saved version.
        """
        work = WorkingCopy.take(unsaved.folder, person=who)
        try:
            ready_to_recover(work)
            document = cls(work, person=who)
        except BaseException:
            work.keep()
            raise
        work.facts.is_kept = False
        with contextlib.suppress(DocumentError):
            work.note()
        document._lock_again()
        return document

    @classmethod
    def salvage(cls, path: Path, *, who: str, progress: Progress = _QUIET) -> "PlanDocument":
        """Make a new, unsaved plan of what can still be read in a damaged file; the file stays as it is.

        A finding ``salvaged`` for each table tells the rows kept and dropped and whether some were unreadable.

        Raises:
            SalvageFailedError: Nothing can be read.
            DocumentError: The file cannot be copied or the user's data folder cannot be used.
        """
        work = WorkingCopy.make(person=who, target=None)
        try:
            found = salvage(path, work.database, progress=progress)
            work.note()
            document = cls(work, person=who)
        except BaseException:
            work.drop()
            raise
        document.findings = [
            Finding(
                Severity.WARNING if name in found.damaged or name in found.dropped else Severity.INFO,
                "salvaged",
                name,
                details={"kept": kept, "dropped": found.dropped.get(name, 0), "is_damaged": name in found.damaged},
            )
            for name, kept in found.kept.items()
            if kept or name in found.damaged or name in found.dropped
        ]
        return document

    # state -----------------------------------------------------------------------------------------

    @property
    def is_read_only(self) -> bool:
        """Whether the plan can be neither edited nor saved under its own name."""
        return self.store.is_read_only

    @property
    def has_unsaved_changes(self) -> bool:
        """Whether the plan differs from its file; true for a plan that has none."""
        if self.is_read_only:
            return False
        states = self._meta("state_no", "saved_state_no")
        return states.get("state_no") != states.get("saved_state_no")

    @property
    def doc_uuid(self) -> str:
        """Identity of the document across all its saves."""
        return self._meta("doc_uuid").get("doc_uuid") or ""

    @property
    def backups(self) -> BackupStore:
        """Earlier versions of this plan."""
        self._finish_backup()
        return BackupStore(self.doc_uuid)

    @property
    def kept_at(self) -> Path:
        """Folder of the working copy, where every edit is safe at once."""
        return self._work.folder

    # saving ----------------------------------------------------------------------------------------

    def save(self, *, progress: Progress = _QUIET) -> None:
        """Write the plan to its file: the new version is there afterwards, or the old one as it was.

        Raises:
            UnnamedPlanError: It has no file yet.
            ReadOnlyPlanError: It was opened to be read only.
            FileChangedError: Somebody saved the file meanwhile; choose `save_as` or `save_overwriting_theirs`.
            TargetMissingError: The file is not where it was; `save_as` with its path makes it anew.
            DocumentError: It could not be written; the old file is whole, the plan stays unsaved.
        """
        target = self._own_target()
        self._require_unchanged(target)
        self._publish(target, replaces="previous", progress=progress)

    def save_overwriting_theirs(self, *, progress: Progress = _QUIET) -> None:
        """Save over a version somebody else saved meanwhile; theirs goes to the backups, for good.

        Raises:
            DocumentError: As for `save`, without `FileChangedError`.
        """
        target = self._own_target()
        self._publish(target, replaces="theirs", progress=progress)

    def save_as(self, path: Path, *, overwrite: bool = False, progress: Progress = _QUIET) -> None:
        """Save under a name and go on with that file; possible for read-only plans too.

        Args:
            path: The new file.
            overwrite: Replace a file of that name; it is kept as a backup.
            progress: Told the stages.

        Raises:
            TargetExistsError: There is such a file and it shall not be replaced.
            FileLockedError: Somebody has the plan of that name open.
            DocumentError: It could not be written; the plan keeps its old file and state.
        """
        target = _target_of(path, overwrite=overwrite)
        if target == self.path and not self.is_read_only:
            is_ours = not target.exists() or self._is_unchanged(target)
            self._publish(target, replaces="previous" if is_ours else "theirs", progress=progress)
            return
        lock = self._new_lock(target)
        replaces = "theirs" if target.exists() else "previous"
        try:
            doc_uuid = self.doc_uuid if self.path is None else new_id()
            self._publish(target, replaces=replaces, progress=progress, doc_uuid=doc_uuid)
        except BaseException:
            if lock:
                lock.release()
            raise
        old, self._lock = self._lock, lock
        if old:
            old.release()

    # for background work ---------------------------------------------------------------------------

    def snapshot(self, path: Path | None = None) -> Path:
        """A consistent private copy of the plan as it is now, for `open_snapshot` in another thread.

        Args:
            path: A new file; None: one in the working copy's folder, removed when the plan is closed.

        Raises:
            DocumentError: The disk does not take it.
        """
        place = path or self._work.scratch(".snapshot")
        self.store.session.rollback()
        with sqlite_faults(place):
            other = sqlite3.connect(place, isolation_level=None)
            try:
                other.execute("PRAGMA journal_mode = OFF").fetchall()
                other.execute("PRAGMA synchronous = OFF")
                driver_connection(self._engine).backup(other)
            finally:
                other.close()
        use_rollback_format(place)
        return place

    def backup(self, *, reason: str) -> None:
        """Keep the plan as it is now among its backups, e.g. before a large import.

        Args:
            reason: ``before`` or ``timed``, see `Backup`.

        Raises:
            DocumentError: The disk does not take it.
        """
        place, save_id = self._work.scratch(".backup"), new_id()
        self.store.session.rollback()
        try:
            write_snapshot(self._engine, place, save_id=save_id, facts=self._facts(save_id))
            self.backups.add(place, reason=reason, save_id=save_id)
            self.backups.thin()
        finally:
            place.unlink(missing_ok=True)

    # closing ---------------------------------------------------------------------------------------

    def close(self, *, keep_unsaved: bool) -> None:
        """Close the plan and give its lock back.

        Args:
            keep_unsaved: Keep unsaved work, to be offered at the next start; otherwise it goes to
                the trash for 14 days. Without unsaved changes nothing is kept.
        """
        try:
            is_unsaved = self.has_unsaved_changes
        except PlanError:
            # the working copy cannot be read just now: it is not ours to throw away
            is_unsaved = keep_unsaved = True
        self._finish_backup()
        self.store.session.close()
        self._engine.dispose()
        if not is_unsaved:
            self._work.drop()
        elif keep_unsaved:
            self._work.facts.is_kept = True
            with contextlib.suppress(DocumentError):
                self._work.note()
            self._work.keep()
        else:
            move_to_trash(self._work)
        if self._lock:
            self._lock.release()

    # inside ----------------------------------------------------------------------------------------

    def _publish(self, target: Path, *, replaces: str, progress: Progress, doc_uuid: str | None = None) -> None:
        self._finish_backup()
        self.store.session.rollback()
        save_id = new_id()
        facts = self._facts(save_id)
        facts["doc_uuid"] = doc_uuid or facts["doc_uuid"]
        save = Save(
            work=self._work,
            engine=self._engine,
            target=target,
            save_id=save_id,
            state_no=int(facts["state_no"]),
            facts=facts,
            store=BackupStore(facts["doc_uuid"]),
            replaces=replaces,
            older_version=self.migrated_from,
        )
        snapshot = publish(save, progress=progress)
        self._work.facts.loaded, self._work.facts.publishing = snapshot.stamp, None
        self._work.facts.target = str(target)
        self.path = target
        self.migrated_from = None
        self._become_writable()
        try:
            self._note_saved(facts)
            self._work.note()
        except DocumentError:
            # the file is saved; that we cannot write it down makes the plan look unsaved, not worse
            _log.warning("the save could not be noted in the working copy", exc_info=True)
        # files only, no database session: the planner need not wait for it
        self._keeping = Thread(target=keep_newest, args=(save,), name="backup")
        self._keeping.start()

    def _finish_backup(self) -> None:
        if self._keeping is not None:
            self._keeping.join()
            self._keeping = None

    def _facts(self, save_id: str) -> dict[str, str]:
        known = self._meta()
        return {
            "doc_uuid": known.get("doc_uuid") or new_id(),
            "save_id": save_id,
            "parent_save_id": known.get("save_id") or "",
            "save_no": str(int(known.get("save_no") or 0) + 1),
            "saved_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "saved_by": self.person,
            "host": self._work.lock.owner.computer,
            "app_version": __version__,
            "min_reader": "1",
            "min_writer": "1",
            "state_no": known.get("state_no") or "0",
            "saved_state_no": known.get("state_no") or "0",
        }

    def _note_saved(self, facts: dict[str, str]) -> None:
        session = self.store.session
        try:
            set_meta(session, **facts)
            session.commit()
        except BaseException:
            session.rollback()
            raise

    def _meta(self, *keys: str) -> dict[str, str | None]:
        statement = select(Meta.key, Meta.value)
        if keys:
            statement = statement.where(Meta.key.in_(keys))
        return {row[0]: row[1] for row in self.store.session.connection().execute(statement)}

    def _settle_states(self) -> None:
        """Begin with a clean slate: a file holds no undo steps and is as it was saved."""
        session = self.store.session
        known = self._meta(*_STATES, "save_no")
        numbers = {name: _number(known.get(name)) for name in (*_STATES, "save_no")}
        state = numbers["state_no"]
        wanted = {
            "state_no": str(state),
            "saved_state_no": str(state),
            "last_step_no": str(max(state, numbers["last_step_no"])),
            "save_no": str(numbers["save_no"]),
        }
        if session.connection().scalar(select(UndoStep.seq).limit(1)) is not None:
            session.query(UndoStep).delete()
        if any(known.get(name) != value for name, value in wanted.items()):
            set_meta(session, **wanted)
        session.commit()

    def _forget_saved_state(self) -> None:
        session = self.store.session
        session.query(Meta).where(Meta.key == "saved_state_no").delete()
        session.commit()

    def _become_writable(self) -> None:
        self.store.is_read_only = self._work.facts.is_read_only = False
        self.read_only_reason = None

    def _own_target(self) -> Path:
        if self.path is None:
            raise UnnamedPlanError
        if self.is_read_only:
            raise ReadOnlyPlanError
        self._lock_again()
        return self.path

    def _require_unchanged(self, target: Path) -> None:
        if not target.parent.is_dir():
            raise FolderUnreachableError(path=str(target.parent), kept_at=str(self.kept_at))
        if not target.exists():
            raise TargetMissingError(path=str(target), kept_at=str(self.kept_at))
        if not self._is_unchanged(target):
            theirs = read_meta(target, scratch=self._work.scratch(".theirs"))
            raise FileChangedError(
                path=str(target),
                person=theirs.get("saved_by"),
                saved_at=theirs.get("saved_at"),
                kept_at=str(self.kept_at),
            )

    def _is_unchanged(self, target: Path) -> bool:
        """Whether the target is what we opened or saved last, or what a save of ours that broke off put there."""
        facts = self._work.facts
        stamps = [facts.loaded, facts.publishing.stamp if facts.publishing else None]
        try:
            return any(looks_like(target, stamp) for stamp in stamps if stamp)
        except FileNotFoundError as error:
            raise TargetMissingError(path=str(target), kept_at=str(self.kept_at)) from error
        except OSError as error:
            raise UnreadableFileError(path=str(target), reason=error.strerror, kept_at=str(self.kept_at)) from error

    def _lock_again(self) -> None:
        """Take the lock if we have none; whoever has it, the comparison at every save protects the file."""
        if self.path is None or (self._lock and self._lock.is_held):
            return
        with contextlib.suppress(FileLockedError, FolderReadOnlyError):
            self._lock = FileLock.acquire(lock_path(self.path), about=self.path, person=self.person)

    def _new_lock(self, target: Path) -> FileLock | None:
        try:
            return FileLock.acquire(lock_path(target), about=target, person=self.person)
        except FolderReadOnlyError:
            return None


def open_snapshot(path: Path) -> PlanStore:
    """The plan in a snapshot, to be read only, in the thread that calls this.

    Raises:
        DocumentError: It cannot be read.
    """
    return PlanStore(Session(reading_engine(path), autoflush=False), is_read_only=True)


def close_snapshot(plan: PlanStore) -> None:
    """Let go of what `open_snapshot` opened."""
    plan.session.close()
    bind = plan.session.get_bind()
    assert isinstance(bind, Engine)
    bind.dispose()


def _lock_for(
    source: Path, who: str, *, read_only: bool, break_lock: bool
) -> tuple[FileLock | None, ReadOnlyReason | None]:
    if read_only:
        return None, ReadOnlyReason.ASKED
    if not source.stat().st_mode & _WRITABLE_BY_ANYBODY:
        return None, ReadOnlyReason.FILE
    try:
        lock = FileLock.acquire(lock_path(source), about=source, person=who, break_lock=break_lock)
    except FolderReadOnlyError:
        return None, ReadOnlyReason.FOLDER
    clear_leftovers(source)
    return lock, None


def _target_of(path: Path, *, overwrite: bool) -> Path:
    try:
        target = path.resolve()
        if target.is_dir():
            raise NotAFileError(path=str(target))
        if target.exists() and not overwrite:
            raise TargetExistsError(path=str(target))
    except (OSError, RuntimeError, ValueError) as error:
        raise FolderUnreachableError(path=str(path.parent)) from error
    return target


def _keep_old_version(copy: Path, version: int) -> None:
    facts = read_meta(copy, scratch=None)
    save_id = facts.get("save_id") or "0" * 32
    BackupStore(facts.get("doc_uuid") or "").add_before_migration(copy, save_id=save_id, version=version)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else 0
