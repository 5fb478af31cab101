"""Why a score is what it is: the tree below any figure of a scorecard, down to what was printed."""

from collections.abc import Sequence
from fractions import Fraction

from bsc_planner.scoring.explanation import Explanation, Fact
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import Index
from bsc_planner.scoring.rule_set import Divisor, Light
from bsc_planner.scoring.score import IndicatorScore, RolledScore, Score
from bsc_planner.scoring.scorecard import ScorecardCalculation
from bsc_planner.scoring.scorecard_input import IndicatorInput, PartFigure
from bsc_planner.scoring.substitution import index_substitution, mean_substitution
from bsc_planner.scoring.weights import Weights

_IN_PERCENT = frozenset(
    {
        "weight-given",
        "weight-given-in-objective",
        "weight-perspective-given",
        "weight-perspective-rule-set",
    }
)
"""Sources whose weights are fractions of 1."""


def explain(calculation: ScorecardCalculation, element_id: str) -> Explanation | None:
    """Why an element of a scorecard has its score; None: it is not on the scorecard.

    Rules of elements: those of `index_of`, ``index-none`` (nothing to compare), ``objective-weighted-mean``,
    ``objective-weighted-count``, ``objective-of-objectives``, ``perspective-mean``, ``organisation-weighted-mean``,
    ``organisation-mean``. Rules of steps: ``target-...`` as of `PeriodFigures`, ``actual-of-period``,
    ``actual-sum``, ``actual-average``, ``actual-last``, ``parts-sum``, ``parts-average``, ``parts-last``,
    ``parts-reports``, ``part``.
    """
    return _Explainer(calculation).of(element_id)


class _Explainer:
    def __init__(self, calculation: ScorecardCalculation) -> None:
        self._calculation = calculation
        self._given = calculation.given
        self._scores = {ref.id: score for ref, score in calculation.scorecard.scores().items()}

    def of(self, element_id: str) -> Explanation | None:
        score = self._scores.get(element_id)
        if score is None:
            return None
        if isinstance(score, IndicatorScore):
            return self._indicator(score)
        return self._rolled(score)

    def _rolled(self, score: RolledScore) -> Explanation:
        element_id = score.ref.id
        rules = self._given.rule_set
        weights: Weights | None = None
        section = "weights"
        if element_id == self._given.ref.id:
            has_lanes = bool(self._given.perspectives)
            rule = "organisation-weighted-mean" if has_lanes else "organisation-mean"
            weights, section = (self._calculation.perspective_weights, "perspective") if has_lanes else (None, "")
        elif any(one.ref.id == element_id for one in self._given.perspectives):
            rule, section = "perspective-mean", ""
        elif element_id in self._calculation.weights:
            is_by_count = rules.divisor is Divisor.COUNT
            rule = "objective-weighted-count" if is_by_count else "objective-weighted-mean"
            weights = self._calculation.weights[element_id]
        else:
            rule, section = "objective-of-objectives", ""
        children = [self._scores[ref.id] for ref in score.children]
        facts: dict[str, Fact] = {"with_value": score.with_value, "of": score.of, "missing": score.missing}
        if weights is not None:
            facts["weights"] = weights.rule
        if element_id == self._given.ref.id:
            facts["normalised"] = "normalised" if score.is_normalised else ""
            facts["predikat"] = score.predikat
        return Explanation(
            ref=score.ref,
            code=score.code,
            name=score.name,
            rule=rule,
            basis=rules.basis_of(section) if section else None,
            value=score.value,
            reason="" if score.nothing is None else f"rolled-{score.nothing}",
            light=score.light,
            weight=score.weight,
            share=score.share,
            facts={name: fact for name, fact in facts.items() if fact != ""},
            substitution="" if score.value is None else _mean(children, rule, weights),
            children=[found for child in children if (found := self.of(child.ref.id)) is not None],
        )

    def _indicator(self, score: IndicatorScore) -> Explanation:
        given = self._calculation.indicator(score.ref.id)
        assert given is not None
        index = self._calculation.indexes.get(score.ref.id)
        return Explanation(
            ref=score.ref,
            code=score.code,
            name=score.name,
            rule=score.rule or "index-none",
            basis=self._given.rule_set.basis_of("index") if score.rule else None,
            value=score.index,
            reason=score.reason,
            light=score.light,
            weight=score.weight,
            share=score.share,
            facts=self._index_facts(given, score, index),
            substitution="" if index is None else index_substitution(index),
            children=[*_target_steps(given), *_actual_steps(given)],
        )

    def _index_facts(self, given: IndicatorInput, score: IndicatorScore, index: Index | None) -> dict[str, Fact]:
        rules = self._given.rule_set
        facts: dict[str, Fact] = {"target": score.target, "actual": score.actual}
        if index is not None:
            facts |= {f"{name}_read": value for name, value in index.inputs.items()}
        if score.raw is not None and score.index is not None:
            facts["raw"] = score.raw
            if score.index < score.raw:
                facts["upper_bound"] = rules.upper
            elif score.index > score.raw:
                facts["lower_bound"] = rules.lower
        if score.is_flagged:
            facts["flag_above"] = rules.flag_above
        if given.measure.polarity is not None:
            facts["polarity"] = str(given.measure.polarity)
        weights = self._calculation.weights.get(given.objective_id or "")
        if weights is not None:
            facts["weights"] = weights.rule
        return {name: fact for name, fact in facts.items() if fact is not None}


