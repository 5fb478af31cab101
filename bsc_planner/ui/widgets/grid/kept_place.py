"""The current cell through a reset of the model: it stays with its row, and the rows in sight stay where they are."""

from collections.abc import Hashable
from typing import NamedTuple

from PySide6.QtWidgets import QTableView

from bsc_planner.ui.widgets.grid.cell_cursor import CellCursor
from bsc_planner.ui.widgets.grid.item_model import GridItemModel


class _Kept(NamedTuple):
    key: Hashable | None
    column: int
    scrolled: int


class KeptPlace:
    """Where the planner was before a reset."""

    def __init__(self, view: QTableView, model: GridItemModel, cells: CellCursor) -> None:
        self._view = view
        self._model = model
        self._cells = cells
        self._kept: _Kept | None = None
        model.modelAboutToBeReset.connect(self._note)

    def go_back(self) -> None:
        """Go to the row that was the current one, where it is still there."""
        if self._kept is None:
            return
        key, column, scrolled = self._kept
        row = None if key is None else self._model.row_of(key)
        if row is not None:
            self._view.verticalScrollBar().setValue(scrolled)
            self._cells.go_to(row, column)

    def _note(self) -> None:
        place = self._cells.place
        key = self._model.row_key(place.row) if place else None
        self._kept = _Kept(key, place.column if place else 0, self._view.verticalScrollBar().value())
