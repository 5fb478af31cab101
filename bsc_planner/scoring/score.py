"""What scoring gives: scores of indicators, objectives, perspectives and the organisation, with what each rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from bsc_planner.findings import Finding
from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.scoring.rule_set import Light, RuleSet


class Nothing(StrEnum):
    """Why there is no figure; zero is a figure like any other.

    All are left out of roll-ups; ``not_filled`` counts as missing, ``not_computable`` is a finding.
    """

    NOT_FILLED = "not_filled"
    NOT_APPLICABLE = "not_applicable"
    NOT_COMPUTABLE = "not_computable"


@dataclass(frozen=True)
class IndicatorScore:
    """Score of one indicator up to and including a period.

    Attributes:
        ref: The indicator.
        code, name: As in the plan; empty texts where it has none.
        objective_id: Objective it measures; None: none, so that it counts nowhere.
        target, actual: Figures s.d. the period, printed or computed; None: none.
        rule: Key of the rule applied (see `bsc_planner.scoring.index`); empty when there was nothing to apply it to.
        raw, index: Uncapped and capped index in percent; None together, when `nothing` says why.
        is_flagged: The index is beyond what the rule set concludes anything from.
        nothing, reason: Why there is no index; `reason` is a stable code with a sentence in `wording`.
        weight: Weight as used, before normalising; None where it is left out.
        share: Part of the objective (fraction of 1) among the indicators with a value; None where it is left out.
        light: Status.
    """

    ref: Ref
    code: str
    name: str
    objective_id: str | None
    target: Value | None
    actual: Value | None
    rule: str
    raw: Fraction | None
    index: Fraction | None
    is_flagged: bool
    nothing: Nothing | None
    reason: str
    weight: Fraction | None
    share: Fraction | None
    light: Light


@dataclass(frozen=True)
class RolledScore:
    """Score of an objective, a perspective or the organisation.

    Attributes:
        ref: What it is of; the plan itself for the organisation (the unit, in a unit's scorecard).
        code, name: As in the plan.
        value: In percent; None: no child has a value.
        nothing: With no value: ``not_filled`` where a child is missing, else what the children have in common.
        of, with_value, missing: Children, those with a value, those not filled in.
        is_normalised: Weights were spread over the children with a value (dinormalkan).
        weight, share: As used by its parent, and normalised there; None where it is left out.
        light: Status.
        predikat: Key of the band of the rule set's predikat; empty: none.
        children: What it is rolled up from, in order.
    """

    ref: Ref
    code: str
    name: str
    value: Fraction | None
    nothing: Nothing | None
    of: int
    with_value: int
    missing: int
    is_normalised: bool
    weight: Fraction | None
    share: Fraction | None
    light: Light
    predikat: str
    children: Sequence[Ref]


Score = IndicatorScore | RolledScore


@dataclass(frozen=True)
class Scorecard:
    """All scores of one unit (or the institution) up to and including one period.

    Attributes:
        rule_set: What it was computed by.
        period: Scores are s.d. its end; a year is its whole.
        unit_id: None: the institution.
        organisation: NKO (nilai kinerja organisasi).
        perspectives, objectives, indicators: In plan order; everything of the scorecard, also without a value.
        findings: What is doubtful, e.g. perspective weights that do not add up to 100 %, and what cannot be computed.
    """

    rule_set: RuleSet
    period: Period
    unit_id: str | None
    organisation: RolledScore
    perspectives: Sequence[RolledScore]
    objectives: Sequence[RolledScore]
    indicators: Sequence[IndicatorScore]
    findings: Sequence[Finding]

    def scores(self) -> Mapping[Ref, Score]:
        """Every score by what it is of."""
        listed: list[Score] = [self.organisation, *self.perspectives, *self.objectives, *self.indicators]
        return {one.ref: one for one in listed}
