"""The tree of the outline and its rows in sight after any edits: as if built afresh, touching only what changed."""

import random
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    MoveIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
)
from bsc_planner.editing.objective import AddObjectiveEdit, MoveObjectiveEdit, RemoveObjectiveEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit, MovePerspectiveEdit, RemovePerspectiveEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.outline import OutlineIndicator, OutlineObjective, OutlinePerspective
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.item_models.indicator_tree.node import LOOSE_ID, Node, NodeKind, rows_of
from bsc_planner.ui.item_models.indicator_tree.tree import OutlineTree
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Grid
from tests.builders import plan_with
from tests.ui.indicators.sessions import imported, session_of, shown

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
pytestmark = pytest.mark.usefixtures("qtbot")


_KINDS = {"p": NodeKind.PERSPECTIVE, "o": NodeKind.OBJECTIVE, "i": NodeKind.INDICATOR}


class _Outline:
    """Nodes of a plan in which anything may hang below anything, in circles too."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.nodes = {LOOSE_ID: Node(LOOSE_ID, NodeKind.LOOSE, None)}
        self._made = 0

    def add(self) -> Node:
        self._made += 1
        letter = self.chance.choice("pooiii")
        node = Node(f"{letter}{self._made}", _KINDS[letter], None)
        self.nodes[node.id] = node
        self.move(node)
        return node

    def move(self, node: Node) -> Node:
        at = self.chance.randrange(5)
        if node.kind is NodeKind.PERSPECTIVE:
            node.record = OutlinePerspective(node.id, at, None, None)
        elif node.kind is NodeKind.OBJECTIVE:
            node.record = OutlineObjective(node.id, at, None, None, None, self._any("p"), self._any("o"), None)
        else:
            node.record = OutlineIndicator(node.id, at, self._any("o"), *([None] * 14))
        return node

    def some(self, count: int) -> list[Node]:
        listed = [node for node in self.nodes.values() if node.id != LOOSE_ID]
        return self.chance.sample(listed, min(count, len(listed)))

    def _any(self, letter: str) -> str | None:
        return self.chance.choice([None, *(key for key in self.nodes if key[0] == letter and key != LOOSE_ID)])


def _told(tree: OutlineTree) -> list[tuple[str, int]]:
    return [(node.id, node.depth) for node in rows_of(tree.roots, is_shown=lambda _: True)]


@pytest.mark.parametrize("seed", range(20))
def test_tree_after_any_changes_is_the_one_grown_afresh(seed: int) -> None:
    outline = _Outline(seed)
    tree = OutlineTree()
    tree.grow(outline.nodes)
    rows: list[str] = []
    hung_alone = 0
    for _ in range(60):
        gone = [outline.nodes.pop(node.id) for node in outline.some(2) if outline.chance.random() < 0.2]
        placed = {node.id: node for node in map(outline.move, outline.some(outline.chance.randint(0, 2)))}
        added = [outline.add() for _ in range(outline.chance.randint(0, 2))]
        rehung = tree.rehang(gone, [*placed.values(), *added])
        told = _told(tree)
        if rehung is not None:
            hung_alone += 1
            away = {node.id for node in rehung.away}
            came = [node.id for top in rehung.tops for node in top.branch()]
            # what stayed keeps its order, what came stands in the order of the outline
            assert [node_id for node_id, _ in told if node_id not in came] == [key for key in rows if key not in away]
            assert [node_id for node_id, _ in told if node_id in came] == came
        tree.grow(outline.nodes)
        assert told == _told(tree)
        rows = [node_id for node_id, _ in told]
    assert hung_alone > 3


@pytest.mark.parametrize("seed", range(8))
def test_rows_in_sight_after_any_edits_are_those_built_afresh(seed: int) -> None:
    chance = random.Random(seed)
    store = imported("kkp-2015-2019") if seed % 2 else plan_with(objectives=4, indicators=3)
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    QAbstractItemModelTester(model, _FATAL)
    done = 0
    for _ in range(40):
        rows = [row for row in range(model.rowCount()) if model.is_open(row) is not None]
        if rows and chance.random() < 0.3:
            model.toggle(chance.choice(rows))
        done += _is_done(session, _edit(chance, store))
        _assert_like_built_afresh(model, session)
        if done and chance.random() < 0.3:
            (session.undo if session.history.redo_label is None or chance.random() < 0.5 else session.redo)()
            _assert_like_built_afresh(model, session)


def test_hundreds_of_rows_come_and_go_in_one_step() -> None:
    store = plan_with(objectives=2, indicators=2)
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    QAbstractItemModelTester(model, _FATAL)
    objective, before = store.all(Objective)[0].id, shown(model)
    session.do("x", Together([AddIndicatorEdit(objective, name=f"Jumlah {at}") for at in range(300)]))
    assert model.rowCount() == len(before) + 300
    _assert_like_built_afresh(model, session)
    session.undo()
    assert shown(model) == before


def test_only_rows_that_came_went_or_moved_are_told() -> None:
    store = plan_with(objectives=3, indicators=3)
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    objectives, indicators = ([row.id for row in store.all(kind)] for kind in (Objective, Indicator))
    told: list[tuple[str, int, int]] = []
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("out", first, last)))
    session.do("x", AddIndicatorEdit(objectives[1], name="Baru", before_id=indicators[4]))
    assert told == [("in", 6, 6)]
    told.clear()
    session.undo()
    assert told == [("out", 6, 6)]
    told.clear()
    session.do("x", MoveObjectiveEdit(objectives[2], before_id=objectives[0]))
    assert told == [("out", 8, 11), ("in", 0, 3)]
    told.clear()
    session.do("x", Together([AddIndicatorEdit(objectives[0], name=f"Jumlah {at}") for at in range(5)]))
    assert told == [("in", 8, 12)]
    told.clear()
    session.do("x", RemoveObjectiveEdit(objectives[1]))
    assert told == [("out", 13, 16)]


def _is_done(session: PlanSession, edit: Edit) -> bool:
    try:
        return not session.do("x", edit).is_empty
    except PlanError:
        return False


def _assert_like_built_afresh(model: IndicatorTreeItemModel, session: PlanSession) -> None:
    fresh = IndicatorTreeItemModel(session)
    closed = {model.row_key(row) for row in range(model.rowCount()) if model.is_open(row) is False}
    for row in reversed(range(fresh.rowCount())):
        if fresh.row_key(row) in closed:
            fresh.toggle(row)
    assert shown(model) == shown(fresh)
    assert [model.row_of(model.row_key(row)) for row in range(model.rowCount())] == list(range(fresh.rowCount()))
    assert model.counts() == fresh.counts()
    assert model.shown_indicators() == fresh.shown_indicators()
    for signal, slot in (
        (session.plan_changed, fresh._on_plan_changed),
        (session.year_changed, fresh._on_year_changed),
        (session.day_changed, fresh._on_day_changed),
    ):
        signal.disconnect(slot)


def _edit(chance: random.Random, store: PlanStore) -> Edit:
    lanes, objectives, indicators = (
        [row.id for row in store.all(kind)] for kind in (Perspective, Objective, Indicator)
    )

    def one(ids: Sequence[str]) -> str:
        return chance.choice(ids) if ids else "none"

    def maybe(ids: Sequence[str]) -> str | None:
        return chance.choice([None, *ids])

    makers = (
        lambda: AddPerspectiveEdit(name="Perspektif", before_id=maybe(lanes)),
        lambda: MovePerspectiveEdit(one(lanes), maybe(lanes)),
        lambda: RemovePerspectiveEdit(one(lanes)),
        lambda: AddObjectiveEdit(text="Baru", perspective_id=maybe(lanes), parent_id=maybe(objectives)),
        lambda: MoveObjectiveEdit(one(objectives), parent_id=maybe(objectives), perspective_id=maybe(lanes)),
        lambda: MoveObjectiveEdit(one(objectives), perspective_id=maybe(lanes), before_id=maybe(objectives)),
        lambda: RemoveObjectiveEdit(one(objectives)) if chance.random() < 0.3 else RemoveIndicatorsEdit([]),
        lambda: RemoveIndicatorsEdit([one(indicators)]),
        lambda: AddIndicatorEdit(maybe(objectives), name="Baru", before_id=maybe(indicators)),
        lambda: MoveIndicatorEdit(one(indicators), maybe(objectives), maybe(indicators)),
        lambda: Together([MoveIndicatorEdit(one(indicators), maybe(objectives)) for _ in range(4)]),
    )
    return chance.choice(makers)()


def test_row_that_waits_for_its_text_becomes_the_one_written() -> None:
    store = plan_with(objectives=2, indicators=2)
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    QAbstractItemModelTester(model, _FATAL)
    row = model.begin_indicator(1)
    assert row == 2
    told: list[str] = []
    model.rowsInserted.connect(lambda *_: told.append("in"))
    model.rowsRemoved.connect(lambda *_: told.append("out"))
    assert model.fill_new_row([{2: "Jumlah layanan"}]) == (2, [])
    assert told == []
    assert model.face(2, 2).text == "Jumlah layanan"
    _assert_like_built_afresh(model, session)


def test_list_typed_into_the_waiting_row_while_rows_are_filtered_is_seen() -> None:
    store = plan_with(objectives=2, indicators=2)
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    QAbstractItemModelTester(model, _FATAL)
    model.set_filter(OutlineFilter(text="iku1"))
    assert model.begin_indicator(1) == 2
    assert model.fill_new_row([{2: "Jumlah layanan"}, {2: "Jumlah aduan"}]) == (3, [])
    assert [model.face(row, 2).text for row in (2, 3)] == ["Jumlah layanan", "Jumlah aduan"]


def test_new_row_that_cannot_be_added_keeps_its_text_in_the_editor(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(plan_with(objectives=1, indicators=2))
    model = IndicatorTreeItemModel(session, session)
    grid = Grid("outline-test", model)
    qtbot.addWidget(grid)
    grid.show()

    def refuse(*_: object, **__: object) -> None:
        raise EditError("rule-broken")

    grid.view.go_to(1, 2)
    assert grid.view.editing.begin_row(1)
    QTest.keyClicks(grid.view.editing.editor, "Jumlah layanan")
    monkeypatch.setattr(session, "do", refuse)
    QTest.keyClick(grid.view.editing.editor, Qt.Key.Key_Return)
    assert grid.view.editing.is_new_row
    assert grid.view.editing.editor.text() == "Jumlah layanan"
    monkeypatch.undo()
    QTest.keyClick(grid.view.editing.editor, Qt.Key.Key_Return)
    assert shown(model)[2].endswith("Jumlah layanan")
    assert grid.view.editing.is_new_row
    grid.view.editing.cancel()


def test_cells_a_step_touched_are_told_as_they_stand() -> None:
    store = plan_with(objectives=2, indicators=2)
    session = session_of(store)
    model = IndicatorTreeItemModel(session, session)
    objectives, indicators = ([row.id for row in store.all(kind)] for kind in (Objective, Indicator))
    first = model.column_of("2025")
    cells = [FigureCell(indicators[at], year, "5") for at in (0, 1) for year in ("2025", "2026")]
    session.do("x", SetFiguresEdit(cells))
    session.undo()
    assert model.changed_cells() == [(1, first), (1, first + 1), (2, first), (2, first + 1)]
    session.do("x", SetIndicatorFieldEdit(indicators[2], "unit_of_measure", "orang"))
    session.undo()
    assert (4, model.column_of("unit_of_measure")) in model.changed_cells()
    session.do("x", MoveIndicatorEdit(indicators[3], objectives[0], indicators[0]))
    session.undo()
    assert model.changed_cells() == [(5, 2)]
    session.do("x", SetIndicatorFieldEdit(indicators[2], "weight", "10"))
    assert model.changed_cells() == []
    session.do("x", AddIndicatorEdit(objectives[0], name="Baru"))
    session.undo()
    assert model.changed_cells() == []
