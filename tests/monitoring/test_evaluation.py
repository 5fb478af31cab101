"""Who is rated, by which rule, and what it comes to: quadrant years and years of scores."""

from fractions import Fraction

import pytest

from bsc_planner.editing.rating import RatePeopleEdit, RateUnitEdit, RatingCell
from bsc_planner.editing.work_report import SetReviewEdit
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.rating import Expectation, OrganisationRating
from bsc_planner.model.work_report import WorkReport
from bsc_planner.monitoring.evaluation import UnitEvaluation, evaluation_of
from bsc_planner.monitoring.rated_people import head_positions, people_of, rating_period
from bsc_planner.monitoring.work_rows import work_rows
from bsc_planner.scoring.predikat import Predikat
from bsc_planner.scoring.rule_set import IndividualMethod
from tests.builders import do
from tests.checks.plans import Draft

YEAR = Period(2026)


def office() -> Draft:
    """A head with two clerks of 2026 below; the second one joined in July, one acts elsewhere."""
    plan = Draft()
    plan.add("unit", "top", code="U1", name="Dinas", head_title="Kepala Dinas")
    plan.add("unit", "low", code="U2", name="Bidang", parent_id="top")
    plan.add("position", "head", code="J1", title="Kepala Dinas", unit_id="top", kind="JPT pratama")
    plan.add("position", "lead", code="J2", title="Kepala Bidang", unit_id="low", reports_to_id="head")
    plan.add("position", "post", code="J3", title="Analis", unit_id="low", kind="fungsional", reports_to_id="lead")
    for short, name in (("boss", "Sri"), ("chief", "Ani"), ("clerk", "Budi"), ("late", "Citra")):
        plan.add("employee", short, nip=f"1990{len(plan.ids):014}", name=name)
    plan.add("assignment", employee_id="boss", position_id="head")
    plan.add("assignment", employee_id="boss", position_id="lead", status="Plh")
    plan.add("assignment", employee_id="chief", position_id="lead")
    plan.add("assignment", employee_id="clerk", position_id="post")
    plan.add("assignment", employee_id="late", position_id="post", from_date="2026-07-01")
    return plan


def rate(plan: Draft, short: str, work: str | None, behaviour: str | None, period: str = "2026") -> None:
    named = (("work", work), ("behaviour", behaviour))
    do(plan.store, RatePeopleEdit([RatingCell(plan.ids[short], period, field, value) for field, value in named]))


def by_name(evaluation: UnitEvaluation) -> dict[str, Predikat | None]:
    return {one.person.name: one.predikat for one in evaluation.people}


def test_people_are_listed_by_unit_heads_first_and_stand_ins_not_at_all() -> None:
    plan = office()
    people = people_of(plan.store, YEAR)
    assert [(one.name, one.heads_unit) for one in people] == [
        ("Sri", True),
        ("Ani", True),
        ("Budi", False),
        ("Citra", False),
    ]
    assert people[0].is_high_official
    assert [one.name for one in people_of(plan.store, Period.of_quarter(2026, 2))] == ["Sri", "Ani", "Budi"]
    assert [one.name for one in people_of(plan.store, YEAR, unit_id=plan.ids["low"])] == ["Ani", "Budi", "Citra"]
    assert head_positions(plan.store) == {plan.ids["head"], plan.ids["lead"]}


def test_who_changed_position_is_rated_in_the_one_held_at_the_end() -> None:
    plan = office()
    plan.add("employee", "mover", name="Dedi")
    plan.add("assignment", employee_id="mover", position_id="post", until_date="2026-05-31")
    plan.add("assignment", employee_id="mover", position_id="lead", status="Plt", from_date="2026-06-01")
    found = {one.name: one.title for one in people_of(plan.store, YEAR)}
    assert found["Dedi"] == "Plt. Kepala Bidang"
    assert {one.name: one.title for one in people_of(plan.store, Period.of_quarter(2026, 1))}["Dedi"] == "Analis"


def test_people_are_rated_in_quarters_half_years_and_years() -> None:
    assert rating_period(Period.of_month(2026, 5)) == Period.of_quarter(2026, 2)
    assert rating_period(Period.of_semester(2026, 2)) == Period.of_semester(2026, 2)


def test_ratings_give_predikat_by_the_quadrant_and_missing_ones_give_none() -> None:
    plan = office()
    rate(plan, "chief", "above", "above")
    rate(plan, "clerk", "below", None)
    evaluation = evaluation_of(plan.store, YEAR)
    assert evaluation.method is IndividualMethod.QUADRANT
    assert by_name(evaluation) == {"Sri": None, "Ani": Predikat.VERY_GOOD, "Budi": None, "Citra": None}
    assert evaluation.without_predikat == 3
    assert evaluation.people[2].explanation.reason == "behaviour-not-rated"


def test_the_capaian_of_the_unit_is_the_heads_rating_of_work() -> None:
    plan = office()
    rate(plan, "chief", "above", "as_expected")
    do(plan.store, RateUnitEdit(plan.ids["low"], "2026", "butuh_perbaikan"))
    evaluation = evaluation_of(plan.store, YEAR, unit_id=plan.ids["low"])
    head = evaluation.people[0]
    assert (head.work, head.is_work_of_unit, head.predikat) == (Expectation.BELOW, True, Predikat.NEEDS_IMPROVEMENT)
    assert head.explanation.children[0].facts["unit"] == "butuh_perbaikan"
    assert evaluation.unit_rating is OrganisationRating.NEEDS_IMPROVEMENT
    assert [one.count for one in evaluation.unmet] == []


