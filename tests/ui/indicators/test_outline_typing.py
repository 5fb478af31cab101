"""Typing an outline: new rows, levels, moving, dropping, removing."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.indicator_tree.columns import NAME
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.item_models.indicator_tree.node import NodeKind
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Order
from tests.builders import content_of, do, empty_store, plan_with
from tests.ui.indicators.sessions import codes, imported, session_of, shown

pytestmark = pytest.mark.usefixtures("qtbot")


def _model(store: PlanStore) -> tuple[IndicatorTreeItemModel, PlanSession]:
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model, session


def _fill(model: IndicatorTreeItemModel, *texts: str) -> int | None:
    row, refused = model.fill_new_row([{NAME: text} for text in texts])
    assert refused == []
    return row


def test_row_behind_an_indicator_becomes_the_next_indicator() -> None:
    model, session = _model(plan_with(indicators=2))
    assert model.begin_row(1) == 2
    assert model.is_new_row(2)
    assert "New indicator of SS1" in model.new_row_hint()
    assert _fill(model, "Nilai SAKIP") == 2
    assert shown(model) == [
        "SS1 Meningkatnya hal 1",
        "  IKU1.1 Jumlah hal 1.1",
        "   Nilai SAKIP",
        "  IKU1.2 Jumlah hal 1.2",
    ]
    session.undo()
    assert codes(model) == ["SS1", "IKU1.1", "IKU1.2"]


def test_row_behind_an_objective_becomes_the_next_objective_after_its_branch() -> None:
    model, _ = _model(plan_with(objectives=2))
    assert model.begin_row(0) == 2
    assert _fill(model, "Sasaran baru") == 2
    assert [text.strip() for text in shown(model)][2] == "SS3 Sasaran baru"


def test_levels_go_from_perspective_over_objective_and_indicator_to_an_objective_below() -> None:
    model, _ = _model(plan_with(objectives=2))
    model.begin_row(0)
    assert model.shift_new_row(-1) == 4
    assert "New perspective" in model.new_row_hint()
    assert model.shift_new_row(-1) is None
    assert model.shift_new_row(1) == 2
    assert model.shift_new_row(1) == 1
    assert "New indicator of SS1" in model.new_row_hint()
    assert model.shift_new_row(1) == 2
    assert "New objective below SS1" in model.new_row_hint()
    assert model.shift_new_row(1) is None
    assert _fill(model, "Di bawah") == 2
    assert shown(model)[2] == "  SS1.1 Di bawah"


def test_pasted_list_becomes_one_row_per_line_in_one_step() -> None:
    store = plan_with(indicators=2)
    before = content_of(store)
    model, session = _model(store)
    model.begin_row(1)
    assert _fill(model, "A", "B", "C") == 4
    assert [text.strip() for text in shown(model)][1:6] == [
        "IKU1.1 Jumlah hal 1.1",
        "A",
        "B",
        "C",
        "IKU1.2 Jumlah hal 1.2",
    ]
    session.undo()
    assert content_of(store) == before


def test_row_without_a_text_leaves_no_trace() -> None:
    store = plan_with()
    before = content_of(store)
    model, session = _model(store)
    model.begin_row(0)
    model.drop_new_row()
    assert codes(model) == ["SS1", "IKU1.1"]
    assert content_of(store) == before
    assert session.history.undo_label is None


def test_first_objective_of_an_empty_plan() -> None:
    model, _ = _model(empty_store())
    assert model.begin_indicator(-1) is None
    assert model.begin_objective(-1) == 0
    assert _fill(model, "Pertama") == 0
    assert model.begin_indicator(0) == 1
    _fill(model, "Indikator")
    assert shown(model) == ["SS1 Pertama", "   Indikator"]


def test_new_objective_below_a_perspective_belongs_to_it() -> None:
    store = imported("kkp-2015-2019")
    model, _ = _model(store)
    assert model.begin_row(0) == 1
    row = _fill(model, "Di perspektif")
    assert row == 1
    node = model.node(row)
    assert node.parent is model.node(0)


def test_indicators_move_among_their_siblings_and_over_to_the_next_objective() -> None:
    model, session = _model(plan_with(objectives=2, indicators=2))
    assert model.move_rows([1], 1) == [2]
    assert codes(model) == ["SS1", "IKU1.2", "IKU1.1", "SS2", "IKU2.1", "IKU2.2"]
    assert model.move_rows([2], 1) == [3]
    assert codes(model) == ["SS1", "IKU1.2", "SS2", "IKU1.1", "IKU2.1", "IKU2.2"]
    assert model.move_rows([3], -1) == [2]
    assert model.move_rows([1], -1) == []
    session.undo()
    session.undo()
    session.undo()
    assert codes(model) == ["SS1", "IKU1.1", "IKU1.2", "SS2", "IKU2.1", "IKU2.2"]


def test_objective_moves_with_its_branch() -> None:
    model, _ = _model(plan_with(objectives=3))
    assert model.move_rows([4], -1) == [2]
    assert codes(model) == ["SS1", "IKU1.1", "SS3", "IKU3.1", "SS2", "IKU2.1"]
    assert model.move_rows([0], -1) == []


def test_neighbours_move_together_and_others_do_not_move() -> None:
    model, _ = _model(plan_with(indicators=4))
    assert model.move_rows([2, 3], -1) == [1, 2]
    assert codes(model) == ["SS1", "IKU1.2", "IKU1.3", "IKU1.1", "IKU1.4"]
    assert model.move_rows([1, 4], 1) == []


def test_dragged_indicators_go_where_they_are_dropped() -> None:
    model, _ = _model(plan_with(objectives=2, indicators=2))
    assert model.can_drop([1], 5)
    model.drop_rows([1], 5)
    assert codes(model) == ["SS1", "IKU1.2", "SS2", "IKU2.1", "IKU1.1", "IKU2.2"]
    model.drop_rows([1], 3)
    assert codes(model) == ["SS1", "SS2", "IKU1.2", "IKU2.1", "IKU1.1", "IKU2.2"]
    model.drop_rows([2], 6)
    assert codes(model) == ["SS1", "SS2", "IKU2.1", "IKU1.1", "IKU2.2", "IKU1.2"]
    assert not model.can_drop([2], 0)


def test_dragged_objective_goes_beside_or_below_another_but_not_into_itself() -> None:
    store = plan_with(objectives=3)
    model, _ = _model(store)
    model.drop_rows([4], 0)
    assert codes(model) == ["SS3", "IKU3.1", "SS1", "IKU1.1", "SS2", "IKU2.1"]
    model.drop_rows([4], 3)
    assert [text.split()[0] for text in shown(model)] == ["SS3", "IKU3.1", "SS1", "IKU1.1", "SS2", "IKU2.1"]
    assert model.depth(4) == 1
    assert not model.can_drop([2], 5)
    below = store.all(Objective, Objective.code == "SS2")[0]
    assert below.parent_id == store.all(Objective, Objective.code == "SS1")[0].id


def test_dragged_objective_stands_on_the_level_it_is_dropped_at() -> None:
    store = plan_with(objectives=3)
    before = content_of(store)
    model, session = _model(store)
    assert model.drop_depths([4], 4) == [0, 1]
    model.drop_rows_at([4], 4, 1)
    assert (model.depth(4), codes(model)[4]) == (1, "SS3")
    session.undo()
    model.drop_rows_at([2, 3, 4, 5], 6, 5)
    assert content_of(store) == before


def test_dragged_perspective_goes_between_others_with_all_it_holds() -> None:
    model, _ = _model(imported("kkp-2015-2019"))
    lanes = [row for row in range(model.rowCount()) if model.node(row).kind is NodeKind.PERSPECTIVE]
    assert model.drop_depths([lanes[1]], lanes[0]) == [0]
    assert not model.can_drop([lanes[1]], lanes[0] + 1)
    name = model.node(lanes[1]).id
    model.drop_rows([lanes[1]], 0)
    assert model.node(0).id == name


def test_removed_branch_is_told_and_comes_back_with_undo() -> None:
    store = plan_with(objectives=2, indicators=2)
    before = content_of(store)
    model, session = _model(store)
    told: list[str] = []
    model.rows_taken_away.connect(told.append)
    model.remove_rows([0, 1, 4])
    assert told == ["Removed: 1 objective, 3 indicators, 6 targets."]
    assert codes(model) == ["SS2", "IKU2.2"]
    session.undo()
    assert content_of(store) == before
    assert len(codes(model)) == 6


def test_perspective_alone_is_removed_and_its_objectives_stay() -> None:
    store = imported("kkp-2015-2019")
    model, _ = _model(store)
    told: list[str] = []
    model.rows_taken_away.connect(told.append)
    before = store.count(Objective)
    model.remove_rows([0])
    assert told == ["Removed: 1 perspective (their objectives stay)."]
    assert store.count(Objective) == before


def test_objective_goes_in_below_the_one_above_then_becomes_its_indicator_and_comes_back_out() -> None:
    store = plan_with()
    do(store, AddObjectiveEdit(text="Baru", code="SS2", objective_id="o2"))
    model, session = _model(store)
    before = content_of(store)
    assert model.shift_rows([2], 1) == [2]
    assert model.depth(2) == 1
    assert model.shift_rows([2], 1) == [2]
    assert model.node(2).kind is NodeKind.INDICATOR
    assert model.shift_rows([2], -1) == [2]
    assert model.shift_rows([2], -1) == [2]
    assert (model.node(2).kind, model.depth(2)) == (NodeKind.OBJECTIVE, 0)
    assert model.shift_rows([2], -1) == [0]
    assert model.node(0).kind is NodeKind.PERSPECTIVE
    for _ in range(5):
        session.undo()
    assert content_of(store) == before


def test_level_that_cannot_be_is_told_and_changes_nothing() -> None:
    store = plan_with(indicators=2)
    before = content_of(store)
    model, _ = _model(store)
    told: list[str] = []
    failed: list[object] = []
    model.step_refused.connect(told.append)
    model.step_failed.connect(failed.append)
    assert model.shift_rows([1], 1) == []
    assert model.shift_rows([0], 1) == []
    assert model.shift_rows([1], -1) == []
    assert "innermost" in told[0]
    assert "no row above" in told[1]
    assert len(failed) == 1
    assert content_of(store) == before


def test_perspectives_go_into_the_one_above_while_they_are_empty() -> None:
    store = imported("kkp-2015-2019")
    do(store, AddPerspectiveEdit("Kosong", perspective_id="p9"))
    model, _ = _model(store)
    row = model.row_of("p9")
    assert row is not None
    moved = model.shift_rows([row], 1)
    assert model.node(moved[0]).objective is not None
    assert model.shift_rows([0], -1) == []


def test_duplicated_branch_stands_behind_the_original() -> None:
    store = plan_with(objectives=2, indicators=2)
    model, session = _model(store)
    told: list[str] = []
    model.rows_copied.connect(told.append)
    assert model.duplicate_rows([0, 1]) == [3]
    assert codes(model) == ["SS1", "IKU1.1", "IKU1.2", "SS3", "IKU3.1", "IKU3.2", "SS2", "IKU2.1", "IKU2.2"]
    assert model.duplicate_rows([1]) == [2]
    assert "without cascade rules" in told[0]
    session.undo()
    session.undo()
    assert len(codes(model)) == 6


def test_sorted_list_takes_no_new_rows_and_no_moves() -> None:
    model, _ = _model(plan_with(indicators=2))
    model.set_order(Order("2025"))
    assert model.begin_row(0) is None
    assert model.move_rows([0], 1) == []
    assert not model.can_drop([0], 2)


def test_perspective_is_typed_in_a_row_of_its_own_in_front_of_the_next_one() -> None:
    store = imported("kkp-2015-2019")
    before = content_of(store)
    model, session = _model(store)
    model.begin_row(0)
    model.shift_new_row(-1)
    row = _fill(model, "Perspektif baru")
    assert row is not None
    assert model.node(row).kind is NodeKind.PERSPECTIVE
    assert model.begin_row(row) == row + 1
    assert _fill(model, "Sasaran di dalamnya") == row + 1
    assert model.node(row + 1).parent is model.node(row)
    session.undo()
    session.undo()
    assert content_of(store) == before
