"""What finding and replacing in a grid would change, before anything is written."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.item_model import GridItemModel


class Scope(Enum):
    """Where texts are looked for."""

    EVERYTHING = auto()
    COLUMN = auto()
    SELECTION = auto()


@dataclass(frozen=True)
class Wanted:
    """What is looked for.

    Attributes:
        text: What a cell has to show; blanks around it do not count.
        is_whole_cell: Whether a cell must show nothing else.
        is_whole_word: Whether letters or digits may stand neither before nor behind it.
        has_case: Whether capital letters count.
    """

    text: str
    is_whole_cell: bool = False
    is_whole_word: bool = False
    has_case: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds it in a text."""
        body = re.escape(self.text.strip())
        if self.is_whole_word:
            body = rf"(?<!\w){body}(?!\w)"
        return re.compile(body, 0 if self.has_case else re.IGNORECASE)


@dataclass(frozen=True)
class Replacement:
    """One cell that would change.

    Attributes:
        row, column: Which cell.
        before, after: Its text as it is edited, and as it would be.
    """

    row: int
    column: int
    before: str
    after: str


def hits_of(
    model: GridItemModel, wanted: Wanted, columns: Sequence[int], blocks: Iterable[CellBlock] | None = None
) -> list[tuple[int, int]]:
    """Cells that show what is looked for, by row and column, in order.

    Args:
        model: Where to look.
        wanted: What for; an empty text finds nothing.
        columns: Columns to look in.
        blocks: Only within these; None: anywhere.
    """
    text = wanted.text.strip()
    if not text:
        return []
    found = model.find_cells(text.casefold(), columns, is_whole=wanted.is_whole_cell)
    if blocks is not None:
        areas = list(blocks)
        found = [hit for hit in found if any(_is_in(hit, block) for block in areas)]
    if wanted.has_case or wanted.is_whole_word:
        pattern = wanted.pattern
        found = [(row, column) for row, column in found if pattern.search(model.face(row, column).text)]
    return found


def replacements(
    model: GridItemModel, wanted: Wanted, by: str, hits: Iterable[tuple[int, int]]
) -> tuple[list[Replacement], int]:
    """What replacing would change, and how many of the found cells cannot be typed in.

    Args:
        model: The cells.
        wanted: What is replaced.
        by: What comes instead; empty takes it away.
        hits: Cells that were found.
    """
    pattern, changed, fixed = wanted.pattern, [], 0
    for row, column in hits:
        if not model.can_edit(row, column):
            fixed += 1
            continue
        before = model.edit_text(row, column)
        after = by if wanted.is_whole_cell else pattern.sub(lambda _: by, before)
        if after != before:
            changed.append(Replacement(row, column, before, after))
    return changed, fixed


def _is_in(hit: tuple[int, int], block: CellBlock) -> bool:
    return block.top <= hit[0] <= block.bottom and hit[1] in block.columns
