"""The map for screen readers: what they say of the card or link that the keys act on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import MapWords
from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene

_SCORE = QT_TRANSLATE_NOOP("StrategyMap", "score {score}")
_LINK = QT_TRANSLATE_NOOP("StrategyMap", "link from {cause} to {effect}")
_MAP = QT_TRANSLATE_NOOP("StrategyMap", "Strategy map")


def _say(text: str) -> str:
    return QCoreApplication.translate("StrategyMap", text)


def card_name(item: CardItem, lane: str, words: MapWords) -> str:
    """What a screen reader says of a card: code, text, lane, score, number of indicators, pin."""
    card = item.card.objective
    parts = [card.code, card.text or words.no_text, lane]
    if card.score is not None:
        parts.append(_say(_SCORE).format(score=card.score.text or words.no_score))
    if card.group is not None:
        parts.append(card.group.name or words.no_group)
    parts.append(words.indicators.format(count=card.indicator_count))
    return ", ".join(part for part in parts if part)


def stop_name(scene: MapScene, stop: CardItem | LinkItem) -> str:
    """What a screen reader says of a card or of a link."""
    if isinstance(stop, CardItem):
        lane = scene.lanes[stop.card.lane].lane if stop.card.lane < len(scene.lanes) else None
        name = "" if lane is None else (lane.name or "") if lane.perspective_id else scene.words.no_perspective
        return card_name(stop, name, scene.words)
    ends = [scene.cards[name].card.objective for name in (stop.link.from_id, stop.link.to_id)]
    cause, effect = (" ".join(filter(None, (card.code, card.text))) for card in ends)
    told = _say(_LINK).format(cause=cause, effect=effect)
    return f"{told}, {stop.link.label}" if stop.link.label else told


def announce(view: QWidget, scene: MapScene) -> None:
    """Let screen readers say what is selected now; a scene has no elements of its own for them."""
    stop = scene.current_stop
    told = stop_name(scene, stop) if stop is not None else ""
    view.setAccessibleName(_say(_MAP))
    if told == view.accessibleDescription():
        return
    view.setAccessibleDescription(told)
    if told and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, told))
