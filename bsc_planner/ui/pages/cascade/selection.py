"""Which receivers a command means: those selected, else those of the row, else all units right below."""

from bsc_planner.ui.item_models.cascade.matrix_item_model import MatrixItemModel
from bsc_planner.ui.widgets.grid import GridView

Cells = list[tuple[int, str]]
"""Rows of the matrix and ids of receiving units."""


def selected_cells(view: GridView, model: MatrixItemModel) -> Cells:
    """The selected cells that stand for receivers."""
    cells: Cells = []
    for block in view.cells.blocks:
        units = [unit for column in block.columns if (unit := model.unit_of_column(column))]
        cells += [(row, unit) for row in block.rows for unit in units]
    return list(dict.fromkeys(cells))


def receiving_cells(view: GridView, model: MatrixItemModel) -> Cells:
    """Whom a split or an adoption is for.

    Several selected cells of a row mean exactly those; one cell means its row: everybody who receives it, or all
    columns where nobody does yet.
    """
    chosen = selected_cells(view, model)
    cells: Cells = []
    for row in view.cells.rows:
        mine = [cell for cell in chosen if cell[0] == row]
        found = model.row(row)
        if found is None:
            continue
        if len(mine) > 1:
            cells += mine
            continue
        present = [rule.receiver_id for rule in found.receiving if rule.receiver_id is not None]
        cells += [(row, unit) for unit in (present or model.receiving_units)]
    return cells


def locking_cells(view: GridView, model: MatrixItemModel) -> Cells:
    """What is locked or unlocked: the selected receivers, or the whole row when none is selected."""
    chosen = selected_cells(view, model)
    return chosen or [(row, unit) for row in view.cells.rows for unit in model.receiving_units]
