"""The map as screen readers find it: cards and links one by one, with names, places and states."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ui.strategy_map.conftest import MapTrial

NAME = QAccessible.Text.Name


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[QAccessible.Event, str]]:
    """What is told to screen readers while one is running."""
    found: list[tuple[QAccessible.Event, str]] = []
    tell = QAccessible.updateAccessibility

    def heard(event: object) -> None:
        found.append((event.type(), event.accessibleInterface().text(NAME)))  # type: ignore[attr-defined]  # any event
        tell(event)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(QAccessible, "updateAccessibility", heard)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return found


def access(trial: MapTrial) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(trial.page.view)


def thing(trial: MapTrial, begin: str) -> QAccessibleInterface:
    view = access(trial)
    children = [view.child(place) for place in range(view.childCount())]
    return next(child for child in children if child.text(NAME).startswith(begin))


def test_every_card_and_link_is_a_child_of_the_map_in_the_order_of_the_tab_key(trial: MapTrial) -> None:
    view = access(trial)
    names = [view.child(place).text(NAME) for place in range(view.childCount())]
    assert view.role() is QAccessible.Role.List
    assert view.text(NAME) == "Strategy map"
    assert len(names) == len(trial.page.scene.cards) + len(trial.page.scene.links)
    assert names[0].startswith("A Terwujudnya A, perspective Stakeholder, 1 ")
    assert any(name.startswith("link from B") for name in names)
    assert all(view.indexOfChild(view.child(place)) == place for place in range(view.childCount()))
    assert view.child(len(names)) is None


def test_a_thing_knows_where_it_stands_and_who_is_above_it(trial: MapTrial) -> None:
    view, card = access(trial), thing(trial, "A ")
    assert card.role() is QAccessible.Role.ListItem
    assert card.parent() is view
    assert card.childCount() == 0
    middle = card.rect().center()
    assert view.rect().contains(middle)
    assert view.childAt(middle.x(), middle.y()) is card
    item = trial.page.scene.cards[trial.id_of("A")]
    here = trial.page.view.viewport().mapToGlobal(trial.page.view.mapFromScene(item.scenePos()))
    assert (here - middle).manhattanLength() <= 4


def test_the_keyboard_takes_the_reader_along(trial: MapTrial, told: list[tuple[QAccessible.Event, str]]) -> None:
    trial.page.view.setFocus()
    trial.key(Qt.Key.Key_Tab)
    assert access(trial).focusChild() is thing(trial, "A ")
    state = thing(trial, "A ").state()
    assert state.selected
    assert state.selectable
    assert not state.invalid
    trial.key(Qt.Key.Key_Down)
    spoken = [name for kind, name in told if kind in (QAccessible.Event.Focus, QAccessible.Event.Selection)]
    assert any(name.startswith("A ") for name in spoken)
    assert spoken[-1] == access(trial).focusChild().text(NAME)
    assert not spoken[-1].startswith("A ")


def test_selecting_is_told_of_cards_and_links(trial: MapTrial) -> None:
    card, link = thing(trial, "B"), thing(trial, "link from")
    trial.page.scene.choose_cards([trial.id_of(card.text(NAME).split()[0])])
    assert card.state().selected
    trial.page.scene.choose_link(next(iter(trial.page.scene.links.values())))
    assert link.state().selected
    assert not card.state().selected


def test_what_is_removed_is_told_no_longer(trial: MapTrial) -> None:
    card, count = thing(trial, "A "), access(trial).childCount()
    trial.page.scene.choose_cards([trial.id_of("A")])
    trial.key(Qt.Key.Key_Delete)
    assert access(trial).childCount() < count
    assert not card.isValid()
    assert card.state().invalid
    assert (card.text(NAME), card.rect().isValid()) == ("", False)
    trial.session.undo()
    assert thing(trial, "A ").isValid()


def test_scores_are_told_with_their_light(trial: MapTrial) -> None:
    trial.page.colours.choose("score")
    assert "perspective Stakeholder, no value, " in thing(trial, "A ").text(NAME)


def test_views_come_and_go_while_a_reader_is_running(
    open_map: Callable[..., MapTrial], told: list[tuple[QAccessible.Event, str]]
) -> None:
    for _ in range(3):
        trial = open_map()
        view = access(trial)
        held = [view.child(place) for place in range(view.childCount())]
        assert all(child.isValid() for child in held)
        trial.page.view.setParent(None)
        trial.page.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del view, held
        gc.collect()
    assert told is not None
