"""Many new rows as one step: imports, templates, pasted lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class NewRows:
    """Rows to add to one kind.

    Attributes:
        kind: Kind of the elements (a table name).
        columns: Names of the values, beginning with ``id`` and naming ``ord``.
        rows: One sequence of plain column values per element.
    """

    kind: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True)
class InsertRowsEdit:
    """Add elements of several kinds; owners stand before what they own."""

    parts: tuple[NewRows, ...]

    def apply(self, plan: PlanStore) -> None:
        """Add all rows."""
        # rows of one kind may refer to rows further down (a unit to its parent)
        plan.defer_references()
        for part in self.parts:
            plan.insert_rows(BY_KIND[part.kind], part.columns, part.rows)
