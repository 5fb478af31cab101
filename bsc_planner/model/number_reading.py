"""Reading one printed number: which of comma and point is the decimal mark, told by position, unit or column."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bsc_planner.model.unit_of_measure import is_counted, is_scaled
from bsc_planner.model.value import Doubt

_MOST_DIGITS = 24
_LONGEST_READ = 400
_SHAPE = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[.,][0-9]+")
_SPACED = re.compile(r"([1-9][0-9]{0,2}(?: [0-9]{3})+)(?:[.,]([0-9]+))?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+")
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)+")
_BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u061c"))
_SAME = {ord(mark): "-" for mark in "\u2010\u2011\u2012\u2212\ufe63\uff0d"}
_SAME |= {ord("٪"): "%", ord("％"): "%", ord("﹪"): "%", ord("，"): ",", ord("．"): ".", ord("："): ":", ord("；"): ";"}
_SAME |= {ord("＜"): "<", ord("＞"): ">", ord("（"): "(", ord("）"): ")"}


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What is known beside the printed text when a number is read.

    Attributes:
        unit_of_measure: The indicator's unit as printed; None when not known.
        column_marks: Decimal marks that the other values of the row or column clearly use (see `column_marks`).
        decimal_mark: The mark confirmed by the planner, or that of a text written by the program; None for neither.
        scale: Labels of the indicator's own ordered scale, beyond the well-known ones.
    """

    unit_of_measure: str | None = None
    column_marks: frozenset[str] = frozenset()
    decimal_mark: str | None = None
    scale: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        *,
        unit_of_measure: str | None = None,
        others: Iterable[str | None] = (),
        decimal_mark: str | None = None,
        scale: Iterable[str] = (),
    ) -> "ReadingContext":
        """A context whose column marks are taken from the other printed values."""
        return cls(unit_of_measure, column_marks(others), decimal_mark, frozenset(scale))


NO_CONTEXT = ReadingContext()


def normalised(text: str) -> str | None:
    """The text with one form of digit, space, minus and percent sign; None when it is no line that could be read.

    Not readable are control characters, direction overrides (they show another order than they store) and anything
    longer than a value can be. Ordinary text comes back trimmed, line breaks kept.
    """
    if len(text) > _LONGEST_READ and len(text := text.strip()) > _LONGEST_READ:
        return None
    if text.isascii():
        return None if any((mark < " " and mark not in "\t\r\n") or mark == "\x7f" for mark in text) else text.strip()
    if not _BIDI_OVERRIDES.isdisjoint(text):
        return None
    plain = "".join(map(_plain, text.translate(_INVISIBLE).translate(_SAME)))
    return None if "\x00" in plain else plain.strip()


def _plain(mark: str) -> str:
    if mark < "\x7f":
        return mark if mark >= " " or mark in "\t\r\n" else "\x00"
    match unicodedata.category(mark):
        case "Nd":
            return str(unicodedata.decimal(mark))
        case "Zs":
            return " "
        case "Cc" | "Cs" | "Co" | "Cn":
            return "\x00"
        case _:
            return mark


def read_number(text: str, context: ReadingContext) -> tuple[Decimal, Doubt | None] | None:
    """An unsigned or signed number and the doubt about it; None when the text is none.

    Args:
        text: Normalised text: digits, one sort of minus, points, commas and spaces.
        context: What decides ``2.000`` and ``7,500``.
    """
    sign = text[:1] if text[:1] in ("-", "+") else ""
    digits = text[len(sign) :]
    read = _read_unsigned(digits, context)
    if read is None:
        return None
    plain, doubt = read
    if len(plain) > _MOST_DIGITS:
        return None
    number = Decimal(plain)
    return (-number if sign == "-" and number else number), doubt


def clear_mark(text: str) -> str | None:
    """The decimal mark that a number's separators show without doubt; None when they leave it open."""
    if "." not in text and "," not in text:
        return None
    whole, mark, last = _last_separator(text)
    if "." in whole or "," in whole:
        only_one_sort = mark in whole
        return ("," if mark == "." else ".") if only_one_sort else mark
    return mark if _is_clearly_decimal(whole, last) else None


def column_marks(printed: Iterable[str | None]) -> frozenset[str]:
    """The decimal marks that the given printed values clearly use: none, one, or both (then the column is mixed)."""
    marks: set[str] = set()
    for text in printed:
        if text and len(text) <= _LONGEST_READ and ("." in text or "," in text):
            marks.update(mark for token in _TOKEN.findall(normalised(text) or "") if (mark := clear_mark(token)))
    return frozenset(marks)


def _read_unsigned(text: str, context: ReadingContext) -> tuple[str, Doubt | None] | None:
    if not _SHAPE.fullmatch(text):
        spaced = _SPACED.fullmatch(text)
        return (_joined(spaced[1].replace(" ", ""), spaced[2] or ""), None) if spaced else None
    if "." not in text and "," not in text:
        return text, None
    whole, mark, last = _last_separator(text)
    if "." in whole or "," in whole:
        return _read_grouped(whole, mark, last)
    if _is_clearly_decimal(whole, last):
        return _joined(whole or "0", last), None
    decimal_mark, doubt = _decided(mark, context)
    return (_joined(whole, last) if decimal_mark == mark else whole + last), doubt


def _read_grouped(whole: str, mark: str, last: str) -> tuple[str, None] | None:
    grouped = f"{whole}{mark}{last}" if mark in whole else whole
    if ("." in grouped and "," in grouped) or not _GROUPED.fullmatch(grouped):
        return None
    plain = grouped.replace(".", "").replace(",", "")
    return (plain if mark in whole else _joined(plain, last)), None


def _joined(whole: str, decimals: str) -> str:
    return f"{whole}.{decimals}" if decimals else whole


def _is_clearly_decimal(whole: str, last: str) -> bool:
    return len(last) != 3 or not 1 <= len(whole) <= 3 or whole.startswith("0")


def _decided(mark: str, context: ReadingContext) -> tuple[str, Doubt | None]:
    """The decimal mark for three digits behind a single `mark`, and what decided it."""
    other = "," if mark == "." else "."
    if context.decimal_mark:
        return context.decimal_mark, None
    if is_counted(context.unit_of_measure):
        return other, Doubt.BY_UNIT
    if len(context.column_marks) == 1:
        return next(iter(context.column_marks)), Doubt.BY_COLUMN
    # Nothing decides: Indonesian print has the decimal comma, and a percentage or a place on a scale no thousands.
    return (mark if is_scaled(context.unit_of_measure) else ","), Doubt.GUESS


def _last_separator(text: str) -> tuple[str, str, str]:
    at = max(text.rfind("."), text.rfind(","))
    return text[:at], text[at], text[at + 1 :]
