"""Lists in memory: a grid over records, filtered, sorted and totalled without further work."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from bsc_planner.model.value import Value
from bsc_planner.ui.widgets.grid.face import CellFace
from bsc_planner.ui.widgets.grid.filtering.column_filter import (
    ColumnFilter,
    FilterValues,
    KeptArrangement,
    Order,
    PlainCell,
    RowCounts,
    active,
    values_of,
)
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, GridItemModel, Index

R = TypeVar("R")


class ListRows(GridItemModel, Generic[R]):
    """Records as rows.

    A subclass makes the cells of a record (`record_faces`), names it (`record_key`) and hands over its records by
    `set_records`; `record` gives the one of a row.
    """

    can_arrange = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everything: dict[Hashable, R] = {}
        self._keys: list[Hashable] = []
        self._places: dict[Hashable, int] = {}
        self._faces: dict[Hashable, Sequence[CellFace]] = {}
        self._arrangement = KeptArrangement()

    # what subclasses answer ----------------------------------------------------

    def record_key(self, record: R) -> Hashable:
        """What tells a record from all others of the list and stays when it is edited."""
        raise NotImplementedError

    def record_faces(self, record: R) -> Sequence[CellFace]:
        """All cells of a record; asked once until it changes."""
        raise NotImplementedError

    def record_value(self, record: R, column: int) -> Value | None:
        """What a figure of a record means; None where the cell holds none."""
        return None

    def record_day(self, record: R, column: int) -> date | None:
        """The date a cell of a record holds; None for none."""
        return None

    # rows ------------------------------------------------------------------------

    def set_records(self, records: Sequence[R]) -> None:
        """Show these records; those in sight before stay in sight and where they were, new ones are shown too."""
        self.beginResetModel()
        self._everything = {self.record_key(record): record for record in records}
        self._faces.clear()
        self._take_rows()
        self.endResetModel()
        self.arranged.emit()

    def update_records(self, records: Sequence[R]) -> None:
        """Show some records as they are now; none comes or goes, and none changes its place."""
        for record in records:
            key = self.record_key(record)
            self._everything[key] = record
            self._faces.pop(key, None)
            row = self._places.get(key)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def record(self, row: int) -> R:
        """The record of a row."""
        return self._everything[self._keys[row]]

    @property
    def records(self) -> list[R]:
        """All records, in sight or not, in the plan's order."""
        return list(self._everything.values())

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows are in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._keys)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return self._faces_of(self._keys[row])

    def value(self, row: int, column: int) -> Value | None:
        """What a figure means."""
        return self.record_value(self.record(row), column)

    def row_key(self, row: int) -> Hashable:
        """Key of the record."""
        return self._keys[row]

    def row_of(self, key: Hashable) -> int | None:
        """Row of a record; None when it is gone or filtered away."""
        return self._places.get(key)

    # filters and order -------------------------------------------------------------

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._arrangement.filters

    @property
    def order(self) -> Order | None:
        """How the rows are sorted."""
        return self._arrangement.order

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the rows that the other columns' filters let through."""
        key = self._columns[column].key
        others = [(self.column_of(other), one) for other, one in self.filters.items() if other != key]
        keys = (key for key in self._everything if all(one.matches(self._cell(key, at)) for at, one in others))
        return values_of((self._cell(key, column) for key in keys), containing=containing, limit=limit)

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only rows that meet the filters of all columns."""
        self._arrangement.filters = active(filters)
        self.arrange_again()

    def set_order(self, order: Order | None) -> None:
        """Sort the rows; None: the plan's own order again."""
        self._arrangement.order = order
        self.arrange_again()

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        places = {column.key: place for place, column in enumerate(self._columns)}
        kept = self._arrangement
        kept.filters = {key: wanted for key, wanted in kept.filters.items() if key in places}
        kept.order = kept.order if kept.order is None or kept.order.key in places else None
        self.beginResetModel()
        kept.look(list(self._everything), lambda key, column: self._cell(key, places[column]))
        self._take_rows()
        self.endResetModel()
        self.arranged.emit()

    def row_counts(self) -> RowCounts | None:
        """How many rows the filters leave in sight."""
        return RowCounts(len(self._keys), len(self._everything)) if self._arrangement.is_filtered else None

    def _take_rows(self) -> None:
        self._keys = self._arrangement.arranged(self._everything)
        self._places = {key: row for row, key in enumerate(self._keys)}

    def _faces_of(self, key: Hashable) -> Sequence[CellFace]:
        faces = self._faces.get(key)
        if faces is None:
            faces = self._faces[key] = self.record_faces(self._everything[key])
        return faces

    def _cell(self, key: Hashable, column: int) -> PlainCell:
        record = self._everything[key]
        return plain_cell(
            self._faces_of(key)[column],
            self.record_value(record, column),
            self.record_day(record, column) if self._columns[column].is_day else None,
        )


def plain_cell(face: CellFace, value: Value | None, day: date | None = None) -> PlainCell:
    """A cell as filters and orders look at it."""
    numbers = value.numbers if value is not None else ()
    return PlainCell(face.text, numbers[0] if numbers else None, day)
