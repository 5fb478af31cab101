"""Trials of figures: as if the plan had them, while the plan stays as it is."""

from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bsc_planner.editing.actual import SetUnitActualsEdit, UnitActualCell
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.field import set_field
from bsc_planner.editing.history import History
from bsc_planner.editing.scenario import ChangeScenarioEdit, DropScenarioEdit, KeepScenarioEdit, RenameScenarioEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.scenario import Scenario
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.monitoring.scorecards import scorecard_of
from bsc_planner.monitoring.trial import tried_scorecard
from bsc_planner.scoring.trial import (
    TriedCell,
    TriedFigures,
    TriedKind,
    moved_most,
    movements,
    trial_json,
    tried_figures,
)
from tests.builders import do
from tests.monitoring.test_scorecards import YEAR, cascading_plan, id_of, tax_office

TEXTS = st.sampled_from(["7", "80", "0", "12,5", "15%", "100", "N/A", "-", "1.234", None])
PERIODS = ["2026", "2026-Q1", "2026-M03"]


@cache
def _tax_office() -> PlanStore:
    return tax_office()


def _edit(cell: TriedCell, printed: str | None) -> Edit:
    """The same change made in a plan."""
    match cell.kind:
        case TriedKind.TARGET:
            return SetFiguresEdit([FigureCell(cell.element_id, cell.period, printed, "target")])
        case TriedKind.ACTUAL if cell.unit_id is not None:
            return SetUnitActualsEdit([UnitActualCell(cell.element_id, cell.unit_id, cell.period, printed)])
        case TriedKind.ACTUAL:
            return SetFiguresEdit([FigureCell(cell.element_id, cell.period, printed, "actual")])
        case TriedKind.WEIGHT:
            return _WeightEdit(Indicator, cell.element_id, printed)
        case _:
            return _WeightEdit(Perspective, cell.element_id, printed)


class _WeightEdit:
    def __init__(self, kind: type[Indicator] | type[Perspective], element_id: str, weight: str | None) -> None:
        self._of, self._weight = (kind, element_id), weight

    def apply(self, plan: PlanStore) -> None:
        set_field(plan, *self._of, "weight", self._weight)


def _assert_tried_is_edited(store: PlanStore, figures: TriedFigures, period: Period, unit_id: str | None) -> None:
    before = content_hash(store)
    board = ScoreBoard(store, period.year)
    plain = board.scorecard(period, unit_id)
    tried = tried_scorecard(store, figures, period, unit_id=unit_id, board=board)
    assert content_hash(store) == before
    assert board.scorecard(period, unit_id) is plain
    assert tried_scorecard(store, figures, period, unit_id=unit_id) == tried
    assert tried_scorecard(store, {}, period, unit_id=unit_id, board=board) == plain
    steps = [do(store, _edit(cell, printed)) for cell, printed in figures.items()]
    edited = scorecard_of(store, period, unit_id=unit_id)
    for step in steps:
        if not step.is_empty:
            History(store).undo(who="Penguji")
    assert tried == edited


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_a_trial_is_what_a_plan_with_these_figures_would_have(data: st.DataObject) -> None:
    store = _tax_office()
    indicators = [row[0] for row in store.rows(select(Indicator.id))]
    lanes = [row[0] for row in store.rows(select(Perspective.id))]
    of_indicators = st.one_of(
        st.builds(TriedCell, st.just(TriedKind.TARGET), st.sampled_from(indicators), st.just("2022"), st.none()),
        st.builds(
            TriedCell,
            st.just(TriedKind.ACTUAL),
            st.sampled_from(indicators),
            st.sampled_from(["2022", "2022-Q2"]),
            st.none(),
        ),
        st.builds(TriedCell, st.just(TriedKind.WEIGHT), st.sampled_from(indicators), st.just(""), st.none()),
        st.builds(TriedCell, st.just(TriedKind.PERSPECTIVE_WEIGHT), st.sampled_from(lanes), st.just(""), st.none()),
    )
    figures = data.draw(st.dictionaries(of_indicators, TEXTS, max_size=8))
    _assert_tried_is_edited(store, figures, data.draw(st.sampled_from([YEAR, Period.parse("2022-S1")])), None)


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_a_trial_of_parts_and_shares_is_what_a_plan_with_them_would_have(data: st.DataObject) -> None:
    store, measured, units = cascading_plan()
    store.session.commit()
    cells = st.one_of(
        st.just(TriedCell(TriedKind.TARGET, measured, "2026")),
        st.builds(
            TriedCell,
            st.just(TriedKind.ACTUAL),
            st.just(measured),
            st.sampled_from(PERIODS),
            st.sampled_from([None, *units]),
        ),
    )
    figures = data.draw(st.dictionaries(cells, TEXTS, max_size=6))
    period = Period.parse(data.draw(st.sampled_from(PERIODS)))
    _assert_tried_is_edited(store, figures, period, data.draw(st.sampled_from([None, units[0]])))


