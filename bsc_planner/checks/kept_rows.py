"""Which columns of the plan checks look at, and how they are read: plain rows, without a mapped object each."""

from collections import namedtuple
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Select, select

from bsc_planner.checks.words import text_key
from bsc_planner.model.elements import table_of
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore

Row: TypeAlias = Any
"""A named tuple of one kind: id, ord, the columns of `KINDS`, then what is derived from them."""


@dataclass(frozen=True)
class KeptKind:
    """What is kept of one kind.

    Attributes:
        columns: Columns checks read, besides ``id`` and ``ord``.
        found_by: Columns, derived ones too, whose values rows are looked up by.
        derived: Further fields and the column and function each is made from.
    """

    columns: tuple[str, ...]
    found_by: tuple[str, ...] = ()
    derived: dict[str, tuple[str, Callable[[Any], Any]]] = field(default_factory=dict)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FIGURE = KeptKind(_words("indicator_id period printed meaning extra"), ("indicator_id",))

KINDS: dict[str, KeptKind] = {
    "plan": KeptKind(_words("period_start period_end rule_set")),
    "rule_set": KeptKind(_words("key text from_year"), ("key",)),
    "goal": KeptKind(_words("code text"), ("code",)),
    "perspective": KeptKind(_words("code name skp_perspective"), ("code",)),
    "unit": KeptKind(_words("code name parent_id head_title extra"), _words("code parent_id")),
    "position": KeptKind(_words("code title unit_id kind reports_to_id extra"), _words("code unit_id reports_to_id")),
    "employee": KeptKind(_words("nip name rank"), ("nip",)),
    "assignment": KeptKind(
        _words("employee_id position_id status from_date until_date extra"), _words("employee_id position_id")
    ),
    "objective": KeptKind(
        _words("code text level perspective_id parent_id unit_id goal_id from_year until_year extra"),
        _words("code perspective_id parent_id unit_id text_key"),
        {"text_key": ("text", text_key)},
    ),
    "link": KeptKind(_words("from_id to_id extra"), _words("from_id to_id")),
    "indicator": KeptKind(
        _words(
            "code objective_id unit_id name level unit_of_measure polarity consolidation definition formula "
            "data_source data_provider baseline_year baseline_printed baseline_meaning konversi_120 "
            "month_pattern from_year until_year follows_id extra"
        ),
        _words("code objective_id unit_id follows_id name_key"),
        {"name_key": ("name", text_key)},
    ),
    "indicator_owner": KeptKind(_words("indicator_id unit_id extra"), _words("indicator_id unit_id")),
    "target": _FIGURE,
    "past_target": _FIGURE,
    "milestone": _FIGURE,
    "actual": _FIGURE,
    "revision": KeptKind(_words("title instrument kind ground status unit_id extra")),
    "target_revision": KeptKind(
        _words("indicator_id period from_printed to_printed to_instrument reason kind revision_id extra"),
        ("indicator_id",),
    ),
    "target_reason": KeptKind(_words("indicator_id period decision reason replaced_by_id extra"), ("indicator_id",)),
    "cascade": KeptKind(
        _words(
            "parent_indicator_id parent_objective_id child_unit_id child_position_id child_indicator_id "
            "child_objective_id method role from_year until_year extra"
        ),
        _words(
            "parent_indicator_id parent_objective_id child_unit_id child_position_id child_indicator_id "
            "child_objective_id"
        ),
    ),
    "cascade_aspect": KeptKind(_words("cascade_id aspect measure target year extra"), ("cascade_id",)),
    "person_rating": KeptKind(_words("employee_id period work behaviour"), ("employee_id",)),
    "unit_rating": KeptKind(_words("unit_id period rating"), ("unit_id",)),
    "edition": KeptKind(_words("number kind dated made_at")),
    "check_setting": KeptKind(_words("code severity limit"), ("code",)),
    "ignored_finding": KeptKind(_words("code element_id where reason who at")),
}
"""Every kind checks look at."""


def _row_class(kind: str) -> Any:
    kept = KINDS[kind]
    return namedtuple(f"{kind}_row", ("id", "ord", *kept.columns, *kept.derived))


_CLASSES = {kind: _row_class(kind) for kind in KINDS}


def all_rows(store: PlanStore, kind: str) -> Iterator[Row]:
    """Every row of a kind in plan order."""
    return map(_maker(kind), store.read(_all(kind)))


def rows_by_id(store: PlanStore, kind: str, ids: Collection[str]) -> dict[str, Row]:
    """The rows with these ids that are there."""
    make = _maker(kind)
    return {row[0]: make(row) for row in store.read(_some(kind), ids=list(ids))}


def reference_columns(kind: str) -> tuple[str, ...]:
    """Kept columns of a kind that name another element."""
    table = table_of(kind)
    return tuple(name for name in KINDS[kind].columns if table.columns[name].foreign_keys)


@cache
def _all(kind: str) -> Prepared:
    columns = table_of(kind).columns
    return Prepared(_select(kind).order_by(columns["ord"], columns["id"]))


@cache
def _some(kind: str) -> Prepared:
    return Prepared(_select(kind).where(among(table_of(kind).columns["id"], "ids")))


def _select(kind: str) -> Select[Any]:
    columns = table_of(kind).columns
    return select(*(columns[name] for name in ("id", "ord", *KINDS[kind].columns)))


@cache
def _maker(kind: str) -> Callable[[Any], Row]:
    cls, derived = _CLASSES[kind], KINDS[kind].derived
    if not derived:
        return cls._make  # type: ignore[no-any-return]  # classes are made from the table above
    places = [(cls._fields.index(column), function) for column, function in derived.values()]

    def make(row: Any) -> Row:
        return cls._make((*row, *(function(row[place]) for place, function in places)))

    return make
