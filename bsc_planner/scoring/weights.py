"""Weights of indicators inside their objective and of perspectives inside the organisation, by the rule set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.model.value import ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.rule_set import RuleSet, WeightRule

ONE = Fraction(1)
_QUOTIENT = re.compile(r"\s*([0-9]{1,9})\s*/\s*([0-9]{1,9})\s*")


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
            is_partly_given |= any(is_weight_given(text) for text in texts)
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
    is_partly_given = any(is_weight_given(text) for text in printed)
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


def is_weight_given(text: str | None) -> bool:
    """Whether a plan prints a weight at all; an empty text is none."""
    return bool(text and text.strip())


def printed_weight(text: str | None) -> Fraction | None:
    """A printed weight as a fraction of 1 (21% is 21/100, 0,21 and 1/7 are themselves); None: no number ≥ 0."""
    stated = _stated(text)
    return None if stated is None or stated.number < 0 else stated.number


def adds_up(printed: Sequence[str]) -> bool:
    """Whether printed weights come to 100 % (or to 1) as far as their decimals can tell: 33,33 three times does."""
    listed = _beside_each_other(printed)
    known = [one for one in listed if one is not None]
    if not known or len(known) < len(listed):
        return False
    total = sum((one.number for one in known), Fraction(0))
    whole = 100 if not any(one.is_percent for one in known) and total > 2 else 1
    return abs(total - whole) <= sum((one.half_step for one in known), Fraction(0))


def says_share(printed: str | None, share: Fraction) -> bool | None:
    """Whether a printed weight is a share (fraction of 1) as far as its decimals can tell; None: it is no number."""
    stated = _stated(printed)
    if stated is None or stated.number < 0:
        return None
    if stated.number > 1 and not stated.is_percent:
        stated = stated.in_percent()
    return abs(stated.number - share) <= stated.half_step


@dataclass(frozen=True, slots=True)
class _Stated:
    """A weight as printed.

    Attributes:
        number: As a fraction of 1 where a percent sign says so.
        half_step: Half of what its last decimal is worth; 0: exact.
        is_percent: Whether it carries a percent sign.
        is_quotient: Whether it is printed as ``1/7``.
    """

    number: Fraction
    half_step: Fraction
    is_percent: bool = False
    is_quotient: bool = False

    def in_percent(self) -> "_Stated":
        return _Stated(self.number / 100, self.half_step / 100, is_percent=True)


def _stated(text: str | None) -> _Stated | None:
    if text is not None and (quotient := _QUOTIENT.fullmatch(text)):
        above, below = int(quotient[1]), int(quotient[2])
        return _Stated(Fraction(above, below), Fraction(0), is_quotient=True) if below else None
    value = read_value(text)
    if value.kind not in (ValueKind.NUMBER, ValueKind.PERCENT) or value.number is None:
        return None
    found = _Stated(Fraction(value.number), Fraction(1, 2 * 10**value.decimals))
    return found.in_percent() if value.is_percent else found


def _beside_each_other(texts: Sequence[str | None]) -> list[_Stated | None]:
    """Weights of siblings: among percentages a bare 14 is 14 % and a bare 1 is 1 %, but 0,21 is 21 %."""
    listed = [_stated(text) for text in texts]
    if not any(one is not None and one.is_percent for one in listed):
        return listed
    return [
        one.in_percent() if one is not None and one.number >= 1 and not (one.is_percent or one.is_quotient) else one
        for one in listed
    ]


def _all_given(texts: Sequence[str | None]) -> list[Fraction] | None:
    listed = _beside_each_other(texts)
    known = [one.number for one in listed if one is not None and one.number >= 0]
    return known if known and len(known) == len(listed) and any(known) else None
