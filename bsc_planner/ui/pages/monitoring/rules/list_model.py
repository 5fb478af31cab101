"""A list that is only read, as rows of a grid: it can be searched, sorted, filtered, copied, its columns arranged."""

from collections.abc import Hashable, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.lists.shown_number import shown_number
from bsc_planner.ui.widgets.grid import CellFace, GridColumn
from bsc_planner.ui.widgets.grid.item_model import Index

_NO_PARENT = QModelIndex()


class _Row(NamedTuple):
    """A row and its place in the list as it was given."""

    place: int
    faces: Sequence[CellFace]


class ListModel(ArrangedRows[_Row]):
    """Rows of cells given as a whole.

    Attributes:
        numbered: Keys of columns whose cells show numbers, sorted by size and filtered by a span.
    """

    def __init__(
        self, columns: Sequence[GridColumn], parent: QObject | None = None, *, numbered: Set[str] = frozenset()
    ) -> None:
        super().__init__(parent)
        self.numbered = numbered
        self._columns = tuple(columns)
        self._everything: list[_Row] = []
        self._rows: list[_Row] = []

    def set_rows(self, rows: Sequence[Sequence[CellFace]]) -> None:
        """Show other rows."""
        self._everything = [_Row(place, faces) for place, faces in enumerate(rows)]
        self.arrange_again()

    def place_of(self, row: int) -> int:
        """Place of a row in the list as it was given; -1 for none."""
        return self._rows[row].place if 0 <= row < len(self._rows) else -1

    def candidates(self) -> Sequence[_Row]:
        """All rows."""
        return self._everything

    def candidate_key(self, record: _Row) -> Hashable:
        """Its place."""
        return record.place

    def candidate_faces(self, record: _Row) -> Sequence[CellFace]:
        """All its cells."""
        return record.faces

    def candidate_number(self, record: _Row, column: int) -> Decimal | None:
        """The number a cell of a numbered column shows."""
        return shown_number(record.faces[column].text) if self._columns[column].key in self.numbered else None

    def take_shown(self, records: list[_Row]) -> None:
        """Show these rows."""
        self._rows = records

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self._rows[row].faces[column]

    def why_fixed(self, row: int, column: int) -> str:
        """Nothing can be typed in this list."""
        return self.tr("This list is computed; change the rules or the indicator instead.")
