"""What the tip of a cell says: its text where that is cut, what the model knows beyond it, and its notes."""

from typing import TYPE_CHECKING

from bsc_planner.ui.widgets.grid.cell_note import notes_told
from bsc_planner.ui.widgets.grid.face import RowKind
from bsc_planner.ui.widgets.grid.painting.cell_painter import PADDING, outline_indent

if TYPE_CHECKING:
    from bsc_planner.ui.widgets.grid.view import GridView


def tip_of(view: "GridView", row: int, column: int) -> str:
    """The tip of a cell; empty for none."""
    model = view.items
    text = model.face(row, column).text
    is_section = model.row_kind(row) is not RowKind.ITEM
    is_outline = model.columns[column].is_outline
    room = view.columnWidth(column) - 2 * PADDING
    if is_outline:
        room -= outline_indent(model, row)
    is_cut = view.texts.text_width(text, is_strong=is_section) > room and not (is_section and is_outline)
    parts = (text if is_cut else "", model.tooltip(row, column), notes_told(model, row, column))
    return "\n".join(part for part in parts if part)
