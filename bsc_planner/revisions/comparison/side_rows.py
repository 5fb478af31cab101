"""What is looked up in the rows of one state: the figures of an indicator, and what an element owns as one text."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from bsc_planner.model.value import Value
from bsc_planner.revisions.comparison.element_names import ElementNames
from bsc_planner.revisions.comparison.notation import UnitContext
from bsc_planner.revisions.comparison.row_changes import complete
from bsc_planner.revisions.plan_rows import PlanRows, Values

_FIGURES = ("target", "past_target", "milestone", "actual")


class SideRows:
    """Rows of one side by their owners; each table of them is made when it is first needed."""

    def __init__(self, rows: PlanRows) -> None:
        self._rows = rows
        self._by_owner: dict[str, Mapping[str, list[Values]]] = {}

    def unit(self, indicator_id: str) -> UnitContext:
        """What a bare number is among the fields of an indicator."""
        return self.context("", indicator_id, "")

    def context(self, kind: str, owner_id: str, period: str) -> UnitContext:
        """What a bare number of a figure is.

        Args:
            kind: Kind of the figure.
            owner_id: Id of its indicator or cascade rule; a rule counts in the unit of its parent.
            period: Its period; the other figures of the indicator tell whether it is in percent.
        """
        indicator_id = owner_id
        if kind.startswith("cascade"):
            parts = (
                self._rows["cascade"].value(owner_id, name) for name in ("child_indicator_id", "parent_indicator_id")
            )
            indicator_id = next((part for part in parts if part is not None), "")
        own = (kind, owner_id, period)
        others = [value for key, value in self._figures.get(indicator_id, ()) if key != own]
        return UnitContext.of(self._rows["indicator"].value(indicator_id, "unit_of_measure"), others)

    def owned_text(self, kind: str, column: str, owner_id: str, names: ElementNames) -> str | None:
        """All an element owns of a kind as one text, in order; None where it owns none."""
        if kind not in self._by_owner:
            self._by_owner[kind] = self._grouped(kind, column)
        columns = complete(kind, self._rows[kind]).columns
        rows = [dict(zip(columns, row, strict=True)) for row in self._by_owner[kind].get(owner_id, ())]
        texts = [text_of_owned(kind, row, names) for row in sorted(rows, key=lambda row: row["ord"])]
        return "; ".join(texts) or None

    @cached_property
    def _figures(self) -> Mapping[str, list[tuple[tuple[str, str, str], Value]]]:
        found: dict[str, list[tuple[tuple[str, str, str], Value]]] = {}
        for kind in _FIGURES:
            content = self._rows[kind]
            columns = ("indicator_id", "period", "printed", "meaning")
            if not content.by_id:
                continue
            places = [content.columns.index(column) for column in columns]
            for row in content.by_id.values():
                owner_id, period, printed, meaning = (row[place] for place in places)
                found.setdefault(owner_id, []).append(((kind, owner_id, period), Value.stored(printed, meaning)))
        return found

    def _grouped(self, kind: str, column: str) -> Mapping[str, list[Values]]:
        content = complete(kind, self._rows[kind])
        place = content.columns.index(column)
        found: dict[str, list[Values]] = {}
        for row in content.by_id.values():
            found.setdefault(row[place], []).append(row)
        return found


def text_of_owned(kind: str, row: Mapping[str, Any], names: ElementNames) -> str:
    """What one row that an element owns says, with names as its side has them."""
    match kind:
        case "unit_actual":
            evidence = f" ({row['evidence']})" if row["evidence"] else ""
            return f"{names.label('unit', row['unit_id']) or '–'}: {row['printed']}{evidence}"
        case "indicator_owner":
            return names.label("unit", row["unit_id"]) or ""
        case "assignment":
            position = names.label("position", row["position_id"]) or "–"
            days = "–".join(row[name] or "" for name in ("from_date", "until_date"))
            return " ".join(part for part in (position, row["status"], days.strip("–") and days) if part)
        case _:
            parts = (row["aspect"], row["measure"], row["target"], str(row["year"] or ""))
            return " · ".join(part for part in parts if part)
