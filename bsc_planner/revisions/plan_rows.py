"""The content of a plan as plain rows by kind and id: what editions freeze and comparison and merging look at."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bsc_planner.model.elements import ELEMENTS, columns_of
from bsc_planner.model.store import PlanStore

Values = tuple[Any, ...]

CONTENT_KINDS = tuple(cls.__tablename__ for cls in ELEMENTS)
"""All kinds a plan consists of, owners before what they own."""


@dataclass(frozen=True)
class KindRows:
    """All rows of one kind.

    Attributes:
        columns: Names of the values, without ``id``.
        by_id: Values by id.
    """

    columns: tuple[str, ...]
    by_id: Mapping[str, Values]

    def place(self, column: str) -> int | None:
        """Place of a column in the values; None where it did not exist when these rows were frozen."""
        return self.columns.index(column) if column in self.columns else None

    def value(self, element_id: str, column: str) -> Any:
        """One value; None where the element or the column is not there."""
        row, place = self.by_id.get(element_id), self.place(column)
        return None if row is None or place is None else row[place]

    def dicts(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Ids with their values by column, in the order of `by_id`."""
        for element_id, row in self.by_id.items():
            yield element_id, dict(zip(self.columns, row, strict=True))


class PlanRows:
    """The rows of a plan, by kind; kinds that were not read or did not exist yet are empty."""

    def __init__(self, kinds: Mapping[str, KindRows]) -> None:
        self._kinds = dict(kinds)

    def __getitem__(self, kind: str) -> KindRows:
        return self._kinds.get(kind) or KindRows(columns_of(kind)[1:], {})

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def element(self, kind: str, element_id: str) -> dict[str, Any] | None:
        """Values of one element by column, without ``id``; None when it is not there."""
        rows = self[kind]
        found = rows.by_id.get(element_id)
        return None if found is None else dict(zip(rows.columns, found, strict=True))

    def replaced(self, **kinds: KindRows) -> "PlanRows":
        """The same with the rows of some kinds exchanged."""
        return PlanRows(self._kinds | kinds)


def rows_of(store: PlanStore, kinds: Collection[str] = CONTENT_KINDS) -> PlanRows:
    """Rows of a plan as it is now, in the order of their ids.

    Args:
        store: Store of the plan.
        kinds: Kinds wanted.
    """
    connection = store.session.connection()
    found = {}
    for kind in kinds:
        columns = columns_of(kind)
        assert columns[0] == "id"
        names = ", ".join(f'"{column}"' for column in columns)
        cursor = connection.exec_driver_sql(f'SELECT {names} FROM "{kind}" ORDER BY id').cursor
        assert cursor is not None
        found[kind] = KindRows(columns[1:], {row[0]: row[1:] for row in cursor.fetchall()})
    return PlanRows(found)
