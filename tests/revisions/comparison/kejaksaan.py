"""The plan of the Attorney-General's office under its two instruments, for tests."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import TargetRevision
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store

SOURCE = Path(__file__).parents[2] / "data" / "kejaksaan-2025-2029.json"


def kejaksaan() -> dict[str, Any]:
    """The document as it is: under the Keputusan."""
    document: dict[str, Any] = json.loads(SOURCE.read_text(encoding="utf-8"))
    return document


def under_the_renstra(document: dict[str, Any]) -> dict[str, Any]:
    """The document with every target as the Renstra states it."""
    earlier = deepcopy(document)
    for indicator in earlier["indicators"]:
        for revision in indicator.get("revisions", ()):
            indicator["targets"][revision["period"]] = revision["from"]
    return earlier


def store_of(document: dict[str, Any]) -> PlanStore:
    """A plan in memory with a document imported."""
    store = empty_store()
    do(store, plan_from(document).edit)
    return store


def renstra_edits(store: PlanStore) -> list[Edit]:
    """Edits that put every target back to what the Renstra states."""
    return [
        SetTargetEdit(step.indicator_id, str(step.period), step.from_printed or "")
        for step in store.all(TargetRevision)
        if store.find(Indicator, step.indicator_id) is not None
    ]
