"""Lists and tables out of the HTML that Word, Writer and browsers put on the clipboard."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bsc_planner.exchange.importing.outline.lines import RawLine

_LISTS = frozenset({"ul", "ol"})
_PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "div"})
_UNSEEN = frozenset({"style", "script", "title", "head"})
_VOID = frozenset({"br", "img", "hr", "meta", "link", "input", "col"})
_WORD_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d+)")
_MARGIN = re.compile(r"margin-left:\s*([\d.]+)\s*(pt|in|cm|mm|px)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}
_DEPTH = 10_000.0
"""List depth outweighs every margin."""


@dataclass
class HtmlReading:
    """What was found.

    Attributes:
        lines: Paragraphs and list items in order; none inside tables.
        block: Cells of the first table, row by row; empty: there is none.
        has_list: Whether one of the lines is an item of a list.
    """

    lines: list[RawLine] = field(default_factory=list)
    block: list[list[str]] = field(default_factory=list)
    has_list: bool = False


def read_html(source: str) -> HtmlReading:
    """Read a clipboard's HTML; broken markup is read as far as it goes."""
    parser = _Parser()
    parser.feed(source.replace("\x00", ""))
    parser.close()
    parser.end_line()
    return parser.found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = HtmlReading()
        self._depth = 0
        self._indent = 0.0
        self._words: list[str] = []
        self._unseen: list[str] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = next((value or "" for name, value in attrs if name == "style"), "")
        if self._unseen or tag in _UNSEEN or "mso-list:ignore" in style.replace(" ", "").casefold():
            if tag not in _VOID:
                self._unseen.append(tag)
        elif tag == "br":
            self._say("\n" if self._cell is not None else " ")
        elif tag == "table":
            self.end_line()
            self._tables += 1
        elif tag == "tr" and self._tables == 1:
            self._row = []
        elif tag in ("td", "th") and self._row is not None:
            self._cell = []
        elif tag in _LISTS and self._cell is None:
            self.end_line()
            self._depth += 1
        elif tag in _PARAGRAPHS and self._cell is None:
            self._begin_line(tag, style)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
        elif tag in ("td", "th") and self._cell is not None and self._row is not None:
            self._row.append("\n".join(" ".join(line.split()) for line in "".join(self._cell).strip().split("\n")))
            self._cell = None
        elif tag == "tr" and self._row is not None:
            self.found.block.append(self._row)
            self._row = None
        elif tag in _LISTS and self._cell is None:
            self.end_line()
            self._depth = max(0, self._depth - 1)
        elif tag in _PARAGRAPHS and self._cell is None:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._say(data)

    def end_line(self) -> None:
        """Keep the paragraph read so far."""
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self.found.lines.append(RawLine(self._indent, text))

    def _begin_line(self, tag: str, style: str) -> None:
        self.end_line()
        level = _WORD_LEVEL.search(style)
        depth = int(level[1]) if level else self._depth
        if tag == "li" or level:
            self.found.has_list = True
        margin = _MARGIN.search(style)
        points = float(margin[1]) * _POINTS[margin[2]] if margin and not depth else 0.0
        self._indent = depth * _DEPTH + points

    def _say(self, text: str) -> None:
        if self._cell is not None:
            self._cell.append(text)
        elif not self._tables or self._row is None:
            self._words.append(text)
