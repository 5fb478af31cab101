"""Publishing a plan: a verified file beside the target, the old one kept, then one atomic replacement."""

import errno
import logging
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from bsc_planner.errors import PlanError
from bsc_planner.model.document.backups import BackupStore
from bsc_planner.model.document.copying import are_equal, copy_content, require_space
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DiskFaultError,
    DiskFullError,
    DocumentError,
    FolderReadOnlyError,
    FolderUnreachableError,
    NoSpaceError,
    PathTooLongError,
    SaveFailedError,
    SaveUncertainError,
    TargetBusyError,
    WorkingCopyError,
)
from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.model.document.seal import MARK, find_seals
from bsc_planner.model.document.siblings import (
    clear_leftovers,
    older_format_path,
    previous_path,
    sidecars_of,
    temporary_path,
)
from bsc_planner.model.document.snapshots import Snapshot, write_snapshot
from bsc_planner.model.document.stamps import carries, looks_like
from bsc_planner.model.document.working_copy import Publishing, WorkingCopy
from bsc_planner.progress import NoProgress, Progress

_log = logging.getLogger(__name__)

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_AWAY = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.ENOTCONN, errno.ESTALE, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.ENODEV}
    | {errno.ENXIO, errno.ETIMEDOUT, errno.ECONNRESET, errno.ECONNABORTED}
)
_MISSING = frozenset({errno.ENOENT, errno.EINVAL, errno.ENAMETOOLONG})
_LONGEST_PATH = 259
"""Characters of the longest path that programs can open on most Windows PCs, which say there is no such folder."""

_ROOM = 1 << 20
_QUIET = NoProgress()
_STAGES = 4


@dataclass(frozen=True)
class Save:
    """What shall be published where.

    Attributes:
        work: The working copy.
        engine: Its engine, not inside a transaction.
        target: The plan file to write.
        save_id: Fresh id.
        state_no: State of the plan that is published.
        facts: Meta facts of the file.
        store: Where earlier versions are kept.
        replaces: Why the version found at the target is kept: ``previous`` or ``theirs``.
        older_version: Schema number of the version at the target when it is older than ours; else None.
        check: Called at the last moment before anything at the target changes; raises to stop the save.
    """

    work: WorkingCopy
    engine: Engine
    target: Path
    save_id: str
    state_no: int
    facts: dict[str, str]
    store: BackupStore
    replaces: str = "previous"
    older_version: int | None = None
    check: Callable[[], None] = lambda: None


def publish(save: Save, *, progress: Progress) -> Snapshot:
    """Write the plan to its target: afterwards either the new version is there or the old one still is.

    Raises:
        DocumentError: The target is as it was; `kept_at` names the folder where the work is safe.
        SaveUncertainError: The connection broke in the one moment of replacement.
        Cancelled: The planner stopped it; the target is as it was.
    """
    target = save.target
    fresh, local = temporary_path(target), save.store.fresh_path()
    try:
        if not target.parent.is_dir():
            raise FolderUnreachableError(path=str(target.parent))
        clear_leftovers(target)
        progress.step(0, _STAGES)
        # the system names what stands in the way of a new file more exactly than SQLite does
        fresh.touch(exist_ok=False)
        snapshot = _write(save, local, fresh)
        progress.step(1, _STAGES)
        save.check()
        _announce(save, snapshot)
        _keep_previous(save)
        progress.step(2, _STAGES)
        _replace(fresh, save)
        _sync_folder(save)
        _keep_newest(save, local)
    except (OSError, PlanError) as error:
        raise _explained(error, save) from error
    finally:
        _remove(fresh)
        _remove(local)
    progress.step(3, _STAGES)
    return snapshot


def _write(save: Save, local: Path, fresh: Path) -> Snapshot:
    """Make the new version on the local disk, where SQLite is at home, and bring it to the target's folder as a whole.

    When the local disk is full it is made in the target's folder at once.
    """
    fresh.unlink()
    try:
        return write_snapshot(
            save.engine, local, save_id=save.save_id, facts=save.facts, meanwhile=lambda made: _bring(made, fresh)
        )
    except (DiskFullError, OSError) as error:
        if fresh.exists() or (isinstance(error, OSError) and error.errno not in _FULL):
            raise
        _log.warning("no room for the new version among the backups")
        require_space(fresh.parent, 2 * save.work.database.stat().st_size + _ROOM)
        _remove(local)
        return write_snapshot(save.engine, fresh, save_id=save.save_id, facts=save.facts)


def _bring(made: Snapshot, fresh: Path) -> None:
    """Copy the new version to the target's folder, durably, and compare what arrived there."""
    # twice: where files cannot have two names the previous version is copied too
    require_space(fresh.parent, 2 * made.stamp.size + _ROOM)
    copy_content(made.path, fresh, size=made.stamp.size, progress=_QUIET, mode=0o666)
    with fresh.open("r+b") as file:
        os.fsync(file.fileno())
    if not are_equal(made.path, fresh):
        raise SaveFailedError(path=str(fresh), reason="not-what-was-meant")


def _keep_newest(save: Save, local: Path) -> None:
    """Take the new version into the store of backups; trouble here does not undo the save."""
    try:
        if local.exists():
            save.store.thin(newest=save.store.take(local, reason="saved", save_id=save.save_id))
        save.store.note_origin(save.target)
    except (DocumentError, OSError):
        _log.warning("the saved version could not be added to the backups", exc_info=True)


