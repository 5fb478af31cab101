"""Rows frozen by older versions of the program, as this version keeps them."""

from collections.abc import Mapping
from typing import Any

from bsc_planner.model.elements import columns_of, table_of
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows

_WHERE_MISSING: Mapping[tuple[str, str], Any] = {("plan", "language"): "id"}
"""What stands in a column that must not be empty and that frozen rows do not have yet."""


def fitted(rows: PlanRows) -> PlanRows:
    """The same rows with exactly the kinds and columns of today; columns that did not exist are None."""
    return PlanRows({kind: _fitted(kind, rows[kind]) for kind in CONTENT_KINDS})


def _fitted(kind: str, rows: KindRows) -> KindRows:
    columns = columns_of(kind)[1:]
    if rows.columns == columns:
        return rows
    places = [rows.place(column) for column in columns]
    blanks = [_blank(kind, column) for column in columns]
    return KindRows(
        columns,
        {
            element_id: tuple(
                blank if place is None else row[place] for place, blank in zip(places, blanks, strict=True)
            )
            for element_id, row in rows.by_id.items()
        },
    )


def _blank(kind: str, column: str) -> Any:
    found = _WHERE_MISSING.get((kind, column))
    if found is None and not table_of(kind).columns[column].nullable:
        return 0 if column == "ord" else ""
    return found
