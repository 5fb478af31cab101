"""How a run of cells goes on when it is dragged: figures, days, months, quarters, and texts that end in a number."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from bsc_planner.model.date_reading import read_date
from bsc_planner.model.number_format import Language, format_date, format_month
from bsc_planner.model.value import Value
from bsc_planner.ui.widgets.grid.filling.series import STEPPED, moved

_NUMBERED = re.compile(r"(.*?)([0-9]{1,15})(\D*)", re.DOTALL)
_ROMAN = re.compile(r"(.*\W)?([IVX]{1,5})", re.DOTALL)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
_ROUNDS = (
    (re.compile(r"(?:tri ?wulan|tw|quarter|q|kuartal)\W*", re.IGNORECASE), 4),
    (re.compile(r"(?:semester|smt|sem)\W*", re.IGNORECASE), 2),
    (re.compile(r"(?:cawu|catur ?wulan)\W*", re.IGNORECASE), 3),
)
"""What begins anew after its last one: after the fourth quarter comes the first."""
_MONTHS_OF_YEAR = 12
_LANGUAGES: tuple[Language, ...] = ("id", "en")


def continued(
    texts: Sequence[str], values: Sequence[Value | None], count: int, *, is_backwards: bool = False
) -> list[str] | None:
    """The texts that follow some others.

    Args:
        texts: Where the series begins, in order; at least one.
        values: What each means as a figure; None where it is none.
        count: How many follow.
        is_backwards: They go on in front of the first one instead of behind the last.

    Returns:
        In the order away from the given ones; None where these are no beginning of a series.
    """
    if is_backwards:
        texts, values = texts[::-1], values[::-1]
    step = -1 if is_backwards else 1
    if all(value is not None and value.kind in STEPPED for value in values):
        return _figures([value for value in values if value is not None], count, step)
    if any(value is not None and value.numbers for value in values):
        return None
    for going_on in (_days, _months, _numbered, _roman):
        made = going_on([text.strip() for text in texts], count, step)
        if made is not None:
            return made
    return None


def is_series_at_once(texts: Sequence[str], values: Sequence[Value | None]) -> bool:
    """Whether dragging continues these without being asked to, as Excel does; a single number is copied."""
    if continued(texts, values, 1) is None:
        return False
    is_number = values[0] is not None or texts[0].strip().isdecimal()
    return len(texts) > 1 or not is_number


def _figures(values: Sequence[Value], count: int, step: int) -> list[str] | None:
    if len({(value.kind, value.direction, value.unit_word, value.base) for value in values}) > 1:
        return None
    decimals = max(value.decimals for value in values)
    lines = [_line(numbers, step) for numbers in zip(*(value.numbers for value in values), strict=True)]
    made = []
    for place in range(len(values), len(values) + count):
        wanted = iter([begin + slope * place for begin, slope in lines])
        made.append(moved(values[-1], lambda _, wanted=wanted: next(wanted), decimals).printed or "")  # type: ignore[misc]
    return made


def _line(numbers: Sequence[Decimal], step: int) -> tuple[Decimal, Decimal]:
    """Begin and slope of the straight line nearest to numbers at 0, 1, 2 …; a single one goes on by `step`."""
    count = len(numbers)
    if count == 1:
        return numbers[0], Decimal(step)
    middle, mean = Decimal(count - 1) / 2, sum(numbers, Decimal(0)) / count
    spread = sum(((place - middle) ** 2 for place in range(count)), Decimal(0))
    slope = sum(((place - middle) * (number - mean) for place, number in enumerate(numbers)), Decimal(0)) / spread
    return mean - slope * middle, slope


def _days(texts: Sequence[str], count: int, step: int) -> list[str] | None:
    days = [day for text in texts if (day := read_date(text)) is not None]
    if len(days) != len(texts):
        return None
    language: Language = "en" if _is_english(texts[-1], days[-1]) else "id"
    spread = {(after.year - before.year) * 12 + after.month - before.month for before, after in pairwise(days)}
    gaps = {(after - before).days for before, after in pairwise(days)}
    if len(days) > 1 and len(gaps) > 1 and len(spread) > 1:
        return None
    by_months = len(days) > 1 and len(spread) == 1 and len({day.day for day in days}) == 1 and 0 not in spread
    made = []
    for place in range(1, count + 1):
        if by_months:
            day = _months_later(days[-1], next(iter(spread)) * place)
        else:
            if len(gaps) > 1:
                return None
            day = days[-1] + timedelta(days=(next(iter(gaps)) if gaps else step) * place)
        made.append(format_date(day, language=language))
    return made


def _months(texts: Sequence[str], count: int, step: int) -> list[str] | None:
    for language in _LANGUAGES:
        names = [format_month(month, language=language) for month in range(1, _MONTHS_OF_YEAR + 1)]
        for listed in (names, [name[:3] for name in names]):
            folded = [name.casefold() for name in listed]
            if all(text.casefold() in folded for text in texts):
                return _round([folded.index(text.casefold()) for text in texts], count, step, listed.__getitem__, 12)
    return None


def _numbered(texts: Sequence[str], count: int, step: int) -> list[str] | None:
    found = [_NUMBERED.fullmatch(text) for text in texts]
    parts = [match.groups() for match in found if match]
    if len(parts) != len(texts) or len({(before, after) for before, _, after in parts}) > 1:
        return None
    before, last, after = parts[-1]
    width = len(last) if last.startswith("0") else 0
    size = next((size for word, size in _ROUNDS if word.fullmatch(before)), None)
    numbers = [int(number) for _, number, _ in parts]
    if size and not after.strip() and all(1 <= number <= size for number in numbers):
        return _round([number - 1 for number in numbers], count, step, lambda at: f"{before}{at + 1}{after}", size)
    following = _steps(numbers, count, step)
    if following is None or min(following) < 0:
        return None
    return [f"{before}{number:0{width}}{after}" for number in following]


def _roman(texts: Sequence[str], count: int, step: int) -> list[str] | None:
    found = [_ROMAN.fullmatch(text) for text in texts]
    parts = [match.groups(default="") for match in found if match and match[2] in _ROMANS]
    if len(parts) != len(texts) or len({before for before, _ in parts}) > 1:
        return None
    before = parts[-1][0]
    size = next((size for word, size in _ROUNDS if word.fullmatch(before)), len(_ROMANS))
    return _round([_ROMANS.index(part) for _, part in parts], count, step, lambda at: f"{before}{_ROMANS[at]}", size)


def _round(places: Sequence[int], count: int, step: int, name: Callable[[int], str], size: int) -> list[str] | None:
    following = _steps(places, count, step)
    return None if following is None else [name(place % size) for place in following]


def _steps(numbers: Sequence[int], count: int, step: int) -> list[int] | None:
    gaps = {after - before for before, after in pairwise(numbers)}
    if len(gaps) > 1:
        return None
    gap = next(iter(gaps)) if gaps else step
    return [numbers[-1] + gap * place for place in range(1, count + 1)]


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def _is_english(text: str, day: date) -> bool:
    return format_month(day.month, language="en") in text and format_month(day.month) not in text
