"""The open plan as the window and the command line use it: how it is made, opened, recovered, salvaged."""

import contextlib
from pathlib import Path

from sqlalchemy import insert

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.document.access import ReadOnlyReason, keep_old_version, lock_to_open
from bsc_planner.model.document.backups import newest_backup_of
from bsc_planner.model.document.conflicts import conflicting_copies
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DocumentError,
    IncompleteFileError,
    ZeroFilledFileError,
)
from bsc_planner.model.document.header import Header, read_header, resolve
from bsc_planner.model.document.live_copy import close_snapshot, open_snapshot
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.migrations import CURRENT_FORMAT, FileFormat
from bsc_planner.model.document.open_document import OpenDocument
from bsc_planner.model.document.opening import Copied, copy_and_check
from bsc_planner.model.document.recovery import ready_to_recover
from bsc_planner.model.document.salvage import salvage
from bsc_planner.model.document.tables import create_tables, mark_as_ours
from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.model.document.working_copy import WorkingCopy
from bsc_planner.model.identity import new_id
from bsc_planner.model.plan import Plan
from bsc_planner.progress import NoProgress, Progress

__all__ = ["PlanDocument", "ReadOnlyReason", "close_snapshot", "open_snapshot"]

_QUIET = NoProgress()


class PlanDocument(OpenDocument):
    """One open plan and the ways to have one; what can be done with it stands in `OpenDocument`."""

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

    def _complete(self) -> None:
        """Give a spoilt file the title page without which nothing can be shown; a finding tells of it."""
        session = self.store.session
        if self.store.count(Plan) == 0:
            session.execute(insert(Plan).values(id=new_id(), ord=ORD_STEP, institution="", title=""))
        session.commit()
