"""Circles that two harmless moves make together: a below b here, b below a there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bsc_planner.model.elements import ELEMENTS
from bsc_planner.revisions.merging.fields import place_of, references_of
from bsc_planner.revisions.merging.merge_rows import Key, MergeRow, Reason, Standing
from bsc_planner.revisions.plan_rows import PlanRows

Pointers = dict[str, str | None]
"""What each element of a kind stands below."""


@cache
def chains() -> tuple[tuple[str, str], ...]:
    """Columns that name an element of their own kind, in which there must be no circle: (kind, column)."""
    return tuple(
        (cls.__tablename__, column)
        for cls in ELEMENTS
        for column, named, _ in references_of(cls.__tablename__)
        if named == cls.__tablename__
    )


def joined_circles(rows: dict[Key, MergeRow], ours: PlanRows) -> dict[Key, MergeRow]:
    """The rows, with those that close a circle together made one conflict.

    Args:
        rows: Result of the comparison.
        ours: Our plan now.
    """
    found = dict(rows)
    for kind, column in chains():
        moved = {row.element_id: row for row in rows.values() if row.kind == kind and row.key.field == column}
        theirs = {key: row for key, row in moved.items() if row.standing is Standing.THEIRS and row.lead is None}
        if not theirs:
            continue
        pointers = {
            **pointers_of(ours, kind, column),
            **_of_added(rows, kind, column),
            **{key: row.theirs[0] if row.theirs else None for key, row in theirs.items()},
        }
        for circle in circles_from(theirs, pointers):
            joined = [moved[key] for key in circle if key in moved and moved[key].standing is not Standing.SAME]
            leads = [row for row in joined if row.element_id in theirs]
            for row in joined:
                lead = None if row is leads[0] else leads[0].key
                found[row.key] = replace(row, standing=Standing.CONFLICT, reason=Reason.CIRCLE, lead=lead)
    return found


def pointers_of(rows: PlanRows, kind: str, column: str) -> Pointers:
    """What each element of a kind stands below."""
    place = place_of(kind, column)
    return {key: row[place] for key, row in rows[kind].by_id.items()}


def circles_from(starts: Mapping[str, object], pointers: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Circles that go through one of `starts`, each once."""
    told: set[str] = set()
    for start in starts:
        if start in told:
            continue
        path, at = [start], pointers.get(start)
        passed = {start}
        while at is not None and at not in passed:
            path.append(at)
            passed.add(at)
            at = pointers.get(at)
        if at == start:
            told |= passed
            yield path


def _of_added(rows: Mapping[Key, MergeRow], kind: str, column: str) -> Pointers:
    place = place_of(kind, column)
    return {
        row.element_id: row.theirs[place]
        for row in rows.values()
        if row.kind == kind and row.is_whole and row.ours is None and row.theirs is not None
    }
