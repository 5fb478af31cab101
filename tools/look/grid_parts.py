"""Opens what a grid opens over its cells: editors, popups, bars and questions."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QWidget

from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.face import Acceptance
from bsc_planner.ui.widgets.grid.filtering.column_filter import Order
from bsc_planner.ui.widgets.grid.grid import Grid
from tools.look.menus import Look
from tools.look.places import settle

Opener = Callable[[Grid], bool]
"""Opens something over a grid; whether this grid has it."""
_LOOKED_AT = 40
_NO_FIGURE = "belum ada"


class EveryGridPart:
    """Opens each part in the first grid that has it."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._seen: set[str] = set()

    def open_all(self, window: QWidget, place: str) -> None:
        """Open what was not open before in the grids of what the window shows; the plan stays as it is."""
        for grid in [each for each in window.findChildren(Grid) if each.isVisible() and each.view.items.rowCount()]:
            for name, open_part in PARTS.items():
                if name not in self._seen and open_part(grid):
                    self._seen.add(name)
                    settle()
                    popup = QApplication.activePopupWidget()
                    self._look(f"grid-{name}-{place}", popup or window)
                    _close(grid)
            _close(grid)


def _close(grid: Grid) -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        settle(0)
    grid.view.editing.cancel()
    grid.find_bar.close_bar()
    grid.clipboard.question.withdraw()
    grid.notices.close_notice()
    if grid.view.items.order is not None:
        grid.operations.sort(None)
    settle(0)


def _cells(grid: Grid, wanted: Callable[[GridColumn], bool]) -> Iterator[tuple[int, int]]:
    """Cells of such columns that can be typed in."""
    model = grid.view.items
    for column in grid.view.cells.shown_columns():
        if wanted(model.columns[column]):
            rows = range(min(model.rowCount(), _LOOKED_AT))
            yield from ((row, column) for row in rows if model.can_edit(row, column))


def _type(grid: Grid, wanted: Callable[[GridColumn], bool], text: str) -> bool:
    cell = next(_cells(grid, wanted), None)
    return cell is not None and grid.view.editing.begin(*cell, typed=text)


def _edit_long_text(grid: Grid) -> bool:
    model = grid.view.items
    cells = _cells(grid, lambda column: not column.is_figure and not column.is_day)
    longest = max(cells, key=lambda cell: len(model.edit_text(*cell)), default=None)
    return longest is not None and len(model.edit_text(*longest)) > 60 and grid.view.editing.begin(*longest)


def _offer(grid: Grid, *, is_day: bool) -> bool:
    cells = _cells(grid, lambda column: column.is_day == is_day)
    return any(grid.view.editing.open_offer(*cell) for cell in cells)


def _filter(grid: Grid, wanted: Callable[[GridColumn], bool]) -> bool:
    model = grid.view.items
    for column in grid.view.cells.shown_columns():
        if wanted(model.columns[column]) and model.can_filter(column):
            grid.operations.open_filter(column)
            return True
    return False


def _find(grid: Grid) -> bool:
    grid.find_bar.open_bar()
    grid.find_bar.text.setText("a")
    grid.find_bar.replacement.setText("Persentase capaian kinerja")
    return True


def _note(grid: Grid) -> bool:
    model = grid.view.items
    if model.cell_notes is None:
        return False
    for row, column in _cells(grid, lambda _: True):
        if model.noted_element(row) is not None and model.noted_field(row, column) is not None:
            grid.view.go_to(row, column)
            grid.actions_by_name["note"].trigger()
            return True
    return False


def _paste(grid: Grid, text: str, cell: tuple[int, int]) -> None:
    grid.view.go_to(*cell)
    data = QMimeData()
    data.setText(text)
    QApplication.clipboard().setMimeData(data)
    grid.clipboard.paste()


def _ask(grid: Grid) -> bool:
    """Paste more figures than there are columns."""
    cell = next(_cells(grid, lambda column: column.is_figure), None)
    if cell is not None:
        _paste(grid, "\t".join("1" * 60), cell)
    return bool(grid.clipboard.question.text)


def _refuse(grid: Grid) -> bool:
    """Paste what no cell can hold; what is only doubtful would be taken."""
    for cell in _cells(grid, lambda column: column.is_figure or column.is_day):
        if grid.view.items.read(*cell, _NO_FIGURE).acceptance is Acceptance.REFUSED:
            _paste(grid, _NO_FIGURE, cell)
            return bool(grid.notices.text)
    return False


def _sort(grid: Grid) -> bool:
    model = grid.view.items
    for column in grid.view.cells.shown_columns():
        if model.can_arrange and model.can_order(column):
            grid.operations.sort(Order(model.columns[column].key))
            return True
    return False


PARTS: dict[str, Opener] = {
    "reading": lambda grid: _type(grid, lambda column: column.is_figure, "1.355,90"),
    "bad": lambda grid: _type(grid, lambda column: column.is_figure, "kira-kira 12 atau 13"),
    "bad-day": lambda grid: _type(grid, lambda column: column.is_day, "32 Maret"),
    "long-text": _edit_long_text,
    "choices": lambda grid: _offer(grid, is_day=False),
    "calendar": lambda grid: _offer(grid, is_day=True),
    "filter-text": lambda grid: _filter(grid, lambda column: not column.is_figure and not column.is_day),
    "filter-figure": lambda grid: _filter(grid, lambda column: column.is_figure),
    "filter-day": lambda grid: _filter(grid, lambda column: column.is_day),
    "find": _find,
    "note": _note,
    "question": _ask,
    "refused": _refuse,
    "sorted": _sort,
}
"""Name of each part, and how to open it."""
