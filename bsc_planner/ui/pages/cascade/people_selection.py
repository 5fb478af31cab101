"""Which positions a command in the matrix of roles means: those selected, else all that receive, else everybody."""

from collections.abc import Iterable

from bsc_planner.ui.item_models.cascade.people.item_model import PeopleMatrixItemModel
from bsc_planner.ui.item_models.cascade.people.lines import LineKind
from bsc_planner.ui.pages.cascade.selection import Cells
from bsc_planner.ui.widgets.grid import GridView


def chosen_columns(view: GridView, model: PeopleMatrixItemModel) -> list[int]:
    """Columns of indicators that something is selected in; they are the rows of what is handed down."""
    columns = (column for block in view.cells.blocks for column in block.columns)
    return list(dict.fromkeys(column for column in columns if model.indicator_at(column)))


def chosen_cells(view: GridView, model: PeopleMatrixItemModel) -> Cells:
    """The selected cells that stand for positions, as columns and positions."""
    cells: Cells = []
    for block in view.cells.blocks:
        for column in block.columns:
            if model.indicator_at(column):
                cells += [(column, position) for position in _positions(model, block.rows)]
    return list(dict.fromkeys(cells))


def receiving_positions(view: GridView, model: PeopleMatrixItemModel) -> Cells:
    """Whom a split or an adoption is for.

    Several selected cells of a column mean exactly those; one cell means its column: everybody who receives it, or all
    positions in sight where nobody does yet.
    """
    chosen = chosen_cells(view, model)
    cells: Cells = []
    for column in chosen_columns(view, model):
        mine = [cell for cell in chosen if cell[0] == column]
        found = model.matrix_row(column)
        if found is None:
            continue
        if len(mine) > 1:
            cells += mine
            continue
        present = [rule.receiver_id for rule in found.receiving if rule.receiver_id is not None]
        cells += [(column, position) for position in present or _positions(model, range(model.rowCount()))]
    return cells


def _positions(model: PeopleMatrixItemModel, rows: Iterable[int]) -> list[str]:
    lines = (model.line(row) for row in rows)
    return [line.position.position_id for line in lines if line.kind is not LineKind.MEMBER]
