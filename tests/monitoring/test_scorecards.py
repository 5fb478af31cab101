"""Scorecards of plans: the definition's figures, units, parts, findings."""

from fractions import Fraction
from pathlib import Path

import pytest
from sqlalchemy import select

from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target, UnitActual
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.monitoring.score_source import PeopleReports
from bsc_planner.monitoring.scorecards import explanation_of, scorecard_of
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.explanation_text import explanation_lines
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import IndicatorScore, Nothing, RolledScore, Scorecard
from tests.builders import do, empty_store, plan_with

DATA = Path(__file__).parent.parent / "data"
YEAR = Period(2022)
ACTUALS = {"1a-CP": "15%", "1b-N": "80%", "6a-CP": "10%", "6b-CP": "11%", "6c-N": "18,75%"}
"""Actuals by which the scorecard of the tax office gives the example figures of the definition."""


def put(store: PlanStore, kind: type[Actual] | type[Target] | type[Milestone], of: str, period: str, text: str) -> str:
    return store.insert(kind, indicator_id=of, period=period, printed=text, meaning=read_value(text).meaning)


def put_part(store: PlanStore, of: str, unit: str, period: str, text: str) -> str:
    meaning = read_value(text).meaning
    return store.insert(UnitActual, indicator_id=of, unit_id=unit, period=period, printed=text, meaning=meaning)


def id_of(store: PlanStore, code: str) -> str:
    return str(store.rows(select(Indicator.id).where(Indicator.code == code))[0][0])


def tax_office() -> PlanStore:
    """The scorecard in the form of KMK 467 with the actuals of the example; its stakeholder lane has one indicator."""
    store = empty_store()
    do(store, read_plan_file(DATA / "kpp-pratama-scorecard.json").edit)
    with store.recording():
        store.update(Plan, store.plan.id, rule_set="kmk-467-2014")
        lane = store.rows(select(Perspective.id).where(Perspective.code == "SP"))[0][0]
        objective = store.insert(Objective, code="SS0", text="Penerimaan negara yang optimal", perspective_id=lane)
        own = store.insert(
            Indicator,
            code="0a",
            objective_id=objective,
            polarity="maximize",
            validity="exact",
            controllability="moderate",
            weight="21%",
        )
        put(store, Target, own, "2022", "100")
        put(store, Actual, own, "2022", "104,2")
        for code, text in ACTUALS.items():
            put(store, Actual, id_of(store, code), "2022", text)
    store.session.commit()
    return store


def rolled(card: Scorecard, code: str) -> RolledScore:
    return next(one for one in (*card.perspectives, *card.objectives) if one.code == code)


def indicator(card: Scorecard, code: str) -> IndicatorScore:
    return next(one for one in card.indicators if one.code == code)


def test_the_scorecard_gives_the_example_figures_of_the_definition() -> None:
    card = scorecard_of(tax_office(), YEAR)
    assert rolled(card, "SS1").value == 92
    assert rolled(card, "SS6").value == Fraction(2785, 39)
    assert [one.value for one in card.perspectives] == [Fraction(521, 5), 92, Fraction(2785, 39), None]
    assert card.organisation.value is not None
    assert str(rounded(card.organisation.value)) == "87.53"
    assert card.organisation.is_normalised
    assert (card.organisation.with_value, card.organisation.of, card.organisation.missing) == (3, 4, 1)
    assert [one.light for one in card.perspectives] == [Light.GREEN, Light.YELLOW, Light.RED, Light.GREY]
    assert card.rule_set.key == "kmk-467-2014"


def test_what_has_no_target_is_not_missing_and_what_has_no_actual_is() -> None:
    card = scorecard_of(tax_office(), YEAR)
    assert indicator(card, "4a-CP").nothing is Nothing.NOT_APPLICABLE
    assert indicator(card, "5a-CP").nothing is Nothing.NOT_FILLED
    assert rolled(card, "SS4").nothing is Nothing.NOT_APPLICABLE
    assert rolled(card, "SS10").nothing is Nothing.NOT_FILLED
    assert (rolled(card, "LG").value, rolled(card, "LG").nothing) == (None, Nothing.NOT_FILLED)


def test_printed_shares_that_disagree_with_the_weights_are_reported_and_move_nothing() -> None:
    found = [one for one in scorecard_of(tax_office(), YEAR).findings if one.code == "score-share-differs"]
    assert [one.where for one in found] == ["3a-CP", "6c-N", "10a-N", "10b-N", "10c-N"]


def test_perspective_weights_that_do_not_come_to_100_are_reported() -> None:
    store = tax_office()
    lane = store.all(Perspective)[0]
    with store.recording():
        store.update(Perspective, lane.id, weight="20%")
    assert next(one.code for one in scorecard_of(store, YEAR).findings) == "score-perspective-weights-sum"


