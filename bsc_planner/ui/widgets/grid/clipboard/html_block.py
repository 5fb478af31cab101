"""Blocks of cells as the HTML tables that spreadsheets put on the clipboard, both ways, numbers kept as numbers."""

import html
import json
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from html.parser import HTMLParser

from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import TEXT_PATTERN, SheetCell, mark_by_pattern

_ENGLISH = 1033
_INDONESIAN = 1057
_DAY = "D MMMM YYYY"
_HEAD = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>'
_STYLE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FORMAT = re.compile(r"""mso-number-format\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^;"']+))""")
_SEPARATOR = re.compile(r'mso-displayed-decimal-separator:"\\?([.,])"')
_DISPLAYED = "decimal separator"
"""Under which the mark that Excel says it writes is kept among the formats."""
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{4})|\\(.)")
_NAMED_FORMATS = {"fixed": "0.00", "standard": "#,##0.00", "percent": "0.00%", "text": TEXT_PATTERN}
_GAPS = re.compile(r"[ \t]*[\r\n]+[ \t\r\n]*| {2,}")
_BREAKING = frozenset({"p", "div", "li"})
_MOST_SPANNED = 1_000


def block_as_html(block: Sequence[Sequence[SheetCell]]) -> str:
    """An HTML table in which numbers, days and texts stay what they are, whatever the spreadsheet is set to."""
    return html_table(rows_as_html(block))


def rows_as_html(block: Sequence[Sequence[SheetCell]]) -> str:
    """Rows of such a table, which may be made a piece at a time."""
    return "".join(f"<tr>{''.join(map(_td, row))}</tr>" for row in block)


def html_table(rows: str) -> str:
    """The whole around rows from `rows_as_html`."""
    return f"{_HEAD}<body><table>{rows}</table></body></html>"


def block_from_html(source: str) -> list[list[SheetCell]] | None:
    """The cells of the first table of a document; None where there is no table.

    Merged cells have their content in the first one, the others are empty. Rows may differ in length.
    """
    reader = _TableReader()
    reader.feed(source)
    reader.close()
    return reader.rows if reader.rows else None


def _td(cell: SheetCell) -> str:
    text = html.escape(cell.text, quote=False).replace("\n", '<br style="mso-data-placement:same-cell">')
    if cell.number is not None:
        # LibreOffice reads the first two, in English notation because 1033 says so; Excel the other two.
        language = _INDONESIAN if cell.pattern == _DAY else "0"
        known = f'sdval="{cell.number:f}" sdnum="{_ENGLISH};{language};{html.escape(cell.pattern)}"'
        return f'<td {known} x:num="{cell.number:f}" style="{_excel_format(cell.pattern)}">{text}</td>'
    if cell.is_text:
        return f'<td sdnum="{_ENGLISH};0;@" x:str style="{_excel_format("@")}">{text}</td>'
    return f"<td>{text}</td>"


def _excel_format(pattern: str) -> str:
    if pattern == _DAY:
        return r"mso-number-format:'\[$-421\]d\\ mmmm\\ yyyy'"
    escaped = "".join(rf"\{letter}" if letter in "#,@" else letter for letter in pattern)
    return f"mso-number-format:'{escaped.replace(chr(34), chr(92) + '0022')}'"


