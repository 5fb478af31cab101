"""Rows of one kind while a document is read: values by column, and what the model has no place for."""

from typing import Any

from bsc_planner.editing.bulk import NewRows
from bsc_planner.exchange.importing.json_text import check_depth, encode_json
from bsc_planner.exchange.plan_fields import AS, ROWS
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.elements import columns_of

_ORD = 1
_EXTRA = 2


class RowBuffer:
    """Rows of one kind in document order.

    Attributes:
        kind: Kind of the elements (a table name).
        place: Index of each column within a row.
        rows: Lists of plain column values; the value of ``extra`` is a dict until `finished`.
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        columns = ("id", "ord", "extra", *(name for name in columns_of(kind) if name not in ("id", "ord", "extra")))
        self.place = {name: index for index, name in enumerate(columns)}
        self.rows: list[list[Any]] = []
        self._empty: list[Any] = [None] * len(columns)
        self._ord = 0

    def add(self, element_id: str, **values: Any) -> list[Any]:
        """Append a row and return it, to be filled in."""
        row = self._empty.copy()
        row[0] = element_id
        row[_ORD] = self.next_ord()
        for name, value in values.items():
            row[self.place[name]] = value
        self.rows.append(row)
        return row

    def next_ord(self) -> int:
        """The next place in the list, also for an item that is no element."""
        self._ord += ORD_STEP
        return self._ord

    def drop_last(self) -> int:
        """Take the last row away again, and return its place."""
        return int(self.rows.pop()[_ORD])

    def finished(self) -> NewRows:
        """The rows as they are stored."""
        for row in self.rows:
            if row[_EXTRA] is not None:
                row[_EXTRA] = stored_extra(row[_EXTRA])
        return NewRows(self.kind, tuple(self.place), self.rows)


def keep(row: list[Any], key: str, content: Any) -> None:
    """Remember in a row what a key said, to be written back to the letter."""
    # A document's own key may not be taken for ours.
    keep_own(row, f"${key}" if key.startswith("$") else key, content)


def keep_own(row: list[Any], key: str, content: Any) -> None:
    """Remember in a row one of our own remarks on how the document writes it."""
    if row[_EXTRA] is None:
        row[_EXTRA] = {}
    row[_EXTRA][key] = content


def keep_as(row: list[Any], key: str, content: Any) -> None:
    """Remember in a row how the document writes a value that its column holds in another form."""
    if row[_EXTRA] is None:
        row[_EXTRA] = {}
    row[_EXTRA].setdefault(AS, {})[key] = content


def keep_item(row: list[Any], list_key: str, ord_: int, item: Any) -> None:
    """Remember in a row an item of one of its lists that is no element."""
    if row[_EXTRA] is None:
        row[_EXTRA] = {}
    row[_EXTRA].setdefault(ROWS, {}).setdefault(list_key, []).append([ord_, item])


def stored_extra(extra: dict[str, Any]) -> str:
    """JSON text of what a row keeps.

    Raises:
        PlanFormatError: It is nested too deeply.
    """
    check_depth(extra)
    return encode_json(extra)