def all_of(explanation: Explanation) -> list[Explanation]:
    return [explanation, *(below for child in explanation.children for below in all_of(child))]


def test_a_score_is_explained_down_to_what_was_printed() -> None:
    store = tax_office()
    explanation = explanation_of(store, None, YEAR)
    assert explanation is not None
    assert explanation.substitution == "(104,2 × 25 + 92 × 15 + 71,41 × 30) ÷ 70"
    by_code = {one.code: one for one in all_of(explanation) if one.code}
    assert by_code["SS1"].substitution == "(100 × 21 + 80 × 14) ÷ 35"
    assert by_code["SS6"].substitution == "(66,67 × 14 + 73,33 × 14 + 75 × 11) ÷ 39"
    assert by_code["6c-N"].substitution == "18,75 ÷ 25 × 100"
    assert by_code["6c-N"].share == Fraction(11, 39)
    assert by_code["5a-CP"].reason == "not-filled"
    card = scorecard_of(store, YEAR)
    assert {one.ref for one in all_of(explanation) if one.ref} == set(card.scores())
    lines = explanation_lines(explanation)
    assert "87,53" in lines[0]
    assert any("tidak dihitung: realisasi belum diisi" in line for line in lines)
    assert any("bukti B" in line for line in lines)
    assert explanation_of(store, Ref("indicator", "nobody"), YEAR) is None


def test_scores_follow_the_target_in_force_and_the_elements_of_the_year() -> None:
    store = plan_with(objectives=2, indicators=1)
    first, second = store.all(Indicator)
    with store.recording():
        store.update(Indicator, second.id, from_year=2026)
        store.update(Objective, str(second.objective_id), from_year=2026)
        put(store, Actual, first.id, "2025", "9")
    card = scorecard_of(store, Period(2025))
    assert [one.code for one in card.indicators] == ["IKU1.1"]
    assert [one.code for one in card.objectives] == ["SS1"]
    assert card.organisation.value == 90


def test_a_plan_without_perspectives_is_the_mean_of_its_top_objectives() -> None:
    store = plan_with(objectives=3, indicators=1)
    rows = store.all(Indicator)
    top, middle, below = (str(row.objective_id) for row in rows)
    with store.recording():
        store.update(Objective, below, parent_id=middle)
        store.delete(Indicator, rows[1].id)
        put(store, Actual, rows[0].id, "2025", "10")
        put(store, Actual, rows[2].id, "2025", "8")
    card = scorecard_of(store, Period(2025))
    assert card.organisation.value == 90
    assert [one.ref.id for one in card.objectives if one.ref in card.organisation.children] == [top, middle]
    found = explanation_of(store, Ref("objective", middle), Period(2025))
    assert found is not None
    assert found.rule == "objective-of-objectives"
    assert found.value == 80


def cascading_plan(kind: str = "share") -> tuple[PlanStore, str, list[str]]:
    """An indicator of 30 documents, handed down to three units of one institution."""
    store = plan_with(years=())
    measured = store.all(Indicator)[0].id
    with store.recording():
        put(store, Target, measured, "2026", "30")
        top = store.insert(Unit, code="D0", name="Direktorat")
        units = [store.insert(Unit, code=f"U{number}", name=f"Unit {number}", parent_id=top) for number in range(3)]
        for unit in units:
            store.insert(Cascade, parent_indicator_id=measured, child_unit_id=unit, method=kind)
    return store, measured, units


def test_what_is_not_reported_is_put_together_from_the_units_it_was_handed_to() -> None:
    store, measured, units = cascading_plan()
    with store.recording():
        put_part(store, measured, units[0], "2026-Q1", "4")
        put_part(store, measured, units[0], "2026-Q2", "5")
        put_part(store, measured, units[1], "2026-M05", "6")
    card = scorecard_of(store, Period.parse("2026-S1"))
    assert card.indicators[0].index == 100
    explanation = explanation_of(store, card.indicators[0].ref, Period.parse("2026-S1"))
    assert explanation is not None
    parts = next(one for one in explanation.children if one.rule == "parts-sum")
    assert (parts.facts["with_value"], parts.facts["of"]) == (2, 3)
    assert [one.code for one in parts.children] == ["U0", "U1", "U2"]
    of_unit = scorecard_of(store, Period.parse("2026-S1"), unit_id=units[0])
    assert of_unit.organisation.ref == Ref("unit", units[0])
    assert of_unit.indicators[0].index == 120
    assert of_unit.indicators[0].raw == 180


def test_a_typed_actual_goes_before_its_parts() -> None:
    store, measured, units = cascading_plan()
    with store.recording():
        put_part(store, measured, units[0], "2026", "9")
        put(store, Actual, measured, "2026", "27")
    assert scorecard_of(store, Period(2026)).indicators[0].index == 90