def _announce(save: Save, snapshot: Snapshot) -> None:
    """Note what the target will look like, so that after a crash our own save is not taken for a colleague's."""
    save.work.facts.publishing = Publishing(snapshot.stamp, save.state_no, save.save_id)
    try:
        save.work.note()
    except DocumentError:
        # the local disk is full: all the more reason to bring the plan to safety elsewhere
        _log.warning("the save could not be announced in the working copy", exc_info=True)


def _keep_previous(save: Save) -> None:
    if not save.target.exists():
        return
    is_stored = False
    try:
        previous = _save_id_of(save)
        if save.replaces == "theirs" or not save.store.holds(previous):
            save.store.add(save.target, reason=save.replaces, save_id=previous)
        is_stored = True
    except DocumentError:
        _log.warning("the previous version could not be added to the backups", exc_info=True)
    places = [previous_path(save.target)]
    if save.older_version is not None:
        places.append(older_format_path(save.target, save.older_version))
    for place in places:
        try:
            _duplicate(save.target, place)
        except OSError:
            if not is_stored:
                raise
            _log.warning("the previous version could not be kept beside the file", exc_info=True)


def _duplicate(source: Path, place: Path) -> None:
    """Give a file a second name, or copy it where the file system has no links; replaces `place` as a whole."""
    fresh = temporary_path(source)
    try:
        try:
            os.link(source, fresh)
        except OSError:
            shutil.copyfile(source, fresh)
            with fresh.open("r+b") as file:
                os.fsync(file.fileno())
        replace_file(fresh, place)
    finally:
        # replacing a file by another name of itself leaves both names
        remove_file(fresh)


def _replace(fresh: Path, save: Save) -> None:
    try:
        for stray in sidecars_of(save.target):
            # a journal that another program left would be played into the new file by the next one
            replace_file(stray, stray.with_name(stray.name + ".lama"))
        replace_file(fresh, save.target)
    except PermissionError as error:
        raise TargetBusyError(path=str(save.target)) from error
    except OSError as error:
        _settle(error, save)


def _settle(error: OSError, save: Save) -> None:
    """After an error of the replacement itself: find out which version is there."""
    try:
        is_ours = carries(save.target, save.save_id)
    except FileNotFoundError:
        is_ours = False
    except OSError:
        raise SaveUncertainError(path=str(save.target)) from error
    if not is_ours:
        raise error


def _sync_folder(save: Save) -> None:
    """Make the replacement itself durable.

    Raises:
        SaveUncertainError: The disk reports that it is not.
    """
    if sys.platform == "win32":
        return
    try:
        folder = os.open(save.target.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        if error.errno in (errno.EINVAL, errno.ENOTSUP, errno.EACCES):
            # file systems of some network drives have no such call
            return
        raise SaveUncertainError(path=str(save.target), kept_at=str(save.work.folder)) from error


def _save_id_of(save: Save) -> str:
    """Save id of the version at the target; zeros when it carries none."""
    loaded = save.work.facts.loaded
    if loaded and save.target == save.work.target and looks_like(save.target, loaded):
        texts = [loaded.seal.encode()]
    else:
        texts = [text for _, text in find_seals(save.target)]
    start = len(MARK)
    return next((text[start : start + 32].decode() for text in texts if text), "0" * 32)


def _remove(fresh: Path) -> None:
    for place in (fresh, fresh.with_name(fresh.name + "-journal")):
        remove_file(place)


def _explained(error: OSError | PlanError, save: Save) -> PlanError:
    """The error in terms of the target folder, with the place where the work is safe."""
    explained = _by_number(error, save) if isinstance(error, OSError) else _by_kind(error, save)
    if isinstance(explained, DocumentError):
        explained.details["kept_at"] = str(save.work.folder)
    return explained


def _by_number(error: OSError, save: Save) -> DocumentError:
    folder = save.target.parent
    if error.errno in _FULL:
        return _no_space(save)
    if not folder.is_dir():
        # Windows calls a disk that was pulled out forbidden
        return FolderUnreachableError(path=str(folder))
    if error.errno in _FORBIDDEN:
        return FolderReadOnlyError(path=str(folder))
    if error.errno in _MISSING and len(str(temporary_path(save.target))) > _LONGEST_PATH:
        return PathTooLongError(path=str(save.target))
    if error.errno in _AWAY:
        return FolderUnreachableError(path=str(folder))
    return SaveFailedError(path=str(save.target), reason=error.strerror or type(error).__name__)


def _by_kind(error: PlanError, save: Save) -> PlanError:
    folder = save.target.parent
    if isinstance(error, DiskFullError):
        return _no_space(save)
    if isinstance(error, DiskFaultError | WorkingCopyError | DamagedFileError):
        if not folder.is_dir():
            return FolderUnreachableError(path=str(folder))
        return SaveFailedError(path=str(save.target), reason=type(error).__name__)
    return error


def _no_space(save: Save) -> NoSpaceError:
    folder = save.target.parent
    try:
        available = shutil.disk_usage(folder).free
    except OSError:
        available = 0
    needed = 2 * save.work.database.stat().st_size + _ROOM
    return NoSpaceError(path=str(folder), needed=needed, available=available)
