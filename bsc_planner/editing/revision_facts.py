"""What is known of a revision and of what its rows are about."""

from collections.abc import Iterable, Sequence
from datetime import date

from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import Element
from bsc_planner.model.elements import BY_KIND, columns_of
from bsc_planner.model.revision import Revision, RevisionRow, RevisionStatus
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import in_force_on, target_steps

TARGET = "target"
"""Field of a row that proposes another target for a year."""

PROPOSABLE: dict[str, tuple[str, ...]] = {
    "indicator": (
        TARGET,
        "code",
        "name",
        "level",
        "weight",
        "weight_in_objective",
        "definition",
        "formula",
        "purpose",
        "data_source",
    ),
    "objective": ("code", "text", "level"),
}
"""Fields that a revision can change, by kind of element."""

_CLOSED = frozenset({RevisionStatus.IN_FORCE, RevisionStatus.REJECTED, None})


Cell = tuple[str, str, str, str | None]
"""What a row is about: kind and id of the element, field, period."""


def open_revision(plan: PlanStore, revision_id: str) -> Revision:
    """A revision that may still change.

    Raises:
        EditError: ``revision-closed``.
        MissingElementError: There is no such revision.
    """
    revision = plan.get(Revision, revision_id)
    if revision.status in _CLOSED:
        raise EditError("revision-closed", title=revision.title or revision.instrument)
    return revision


def is_open(revision: Revision) -> bool:
    """Whether a revision may still change; one that a source states is in force."""
    return revision.status not in _CLOSED


def rows_of_revision(plan: PlanStore, revision_id: str) -> Sequence[RevisionRow]:
    """Rows of a revision in the order they were written."""
    return plan.all(RevisionRow, RevisionRow.revision_id == revision_id)


def offered(row: RevisionRow) -> str | None:
    """What stands to be agreed on: the answer where there is one, else what was proposed."""
    return row.proposed if row.answered_at is None else row.answer


def effective_day(revision: Revision) -> date | None:
    """First day a revision is in force; None while it is not known."""
    try:
        return date.fromisoformat(revision.effective or "")
    except ValueError:
        return None


def current_values(plan: PlanStore, cells: Iterable[Cell], *, day: date | None) -> dict[Cell, str | None]:
    """What is in force now of what rows are about; None where it is not filled in or the element is gone.

    Args:
        plan: Store of the plan.
        cells: What is asked for.
        day: Targets as in force on this day; None: the latest.
    """
    found: dict[Cell, str | None] = {}
    wanted = list(dict.fromkeys(cells))
    targets = {cell[1] for cell in wanted if cell[2] == TARGET}
    steps = target_steps(plan, indicators=targets) if targets and day is not None else {}
    printed = {
        (row.indicator_id, row.period): row.printed
        for indicator_id in targets
        for row in plan.all(Target, Target.indicator_id == indicator_id)
    }
    for cell in wanted:
        kind, element_id, name, period = cell
        if name == TARGET:
            key = (element_id, period or "")
            found[cell] = in_force_on(steps.get(key, []), printed.get(key), day)
        else:
            element = element_of(plan, cell)
            value = getattr(element, name) if element is not None and name in columns_of(kind) else None
            found[cell] = None if value is None else str(value)
    return found


def element_of(plan: PlanStore, cell: Cell) -> Element | None:
    """The element a row is about; None when it is gone or a document names a kind that is none."""
    cls = BY_KIND.get(cell[0])
    return None if cls is None else plan.find(cls, cell[1])


def cell_of(row: RevisionRow) -> Cell:
    """What a row is about."""
    return row.element_kind, row.element_id, row.field, row.period
