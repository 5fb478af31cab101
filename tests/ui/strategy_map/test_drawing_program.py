"""What people know from drawing programs: handles, snapping, reconnecting, lining up, walking by keys, the overview."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from bsc_planner.editing.objective import AddObjectiveEdit, PinObjectivesEdit, SetObjectiveFieldEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.objective import Link, Objective
from bsc_planner.ui.pages.strategy_map.drawing import moving
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.handling.mini_map import MiniMap
from bsc_planner.ui.pages.strategy_map.handling.snapping import snapped
from tests.ui.strategy_map.conftest import MapTrial, tax_office

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
HANDLES = (QPointF(0, -46), QPointF(88, 0), QPointF(0, 46), QPointF(-88, 0))


def link_of(trial: MapTrial, cause: str, effect: str) -> LinkItem:
    ends = (trial.id_of(cause), trial.id_of(effect))
    return next(item for item in trial.page.scene.links.values() if (item.link.from_id, item.link.to_id) == ends)


@pytest.mark.parametrize("handle", HANDLES)
def test_a_link_is_drawn_from_any_edge_of_a_card(trial: MapTrial, handle: QPointF) -> None:
    trial.move(trial.centre("C3"))
    trial.drag(trial.centre("C3") + handle, trial.centre("A"))
    assert ("C3", "A") in trial.links


def test_a_link_that_cannot_be_says_why_while_it_is_drawn(trial: MapTrial) -> None:
    trial.press(trial.centre("B1") + HANDLES[0])
    trial.move(trial.centre("A"))
    assert trial.page.view.hint.isVisible()
    assert "linked already" in trial.page.view.hint.text()
    trial.move(trial.centre("B2"))
    assert not trial.page.view.hint.isVisible()
    trial.key(Qt.Key.Key_Escape)
    trial.release(trial.centre("B2"))
    assert len(trial.links) == 5


def test_the_end_of_a_link_is_dragged_to_another_card(trial: MapTrial) -> None:
    link = link_of(trial, "D", "C1")
    trial.click(QPointF(*link.route.at(0.5)))
    assert link.is_selected
    trial.drag(QPointF(*link.route.tip), trial.centre("C2"))
    assert ("D", "C2") in trial.links
    assert ("D", "C1") not in trial.links
    assert trial.session.history.undo_label == "Reconnect link"
    again = link_of(trial, "D", "C2")
    trial.click(QPointF(*again.route.at(0.5)))
    trial.drag(QPointF(*again.route.points[0]), trial.centre("C3"))
    assert ("C3", "C2") in trial.links
    trial.session.undo()
    trial.session.undo()
    assert ("D", "C1") in trial.links


def test_an_end_dropped_where_it_was_or_into_the_empty_changes_nothing(trial: MapTrial) -> None:
    link = link_of(trial, "D", "C1")
    trial.click(QPointF(*link.route.at(0.5)))
    before = trial.session.history.undo_label
    trial.drag(QPointF(*link.route.tip), trial.centre("C1"))
    trial.drag(QPointF(*link.route.tip), trial.centre("C3") + QPointF(0, 90))
    assert trial.session.history.undo_label == before
    assert link.isVisible()


def test_a_double_click_on_a_link_edits_its_label(trial: MapTrial) -> None:
    link = link_of(trial, "D", "C1")
    trial.double_click(QPointF(*link.route.at(0.5)))
    trial.type_text("memampukan")
    assert trial.session.store.get(Link, link.link.link_id or "").label == "memampukan"
    trial.key(Qt.Key.Key_F2)
    trial.type_text("menguatkan")
    assert trial.session.store.get(Link, link.link.link_id or "").label == "menguatkan"


def test_a_link_is_drawn_by_keys_alone(trial: MapTrial) -> None:
    trial.click(trial.centre("C3"))
    trial.key(Qt.Key.Key_L)
    links = trial.page.view.links
    assert links.fixed == trial.id_of("C3")
    trial.key(Qt.Key.Key_Up)
    aimed = trial.page.view.links.aim
    assert aimed is not None
    trial.key(Qt.Key.Key_Return)
    assert ("C3", trial.session.store.get(Objective, aimed).code) in trial.links
    trial.key(Qt.Key.Key_L)
    trial.key(Qt.Key.Key_Escape)
    assert len(trial.links) == 6
    assert not trial.page.view.hint.isVisible()


def test_tab_walks_through_cards_and_their_links_and_leaves_at_the_end(trial: MapTrial) -> None:
    view = trial.page.view
    trial.key(Qt.Key.Key_Tab)
    assert trial.selected == {"A"}
    assert "A Terwujudnya A, perspective Stakeholder, 1 IKU" in view.accessibleDescription()
    trial.key(Qt.Key.Key_Tab)
    assert len(trial.selected) == 1
    trial.key(Qt.Key.Key_Tab)
    assert trial.session.selection is not None
    assert trial.session.selection.kind == "link"
    assert view.accessibleDescription().startswith("link from B")
    trial.key(Qt.Key.Key_Backtab, _SHIFT)
    assert trial.selected
    trial.page.scene.choose_cards([trial.id_of("D")])
    trial.key(Qt.Key.Key_Tab)
    trial.key(Qt.Key.Key_Tab)
    assert not view.hasFocus(), "behind the last link the keys go on to the next widget"


def test_shift_click_adds_to_the_selection_and_takes_away(trial: MapTrial) -> None:
    trial.click(trial.centre("B1"))
    trial.click(trial.centre("B2"), _SHIFT)
    assert trial.selected == {"B1", "B2"}
    trial.click(trial.centre("B1"), _SHIFT)
    assert trial.selected == {"B2"}


def test_a_dragged_card_catches_at_others_and_alt_lets_it_go(trial: MapTrial) -> None:
    place, start = trial.centre("C2"), trial.centre("B1")
    view = trial.page.view
    trial.press(start)
    near = QPointF(place.x() + 4, start.y())
    trial.move((start + near) / 2)
    trial.move(near)
    card = trial.page.scene.cards[trial.id_of("B1")]
    assert card.x() == pytest.approx(place.x(), abs=0.01)
    assert trial.page.scene.guides
    point = QPointF(trial.point(near))
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        view.viewport().mapToGlobal(point),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        _ALT,
    )
    QApplication.sendEvent(view.viewport(), moved)
    assert card.x() == pytest.approx(near.x(), abs=1.5)
    assert card.x() != pytest.approx(place.x(), abs=0.01)
    assert not trial.page.scene.guides
    trial.key(Qt.Key.Key_Escape)
    trial.release(near)


def test_a_card_far_from_others_catches_at_the_grid() -> None:
    found = snapped((1003.0, 2005.0), [(0.0, 0.0)], reach=6)
    assert found.place == (1000.0, 2008.0)
    assert found.guides == ()
    beside = snapped((199.0, 3.0), [(0.0, 0.0)], reach=6)
    assert beside.place == (196.0, 0.0), "at the usual gap, on the same height"
    assert len(beside.guides) == 1


def test_cards_are_lined_up_left_right_top_bottom_and_spread_down(trial: MapTrial) -> None:
    codes = ("B1", "C2", "D")
    trial.page.scene.choose_cards([trial.id_of(code) for code in codes])
    left = min(trial.centre(code).x() for code in codes)
    trial.page.act["align_left"].trigger()
    assert {round(trial.centre(code).x()) for code in codes} == {round(left)}
    assert trial.session.history.undo_label == "Align cards"
    trial.session.undo()
    right = max(trial.centre(code).x() for code in codes)
    trial.page.act["align_right"].trigger()
    assert {round(trial.centre(code).x()) for code in codes} == {round(right)}
    trial.page.act["align_down"].trigger()
    ys = sorted(trial.centre(code).y() for code in codes)
    assert ys[1] - ys[0] == pytest.approx(ys[2] - ys[1], abs=0.5)
    pair = ("C1", "C2")
    trial.do(PinObjectivesEdit({trial.id_of("C1"): (-300.0, 94.0), trial.id_of("C2"): (60.0, 150.0)}))
    trial.page.scene.choose_cards([trial.id_of(code) for code in pair])
    trial.page.act["align_top"].trigger()
    assert trial.centre("C1").y() == pytest.approx(trial.centre("C2").y())


def test_nothing_is_lined_up_with_one_card(trial: MapTrial) -> None:
    trial.click(trial.centre("A"))
    before = trial.session.history.undo_label
    trial.page.act["align_left"].trigger()
    assert trial.session.history.undo_label == before


def test_selected_objectives_are_duplicated_with_codes_of_their_own(trial: MapTrial) -> None:
    trial.click(trial.centre("C1"))
    trial.click(trial.centre("C2"), _CONTROL)
    trial.key(Qt.Key.Key_D, _CONTROL)
    added = [item for item in trial.session.store.all(Objective) if item.code in {"C4", "C5"}]
    assert [item.text for item in added] == ["Terwujudnya C1", "Terwujudnya C2"]
    assert trial.selected == {"C4", "C5"}
    trial.session.undo()
    assert len(trial.page.scene.cards) == 7


def test_a_card_dropped_in_another_lane_is_told(trial: MapTrial) -> None:
    start = trial.centre("C3")
    trial.drag(start, QPointF(start.x(), trial.centre("B1").y()))
    assert "C3 is in the perspective Customer now." in trial.notice.text
    trial.session.undo()
    lanes = trial.session.store.all(Perspective)
    assert trial.objective("C3").perspective_id == lanes[2].id


def test_lines_run_as_chosen_and_undo_takes_it_back(trial: MapTrial) -> None:
    link = link_of(trial, "C1", "B1")
    curved = link.route
    trial.page.act["orthogonal"].trigger()
    assert trial.session.store.plan.map_routing == "orthogonal"
    assert trial.page.act["orthogonal"].isChecked()
    assert not trial.page.act["curved"].isChecked()
    trial.page.act["straight"].trigger()
    assert link_of(trial, "C1", "B1").route != curved
    trial.session.undo()
    trial.session.undo()
    assert link_of(trial, "C1", "B1").route == curved
    assert trial.page.act["curved"].isChecked()


def test_lanes_fill_the_height_of_the_window_evenly(trial: MapTrial) -> None:
    heights = [item.lane.bottom - item.lane.top for item in trial.page.scene.lanes]
    assert max(heights) - min(heights) < 1
    view = trial.page.view
    assert sum(heights) * view.zoom == pytest.approx(view.viewport().height(), abs=12)
    trial.window.resize(1250, 1100)
    QApplication.processEvents()
    assert trial.page.scene.lanes[0].lane.bottom > heights[0]
    place = trial.centre("B2")
    trial.drag(place, place + QPointF(0, -32))
    assert trial.centre("B2").y() == pytest.approx(place.y() - 32, abs=5), "also above the usual top of the lane"


def test_the_overview_shows_where_one_is_and_goes_elsewhere(trial: MapTrial) -> None:
    page = trial.page
    assert not page.mini_map.isVisible(), "the whole map is seen"
    page.view.set_zoom(2.5)
    assert page.mini_map.isVisible()
    before = page.mini_map.seen.center()
    trial.qtbot.mouseClick(page.mini_map, Qt.MouseButton.LeftButton, pos=page.mini_map.rect().topLeft())
    assert page.mini_map.seen.center() != before
    assert not page.mini_map.grab().isNull()
    page.act["mini_map"].trigger()
    assert not page.mini_map.isVisible()
    assert not page._window_state.is_mini_map_wanted
    page.act["mini_map"].trigger()
    assert page.mini_map.isVisible()


def test_the_overview_goes_to_another_corner_where_it_would_cover_a_card(trial: MapTrial) -> None:
    page = trial.page
    page.view.set_zoom(2.5)
    overview = page.mini_map
    corner = page.view.mapToScene(page.view.viewport().mapFromParent(overview.geometry().center()))
    away = trial.centre("C2") - corner
    bars = (page.view.horizontalScrollBar(), page.view.verticalScrollBar())
    for bar, step in zip(bars, (away.x(), away.y()), strict=True):
        bar.setValue(bar.value() + round(step * 2.5))

    def covered() -> bool:
        place = overview.geometry().translated(-page.view.viewport().pos())
        here = page.view.mapToScene(place).boundingRect()
        return any(card.sceneBoundingRect().intersects(here) for card in page.scene.cards.values())

    assert covered()
    trial.qtbot.waitUntil(lambda: not covered())


def test_the_overview_is_smaller_where_cards_stand_in_every_corner(
    trial: MapTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    overview = trial.page.mini_map
    trial.page.view.set_zoom(2.5)
    width = overview.width()
    monkeypatch.setattr(MiniMap, "_covered", lambda self, _: float(self.width() > width * 0.7))
    trial.page.view.set_zoom(2.4)
    trial.qtbot.waitUntil(lambda: overview.width() <= width * 0.7)
    monkeypatch.setattr(MiniMap, "_covered", lambda *_: 0.0)
    trial.page.view.set_zoom(2.5)
    trial.qtbot.waitUntil(lambda: overview.width() == width)


def test_the_view_is_fitted_to_the_selection_and_to_the_map_by_keys(trial: MapTrial) -> None:
    view = trial.page.view
    view.set_zoom(0.4)
    trial.click(trial.centre("D"))
    trial.key(Qt.Key.Key_2)
    assert view.zoom == pytest.approx(1.0)
    trial.key(Qt.Key.Key_0)
    assert view.zoom == pytest.approx(1.0)
    trial.key(Qt.Key.Key_Escape)
    trial.key(Qt.Key.Key_2)
    assert view.zoom <= 1.0
    trial.key(Qt.Key.Key_1)
    assert not trial.page.mini_map.isVisible()


def test_themes_and_units_colour_and_filter_the_map(trial: MapTrial) -> None:
    page, unit = trial.page, AddUnitEdit(None, code="2", name="Seksi Pengawasan")
    assert not page.filter.action.isVisible()
    trial.do(unit)
    trial.do(SetObjectiveFieldEdit(trial.id_of("C1"), "unit_id", unit.unit_id))
    trial.do(SetObjectiveFieldEdit(trial.id_of("C2"), "theme", "Digital"))
    assert page.filter.action.isVisible()
    page.colours.choose("unit")
    assert page.groups.texts == ["2 Seksi Pengawasan (1)", "none (6)"]
    page.colours.choose("theme")
    assert page.groups.isVisible()
    assert not page.grab().isNull()
    page.filter.choose_theme("Digital")
    assert trial.selected == set()
    assert list(page.scene.cards) == [trial.id_of("C2")]
    page.filter.fade(True)
    assert len(page.scene.cards) == 7
    assert page.scene.cards[trial.id_of("C2")].opacity() == 1.0
    assert page.scene.cards[trial.id_of("A")].opacity() < 0.5
    page.filter.choose_theme(None)
    page.filter.choose_unit(unit.unit_id)
    assert page.scene.cards[trial.id_of("C1")].opacity() == 1.0
    assert page.scene.cards[trial.id_of("C2")].opacity() < 0.5
    trial.do(SetObjectiveFieldEdit(trial.id_of("C2"), "theme", None))
    assert page.colours.mode == "perspective", "a choice that is gone gives way"


def test_menus_offer_what_can_be_done(trial: MapTrial) -> None:
    page = trial.page
    for action in (page.colours.action, page.filter.action, page._arrange, page._look):
        menu = action.menu()
        assert menu is not None
        menu.aboutToShow.emit()  # type: ignore[attr-defined]  # a QMenu
    texts = [action.text().split("\t")[0] for action in page._look.menu().actions()]  # type: ignore[attr-defined]
    assert "Overview in the corner" in texts


def test_tidying_up_never_makes_more_links_cross_and_tells_when_fewer_do(
    trial: MapTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "is_motion_reduced", lambda: True)
    lane = trial.session.store.all(Perspective)[2].id
    for number in range(4):
        trial.do(AddObjectiveEdit(code=f"C{number + 4}", perspective_id=lane))
    for cause, effect in (("C4", "B2"), ("C5", "B1"), ("C6", "B2"), ("C7", "B1")):
        trial.page._commands.link([trial.id_of(cause), trial.id_of(effect)])
    before = trial.page._state.crossings
    trial.page.act["tidy"].trigger()
    assert trial.page._state.crossings <= before
    assert (before > trial.page._state.crossings) == ("Fewer links cross" in trial.notice.text)


def test_cards_glide_to_their_places_unless_motion_is_reduced(
    open_map: Callable[..., MapTrial], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "is_motion_reduced", lambda: False)
    trial = open_map(tax_office())
    lane = trial.session.store.all(Perspective)[2].id
    trial.do(AddObjectiveEdit(code="C4", perspective_id=lane))
    trial.page._commands.link([trial.id_of("C4"), trial.id_of("B1")])
    trial.page.act["tidy"].trigger()
    trial.qtbot.waitUntil(lambda: trial.page._glide.state() == trial.page._glide.State.Stopped)
    for item in trial.page.scene.cards.values():
        assert (item.x(), item.y()) == (item.card.x, item.card.y)


def test_a_selected_lane_and_a_card_are_shared_with_the_window(trial: MapTrial) -> None:
    trial.key(Qt.Key.Key_Tab)
    assert trial.session.selection == Ref("objective", trial.id_of("A"))


def test_cards_change_their_perspective_by_keys_in_one_step(trial: MapTrial) -> None:
    lanes = [lane.lane.perspective_id for lane in trial.page.scene.lanes]
    card = trial.id_of("A")
    trial.page.scene.choose_cards([card])
    trial.qtbot.keyClick(trial.page.view, Qt.Key.Key_PageUp, _CONTROL)
    assert trial.session.store.get(Objective, card).perspective_id == lanes[0], "above the first there is none"
    trial.qtbot.keyClick(trial.page.view, Qt.Key.Key_PageDown, _CONTROL)
    assert trial.session.store.get(Objective, card).perspective_id == lanes[1]
    assert trial.selected == {"A"}
    trial.page.act["card_up"].trigger()
    assert trial.session.store.get(Objective, card).perspective_id == lanes[0]
    trial.session.undo()
    assert trial.session.store.get(Objective, card).perspective_id == lanes[1]


def test_screen_readers_say_score_and_pin_of_the_card_the_keys_act_on(trial: MapTrial) -> None:
    trial.page.colours.choose("score")
    trial.page.scene.choose_cards([trial.id_of("A")])
    trial.page.act["pin"].trigger()
    assert trial.page.view.accessibleDescription().endswith("perspective Stakeholder, no value, 1 IKU, pinned")
