"""A list that is only read, as rows of a grid: it can be searched, copied, and its columns arranged."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.ui.widgets.grid import CellFace, GridColumn, GridItemModel
from bsc_planner.ui.widgets.grid.item_model import Index

_NO_PARENT = QModelIndex()


class ListModel(GridItemModel):
    """Rows of cells given as a whole."""

    def __init__(self, columns: Sequence[GridColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Sequence[CellFace]] = []

    def set_rows(self, rows: Sequence[Sequence[CellFace]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self._rows[row][column]

    def why_fixed(self, row: int, column: int) -> str:
        """Nothing can be typed in this list."""
        return self.tr("This list is computed; change the rules or the indicator instead.")
