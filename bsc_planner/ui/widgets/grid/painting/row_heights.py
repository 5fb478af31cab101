"""Rows as high as their wrapped texts need, measured only as they come into sight."""

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.ui.widgets.grid.face import RowKind
from bsc_planner.ui.widgets.grid.painting.table import GridTable


class RowHeights(QObject):
    """Heights of the rows of a grid and of its frozen columns."""

    def __init__(self, view: GridTable, frozen: GridTable) -> None:
        super().__init__(view)
        self._view = view
        self._frozen = frozen
        self._fitted: set[int] = set()
        self._is_fitting = False
        self._has_high_rows = False
        model = view.grid_model
        assert model is not None
        view.verticalHeader().sectionResized.connect(self._on_row_resized)
        view.horizontalHeader().sectionResized.connect(self.measure_anew)
        model.dataChanged.connect(self._on_data_changed)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)
        model.rowsMoved.connect(self._on_rows_moved)
        model.modelReset.connect(self.measure_anew)

    def wrap(self, *, is_wrapped: bool) -> None:
        """Wrap long texts, or cut them in one line each."""
        for table in (self._view, self._frozen):
            table.is_wrapped = is_wrapped
        self.measure_anew()
        for table in (self._view, self._frozen):
            table.viewport().update()

    def measure_anew(self) -> None:
        """Columns or texts are others: measure the rows in sight anew, and others as they come into sight."""
        self._fitted.clear()
        if self._has_high_rows:
            self._has_high_rows = False
            line = self._view.verticalHeader().defaultSectionSize()
            for row in range(self._view.model().rowCount()):
                if self._view.rowHeight(row) != line:
                    self._view.setRowHeight(row, line)
        self.fit()

    def fit(self) -> None:
        """Give the rows in sight the heights they need."""
        view = self._view
        if self._is_fitting or not view.is_wrapped or not view.isVisible():
            return
        self._is_fitting = True
        try:
            row, bottom, count = max(0, view.rowAt(0)), view.viewport().height(), view.model().rowCount()
            while row < count and view.rowViewportPosition(row) <= bottom:
                if row not in self._fitted:
                    self._fitted.add(row)
                    needed = view.needed_height(row)
                    if needed != view.rowHeight(row):
                        view.setRowHeight(row, needed)
                        self._has_high_rows = True
                row += 1
        finally:
            self._is_fitting = False

    def _on_row_resized(self, row: int, _before: int, height: int) -> None:
        if self._frozen.rowHeight(row) != height:
            self._frozen.setRowHeight(row, height)

    def _on_data_changed(self, top: QModelIndex, bottom: QModelIndex) -> None:
        if self._fitted and self._view.is_wrapped and not self._are_figures(top, bottom):
            self._fitted.difference_update(range(top.row(), bottom.row() + 1))
            self.fit()

    def _are_figures(self, top: QModelIndex, bottom: QModelIndex) -> bool:
        """Whether only figures of rows without a section among them are others, which are never wrapped."""
        model = self._view.grid_model
        assert model is not None
        columns = model.columns[top.column() : bottom.column() + 1]
        if not all(column.is_figure for column in columns):
            return False
        return all(model.row_kind(row) is RowKind.ITEM for row in self._fitted if top.row() <= row <= bottom.row())

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        count = last + 1 - first
        self._fitted = {row if row < first else row + count for row in self._fitted}
        self.fit()

    def _on_rows_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        count = last + 1 - first
        self._fitted = {row if row < first else row - count for row in self._fitted if not first <= row <= last}
        self.fit()

    def _on_rows_moved(self, *_: object) -> None:
        self._fitted.clear()
        self.fit()
