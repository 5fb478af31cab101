"""The one grid of the program: a tree or table that is typed in, pasted into and filled like a spreadsheet."""

from bsc_planner.ui.widgets.grid.cell_note import CellField, NoteMark
from bsc_planner.ui.widgets.grid.column import CENTER, LEFT, RIGHT, GridColumn
from bsc_planner.ui.widgets.grid.face import (
    EMPTY_FACE,
    Acceptance,
    CellFace,
    CellText,
    Reading,
    Refusal,
    RowKind,
    Tone,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import (
    ColumnFilter,
    FilterValue,
    FilterValues,
    Order,
    RowCounts,
)
from bsc_planner.ui.widgets.grid.grid import Grid
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.list_rows import ListRows
from bsc_planner.ui.widgets.grid.totals.total import Total
from bsc_planner.ui.widgets.grid.view import GridView

__all__ = [
    "CENTER",
    "EMPTY_FACE",
    "LEFT",
    "RIGHT",
    "Acceptance",
    "CellFace",
    "CellField",
    "CellText",
    "ColumnFilter",
    "FilterValue",
    "FilterValues",
    "Grid",
    "GridColumn",
    "GridItemModel",
    "GridView",
    "ListRows",
    "NoteMark",
    "Order",
    "Reading",
    "Refusal",
    "RowCounts",
    "RowKind",
    "Tone",
    "Total",
]
