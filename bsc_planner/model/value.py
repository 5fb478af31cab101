"""What a printed target means: the exact text and its reading, kept side by side."""

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache


class ValueKind(StrEnum):
    """What a printed value is; each has its own letter in the stored meaning."""

    NUMBER = "number"
    PERCENT = "percent"
    RANGE = "range"
    LIMIT = "limit"
    STEP = "step"
    RATIO = "ratio"
    NOT_FILLED = "not_filled"
    NOT_APPLICABLE = "not_applicable"
    GROUPS = "groups"
    TEXT = "text"


class Direction(StrEnum):
    """Which side of a limit is meant."""

    AT_MOST = "<="
    AT_LEAST = ">="
    BELOW = "<"
    ABOVE = ">"


class Doubt(StrEnum):
    """What decided a reading that the print alone leaves open (``2.000``); kept until the planner confirms it."""

    BY_UNIT = "u"
    BY_COLUMN = "c"
    GUESS = "g"


@dataclass(frozen=True, slots=True)
class Value:
    """A value as printed in its source, and what it means.

    Attributes:
        printed: The text to the letter; None when the source has no such cell (an empty text is a printed one).
        kind: What it is; decides which of the following are set.
        number: Of a number, a percentage (95% is 95) and a ratio; keeps the printed decimals.
        lower: Lower bound of a range.
        upper: Upper bound of a range, never below `lower`.
        bound: The number of a limit.
        direction: The side of a limit.
        unit_word: Unit printed with a number, range or limit ("Paket", "Rp", "%"); None without one.
        base: What a ratio is per (2.3:1000 has 1000); greater than 0.
        step: Label of a step on an ordered scale ("A", "level 3").
        score: Score printed with a step, None without one.
        doubt: Why the reading is open; None when it is clear or confirmed.
    """

    printed: str | None
    kind: ValueKind
    number: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    bound: Decimal | None = None
    direction: Direction | None = None
    unit_word: str | None = None
    base: Decimal | None = None
    step: str | None = None
    score: Decimal | None = None
    doubt: Doubt | None = None

    @classmethod
    def stored(cls, printed: str | None, meaning: str) -> "Value":
        """The value a file keeps; the exact inverse of `printed` and `meaning`.

        A meaning that is none (a damaged file) gives text, or *not filled in* where nothing is printed.
        """
        if printed is not None and len(printed) > _SHORT:
            return replace(_decoded(meaning, has_text=True), printed=printed)
        return _stored(printed, meaning)

    @property
    def meaning(self) -> str:
        """Canonical short text of everything but `printed`, e.g. ``n:7.7``, ``p:95``, ``r:5..6%``, ``l:<=1%``.

        Further ``n:2 Paket``, ``s:A=81``, ``q:2.3/1000``, ``-``, ``na``, ``g``, ``t``; an open reading has ``?`` and
        its `Doubt` before the colon (``n?u:2000``).
        """
        letter = _LETTERS[self.kind]
        payload = self._payload()
        if payload is None:
            return letter
        return f"{letter}?{self.doubt}:{payload}" if self.doubt else f"{letter}:{payload}"

    @property
    def is_ambiguous(self) -> bool:
        """Whether the planner has yet to confirm how it is read; its numbers are usable all the same."""
        return self.doubt is not None

    @property
    def is_guess(self) -> bool:
        """Whether neither unit nor column decided the reading, so that it is only the more probable one."""
        return self.doubt is Doubt.GUESS

    @property
    def is_numeric(self) -> bool:
        """Whether `number` is set: a number, a percentage or a ratio."""
        return self.number is not None

    @property
    def is_empty(self) -> bool:
        """Whether no value is given: not filled in or not applicable; never the same as 0."""
        return self.kind in _EMPTY

    @property
    def is_percent(self) -> bool:
        """Whether its numbers are in percent."""
        return self.kind is ValueKind.PERCENT or self.unit_word == "%"

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None] | None:
        """Lowest and highest number meant, None on an open side; None for a value without numbers.

        A number is both its own bounds; whether a limit includes its bound is told by `direction`.
        """
        if self.number is not None:
            return self.number, self.number
        if self.kind is ValueKind.RANGE:
            return self.lower, self.upper
        if self.bound is not None:
            is_upper = self.direction in (Direction.AT_MOST, Direction.BELOW)
            return (None, self.bound) if is_upper else (self.bound, None)
        return None

    @property
    def decimals(self) -> int:
        """Largest count of printed decimals among its numbers; 0 for a value without numbers."""
        return max((decimals_of(number) for number in self.numbers), default=0)

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Number, or bounds, in order; the base of a ratio and the score of a step are no part of it."""
        return tuple(number for number in (self.number, self.lower, self.upper, self.bound) if number is not None)

    def confirmed(self) -> "Value":
        """The same value with its reading accepted."""
        return replace(self, doubt=None)

    def means_the_same(self, other: "Value") -> bool:
        """Whether both say the same, however printed: ``(90%)`` and ``90,0%`` do; two texts only letter by letter."""
        if self.kind in _VERBATIM:
            return self.kind is other.kind and (self.printed or "").split() == (other.printed or "").split()
        return replace(self, printed=None, doubt=None) == replace(other, printed=None, doubt=None)

    def _payload(self) -> str | None:
        unit = "" if self.unit_word is None else "%" if self.unit_word == "%" else f" {self.unit_word}"
        match self.kind:
            case ValueKind.NUMBER | ValueKind.PERCENT:
                return f"{self.number:f}{unit}"
            case ValueKind.RANGE:
                return f"{self.lower:f}..{self.upper:f}{unit}"
            case ValueKind.LIMIT:
                return f"{self.direction}{self.bound:f}{unit}"
            case ValueKind.RATIO:
                return f"{self.number:f}/{self.base:f}"
            case ValueKind.STEP:
                score = "" if self.score is None else f"{self.score:f}"
                return f"{self.step}={score}" if score or "=" in (self.step or "") else self.step
            case _:
                return None


_MOST_DIGITS = 400
_SHORT = 64
_EMPTY = frozenset({ValueKind.NOT_FILLED, ValueKind.NOT_APPLICABLE})
_VERBATIM = frozenset({ValueKind.GROUPS, ValueKind.TEXT})
_LETTERS = {
    ValueKind.NUMBER: "n",
    ValueKind.PERCENT: "p",
    ValueKind.RANGE: "r",
    ValueKind.LIMIT: "l",
    ValueKind.STEP: "s",
    ValueKind.RATIO: "q",
    ValueKind.NOT_FILLED: "-",
    ValueKind.NOT_APPLICABLE: "na",
    ValueKind.GROUPS: "g",
    ValueKind.TEXT: "t",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_WITHOUT_PAYLOAD = _EMPTY | _VERBATIM

NOT_FILLED = Value(None, ValueKind.NOT_FILLED)


def decimals_of(number: Decimal) -> int:
    """How many decimals a number carries: 2 for 7.70, 0 for 1000 however written."""
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@lru_cache(maxsize=65536)
def _stored(printed: str | None, meaning: str) -> Value:
    return replace(_decoded(meaning, has_text=printed is not None), printed=printed)


def _decoded(meaning: str, *, has_text: bool) -> Value:
    head, colon, payload = meaning.partition(":")
    letter, _, doubt = head.partition("?")
    try:
        kind = _KINDS[letter]
        if (kind in _WITHOUT_PAYLOAD) == bool(colon):
            raise ValueError(meaning)
        return _with_payload(kind, payload, Doubt(doubt) if doubt else None)
    except (KeyError, ValueError, InvalidOperation):
        return Value(None, ValueKind.TEXT if has_text else ValueKind.NOT_FILLED)


def _with_payload(kind: ValueKind, payload: str, doubt: Doubt | None) -> Value:
    match kind:
        case ValueKind.NUMBER | ValueKind.PERCENT:
            text, unit = _split_unit(payload)
            return Value(None, kind, number=_decimal(text), unit_word=unit, doubt=doubt)
        case ValueKind.RANGE:
            text, unit = _split_unit(payload)
            lower, _, upper = text.partition("..")
            return Value(None, kind, lower=_decimal(lower), upper=_decimal(upper), unit_word=unit, doubt=doubt)
        case ValueKind.LIMIT:
            text, unit = _split_unit(payload)
            direction = text[: 2 if text[1:2] == "=" else 1]
            bound = _decimal(text[len(direction) :])
            return Value(None, kind, bound=bound, direction=Direction(direction), unit_word=unit, doubt=doubt)
        case ValueKind.RATIO:
            number, _, base = payload.partition("/")
            return Value(None, kind, number=_decimal(number), base=_decimal(base), doubt=doubt)
        case ValueKind.STEP:
            label, equals, score = payload.rpartition("=")
            step = label if equals else payload
            return Value(None, kind, step=step, score=_decimal(score) if score and equals else None, doubt=doubt)
        case _:
            return Value(None, kind)


def _split_unit(payload: str) -> tuple[str, str | None]:
    if payload.endswith("%") and " " not in payload:
        return payload[:-1], "%"
    text, space, unit = payload.partition(" ")
    return text, unit if space else None


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    # a damaged file must not make us print a number with a billion digits
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        raise ValueError(text)
    return number
