"""A rating of work proposed from what a person reached, where the rule set gives a formula for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.model.rating import Expectation
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.evaluation import UnitEvaluation
from bsc_planner.monitoring.person_rows import PersonRow
from bsc_planner.monitoring.rated_people import RatedPerson
from bsc_planner.monitoring.target_qualities import target_qualities
from bsc_planner.scoring import work_score_2026
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.work_score_2026 import JudgedIndicator


@dataclass(frozen=True)
class WorkProposal:
    """A proposal, for the superior to take or leave; it is never stored by itself.

    Attributes:
        rating: What the value means in the quadrant; None: nothing can be said, `explanation` has the reason.
        value: NHK, calibrated, before the unit's NKO is brought in.
        explanation: How it came about.
    """

    rating: Expectation | None
    value: Fraction | None
    explanation: Explanation


def proposes_work(evaluation: UnitEvaluation) -> bool:
    """Whether the rule set proposes ratings: only one with K3; PermenPANRB 6/2022 itself knows no formula."""
    return evaluation.rule_set.is_k3


def k3_of_indicators(store: PlanStore, year: int) -> dict[str, Fraction]:
    """K3 of the indicators that have one, by id."""
    rows = ((row.ref.id, row.quality.k3) for row in target_qualities(store, year))
    return {indicator: k3 for indicator, k3 in rows if k3 is not None}


def proposed_work(
    person: RatedPerson,
    rows: Sequence[PersonRow],
    qualities: dict[str, Fraction],
    evaluation: UnitEvaluation,
) -> WorkProposal:
    """The rating of work that the person's achievements up to the period come to.

    Source: KMK 127/2026 pp. 125-149 [C].
    """
    parameters = {**work_score_2026.PARAMETERS, **evaluation.rule_set.parameters}
    judged = [JudgedIndicator("", row.until.index, qualities.get(row.indicator_id or "")) for row in rows]
    work = work_score_2026.work_value(judged, parameters=parameters)
    moved = work_score_2026.calibrated(work, is_high_official=person.is_high_official, parameters=parameters)
    return WorkProposal(work_score_2026.rating_of(moved.value, parameters=parameters), moved.value, moved)
