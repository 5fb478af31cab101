"""Opens what the map and the performance tree open over their cards: context menus and editors."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGraphicsView, QWidget

from bsc_planner.ui.pages.cascade.tree.canvas import TreeCanvas
from bsc_planner.ui.pages.cascade.tree.scene import TreeScene
from bsc_planner.ui.pages.strategy_map.page import StrategyMapPage
from tools.look.menus import Look, ask_menu, look_at_popup
from tools.look.places import settle


def open_map_parts(window: QWidget, look: Look) -> None:
    """Open the menus of a card, several cards, a link, a lane and the ground, and the editor of a card."""
    page = next((each for each in window.findChildren(StrategyMapPage) if each.isVisible()), None)
    if page is None:
        return
    scene, view = page.scene, page.view
    cards = list(scene.cards.values())
    middle = QPointF(20, 20)
    _ask(view, cards[0].scenePos() + middle, "context-map-card", look)
    scene.choose_cards([card.objective_id for card in cards[:3]])
    settle(0)
    look("map-several", window)
    _ask(view, cards[0].scenePos() + middle, "context-map-cards", look)
    _ask(view, _on_link(page), "context-map-link", look)
    lane = next(iter(scene.lanes))
    _ask(view, lane.label_rect.center(), "context-map-lane", look)
    scene.choose_cards([])
    _ask(view, view.mapToScene(view.viewport().rect().bottomRight() - QPoint(6, 6)), "context-map-ground", look)
    view.edit_card(cards[0], lambda _: None)
    settle(0)
    look("map-editor", window)
    QTest.keyClick(view.editor, Qt.Key.Key_Escape)
    scene.choose_cards([])


def open_tree_parts(window: QWidget, look: Look) -> None:
    """Open the menu of a card of the performance tree."""
    canvas = next((each for each in window.findChildren(TreeCanvas) if each.isVisible()), None)
    scene = canvas.scene() if canvas is not None else None
    if canvas is not None and isinstance(scene, TreeScene) and scene.cards:
        card = next(iter(scene.cards.values()))
        _ask(canvas, card.scenePos() + QPointF(20, 12), "context-tree-card", look)


def _ask(view: QGraphicsView, place: QPointF, name: str, look: Look) -> None:
    ask_menu(view.viewport(), view.mapFromScene(place))
    look_at_popup(name, look)


def _on_link(page: StrategyMapPage) -> QPointF:
    """A place where a link runs and no card lies."""
    for link in page.scene.links.values():
        path = link.shape().controlPointRect().center()
        for place in (QPointF(*link.route.middle), path):
            if page.scene.link_at(place) is not None and page.scene.card_at(place) is None:
                return place
    return QPointF()
