"""Which rows of a plan are different: the exact difference that everything else is told from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bsc_planner.model.elements import columns_of
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values

KEYS_OF_FIGURES = {
    "target": "indicator_id",
    "past_target": "indicator_id",
    "milestone": "indicator_id",
    "actual": "indicator_id",
    "cascade_lock": "cascade_id",
    "cascade_target": "cascade_id",
}
"""Kinds of which an owner has one row per period, and the column of the owner."""


@dataclass(frozen=True)
class RowChanges:
    """Rows of one kind that are different, by id, in the order of their ids.

    Attributes:
        kind: The kind (a table name).
        columns: Names of the values, without ``id``: those of the present schema.
        added, removed: Whole rows of one side only.
        changed: Whole rows before and after.
    """

    kind: str
    columns: tuple[str, ...]
    added: Mapping[str, Values]
    removed: Mapping[str, Values]
    changed: Mapping[str, tuple[Values, Values]]

    @property
    def count(self) -> int:
        """How many rows are different."""
        return len(self.added) + len(self.removed) + len(self.changed)

    def cells(self, element_id: str) -> Iterator[tuple[str, object, object]]:
        """Columns that differ in a changed row, with their values before and after."""
        before, after = self.changed[element_id]
        for column, old, new in zip(self.columns, before, after, strict=True):
            if old != new:
                yield column, old, new


def row_changes(before: PlanRows, after: PlanRows) -> dict[str, RowChanges]:
    """The rows that differ, by kind; kinds without differences are left out."""
    found = {}
    for kind in CONTENT_KINDS:
        changes = _of_kind(kind, complete(kind, before[kind]), complete(kind, after[kind]))
        if changes.count:
            found[kind] = changes
    return found


def complete(kind: str, rows: KindRows) -> KindRows:
    """Rows with the columns of the present schema; what did not exist when they were frozen is None."""
    columns = columns_of(kind)[1:]
    if tuple(rows.columns) == columns:
        return rows
    places = [rows.place(column) for column in columns]
    filled = {
        element_id: tuple(None if place is None else row[place] for place in places)
        for element_id, row in rows.by_id.items()
    }
    return KindRows(columns, filled)


def _of_kind(kind: str, before: KindRows, after: KindRows) -> RowChanges:
    old, new = before.by_id, after.by_id
    if old == new:
        return RowChanges(kind, before.columns, {}, {}, {})
    added = {element_id: row for element_id, row in new.items() if element_id not in old}
    removed = {element_id: row for element_id, row in old.items() if element_id not in new}
    changed = {
        element_id: (row, new[element_id])
        for element_id, row in old.items()
        if element_id in new and row != new[element_id]
    }
    return RowChanges(kind, before.columns, added, removed, changed)
