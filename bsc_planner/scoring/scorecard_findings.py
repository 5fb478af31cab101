"""What is doubtful about a scorecard: weights that do not fit, and what cannot be computed."""

from collections.abc import Sequence
from fractions import Fraction

from bsc_planner.findings import Finding, Severity
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import IndicatorScore, Nothing
from bsc_planner.scoring.scorecard_input import IndicatorInput, ObjectiveInput, ScorecardInput
from bsc_planner.scoring.weights import Weights, adds_up, is_weight_given, printed_weight, says_share, table_weight

NOT_COMPUTABLE_CODES = {
    reason: f"score-{reason}"
    for reason in (
        "target-text",
        "actual-text",
        "units-differ",
        "actual-open",
        "no-polarity",
        "target-zero",
        "no-worst-value",
        "stabilize-target-not-positive",
        "step-without-score",
        "step-beside-number",
        "actual-without-target",
        "parts-differ",
    )
}
"""Code of the finding by the reason why an index cannot be computed."""


def indicator_findings(score: IndicatorScore) -> Sequence[Finding]:
    """That an indicator cannot be computed, or is beyond what the rule set concludes anything from."""
    where = score.code or score.name
    if score.nothing is Nothing.NOT_COMPUTABLE:
        details = {
            "target": "" if score.target is None else score.target.printed or "",
            "actual": "" if score.actual is None else score.actual.printed or "",
        }
        return [Finding(Severity.WARNING, NOT_COMPUTABLE_CODES[score.reason], where, score.ref.id, details)]
    if score.is_flagged:
        return [Finding(Severity.WARNING, "score-flagged", where, score.ref.id)]
    return ()


def weight_findings(
    objective: ObjectiveInput, indicators: Sequence[IndicatorInput], weights: Weights, rules: RuleSet
) -> list[Finding]:
    """Printed weights of one objective that are incomplete or disagree with the rule; they are kept as printed."""
    where = objective.code or objective.name
    found = []
    if weights.is_partly_given:
        found.append(Finding(Severity.WARNING, "score-weights-partly-given", where, objective.ref.id))
    whole = sum(weights.values, Fraction(0))
    for one, weight in zip(indicators, weights.values, strict=True):
        place = one.code or one.name
        printed = one.weight.weight
        ruled = table_weight(one.weight, rules)
        stated = printed_weight(printed)
        if printed is not None and is_weight_given(printed) and stated is None:
            found.append(Finding(Severity.WARNING, "score-weight-unreadable", place, one.ref.id, {"printed": printed}))
        elif stated is not None and ruled is not None and stated not in (ruled, ruled / 100):
            details = {"printed": str(printed)}
            found.append(Finding(Severity.WARNING, "score-weight-differs", place, one.ref.id, details))
        inside = one.weight.weight_in_objective
        if inside is not None and whole and says_share(inside, weight / whole) is False:
            details = {"printed": inside, "computed": _percent(weight / whole)}
            found.append(Finding(Severity.WARNING, "score-share-differs", place, one.ref.id, details))
    return found


def perspective_findings(given: ScorecardInput, weights: Weights) -> list[Finding]:
    """Perspective weights that are incomplete or do not add up to 100 %, and objectives outside all perspectives."""
    found = []
    printed = [one.weight for one in given.perspectives if one.weight is not None and is_weight_given(one.weight)]
    if weights.is_partly_given:
        found.append(Finding(Severity.WARNING, "score-perspective-weights-partly-given", given.code, given.ref.id))
    elif printed and given.unit_id is None and not adds_up(printed):
        details = {"printed": " + ".join(printed)}
        found.append(Finding(Severity.WARNING, "score-perspective-weights-sum", given.code, given.ref.id, details))
    if given.perspectives:
        found += [
            Finding(Severity.INFO, "score-objective-without-perspective", one.code or one.name, one.ref.id)
            for one in given.objectives
            if one.perspective_id is None and one.parent_id is None
        ]
    return found


def _percent(share: Fraction) -> str:
    hundredths = (share * 20000 + 1) // 2
    return f"{hundredths // 100},{hundredths % 100:02}%"
