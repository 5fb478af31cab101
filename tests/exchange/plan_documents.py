"""Random ``bsc-plan/1`` documents, from ordinary to hostile, and a plan without a single row to read them into."""

import string
import weakref
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from bsc_planner.exchange.importing.plan_json import read_plan
from bsc_planner.exchange.plan_fields import LISTS, NESTED_LISTS, SERIES, FieldType, ListSpec
from bsc_planner.model.base import Base
from bsc_planner.model.document.engine import working_engine
from bsc_planner.model.store import PlanStore
from tests.builders import do

CODES = ["A", "B", "A1", "#A", "#r", "", "7", "☃"]
PRINTED = [
    "7,7",
    "82.22",
    "95%",
    "(90%)",
    "2.000",
    "7,500",
    "5-6%",
    "≤1%",
    "A (81)",
    "N/A",
    "-",
    "",
    "100% A; 95% B",
    "x",
]
PERIODS = ["2025", "2026", "2025-S1", "2025-Q3", "2025-M03", "2025-Q9", "25", ""]

texts = st.text(alphabet=st.characters(codec="utf-8"), max_size=8)
junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts
    | st.sampled_from(["$rows", "2025-13-01", "1e400"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
    max_leaves=4,
)
unknown_keys = st.sampled_from(["unknown", "$rows", "$as", "$$rows", "$number", "ref_id", "", "id"])
maps = st.dictionaries(st.sampled_from(PERIODS), st.sampled_from(PRINTED) | junk, max_size=4)


def bare_store() -> PlanStore:
    """A plan file in memory without even a title page."""
    engine = working_engine(None)
    Base.metadata.create_all(engine)
    store = PlanStore(Session(engine, autoflush=False))
    weakref.finalize(store, engine.dispose)  # from 3.13 on, Python warns of connections nobody closed
    return store


def imported(data: bytes) -> PlanStore:
    """A plan read from a document."""
    store = bare_store()
    do(store, read_plan(data).edit)
    return store


def _of_type(field_type: FieldType, choices: frozenset[str]) -> st.SearchStrategy[Any]:
    match field_type:
        case FieldType.REFERENCE:
            return st.sampled_from([*CODES, 7])
        case FieldType.CHOICE:
            return st.sampled_from(sorted(choices))
        case FieldType.DATE:
            return st.sampled_from(["2025-01-31", "2025-02-30", "2025-W01-1", "20250131"])
        case FieldType.YEAR:
            return st.sampled_from([2025, "2025", 20255, -1, 2025.0])
        case FieldType.FLAG:
            return st.booleans()
        case FieldType.COORDINATE:
            return st.sampled_from([1, 1.5, -0.25, 1e300])
        case FieldType.PATTERN:
            return st.sampled_from(["even", [1] * 12, ["1,5"] * 12, [1] * 11, [[]] * 12, "[1]"])
        case _:
            return texts | st.sampled_from(PRINTED)


def _items(spec: ListSpec) -> st.SearchStrategy[Any]:
    keys: dict[str, st.SearchStrategy[Any]] = {
        field.key: _of_type(field.type, field.choices) | junk for field in spec.fields
    }
    for plain in ("code", "nip"):
        if plain in keys:
            keys[plain] = st.sampled_from([*CODES, 7])
    keys |= {series.key: maps | junk for series in SERIES.get(spec.kind, ()) if not spec.owner_column}
    if not spec.owner_column:
        keys |= {nested.key: st.lists(_items(nested) | junk, max_size=2) for nested in NESTED_LISTS.get(spec.kind, ())}
    if spec.kind == "revision_row":
        keys["about_kind"] = st.sampled_from(["indicator", "objective", "revision", "x"]) | junk
        keys["about"] = st.sampled_from([*CODES, 7]) | junk
        keys["field"], keys["status"] = st.just("target"), st.sampled_from(["open", "agreed"])
    if spec.kind in ("revision", "cascade"):
        keys["ref_id"] = st.sampled_from(["A", "r", ""])
    if spec.kind == "indicator":
        keys["owner_units"] = st.lists(st.sampled_from(CODES) | junk, max_size=3) | junk
        keys["baseline"] = st.fixed_dictionaries({}, optional={"year": junk, "value": junk, "$as": junk}) | junk
        keys["baseline"] |= st.fixed_dictionaries({"year": st.just(2024), "value": st.sampled_from(PRINTED)})
        keys["evidence"] = maps | junk
    known = st.fixed_dictionaries({}, optional=keys)
    unknown = st.dictionaries(unknown_keys, junk, max_size=2)
    return st.builds(lambda one, other: {**one, **other}, known, unknown)


_notes = st.lists(
    texts
    | junk
    | st.fixed_dictionaries(
        {"text": texts},
        optional={
            "author": texts | junk,
            "about_kind": st.sampled_from(["unit", "objective", "target", "x"]),
            "about": st.sampled_from([*CODES, 7]),
            "unknown": junk,
        },
    ),
    max_size=3,
)
_lists: dict[str, st.SearchStrategy[Any]] = {
    spec.key: st.lists(_items(spec) | junk, max_size=3) | junk for spec in LISTS
}
documents: st.SearchStrategy[dict[str, Any]] = st.builds(
    lambda required, optional, unknown: {**optional, **unknown, **required},
    st.fixed_dictionaries(
        {"format": st.sampled_from(["bsc-plan/1", "bsc-plan/1.2"]), "institution": texts, "title": texts}
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "vision": texts | junk,
            "rule_set": texts | junk,
            "language": st.sampled_from(["id", "en", "fr"]) | junk,
            "period": st.fixed_dictionaries(
                {}, optional={"start": st.sampled_from([2025, 2030, 1]) | junk, "end": st.just(2029) | junk, "x": junk}
            )
            | junk,
            "missions": st.lists(texts | junk, max_size=3) | junk,
            "notes": _notes | junk,
            **_lists,
        },
    ),
    st.dictionaries(unknown_keys | st.text(string.ascii_letters, max_size=3), junk, max_size=2),
)
