"""How follow-ups and steps stand on a day, and in which order they are listed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.editing.follow_up import (
    AddActionStepsEdit,
    AddFollowUpEdit,
    NewActionStep,
    SetWorkFieldsEdit,
    WorkCell,
)
from bsc_planner.model.follow_up import WorkStatus
from bsc_planner.model.indicator import Indicator
from bsc_planner.monitoring.follow_ups import Standing, action_steps, follow_ups, next_due, standing_of, tally
from tests.builders import do, plan_with

TODAY = date(2026, 8, 16)


@pytest.mark.parametrize(
    ("status", "due", "done_on", "expected"),
    [
        ("open", None, None, Standing.OPEN),
        ("open", "2026-08-16", None, Standing.OPEN),
        ("open", "2026-08-15", None, Standing.OVERDUE),
        ("under_way", "2026-08-15", None, Standing.OVERDUE),
        ("under_way", "2026-12-01", None, Standing.UNDER_WAY),
        ("done", "2026-08-15", "2026-08-15", Standing.DONE),
        ("done", "2026-08-15", "2026-08-16", Standing.DONE_LATE),
        ("done", None, "2026-08-16", Standing.DONE),
        ("dropped", "2020-01-01", None, Standing.DROPPED),
    ],
)
def test_something_is_overdue_from_the_day_after_it_was_due(
    status: str, due: str | None, done_on: str | None, expected: Standing
) -> None:
    assert standing_of(status, due, done_on, TODAY) is expected


@given(st.sampled_from(WorkStatus), st.dates(), st.integers(0, 4000))
def test_what_is_overdue_stays_so_until_it_is_finished(status: WorkStatus, due: date, later: int) -> None:
    days = min(later, (date.max - due).days)
    before = standing_of(status, due.isoformat(), None, due)
    after = standing_of(status, due.isoformat(), None, due + timedelta(days=days))
    is_open = status in (WorkStatus.OPEN, WorkStatus.UNDER_WAY)
    assert before is not Standing.OVERDUE
    assert (after is Standing.OVERDUE) == (is_open and days > 0)


def test_lists_follow_the_plan_then_the_period_then_the_due_date() -> None:
    store = plan_with(indicators=2)
    first, second = (row.id for row in store.all(Indicator))
    for indicator, period, due in (
        (second, "2026-Q1", None),
        (first, "2026-Q2", "2026-09-01"),
        (first, "2026-Q2", "2026-08-01"),
        (first, "2026-Q1", None),
        (first, "2025", None),
    ):
        do(store, AddFollowUpEdit(indicator, period, f"{period} {due}", due=due))
    listed = follow_ups(store, today=TODAY, year=2026)
    assert [(item.code, str(item.period), item.values["due"]) for item in listed] == [
        ("IKU1.1", "2026-Q1", None),
        ("IKU1.1", "2026-Q2", "2026-08-01"),
        ("IKU1.1", "2026-Q2", "2026-09-01"),
        ("IKU1.2", "2026-Q1", None),
    ]
    assert len(follow_ups(store, today=TODAY)) == 5
    assert tally(listed) == {Standing.OVERDUE: 1, Standing.OPEN: 3}
    assert [item.values["due"] for item in next_due(listed)] == ["2026-08-01", "2026-09-01"]
    do(store, SetWorkFieldsEdit([WorkCell(listed[1].ref, "status", "done")], TODAY))
    assert follow_ups(store, today=TODAY, year=2026)[1].standing is Standing.DONE_LATE


def test_steps_keep_the_order_in_which_they_were_planned() -> None:
    store = plan_with(indicators=2)
    first, second = (row.id for row in store.all(Indicator))
    steps = [
        NewActionStep(second, 2026, "B", "1"),
        NewActionStep(first, 2026, "A", "2"),
        NewActionStep(first, 2026, "A", "1"),
    ]
    do(store, AddActionStepsEdit(steps))
    listed = action_steps(store, today=TODAY, year=2026)
    assert [(item.code, item.values["milestone"]) for item in listed] == [
        ("IKU1.1", "2"),
        ("IKU1.1", "1"),
        ("IKU1.2", "1"),
    ]
    assert action_steps(store, today=TODAY, year=2027) == []
