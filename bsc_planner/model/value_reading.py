"""The one reader of printed values, for every door: documents, spreadsheets, paste and typing."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from bsc_planner.model.number_reading import NO_CONTEXT, ReadingContext, column_marks, normalised, read_number
from bsc_planner.model.scale_labels import is_scale_label
from bsc_planner.model.value import Direction, Doubt, Value, ValueKind

_NUMBER = r"[-+]?[0-9.,](?:[0-9., ]*[0-9])?"
_UNIT = r"[^\W\d_](?:[^\d;:()<>=≤≥%\n]|(?<=[^\W\d_])[0-9]){0,59}"
_AFTER = rf"(?: ?(?:(?P<percent>%|persen\b|percent\b)|(?P<unit>{_UNIT})))?"
_IN_WORDS = r"(?: ?\([^\W\d_]+(?: [^\W\d_]+)*\))?"
_NUMERIC = re.compile(
    rf"(?:(?P<money>Rp|IDR|USD|US\$|\$)\.? ?)?(?P<number>{_NUMBER}){_IN_WORDS}{_AFTER}", re.IGNORECASE
)
_RANGE = re.compile(
    rf"(?P<lower>{_NUMBER})(?: ?(?P<first>%))? ?(?:[-–—~]|s\.?/?d\.?|sampai(?: dengan)?|hingga|to)"
    rf" ?(?P<upper>{_NUMBER}){_AFTER}",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    rf"(?P<side>[<>]=?|=[<>]|[≤≥⩽⩾]|[^\W\d_]+\.?(?: [^\W\d_]+)?) ?(?P<bound>{_NUMBER}){_AFTER}", re.IGNORECASE
)
_RATIO = re.compile(rf"(?P<number>{_NUMBER}) ?: ?(?P<base>{_NUMBER})")
_STEP = re.compile(rf"(?P<label>[^()=\n]{{1,60}}?)(?: ?\((?P<score>{_NUMBER})\))?")
_LISTED_PART = re.compile(rf"{_NUMBER} ?%?(?: ?{_UNIT})?")
_LIST_BREAK = re.compile(r", +| dan ")
_GROUP_BREAK = re.compile(r"\s*[;\n\r|]\s*")
_PLAIN = re.compile(r"([0-9]{1,20}(?:[.,][0-9]{1,2})?)(%?)")
"""The everyday cell, which leaves nothing to weigh."""
_DIGIT = re.compile(r"[0-9]")
_NOT_FILLED = re.compile(r"[-–—]*|\.{3,}|…")
_NOT_APPLICABLE = frozenset({"n/a", "na", "n.a", "n.a.", "tidak berlaku", "not applicable"})

_SIDES = {
    Direction.AT_MOST: ("<=", "=<", "≤", "⩽", "maks", "maks.", "maksimal", "maksimum", "max", "max.", "paling banyak"),
    Direction.AT_LEAST: (">=", "=>", "≥", "⩾", "min", "min.", "minimal", "minimum", "paling sedikit"),
    Direction.BELOW: ("<", "kurang dari", "di bawah", "dibawah"),
    Direction.ABOVE: (">", "lebih dari", "di atas", "diatas"),
}
_DIRECTIONS = {word: side for side, words in _SIDES.items() for word in words}
_SHORT = 64
_BY_WEIGHT = (None, Doubt.BY_UNIT, Doubt.BY_COLUMN, Doubt.GUESS)


def read_value(text: str | None, context: ReadingContext = NO_CONTEXT) -> Value:
    """What a printed text means; never fails and never makes a 0 of anything that is none.

    Args:
        text: As printed, any length and content; None where the source has nothing.
        context: Unit, decimal marks of the neighbours, and what the planner has confirmed.

    Returns:
        A value whose `printed` is the text to the letter.
    """
    if text is not None and len(text) > _SHORT:
        return replace(_read(text, context), printed=text)
    return _read_short(text, context)


@lru_cache(maxsize=65536)
def _read_short(text: str | None, context: ReadingContext) -> Value:
    found = _PLAIN.fullmatch(text) if text else None
    if found:
        kind = ValueKind.PERCENT if found[2] else ValueKind.NUMBER
        return Value(text, kind, number=Decimal(found[1].replace(",", ".")))
    return replace(_read(text or "", context), printed=text)


def _read(text: str, context: ReadingContext) -> Value:
    line = normalised(text)
    if line is None:
        return Value(None, ValueKind.TEXT)
    line = re.sub(r"[ \t]+", " ", line)
    if _NOT_FILLED.fullmatch(line):
        return Value(None, ValueKind.NOT_FILLED)
    if line.casefold() in _NOT_APPLICABLE:
        return Value(None, ValueKind.NOT_APPLICABLE)
    parts = [part for part in _GROUP_BREAK.split(line) if part]
    if sum(bool(_DIGIT.search(part)) for part in parts) > 1:
        return Value(None, ValueKind.GROUPS)
    if len(parts) > 1 and ";" not in line and "|" not in line:
        line = " ".join(parts)
    return _one_value(line, context) or _listed(line) or Value(None, ValueKind.TEXT)


def _one_value(line: str, context: ReadingContext) -> Value | None:
    if line[0] == "(" and line[-1] == ")":
        inner = _numeric(line[1:-1].strip(), context)
        # Brackets mark a changed figure in plans and a negative one in accounts: only a percentage is clear.
        return inner if inner is None or inner.is_percent else replace(inner, doubt=Doubt.GUESS)
    readers = (_numeric, _range, _limit, _ratio, _step)
    return next((value for reader in readers if (value := reader(line, context))), None)


def _numeric(line: str, context: ReadingContext) -> Value | None:
    found = _matched(_NUMERIC, line)
    if not found:
        return None
    unit = _unit_of(found)
    if money := found["money"]:
        if unit == "%":
            return None
        unit = f"{money} {unit}" if unit else money
    read = read_number(found["number"], _within(context, unit))
    if read is None:
        return None
    if unit == "%":
        return Value(None, ValueKind.PERCENT, number=read[0], doubt=read[1])
    return Value(None, ValueKind.NUMBER, number=read[0], unit_word=unit, doubt=read[1])


def _range(line: str, context: ReadingContext) -> Value | None:
    found = _matched(_RANGE, line)
    if not found or (found["first"] and not found["percent"]):
        return None
    unit = _unit_of(found)
    near = replace(_within(context, unit), column_marks=column_marks([line]) or context.column_marks)
    lower, upper = read_number(found["lower"], near), read_number(found["upper"], near)
    if lower is None or upper is None or lower[0] > upper[0]:
        return None
    doubt = max(lower[1], upper[1], key=_BY_WEIGHT.index)
    return Value(None, ValueKind.RANGE, lower=lower[0], upper=upper[0], unit_word=unit, doubt=doubt)


def _limit(line: str, context: ReadingContext) -> Value | None:
    found = _matched(_LIMIT, line)
    direction = _DIRECTIONS.get(found["side"].casefold()) if found else None
    if not found or not direction:
        return None
    unit = _unit_of(found)
    read = read_number(found["bound"], _within(context, unit))
    if read is None:
        return None
    return Value(None, ValueKind.LIMIT, bound=read[0], direction=direction, unit_word=unit, doubt=read[1])


def _ratio(line: str, context: ReadingContext) -> Value | None:
    found = _RATIO.fullmatch(line)
    if not found:
        return None
    number = read_number(found["number"], context)
    base = read_number(found["base"], _within(context, "unit"))
    if number is None or base is None or base[0] <= 0:
        return None
    doubt = max(number[1], base[1], key=_BY_WEIGHT.index)
    return Value(None, ValueKind.RATIO, number=number[0], base=base[0], doubt=doubt)


def _step(line: str, context: ReadingContext) -> Value | None:
    found = _STEP.fullmatch(line)
    if not found or not (found["label"] in context.scale or is_scale_label(found["label"])):
        return None
    if not found["score"]:
        return Value(None, ValueKind.STEP, step=found["label"])
    read = read_number(found["score"], replace(context, unit_of_measure=None))
    return Value(None, ValueKind.STEP, step=found["label"], score=read[0], doubt=read[1]) if read else None


def _listed(line: str) -> Value | None:
    parts = _LIST_BREAK.split(line)
    is_list = len(parts) > 1 and all(_LISTED_PART.fullmatch(part) for part in parts)
    return Value(None, ValueKind.GROUPS) if is_list else None


def _matched(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    found = pattern.fullmatch(line)
    # \w also has ½ and ²: 5½ is not five of a unit.
    return found if found and (not found["unit"] or found["unit"][0].isalpha()) else None


def _unit_of(found: re.Match[str]) -> str | None:
    return "%" if found["percent"] else found["unit"]


def _within(context: ReadingContext, unit: str | None) -> ReadingContext:
    return replace(context, unit_of_measure=unit) if unit else context
