"""Weights of indicators inside their objective and of perspectives inside the organisation, by the rule set."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.rule_set import RuleSet, WeightRule

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class WeightWords:
    """What a plan says about the weight of an indicator.

    Attributes:
        weight, weight_in_objective: As printed, e.g. ``21%`` and ``60%``; None: not given.
        validity, controllability: Quality of the indicator; None: not known.
        is_key: Whether it is a key indicator (IKU).
    """

    weight: str | None = None
    weight_in_objective: str | None = None
    validity: Validity | None = None
    controllability: Controllability | None = None
    is_key: bool = False


NO_WORDS = WeightWords()


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of siblings, before normalising.

    Attributes:
        values: One each, ≥ 0, not all 0.
        rule: ``weight-given``, ``weight-given-in-objective``, ``weight-table``, ``weight-key-indicator``,
            ``weight-equal``; of perspectives ``weight-perspective-given``, ``weight-perspective-rule-set``,
            ``weight-equal``.
        is_partly_given: Whether some siblings have a printed weight and others have none, so that none was used.
    """

    values: Sequence[Fraction]
    rule: str
    is_partly_given: bool = False


def weights_of_indicators(words: Sequence[WeightWords], rules: RuleSet) -> Weights:
    """Weights of all indicators of one objective; one source for all, for weights of two sources do not compare.

    Source: KMK 467/2014 (validity by controllability, as printed on scorecards of its form); KMK 127/2026, Tabel 14.
    """
    rule = rules.weight_rule
    if rule is WeightRule.KEY_INDICATOR:
        values = [rules.key_weight if one.is_key else ONE for one in words]
        return Weights(values, "weight-key-indicator")
    is_partly_given = False
    if rule is WeightRule.GIVEN:
        for name, texts in (
            ("weight-given", [one.weight for one in words]),
            ("weight-given-in-objective", [one.weight_in_objective for one in words]),
        ):
            given = _all_given(texts)
            if given is not None:
                return Weights(given, name)
            is_partly_given |= any(text is not None for text in texts)
    if rule in (WeightRule.GIVEN, WeightRule.TABLE):
        listed = [table_weight(one, rules) for one in words]
        known = [weight for weight in listed if weight is not None]
        if known and len(known) == len(listed):
            return Weights(known, "weight-table", is_partly_given)
    return Weights([ONE] * len(words), "weight-equal", is_partly_given)


def weights_of_perspectives(
    printed: Sequence[str | None], names: Sequence[Sequence[str | None]], rules: RuleSet
) -> Weights:
    """Weights of the perspectives: those of the plan, else those of the rule set, else equal.

    Args:
        printed: Weight of each perspective as printed; None: none.
        names: Code and name of each.
        rules: The rule set.
    """
    given = _all_given(printed)
    if given is not None:
        return Weights(given, "weight-perspective-given")
    is_partly_given = any(text is not None for text in printed)
    listed = [rules.perspective_weight(*labels) for labels in names]
    known = [weight for weight in listed if weight is not None]
    if known and len(known) == len(listed) and any(known):
        return Weights(known, "weight-perspective-rule-set", is_partly_given)
    return Weights([ONE] * len(printed), "weight-equal", is_partly_given)


def table_weight(words: WeightWords, rules: RuleSet) -> Fraction | None:
    """Weight by validity and controllability; None where one of them or the cell of the table is missing."""
    if words.validity is None or words.controllability is None:
        return None
    return rules.weights.get((words.validity, words.controllability))


def printed_weight(text: str | None) -> Fraction | None:
    """A printed weight as a fraction of 1 (21% is 21/100, 0,21 is itself); None where it is no number ≥ 0."""
    value = _read(text)
    if value is None or value.number is None:
        return None
    number = Fraction(value.number)
    return None if number < 0 else number / 100 if value.is_percent else number


def adds_up(printed: Sequence[str]) -> bool:
    """Whether printed weights come to 100 % (or to 1) as far as their decimals can tell: 33,33 three times does."""
    values = [_read(text) for text in printed]
    numbers = [Fraction(value.number) for value in values if value is not None and value.number is not None]
    if not numbers or len(numbers) < len(values):
        return False
    is_percent = any(value is not None and value.is_percent for value in values)
    total = sum(numbers, Fraction(0))
    whole = 100 if is_percent or total > 2 else 1
    half_steps = [Fraction(1, 2 * 10**value.decimals) for value in values if value is not None]
    return abs(total - whole) <= sum(half_steps, Fraction(0))


def says_share(printed: str | None, share: Fraction) -> bool | None:
    """Whether a printed weight is a share (fraction of 1) as far as its decimals can tell; None: it is no number."""
    value, number = _read(printed), printed_weight(printed)
    if value is None or number is None:
        return None
    scale = 100 if value.is_percent or number > 1 else 1
    stated = number if value.is_percent or number <= 1 else number / 100
    return abs(stated - share) * scale <= Fraction(1, 2 * 10**value.decimals)


def _all_given(texts: Sequence[str | None]) -> list[Fraction] | None:
    numbers = [printed_weight(text) for text in texts]
    known = [number for number in numbers if number is not None]
    if any(text is not None and "%" in text for text in texts):
        # a 14 among percentages is 14 %
        known = [number / 100 if number > 1 else number for number in known]
    return known if known and len(known) == len(numbers) and any(known) else None


def _read(text: str | None) -> Value | None:
    value = read_value(text)
    return value if value.kind in (ValueKind.NUMBER, ValueKind.PERCENT) else None
