"""Which elements of two plans are the same where their ids cannot tell: plans that were imported independently."""

from collections.abc import Mapping, Sequence

from bsc_planner.model.elements import table_of
from bsc_planner.revisions.comparison.row_changes import KEYS_OF_FIGURES, complete
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values

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
    "rule_set": (("key",),),
    "unit_actual": (("indicator_id", "unit_id", "period"),),
    "follow_up": (("indicator_id", "period", "action"),),
    "action_step": (("indicator_id", "year", "action", "milestone"),),
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
    for kind in CONTENT_KINDS:
        old = complete(kind, before[kind])
        # those of the same kind (a unit's parent) are not known yet; nothing is matched by them
        new = _referring_anew(kind, complete(kind, after[kind]), ids)
        if kind in _CODED:
            code, name = _CODED[kind]
            ids |= _matched(old, new, ((code, name), (code,)), is_coded=True)
        else:
            ids |= _matched(old, new, _BY_COLUMNS[kind], is_coded=False)
    return translated(after, ids)


def translated(rows: PlanRows, ids: Mapping[str, str]) -> PlanRows:
    """The rows with other ids, in themselves and wherever they are referred to.

    Args:
        rows: The rows.
        ids: New id of each element that gets one.
    """
    found = {}
    for kind in CONTENT_KINDS:
        content = _referring_anew(kind, complete(kind, rows[kind]), ids)
        by_id = {ids.get(element_id, element_id): row for element_id, row in content.by_id.items()}
        found[kind] = KindRows(content.columns, by_id)
    return PlanRows(found)


def _matched(old: KindRows, new: KindRows, keys: Sequence[tuple[str, ...]], *, is_coded: bool) -> dict[str, str]:
    """Ids of the later rows with those of the earlier ones they are the same as.

    Args:
        old, new: The rows.
        keys: Columns that tell, tried one after the other.
        is_coded: Whether rows that have none of them are never the same.
    """
    left, right = _in_order(old), _in_order(new)
    ids: dict[str, str] = {}
    for columns in keys:
        places = [old.columns.index(column) for column in columns]
        waiting: dict[Values, list[str]] = {}
        for element_id, row in reversed(left):
            waiting.setdefault(tuple([row[place] for place in places]), []).append(element_id)
        if is_coded:
            for nothing in ("", None):
                waiting.pop((nothing,) * len(places), None)
        rest = []
        for element_id, row in right:
            same = waiting.get(tuple([row[place] for place in places]))
            if same:
                ids[element_id] = same.pop()
            else:
                rest.append((element_id, row))
        if not rest:
            break
        taken = set(ids.values())
        left, right = [item for item in left if item[0] not in taken], rest
    return ids


def _in_order(rows: KindRows) -> list[tuple[str, Values]]:
    place = rows.columns.index("ord")
    return sorted(rows.by_id.items(), key=lambda item: (item[1][place], item[0]))


def _referring_anew(kind: str, rows: KindRows, ids: Mapping[str, str]) -> KindRows:
    """Rows whose references name the new ids."""
    places = [rows.columns.index(column) for column in _references(kind)]
    if not places or not ids:
        return rows

    def anew(row: Values) -> Values:
        changed = list(row)
        for place in places:
            changed[place] = ids.get(row[place], row[place])
        return tuple(changed)

    return KindRows(rows.columns, {element_id: anew(row) for element_id, row in rows.by_id.items()})


def _references(kind: str) -> list[str]:
    columns = table_of(kind).columns
    named = [column.name for column in columns if column.foreign_keys]
    return [*named, *(column.name for column in columns if column.name == "element_id")]
