"""Plans with editions, revisions and people, for tests of what revisions do."""

from collections.abc import Sequence

from bsc_planner.editing.revision import CreateRevisionEdit, SetRevisionFieldEdit
from bsc_planner.editing.revision_rows import AddRowsEdit, AgreeAllEdit, ProposedCell
from bsc_planner.model.identity import new_id
from bsc_planner.model.revision import RevisionKind
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.legal_grounds import legal_grounds
from tests.builders import do, plan_with


def plan_in_force(*, indicators: int = 1) -> PlanStore:
    """A plan of one objective under a first legal edition."""
    store = plan_with(indicators=indicators)
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1"))
    return store


def agreed_revision(
    store: PlanStore,
    cells: Sequence[ProposedCell],
    *,
    effective: str | None = "2026-07-01",
    kind: RevisionKind = RevisionKind.TARGET,
    title: str = "Perubahan target",
) -> str:
    """A revision with everything it needs to be put in force; returns its id."""
    revision_id = new_id()
    do(store, CreateRevisionEdit(kind, title, revision_id=revision_id))
    header = {"instrument": f"Keputusan {title}", "effective": effective, "ground": legal_grounds()[kind][0].key}
    for name, value in header.items():
        if value is not None:
            do(store, SetRevisionFieldEdit(revision_id, name, value))
    do(store, AddRowsEdit(revision_id, cells))
    do(store, AgreeAllEdit(revision_id))
    return revision_id
