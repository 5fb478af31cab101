"""What notes on the cells of the outline are about."""

from collections.abc import Sequence

from bsc_planner.ui.item_models.indicator_tree.columns import CODE, FIRST_YEAR, NAME, latest_actual
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind
from bsc_planner.ui.widgets.grid import CellField

_OF_INDICATOR = ("", "code", "name", "unit_of_measure", "polarity", "consolidation", "baseline")
_NAMES = {NodeKind.PERSPECTIVE: "name", NodeKind.OBJECTIVE: "text"}


def noted_field(node: Node, column: int, years: Sequence[str]) -> CellField | None:
    """What a note on a cell is about; None where none can be written.

    The column of actuals shows that of the last period an indicator has one for, and so do its notes.
    """
    if node.kind in _NAMES:
        return {CODE: CellField("code"), NAME: CellField(_NAMES[node.kind])}.get(column)
    if node.kind is not NodeKind.INDICATOR or column == 0:
        return None
    if column < FIRST_YEAR:
        return CellField(_OF_INDICATOR[column])
    if column < FIRST_YEAR + len(years):
        return CellField("target", years[column - FIRST_YEAR])
    newest = latest_actual(node) if column == FIRST_YEAR + len(years) + 1 else None
    return CellField("actual", str(newest)) if newest is not None else None