def test_of_units_that_adopted_it_the_mean_counts() -> None:
    store, measured, units = cascading_plan("adopt")
    with store.recording():
        put_part(store, measured, units[0], "2026", "30")
        put_part(store, measured, units[1], "2026", "24")
    assert scorecard_of(store, Period(2026)).indicators[0].index == 90
    assert scorecard_of(store, Period(2026), unit_id=units[1]).indicators[0].index == 80


@pytest.mark.parametrize(("consolidation", "kind"), [("last", "share"), ("average", "share"), ("sum", "adopt")])
def test_a_unit_that_carries_the_whole_target_has_its_milestones_too(consolidation: str, kind: str) -> None:
    store, measured, units = cascading_plan(kind)
    with store.recording():
        store.update(Indicator, measured, consolidation=consolidation)
        put(store, Milestone, measured, "2026-Q2", "8")
        put(store, Milestone, measured, "2026-Q4", "30")
        put_part(store, measured, units[0], "2026-Q2", "4")
    assert scorecard_of(store, Period.parse("2026-Q2"), unit_id=units[0]).indicators[0].index == 50


def test_peoples_reports_count_where_nothing_was_typed() -> None:
    store, measured, units = cascading_plan()
    ones = [Period.of_month(2026, month) for month in range(1, 10)]
    months: PeopleReports = {(measured, units[0], month): read_value("1") for month in ones}
    card = scorecard_of(store, Period(2026), unit_id=units[0], reported=months)
    assert card.indicators[0].index == 90
    assert scorecard_of(store, Period(2026), reported=months).indicators[0].index == 30


def test_a_unit_has_its_own_indicators_those_it_answers_for_and_its_own_measure_of_what_was_handed_down() -> None:
    store, _, units = cascading_plan()
    objective = store.all(Objective)[0].id
    with store.recording():
        own = store.insert(Indicator, code="U1.1", unit_id=units[1], objective_id=objective, polarity="maximize")
        child = store.insert(Indicator, code="U1.2", unit_id=units[1], objective_id=objective, polarity="maximize")
        answered = store.insert(Indicator, code="X", objective_id=objective, polarity="maximize")
        store.insert(IndicatorOwner, indicator_id=answered, unit_id=units[1])
        rule = store.all(Cascade)[1]
        store.update(Cascade, rule.id, child_indicator_id=child)
        put(store, Target, own, "2026", "4")
        put(store, Actual, own, "2026", "4")
        put(store, Actual, child, "2026", "5")
        put(store, Target, answered, "2026", "50")
        put(store, Actual, answered, "2026", "40")
    card = scorecard_of(store, Period(2026), unit_id=units[1])
    assert {one.code: one.index for one in card.indicators} == {"U1.1": 100, "U1.2": 50, "X": 80}
    assert indicator(scorecard_of(store, Period(2026)), "IKU1.1").index == Fraction(500, 30)


def test_a_plan_whose_indicators_all_belong_to_units_is_scored_by_the_topmost_ones() -> None:
    store = plan_with(objectives=2, indicators=1)
    first, second = store.all(Indicator)
    with store.recording():
        top = store.insert(Unit, code="D0")
        below = store.insert(Unit, code="U0", parent_id=top)
        store.update(Indicator, first.id, unit_id=top)
        store.update(Indicator, second.id, unit_id=below)
        put(store, Actual, first.id, "2025", "10")
    card = scorecard_of(store, Period(2025))
    assert [one.code for one in card.indicators] == ["IKU1.1"]


def test_targets_up_to_a_month_follow_the_spread_of_the_year() -> None:
    store = plan_with(years=())
    measured = store.all(Indicator)[0].id
    with store.recording():
        put(store, Target, measured, "2026", "120")
        put(store, Actual, measured, "2026-M01", "12")
    scored = scorecard_of(store, Period.parse("2026-M02")).indicators[0]
    assert scored.target is not None
    assert scored.target.number == 20
    assert scored.index == 60


@pytest.mark.parametrize(
    "name", ["kejaksaan-2025-2029", "kkp-2015-2019", "banyuwangi-bkpp-2025-2029", "djp-contract-2024"]
)
def test_plans_as_they_are_printed_are_scored_without_a_fault(name: str) -> None:
    store = empty_store()
    do(store, read_plan_file(DATA / f"{name}.json").edit)
    year = store.plan.period_start or 2024
    for text in (str(year), f"{year}-Q1", f"{year}-M07"):
        card = scorecard_of(store, Period.parse(text))
        assert card.organisation.value is None
        assert len(card.indicators) == len({one.ref for one in card.indicators}) > 0
        explanation = ScoreBoard(store, year).explanation(None, Period.parse(text))
        assert explanation is not None
        assert explanation_lines(explanation, "en")
