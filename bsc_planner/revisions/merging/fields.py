"""Which columns are decided together, because one without the others would say something nobody meant."""

from dataclasses import dataclass
from functools import cache

from bsc_planner.model.elements import columns_of, table_of

_TOGETHER: dict[str, tuple[tuple[str, ...], ...]] = {
    "plan": (("period_start", "period_end"),),
    "note": (("element_id", "element_kind"), ("field", "period")),
    "objective": (("map_x", "map_y"), ("from_year", "until_year")),
    "indicator": (
        ("baseline_printed", "baseline_meaning"),
        ("polarity", "polarity_basis"),
        ("from_year", "until_year"),
    ),
    "assignment": (("from_date", "until_date"),),
    "cascade": (
        ("child_unit_id", "child_position_id", "child_indicator_id", "child_objective_id"),
        ("from_year", "until_year"),
    ),
    "revision": (("status", "decided_by", "decided_at"), ("proposed_at", "proposed_by")),
    "revision_row": (
        ("field", "element_kind", "element_id", "period"),
        ("proposed", "proposed_by", "proposed_at"),
        ("answer", "answer_note", "answered_by", "answered_at"),
        ("agreed", "status"),
    ),
    "target_revision": (("to_printed", "from_printed"), ("to_instrument", "from_instrument"), ("who", "recorded_at")),
    "actual": (("printed", "meaning", "who", "recorded_at"),),
    "unit_actual": (("unit_id", "period"), ("printed", "meaning", "who", "recorded_at")),
    "rule_set": (("text", "changed_by", "changed_at"),),
    "follow_up": (("status", "done_on"), ("who", "recorded_at")),
    "action_step": (("from_date", "due"), ("status", "done_on")),
    "target_reason": (("decision", "replaced_by_id"), ("who", "recorded_at")),
}
_FIGURE = (("printed", "meaning"),)
_TRACES = frozenset({"who", "recorded_at", "changed_by", "changed_at"})
"""Columns that say who wrote the others and when: where both wrote the same, they are no reason to ask."""


@dataclass(frozen=True)
class Field:
    """One thing to decide about an element.

    Attributes:
        name: Its main column.
        columns: All columns decided with it, the main one first.
        places: Their places in the values of a row (without ``id``).
        said: Places among `columns` of those that say something, without who wrote it and when.
    """

    name: str
    columns: tuple[str, ...]
    places: tuple[int, ...]
    said: tuple[int, ...]


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """Fields of a kind, in the order of its columns."""
    columns = columns_of(kind)[1:]
    known = _TOGETHER.get(kind, ())
    is_bare_figure = {"printed", "meaning"} <= set(columns) and all("printed" not in group for group in known)
    groups = known + (_FIGURE if is_bare_figure else ())
    group_of = {column: group for group in groups for column in group}
    listed = dict.fromkeys(group_of.get(column, (column,)) for column in columns)
    return tuple(_field(group, columns) for group in listed)


def _field(group: tuple[str, ...], columns: tuple[str, ...]) -> Field:
    said = tuple(place for place, column in enumerate(group) if column not in _TRACES)
    return Field(group[0], group, tuple(columns.index(column) for column in group), said)


@cache
def references_of(kind: str) -> tuple[tuple[str, str, bool], ...]:
    """Columns of a kind that name elements: (column, kind named, whether the row cannot be without it)."""
    found = []
    for column in table_of(kind).columns:
        for key in column.foreign_keys:
            found.append((column.name, key.column.table.name, not column.nullable))
    return tuple(found)


@cache
def place_of(kind: str, column: str) -> int:
    """Place of a column in the values of a row (without ``id``)."""
    return columns_of(kind).index(column) - 1
