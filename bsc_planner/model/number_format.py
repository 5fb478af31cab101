"""Numbers, values, dates and periods as a reader of the plan's language expects them; the program's own printing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.value import Direction, Value, ValueKind
from bsc_planner.wording.months import MONTHS

Language = Literal["id", "en"]
_PERIOD_NAMES = {
    "id": {PeriodKind.SEMESTER: "Semester", PeriodKind.QUARTER: "Triwulan"},
    "en": {PeriodKind.SEMESTER: "Semester", PeriodKind.QUARTER: "Quarter"},
}
_ROMAN = ("", "I", "II", "III", "IV")
_SIGNS = {Direction.AT_MOST: "≤", Direction.AT_LEAST: "≥", Direction.BELOW: "<", Direction.ABOVE: ">"}
_MONEY = frozenset({"rp", "idr", "usd", "us$", "$"})


def decimal_mark(language: Language = "id") -> str:
    """The mark before decimals: the comma in Indonesian, the point in English."""
    return "," if language == "id" else "."


def format_number(number: Decimal, *, decimals: int | None = None, language: Language = "id") -> str:
    """``1.355,90``: thousands grouped, the decimals that the number carries kept.

    Args:
        number: Any finite number.
        decimals: Fixed count of decimals, rounded half to even; None keeps the number's own.
        language: ``id`` for ``1.355,90``, ``en`` for ``1,355.90``.
    """
    text = f"{number:,f}" if decimals is None else f"{number:,.{decimals}f}"
    return text if language == "en" else text.translate(_SWAPPED)


def plain(number: Decimal) -> str:
    """``1355.9``: point, no grouping, no exponent; for JSON and other machines. Keeps the decimals."""
    return f"{number:f}"


def format_value(value: Value, *, language: Language = "id") -> str:
    """A value for documents and screens: ``95%``, ``5–6%``, ``≤1%``, ``2.3:1.000``, ``A (81)``, ``2 Paket``.

    Reading the result with the language's decimal mark confirmed gives the same meaning. Texts and groups come as
    printed; *not filled in* is ``-`` where the source prints a mark and nothing where it prints nothing.
    """

    def number(of: Decimal | None) -> str:
        return "" if of is None else format_number(of, language=language)

    match value.kind:
        case ValueKind.PERCENT:
            return f"{number(value.number)}%"
        case ValueKind.NUMBER:
            return _with_unit(number(value.number), value.unit_word)
        case ValueKind.RANGE:
            return _with_unit(f"{number(value.lower)}–{number(value.upper)}", value.unit_word)
        case ValueKind.LIMIT:
            sign = _SIGNS[value.direction] if value.direction else ""
            return _with_unit(f"{sign}{number(value.bound)}", value.unit_word)
        case ValueKind.RATIO:
            return f"{number(value.number)}:{number(value.base)}"
        case ValueKind.STEP:
            return f"{value.step} ({number(value.score)})" if value.score is not None else value.step or ""
        case ValueKind.NOT_APPLICABLE:
            return "N/A"
        case ValueKind.NOT_FILLED:
            return "-" if value.printed and value.printed.strip() else ""
        case _:
            return value.printed or ""


def written(value: Value, *, language: Language = "id") -> Value:
    """The same meaning, printed by the program; for values it computed or changed."""
    return replace(value, printed=format_value(value, language=language))


def format_date(day: date, *, language: Language = "id") -> str:
    """``15 Maret 2026``, in English ``15 March 2026``."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def format_month(month: int, *, language: Language = "id") -> str:
    """Name of a month by its number, 1 to 12."""
    return MONTHS[language][month - 1]


def format_period(period: Period, *, language: Language = "id") -> str:
    """``2026``, ``Semester I 2026``, ``Triwulan III 2026`` or ``Maret 2026``; in English ``Quarter III 2026``."""
    match period.kind:
        case PeriodKind.YEAR:
            return str(period.year)
        case PeriodKind.MONTH:
            return f"{format_month(period.number, language=language)} {period.year}"
        case kind:
            return f"{_PERIOD_NAMES[language][kind]} {_ROMAN[period.number]} {period.year}"


_SWAPPED = str.maketrans({",": ".", ".": ","})


def _with_unit(text: str, unit: str | None) -> str:
    if not unit:
        return text
    if unit == "%":
        return f"{text}%"
    money, _, rest = unit.partition(" ")
    if money.casefold() in _MONEY and text[0].isdigit():
        return f"{money} {text} {rest}".strip()
    return f"{text} {unit}"