class _TableReader(HTMLParser):
    """Collects the rows of the first table; tables within its cells become part of their text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[SheetCell]] = []
        self._formats: dict[str, str] = {}
        self._open_tables = 0
        self._is_done = False
        self._skipped = ""
        self._attributes: dict[str, str] | None = None
        self._text: list[str] = []
        self._below: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open tables, rows and cells; break lines."""
        if tag in ("style", "script", "title", "comment"):
            self._skipped = tag
        elif tag == "table" and not self._is_done:
            self._open_tables += 1
        elif self._open_tables == 1 and tag == "tr":
            self._begin_row()
        elif self._open_tables == 1 and tag in ("td", "th"):
            self._end_cell()
            if not self.rows:
                self._begin_row()
            self._attributes = {name: value or "" for name, value in attrs}
        elif self._attributes is not None and (tag == "br" or (tag in _BREAKING and "".join(self._text).strip())):
            self._text.append("\x00")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag == self._skipped:
            self._skipped = ""
        elif tag == "table" and self._open_tables:
            if self._open_tables == 1:
                self._end_cell()
                self._drop_last_row_if_empty()
                self._is_done = True
            self._open_tables -= 1
        elif self._open_tables == 1 and tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Text of a cell, or the styles that say how numbers are shown."""
        if self._skipped == "style":
            self._formats |= _formats_by_class(data)
        elif not self._skipped and self._attributes is not None:
            self._text.append(data)

    def _begin_row(self) -> None:
        self._end_cell()
        self._drop_last_row_if_empty()
        self.rows.append([])
        self._leave_out_covered()

    def _drop_last_row_if_empty(self) -> None:
        if self.rows and not self.rows[-1]:
            self.rows.pop()

    def _end_cell(self) -> None:
        if self._attributes is None:
            return
        attributes, text = self._attributes, _tidied("".join(self._text))
        self._attributes, self._text = None, []
        row = self.rows[-1]
        wide, high = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))
        for offset in range(wide):
            if high > 1:
                self._below[len(row)] = high - 1
            row.append(SheetCell("") if offset else _cell(text, attributes, self._formats))
        self._leave_out_covered()

    def _leave_out_covered(self) -> None:
        """Empty cells below merged ones."""
        row = self.rows[-1]
        while len(self.rows) > 1 and self._below.get(len(row), 0) and len(self.rows[-2]) > len(row):
            self._below[len(row)] -= 1
            row.append(SheetCell(""))


def _cell(text: str, attributes: dict[str, str], formats: dict[str, str]) -> SheetCell:
    pattern = _excel_pattern(attributes, formats)
    if "sdval" in attributes or "sdnum" in attributes:
        sort = attributes.get("sdnum", "").split(";", 2)
        return SheetCell(text, _number(attributes.get("sdval")), sort[2] if len(sort) > 2 else "")
    if "data-sheets-value" in attributes:
        return _google_cell(text, attributes)
    if "x:str" in attributes:
        return SheetCell(text, pattern=TEXT_PATTERN)
    number = _number(attributes.get("x:num"))
    if number is not None:
        return SheetCell(text, number, pattern)
    return SheetCell(text, pattern=pattern, mark=formats.get(_DISPLAYED) or mark_by_pattern(text, pattern))


def _google_cell(text: str, attributes: dict[str, str]) -> SheetCell:
    try:
        value = json.loads(attributes["data-sheets-value"], parse_float=Decimal, parse_int=Decimal)
        shown = json.loads(attributes.get("data-sheets-numberformat") or "{}")
    except ValueError:
        return SheetCell(text)
    number = value.get("3") if isinstance(value, dict) else None
    if isinstance(number, Decimal):
        return SheetCell(text, number, str(shown.get("2") or ""))
    return SheetCell(text, pattern=TEXT_PATTERN)


def _excel_pattern(attributes: dict[str, str], formats: dict[str, str]) -> str:
    found = _FORMAT.search(attributes.get("style", ""))
    if found:
        return _unescaped(found)
    classes = attributes.get("class", "").split()
    return next((formats[name] for name in classes if name in formats), "")


def _formats_by_class(styles: str) -> dict[str, str]:
    separator = _SEPARATOR.search(styles)
    found = {_DISPLAYED: separator[1]} if separator else {}
    for selectors, rules in _STYLE.findall(styles):
        pattern = _FORMAT.search(rules)
        if pattern:
            for selector in selectors.split(","):
                found[selector.strip().rpartition(".")[2]] = _unescaped(pattern)
    return found


def _unescaped(found: re.Match[str]) -> str:
    raw = (found[1] or found[2] or found[3] or "").strip()
    plain = _ESCAPED.sub(lambda mark: chr(int(mark[1], 16)) if mark[1] else mark[2], raw)
    return _NAMED_FORMATS.get(plain.casefold(), plain)


def _number(text: str | None) -> Decimal | None:
    """A number of an attribute; LibreOffice writes it with the decimal mark of its own setting, never grouped."""
    try:
        number = Decimal((text or "").strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 300 else None


def _span(text: str | None) -> int:
    return max(1, min(int(text), _MOST_SPANNED)) if text and text.isdecimal() else 1


def _tidied(text: str) -> str:
    lines = _GAPS.sub(" ", text.replace("\u00a0", " ")).split("\x00")
    return "\n".join(line.strip(" ") for line in lines).strip()
