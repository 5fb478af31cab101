"""A plain sheet for tests of the grid: texts in a list, one entry per step."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar, overload

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid import (
    RIGHT,
    Acceptance,
    CellFace,
    CellText,
    Grid,
    GridColumn,
    GridItemModel,
    Reading,
    Refusal,
    RowKind,
)
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

Key = Qt.Key
Modifier = Qt.KeyboardModifier


class SheetModel(GridItemModel):
    """Texts as typed; "bad" is refused, "odd" is doubtful, rows whose name begins with # are sections."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        width = max(len(row) for row in rows) - 1
        self._columns = (
            GridColumn("name", "Nama", width=12, is_frozen=True, is_outline=True, can_hide=False),
            *(
                GridColumn(f"c{n}", f"K{n}", width=6, align=RIGHT, is_figure=True, fits_content=True)
                for n in range(1, width + 1)
            ),
        )
        self.texts = [list(row) for row in rows]
        self.steps: list[tuple[str, list[CellText]]] = []

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.texts)

    def face(self, row: int, column: int) -> CellFace:
        return CellFace(self.texts[row][column])

    def value(self, row: int, column: int) -> Value | None:
        return read_value(self.texts[row][column]) if column else None

    def can_edit(self, row: int, column: int) -> bool:
        return column == 0 or self.row_kind(row) is RowKind.ITEM

    def row_kind(self, row: int) -> RowKind:
        return RowKind.SECTION if self.texts[row][0].startswith("#") else RowKind.ITEM

    def read(self, row: int, column: int, text: str) -> Reading:
        if text == "bad":
            return Reading(Acceptance.REFUSED, "tidak bisa")
        if text == "odd":
            return Reading(Acceptance.DOUBTFUL, "yakin?")
        return Reading(text=f"{text} = dibaca")

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        refused = []
        for cell in cells:
            if cell.text == "bad" or not self.can_edit(cell.row, cell.column):
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, "tidak bisa"))
            else:
                self.texts[cell.row][cell.column] = cell.text
        self.steps.append((label, list(cells)))
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.texts) - 1, len(self._columns) - 1))
        return refused


class GrowingSheet(SheetModel):
    """A sheet to whose end rows can be added."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__(rows)
        self.joined_steps: list[str] = []
        self.step_keys: list[str | None] = []

    def begin_row(self, after: int) -> int | None:
        return after + 1

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        at = len(self.texts)
        self.beginInsertRows(NO_PARENT, at, at + len(rows) - 1)
        self.texts += [[row.get(column, "") for column in range(len(self._columns))] for row in rows]
        self.endInsertRows()
        return len(self.texts) - 1, []

    @contextmanager
    def one_step(self, label: str, *, key: str | None = None) -> Iterator[None]:
        self.joined_steps.append(label)
        self.step_keys.append(key)
        yield


M = TypeVar("M", bound=SheetModel)


@overload
def sheet(qtbot: QtBot, rows: Sequence[Sequence[str]]) -> tuple[Grid, SheetModel]: ...


@overload
def sheet(qtbot: QtBot, rows: Sequence[Sequence[str]], *, model_type: type[M]) -> tuple[Grid, M]: ...


def sheet(
    qtbot: QtBot, rows: Sequence[Sequence[str]], *, model_type: type[SheetModel] = SheetModel
) -> tuple[Grid, SheetModel]:
    """A grid in a window of its own, with the keyboard."""
    model = model_type(rows)
    grid = Grid("sheet", model)
    qtbot.addWidget(grid)
    model.setParent(grid)
    grid.resize(700, 400)
    grid.show()
    qtbot.waitExposed(grid)
    grid.activateWindow()
    grid.view.setFocus()
    qtbot.waitUntil(grid.view.hasFocus)
    return grid, model


def press(grid: Grid, *keys: str | Key | tuple[Key, Modifier]) -> None:
    """Type texts and press keys where the keyboard is: in the open editor, else in the grid."""
    for key in keys:
        editor = grid.view.editing.editor
        if isinstance(key, str):
            for letter in key:
                QTest.keyClicks(editor if editor.isVisible() else grid.view, letter)
        elif isinstance(key, tuple):
            QTest.keyClick(editor if editor.isVisible() else grid.view, key[0], key[1])
        else:
            QTest.keyClick(editor if editor.isVisible() else grid.view, key)


def put_on_clipboard(text: str) -> None:
    """What a spreadsheet would copy."""
    QApplication.clipboard().setText(text)


NUMBERS = (
    ("satu", "1", "2", "3", "4"),
    ("dua", "10", "20", "30", "40"),
    ("tiga", "", "", "", ""),
    ("empat", "5", "6", "7", "8"),
)
"""A small sheet of figures."""
