"""Where the planner is in the grid and what is selected: moving, extending and adding as in a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from bsc_planner.ui.widgets.grid.item_model import GridItemModel, is_blank

_SELECT = QItemSelectionModel.SelectionFlag.Select
_CLEAR = QItemSelectionModel.SelectionFlag.ClearAndSelect
_LOOKED_THROUGH = 3_000
"""Cells that Ctrl+arrow looks at; beyond them it goes to the end."""
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class Place(NamedTuple):
    """A cell by row and column."""

    row: int
    column: int


@dataclass(frozen=True)
class CellBlock:
    """A rectangle of cells.

    Attributes:
        top, bottom: First and last row.
        columns: Its columns, in order, without hidden ones.
    """

    top: int
    bottom: int
    columns: tuple[int, ...]

    @property
    def rows(self) -> range:
        """Its rows."""
        return range(self.top, self.bottom + 1)

    @property
    def is_single(self) -> bool:
        """Whether it is one cell."""
        return self.top == self.bottom and len(self.columns) == 1


class CellCursor:
    """The current cell and the selection of one grid."""

    def __init__(self, view: QTableView, model: GridItemModel) -> None:
        self._view = view
        self._model = model
        self._anchor = Place(-1, -1)
        self._extended_to = Place(-1, -1)
        # where Tab went last, and the column in which it began
        self._tabbed: tuple[Place, int] | None = None

    @property
    def place(self) -> Place | None:
        """The current cell; None when there is none."""
        index = self._view.currentIndex()
        return Place(index.row(), index.column()) if index.isValid() else None

    @property
    def blocks(self) -> list[CellBlock]:
        """What is selected, as rectangles in the order they were selected; the current cell when nothing else is."""
        is_hidden, found = self._view.isColumnHidden, []
        for chosen in self._view.selectionModel().selection().toList():
            columns = tuple(column for column in range(chosen.left(), chosen.right() + 1) if not is_hidden(column))
            if columns:
                found.append(CellBlock(chosen.top(), chosen.bottom(), columns))
        place = self.place
        if not found and place:
            found.append(CellBlock(place.row, place.row, (place.column,)))
        return found

    @property
    def rows(self) -> list[int]:
        """Rows with a selected cell, in order."""
        return sorted({row for block in self.blocks for row in block.rows})

    @property
    def has_whole_rows(self) -> bool:
        """Whether what is selected are whole rows."""
        shown = len(self.shown_columns())
        return shown > 1 and bool(self.blocks) and all(len(block.columns) == shown for block in self.blocks)

    def shown_columns(self) -> list[int]:
        """Columns in sight, in order."""
        return [column for column in range(self._model.columnCount()) if not self._view.isColumnHidden(column)]

    @property
    def first_column(self) -> int:
        """The first column in sight with content: where rows are only taken hold of, nothing is typed."""
        shown = self.shown_columns()
        return next((column for column in shown if not self._model.columns[column].is_handle), next(iter(shown), 0))

    @property
    def column(self) -> int:
        """Column of the current cell, else of the last one: a filter may have taken its row away."""
        place = self.place
        if place is not None:
            return place.column
        return self._anchor.column if 0 <= self._anchor.column < self._model.columnCount() else self.first_column

    def go_to(self, row: int, column: int, *, is_extending: bool = False, is_adding: bool = False) -> None:
        """Make a cell the current one.

        Args:
            row: Row, kept within the grid.
            column: Column, kept within the grid.
            is_extending: Select everything between the anchor and it.
            is_adding: Keep what is selected and add it.
        """
        if not self._model.rowCount() or not self._model.columnCount():
            return
        self._tabbed = None
        row = max(0, min(row, self._model.rowCount() - 1))
        column = self._nearest_shown(column)
        if not is_extending or self._anchor.row < 0:
            self._anchor = Place(row, column)
        index = self._model.index(row, column)
        corner = self._model.index(
            min(self._anchor.row, self._model.rowCount() - 1), min(self._anchor.column, self._model.columnCount() - 1)
        )
        block = CellBlock(min(row, corner.row()), max(row, corner.row()), tuple(sorted((column, corner.column()))))
        selection = self._view.selectionModel()
        if is_extending:
            before, self._extended_to = self._extended_to, Place(row, column)
            place = self.place
            if (
                place is None
                or place.row not in block.rows
                or not block.columns[0] <= place.column <= block.columns[-1]
            ):
                selection.setCurrentIndex(corner, _NO_UPDATE)
            self._scroll_to_end(block, before)
        else:
            self._extended_to = self._anchor
            selection.setCurrentIndex(index, _NO_UPDATE)
        self.select_block(block, is_adding=is_adding)

    def go_to_block(self, cells: Sequence[tuple[int, int]]) -> None:
        """Make the first of some cells the current one, and select all where they fill a rectangle.

        Args:
            cells: At least one, in order.
        """
        rows, columns = {row for row, _ in cells}, {column for _, column in cells}
        top, left = cells[0]
        block = CellBlock(min(rows), max(rows), tuple(column for column in self.shown_columns() if column in columns))
        is_whole = len(cells) == len(block.rows) * len(columns)
        if len(cells) == 1 or not is_whole or left not in block.columns:
            self.go_to(top, left)
            return
        self._tabbed = None
        self._anchor, self._extended_to = Place(top, left), Place(block.bottom, block.columns[-1])
        self._view.selectionModel().setCurrentIndex(self._model.index(top, left), _NO_UPDATE)
        self.select_block(block)

    def move(self, rows: int, columns: int, *, is_extending: bool = False, to_edge: bool = False) -> None:
        """Move by rows and shown columns; `to_edge`: to the end of the filled or empty stretch."""
        start = self._end() if is_extending else self.place
        if start is None:
            self.go_to(0, self.column)
            return
        place = self._edge(start, rows, columns) if to_edge else self._stepped(start, rows, columns)
        self.go_to(place.row, place.column, is_extending=is_extending)

    def select_all(self) -> None:
        """Select every cell; the current one stays."""
        shown = self.shown_columns()
        last = self._model.rowCount() - 1
        if shown and last >= 0:
            self.select_block(CellBlock(0, last, (shown[0], shown[-1])))

    def select_rows(self, first: int, last: int, *, is_adding: bool = False) -> None:
        """Select whole rows; the current cell stays where it is one of theirs, else it is the first one's."""
        shown = self.shown_columns()
        if shown:
            top, bottom = sorted((first, last))
            place = self.place
            if place is None or not top <= place.row <= bottom:
                place = Place(first, self.first_column)
            self._anchor = Place(first, shown[0])
            self._extended_to = Place(last, shown[-1])
            self._view.selectionModel().setCurrentIndex(self._model.index(*place), _NO_UPDATE)
            self.select_block(CellBlock(top, bottom, (shown[0], shown[-1])), is_adding=is_adding)

    def select_column(self, column: int, *, is_extending: bool = False, is_adding: bool = False) -> None:
        """Select a whole column, or all from the anchor to it; rows in sight stay in sight."""
        last = self._model.rowCount() - 1
        if last < 0:
            return
        first = self._anchor.column if is_extending and self._anchor.column >= 0 else column
        if not is_extending:
            place = self.place
            if place is None or place.column != column:
                place = Place(self._first_row_in_sight(), column)
            self._anchor = Place(0, column)
            self._view.selectionModel().setCurrentIndex(self._model.index(*place), _NO_UPDATE)
        self._extended_to = Place(last, column)
        self.select_block(CellBlock(0, last, (min(first, column), max(first, column))), is_adding=is_adding)

    def select_block(self, block: CellBlock, *, is_adding: bool = False) -> None:
        """Select a rectangle; the current cell stays."""
        top = self._model.index(block.top, block.columns[0])
        bottom = self._model.index(block.bottom, block.columns[-1])
        self._view.selectionModel().select(QItemSelection(top, bottom), _SELECT if is_adding else _CLEAR)

    def next_in_selection(self, step: int, *, by_column: bool) -> bool:
        """Go round within one selected block, as Enter and Tab do; whether there was one to go round in."""
        blocks = self.blocks
        place = self.place
        if len(blocks) != 1 or blocks[0].is_single or place is None or place.column not in blocks[0].columns:
            return False
        block = blocks[0]
        at, count = block.columns.index(place.column), len(block.columns)
        rows = len(block.rows)
        if by_column:
            row, column = divmod((place.row - block.top) * count + at + step, count)
        else:
            column, row = divmod(at * rows + place.row - block.top + step, rows)
        target = Place(block.top + row % rows, block.columns[column % count])
        index = self._model.index(target.row, target.column)
        self._view.selectionModel().setCurrentIndex(index, _NO_UPDATE)
        self._view.scrollTo(index)
        return True

    def tab(self, step: int) -> None:
        """Go to the next column (1) or the one before (-1), as Tab does; `enter` knows where it began."""
        start, tabbed = self.place, self._tabbed
        self.move(0, step)
        place = self.place
        if start is not None and place is not None:
            self._tabbed = (place, tabbed[1] if tabbed and tabbed[0] == start else start.column)

    def enter(self, step: int) -> None:
        """Go to the next row (1) or the one above (-1), as Enter does: below where tabbing along the row began."""
        place, tabbed = self.place, self._tabbed
        if place is not None and tabbed is not None and tabbed[0] == place:
            self.go_to(place.row + step, tabbed[1])
        else:
            self.move(step, 0)

    def _scroll_to_end(self, block: CellBlock, before: Place) -> None:
        """Show the moving corner of a selection; whole columns grow without going down, whole rows without going aside.

        Args:
            block: What is selected now.
            before: Where the moving corner was.
        """
        end, current, shown = self._extended_to, self.place or self._extended_to, self.shown_columns()
        is_high = len(block.rows) == self._model.rowCount() and end.row == before.row
        is_wide = (block.columns[0], block.columns[-1]) == (shown[0], shown[-1]) and end.column == before.column
        row, column = current.row if is_high else end.row, current.column if is_wide else end.column
        self._view.scrollTo(self._model.index(row, column))

    def _first_row_in_sight(self) -> int:
        row = max(0, self._view.rowAt(0))
        is_cut = self._view.rowViewportPosition(row) < 0
        return min(row + is_cut, self._model.rowCount() - 1)

    def _nearest_shown(self, column: int) -> int:
        if 0 <= column < self._model.columnCount() and not self._view.isColumnHidden(column):
            return column
        shown = self.shown_columns()
        return min(shown, key=lambda place: abs(place - column)) if shown else 0

    def _end(self) -> Place | None:
        place = self.place
        if place is None:
            return None
        end = self._extended_to
        return end if 0 <= end.row < self._model.rowCount() else place

    def _stepped(self, start: Place, rows: int, columns: int) -> Place:
        shown = self.shown_columns()
        at = shown.index(start.column) if start.column in shown else 0
        column = shown[max(0, min(at + columns, len(shown) - 1))]
        return Place(max(0, min(start.row + rows, self._model.rowCount() - 1)), column)

    def _edge(self, start: Place, rows: int, columns: int) -> Place:
        """As Ctrl+arrow: over filled cells to the last one, over empty ones to the next filled one."""
        place = self._stepped(start, rows, columns)
        if place == start:
            return start
        through_filled = self._is_filled(start) and self._is_filled(place)
        for _ in range(_LOOKED_THROUGH):
            following = self._stepped(place, rows, columns)
            if following == place:
                return place
            if through_filled and not self._is_filled(following):
                return place
            if not through_filled and self._is_filled(place):
                return place
            place = following
        # rows of very long lists are only read when they are looked at
        return self._stepped(place, rows * self._model.rowCount(), columns * len(self._model.columns))

    def _is_filled(self, place: Place) -> bool:
        return not is_blank(self._model.face(place.row, place.column))
