"""What is imported is exported equal, whatever it is."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from bsc_planner.editing.history import History
from bsc_planner.exchange.importing.plan_json import read_plan
from bsc_planner.exchange.plan_json import plan_document
from bsc_planner.model.counts import counts_of
from tests.builders import content_of, do
from tests.exchange.plan_documents import bare_store, documents, imported

PLANS = [*sorted((Path(__file__).parents[2] / "data").glob("*.json")), Path(__file__).parent / "full-plan.json"]
_COUNTED = (
    "missions",
    "instruments",
    "perspectives",
    "goals",
    "units",
    "positions",
    "employees",
    "objectives",
    "links",
    "indicators",
    "cascades",
    "revisions",
    "sources",
    "notes",
)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_published_plan_comes_out_equal_with_every_printed_value_to_the_letter(path: Path) -> None:
    source = path.read_bytes()
    written = plan_document(imported(source))
    assert json.loads(written) == json.loads(source)
    assert plan_document(imported(written)) == written


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_counts_of_a_published_plan_are_those_of_its_document(path: Path) -> None:
    document = json.loads(path.read_bytes())
    counts = counts_of(imported(path.read_bytes()))
    for key in _COUNTED:
        assert counts[key] == len(document.get(key, []))
    for key in ("targets", "milestones", "actuals"):
        assert counts[key] == sum(len(indicator.get(key, {})) for indicator in document.get("indicators", []))


@given(documents)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@example({"format": "bsc-plan/1", "institution": "", "title": "", "units": [{"code": "A", "parent": "A"}]})
def test_any_document_comes_out_equal(document: dict[str, Any]) -> None:
    store = imported(json.dumps(document).encode())
    written = plan_document(store)
    assert json.dumps(json.loads(written), sort_keys=True) == json.dumps(document, sort_keys=True)
    assert plan_document(imported(written)) == written


@pytest.mark.parametrize("path", PLANS[:1], ids=lambda path: path.stem)
def test_an_import_is_one_step_that_undo_takes_back_whole(path: Path) -> None:
    store = bare_store()
    before = content_of(store)
    do(store, read_plan(path.read_bytes()).edit)
    after = content_of(store)
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    History(store).redo(who="Penguji")
    assert content_of(store) == after
