"""Lists in memory: a grid over records, filtered, sorted and totalled without further work."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject

from bsc_planner.model.value import Value
from bsc_planner.ui.widgets.grid.arranged_list import ArrangedList
from bsc_planner.ui.widgets.grid.face import CellFace
from bsc_planner.ui.widgets.grid.filtering.column_filter import PlainCell
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

R = TypeVar("R")


class ListRows(ArrangedList[R]):
    """Records as rows.

    A subclass makes the cells of a record (`record_faces`), names it (`record_key`) and hands over its records by
    `set_records`; `record` gives the one of a row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._everything: dict[Hashable, R] = {}
        self._keys: list[Hashable] = []
        self._places: dict[Hashable, int] = {}
        self._faces: dict[Hashable, Sequence[CellFace]] = {}

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
        self.show_arranged()
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

    def arranged_records(self) -> Mapping[Hashable, R]:
        """All records by their key."""
        return self._everything

    def arranged_cell(self, record: R, column: int) -> PlainCell:
        """A cell as filters and orders look at it."""
        return plain_cell(
            self._faces_of(self.record_key(record))[column],
            self.record_value(record, column),
            self.record_day(record, column) if self._columns[column].is_day else None,
        )

    def show_arranged(self) -> None:
        """Take over the rows in sight."""
        self._keys = self._arrangement.arranged(self._everything)
        self._places = {key: row for row, key in enumerate(self._keys)}

    def _faces_of(self, key: Hashable) -> Sequence[CellFace]:
        faces = self._faces.get(key)
        if faces is None:
            faces = self._faces[key] = self.record_faces(self._everything[key])
        return faces


def plain_cell(face: CellFace, value: Value | None, day: date | None = None) -> PlainCell:
    """A cell as filters and orders look at it."""
    numbers = value.numbers if value is not None else ()
    return PlainCell(face.text, numbers[0] if numbers else None, day)
