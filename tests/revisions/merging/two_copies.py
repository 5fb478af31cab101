"""Two copies of one plan, for tests of merging."""

import weakref

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.model.document.engine import driver_connection, working_engine
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.elements import ELEMENTS, columns_of
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.merging.decisions import Choices, Decisions
from bsc_planner.revisions.merging.identity import NATURAL_KEYS
from bsc_planner.revisions.merging.merge_edit import MergeEdit
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.merge_rows import Key, Side
from bsc_planner.revisions.merging.returned_copy import compared_stores
from tests.builders import do


def shared(store: PlanStore) -> PlanStore:
    """Let a plan have an edition that copies of it share."""
    do(store, FreezeEditionEdit("Salinan untuk rekan", "Penguji", EditionKind.CHECKPOINT))
    return store


def copy_of(store: PlanStore) -> PlanStore:
    """A copy of a plan, with everything it keeps."""
    engine = working_engine(None)
    other = PlanStore(Session(engine, autoflush=False))
    bound = store.session.get_bind()
    assert isinstance(bound, Engine)
    store.session.rollback()
    driver_connection(bound).backup(driver_connection(engine))
    weakref.finalize(other, engine.dispose)
    return other


def compared(ours: PlanStore, theirs: PlanStore) -> MergePlan:
    """What merging `theirs` into `ours` is decided on."""
    return compared_stores(ours, theirs, file="salinan.renstra")


def merged(
    ours: PlanStore, theirs: PlanStore, choices: Choices | None = None, *, units: frozenset[str] | None = None
) -> MergePlan:
    """Merge `theirs` into `ours` with these choices; returns what it was decided on."""
    plan = compared(ours, theirs)
    apply_edit(ours, MergeEdit(plan, choices or {}, units), label="Gabungan", who="Penguji")
    return plan


def all_for(plan: MergePlan, side: Side) -> dict[Key, Side]:
    """The same side for every conflict."""
    return {row.key: side for row in Decisions(plan).undecided()}


def both(ours: PlanStore, theirs: PlanStore, edit: Edit) -> None:
    """Make the same edit in both copies."""
    for store in (ours, theirs):
        do(store, edit)


def content_by_meaning(store: PlanStore) -> dict[str, list[tuple[object, ...]]]:
    """The content without what two people who do the same apart cannot share: ids and places of figures."""
    alike = NATURAL_KEYS.keys() - {"plan", "cascade"}
    found = {}
    for cls in ELEMENTS:
        kind = cls.__tablename__
        names = [name for name in columns_of(kind) if kind not in alike or name not in ("id", "ord")]
        rows = store.session.connection().exec_driver_sql(f"SELECT {', '.join(names)} FROM {kind}")
        found[kind] = sorted((tuple(row) for row in rows), key=repr)
    return found
