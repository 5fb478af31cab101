"""What elements are called that the change log tells of, also when they are gone."""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import select

from bsc_planner.editing.removed_branches import OWNED_BY
from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND, columns_of, table_of
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.store import PlanStore

_CODES = ("code", "nip", "number", "period", "year")
_NAMES = ("name", "title", "text", "instrument", "institution", "action", "result")
_ENDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "link": (("from_id",), ("to_id",)),
    "cascade": (("parent_indicator_id", "parent_objective_id"), ("child_unit_id", "child_position_id")),
}
_KEPT = 20_000


class LogNames:
    """Names of elements, looked up once each.

    Args:
        store: The plan.
    """

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._rows: dict[Ref, Mapping[str, Any]] = {}

    def name(self, ref: Ref) -> str:
        """Code and name, of figures and other belongings with that of their owner; empty when nothing is known."""
        row = self.row(ref)
        if ref.kind in _ENDS:
            return " → ".join(self._end(ref, row, columns) for columns in _ENDS[ref.kind])
        own = _own_name(row)
        for column in OWNED_BY.get(ref.kind, ()) if not _stands_alone(ref.kind) else ():
            owner = self.target(ref.kind, column, row.get(column))
            if owner is not None and (name := self.name(owner)):
                return f"{own} · {name}" if own else name
        return own

    def short(self, ref: Ref) -> str:
        """Code of an element, or its name where it has none; empty when nothing is known."""
        row = self.row(ref)
        return str(row.get("code") or "") or self.name(ref)

    def target(self, kind: str, column: str, element_id: object) -> Ref | None:
        """The element a column names; None for a column that names none."""
        if not isinstance(element_id, str) or kind not in BY_KIND or column not in columns_of(kind):
            return None
        keys = table_of(kind).columns[column].foreign_keys
        return next((Ref(key.column.table.name, element_id) for key in keys), None)

    def row(self, ref: Ref) -> Mapping[str, Any]:
        """Values of an element as it is, or as it was when it was last seen; empty when nothing is known."""
        known = self._rows.get(ref)
        if known is None:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            known = self._rows[ref] = self._present(ref) or self._remembered(ref)
        return known

    def is_present(self, ref: Ref) -> bool:
        """Whether the element is in the plan now."""
        return bool(self._present(ref))

    def _present(self, ref: Ref) -> Mapping[str, Any]:
        if ref.kind not in BY_KIND:
            return {}
        table = table_of(ref.kind)
        wanted = [column for column in table.columns if column.name != "content" and column.name != "deltas"]
        rows = self._store.rows(select(*wanted).where(table.c.id == ref.id))
        return dict(rows[0]._mapping) if rows else {}

    def _remembered(self, ref: Ref) -> Mapping[str, Any]:
        """What the log said of it when it was removed, or else when it was added."""
        log = ChangeLogEntry
        told = select(log.old, log.new).where(log.element_id == ref.id, log.kind == ref.kind, log.field.is_(None))
        for old, new in self._store.rows(told.order_by(log.seq.desc()).limit(1)):
            return content_told(old or new)
        return {}

    def _end(self, ref: Ref, row: Mapping[str, Any], columns: tuple[str, ...]) -> str:
        for column in columns:
            found = self.target(ref.kind, column, row.get(column))
            if found is not None:
                return self.short(found) or "–"
        return "–"


def content_told(text: str | None) -> Mapping[str, Any]:
    """What an entry says an added or removed element held; empty when it cannot be read."""
    try:
        known = msgspec.json.decode(text or "{}")
    except msgspec.DecodeError:
        return {}
    return known if isinstance(known, dict) else {}


def _own_name(row: Mapping[str, Any]) -> str:
    if row.get("key"):
        # of a rule set the text is the whole of it
        return str(row["key"])
    parts = [next((str(row[name]) for name in names if row.get(name)), "") for names in (_CODES, _NAMES)]
    return " ".join(part for part in parts if part)


def _stands_alone(kind: str) -> bool:
    return kind in ("objective", "indicator", "unit", "position")
