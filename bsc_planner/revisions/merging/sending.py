"""Writing a copy of the saved plan for a colleague: the same document, so that it can be merged when it returns."""

import errno
import os
from pathlib import Path

from bsc_planner.errors import PlanError
from bsc_planner.model.document.copying import copy_content, require_space
from bsc_planner.model.document.faults import FolderReadOnlyError, FolderUnreachableError, NoSpaceError, TargetBusyError
from bsc_planner.model.document.header import read_header
from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.model.identity import new_id
from bsc_planner.progress import NoProgress, Progress
from bsc_planner.revisions.merging.returned_copy import CopyIsThisPlanError

_QUIET = NoProgress()
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_ROOM = 1 << 20


class CopyNotWrittenError(PlanError):
    """The copy could not be written; `details` has `path` and `reason`. The plan itself is untouched."""


def write_copy(saved: Path, target: Path, *, progress: Progress = _QUIET) -> None:
    """Copy the file of a plan that was just saved; the copy is there afterwards, or nothing of it.

    Args:
        saved: The plan file, closed and complete.
        target: Where the copy goes; a file of that name is replaced.
        progress: Told the bytes copied.

    Raises:
        CopyIsThisPlanError: The target is the plan file itself.
        FolderUnreachableError: There is no such folder.
        NoSpaceError: It does not fit.
        CopyNotWrittenError: Any other trouble.
        Cancelled: The planner stopped it.
    """
    if target.resolve() == saved.resolve():
        raise CopyIsThisPlanError(path=str(target))
    folder = target.parent
    if not folder.is_dir():
        raise FolderUnreachableError(path=str(folder))
    size = read_header(saved).content_size
    require_space(folder, size + _ROOM)
    fresh = folder / f".{target.name}.{new_id()[-8:]}.part"
    try:
        copy_content(saved, fresh, size=size, progress=progress, mode=0o666)
        with fresh.open("r+b") as file:
            os.fsync(file.fileno())
        _put(fresh, target)
    except OSError as error:
        raise _explained(error, target, size) from error
    finally:
        remove_file(fresh)


def _put(fresh: Path, target: Path) -> None:
    try:
        replace_file(fresh, target)
    except PermissionError as error:
        raise TargetBusyError(path=str(target)) from error


def _explained(error: OSError, target: Path, size: int) -> PlanError:
    if error.errno in _FULL:
        return NoSpaceError(path=str(target.parent), needed=size, available=0)
    if not target.parent.is_dir():
        return FolderUnreachableError(path=str(target.parent))
    if error.errno in _FORBIDDEN:
        return FolderReadOnlyError(path=str(target.parent))
    return CopyNotWrittenError(path=str(target), reason=error.strerror or type(error).__name__)
