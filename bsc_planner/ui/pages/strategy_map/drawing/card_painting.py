"""How cards look, on the screen and on paper."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)

from bsc_planner.figures.strategy_map.content import CardChange, MapGroup, MapScore
from bsc_planner.figures.strategy_map.drawing import CardShape
from bsc_planner.figures.strategy_map.geometry import CARD_HEIGHT, CARD_WIDTH
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.icons import icon
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import Status, Tokens

CARD = QRectF(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)
"""A card around its centre."""

TEXT = QRectF(CARD.left() + 12, CARD.top() + 23, CARD_WIDTH - 22, 62)
"""Where its text stands."""

TEXT_PIXELS = 12
HANDLE_RADIUS = 5.5
HANDLES = (QPointF(0.0, CARD.top()), QPointF(CARD.right(), 0.0), QPointF(0.0, CARD.bottom()), QPointF(CARD.left(), 0.0))
"""Where a link is drawn from: the middles of the edges."""
FOCUS = CARD.adjusted(-3.5, -3.5, 3.5, 3.5)
"""Frame around the card that the keys act on."""

_LINES = 4
_LINE_HEIGHT = 15.5
_RADIUS = 7.0
_LIGHT_WIDTH, _SCORE_GAP = 12.0, 6.0
_MARK_ROOM, _PIN_ROOM = 20.0, 14.0
_BAR_SATURATION, _BAR_LIGHTNESS = 0.42, 0.56
_GROUP_HUES = (0.60, 0.08, 0.36, 0.80, 0.50, 0.94, 0.16, 0.70)
"""Hues of groups, far from each other; with more groups they come again, told apart by number and name."""
_GROUP_SATURATION, _GROUP_LIGHTNESS = 0.55, (0.45, 0.60)
_TAG = 14.0
_OPEN = Qt.BrushStyle.NoBrush
_NO_PEN = Qt.PenStyle.NoPen
_STATUS_OF_CHANGE = {
    CardChange.ADDED: Status.OK,
    CardChange.CHANGED: Status.WARNING,
    CardChange.REMOVED: Status.ERROR,
}


@dataclass(frozen=True)
class MapWords:
    """The few words a map carries, in the language it is drawn for.

    Attributes:
        weight: Below a lane's name, with ``{weight}``.
        indicators: In the corner of a card, with ``{count}``.
        no_perspective: Name of the lane of objectives without one.
        no_text: In place of an objective's text.
        empty_lane: In a lane without cards; empty: nothing.
        no_score: In place of the score of an objective that has no value.
        no_group: In place of the unit or theme of an objective without one.
    """

    weight: str
    indicators: str
    no_perspective: str
    no_text: str
    empty_lane: str = ""
    no_score: str = ""
    no_group: str = ""


def bar_colour(lane: int, colours: Tokens) -> QColor:
    """Colour of the bar on cards of a lane: the hue of the lane's tint, stronger."""
    return _stronger(colours.lanes[lane % len(colours.lanes)].rgb())


@lru_cache(maxsize=16)
def _stronger(tint: int) -> QColor:
    hue = max(0.0, QColor.fromRgb(tint).hslHueF())
    return QColor.fromHslF(hue, _BAR_SATURATION, _BAR_LIGHTNESS)


@lru_cache(maxsize=256)
def group_colour(number: int | None, *, is_dark: bool) -> QColor:
    """Colour of a group of cards by its number; grey for those in none."""
    if number is None:
        return QColor.fromHslF(0.0, 0.0, _GROUP_LIGHTNESS[is_dark])
    hue = _GROUP_HUES[number % len(_GROUP_HUES)]
    return QColor.fromHslF(hue, _GROUP_SATURATION, _GROUP_LIGHTNESS[is_dark])


def group_letter(number: int | None) -> str:
    """What stands for a group beside its colour: A, B, ... Z, AA, ...; a dash for none."""
    if number is None:
        return "–"
    first, last = divmod(number, 26)
    return (chr(64 + first) if first else "") + chr(65 + last)


@lru_cache(maxsize=4096)
def card_lines(text: str, most: int = _LINES) -> tuple[str, ...]:
    """A card's text in at most so many lines, the last one cut with dots where there is more."""
    strong = drawing_font(pixels=TEXT_PIXELS, is_strong=True)
    words = " ".join(text.split())
    layout = QTextLayout(words, strong)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(TEXT.width())
        start, length = line.textStart(), line.textLength()
        is_last = len(lines) == most - 1
        part = words[start:] if is_last else words[start : start + length]
        lines.append(part.strip())
    layout.endLayout()
    if len(lines) == most:
        lines[-1] = QFontMetricsF(strong).elidedText(lines[-1], Qt.TextElideMode.ElideRight, TEXT.width())
    return tuple(lines)


def is_cut(text: str) -> bool:
    """Whether a card shows less than the whole text."""
    lines = card_lines(text)
    return bool(lines) and lines[-1].endswith("…") and not text.rstrip().endswith("…")


