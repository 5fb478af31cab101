"""Which columns are decided together, because one without the others would say something nobody meant."""

from dataclasses import dataclass
from functools import cache

from bsc_planner.model.elements import columns_of, table_of

_TOGETHER: dict[str, tuple[tuple[str, ...], ...]] = {
    "plan": (("period_start", "period_end"),),
    "note": (("element_id", "element_kind"),),
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
    "actual": (("who", "recorded_at"),),
    "unit_actual": (("unit_id", "period"), ("who", "recorded_at")),
    "rule_set": (("changed_by", "changed_at"),),
    "follow_up": (("status", "done_on"), ("who", "recorded_at")),
    "action_step": (("from_date", "due"), ("status", "done_on")),
    "target_reason": (("decision", "replaced_by_id"), ("who", "recorded_at")),
}
_FIGURE = (("printed", "meaning"),)


@dataclass(frozen=True)
class Field:
    """One thing to decide about an element.

    Attributes:
        name: Its main column.
        columns: All columns decided with it, the main one first.
        places: Their places in the values of a row (without ``id``).
    """

    name: str
    columns: tuple[str, ...]
    places: tuple[int, ...]


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """Fields of a kind, in the order of its columns."""
    columns = columns_of(kind)[1:]
    groups = _TOGETHER.get(kind, ()) + (_FIGURE if {"printed", "meaning"} <= set(columns) else ())
    group_of = {column: group for group in groups for column in group}
    listed = dict.fromkeys(group_of.get(column, (column,)) for column in columns)
    return tuple(Field(group[0], group, tuple(columns.index(column) for column in group)) for group in listed)


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
