"""Everything that can go wrong with a plan file and that the planner or the PC can mend."""

from bsc_planner.errors import PlanError


class DocumentError(PlanError):
    """A plan file cannot be opened, kept or saved as asked.

    `details` always hold ``path`` (text) where a file is concerned.
    """


# opening -----------------------------------------------------------------------------------------


class MissingFileError(DocumentError):
    """There is no such file (any more)."""


class NotAFileError(DocumentError):
    """A folder, device or pipe stands where a file was expected."""


class UnreadableFileError(DocumentError):
    """The operating system does not let us read the file; `reason` is its message."""


class EmptyFileError(DocumentError):
    """The file holds not a single byte."""


class ZeroFilledFileError(DocumentError):
    """The file has a size but only zeros: a power cut or an unfinished synchronisation. `backup`: newest or None."""


class IncompleteFileError(DocumentError):
    """The file is shorter than it says it is; `expected` and `found` in bytes."""


class TooLargeFileError(DocumentError):
    """The file is larger than any plan; `size` and `limit` in bytes."""


class NotAPlanError(DocumentError):
    """Another kind of file, whatever its name says."""


class WorkbookFileError(NotAPlanError):
    """A ZIP container, most likely an Excel workbook: it can be imported, not opened."""


class ForeignDatabaseError(NotAPlanError):
    """A database of another program; `application_id` is its number."""


class NewerPlanError(DocumentError):
    """Made by a newer version of the program; `version` is the file's, `known` the highest readable."""


class UnexpectedSchemaError(DocumentError):
    """The file holds tables, triggers or views that no plan has, or lacks some; `what` names the first."""


class DamagedFileError(DocumentError):
    """The file's structure is damaged; `backup` is the path of the newest valid backup or None."""


class MigrationFailedError(DocumentError):
    """A file of an older version could not be brought up to date; it is untouched. `version`: the file's."""


class FileLockedError(DocumentError):
    """Somebody has the plan open.

    `person`, `computer`, `since`, `app_version` come from the lock (empty when it is unreadable);
    `is_same_computer` tells whether the holder is a running program on this PC.
    """


# saving ------------------------------------------------------------------------------------------


class UnnamedPlanError(DocumentError):
    """The plan has no file yet: only saving under a name is possible."""


class FileChangedError(DocumentError):
    """Somebody saved the file since it was opened; `person` and `saved_at` when they can be read."""


class TargetMissingError(DocumentError):
    """The file was deleted, moved or renamed since it was opened."""


class TargetExistsError(DocumentError):
    """A file of that name exists already."""


class TargetBusyError(DocumentError):
    """Another program (antivirus, synchronisation, Explorer) does not let the file be replaced."""


class FolderUnreachableError(DocumentError):
    """The folder is gone: network down, flash disk pulled, folder deleted."""


class FolderReadOnlyError(DocumentError):
    """Nothing can be written into the folder."""


class PathTooLongError(DocumentError):
    """Folder and name together are longer than the system can open."""


class NoSpaceError(DocumentError):
    """Not enough room in the folder `path`; `needed` and `available` in bytes."""


class SaveFailedError(DocumentError):
    """The file could not be written; the old one is whole and the work is safe in `kept_at`."""


class SaveUncertainError(DocumentError):
    """The connection broke while the file was being replaced; the work is safe in `kept_at`."""


# keeping -----------------------------------------------------------------------------------------


class DataFolderError(DocumentError):
    """The program's own data folder `path` cannot be used."""


class DiskFullError(DocumentError):
    """The disk or the quota is full; the last edit did not happen, everything before it is safe."""


class DiskFaultError(DocumentError):
    """The disk reported an error; the last edit did not happen."""


class WorkingCopyError(DocumentError):
    """The private working copy cannot be used: `reason` is ``busy``, ``read-only`` or ``unreachable``."""


class WorkingCopyTakenError(DocumentError):
    """The unsaved work is being edited or recovered by another running program, or was cleared away."""


class SalvageFailedError(DocumentError):
    """Nothing could be salvaged from the damaged file."""
