"""The score board follows the plan: as if it were made anew after every change."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Changes, changes_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, Target, UnitActual
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.work_report import WorkReport
from bsc_planner.monitoring.score_board import ScoreBoard
from tests.asked import asked_of
from tests.builders import plan_with
from tests.monitoring.report_plans import Office, office
from tests.monitoring.test_scorecards import cascading_plan, put, put_part

PERIODS = ["2026", "2026-Q1", "2026-S1", "2026-M03", "2026-M12"]
TEXTS = ["7", "-", "0", "12,5", "N/A", "A", "8 paket"]


def same(store: PlanStore, board: ScoreBoard, units: list[str | None]) -> bool:
    fresh = ScoreBoard(store, board.year)
    asked = [(Period.parse(text), unit) for text in PERIODS[:3] for unit in units]
    return all(board.scorecard(period, unit) == fresh.scorecard(period, unit) for period, unit in asked)


def change(store: PlanStore, data: st.DataObject, units: list[str]) -> Changes:
    indicators = [row[0] for row in store.rows(select(Indicator.id))]
    period, text = data.draw(st.sampled_from(PERIODS)), data.draw(st.sampled_from(TEXTS))
    kind = data.draw(st.sampled_from(["actual", "part", "target", "milestone", "weight", "remove"]))
    of = data.draw(st.sampled_from(indicators))
    values = {"printed": text, "meaning": read_value(text).meaning}
    with store.recording() as deltas:
        rows: list[Actual] | list[UnitActual] | list[Target]
        match kind:
            case "actual":
                rows = list(store.all(Actual, Actual.indicator_id == of, Actual.period == period))
                if rows:
                    store.update(Actual, rows[0].id, **values)
                else:
                    put(store, Actual, of, period, text)
            case "part":
                put_part(store, of, data.draw(st.sampled_from(units)), period, text)
            case "target":
                rows = list(store.all(Target, Target.indicator_id == of))
                store.update(Target, rows[0].id, **values)
            case "milestone":
                for given_one in store.all(Milestone, Milestone.indicator_id == of):
                    store.delete(Milestone, given_one.id)
                put(store, Milestone, of, "2026-Q1", text)
            case "weight":
                store.update(Indicator, of, weight=data.draw(st.sampled_from(["21%", "14%", None])))
            case _:
                for row in store.all(Actual)[:1]:
                    store.delete(Actual, row.id)
    return changes_of(deltas)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_after_any_changes_the_board_is_as_if_made_anew(data: st.DataObject) -> None:
    store, _measured, units = cascading_plan()
    with store.recording():
        for number in range(2):
            objective = store.all(Indicator)[0].objective_id
            other = store.insert(Indicator, code=f"X{number}", objective_id=objective, polarity="maximize")
            put(store, Target, other, "2026", "10")
    board = ScoreBoard(store, 2026)
    assert same(store, board, [None, *units])
    for _ in range(data.draw(st.integers(1, 6))):
        board.follow(change(store, data, units))
        assert same(store, board, [None, *units])


def test_what_scores_do_not_depend_on_changes_nothing() -> None:
    store = plan_with()
    board = ScoreBoard(store, 2026)
    card = board.scorecard(Period(2026))
    with store.recording() as deltas:
        store.insert(Note, text="catatan")
    assert not board.follow(changes_of(deltas))
    assert board.scorecard(Period(2026)) is card


def test_an_actual_of_another_year_leaves_the_scores_alone() -> None:
    store = plan_with()
    measured = store.all(Indicator)[0].id
    board = ScoreBoard(store, 2026)
    before = board.scorecard(Period(2026))
    with store.recording() as deltas:
        put(store, Actual, measured, "2025", "3")
    board.follow(changes_of(deltas))
    assert board.scorecard(Period(2026)) == before


def test_one_changed_actual_rescores_its_own_branch_only() -> None:
    store = plan_with(objectives=3, indicators=3)
    board = ScoreBoard(store, 2026)
    before = board.scorecard(Period(2026))
    with store.recording() as deltas:
        put(store, Actual, before.indicators[4].ref.id, "2026", "15")
    assert board.follow(changes_of(deltas))
    after = board.scorecard(Period(2026))
    changed = [
        place
        for place, pair in enumerate(zip(before.indicators, after.indicators, strict=True))
        if pair[0] is not pair[1]
    ]
    assert changed == [4]
    assert after.objectives[1].value == 75


def test_what_people_report_counts_as_soon_as_it_is_typed() -> None:
    plan = office(people=2, total=20)
    board = ScoreBoard(plan.store, 2026)
    assert board.scorecard(Period(2026)).organisation.value is None
    with plan.store.recording() as deltas:
        for person in range(2):
            plan.store.insert(
                WorkReport,
                employee_id=plan.employees[person],
                cascade_id=plan.rules[person, 0],
                period="2026-M03",
                result="Berkas selesai",
                printed="9",
                meaning="n:9",
            )
    assert board.follow(changes_of(deltas))
    assert board.scorecard(Period(2026)).organisation.value == 90
    assert board.scorecard(Period(2026)) == ScoreBoard(plan.store, 2026).scorecard(Period(2026))
    explanation = board.explanation(board.scorecard(Period(2026)).indicators[0].ref, Period(2026))
    assert explanation is not None
    assert "parts-reports" in {one.rule for one in explanation.children}


def _told(plan: Office, person: int, printed: str, period: str = "2026-M03") -> None:
    plan.store.insert(
        WorkReport,
        employee_id=plan.employees[person],
        cascade_id=plan.rules[person, 0],
        period=period,
        result="Berkas selesai",
        printed=printed,
        meaning=read_value(printed).meaning,
    )


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_after_any_change_people_s_reports_count_as_if_read_anew(data: st.DataObject) -> None:
    plan = office(people=2, measures=2, total=20)
    store, measured = plan.store, plan.indicators[0]
    with store.recording():
        _told(plan, 0, "7")
    board = ScoreBoard(store, 2026)
    board.scorecard(Period(2026))
    for _ in range(data.draw(st.integers(1, 5))):
        with store.recording() as deltas:
            match data.draw(st.sampled_from(["report", "target", "indicator", "weight", "rule", "unit"])):
                case "report":
                    _told(plan, data.draw(st.integers(0, 1)), data.draw(st.sampled_from(["3", "4,5"])))
                case "target":
                    target = store.all(Target, Target.indicator_id == measured)[0]
                    text = data.draw(st.sampled_from(["20", "90%", "12,5"]))
                    store.update(Target, target.id, printed=text, meaning=read_value(text).meaning)
                case "indicator":
                    way = data.draw(st.sampled_from(["sum", "average", "last", None]))
                    store.update(Indicator, measured, consolidation=way)
                case "weight":
                    store.update(Indicator, measured, weight=data.draw(st.sampled_from(["21%", None])))
                case "rule":
                    weight = data.draw(st.sampled_from(["2", "0,5"]))
                    store.update(Cascade, plan.rules[0, 0], weight=weight.replace(",", "."))
                case _:
                    store.insert(Unit, code="U9")
        board.follow(changes_of(deltas))
        assert same(store, board, [None, plan.unit])


def test_people_s_reports_are_added_up_again_only_when_what_they_rest_on_changed() -> None:
    plan = office(people=2, total=20)
    store = plan.store
    with store.recording():
        _told(plan, 0, "7")
    with asked_of(store) as asked:
        board = ScoreBoard(store, 2026)
        board.scorecard(Period(2026))
        for change_one in (
            lambda: store.update(Indicator, plan.indicators[0], weight="21%"),
            lambda: store.update(Objective, store.all(Objective)[0].id, text="Layanan"),
            lambda: put(store, Target, plan.indicators[0], "2025", "30"),
            lambda: store.insert(Note, text="catatan"),
        ):
            _do(store, board, change_one)
    assert len(_sums(asked)) == 1
    with asked_of(store) as asked:
        _do(store, board, lambda: _told(plan, 1, "5"))
    assert len(_sums(asked)) == 1
    assert same(store, board, [None])


def _do(store: PlanStore, board: ScoreBoard, change_one: Callable[[], object]) -> None:
    with store.recording() as deltas:
        change_one()
    board.follow(changes_of(deltas))
    board.scorecard(Period(2026))


def _sums(asked: list[str]) -> list[str]:
    return [text for text in asked if "SUM(" in text and "FROM work_report" in text]


def test_a_copy_of_the_board_stays_as_it_was() -> None:
    store, measured, units = cascading_plan()
    board = ScoreBoard(store, 2026)
    before = [board.scorecard(Period(2026), unit) for unit in (None, *units)]
    other = board.copy()
    with store.recording() as deltas:
        put(store, Actual, measured, "2026", "3")
        put_part(store, measured, units[0], "2026-Q1", "2")
    board.follow(changes_of(deltas))
    assert same(store, board, [None, *units])
    assert [other.scorecard(Period(2026), unit) for unit in (None, *units)] == before
    assert [other.source.rows.actuals_of(measured), other.source.rows.actuals_of(measured, units[0])] == [{}, {}]


def test_a_unit_that_comes_into_being_has_a_scorecard_at_once() -> None:
    store = plan_with()
    board = ScoreBoard(store, 2026)
    board.scorecard(Period(2026))
    with store.recording() as deltas:
        unit = store.insert(Unit, code="U")
    board.follow(changes_of(deltas))
    assert board.scorecard(Period(2026), unit).indicators == ()
