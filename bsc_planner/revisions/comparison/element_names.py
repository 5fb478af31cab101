"""What the elements of one state of a plan are called: code and name, of rules and links those of both ends."""

from bsc_planner.model.elements import table_of
from bsc_planner.revisions.comparison.fields import CODES, NAMES
from bsc_planner.revisions.plan_rows import PlanRows

_PARENTS = (("indicator", "parent_indicator_id"), ("objective", "parent_objective_id"))
_RECEIVERS = (("unit", "child_unit_id"), ("position", "child_position_id"))
_MEASURES = (("indicator", "child_indicator_id"), ("objective", "child_objective_id"))


class ElementNames:
    """Names out of the rows of one side."""

    def __init__(self, rows: PlanRows) -> None:
        self._rows = rows

    def code(self, kind: str, element_id: str) -> str | None:
        """Code of an element as printed; None where it has none."""
        if kind == "cascade":
            return self._ends(self._first(element_id, _PARENTS), self._receiver(element_id))
        if kind == "link":
            ends = [self._rows[kind].value(element_id, column) for column in ("from_id", "to_id")]
            return self._ends(*(self._short("objective", end) for end in ends))
        code = self._rows[kind].value(element_id, CODES.get(kind, "code"))
        return None if code is None else str(code)

    def name(self, kind: str, element_id: str) -> str | None:
        """What an element is called; None where it has no name."""
        column = NAMES.get(kind)
        name = None if column is None else self._rows[kind].value(element_id, column)
        return None if name is None else str(name)

    def label(self, kind: str, element_id: str | None) -> str | None:
        """Code and name as one line; None for no element, the id's place empty where it is not there."""
        if element_id is None:
            return None
        parts = (self.code(kind, element_id), self.name(kind, element_id))
        return " ".join(part for part in parts if part)

    def reference(self, kind: str, column: str, value: str | None) -> str | None:
        """Label of the element a column names."""
        key = next(iter(table_of(kind).columns[column].foreign_keys))
        return self.label(key.column.table.name, value)

    def _receiver(self, element_id: str) -> str:
        receiver, measure = self._first(element_id, _RECEIVERS), self._first(element_id, _MEASURES)
        return f"{receiver} ({measure})" if receiver and measure else receiver or measure

    def _first(self, element_id: str, columns: tuple[tuple[str, str], ...]) -> str:
        for kind, column in columns:
            value = self._rows["cascade"].value(element_id, column)
            if value is not None:
                return self._short(kind, value)
        return ""

    def _short(self, kind: str, element_id: str) -> str:
        return self.code(kind, element_id) or self.name(kind, element_id) or ""

    @staticmethod
    def _ends(start: str, end: str) -> str:
        return f"{start or '–'} → {end or '–'}"
