"""Saving an open plan: has the file changed meanwhile, publish it, note that it is saved, keep a backup."""

import logging
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bsc_planner.model.document.backups import BackupStore
from bsc_planner.model.document.faults import (
    DataFolderError,
    DocumentError,
    FileChangedError,
    FolderUnreachableError,
    TargetMissingError,
    UnreadableFileError,
)
from bsc_planner.model.document.file_facts import FileFacts
from bsc_planner.model.document.peeking import read_meta
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.document.saving import Save, publish
from bsc_planner.model.document.snapshots import write_snapshot
from bsc_planner.model.document.stamps import looks_like
from bsc_planner.model.document.working_copy import WorkingCopy
from bsc_planner.model.identity import new_id
from bsc_planner.progress import Progress

_log = logging.getLogger(__name__)


class Publisher:
    """Saves the plan of one working copy.

    Attributes:
        older_version: Schema number of the file when it was older than this program's; None otherwise.
    """

    def __init__(self, work: WorkingCopy, engine: Engine, session: Session) -> None:
        self._work = work
        self._engine = engine
        self._session = session
        self._facts = FileFacts(session)
        self.older_version: int | None = None

    def publish(
        self,
        target: Path,
        *,
        person: str,
        replaces: str,
        progress: Progress,
        doc_uuid: str | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """Save to `target` and take it for the plan's file from now on.

        Args:
            target: The plan file.
            person: Self-declared name of the planner.
            replaces: Why a version found there is kept, see `Save`.
            progress: Told the stages.
            doc_uuid: New identity; None: the plan keeps its own.
            check: Called at the last moment before anything at the target changes; raises to stop the save.

        Raises:
            DocumentError: It could not be written; the old file is whole, the plan stays unsaved.
        """
        self._session.rollback()
        save_id = new_id()
        facts = self._next(save_id, person, doc_uuid)
        save = Save(
            work=self._work,
            engine=self._engine,
            target=target,
            save_id=save_id,
            state_no=int(facts["state_no"]),
            facts=facts,
            store=BackupStore(facts["doc_uuid"]),
            replaces=replaces,
            older_version=self.older_version,
            check=check,
        )
        snapshot = publish(save, progress=progress)
        known = self._work.facts
        known.loaded, known.publishing, known.target = snapshot.stamp, None, str(target)
        known.is_read_only = False
        self.older_version = None
        try:
            self._facts.note_saved(facts)
            self._work.note()
        except DocumentError:
            # the file is saved; that we cannot write it down makes the plan look unsaved, not worse
            _log.warning("the save could not be noted in the working copy", exc_info=True)

    def backup(self, *, person: str, reason: str) -> None:
        """Keep the plan as it is now among its backups.

        Raises:
            DocumentError: The disk does not take it.
        """
        self._session.rollback()
        save_id = new_id()
        store = BackupStore(self._facts.doc_uuid)
        place = store.fresh_path()
        try:
            write_snapshot(self._engine, place, save_id=save_id, facts=self._next(save_id, person, None))
            store.thin(newest=store.take(place, reason=reason, save_id=save_id))
        except OSError as error:
            raise DataFolderError(path=str(store.folder), reason=error.strerror) from error
        finally:
            remove_file(place)

    def require_unchanged(self, target: Path) -> None:
        """Make sure that the target is still the file this plan was opened from or saved to.

        Raises:
            FolderUnreachableError: Its folder is gone.
            TargetMissingError: It is not there.
            FileChangedError: Somebody saved it meanwhile.
        """
        if not target.parent.is_dir():
            raise FolderUnreachableError(path=str(target.parent), kept_at=str(self._work.folder))
        if self.is_unchanged(target):
            return
        theirs = read_meta(target, scratch=self._work.scratch(".theirs"))
        raise FileChangedError(
            path=str(target),
            person=theirs.get("saved_by"),
            saved_at=theirs.get("saved_at"),
            kept_at=str(self._work.folder),
        )

    def is_unchanged(self, target: Path) -> bool:
        """Whether the target is what we opened or saved last, or what a save of ours that broke off put there.

        Raises:
            TargetMissingError: It is not there.
            UnreadableFileError: It cannot be read.
        """
        facts = self._work.facts
        stamps = [facts.loaded, facts.publishing.stamp if facts.publishing else None]
        try:
            return any(looks_like(target, stamp) for stamp in stamps if stamp)
        except FileNotFoundError as error:
            raise TargetMissingError(path=str(target), kept_at=str(self._work.folder)) from error
        except OSError as error:
            raise UnreadableFileError(
                path=str(target), reason=error.strerror, kept_at=str(self._work.folder)
            ) from error

    def _next(self, save_id: str, person: str, doc_uuid: str | None) -> dict[str, str]:
        computer = self._work.lock.owner.computer
        return self._facts.of_next_save(save_id, person=person, computer=computer, doc_uuid=doc_uuid)
