"""One cell as spreadsheets hand it on: what it shows, the number behind it, and what it means in a column here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from bsc_planner.model.number_format import format_number
from bsc_planner.model.number_reading import NO_CONTEXT, ReadingContext, column_marks, normalised, read_number
from bsc_planner.model.value import Value, ValueKind, decimals_of
from bsc_planner.model.value_reading import read_value

TEXT_PATTERN = "@"
"""The number format of a cell that holds text, whatever it looks like."""

_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 2_958_465
_TOKEN = re.compile(r"[-−]?(?<![\w.,])\d(?:[\d.,]|[ \u00a0\u202f](?=\d{3}(?!\d)))*")
_WORDS_OF_PATTERN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_MISREAD = re.compile(r"\d|^[=+\-@']")
_MONEY = ("rp", "idr", "usd", "us$", "$")
_MOST_DIGITS = 15


@dataclass(frozen=True)
class SheetCell:
    """A cell on its way from or to a spreadsheet.

    Attributes:
        text: As shown; in the planner's notation where it comes from here.
        number: The number behind the text as spreadsheets count (95 % is 0.95, a day its serial number); None: none.
        pattern: Number format as spreadsheets write it; ``@`` for text; empty: not known.
        mark: Decimal mark of the text, where the number itself is not known but the spreadsheet says how it writes;
            None: not known.
    """

    text: str
    number: Decimal | None = None
    pattern: str = ""
    mark: str | None = None

    @property
    def is_text(self) -> bool:
        """Whether the spreadsheet holds it as text, so that its zeros count."""
        return self.pattern == TEXT_PATTERN

    @property
    def day(self) -> date | None:
        """The day it holds; None where it holds none."""
        if self.number is None or not _is_day_pattern(self.pattern) or not 1 <= self.number <= _LAST_SERIAL:
            return None
        return _FIRST_DAY + timedelta(days=int(self.number))


def sheet_cell(text: str, *, value: Value | None = None, day: date | None = None) -> SheetCell:
    """A cell of the grid as it goes to spreadsheets.

    Args:
        text: As shown and edited here.
        value: What it means where it is a figure; None: it is none.
        day: The day it means; None: it is none.
    """
    if day is not None:
        return SheetCell(text, Decimal((day - _FIRST_DAY).days), "D MMMM YYYY")
    if value is None or value.number is None or value.base is not None:
        return SheetCell(text, pattern=TEXT_PATTERN if _could_be_misread(text) else "")
    number = value.number
    places = decimals_of(number)
    pattern = "#,##0" + (f".{'0' * places}" if places else "")
    if value.kind is ValueKind.PERCENT:
        # LibreOffice takes over only patterns it has itself, and has none that groups percentages
        return SheetCell(text, number / 100, f"{pattern.removeprefix('#,##')}%")
    return SheetCell(text, number, _with_unit(pattern, value.unit_word))


def figure_text(cell: SheetCell, mark: str | None = None) -> str:
    """What is typed here for a figure of a spreadsheet, so that it is read as the spreadsheet meant it.

    What the spreadsheet shows counts, not what its formula would have further decimals of; the number behind decides
    which of comma and point is the decimal mark.

    Args:
        cell: As it came.
        mark: The decimal mark that its neighbours clearly use; None: not known.
    """
    if cell.is_text or cell.day is not None:
        return cell.text
    if cell.number is not None:
        return _by_number(cell.text, cell.number)
    return _by_mark(cell.text, cell.mark or mark)


def marks_of(texts: Iterable[str]) -> str | None:
    """The one decimal mark that figures among some texts clearly use; None where none or both are used."""
    figures = (text for text in texts if read_value(text).kind not in (ValueKind.TEXT, ValueKind.GROUPS))
    marks = column_marks(figures)
    return next(iter(marks)) if len(marks) == 1 else None


def clear_number(number: Decimal) -> str:
    """A number in the planner's notation that can be read in one way only: ``1355``, ``1.355,90``, ``7,1250``."""
    grouped = format_number(number)
    plain = f"{number:f}".replace(".", ",")
    for text in (grouped, plain, f"{plain}0"):
        if read_number(text, NO_CONTEXT) == (number, None):
            return text
    return grouped


def mark_by_pattern(text: str, pattern: str) -> str | None:
    """The decimal mark of a text whose number format is known; None where they do not tell."""
    decimals, found = _pattern_decimals(pattern), _TOKEN.search(text)
    if decimals is None or found is None:
        return None
    token = found[0]
    last = max(token.rfind("."), token.rfind(","))
    if last < 0:
        return None
    mark = token[last]
    if decimals and len(token) - last - 1 == decimals:
        return mark
    return None if decimals else "," if mark == "." else "."


def _by_number(text: str, number: Decimal) -> str:
    found = _TOKEN.findall(text)
    if len(found) == 1:
        token = found[0]
        wanted = number * 100 if "%" in text else number
        shown = _shown_number(token, wanted)
        if shown is not None:
            return text.replace(token, clear_number(shown), 1)
        bracketed = _shown_number(token, -wanted) if text.strip().startswith("(") else None
        if bracketed is not None:
            return clear_number(-bracketed)
    rounded = Decimal(f"{number:.{_MOST_DIGITS}g}")
    return clear_number(Decimal(f"{rounded.normalize():f}"))


def _shown_number(token: str, wanted: Decimal) -> Decimal | None:
    """The reading of a shown number that is the wanted one, as far as its decimals go."""
    for mark in (",", "."):
        read = _read(token, mark)
        if read is not None and abs(read - wanted) <= Decimal("0.5000001").scaleb(-decimals_of(read)):
            return read
    return None


def _by_mark(text: str, mark: str | None) -> str:
    if mark is None:
        return text

    def clear(found: re.Match[str]) -> str:
        is_grouped_or_broken = "." in found[0] or "," in found[0]
        read = _read(found[0], mark) if is_grouped_or_broken else None
        return found[0] if read is None else clear_number(read)

    kind = read_value(text, ReadingContext(decimal_mark=mark)).kind
    return text if kind in (ValueKind.TEXT, ValueKind.STEP) else _TOKEN.sub(clear, text)


def _read(token: str, mark: str) -> Decimal | None:
    line = normalised(token)
    read = read_number(line, replace(NO_CONTEXT, decimal_mark=mark)) if line else None
    return None if read is None else read[0]


def _pattern_decimals(pattern: str) -> int | None:
    # None for formats that say nothing of decimals: General, dates, scientific ones.
    first = _WORDS_OF_PATTERN.sub("", pattern.replace("\\.", ".").replace("\\,", ",")).split(";")[0]
    if not re.search(r"[0#]", first) or re.search(r"[dmyDMYEe]", first):
        return None
    _, point, rest = first.partition(".")
    return len(re.match(r"[0#?]*", rest)[0]) if point else 0  # type: ignore[index]


def _is_day_pattern(pattern: str) -> bool:
    letters = _WORDS_OF_PATTERN.sub("", pattern).upper()
    # The year is J in German patterns and A in Romance ones, the day T or J or G.
    return bool(re.search(r"[YJA]{2}", letters) and re.search(r"[DTJG]", letters) and "M" in letters)


def _could_be_misread(text: str) -> bool:
    return _MISREAD.search(text) is not None


def _with_unit(pattern: str, unit: str | None) -> str:
    if not unit:
        return pattern
    money, _, rest = unit.partition(" ")
    quoted = unit.replace('"', "")
    if money.casefold() in _MONEY:
        return f'"{money} "{pattern}' + (f'" {rest}"' if rest else "")
    return f'{pattern}" {quoted}"'
