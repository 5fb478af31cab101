"""An open plan: its working copy, its file, saving and closing."""

import contextlib
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.model.document.access import ReadOnlyReason, target_of
from bsc_planner.model.document.backups import BackupStore
from bsc_planner.model.document.engine import driver_connection, working_engine
from bsc_planner.model.document.faults import DocumentError, FileLockedError, FolderReadOnlyError, UnnamedPlanError
from bsc_planner.model.document.file_facts import FileFacts
from bsc_planner.model.document.live_copy import Copying, PlanCopy, copy_live
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.publisher import Publisher
from bsc_planner.model.document.siblings import lock_path
from bsc_planner.model.document.trash import move_to_trash
from bsc_planner.model.document.working_copy import WorkingCopy
from bsc_planner.model.identity import new_id
from bsc_planner.model.store import PlanStore, ReadOnlyPlanError
from bsc_planner.progress import NoProgress, Progress

_QUIET = NoProgress()


class OpenDocument:
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
        self._copying = Copying()

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
        """A consistent private copy of the plan as it is this very moment, for `open_snapshot` in another thread.

        All of it is copied before this returns; work in another thread takes `copy_beside`, which holds up nobody.

        Args:
            path: A new file; None: one in the working copy's folder, removed when the plan is closed.

        Raises:
            DocumentError: The disk does not take it.
        """
        place = path or self._work.scratch(".snapshot")
        self.store.session.rollback()
        copy_live(driver_connection(self._engine), place)
        return place

    def copy_beside(self) -> PlanCopy:
        """A copy of the plan that another thread makes a little at a time; edits made until it is done are in it.

        Raises:
            DocumentError: See `PlanCopy`.
        """
        # not from the pool, which takes back what goes on whenever a connection returns to it
        connection = self.store.session.connection().connection.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        return PlanCopy(self._copying, connection, self._work.scratch(".snapshot"))

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
        self._copying.close()
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
