"""Which rows are the same thing although each copy made its own: the target of one year, the link between two."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bsc_planner.model.elements import columns_of
from bsc_planner.revisions.merging.fields import references_of
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values

NATURAL_KEYS: dict[str, tuple[str, ...]] = {
    "plan": (),
    "link": ("from_id", "to_id"),
    "indicator_owner": ("indicator_id", "unit_id"),
    "target": ("indicator_id", "period"),
    "past_target": ("indicator_id", "period"),
    "milestone": ("indicator_id", "period"),
    "actual": ("indicator_id", "period"),
    "unit_actual": ("indicator_id", "unit_id", "period"),
    "rule_set": ("key",),
    "cascade": (
        "parent_indicator_id",
        "parent_objective_id",
        "child_unit_id",
        "child_position_id",
        "child_indicator_id",
        "child_objective_id",
        "from_year",
        "until_year",
    ),
    "cascade_lock": ("cascade_id", "period"),
    "cascade_target": ("cascade_id", "period"),
    "cascade_aspect": ("cascade_id", "aspect", "year"),
}
"""Columns that make two rows of a kind the same thing for a planner (and for the file, where it allows one only)."""

_ORD = 0
"""Place of `ord` in the values of every kind."""

_BY_ELEMENT = ("note", "revision_row")
"""Kinds that name an element of any kind in `element_id`."""


def with_ids_of(ours: PlanRows, others: PlanRows, *, known: PlanRows | None = None) -> PlanRows:
    """`others` with our ids for things that both have under ids of their own.

    Args:
        ours: Rows whose ids stay.
        others: Rows of the other side.
        known: Rows both sides come from: what is there under the same id needs no second look.
    """
    renamed: dict[str, str] = {}
    found = {}
    for kind in CONTENT_KINDS:
        rows = _with_references(kind, others[kind], renamed)
        if kind in NATURAL_KEYS:
            fresh = _renamings(kind, ours[kind], rows, known[kind] if known else None)
            if fresh:
                renamed |= fresh
                models = (ours[kind].by_id, known[kind].by_id if known else {})
                rows = KindRows(rows.columns, dict(_in_place(rows.by_id, fresh, models)))
                # a rule may follow another of its own kind
                rows = _with_references(kind, rows, fresh)
        found[kind] = rows
    return PlanRows(found)


def in_columns_of_today(rows: PlanRows) -> PlanRows:
    """Rows frozen by an earlier version of the program, with today's columns; new ones are empty."""
    found = {}
    for kind in CONTENT_KINDS:
        content, wanted = rows[kind], columns_of(kind)[1:]
        if content.columns != wanted:
            places = [content.place(column) for column in wanted]
            by_id = {
                key: tuple(None if place is None else row[place] for place in places)
                for key, row in content.by_id.items()
            }
            content = KindRows(wanted, by_id)
        found[kind] = content
    return PlanRows(found)


def _renamings(kind: str, ours: KindRows, others: KindRows, known: KindRows | None) -> dict[str, str]:
    strange = [key for key in others.by_id if key not in ours.by_id]
    if not strange:
        return {}
    # what they made anew may stand for what we have, or for what both had and we removed
    places = [columns_of(kind).index(column) - 1 for column in NATURAL_KEYS[kind]]
    own = _by_key(ours.by_id, places)
    past = _by_key(known.by_id, places) if known else {}
    met = Counter(tuple(row[place] for place in places) for row in others.by_id.values())
    found = {}
    for key in strange:
        meaning = tuple(others.by_id[key][place] for place in places)
        wanted = own.get(meaning) or past.get(meaning)
        if wanted and wanted != key and wanted not in others.by_id and met[meaning] == 1:
            found[key] = wanted
    return found


def _in_place(
    rows: Mapping[str, Values], fresh: Mapping[str, str], models: Iterable[Mapping[str, Values]]
) -> Iterator[tuple[str, Values]]:
    """The rows under their new ids; one made anew takes the place in the order that its model has."""
    listed = tuple(models)
    for key, row in rows.items():
        if key not in fresh:
            yield key, row
            continue
        model = next(rows_of_model[fresh[key]] for rows_of_model in listed if fresh[key] in rows_of_model)
        yield fresh[key], (model[_ORD], *row[1:])


def _by_key(rows: Mapping[str, Values], places: Iterable[int]) -> dict[tuple[Any, ...], str | None]:
    """Ids by natural key; None for a key that several rows have."""
    listed = list(places)
    found: dict[tuple[Any, ...], str | None] = {}
    for element_id, row in rows.items():
        meaning = tuple(row[place] for place in listed)
        found[meaning] = None if meaning in found else element_id
    return found


def _with_references(kind: str, rows: KindRows, renamed: Mapping[str, str]) -> KindRows:
    if not renamed or not rows.by_id:
        return rows
    columns = [column for column, named, _ in references_of(kind) if named in NATURAL_KEYS]
    columns += ["element_id"] if kind in _BY_ELEMENT else []
    places = {rows.columns.index(column) for column in columns}
    if not places or not any(row[place] in renamed for row in rows.by_id.values() for place in places):
        return rows
    return KindRows(
        rows.columns,
        {
            key: tuple(renamed.get(value, value) if place in places else value for place, value in enumerate(row))
            for key, row in rows.by_id.items()
        },
    )
