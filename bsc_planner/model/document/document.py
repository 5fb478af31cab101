"""The open plan as the window and the command line use it: create, open, save, recover, close."""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, insert
from sqlalchemy.orm import Session

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.base import ORD_STEP, new_id
from bsc_planner.model.document.access import ReadOnlyReason, keep_old_version, lock_to_open, target_of
from bsc_planner.model.document.backups import BackupStore, newest_backup_of
from bsc_planner.model.document.conflicts import conflicting_copies
from bsc_planner.model.document.engine import working_engine
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DocumentError,
    FileLockedError,
    FolderReadOnlyError,
    IncompleteFileError,
    UnnamedPlanError,
    ZeroFilledFileError,
)
from bsc_planner.model.document.file_facts import FileFacts
from bsc_planner.model.document.file_format import create_tables, mark_as_ours
from bsc_planner.model.document.header import Header, read_header, resolve
from bsc_planner.model.document.live_copy import close_snapshot, copy_live, open_snapshot
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.migrations import CURRENT_FORMAT, FileFormat
from bsc_planner.model.document.opening import Copied, copy_and_check
from bsc_planner.model.document.publisher import Publisher
from bsc_planner.model.document.recovery import UnsavedWork, move_to_trash, ready_to_recover
from bsc_planner.model.document.salvage import salvage
from bsc_planner.model.document.siblings import lock_path
from bsc_planner.model.document.working_copy import WorkingCopy
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore, ReadOnlyPlanError
from bsc_planner.progress import NoProgress, Progress

__all__ = ["PlanDocument", "ReadOnlyReason", "close_snapshot", "open_snapshot"]

_QUIET = NoProgress()


class PlanDocument:
    """One open plan: its working copy, its file, and whether the two say the same.

    Attributes:
        store: The door to its rows.
        path: The plan file; None until it is first saved.
        person: Self-declared name of the planner.
        read_only_reason: Why it can only be read; None when it can be edited and saved.
        findings: What was doubtful about the file when it was opened.
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
        self._facts = FileFacts(self.store.session)
        self._publisher = Publisher(work, self._engine, self.store.session)

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
            document._facts.begin()
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
            lock, reason = lock_to_open(source, who, read_only=read_only, break_lock=break_lock)
            try:
                document, copied = cls._open_copy(
                    source, header, lock, reason, who=who, progress=progress, file_format=file_format
                )
            except BaseException:
                if lock:
                    lock.release()
                raise
        except (DamagedFileError, ZeroFilledFileError, IncompleteFileError) as error:
            backup = newest_backup_of(source)
            error.details["backup"] = None if backup is None else str(backup.path)
            raise
        document.read_only_reason = reason
        document.findings = copied.findings + conflicting_copies(
            source, doc_uuid=document.doc_uuid, scratch=document._work.scratch(".beside")
        )
        if document._facts.is_salvaged:
            document.findings.append(Finding(Severity.INFO, "salvaged", source.name))
        if copied.version < file_format.version:
            document._publisher.older_version = copied.version
        return document

    @classmethod
    def _open_copy(
        cls,
        source: Path,
        header: Header,
        lock: FileLock | None,
        reason: ReadOnlyReason | None,
        *,
        who: str,
        progress: Progress,
        file_format: FileFormat,
    ) -> "tuple[PlanDocument, Copied]":
        """A working copy of the file, checked and ready; on failure nothing is left of it."""
        work = WorkingCopy.make(person=who, target=source, is_read_only=reason is not None)
        try:
            copied = copy_and_check(
                source,
                header,
                work.database,
                file_format=file_format,
                progress=progress,
                before_migration=lambda copy: keep_old_version(copy, file_format.version),
            )
            work.facts.loaded = copied.stamp
            work.note()
            document = cls(work, person=who, lock=lock)
            document._facts.settle_states()
            document._complete()
        except BaseException:
            work.drop()
            raise
        return document, copied

    @classmethod
    def open_as_copy(cls, path: Path, *, who: str, progress: Progress = _QUIET) -> "PlanDocument":
        """Open a plan file, e.g. a backup, as a plan that has no file yet and is not saved.

        Raises:
            DocumentError: As for `open`.
        """
        document = cls.open(path, who=who, read_only=True, progress=progress)
        document.path = document._work.facts.target = document._work.facts.loaded = None
        document._become_writable()
        document._facts.forget_saved_state()
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
        return not self._facts.is_saved

    @property
    def doc_uuid(self) -> str:
        """Identity of the document across all its saves."""
        return self._facts.doc_uuid

    @property
    def migrated_from(self) -> int | None:
        """Schema number of the file while it is older than this program's; None otherwise.

        Saving makes the file unreadable for older versions of the program.
        """
        return self._publisher.older_version

    @property
    def backups(self) -> BackupStore:
        """Earlier versions of this plan."""
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
        self._publisher.require_unchanged(target)
        # once more when the new version is ready: making it takes time in which a colleague may save
        check = partial(self._publisher.require_unchanged, target)
        self._publish(target, replaces="previous", progress=progress, check=check)

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
        target = target_of(path, overwrite=overwrite)
        if target == self.path and not self.is_read_only:
            is_ours = not target.exists() or self._publisher.is_unchanged(target)
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
        copy_live(self._engine, place)
        return place

    def backup(self, *, reason: str) -> None:
        """Keep the plan as it is now among its backups, e.g. before a large import.

        Args:
            reason: ``before`` or ``timed``, see `Backup`.

        Raises:
            DocumentError: The disk does not take it.
        """
        self._publisher.backup(person=self.person, reason=reason)

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

    def _publish(
        self,
        target: Path,
        *,
        replaces: str,
        progress: Progress,
        doc_uuid: str | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self._publisher.publish(
            target, person=self.person, replaces=replaces, progress=progress, doc_uuid=doc_uuid, check=check
        )
        self.path = target
        self._become_writable()

    def _complete(self) -> None:
        """Give a spoilt file the title page without which nothing can be shown; a finding tells of it."""
        session = self.store.session
        if self.store.count(Plan) == 0:
            session.execute(insert(Plan).values(id=new_id(), ord=ORD_STEP, institution="", title=""))
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