def test_what_the_plan_does_not_have_counts_for_nothing() -> None:
    store = tax_office()
    figures = {
        TriedCell(TriedKind.TARGET, "gone", "2022"): "5",
        TriedCell(TriedKind.TARGET, id_of(store, "1b-N"), "2031"): "5",
        TriedCell(TriedKind.ACTUAL, id_of(store, "1b-N"), "soon"): "5",
        TriedCell(TriedKind.ACTUAL, id_of(store, "1b-N"), "2022", "gone"): "5",
        TriedCell(TriedKind.PERSPECTIVE_WEIGHT, "gone"): "5",
    }
    assert tried_scorecard(store, figures, YEAR) == scorecard_of(store, YEAR)


def test_what_moves_is_told_up_the_tree_with_its_exact_difference() -> None:
    store = tax_office()
    lane = store.rows(select(Perspective.id).where(Perspective.code == "SP"))[0][0]
    tried = tried_scorecard(store, {TriedCell(TriedKind.ACTUAL, id_of(store, "1b-N"), "2022"): "100%"}, YEAR)
    listed = movements(scorecard_of(store, YEAR), tried)
    assert (listed[0].ref, listed[0].depth) == (tried.organisation.ref, 0)
    by_code = {one.code: one for one in listed}
    moved = {one.ref.kind: one for one in listed if one.is_moved}
    assert set(moved) == {"plan", "perspective", "objective", "indicator"}
    assert by_code["SS1"].difference == by_code["SS1"].after - 92  # type: ignore[operator]
    assert next(one for one in listed if one.ref == Ref("perspective", lane)).difference == 0
    differences = [abs(one.difference or Fraction(0)) for one in moved_most(listed)]
    assert differences == sorted(differences, reverse=True)
    assert len(listed) == len(tried.scores())


cells = st.builds(
    TriedCell, st.sampled_from(TriedKind), st.text(max_size=4), st.text(max_size=8), st.one_of(st.none(), st.text())
)


@given(st.dictionaries(cells, st.one_of(st.none(), st.text(max_size=5))))
def test_a_scenario_gives_back_what_was_tried(figures: TriedFigures) -> None:
    assert tried_figures(trial_json(figures)) == figures


@pytest.mark.parametrize("text", ["", "{", "7", '[1, {"kind": "x"}, {"kind": "target", "id": 3}]', '{"a": 1}'])
def test_a_damaged_scenario_is_an_empty_one(text: str) -> None:
    assert tried_figures(text) == {}


def test_entries_of_a_wrong_type_are_left_out_and_the_others_stay() -> None:
    text = '[{"kind":"weight","id":"a","printed":5},{"kind":"weight","id":"b","printed":"5"}]'
    assert tried_figures(text) == {TriedCell(TriedKind.WEIGHT, "b"): "5"}


def test_scenarios_are_kept_renamed_changed_and_dropped_and_each_step_can_be_undone() -> None:
    store = tax_office()
    plan = content_hash(store)
    figures = trial_json({TriedCell(TriedKind.WEIGHT, "a"): "5%"})
    do(store, KeepScenarioEdit(" Naik ", "2022-Q2", "[]", "kalau naik", scenario_id="s1"))
    kept = store.get(Scenario, "s1")
    assert (kept.name, kept.year, kept.period, kept.note) == ("Naik", 2022, "2022-Q2", "kalau naik")
    do(store, RenameScenarioEdit("s1", "Turun"))
    do(store, ChangeScenarioEdit("s1", "2022", figures))
    assert not do(store, ChangeScenarioEdit("s1", "2022", figures)).updated
    do(store, DropScenarioEdit("s1"))
    assert store.find(Scenario, "s1") is None
    assert content_hash(store) == plan
    history = History(store)
    for expected in ((figures, "Turun"), ("[]", "Turun"), ("[]", "Naik")):
        history.undo(who="Penguji")
        kept = store.get(Scenario, "s1")
        assert (kept.changes, kept.name) == expected
    history.undo(who="Penguji")
    assert store.find(Scenario, "s1") is None


def test_scenarios_have_a_name_of_their_own_and_a_period() -> None:
    store = tax_office()
    do(store, KeepScenarioEdit("Naik", "2022", "[]", scenario_id="s1"))
    do(store, RenameScenarioEdit("s1", "Naik"))
    for edit, reason in (
        (KeepScenarioEdit("Naik", "2022", "[]"), "scenario-name-taken"),
        (KeepScenarioEdit("  ", "2022", "[]"), "scenario-without-name"),
        (KeepScenarioEdit("Turun", "nanti", "[]"), "unknown-period"),
        (ChangeScenarioEdit("s1", "nanti", "[]"), "unknown-period"),
    ):
        with pytest.raises(EditError) as caught:
            do(store, edit)
        assert caught.value.reason == reason
