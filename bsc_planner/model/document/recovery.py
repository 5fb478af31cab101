"""Taking up unsaved work of a program that does not run any more."""

from bsc_planner.model.document.backups import newest_backup_of
from bsc_planner.model.document.checking import check_schema
from bsc_planner.model.document.faults import DamagedFileError
from bsc_planner.model.document.migrations import CURRENT_FORMAT, migrate
from bsc_planner.model.document.unsaved_work import connected, settle_publishing
from bsc_planner.model.document.working_copy import WorkingCopy
from bsc_planner.model.history import UndoStep


def ready_to_recover(work: WorkingCopy) -> None:
    """Bring a working copy into a state in which it can be edited: rolled back, checked, up to date.

    Raises:
        DocumentError: It is damaged or of a newer version of the program.
    """
    try:
        with connected(work.database) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise DamagedFileError(path=str(work.database), backup=None)
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version != CURRENT_FORMAT.version:
                # steps of another version speak of columns that may not exist any more
                connection.execute(f"DELETE FROM {UndoStep.__tablename__}")
            settle_publishing(connection, work)
        check_schema(work.database, CURRENT_FORMAT.schema_of(version))
        if version < CURRENT_FORMAT.version:
            migrate(work.database, version=version, file_format=CURRENT_FORMAT)
    except DamagedFileError as error:
        backup = newest_backup_of(work.target) if work.target else None
        error.details["backup"] = None if backup is None else str(backup.path)
        raise
