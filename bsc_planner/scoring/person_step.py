"""One step of a person's score as an explanation, and figures as its sentences write them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from bsc_planner.model.number_format import format_number
from bsc_planner.scoring.explanation import Explanation, Fact
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.rule_set import Basis, Light


def step(
    rule: str,
    value: Fraction | None,
    basis: Basis,
    *,
    name: str = "",
    reason: str = "",
    facts: Mapping[str, Fact] | None = None,
    substitution: str = "",
    children: Sequence[Explanation] = (),
    light: Light = Light.GREY,
    weight: Fraction | None = None,
    share: Fraction | None = None,
) -> Explanation:
    """An explanation of a step that is no element of the plan; fields as of `Explanation`."""
    return Explanation(
        ref=None,
        code="",
        name=name,
        rule=rule,
        basis=basis,
        value=value,
        reason=reason,
        light=light,
        weight=weight,
        share=share,
        facts=dict(facts or {}),
        substitution=substitution if value is not None else "",
        children=tuple(children),
    )


def shown(value: Fraction, places: int = 2) -> str:
    """``103,87`` or ``100``: at most so many decimals, in Indonesian, half up; no zeros that say nothing."""
    text = format_number(rounded(value, places=places))
    return text.rstrip("0").rstrip(",") if "," in text else text


def percent(value: Fraction) -> str:
    """A fraction of 1 as ``33,9%``."""
    return f"{shown(value * 100)}%"
