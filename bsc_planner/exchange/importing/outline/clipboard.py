"""What a clipboard holds for the outline: a table, or lines with levels."""

from collections.abc import Sequence
from dataclasses import dataclass

from bsc_planner.exchange.importing.outline.html_lists import read_html
from bsc_planner.exchange.importing.outline.lines import RawLine, raw_lines
from bsc_planner.exchange.importing.outline.table import is_table


@dataclass(frozen=True)
class PastedOutline:
    """What was copied.

    Attributes:
        block: Cells of a table; empty: it is a list.
        lines: Lines of a list; empty: it is a table.
    """

    block: Sequence[Sequence[str]] = ()
    lines: Sequence[RawLine] = ()


def read_clipboard(*, html: str, block: Sequence[Sequence[str]], years: Sequence[str]) -> PastedOutline:
    """Read a clipboard by the flavour that says most: list items of HTML, then text, then a table in HTML.

    Args:
        html: The HTML flavour; empty: none.
        block: Cells of the plain text.
        years: Years of the plan, as headings of columns.
    """
    has_tabs = any(len(row) > 1 for row in block)
    found = read_html(html) if html else None
    if found and found.has_list and not found.block:
        return PastedOutline(lines=found.lines)
    if not has_tabs and found and max((len(row) for row in found.block), default=0) > 1:
        return PastedOutline(block=found.block)
    if is_table(block, years):
        return PastedOutline(block=block)
    return PastedOutline(lines=raw_lines(block))
