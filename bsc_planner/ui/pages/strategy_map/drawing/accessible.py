"""The map for screen readers: what they say of the card or link that the keys act on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.figures.strategy_map.content import CardChange
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import MapWords
from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
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


def _say(text: str) -> str:
    return QCoreApplication.translate("StrategyMap", text)


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


def announce(view: QWidget, scene: MapScene) -> None:
    """Let screen readers say what is selected now.

    A scene has no elements of its own for them, and interfaces made in Python (PySide 6.11) end the program when Qt
    deletes them with their view.
    """
    stop = scene.current_stop
    told = stop_name(scene, stop) if stop is not None else ""
    view.setAccessibleName(_say(_MAP))
    if told == view.accessibleDescription():
        return
    view.setAccessibleDescription(told)
    if told and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, told))
