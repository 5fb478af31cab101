"""A rating of work is proposed only where the plan chose a rule set with a formula for it."""

from fractions import Fraction

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.model.period import Period
from bsc_planner.model.plan import Plan
from bsc_planner.model.rating import Expectation, PersonRating
from bsc_planner.monitoring.evaluation import evaluation_of
from bsc_planner.monitoring.person_rows import PersonRows
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.work_proposal import WorkProposal, k3_of_indicators, proposed_work, proposes_work
from tests.checks.plans import Draft
from tests.monitoring.test_evaluation import YEAR, with_work


def with_k3() -> Draft:
    plan = with_work(2026)
    with plan.store.recording():
        plan.store.update(Plan, plan.store.plan.id, rule_set="kmk-127-2026")
    plan.store.session.commit()
    return plan


def proposal(plan: Draft, qualities: dict[str, Fraction]) -> WorkProposal:
    store, evaluation = plan.store, evaluation_of(plan.store, YEAR)
    clerk = next(one.person for one in evaluation.people if one.person.name == "Budi")
    rows = PersonRows(store, cascade_of(store, 2026), rule_set_of(store, 2026))
    return proposed_work(clerk, rows.of(clerk.employee_id, Period.of_month(2026, 12)), qualities, evaluation)


def test_permenpanrb_6_2022_itself_proposes_nothing() -> None:
    assert not proposes_work(evaluation_of(with_work(2026).store, YEAR))
    assert proposes_work(evaluation_of(with_k3().store, YEAR))


def test_achievement_and_k3_come_to_a_rating_that_is_not_stored() -> None:
    plan = with_k3()
    found = proposal(plan, {plan.ids["iku"]: Fraction("1.1")})
    assert (found.value, found.rating) == (Fraction(88), Expectation.BELOW)
    assert found.explanation.basis is not None
    assert found.explanation.basis.grade == "C"
    assert plan.store.count(PersonRating) == 0


def test_without_k3_nothing_is_proposed_and_the_reason_is_told() -> None:
    plan = with_k3()
    found = proposal(plan, {})
    assert (found.value, found.rating, found.explanation.reason) == (None, None, "no-work-score")
    assert plan.ids["iku"] not in k3_of_indicators(plan.store, 2026)
