"""What a scorecard is computed from: plain values of one unit (or the institution) and one period."""

from collections.abc import Sequence
from dataclasses import dataclass

from bsc_planner.findings import Finding
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import Measure
from bsc_planner.scoring.period_figures import PeriodFigures
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.weights import NO_WORDS, WeightWords


@dataclass(frozen=True)
class PartFigure:
    """What one part of an indicator has reached, where the whole was not reported itself.

    Attributes:
        ref: Whose part it is: a unit, or the unit's own indicator.
        code, name: What it is called.
        actual: Figure s.d. the period; None: not reported.
        is_from_reports: Whether it was summed from people's reports.
    """

    ref: Ref
    code: str
    name: str
    actual: Figure | None
    is_from_reports: bool = False


@dataclass(frozen=True)
class IndicatorInput:
    """One indicator of a scorecard.

    Attributes:
        ref: The indicator.
        code, name: As in the plan; empty texts where it has none.
        objective_id: Objective it measures; None: none.
        measure: How it is read.
        figures: Target and actual s.d. the period.
        weight: What the plan says about its weight.
        parts: What the actual was put together from where it was not reported itself; empty: it was, or nothing was.
        parts_rule: ``parts-sum``, ``parts-average``, ``parts-last``, or ``parts-reports`` (people's reports); empty: it
            was reported itself, or nothing was.
        consolidation: How periods make the figure.
        year_target: Target of the whole year; None: none.
        unit_of_measure: As printed; empty: not stated.
    """

    ref: Ref
    code: str
    name: str
    objective_id: str | None
    measure: Measure
    figures: PeriodFigures
    weight: WeightWords = NO_WORDS
    parts: Sequence[PartFigure] = ()
    parts_rule: str = ""
    consolidation: Consolidation = Consolidation.SUM
    year_target: Value | None = None
    unit_of_measure: str = ""


@dataclass(frozen=True)
class ObjectiveInput:
    """One objective of a scorecard; `perspective_id` and `parent_id` are None where it has none there."""

    ref: Ref
    code: str
    name: str
    perspective_id: str | None
    parent_id: str | None


@dataclass(frozen=True)
class PerspectiveInput:
    """One perspective of a scorecard; `weight` as printed, None where it has none."""

    ref: Ref
    code: str
    name: str
    weight: str | None


@dataclass(frozen=True)
class ScorecardInput:
    """Everything a scorecard depends on; lists are in plan order.

    Attributes:
        rule_set: What it is computed by.
        period: Scores are s.d. its end.
        unit_id: None: the institution.
        ref, code, name: What the whole is of: the plan, or the unit.
        perspectives, objectives, indicators: What it consists of.
        findings: What was doubtful while this was read.
    """

    rule_set: RuleSet
    period: Period
    unit_id: str | None
    ref: Ref
    code: str
    name: str
    perspectives: Sequence[PerspectiveInput]
    objectives: Sequence[ObjectiveInput]
    indicators: Sequence[IndicatorInput]
    findings: Sequence[Finding] = ()
