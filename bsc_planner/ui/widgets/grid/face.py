"""What a cell looks like and how a typed text is read: the plain values between item models and the grid."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NamedTuple


class Tone(Enum):
    """In which voice a cell speaks."""

    NORMAL = 0
    MUTED = 1
    STRONG = 2
    GOOD = 3
    WARNING = 4
    ERROR = 5


class RowKind(Enum):
    """What a row is in the outline; decides its ground and weight."""

    ITEM = 0
    SECTION = 1
    """A bold row whose outline text runs on over the empty cells to its right."""
    GROUP = 2
    """A section of sections."""


class CellFace(NamedTuple):
    """How one cell is shown.

    Attributes:
        text: As shown, in the planner's notation.
        tone: Colour and weight.
        is_doubtful: Draws the corner mark of a value that should be looked at.
        is_tinted: Tints the cell's ground; only in models that say `has_tints`.
        beside: Small and muted at the left of a cell whose text stands at the right, e.g. the target beside an actual;
            left out where there is no room for both.
        has_note: Draws the lower corner mark of a cell that has more to say than its text.
    """

    text: str
    tone: Tone = Tone.NORMAL
    is_doubtful: bool = False
    is_tinted: bool = False
    beside: str = ""
    has_note: bool = False


EMPTY_FACE = CellFace("")


class Acceptance(StrEnum):
    """What the model says to a typed text."""

    ACCEPTED = "accepted"
    DOUBTFUL = "doubtful"
    """Kept when the planner insists (Enter once more)."""
    REFUSED = "refused"


@dataclass(frozen=True)
class Reading:
    """How a typed text is understood, before it is written.

    Attributes:
        acceptance: Whether it can be written.
        text: Shown under the editor: the understanding, or the reason of the refusal; empty: nothing to say.
    """

    acceptance: Acceptance = Acceptance.ACCEPTED
    text: str = ""


@dataclass(frozen=True)
class Refusal:
    """A cell of a block that could not take its text.

    Attributes:
        where: Row and column as the planner knows them.
        text: What was to be written.
        reason: Why not, translated.
    """

    where: str
    text: str
    reason: str


class CellText(NamedTuple):
    """A text for one cell of the grid.

    Attributes:
        row: Row in the model, from 0.
        column: Column in the model, from 0.
        text: As typed or pasted; empty clears the cell.
    """

    row: int
    column: int
    text: str