def test_the_guide_is_held_against_the_units_people_only_once_the_unit_is_rated() -> None:
    plan = office()
    for short in ("chief", "clerk", "late"):
        rate(plan, short, "above", "above")
    low = plan.ids["low"]
    assert evaluation_of(plan.store, YEAR, unit_id=low).unmet == ()
    do(plan.store, RateUnitEdit(low, "2026", "istimewa"))
    evaluation = evaluation_of(plan.store, YEAR, unit_id=low)
    assert [(one.count, one.total) for one in evaluation.unmet] == [(3, 3)]


@pytest.mark.parametrize(
    ("year", "method"),
    [
        (2016, "perka-bkn-1-2013"),
        (2020, "perka-bkn-1-2013"),
        (2021, "permenpanrb-8-2021"),
        (2022, "permenpanrb-6-2022"),
        (2026, "permenpanrb-6-2022"),
    ],
)
def test_each_year_has_the_rule_of_its_time(year: int, method: str) -> None:
    assert evaluation_of(office().store, Period(year)).method == method


def with_work(year: int) -> Draft:
    """The clerk answers for 10 documents and reported 8 of them by July."""
    plan = office()
    plan.objective().indicator(
        targets={str(year): "10"}, name="Jumlah dokumen", unit_of_measure="dokumen", consolidation="sum"
    )
    plan.add("cascade", "rule", parent_indicator_id="iku", child_position_id="post", method="adopt")
    for month, printed in ((3, "5"), (7, "3")):
        with plan.store.recording():
            plan.store.insert(
                WorkReport,
                employee_id=plan.ids["clerk"],
                cascade_id=plan.ids["rule"],
                period=f"{year}-M{month:02}",
                result="Menyusun dokumen",
                printed=printed,
                meaning=f"n:{printed}",
            )
    plan.store.session.commit()
    return plan


def test_work_rows_hold_the_target_and_what_was_reported_up_to_the_period() -> None:
    plan = with_work(2026)
    clerk = plan.ids["clerk"]
    (row,) = work_rows(plan.store, YEAR, [clerk])[clerk]
    assert [row.name, row.actual, row.cost] == ["Jumlah dokumen", 8, None]
    assert row.target is not None
    assert row.target.number == 10
    assert work_rows(plan.store, Period.of_semester(2026, 1), [clerk])[clerk][0].actual == 5
    assert work_rows(plan.store, YEAR, [plan.ids["boss"]])[plan.ids["boss"]] == []


def test_2020_is_scored_by_quantity_quality_and_time_with_behaviour() -> None:
    plan = with_work(2020)
    clerk, rule = plan.ids["clerk"], plan.ids["rule"]
    evaluation = evaluation_of(plan.store, Period(2020))
    budi = next(one for one in evaluation.people if one.person.name == "Budi")
    assert (budi.work_score, budi.explanation.reason) == (None, "no-work-score")
    for field, value in (("quality", "90"), ("time", "12")):
        do(plan.store, SetReviewEdit(clerk, rule, "2020", field, value))
    cells = (("behaviour_score", "82"), ("extra_tasks", "4"), ("creativity", "3"))
    do(plan.store, RatePeopleEdit([RatingCell(clerk, "2020", *cell) for cell in cells]))
    budi = next(one for one in evaluation_of(plan.store, Period(2020)).people if one.person.name == "Budi")
    assert budi.work_score == Fraction(80 + 90 + 76, 3) + 2 + 3
    assert budi.total == budi.work_score * Fraction(6, 10) + Fraction(82 * 4, 10)
    assert budi.predikat is Predikat.GOOD


def test_2021_is_scored_by_categories_and_a_new_idea() -> None:
    plan = with_work(2021)
    clerk = plan.ids["clerk"]
    cells = (("behaviour_score", "100"), ("has_new_idea", 1), ("extra_score", "4,5"))
    do(plan.store, RatePeopleEdit([RatingCell(clerk, "2021", *cell) for cell in cells]))
    evaluation = evaluation_of(plan.store, Period(2021))
    budi = next(one for one in evaluation.people if one.person.name == "Budi")
    assert budi.work_score == Fraction(745, 10)
    assert budi.total == Fraction(745, 10) * Fraction(7, 10) + 30
    assert budi.predikat is Predikat.FAIR
    assert evaluation.unmet == ()


def test_a_plan_without_people_has_an_empty_evaluation() -> None:
    evaluation = evaluation_of(Draft().store, YEAR)
    assert (evaluation.people, dict(evaluation.counts), evaluation.without_predikat) == ((), {}, 0)


def test_the_institution_has_a_rating_of_its_own() -> None:
    plan = office()
    do(plan.store, RateUnitEdit(None, "2026", "baik"))
    rate(plan, "clerk", "as_expected", "as_expected")
    evaluation = evaluation_of(plan.store, YEAR)
    assert evaluation.unit_rating is OrganisationRating.GOOD
    assert len(evaluation.unmet) == 2
    assert plan.store.count(Unit) == 2
