"""Keeping a sheet of actuals in step with the plan: what a change touches is read anew, and nothing else."""

from collections.abc import Iterable

from bsc_planner.model.delta import Changes
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.actual_sheet import ActualSheet, SheetRow, fill

FIGURES = frozenset({"actual", "unit_actual"})
"""Kinds whose changes leave a sheet's rows and targets as they are."""

SHEET_KINDS = FIGURES | {
    "plan", "perspective", "objective", "indicator", "indicator_owner", "unit", "target", "past_target", "milestone",
    "target_revision", "target_reason", "revision", "closed_year", "cascade", "cascade_lock", "cascade_target",
}  # fmt: skip
"""Kinds a sheet is made of."""

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""


class SheetFollower:
    """One sheet and which row each of its actuals belongs to.

    Attributes:
        touched: Indicator and period of the actuals that the last changes touched.
    """

    def __init__(self, sheet: ActualSheet) -> None:
        self._sheet = sheet
        self._rows = {row.id: row for row in sheet.rows()}
        self._owners = _owners(sheet.rows())
        self.touched: set[tuple[str, str]] = set()

    def row(self, indicator_id: str) -> SheetRow:
        """The row of an indicator of the sheet."""
        return self._rows[indicator_id]

    def follow(self, store: PlanStore, changes: Changes) -> set[str]:
        """Read anew what changes of actuals touch; ids of the indicators that were.

        Args:
            store: Store of the plan.
            changes: Changes of `FIGURES` only, none of them in bulk.
        """
        touched, known = set(), self._owners
        for kind in FIGURES & changes.kinds:
            ids = list(changes.ids(kind))
            touched |= {known[figure_id][0] for figure_id in ids if figure_id in known}
            for start in range(0, len(ids), _CHUNK):
                chunk = tuple(ids[start : start + _CHUNK])
                text = f"SELECT indicator_id FROM {kind} WHERE id IN ({', '.join('?' * len(chunk))})"
                touched |= {str(row[0]) for row in store.session.connection().exec_driver_sql(text, chunk)}
        rows = [self._rows[indicator_id] for indicator_id in touched if indicator_id in self._rows]
        fill(store, self._sheet.year, rows)
        figures = {figure_id for kind in FIGURES for figure_id in changes.ids(kind)}
        before = {known[figure_id] for figure_id in figures if figure_id in known}
        known.update(_owners(rows))
        self.touched = before | {known[figure_id] for figure_id in figures if figure_id in known}
        return {row.id for row in rows}


def _owners(rows: Iterable[SheetRow]) -> dict[str, tuple[str, str]]:
    """Indicator and period of every actual, by its id."""
    return {one.id: (row.id, period) for row in rows for period, one in row.reported.items()}
