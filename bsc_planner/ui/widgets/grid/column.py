"""What a column of the grid is: its name, its width and how it behaves."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class GridColumn:
    """One column of a grid.

    Attributes:
        key: Stable name; widths and visibility are remembered under it.
        title: Heading, translated.
        tooltip: Explains the heading; empty for none.
        name: What the column chooser and refusals call it, where the heading is a sign or an abbreviation;
            empty: the title.
        width: Width in average characters before the planner drags it.
        align: Where texts stand.
        is_frozen: Stays in sight while scrolling sideways; frozen columns come first.
        can_hide: Whether the column chooser may take it away.
        starts_hidden: Hidden until the planner asks for it.
        fits_content: Never narrower than its widest text, so that figures are never cut.
        is_figure: Holds numbers: takes part in series, growth and the sum of the selection.
        is_outline: Shows the tree; rows are added, indented and folded here.
        is_highlighted: Tinted (the current year).
        is_handle: Rows are taken hold of here: a click selects the row, dragging moves it.
        can_arrange: Whether a model that arranges its rows filters and sorts by this column.
        is_day: Holds dates: filtered by a span of days.
    """

    key: str
    title: str
    tooltip: str = ""
    name: str = ""
    width: int = 10
    align: Qt.AlignmentFlag = LEFT
    is_frozen: bool = False
    can_hide: bool = True
    starts_hidden: bool = False
    fits_content: bool = False
    is_figure: bool = False
    is_outline: bool = False
    is_highlighted: bool = False
    is_handle: bool = False
    can_arrange: bool = True
    is_day: bool = False

    @property
    def full_name(self) -> str:
        """What to call the column in a list or a sentence."""
        return self.name or self.title
