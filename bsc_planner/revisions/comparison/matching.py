"""Which elements of two plans are the same where their ids cannot tell: plans that were imported independently."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bsc_planner.model.elements import table_of
from bsc_planner.revisions.comparison.row_changes import KEYS_OF_FIGURES, complete
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows

Key = Callable[[Mapping[str, Any]], object]

_CODED = {
    "goal": ("code", "text"),
    "perspective": ("code", "name"),
    "unit": ("code", "name"),
    "position": ("code", "title"),
    "employee": ("nip", "name"),
    "objective": ("code", "text"),
    "indicator": ("code", "name"),
    "instrument": ("number", "title"),
}
"""Kinds with a code, and the column of their name."""

_BY_COLUMNS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "plan": ((),),
    "mission": (("text",), ()),
    "source": (("title", "number"), ("url",), ()),
    "note": (("element_kind", "element_id", "text"),),
    "link": (("from_id", "to_id", "kind"), ("from_id", "to_id")),
    "indicator_owner": (("indicator_id", "unit_id"),),
    "assignment": (("employee_id", "position_id", "from_date"), ("employee_id", "position_id"), ("employee_id",)),
    "revision": (("instrument", "effective"), ("instrument",)),
    "revision_row": (("revision_id", "element_kind", "element_id", "field", "period"),),
    "target_revision": (("indicator_id", "period", "to_instrument"), ("indicator_id", "period")),
    "target_reason": (("indicator_id", "period"),),
    "cascade": (
        (
            "parent_indicator_id",
            "parent_objective_id",
            "child_unit_id",
            "child_position_id",
            "child_indicator_id",
            "child_objective_id",
        ),
        ("parent_indicator_id", "parent_objective_id", "child_unit_id", "child_position_id"),
    ),
    "cascade_aspect": (("cascade_id", "aspect", "measure"), ("cascade_id", "aspect"), ("cascade_id",)),
} | {kind: ((column, "period"),) for kind, column in KEYS_OF_FIGURES.items()}
"""Columns that tell which elements of other kinds are the same, tried one after the other."""


def are_of_one_origin(before: PlanRows, after: PlanRows) -> bool:
    """Whether the ids of two plans can be compared: they have an element in common, or one of them has none."""
    is_empty = True
    for kind in CONTENT_KINDS:
        old, new = before[kind].by_id, after[kind].by_id
        if not old.keys().isdisjoint(new):
            return True
        is_empty = is_empty and not (old and new)
    return is_empty


def under_ids_of(before: PlanRows, after: PlanRows) -> PlanRows:
    """The later plan with the ids of the earlier one for all elements that are the same.

    Elements with a code are the same when code and name are, then when the code alone is; of those that repeat the
    first goes with the first. Elements without a code go by what they stand between or by their text.

    Args:
        before: The earlier plan.
        after: The later plan; it has no id in common with the earlier one.
    """
    ids: dict[str, str] = {}
    found = {}
    for kind in CONTENT_KINDS:
        old, new = complete(kind, before[kind]), complete(kind, after[kind])
        # those of the same kind (a unit's parent) are not known yet; nothing is matched by them
        new = _translated(kind, new, ids)
        ids |= _matched(old, new, _keys(kind))
        found[kind] = new
    return translated(PlanRows(found), ids)


def translated(rows: PlanRows, ids: Mapping[str, str]) -> PlanRows:
    """The rows with other ids, in themselves and wherever they are referred to.

    Args:
        rows: The rows.
        ids: New id of each element that gets one.
    """
    found = {}
    for kind in CONTENT_KINDS:
        content = _translated(kind, complete(kind, rows[kind]), ids)
        by_id = {ids.get(element_id, element_id): row for element_id, row in content.by_id.items()}
        found[kind] = KindRows(content.columns, by_id)
    return PlanRows(found)


def _keys(kind: str) -> Iterator[Key]:
    if kind in _CODED:
        code, name = _CODED[kind]
        yield lambda row: (row[code], row[name]) if row[code] or row[name] else None
        yield lambda row: row[code] or None
        return
    for columns in _BY_COLUMNS[kind]:
        yield lambda row, columns=columns: tuple(row[column] for column in columns)  # type: ignore[misc]  # bound now


def _matched(old: KindRows, new: KindRows, keys: Iterator[Key]) -> dict[str, str]:
    """Ids of the later rows with those of the earlier ones they are the same as."""
    left, right = _in_order(old), _in_order(new)
    ids: dict[str, str] = {}
    for key in keys:
        waiting: dict[object, list[str]] = {}
        for element_id, row in reversed(left):
            if (value := key(row)) is not None:
                waiting.setdefault(value, []).append(element_id)
        for element_id, row in right:
            same = waiting.get(key(row))
            if same:
                ids[element_id] = same.pop()
        taken = set(ids.values())
        left = [item for item in left if item[0] not in taken]
        right = [item for item in right if item[0] not in ids]
    return ids


def _in_order(rows: KindRows) -> Sequence[tuple[str, dict[str, Any]]]:
    return sorted(rows.dicts(), key=lambda item: (item[1]["ord"], item[0]))


def _translated(kind: str, rows: KindRows, ids: Mapping[str, str]) -> KindRows:
    places = [rows.columns.index(column) for column in _references(kind)]
    if not places or not ids:
        return rows

    def row(values: Sequence[Any]) -> tuple[Any, ...]:
        changed = list(values)
        for place in places:
            changed[place] = ids.get(changed[place], changed[place])
        return tuple(changed)

    return KindRows(rows.columns, {element_id: row(values) for element_id, values in rows.by_id.items()})


def _references(kind: str) -> list[str]:
    columns = table_of(kind).columns
    named = [column.name for column in columns if column.foreign_keys]
    return [*named, *(column.name for column in columns if column.name == "element_id")]
