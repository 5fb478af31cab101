"""What is proposed for a year, and what is doubtful about it."""

from decimal import Decimal

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.model.number_format import format_value
from bsc_planner.model.review import CheckSetting
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.next_year.proposal import Basis, Flag
from bsc_planner.revisions.next_year.proposing import propose_next_year
from tests.builders import do, plan_with
from tests.revisions.next_year.plans import agency, imported


def test_each_indicator_has_its_past_and_what_could_be_next() -> None:
    trial = agency()
    found = propose_next_year(trial.store, 2027)
    row = found.by_id[trial["A"]]
    past = [(year.year, _text(year.target), year.actual and _text(year.actual.value)) for year in row.past]
    assert past == [(2024, "", None), (2025, "10", None), (2026, "12", "11")]
    assert row.past[-1].achievement is not None
    assert {basis: _text(value) for basis, value in row.proposals.items()} == {
        Basis.RENSTRA: "14",
        Basis.TREND: "14",
        Basis.LAST_ACTUAL: "11",
        Basis.LAST_TARGET: "12",
    }
    assert found.is_in_plan
    assert not found.is_closed
    assert not propose_next_year(trial.store, 2030).is_in_plan


@pytest.mark.parametrize(
    ("target", "flags"),
    [
        ("14", ()),
        ("11", (Flag.REACHED, Flag.FALLS)),
        ("12", (Flag.STAGNANT,)),
        ("17", (Flag.JUMPS,)),
        ("-", (Flag.MISSING,)),
        ("", (Flag.MISSING,)),
        ("N/A", ()),
        ("tersusunnya pedoman", (Flag.UNKNOWN,)),
        ("11 paket; 12 orang", (Flag.UNKNOWN,)),
    ],
)
def test_a_target_is_flagged_by_what_was_reached_and_asked_before(target: str, flags: tuple[Flag, ...]) -> None:
    trial = agency()
    row = propose_next_year(trial.store, 2027).by_id[trial["A"]]
    assert row.flags(read_value(target)) == flags
    assert row.flags(None) == (Flag.MISSING,)


def test_without_an_earlier_step_many_times_the_start_is_a_jump() -> None:
    store = plan_with(years=(2026,))
    row = propose_next_year(store, 2027).rows[0]
    assert row.flags(read_value("20")) == ()
    assert row.flags(read_value("21")) == (Flag.JUMPS,)


def test_the_plans_own_limit_of_the_rule_decides_what_a_jump_is() -> None:
    store = plan_with(years=(2026,))
    with store.recording():
        store.insert(CheckSetting, code="L20", limit="150")
    store.session.commit()
    found = propose_next_year(store, 2027)
    assert found.rows[0].flags(read_value("25"), jump_factor=found.jump_factor) == ()
    assert found.rows[0].flags(read_value("26"), jump_factor=found.jump_factor) == (Flag.JUMPS,)
    assert propose_next_year(store, 2027, jump_factor=Decimal(3)).jump_factor == 3


def test_a_baseline_is_the_last_actual_until_something_is_reported() -> None:
    store = plan_with(years=(2025, 2026))
    indicator_id = propose_next_year(store, 2025).rows[0].indicator_id
    do(store, SetIndicatorFieldEdit(indicator_id, "baseline", "12"))
    do(store, SetIndicatorFieldEdit(indicator_id, "baseline_year", "2024"))
    found = propose_next_year(store, 2025)
    assert [row.indicator_id for row in found.reached] == [indicator_id]
    do(store, SetFiguresEdit([FigureCell(indicator_id, "2024-Q4", "9", "actual")]))
    assert not propose_next_year(store, 2025).reached


def test_a_full_percentage_is_known_to_be_at_its_best() -> None:
    store = plan_with(years=(2025,))
    indicator_id = propose_next_year(store, 2026).rows[0].indicator_id
    do(store, SetFiguresEdit([FigureCell(indicator_id, "2025", "100%", "actual")]))
    assert propose_next_year(store, 2026).rows[0].is_at_its_best
    do(store, SetIndicatorFieldEdit(indicator_id, "polarity", "minimize"))
    assert not propose_next_year(store, 2026).rows[0].is_at_its_best
    do(store, SetIndicatorFieldEdit(indicator_id, "konversi_120", 1))
    assert propose_next_year(store, 2026).rows[0].is_at_its_best


def test_an_indicator_that_goes_on_apart_keeps_its_past() -> None:
    trial = agency()
    do(trial.store, UnlinkElementEdit("indicator", trial["A"], 2027))
    row = next(row for row in propose_next_year(trial.store, 2027).rows if row.code == "A")
    assert row.indicator_id != trial["A"]
    assert row.has_come
    assert [_text(year.target) for year in row.past] == ["", "10", "12"]


def test_a_closed_year_is_told() -> None:
    store = plan_with()
    do(store, CloseYearEdit(2026))
    assert propose_next_year(store, 2026).is_closed


def test_reached_targets_of_the_prosecutors_plan_are_found() -> None:
    reached = propose_next_year(imported("kejaksaan-2025-2029"), 2027).reached
    assert [row.code for row in reached] == [
        "IKP5.1", "IKP7.1", "IKP8.1", "IKP8.2", "IKP10.2", "IKP13.1", "IKP15.1", "IKP16.1",
    ]  # fmt: skip


def test_reached_targets_of_the_regions_plan_are_found() -> None:
    found = propose_next_year(imported("banyuwangi-bkpp-2025-2029"), 2025)
    assert [(row.code, _text(row.current)) for row in found.reached] == [("IKU1", "82"), ("IKU2", "90")]


def _text(value: Value | None) -> str:
    return format_value(value) if value is not None else ""
