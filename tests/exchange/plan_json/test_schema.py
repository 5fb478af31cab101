"""The shipped JSON Schema describes the format, the published plans and what the program writes."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bsc_planner.exchange.plan_fields import BASELINE_FIELDS, LISTS, NESTED_LISTS, PLAN_FIELDS, REMARKS, SERIES
from bsc_planner.exchange.plan_json import plan_document
from bsc_planner.paths import resource
from tests.builders import plan_with
from tests.exchange.plan_documents import imported

PLANS = sorted((Path(__file__).parents[2] / "data").glob("*.json"))
SCHEMA: dict[str, Any] = json.loads(resource("schemas", "bsc-plan-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
FULL = Path(__file__).parent / "full-plan.json"


def problems(document: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", [*PLANS, FULL], ids=lambda path: path.stem)
def test_plans_and_what_is_written_of_them_fit_the_schema(path: Path) -> None:
    assert problems(json.loads(path.read_bytes())) == []
    assert problems(json.loads(plan_document(imported(path.read_bytes())))) == []


def test_a_plan_made_in_the_program_fits_the_schema() -> None:
    assert problems(json.loads(plan_document(plan_with(objectives=2, indicators=3)))) == []


def test_every_key_that_is_read_and_written_is_described() -> None:
    definitions = SCHEMA["$defs"]
    for field in PLAN_FIELDS:
        assert field.key in SCHEMA["properties"]
    for spec in LISTS:
        described = definitions[spec.kind]["properties"]
        parts = (*SERIES.get(spec.kind, ()), *REMARKS.get(spec.kind, ()), *NESTED_LISTS.get(spec.kind, ()))
        assert spec.key in SCHEMA["properties"]
        assert {field.key for field in spec.fields} | {part.key for part in parts} <= described.keys()
        for nested in NESTED_LISTS.get(spec.kind, ()):
            inside = definitions[described[nested.key]["items"]["$ref"].rpartition("/")[2]]["properties"]
            assert {field.key for field in nested.fields} <= inside.keys()
    assert {field.key for field in BASELINE_FIELDS} == definitions["indicator"]["properties"]["baseline"][
        "properties"
    ].keys()


@pytest.mark.parametrize(
    "change",
    [
        {"format": "bsc-plan/2"},
        {"institution": None},
        {"indicators": [{"targets": {"2025": 5}}]},
        {"indicators": [{"targets": {"2025-Q5": "5"}}]},
        {"indicators": [{"polarity": "up"}]},
        {"employees": [{"assignments": [{"status": "acting"}]}]},
        {"links": [{"from": "A"}]},
    ],
)
def test_what_is_doubtful_does_not_fit(change: dict[str, Any]) -> None:
    assert problems({"format": "bsc-plan/1", "institution": "", "title": "", **change})
