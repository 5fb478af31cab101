"""How an editor fits its cell, and where the planner goes when it has taken its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt

from bsc_planner.ui.widgets.grid.column import LEFT


class Leaving(Enum):
    """Where the planner goes after the editor took its text."""

    STAY = auto()
    DOWN = auto()
    UP = auto()
    RIGHT = auto()
    LEFT = auto()
    FILL = auto()
    """Into all selected cells (Ctrl+Enter)."""


@dataclass(frozen=True)
class EditorFit:
    """How an editor fits its cell.

    Attributes:
        choices: Texts to offer while typing; empty: none.
        is_day: A calendar is at hand.
        has_lines: The text may have several lines; a long one grows downwards.
        align: Where the text stands.
        name: What the cell is called, for screen readers.
    """

    choices: Sequence[str] = ()
    is_day: bool = False
    has_lines: bool = False
    align: Qt.AlignmentFlag = LEFT
    name: str = ""
