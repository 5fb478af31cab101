"""The sheet in which actuals are typed: what is on it, its targets by period, and how it follows the plan."""

from pathlib import Path

import pytest

from bsc_planner.editing.actual import SetUnitActualsEdit, UnitActualCell
from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.target import FigureCell, SetActualEdit, SetFiguresEdit, SetMilestoneEdit, SetTargetEdit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.delta import Changes
from bsc_planner.model.period import Period, PeriodKind, quarters_of
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.actual_sheet import ActualSheet, SheetRow, actual_sheet
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.monitoring.score_source import ScoreSource
from bsc_planner.monitoring.sheet_changes import SheetFollower
from tests.asked import asked_of
from tests.builders import do, empty_store, plan_with
from tests.editing.test_edits_by_concept import indicator, staffed_plan

YEAR = 2026
DATA = Path(__file__).parent.parent / "data"


def sheet_of(store: PlanStore, unit_id: str | None = None, year: int = YEAR) -> ActualSheet:
    return actual_sheet(ScoreSource(store, year), unit_id)


def row_of(store: PlanStore, place: int = 0, unit_id: str | None = None) -> SheetRow:
    return sheet_of(store, unit_id).rows()[place]


def targets(row: SheetRow) -> list[str]:
    values = [row.target_up_to(period) for period in quarters_of(YEAR)]
    return ["" if value is None else f"{value.number:f}" for value in values]


def test_targets_of_periods_follow_from_the_years_target_or_from_milestones() -> None:
    store = plan_with()
    assert targets(row_of(store)) == ["5", "10", "15", "20"]
    for quarter, text in enumerate(("2", "4", "6", "8"), start=1):
        do(store, SetMilestoneEdit(indicator(store), f"2026-Q{quarter}", text))
    assert targets(row_of(store)) == ["2", "6", "12", "20"]


def test_actuals_are_taken_together_by_consolidation_without_what_is_not_filled_in() -> None:
    store = plan_with()
    for period, text in (("2026-Q1", "3"), ("2026-Q2", "N/A"), ("2026-Q3", "0"), ("2026-Q4", "-")):
        do(store, SetActualEdit(indicator(store), period, text))
    reached = [row_of(store).reached(period) for period in quarters_of(YEAR)]
    assert [value.number if value else None for value in reached] == [3, 3, 3, 3]
    do(store, SetIndicatorFieldEdit(indicator(store), "consolidation", "last"))
    last = row_of(store).reached(Period(YEAR))
    assert last is not None
    assert last.number == 0


def test_a_unit_has_its_own_indicators_and_its_part_of_those_handed_down() -> None:
    store = staffed_plan()
    do(store, SetIndicatorFieldEdit(indicator(store, 1), "unit_id", "u1"))
    do(store, SetUnitActualsEdit([UnitActualCell(indicator(store), "u1", "2026-Q1", "2")]))
    do(store, SetActualEdit(indicator(store), "2026-Q1", "9"))
    rows = {row.id: row for row in sheet_of(store, "u1").rows()}
    assert {key: row.unit_id for key, row in rows.items()} == {indicator(store): "u1", indicator(store, 1): None}
    assert rows[indicator(store)].reported["2026-Q1"].printed == "2"
    assert indicator(store, 1) not in {row.id for row in sheet_of(store).rows()}
    assert row_of(store).reported["2026-Q1"].printed == "9"


def test_the_usual_period_is_that_of_most_actuals_then_milestones_then_manuals() -> None:
    store = plan_with(indicators=2)
    assert sheet_of(store).usual_kind() is PeriodKind.QUARTER
    do(store, SetIndicatorFieldEdit(indicator(store), "reporting_period", "Semesteran"))
    assert sheet_of(store).usual_kind() is PeriodKind.SEMESTER
    assert row_of(store).is_due(Period.of_month(YEAR, 6))
    assert not row_of(store).is_due(Period.of_month(YEAR, 5))
    do(store, SetMilestoneEdit(indicator(store), "2026-Q1", "3"))
    assert sheet_of(store).usual_kind() is PeriodKind.QUARTER
    do(store, SetActualEdit(indicator(store), "2026-M01", "3"))
    assert sheet_of(store).usual_kind() is PeriodKind.MONTH


def test_a_closed_year_says_so() -> None:
    store = plan_with()
    assert not sheet_of(store).is_closed
    do(store, CloseYearEdit(YEAR))
    assert sheet_of(store).is_closed


@pytest.mark.parametrize(
    ("name", "year", "perspectives"), [("kpp-pratama-scorecard", 2022, True), ("kejaksaan-2025-2029", 2026, False)]
)
def test_real_scorecards_stand_on_it_whole(name: str, year: int, perspectives: bool) -> None:
    store = empty_store()
    do(store, read_plan_file(DATA / f"{name}.json").edit)
    sheet = sheet_of(store, year=year)
    source = ScoreSource(store, year)
    assert {row.id for row in sheet.rows()} == {one.indicator_id for one in source.holdings_of(None)}
    assert all((group.record is not None) is perspectives for group in sheet.perspectives)
    assert all(row.record.objective_id == (one.record.id if one.record else None)
               for group in sheet.perspectives for one in group.objectives for row in one.rows)  # fmt: skip


def test_the_sheet_of_the_institution_reads_no_rules_and_scores_read_them_later() -> None:
    store = staffed_plan()
    do(store, SetActualEdit(indicator(store), "2026-Q1", "3"))
    with asked_of(store) as asked:
        board = ScoreBoard(store, YEAR)
        sheet = actual_sheet(board.source)
        assert sheet.rows()
    assert not [text for text in asked if "cascade" in text]
    do(store, SetTargetEdit(indicator(store), str(YEAR), "40"))
    with asked_of(store) as asked:
        for unit_id in (None, "u1"):
            fresh = ScoreBoard(store, YEAR)
            board.follow(Changes(bulk_kinds=frozenset({"target"})))
            assert board.scorecard(Period(YEAR), unit_id) == fresh.scorecard(Period(YEAR), unit_id)
    assert [text for text in asked if "cascade" in text]


def test_following_reads_anew_what_changed_and_nothing_else() -> None:
    store = plan_with(indicators=3)
    sheet = sheet_of(store)
    follower = SheetFollower(sheet)
    typed = [FigureCell(indicator(store, place), "2026-Q1", "7", "actual") for place in (0, 2)]
    assert follower.follow(store, do(store, SetFiguresEdit(typed))) == {indicator(store), indicator(store, 2)}
    assert [len(row.reported) for row in sheet.rows()] == [1, 0, 1]
    assert follower.follow(store, do(store, SetActualEdit(indicator(store), "2026-Q1", ""))) == {indicator(store)}
    assert [len(row.reported) for row in sheet.rows()] == [0, 0, 1]
    assert follower.follow(store, do(store, SetActualEdit(indicator(store), "2027-Q1", "1"))) == {indicator(store)}
    assert [len(row.reported) for row in sheet.rows()] == [0, 0, 1]
