"""The map for screen readers: its cards and links one by one, and what is said of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGraphicsView

from bsc_planner.figures.strategy_map.content import CardChange
from bsc_planner.ui.accessible_things import ThingState, tell_focus
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import MapWords
from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.drawing.scene import LinkKey, MapScene
from bsc_planner.ui.score_words import light_word

_SCORE = QT_TRANSLATE_NOOP("StrategyMap", "score {score}, {light}")
_LINK = QT_TRANSLATE_NOOP("StrategyMap", "link from {cause} to {effect}")
_MAP = QT_TRANSLATE_NOOP("StrategyMap", "Strategy map")
_PERSPECTIVE = QT_TRANSLATE_NOOP("StrategyMap", "perspective {name}")
_PINNED = QT_TRANSLATE_NOOP("StrategyMap", "pinned")
_CHANGES = {
    CardChange.ADDED: QT_TRANSLATE_NOOP("StrategyMap", "new since the edition"),
    CardChange.CHANGED: QT_TRANSLATE_NOOP("StrategyMap", "changed since the edition"),
    CardChange.REMOVED: QT_TRANSLATE_NOOP("StrategyMap", "removed since the edition"),
}

_Key = str | LinkKey


def _say(text: str) -> str:
    return QCoreApplication.translate("StrategyMap", text)


class MapThings:
    """Cards and links in the order of the Tab key (`DrawnThings`).

    Attributes:
        role: The map is a list of them.
    """

    role = QAccessible.Role.List

    def __init__(self, scene: MapScene) -> None:
        self._scene = scene

    def all_keys(self) -> Sequence[_Key]:
        """Cards by their objectives, links by what the scene knows them by."""
        return [_key_of(stop) for stop in self._scene.stops]

    def has(self, key: _Key) -> bool:
        """Whether it is on the map."""
        return key in self._scene.cards if isinstance(key, str) else key in self._scene.links

    def current(self) -> _Key | None:
        """The card or link that the keyboard acts on."""
        stop = self._scene.current_stop
        return _key_of(stop) if stop is not None else None

    def name(self, key: _Key) -> str:
        """Code, text, lane, score and all that is marked."""
        return stop_name(self._scene, self._stop(key))

    def bounds(self, key: _Key) -> QRectF:
        """The card, or the box around the line."""
        return self._stop(key).sceneBoundingRect()

    def state(self, key: _Key) -> ThingState:
        """Whether it is selected."""
        stop = self._stop(key)
        return ThingState(stop.isSelected() if isinstance(stop, CardItem) else stop.is_selected)

    def _stop(self, key: _Key) -> CardItem | LinkItem:
        return self._scene.cards[key] if isinstance(key, str) else self._scene.links[key]


def card_name(item: CardItem, lane: str, words: MapWords) -> str:
    """What a screen reader says of a card: code, text, lane, score, change, group, number of indicators, pin.

    Args:
        item: The card.
        lane: How its lane is told; empty where there are no lanes.
        words: On the map.
    """
    card = item.card.objective
    parts = [" ".join(filter(None, (card.code, card.text or words.no_text)))]
    parts.append(lane)
    if card.score is not None:
        light = light_word(card.score.light)
        parts.append(_say(_SCORE).format(score=card.score.text, light=light) if card.score.text else light)
    if card.change is not None:
        parts.append(_say(_CHANGES[card.change]))
    if card.group is not None:
        parts.append(card.group.name or words.no_group)
    parts.append(words.indicators.format(count=card.indicator_count))
    parts.append(_say(_PINNED) if card.pin is not None else "")
    return ", ".join(part for part in parts if part)


def stop_name(scene: MapScene, stop: CardItem | LinkItem) -> str:
    """What a screen reader says of a card or of a link."""
    if isinstance(stop, CardItem):
        lane = scene.lanes[stop.card.lane].lane if stop.card.lane < len(scene.lanes) else None
        if lane is None:
            return card_name(stop, "", scene.words)
        is_named = bool(lane.perspective_id and lane.name)
        told = _say(_PERSPECTIVE).format(name=lane.name) if is_named else scene.words.no_perspective
        return card_name(stop, told, scene.words)
    ends = [scene.cards[name].card.objective for name in (stop.link.from_id, stop.link.to_id)]
    cause, effect = (" ".join(filter(None, (card.code, card.text))) for card in ends)
    told = _say(_LINK).format(cause=cause, effect=effect)
    return f"{told}, {stop.link.label}" if stop.link.label else told


def announce(view: QGraphicsView, scene: MapScene) -> None:
    """Let screen readers say what is selected now."""
    stop = scene.current_stop
    told = stop_name(scene, stop) if stop is not None else ""
    view.setAccessibleName(_say(_MAP))
    if told == view.accessibleDescription():
        return
    view.setAccessibleDescription(told)
    if told:
        tell_focus(view)


def _key_of(stop: CardItem | LinkItem) -> _Key:
    return stop.objective_id if isinstance(stop, CardItem) else (stop.link.link_id, stop.link.from_id, stop.link.to_id)
