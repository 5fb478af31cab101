"""What belongs to monitoring in the document: everything out and in again, and nothing of hostile values lost."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bsc_planner.exchange.importing.plan_json import read_plan
from bsc_planner.exchange.plan_json import plan_document
from bsc_planner.model.period import Period
from bsc_planner.model.target import Actual
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.scorecards import scorecard_of
from bsc_planner.paths import resource
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.plan_rows import rows_of
from tests.builders import do
from tests.exchange.plan_documents import bare_store, imported
from tests.full_plan import full_plan

_SCHEMA: dict[str, Any] = json.loads(resource("schemas", "bsc-plan-1.schema.json").read_text(encoding="utf-8"))
_PAGE: dict[str, Any] = {"format": "bsc-plan/1", "institution": "", "title": ""}


def test_a_plan_with_every_kind_comes_out_and_in_again_the_same() -> None:
    store = full_plan()
    written = plan_document(store)
    assert [error.message for error in Draft202012Validator(_SCHEMA).iter_errors(json.loads(written))] == []
    again = imported(written)
    assert json.loads(plan_document(again)) == json.loads(written)
    # a note has nothing by which two of them would be known for one
    assert {item.kind for item in compare(rows_of(store), rows_of(again)).differences} == {"note"}
    assert [(row.who, row.recorded_at) for row in again.all(Actual)] == [
        (row.who, row.recorded_at) for row in store.all(Actual)
    ]
    scores = [scorecard_of(plan, Period(2026)).organisation.value for plan in (store, again)]
    assert scores[0] == scores[1]


HOSTILE: dict[str, dict[str, Any]] = {
    "two rule sets of one key": {"rule_sets": [{"key": "a", "text": "x"}, {"key": "a", "text": "y"}]},
    "a rule set without a text": {"rule_sets": [{"key": "a"}]},
    "a rule set from nowhere": {"rule_sets": [{"key": "a", "text": "x", "from_year": 9999}]},
    "a rule set from a word": {"rule_sets": [{"key": "a", "text": "x", "from_year": "lama"}]},
    "a unit unknown": {
        "indicators": [
            {"code": "A", "unit_actuals": [{"unit": "?", "period": "2026", "printed": "5", "meaning": "n:5"}]}
        ]
    },
    "two actuals of a unit": {
        "units": [{"code": "U"}],
        "indicators": [
            {"code": "A", "unit_actuals": [{"unit": "U", "period": "2026", "printed": "5", "meaning": "n:5"}] * 2}
        ],
    },
    "a meaning that is none": {
        "units": [{"code": "U"}],
        "indicators": [{"code": "A", "unit_actuals": [{"unit": "U", "period": "x", "printed": "5", "meaning": "zzz"}]}],
    },
    "a follow-up of nothing": {"follow_ups": [{"period": "2026", "action": "x", "status": "open"}]},
    "a follow-up of an unknown": {
        "follow_ups": [{"indicator": "?", "period": "2026", "action": "x", "status": "open"}]
    },
    "a follow-up in no state": {
        "indicators": [{"code": "A"}],
        "follow_ups": [{"indicator": "A", "period": "2026", "action": "x", "status": "lost"}],
    },
    "a step in no year": {
        "indicators": [{"code": "A"}],
        "action_steps": [{"indicator": "A", "year": "x", "action": "x", "status": "open", "from": "2026-02-31"}],
    },
    "days that are none": {"report_due_days": -3},
    "days without end": {"report_due_days": 10**30},
    "a flag that is none": {"indicators": [{"code": "A", "is_mandatory": "ya", "target_basis": "lain"}]},
    "a scale that is none": {"indicators": [{"code": "A", "stabilize_scale": {"x": 1}}]},
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_values_are_kept_and_told_and_the_plan_can_be_scored(name: str) -> None:
    document = _PAGE | HOSTILE[name]
    found = read_plan(json.dumps(document).encode())
    store = bare_store()
    do(store, found.edit)
    assert json.loads(plan_document(store)) == document
    rule_set_of(store, 2026)
    scorecard_of(store, Period(2026))


_TAKEN = ("two rule sets of one key", "two actuals of a unit", "a meaning that is none", "a scale that is none")
"""What is taken as it is: the first of two counts, a meaning that cannot be read is text."""


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in _TAKEN])
def test_what_cannot_be_taken_is_a_finding(name: str) -> None:
    assert read_plan(json.dumps(_PAGE | HOSTILE[name]).encode()).findings


def test_a_row_that_lacks_what_it_needs_is_told_by_the_key() -> None:
    found = read_plan(json.dumps(_PAGE | HOSTILE["a rule set without a text"]).encode()).findings
    assert [(finding.code, finding.details) for finding in found] == [("incomplete-row", {"key": "text"})]
