"""What differs between two rule sets, rule by rule; each difference has its words in `bsc_planner.wording`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.band_reading import band_text
from bsc_planner.scoring.rule_set import Band, RuleSet

Told = str | bool | Fraction | None
"""One side of a difference: a word or text, a number, or nothing."""


@dataclass(frozen=True)
class RuleDifference:
    """One rule that two rule sets put differently.

    Attributes:
        code: Stable name of the rule, e.g. ``upper`` or ``weight``.
        section: Section of the TOML it stands in, or part of one; for `RuleSet.basis_of`.
        before, after: What each says; None: nothing, or no bound.
        details: What its words need, by name.
    """

    code: str
    section: str
    before: Told
    after: Told
    details: Mapping[str, Any] = field(default_factory=dict)


def differences(before: RuleSet, after: RuleSet) -> Sequence[RuleDifference]:
    """Everything that may make scores differ, and title and grade; in the order of the text."""
    found = [
        *_plain(before, after),
        *_scale(before, after),
        *_weights(before, after),
        *_perspectives(before, after),
        *_all_bands(before, after),
        *_individual(before, after),
        *_parameters(before, after),
    ]
    return tuple(one for one in found if one.before != one.after)


def scale_text(rule_set: RuleSet) -> str:
    """A scale as one line: ``0 → 0, 90 → 100``; rounded where decimals do not end."""
    return ", ".join(f"{_plainly(ca)} → {_plainly(cn)}" for ca, cn in rule_set.stabilize_scale)


def _plain(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    yield RuleDifference("title", "", before.title, after.title)
    yield RuleDifference("grade", "", str(before.basis.grade), str(after.basis.grade))
    for name in ("lower", "upper", "flag_above", "conversion_top"):
        yield RuleDifference(name, "index", getattr(before, name), getattr(after, name))
    yield RuleDifference("weight_rule", "weights", str(before.weight_rule), str(after.weight_rule))
    yield RuleDifference("key_weight", "weights", before.key_weight, after.key_weight)
    yield RuleDifference("divisor", "weights", str(before.divisor), str(after.divisor))
    yield RuleDifference("k3", "k3", before.is_k3, after.is_k3)


def _scale(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    if tuple(before.stabilize_scale) != tuple(after.stabilize_scale):
        yield RuleDifference("scale", "stabilize", scale_text(before), scale_text(after))


def _weights(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    for validity in Validity:
        for controllability in Controllability:
            key = validity, controllability
            details = {"validity": str(validity), "controllability": str(controllability)}
            section = f"weights.{validity}.{controllability}"
            yield RuleDifference("weight", section, before.weights.get(key), after.weights.get(key), details)


def _perspectives(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    for name in {**before.perspective_weights, **after.perspective_weights}:
        weights = [one.perspective_weights.get(name) for one in (before, after)]
        one, two = (None if weight is None else weight * 100 for weight in weights)
        yield RuleDifference("perspective", f"perspective.{name}", one, two, {"name": name})


def _all_bands(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    yield from _bands("status", before.indicator_bands, after.indicator_bands)
    yield from _bands("perspective_status", before.perspective_bands, after.perspective_bands)
    yield from _bands("predikat", before.predikat_bands, after.predikat_bands)


def _bands(section: str, before: Sequence[Band], after: Sequence[Band]) -> Iterator[RuleDifference]:
    old, new = {band.key: band for band in before}, {band.key: band for band in after}
    for key in {**old, **new}:
        one, two = old.get(key), new.get(key)
        details = {"names": dict((two or old[key]).names)}
        ends = [None if band is None else band_text(band) for band in (one, two)]
        yield RuleDifference(f"{section}-band", section, ends[0], ends[1], details)
        if one is not None and two is not None:
            yield RuleDifference(f"{section}-light", section, str(one.light), str(two.light), details)


def _individual(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    methods = [None if one.individual is None else str(one.individual) for one in (before, after)]
    yield RuleDifference("individual", "individual", methods[0], methods[1])
    if None not in methods:
        years = [_years(one.individual_years) for one in (before, after)]
        yield RuleDifference("individual-years", "individual", years[0], years[1])


def _parameters(before: RuleSet, after: RuleSet) -> Iterator[RuleDifference]:
    for name in {**before.parameters, **after.parameters}:
        sides = before.parameters.get(name), after.parameters.get(name)
        yield RuleDifference("parameter", f"parameters.{name}", *sides, {"name": name})


def _years(years: tuple[int | None, int | None]) -> str:
    return "–".join("" if year is None else str(year) for year in years)


def _plainly(number: Fraction) -> str:
    return f"{float(number):g}".replace(".", ",")
