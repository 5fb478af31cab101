"""What was in force on a day, out of the steps a target went through."""

from datetime import date

import pytest
from sqlalchemy import select

from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import Revision, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import in_force_on, target_steps, targets_on
from tests.builders import plan_with

MARCH, JULY = "2026-03-01", "2026-07-01"


def with_steps(*steps: tuple[str | None, str, str]) -> tuple[PlanStore, str]:
    """A plan whose target of 2026 went through (effective, before, after), recorded in this order; now 50."""
    store = plan_with(years=(2026,))
    indicator = store.rows(select(Indicator.id))[0][0]
    with store.recording():
        for effective, before, after in steps:
            store.insert(
                TargetRevision,
                indicator_id=indicator,
                period="2026",
                from_printed=before,
                to_printed=after,
                effective=effective,
            )
        target = store.all(Target)[0]
        store.update(Target, target.id, printed="50", meaning="n:50")
    store.session.commit()
    return store, indicator


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 1), "30"),
        (date(2026, 2, 28), "30"),
        (date(2026, 3, 1), "40"),
        (date(2026, 6, 30), "40"),
        (date(2026, 7, 1), "50"),
        (None, "50"),
    ],
)
def test_a_step_holds_from_its_day_on(day: date | None, expected: str) -> None:
    store, indicator = with_steps((JULY, "40", "50"), (MARCH, "30", "40"))
    assert targets_on(store, day)[indicator, "2026"] == expected


def test_a_correction_of_the_same_day_takes_the_place_of_the_step_from_that_day_on() -> None:
    store, indicator = with_steps((MARCH, "30", "40"), (JULY, "40", "50"), (MARCH, "40", "45"))
    assert targets_on(store, date(2026, 4, 1))[indicator, "2026"] == "45"
    assert targets_on(store, date(2026, 2, 1))[indicator, "2026"] == "30"
    assert targets_on(store, date(2026, 8, 1))[indicator, "2026"] == "50"


def test_a_step_without_a_day_holds_from_the_start() -> None:
    store, indicator = with_steps((JULY, "35", "50"), (None, "30", "35"))
    assert targets_on(store, date(2026, 1, 1))[indicator, "2026"] == "35"


def test_before_the_first_step_there_may_have_been_no_target() -> None:
    store = plan_with(years=(2026,))
    indicator = store.rows(select(Indicator.id))[0][0]
    with store.recording():
        store.insert(TargetRevision, indicator_id=indicator, period="2026", to_printed="10", effective=MARCH)
    assert (indicator, "2026") not in targets_on(store, date(2026, 1, 1))
    assert targets_on(store, date(2026, 3, 1))[indicator, "2026"] == "10"


def test_a_date_that_cannot_be_read_counts_as_none_and_is_told() -> None:
    store, indicator = with_steps(("Maret 2026", "30", "50"))
    (step,) = target_steps(store)[indicator, "2026"]
    assert (step.effective, step.is_date_unreadable) == (None, True)
    assert in_force_on([step], "50", date(2026, 1, 1)) == "50"


def test_changes_a_plan_wide_revision_lists_by_code_are_steps_too() -> None:
    store = plan_with(years=(2026,))
    code, indicator = store.rows(select(Indicator.code, Indicator.id))[0]
    listed = f'[{{"indicator": "{code}", "period": "2026", "from": "8", "to": "10"}}, {{"indicator": "?"}}, 3]'
    with store.recording():
        store.insert(Revision, instrument="Nomor 1", effective=MARCH, changes=listed)
    assert targets_on(store, date(2026, 2, 1))[indicator, "2026"] == "8"
    assert targets_on(store, date(2026, 3, 1))[indicator, "2026"] == "10"
    assert target_steps(store, indicators=[], year=2026) == {}
