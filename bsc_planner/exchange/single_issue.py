"""One document of one unit as one file, for a page that prints what it shows; runs of many are in `issuing`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.register.registering import issued_plan
from bsc_planner.exchange.registry import document_spec, writer_spec
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.model.issued import IssueState
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore


def issue_one(
    store: PlanStore, *, document: str, form: str, year: int, unit_id: str | None, path: Path, day: date | None = None
) -> SkipReason | None:
    """Write one unit's document to a file, in one step.

    Args:
        store: The plan; only read.
        document: Key of `DOCUMENTS`, of a kind made for units.
        form: Key of `WRITERS`.
        year: Calendar year of the document.
        unit_id: The unit; None for the first unit at the top, whose documents also speak for the institution.
        path: The file; one that is there is replaced.
        day: Targets in force by this day; None: the latest.

    Returns:
        Why there is no such document; None when it was written.

    Raises:
        IssueFolderError: The file cannot be written there.
    """
    facts = PlanFacts(store, cascade_of(store, year, people=False, day=day))
    wanted = unit_id if unit_id is not None else _first_at_the_top(store)
    spec = document_spec(document)
    scope = IssueScope(unit_ids=frozenset({wanted} if wanted is not None else ()))
    items = (item for item in spec.contents(facts, scope) if isinstance(item, IssueItem))
    found = next((item for item in items if item.id == wanted), None)
    if found is None:
        return SkipReason.NOTHING_HANDED_DOWN
    made = spec.to_document(found.content, fingerprint=fingerprint_of(found.content))
    made = replace(made, origin=issued_plan(store, IssueState.FINAL).origin)
    put_file(path, writer_spec(form).make().write(made))
    return None


def _first_at_the_top(store: PlanStore) -> str | None:
    return next((unit.id for unit in store.all(Unit, Unit.parent_id.is_(None))), None)
