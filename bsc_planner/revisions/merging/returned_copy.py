"""Reading the copy that a colleague sent back, and finding the edition both come from."""

from pathlib import Path

from sqlalchemy import func, select

from bsc_planner.editing.closed_year import closed_years
from bsc_planner.editing.history import History
from bsc_planner.errors import PlanError
from bsc_planner.model.document.document import PlanDocument, close_snapshot, open_snapshot
from bsc_planner.model.edition import Edition, EditionPart
from bsc_planner.model.elements import LEDGER, table_of
from bsc_planner.model.history import meta_value
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import NoProgress, Progress
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.merging.merge_plan import CopyFacts, MergePlan, merge_plan
from bsc_planner.revisions.plan_rows import rows_of

_QUIET = NoProgress()
_STORAGE = (EditionPart, RemovedBranch)


class CopyOfAnotherPlanError(PlanError):
    """The file is no copy of this plan; `details` has `path` and `title`."""


class CopyIsThisPlanError(PlanError):
    """The file is the very one that is open; `details` has `path`."""


def compare_with_copy(ours: Path, copy: Path, *, own: Path | None, who: str, progress: Progress = _QUIET) -> MergePlan:
    """Compare our plan with a copy that came back.

    Args:
        ours: Snapshot of our plan (see `PlanDocument.snapshot`).
        copy: The file that came back; it is only read.
        own: File of our plan; None when it has none.
        who: Self-declared name of the planner.
        progress: Told the bytes copied.

    Raises:
        CopyIsThisPlanError: It is our own file.
        CopyOfAnotherPlanError: It is another document and no edition is common to both.
        EditionDamagedError: The common edition cannot be read in either file.
        DocumentError: The copy cannot be opened.
    """
    if own is not None and copy.resolve() == own.resolve():
        raise CopyIsThisPlanError(path=str(copy))
    document = PlanDocument.open(copy, who=who, read_only=True, progress=progress)
    try:
        store = open_snapshot(ours)
        try:
            return compared_stores(store, document.store, file=copy.name)
        finally:
            close_snapshot(store)
    finally:
        document.close(keep_unsaved=False)


def compared_stores(ours: PlanStore, theirs: PlanStore, *, file: str) -> MergePlan:
    """Compare two open plans.

    Args:
        ours: Our plan.
        theirs: The copy.
        file: Name of the copy's file.

    Raises:
        CopyOfAnotherPlanError: They are different documents and no edition is common to both.
        EditionDamagedError: The common edition cannot be read.
    """
    base = common_edition(ours, theirs)
    is_same_document = meta_value(ours.session, "doc_uuid") == meta_value(theirs.session, "doc_uuid")
    if base is None and not is_same_document:
        raise CopyOfAnotherPlanError(path=file, title=theirs.plan.title)
    facts = CopyFacts(
        person=meta_value(theirs.session, "saved_by") or "",
        file=file,
        saved_at=meta_value(theirs.session, "saved_at"),
        base_title=base.title if base else None,
        base_made_at=base.made_at if base else None,
        only_theirs=_only_in(theirs, ours),
    )
    return merge_plan(
        rows_of_edition(ours, base.id) if base else None,
        rows_of(ours),
        rows_of(theirs),
        copy=facts,
        state=History(ours).state,
        closed=closed_years(ours),
    )


def common_edition(ours: PlanStore, theirs: PlanStore) -> Edition | None:
    """The latest edition that both plans keep, as ours has it; None when there is none."""
    known = {(row[0], row[1]) for row in theirs.rows(select(Edition.id, Edition.chain_hash))}
    editions = reversed(ours.all(Edition))
    return next((edition for edition in editions if (edition.id, edition.chain_hash) in known), None)


def _only_in(theirs: PlanStore, ours: PlanStore) -> dict[str, int]:
    """How many records of each kind only the copy has."""
    found = {}
    for cls in LEDGER:
        if cls in _STORAGE:
            continue
        table = table_of(cls.__tablename__)
        if not theirs.rows(select(func.count()).select_from(table))[0][0]:
            continue
        own = {row[0] for row in ours.rows(select(table.c.id))}
        count = sum(row[0] not in own for row in theirs.rows(select(table.c.id)))
        if count:
            found[cls.__tablename__] = count
    return found
