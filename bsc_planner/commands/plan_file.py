"""Opening a plan for one command and leaving nothing behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bsc_planner.errors import PlanError
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.store import PlanStore, ReadOnlyPlanError


class UnknownCodeError(PlanError):
    """A unit or employee named on the command line is not in the plan."""


@contextmanager
def reading(path: Path, *, who: str) -> Iterator[PlanDocument]:
    """The plan in a file, to be read only; the file itself is never touched.

    Raises:
        PlanError: The file cannot be opened.
    """
    document = PlanDocument.open(path, who=who, read_only=True)
    try:
        yield document
    finally:
        document.close(keep_unsaved=False)


@contextmanager
def writing(path: Path, *, who: str) -> Iterator[PlanDocument]:
    """The plan in a file, locked for us; what was changed is saved at the end, also when the work is stopped.

    Raises:
        ReadOnlyPlanError: File or folder cannot be written.
        PlanError: The file cannot be opened, somebody has it open, or it cannot be saved.
    """
    document = PlanDocument.open(path, who=who)
    try:
        if document.is_read_only:
            raise ReadOnlyPlanError
        try:
            yield document
        finally:
            if document.has_unsaved_changes:
                document.save()
    finally:
        document.close(keep_unsaved=False)


def units_by_code(store: PlanStore, code: str) -> list[Unit]:
    """Units with this code; more than one where the code repeats.

    Raises:
        UnknownCodeError: There is none.
    """
    found = list(store.all(Unit, Unit.code == code))
    if not found:
        raise UnknownCodeError(kind="unit", code=code)
    return found


def employees_by_nip(store: PlanStore, nip: str) -> list[Employee]:
    """Employees with this NIP.

    Raises:
        UnknownCodeError: There is none.
    """
    found = list(store.all(Employee, Employee.nip == "".join(nip.split())))
    if not found:
        raise UnknownCodeError(kind="employee", code=nip)
    return found