def paint_card(
    painter: QPainter,
    card: CardShape,
    colours: Tokens,
    words: MapWords,
    *,
    is_selected: bool = False,
    is_aimed_at: bool = False,
    is_refused: bool = False,
    shows_pin: bool = False,
) -> None:
    """Draw a card around the painter's origin.

    Args:
        painter: Where to.
        card: What.
        colours: Of the scheme.
        words: In the language wanted.
        is_selected: Framed in the accent colour.
        is_aimed_at: A link that is being drawn would end here.
        is_refused: The same, but it cannot be.
        shows_pin: Whether a pinned card says so.
    """
    item = card.objective
    is_ghost = item.change is CardChange.REMOVED
    painter.setPen(
        QPen(colours.error_mark, 2.0, Qt.PenStyle.DashLine)
        if is_refused
        else _edge(item.change, colours, is_accented=is_selected or is_aimed_at)
    )
    painter.setBrush(colours.accent_soft if is_aimed_at else colours.panel_soft if is_ghost else colours.panel)
    painter.drawRoundedRect(CARD.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setPen(_NO_PEN)
    painter.setBrush(_bar(card, colours))
    if not is_ghost:
        painter.drawRect(QRectF(CARD.left() + 0.5, CARD.top() + 10, 4, CARD_HEIGHT - 20))
    count = words.indicators.format(count=item.indicator_count)
    taken = _corner_width(card, words, shows_pin=shows_pin)
    texts = _card_texts(item.code or "", item.text or words.no_text, count, taken, item.group is not None)
    painter.setFont(drawing_font(pixels=11))
    painter.setPen(colours.muted)
    painter.drawText(QPointF(TEXT.left(), CARD.top() + 18), texts.code)
    painter.drawText(QPointF(texts.count_left, CARD.bottom() - 7), count)
    painter.setFont(drawing_font(pixels=TEXT_PIXELS, is_strong=True))
    painter.setPen(colours.muted if is_ghost else colours.text if item.text else colours.faint)
    for place, line in enumerate(texts.lines):
        painter.drawText(QPointF(TEXT.left(), TEXT.top() + 12 + place * _LINE_HEIGHT), line)
    if item.group is not None:
        width = texts.count_left - TEXT.left() - _SCORE_GAP
        _paint_group(painter, item.group, QPointF(TEXT.left(), CARD.bottom() - 7), width, colours, words)
    right = CARD.right() - 9
    if item.change is not None:
        paint_change(painter, item.change, QPointF(CARD.right() - 14, CARD.top() + 14), colours)
        right -= _MARK_ROOM
    if item.score is not None:
        right -= paint_score(painter, item.score, QPointF(right, CARD.top() + 18), colours, words) + _SCORE_GAP
    if shows_pin and item.pin is not None:
        icon("pin", "muted").paint(painter, QRectF(right - 12, CARD.top() + 7, 12, 12).toRect())


def _paint_group(
    painter: QPainter, group: MapGroup, start: QPointF, width: float, colours: Tokens, words: MapWords
) -> None:
    """Draw letter and name of a group from a place on the base line."""
    paint_group_mark(painter, group.number, start, colours)
    painter.setFont(drawing_font(pixels=11))
    painter.setPen(colours.muted)
    metrics = QFontMetricsF(drawing_font(pixels=11))
    room = width - _TAG - 4
    name = metrics.elidedText(group.name or words.no_group, Qt.TextElideMode.ElideRight, room)
    painter.drawText(start + QPointF(_TAG + 4, 0), name)


def paint_group_mark(painter: QPainter, number: int | None, start: QPointF, colours: Tokens) -> None:
    """Draw the letter of a group on its colour, from a place on the base line."""
    box = QRectF(start.x(), start.y() - 11, _TAG, _TAG)
    painter.setPen(_NO_PEN)
    painter.setBrush(group_colour(number, is_dark=colours.is_dark))
    painter.drawRoundedRect(box, 3, 3)
    painter.setBrush(_OPEN)
    painter.setPen(colours.panel)
    painter.setFont(drawing_font(pixels=10, is_strong=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, group_letter(number))


def paint_score(painter: QPainter, score: MapScore, end: QPointF, colours: Tokens, words: MapWords) -> float:
    """Draw the mark and figure of a score so that they end at a place on the base line; returns their width."""
    width = score_width(score, words)
    status = STATUS_OF_LIGHT[score.light]
    paint_light(painter, status, QPointF(end.x() - width + 4.5, end.y() - 4), colours)
    painter.setFont(drawing_font(pixels=11, is_strong=bool(score.text)))
    painter.setPen(colours.status(status))
    painter.drawText(QPointF(end.x() - width + _LIGHT_WIDTH, end.y()), score.text or words.no_score)
    return width


def score_width(score: MapScore, words: MapWords) -> float:
    """Width of the mark and figure of a score."""
    letters = QFontMetricsF(drawing_font(pixels=11, is_strong=bool(score.text)))
    return _LIGHT_WIDTH + letters.horizontalAdvance(score.text or words.no_score)


def paint_light(painter: QPainter, status: Status, middle: QPointF, colours: Tokens) -> None:
    """Draw the mark of a status: disc, triangle, square or ring, as of `MARKS`."""
    x, y = middle.x(), middle.y()
    colour = colours.status_mark(status)
    painter.setPen(QPen(colour, 1.3) if status is Status.NONE else _NO_PEN)
    painter.setBrush(_OPEN if status is Status.NONE else colour)
    match status:
        case Status.WARNING:
            painter.drawPolygon([QPointF(x, y - 4.5), QPointF(x + 4.8, y + 4), QPointF(x - 4.8, y + 4)])
        case Status.ERROR:
            painter.drawRect(QRectF(x - 3.8, y - 3.8, 7.6, 7.6))
        case Status.NONE:
            painter.drawEllipse(middle, 3.6, 3.6)
        case _:
            painter.drawEllipse(middle, 4.2, 4.2)
    painter.setBrush(_OPEN)


def _bar(card: CardShape, colours: Tokens) -> QColor:
    """Colour of the bar: that of the score's status or of the group, else that of the lane."""
    score, group = card.objective.score, card.objective.group
    if group is not None:
        return group_colour(group.number, is_dark=colours.is_dark)
    return bar_colour(card.lane, colours) if score is None else colours.status_mark(STATUS_OF_LIGHT[score.light])


def _corner_width(card: CardShape, words: MapWords, *, shows_pin: bool) -> float:
    """Room that mark, score and pin take in the head of a card, beside its code."""
    item = card.objective
    taken = score_width(item.score, words) + _SCORE_GAP if item.score is not None else 0.0
    taken += _MARK_ROOM if item.change is not None else 0.0
    return max(_MARK_ROOM, taken + (_PIN_ROOM if shows_pin and item.pin is not None else 0.0))


def paint_change(painter: QPainter, change: CardChange, middle: QPointF, colours: Tokens) -> None:
    """Draw the mark of a change: a disc with a plus, a triangle, a square with a minus; shapes as of `MARKS`."""
    x, y = middle.x(), middle.y()
    painter.setPen(_NO_PEN)
    painter.setBrush(change_colour(change, colours))
    match change:
        case CardChange.ADDED:
            painter.drawEllipse(middle, 7, 7)
        case CardChange.CHANGED:
            painter.drawPolygon([QPointF(x, y - 7), QPointF(x + 7.5, y + 6), QPointF(x - 7.5, y + 6)])
        case CardChange.REMOVED:
            painter.drawRoundedRect(QRectF(x - 6.5, y - 6.5, 13, 13), 2, 2)
    painter.setPen(QPen(colours.panel, 1.8))
    if change is not CardChange.CHANGED:
        painter.drawLine(QPointF(x - 3.5, y), QPointF(x + 3.5, y))
    if change is CardChange.ADDED:
        painter.drawLine(QPointF(x, y - 3.5), QPointF(x, y + 3.5))
    painter.setBrush(_OPEN)


def change_colour(change: CardChange, colours: Tokens) -> QColor:
    """Colour of the mark of a change."""
    return colours.status_mark(_STATUS_OF_CHANGE[change])


def _edge(change: CardChange | None, colours: Tokens, *, is_accented: bool) -> QPen:
    """The frame of a card: in the colour of its change, broken where the card is gone."""
    if is_accented:
        return QPen(colours.accent, 2.0)
    if change is None:
        return QPen(colours.border_strong, 1.0)
    pen = QPen(change_colour(change, colours), 1.6)
    if change is CardChange.REMOVED:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


@dataclass(frozen=True)
class _CardTexts:
    """What stands on a card, cut to its room.

    Attributes:
        code: In the head.
        lines: Of the text; the last of four gives way to the figure in the corner.
        count_left: Where that figure begins.
    """

    code: str
    lines: tuple[str, ...]
    count_left: float


@lru_cache(maxsize=4096)
def _card_texts(code: str, text: str, count: str, taken: float, has_group: bool) -> _CardTexts:
    small = QFontMetricsF(drawing_font(pixels=11))
    strong = QFontMetricsF(drawing_font(pixels=TEXT_PIXELS, is_strong=True))
    elide = Qt.TextElideMode.ElideRight
    width = small.horizontalAdvance(count)
    lines = list(card_lines(text, _LINES - 1 if has_group else _LINES))
    if len(lines) == _LINES:
        lines[-1] = strong.elidedText(lines[-1], elide, TEXT.width() - width - 6)
    return _CardTexts(small.elidedText(code, elide, TEXT.width() - taken), tuple(lines), TEXT.right() - width)


def paint_handles(painter: QPainter, colours: Tokens) -> None:
    """Draw the places of a card that links are drawn from."""
    painter.setPen(QPen(colours.panel, 1.5))
    painter.setBrush(colours.accent)
    for place in HANDLES:
        painter.drawEllipse(place, HANDLE_RADIUS, HANDLE_RADIUS)


def paint_focus(painter: QPainter, colours: Tokens) -> None:
    """Draw the frame around the card that the keys act on."""
    painter.setPen(QPen(colours.accent, 1.0, Qt.PenStyle.DotLine))
    painter.setBrush(_OPEN)
    painter.drawRoundedRect(FOCUS, _RADIUS + 3, _RADIUS + 3)
