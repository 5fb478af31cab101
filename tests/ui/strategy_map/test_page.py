"""The strategy map under real hands: drag, link, write, remove, undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from bsc_planner.editing.objective import AddObjectiveEdit, PinObjectivesEdit, SetObjectiveFieldEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.objective import Link, Objective
from bsc_planner.ui.theme import Scheme, apply_theme, tokens
from bsc_planner.ui.widgets.empty_state import EmptyState
from tests.ui.strategy_map.conftest import MapTrial, tax_office

# What the offscreen platform says about windows and menus that are shown.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
HANDLE = QPointF(0, -46)


def places(trial: MapTrial) -> dict[str, tuple[float, float]]:
    return {name: (item.x(), item.y()) for name, item in trial.page.scene.cards.items()}


def menu_at(trial: MapTrial, place: QPointF, choice: str) -> None:
    """Right-click and choose."""
    point = trial.point(place)
    view = trial.page.view
    where = view.viewport().mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(item for item in menu.actions() if item.text().split("\t")[0] == choice)
    assert action.isEnabled()
    action.trigger()
    menu.close()


def test_lanes_cards_and_links_of_the_plan_are_shown(trial: MapTrial) -> None:
    scene = trial.page.scene
    assert [item.lane.name for item in scene.lanes] == ["Stakeholder", "Customer", "Proses", "SDM"]
    assert len(scene.cards) == 7
    assert len(scene.links) == 5
    for item in scene.cards.values():
        lane = scene.lanes[item.card.lane].lane
        assert lane.top < item.y() < lane.bottom
    assert scene.cards[trial.id_of("A")].card.objective.indicator_count == 1
    assert not trial.page.grab().isNull()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_last_lane_goes_on_to_the_edge_of_a_view_larger_than_the_map(trial: MapTrial, scheme: Scheme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    view = trial.page.view
    try:
        apply_theme(app, scheme)
        view.set_zoom(0.4)
        QApplication.processEvents()
        picture = view.viewport().grab().toImage()
        bottom = view.mapFromScene(0, trial.page.scene.bounds.bottom()).y()
        assert bottom < picture.height() - 100, "the map is smaller than the view"
        for y in range(bottom - 4, picture.height() - 1):
            assert picture.pixelColor(12, y) == tokens().lanes[3]
    finally:
        apply_theme(app, Scheme.LIGHT)
    trial.double_click(view.mapToScene(200, picture.height() - 40))
    trial.type_text("Terwujudnya E")
    last = trial.page.scene.lanes[-1].lane.perspective_id
    added = next(item for item in trial.session.store.all(Objective) if item.text == "Terwujudnya E")
    assert added.perspective_id == last


def test_dragging_a_card_pins_it_and_undo_takes_it_back(trial: MapTrial) -> None:
    before = places(trial)
    start = trial.centre("B1")
    trial.drag(start, start + QPointF(-60, 6))
    pinned = trial.objective("B1")
    assert pinned.map_x == pytest.approx(start.x() - 60, abs=2)
    assert trial.session.history.undo_label == "Move card on the map"
    others = {name: place for name, place in places(trial).items() if name != pinned.id}
    assert others == {name: place for name, place in before.items() if name != pinned.id}
    trial.session.undo()
    assert trial.objective("B1").map_x is None
    assert places(trial) == before
    trial.session.redo()
    assert places(trial)[trial.id_of("B1")][0] == pytest.approx(start.x() - 60, abs=2)


def test_links_follow_while_a_card_is_dragged(trial: MapTrial) -> None:
    start = trial.centre("C1")
    link = next(item for item in trial.page.scene.links.values() if item.link.from_id == trial.id_of("D"))
    drawn = link.path().boundingRect()
    trial.press(start)
    trial.move(start + QPointF(40, 0))
    assert link.path().boundingRect() != drawn
    trial.key(Qt.Key.Key_Escape)
    assert link.path().boundingRect() == drawn, "Esc puts the card back"
    trial.release(start + QPointF(40, 0))
    assert trial.objective("C1").map_x is None


def test_a_card_dropped_in_another_lane_changes_its_perspective_in_the_same_step(trial: MapTrial) -> None:
    lanes = trial.session.store.all(Perspective)
    start = trial.centre("C3")
    trial.drag(start, QPointF(start.x(), trial.centre("B1").y()))
    assert trial.objective("C3").perspective_id == lanes[1].id
    assert trial.objective("C3").map_x is not None
    trial.session.undo()
    assert (trial.objective("C3").perspective_id, trial.objective("C3").map_x) == (lanes[2].id, None)


def test_an_automatic_card_makes_way_for_one_dropped_onto_it(trial: MapTrial) -> None:
    place = trial.centre("C2")
    trial.drag(trial.centre("C3"), place)
    assert trial.centre("C3").x() == pytest.approx(place.x(), abs=2)
    assert abs(trial.centre("C2").x() - trial.centre("C3").x()) >= 176
    pinned = trial.centre("C3")
    trial.drag(trial.centre("C1"), pinned + QPointF(10, 0))
    assert trial.centre("C3") == pinned, "a pinned card does not: the dropped one goes beside it"
    assert abs(trial.centre("C1").x() - pinned.x()) >= 176


def test_a_press_that_hardly_moves_selects_and_pins_nothing(trial: MapTrial) -> None:
    start = trial.centre("B2")
    trial.press(start)
    trial.move(start + QPointF(2, 1))
    trial.release(start + QPointF(2, 1))
    assert trial.selected == {"B2"}
    assert trial.centre("B2") == start
    assert trial.objective("B2").map_x is None
    assert trial.session.selection == Ref("objective", trial.id_of("B2"))


def test_several_selected_cards_are_dragged_together(trial: MapTrial) -> None:
    trial.click(trial.centre("B1"))
    trial.click(trial.centre("B2"), _CONTROL)
    start, other = trial.centre("B1"), trial.centre("B2")
    trial.drag(start, start + QPointF(-80, 0))
    assert trial.centre("B2").x() == pytest.approx(other.x() - 80, abs=8)
    assert None not in (trial.objective("B1").map_x, trial.objective("B2").map_x)


def test_dragging_from_the_handle_to_a_card_links_them(trial: MapTrial) -> None:
    trial.move(trial.centre("C3"))
    trial.drag(trial.centre("C3") + HANDLE, trial.centre("B2"))
    assert ("C3", "B2") in trial.links
    assert trial.objective("C3").map_x is None
    trial.session.undo()
    assert ("C3", "B2") not in trial.links


def test_a_link_drawn_into_the_empty_or_given_up_with_esc_is_none(trial: MapTrial) -> None:
    before = trial.links
    trial.drag(trial.centre("C3") + HANDLE, trial.centre("C3") + QPointF(0, -150))
    trial.press(trial.centre("C3") + HANDLE)
    trial.move(trial.centre("B2"))
    trial.key(Qt.Key.Key_Escape)
    trial.release(trial.centre("B2"))
    assert trial.links == before


def test_a_second_link_between_the_same_cards_is_told_and_not_made(trial: MapTrial) -> None:
    trial.drag(trial.centre("B1") + HANDLE, trial.centre("A"))
    assert len(trial.session.store.all(Link)) == 5
    assert trial.notice.text


def test_two_selected_cards_are_linked_with_l_in_the_order_they_were_selected(trial: MapTrial) -> None:
    trial.click(trial.centre("C3"))
    trial.click(trial.centre("B1"), _CONTROL)
    trial.key(Qt.Key.Key_L)
    assert ("C3", "B1") in trial.links


def test_with_link_pressed_two_clicks_link_two_cards(trial: MapTrial) -> None:
    act = trial.page.act["link"]
    act.trigger()
    assert act.isChecked()
    trial.click(trial.centre("C3"))
    trial.click(trial.centre("B2"))
    assert ("C3", "B2") in trial.links
    assert not act.isChecked()
    act.trigger()
    trial.page.view.setFocus()
    trial.key(Qt.Key.Key_Escape)
    assert not act.isChecked()


def test_a_link_is_selected_turned_labelled_and_removed(trial: MapTrial) -> None:
    item = next(item for item in trial.page.scene.links.values() if item.link.from_id == trial.id_of("D"))
    middle = QPointF(*item.route.at(0.4))
    trial.click(middle)
    assert item.is_selected
    assert trial.session.selection == Ref("link", item.link.link_id or "")
    menu_at(trial, middle, "Turn around")
    assert ("C1", "D") in trial.links
    turned = next(item for item in trial.page.scene.links.values() if item.link.to_id == trial.id_of("D"))
    middle = QPointF(*turned.route.at(0.4))
    menu_at(trial, middle, "Label…")
    trial.type_text("mendorong")
    assert trial.session.store.get(Link, turned.link.link_id or "").label == "mendorong"
    trial.click(middle)
    trial.key(Qt.Key.Key_Delete)
    assert ("C1", "D") not in trial.links
    assert "removed" in trial.notice.text
    trial.session.undo()
    assert ("C1", "D") in trial.links


def test_a_card_is_removed_with_del_and_comes_back_with_the_notice(trial: MapTrial) -> None:
    trial.click(trial.centre("B1"))
    trial.key(Qt.Key.Key_Delete)
    assert len(trial.page.scene.cards) == 6
    assert ("C1", "B1") not in trial.links
    next(button for button in trial.notice.findChildren(QPushButton) if button.text() == "Undo").click()
    assert len(trial.page.scene.cards) == 7
    assert ("C1", "B1") in trial.links


def test_removing_a_parent_and_its_child_together_is_one_step(trial: MapTrial) -> None:
    trial.do(SetObjectiveFieldEdit(trial.id_of("C2"), "parent_id", trial.id_of("C1")))
    trial.click(trial.centre("C1"))
    trial.click(trial.centre("C2"), _CONTROL)
    trial.key(Qt.Key.Key_Delete)
    assert len(trial.page.scene.cards) == 5
    trial.session.undo()
    assert len(trial.page.scene.cards) == 7


def test_text_is_edited_in_place_with_double_click_and_f2(trial: MapTrial) -> None:
    trial.double_click(trial.centre("A"))
    trial.type_text("Penerimaan negara yang optimal")
    assert trial.objective("A").text == "Penerimaan negara yang optimal"
    trial.click(trial.centre("A"))
    trial.key(Qt.Key.Key_F2)
    trial.type_text("Lain", end=Qt.Key.Key_Escape)
    assert trial.objective("A").text == "Penerimaan negara yang optimal"
    trial.key(Qt.Key.Key_Return)
    trial.qtbot.keyClicks(trial.page.view.editor, "Diketik lalu pergi")
    trial.page.zoom.setFocus()
    trial.page.view.editor.finish()
    assert trial.objective("A").text == "Diketik lalu pergi", "leaving the field loses nothing"


def test_double_click_in_a_lane_adds_an_objective_there_as_one_step(trial: MapTrial) -> None:
    lane = trial.page.scene.lanes[3].lane
    trial.double_click(QPointF(trial.centre("D").x() + 330, lane.top + 90))
    trial.type_text("SDM yang kompeten")
    added = next(item for item in trial.session.store.all(Objective) if item.text == "SDM yang kompeten")
    assert added.perspective_id == lane.perspective_id
    assert trial.session.selection == Ref("objective", added.id)
    trial.session.undo()
    assert len(trial.page.scene.cards) == 7, "adding and naming it is one step"


def test_a_new_objective_goes_to_the_lane_of_the_selected_card_and_gets_the_next_code(trial: MapTrial) -> None:
    trial.click(trial.centre("C2"))
    trial.page.act["new_objective"].trigger()
    trial.type_text("Data yang berkualitas")
    added = next(item for item in trial.session.store.all(Objective) if item.text == "Data yang berkualitas")
    assert added.perspective_id == trial.objective("C2").perspective_id
    assert added.code == "C4"


def test_without_a_selection_the_lane_of_a_new_objective_is_asked_for(trial: MapTrial) -> None:
    trial.page.act["new_objective"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[1].trigger()
    menu.close()
    trial.type_text("Pelanggan puas")
    added = next(item for item in trial.session.store.all(Objective) if item.text == "Pelanggan puas")
    assert added.perspective_id == trial.page.scene.lanes[1].lane.perspective_id


def test_arrows_walk_between_cards_and_ctrl_arrows_move_them(trial: MapTrial) -> None:
    trial.click(trial.centre("B1"))
    trial.key(Qt.Key.Key_Up)
    assert trial.selected == {"A"}
    trial.key(Qt.Key.Key_Down)
    trial.key(Qt.Key.Key_Right, _SHIFT)
    assert trial.selected == {"B1", "B2"}
    trial.key(Qt.Key.Key_Escape)
    assert trial.selected == set()
    assert trial.session.selection is None
    trial.click(trial.centre("A"))
    start = trial.centre("A")
    for _ in range(3):
        trial.key(Qt.Key.Key_Right, _CONTROL)
    assert trial.centre("A").x() == pytest.approx(start.x() + 24, abs=0.1)
    trial.session.undo()
    assert trial.centre("A") == start, "steps with the arrows are one"


def test_a_frame_drawn_around_cards_and_ctrl_a_select_them(trial: MapTrial) -> None:
    first, second = trial.centre("B1"), trial.centre("B2")
    left, right = sorted((first.x(), second.x()))
    trial.drag(QPointF(left - 110, first.y() - 60), QPointF(right + 110, first.y() + 60))
    assert trial.selected == {"B1", "B2"}
    trial.key(Qt.Key.Key_A, _CONTROL)
    assert len(trial.selected) == 7


def test_aligned_cards_stand_in_a_row_a_column_or_evenly(trial: MapTrial) -> None:
    trial.do(PinObjectivesEdit({trial.id_of("C1"): (-520.0, 94.0), trial.id_of("C2"): (40.0, 140.0)}))
    trial.page.scene.choose_cards([trial.id_of("C1"), trial.id_of("C2")])
    menu_at(trial, trial.centre("C1"), "Same row")
    assert trial.centre("C1").y() == trial.centre("C2").y()
    trial.page.scene.choose_cards([trial.id_of("B1"), trial.id_of("C2")])
    trial.page.act["align_left"].trigger()
    assert trial.centre("C2").x() == pytest.approx(trial.centre("B1").x())
    trial.page.scene.choose_cards([trial.id_of(code) for code in ("C1", "C2", "C3")])
    trial.page.act["align_across"].trigger()
    xs = sorted(trial.centre(code).x() for code in ("C1", "C2", "C3"))
    assert xs[1] - xs[0] == pytest.approx(xs[2] - xs[1], abs=0.1)


def test_tidying_up_moves_only_cards_that_are_not_pinned(trial: MapTrial) -> None:
    start = trial.centre("D")
    trial.drag(start, start + QPointF(-200, 0))
    pinned = trial.centre("D")
    trial.do(AddObjectiveEdit(code="B3", perspective_id=trial.objective("B1").perspective_id))
    trial.page.act["tidy"].trigger()
    assert trial.centre("D") == pinned
    menu_at(trial, pinned, "Unpin")
    assert trial.objective("D").map_x is None
    menu_at(trial, trial.centre("B3"), "Pin here")
    assert trial.objective("B3").map_x == pytest.approx(trial.centre("B3").x())
    trial.page.act["unpin_all"].trigger()
    assert all(item.map_x is None for item in trial.session.store.all(Objective))


def test_perspectives_are_renamed_weighed_moved_added_and_removed_on_the_map(trial: MapTrial) -> None:
    lane = trial.page.scene.lanes[1]
    name = lane.label_rect.topLeft() + QPointF(20, 8)
    trial.click(name)
    assert trial.session.selection == Ref("perspective", lane.lane.perspective_id or "")
    trial.double_click(name)
    trial.type_text("Pelanggan")
    trial.double_click(name + QPointF(0, 20))
    trial.type_text("20%")
    found = trial.session.store.get(Perspective, lane.lane.perspective_id or "")
    assert (found.name, found.weight) == ("Pelanggan", "20%")
    menu_at(trial, name, "Move perspective up")
    assert [item.lane.name for item in trial.page.scene.lanes][:2] == ["Pelanggan", "Stakeholder"]
    menu_at(trial, trial.page.scene.lanes[0].label_rect.center(), "Move perspective down")
    assert [item.lane.name for item in trial.page.scene.lanes][:2] == ["Stakeholder", "Pelanggan"]
    menu_at(trial, trial.page.scene.lanes[0].label_rect.center(), "Add perspective")
    trial.type_text("Keuangan")
    assert [item.lane.name for item in trial.page.scene.lanes][:2] == ["Stakeholder", "Keuangan"]
    menu_at(trial, trial.page.scene.lanes[0].label_rect.center(), "Remove perspective")
    assert trial.objective("A").perspective_id is None
    assert trial.page.scene.lanes[-1].lane.perspective_id is None, "its objectives stand in a lane of their own"


def test_an_empty_map_offers_the_four_usual_perspectives(open_map: Callable[..., MapTrial]) -> None:
    trial = open_map()
    empty = trial.page.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    trial.page.act["usual_lanes"].trigger()
    assert len(trial.page.scene.lanes) == 4
    assert trial.page.view.isVisible()
    lane = trial.page.scene.lanes[2].lane
    trial.double_click(QPointF(0, (lane.top + lane.bottom) / 2))
    trial.type_text("Sasaran pertama")
    assert [item.code for item in trial.session.store.all(Objective)] == ["SS1"]


def test_changes_on_other_pages_arrive_and_the_selection_is_shared(trial: MapTrial) -> None:
    trial.do(SetObjectiveFieldEdit(trial.id_of("A"), "text", "Diubah di tabel"))
    assert trial.page.scene.cards[trial.id_of("A")].card.objective.text == "Diubah di tabel"
    trial.session.select(Ref("objective", trial.id_of("C1")))
    assert trial.selected == {"C1"}
    trial.page.hide()
    trial.do(AddObjectiveEdit(code="E", perspective_id=trial.objective("A").perspective_id))
    assert len(trial.page.scene.cards) == 7
    trial.page.show()
    assert len(trial.page.scene.cards) == 8


def test_only_cards_of_the_chosen_unit_are_shown(trial: MapTrial) -> None:
    unit = AddUnitEdit(None, code="2", name="Seksi Pengawasan")
    trial.do(unit)
    trial.do(SetObjectiveFieldEdit(trial.id_of("C1"), "unit_id", unit.unit_id))
    choice = trial.page.filter
    assert choice.action.isVisible()
    choice.choose_unit(unit.unit_id)
    assert list(trial.page.scene.cards) == [trial.id_of("C1")]
    assert choice.scope == "2 Seksi Pengawasan"
    trial.do(SetObjectiveFieldEdit(trial.id_of("C1"), "unit_id", None))
    assert len(trial.page.scene.cards) == 7, "a unit without objectives gives way to all"


def test_the_wheel_zooms_with_ctrl_and_the_buttons_do_too(trial: MapTrial) -> None:
    view = trial.page.view
    before = view.zoom
    point = QPointF(view.viewport().rect().center())
    no_buttons = Qt.MouseButton.NoButton
    for modifiers in (_CONTROL, Qt.KeyboardModifier.NoModifier):
        event = QWheelEvent(
            point,
            view.viewport().mapToGlobal(point),
            QPoint(0, 0),
            QPoint(0, 120),
            no_buttons,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert view.zoom == pytest.approx(before * 1.2)
    trial.page.zoom.stepped.emit(-1)
    assert view.zoom == pytest.approx(before)
    trial.page.zoom.whole_wanted.emit()
    assert view.zoom == pytest.approx(1.0)
    trial.key(Qt.Key.Key_Plus)
    trial.key(Qt.Key.Key_Plus)
    trial.key(Qt.Key.Key_Minus)
    assert view.zoom == pytest.approx(1.2)
    trial.page.act["fit"].trigger()
    assert view.zoom <= 1.0


def test_the_map_is_panned_with_the_middle_button_and_the_space_bar(trial: MapTrial) -> None:
    view = trial.page.view
    view.set_zoom(3.0)
    bar = view.horizontalScrollBar()
    for button in (Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton):
        if button is Qt.MouseButton.LeftButton:
            trial.qtbot.keyPress(view, Qt.Key.Key_Space)
        before = bar.value()
        trial.qtbot.mousePress(view.viewport(), button, pos=QPoint(400, 300))
        trial.qtbot.mouseMove(view.viewport(), QPoint(340, 300))
        trial.qtbot.mouseRelease(view.viewport(), button, pos=QPoint(340, 300))
        assert bar.value() == before + 60
    trial.qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert all(item.map_x is None for item in trial.session.store.all(Objective))


def test_names_of_lanes_stay_in_sight(trial: MapTrial) -> None:
    view = trial.page.view
    view.set_zoom(3.0)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert trial.page.scene.lanes[0].label.x() == pytest.approx(view.mapToScene(0, 0).x())


def test_another_scheme_repaints_the_map(trial: MapTrial) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    light = trial.page.view.grab().toImage()
    try:
        apply_theme(app, Scheme.DARK)
        assert trial.page.view.grab().toImage() != light
    finally:
        apply_theme(app, Scheme.LIGHT)


def test_a_plan_opened_read_only_can_be_looked_at_and_nothing_else(
    open_map: Callable[..., MapTrial], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlanDocument, "is_read_only", property(lambda _document: True))
    trial = open_map(tax_office())
    start = trial.centre("B1")
    trial.drag(start, start + QPointF(-60, 0))
    trial.drag(start + HANDLE, trial.centre("A"))
    trial.double_click(start)
    trial.key(Qt.Key.Key_Delete)
    assert trial.centre("B1") == start
    assert len(trial.links) == 5
    assert not trial.page.view.editor.is_open
    assert not trial.page.act["remove"].isEnabled()
    assert trial.page.act["export"].isEnabled()


def test_the_whole_map_stays_in_sight_until_the_planner_zooms(trial: MapTrial) -> None:
    view = trial.page.view
    view.fit()
    before = view.zoom
    trial.window.resize(700, 500)
    QApplication.processEvents()
    assert view.zoom < before
    view.set_zoom(0.9)
    trial.window.resize(1250, 900)
    QApplication.processEvents()
    assert view.zoom == pytest.approx(0.9)


def test_typing_is_not_disturbed_by_another_size_of_the_window(trial: MapTrial) -> None:
    trial.page.view.fit()
    trial.double_click(trial.centre("A"))
    trial.qtbot.keyClicks(trial.page.view.editor, "Sedang diketik")
    trial.window.resize(1100, 700)
    QApplication.processEvents()
    assert trial.page.view.editor.is_open
    trial.qtbot.keyClick(trial.page.view.editor, Qt.Key.Key_Return)
    assert trial.objective("A").text == "Sedang diketik"