def _mean(children: Sequence[Score], rule: str, weights: Weights | None) -> str:
    valued: list[tuple[Fraction, Fraction]] = []
    for child in children:
        value = child.index if isinstance(child, IndicatorScore) else child.value
        if value is not None:
            valued.append((value, child.weight if child.weight is not None else Fraction(1)))
    if not valued:
        return ""
    is_percent = weights is not None and weights.rule in _IN_PERCENT
    used = [weight for _, weight in valued]
    if not any(used):
        used = [Fraction(1)] * len(used)
    is_by_count = rule == "objective-weighted-count"
    return mean_substitution([value for value, _ in valued], used, is_percent=is_percent, is_by_count=is_by_count)


def _target_steps(given: IndicatorInput) -> list[Explanation]:
    figures = given.figures
    if figures.target is None:
        return []
    facts: dict[str, Fact] = {"figure": figures.target.value, "until_month": figures.last_month}
    if figures.target_rule != "target-of-year":
        facts["year_target"] = given.year_target
    return [_step(figures.target_rule, {name: fact for name, fact in facts.items() if fact is not None})]


def _actual_steps(given: IndicatorInput) -> list[Explanation]:
    figures = given.figures
    facts: dict[str, Fact] = {} if figures.actual is None else {"figure": figures.actual.value}
    if figures.absent:
        facts["absent"] = " ".join(str(period) for period in figures.absent)
    periods = [_step("actual-of-period", {"period": str(period), "figure": value}) for period, value in figures.parts]
    if given.parts_rule == "parts-reports":
        return [_step("parts-reports", facts, periods)]
    if given.parts:
        filled = sum(part.actual is not None for part in given.parts)
        facts |= {"with_value": filled, "of": len(given.parts)}
        return [_step(given.parts_rule, facts, [_part(part) for part in given.parts])]
    if not periods:
        return []
    if len(periods) == 1:
        absent: dict[str, Fact] = {"absent": facts["absent"]} if "absent" in facts else {}
        return [_step("actual-of-period", {**periods[0].facts, **absent})]
    return [_step(f"actual-{given.consolidation}", facts, periods)]


def _part(part: PartFigure) -> Explanation:
    figure: Figure | None = part.actual
    facts: dict[str, Fact] = {} if figure is None else {"figure": figure.value}
    if part.is_from_reports:
        facts["from_reports"] = "parts-reports"
    return Explanation(
        ref=part.ref,
        code=part.code,
        name=part.name,
        rule="part",
        basis=None,
        value=None,
        reason="not-filled" if figure is None else "",
        light=Light.GREY,
        facts=facts,
    )


def _step(rule: str, facts: dict[str, Fact], children: Sequence[Explanation] = ()) -> Explanation:
    return Explanation(None, "", "", rule, None, None, "", Light.GREY, facts=facts, children=children)
