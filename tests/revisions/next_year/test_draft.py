"""Targets while they are being decided."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.next_year.draft import NextYearDraft, target_text
from bsc_planner.revisions.next_year.proposal import Basis, Flag
from bsc_planner.revisions.next_year.proposing import propose_next_year
from bsc_planner.revisions.next_year.rolling_over import Obstacle, RollOverEdit, read_target
from tests.builders import do, plan_with
from tests.revisions.next_year.plans import Trial, agency


def _draft(trial: Trial) -> NextYearDraft:
    return NextYearDraft(propose_next_year(trial.store, 2027))


def test_it_begins_with_what_the_plan_has() -> None:
    trial = agency()
    draft = _draft(trial)
    assert {choice.indicator_id: choice.target for choice in draft.choices()} == {
        trial["A"]: "14",
        trial["B"]: "70",
        trial["C"]: "7",
    }
    assert draft.judged(trial["C"]).flags == (Flag.STAGNANT,)
    assert draft.count(Flag.STAGNANT) == 1
    assert draft.undecided() == []
    assert draft.touched == {}


def test_what_is_typed_is_judged_at_once_and_can_be_taken_back() -> None:
    trial = agency()
    draft = _draft(trial)
    draft.set_target(trial["A"], " 11 ")
    assert draft.judged(trial["A"]).obstacle is Obstacle.REACHED
    assert draft.undecided() == [trial["A"]]
    before = draft.touched
    draft.set_decision(trial["A"], TargetDecision.KEPT)
    draft.set_reason(trial["A"], "Ambang batas")
    assert draft.undecided() == []
    draft.restore(before)
    assert draft.undecided() == [trial["A"]]
    draft.set_decision(trial["A"], TargetDecision.REPLACED)
    draft.set_new_name(trial["A"], "Persentase A")
    assert draft.judged(trial["A"]).flags == ()
    assert draft.choice(trial["A"]).new_name == "Persentase A"
    draft.set_target(trial["A"], "")
    assert draft.judged(trial["A"]).target is None
    assert len(draft.choices()) == 3


def test_it_goes_on_with_choices_whose_indicators_are_still_there() -> None:
    trial = agency()
    draft = _draft(trial)
    draft.set_target(trial["A"], "15")
    draft.set_target(trial["A"], "15")
    later = NextYearDraft(draft.proposed, {**draft.touched, "gone": draft.touched[trial["A"]]})
    assert list(later.touched) == [trial["A"]]


def test_targets_are_filled_from_a_basis_or_grow() -> None:
    trial = agency()
    draft = _draft(trial)
    ids = [row.indicator_id for row in draft.proposed.rows]
    assert draft.fill_from(ids, Basis.LAST_TARGET) == 3
    assert [choice.target for choice in draft.choices()] == ["12", "60", "7"]
    assert draft.fill_from(ids, Basis.LAST_ACTUAL) == 1
    assert draft.choice(trial["A"]).target == "11"
    assert draft.fill_growing(ids, Decimal(10)) == 3
    assert [choice.target for choice in draft.choices()] == ["13", "66", "8"]
    bare = NextYearDraft(propose_next_year(plan_with(years=(2027,)), 2027))
    assert bare.fill_growing([row.indicator_id for row in bare.proposed.rows], Decimal(10)) == 0


def test_a_decision_recorded_before_still_counts() -> None:
    trial = agency()
    draft = _draft(trial)
    draft.set_target(trial["A"], "11")
    draft.set_reason(trial["A"], "Ambang batas")
    do(trial.store, RollOverEdit(2027, draft.choices()))
    assert _draft(trial).choice(trial["A"]).reason == "Ambang batas"
    assert _draft(trial).undecided() == []


@pytest.mark.parametrize(
    ("targets", "value", "text"),
    [
        ({"2026": "65%"}, "83.52", "83,52%"),
        ({"2026": "65"}, "83.52", "83.52"),
        ({"2026": "70-80"}, "75", "75–75"),
        ({"2026": "≤5%"}, "≤4%", "≤4%"),
        ({}, "BB", "BB"),
        ({"2026": "selesai"}, "7", "7"),
    ],
)
def test_a_proposed_value_is_written_like_the_other_targets(targets: dict[str, str], value: str, text: str) -> None:
    store = plan_with(years=())
    indicator_id = propose_next_year(store, 2027).rows[0].indicator_id
    do(store, SetIndicatorFieldEdit(indicator_id, "unit_of_measure", "nilai"))
    do(store, SetFiguresEdit([FigureCell(indicator_id, period, printed) for period, printed in targets.items()]))
    row = propose_next_year(store, 2027).rows[0]
    assert target_text(row, read_value(value)) == text


@pytest.mark.parametrize("number", ["1500", "1,125", "0,5", "12500"])
def test_a_computed_value_is_written_so_that_it_reads_the_same(number: str) -> None:
    store = plan_with(years=(2026,))
    do(store, SetIndicatorFieldEdit(propose_next_year(store, 2027).rows[0].indicator_id, "unit_of_measure", "nilai"))
    row = propose_next_year(store, 2027).rows[0]
    value = replace(read_value(number).confirmed(), printed=None)
    assert read_target(row, target_text(row, value)).number == value.number
