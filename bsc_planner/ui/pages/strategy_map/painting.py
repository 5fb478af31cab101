"""How lanes, cards and links look, on the screen and on paper."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from bsc_planner.figures.map_content import CardChange, MapScore
from bsc_planner.figures.map_drawing import CardShape, LaneShape, LinkShape
from bsc_planner.figures.map_geometry import CARD_HEIGHT, CARD_WIDTH
from bsc_planner.figures.map_routing import TIP_GAP, Route
from bsc_planner.ui.icons import icon
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import Status, Tokens, font

CARD = QRectF(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)
"""A card around its centre."""

TEXT = QRectF(CARD.left() + 12, CARD.top() + 23, CARD_WIDTH - 22, 62)
"""Where its text stands."""

TEXT_PIXELS = 12
LINK_WIDTH, LINK_WIDTH_SELECTED, TREE_WIDTH = 1.4, 2.2, 1.1
HANDLE_RADIUS = 5.5
HANDLE = QPointF(0.0, CARD.top())
"""Where a link is drawn from."""

_LINES = 4
_LINE_HEIGHT = 15.5
_RADIUS = 7.0
_LABEL_INSET = QPointF(14, 11)
_LEAST_LABEL = 90.0
_LIGHT_WIDTH, _SCORE_GAP = 12.0, 6.0
_MARK_ROOM, _PIN_ROOM = 20.0, 14.0
_BAR_SATURATION, _BAR_LIGHTNESS = 0.42, 0.56
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
    """

    weight: str
    indicators: str
    no_perspective: str
    no_text: str
    empty_lane: str = ""
    no_score: str = ""


@lru_cache(maxsize=16)
def map_font(*, pixels: int, is_strong: bool = False) -> QFont:
    """The typeface of the map: its letters keep their widths at any zoom."""
    made = font(pixels=pixels, is_strong=is_strong)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Digits of one width are other glyphs, which a reader of the PDF could not search for.
    made.unsetFeature(QFont.Tag("tnum"))
    return made


def bar_colour(lane: int, colours: Tokens) -> QColor:
    """Colour of the bar on cards of a lane: the hue of the lane's tint, stronger."""
    return _stronger(colours.lanes[lane % len(colours.lanes)].rgb())


@lru_cache(maxsize=16)
def _stronger(tint: int) -> QColor:
    hue = max(0.0, QColor.fromRgb(tint).hslHueF())
    return QColor.fromHslF(hue, _BAR_SATURATION, _BAR_LIGHTNESS)


@lru_cache(maxsize=4096)
def card_lines(text: str) -> tuple[str, ...]:
    """A card's text in at most four lines, the last one cut with dots where there is more."""
    strong = map_font(pixels=TEXT_PIXELS, is_strong=True)
    words = " ".join(text.split())
    layout = QTextLayout(words, strong)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < _LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(TEXT.width())
        start, length = line.textStart(), line.textLength()
        is_last = len(lines) == _LINES - 1
        part = words[start:] if is_last else words[start : start + length]
        lines.append(part.strip())
    layout.endLayout()
    if len(lines) == _LINES:
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
        shows_pin: Whether a pinned card says so.
    """
    item = card.objective
    is_ghost = item.change is CardChange.REMOVED
    painter.setPen(_edge(item.change, colours, is_accented=is_selected or is_aimed_at))
    painter.setBrush(colours.accent_soft if is_aimed_at else colours.panel_soft if is_ghost else colours.panel)
    painter.drawRoundedRect(CARD.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setPen(_NO_PEN)
    painter.setBrush(_bar(card, colours))
    if not is_ghost:
        painter.drawRect(QRectF(CARD.left() + 0.5, CARD.top() + 10, 4, CARD_HEIGHT - 20))
    count = words.indicators.format(count=item.indicator_count)
    taken = _corner_width(card, words, shows_pin=shows_pin)
    texts = _card_texts(item.code or "", item.text or words.no_text, count, taken)
    painter.setFont(map_font(pixels=11))
    painter.setPen(colours.muted)
    painter.drawText(QPointF(TEXT.left(), CARD.top() + 18), texts.code)
    painter.drawText(QPointF(texts.count_left, CARD.bottom() - 7), count)
    painter.setFont(map_font(pixels=TEXT_PIXELS, is_strong=True))
    painter.setPen(colours.muted if is_ghost else colours.text if item.text else colours.faint)
    for place, line in enumerate(texts.lines):
        painter.drawText(QPointF(TEXT.left(), TEXT.top() + 12 + place * _LINE_HEIGHT), line)
    right = CARD.right() - 9
    if item.change is not None:
        paint_change(painter, item.change, QPointF(CARD.right() - 14, CARD.top() + 14), colours)
        right -= _MARK_ROOM
    if item.score is not None:
        right -= paint_score(painter, item.score, QPointF(right, CARD.top() + 18), colours, words) + _SCORE_GAP
    if shows_pin and item.pin is not None:
        icon("pin", "muted").paint(painter, QRectF(right - 12, CARD.top() + 7, 12, 12).toRect())


def paint_score(painter: QPainter, score: MapScore, end: QPointF, colours: Tokens, words: MapWords) -> float:
    """Draw the mark and figure of a score so that they end at a place on the base line; returns their width."""
    width = score_width(score, words)
    status = STATUS_OF_LIGHT[score.light]
    paint_light(painter, status, QPointF(end.x() - width + 4.5, end.y() - 4), colours)
    painter.setFont(map_font(pixels=11, is_strong=bool(score.text)))
    painter.setPen(colours.status(status))
    painter.drawText(QPointF(end.x() - width + _LIGHT_WIDTH, end.y()), score.text or words.no_score)
    return width


def score_width(score: MapScore, words: MapWords) -> float:
    """Width of the mark and figure of a score."""
    letters = QFontMetricsF(map_font(pixels=11, is_strong=bool(score.text)))
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
    """Colour of the bar: that of the score's status, else that of the lane."""
    score = card.objective.score
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
    painter.setBrush(_change_colour(change, colours))
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


def _change_colour(change: CardChange, colours: Tokens) -> QColor:
    return colours.status_mark(_STATUS_OF_CHANGE[change])


def _edge(change: CardChange | None, colours: Tokens, *, is_accented: bool) -> QPen:
    """The frame of a card: in the colour of its change, broken where the card is gone."""
    if is_accented:
        return QPen(colours.accent, 2.0)
    if change is None:
        return QPen(colours.border_strong, 1.0)
    pen = QPen(_change_colour(change, colours), 1.6)
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
def _card_texts(code: str, text: str, count: str, taken: float) -> _CardTexts:
    small = QFontMetricsF(map_font(pixels=11))
    strong = QFontMetricsF(map_font(pixels=TEXT_PIXELS, is_strong=True))
    elide = Qt.TextElideMode.ElideRight
    width = small.horizontalAdvance(count)
    lines = list(card_lines(text))
    if len(lines) == _LINES:
        lines[-1] = strong.elidedText(lines[-1], elide, TEXT.width() - width - 6)
    return _CardTexts(small.elidedText(code, elide, TEXT.width() - taken), tuple(lines), TEXT.right() - width)


def paint_handle(painter: QPainter, colours: Tokens) -> None:
    """Draw the place of a card that links are drawn from."""
    painter.setPen(QPen(colours.panel, 1.5))
    painter.setBrush(colours.accent)
    painter.drawEllipse(HANDLE, HANDLE_RADIUS, HANDLE_RADIUS)


@dataclass(frozen=True)
class LaneLabel:
    """What stands in the corner of a lane.

    Attributes:
        name: Of its perspective.
        weight: Below it; empty for none.
        score: Beside the weight; None: not shown.
    """

    name: str
    weight: str
    score: MapScore | None = None


def lane_label_rect(place: QPointF, label: LaneLabel, words: MapWords) -> QRectF:
    """Where the label of a lane stands; `place` is the corner of what is seen of the lane."""
    name = QFontMetricsF(map_font(pixels=13, is_strong=True)).horizontalAdvance(label.name)
    return QRectF(place + _LABEL_INSET, QSizeF(max(name, _second_line(label, words), _LEAST_LABEL), 36))


def _second_line(label: LaneLabel, words: MapWords) -> float:
    """Width of weight and score."""
    score = 0.0 if label.score is None else score_width(label.score, words)
    return _score_left(label) + score


def _score_left(label: LaneLabel) -> float:
    """Where the score begins, from the left end of the line."""
    weight = QFontMetricsF(map_font(pixels=12)).horizontalAdvance(label.weight)
    return weight + (10 if label.weight and label.score is not None else 0)


def paint_lane(painter: QPainter, rect: QRectF, tint: int, colours: Tokens) -> None:
    """Draw the ground of a lane; `tint` is its place from the top."""
    painter.fillRect(rect, colours.lanes[tint % len(colours.lanes)])
    if tint:
        painter.setPen(QPen(colours.border, 1.0))
        painter.drawLine(rect.topLeft(), rect.topRight())


def lane_label(lane: LaneShape, words: MapWords) -> LaneLabel:
    """Name of a lane with its weight and score."""
    if lane.perspective_id is None:
        return LaneLabel(words.no_perspective, "")
    return LaneLabel(lane.name or "", words.weight.format(weight=lane.weight) if lane.weight else "", lane.score)


def paint_lane_label(
    painter: QPainter, place: QPointF, label: LaneLabel, tint: int, colours: Tokens, words: MapWords
) -> None:
    """Draw a lane's label over links that pass there; `place` is the corner of what is seen of the lane."""
    room = lane_label_rect(place, label, words)
    ground = colours.lanes[tint % len(colours.lanes)]
    name = QFontMetricsF(map_font(pixels=13, is_strong=True)).horizontalAdvance(label.name)
    painter.fillRect(QRectF(room.left() - 3, room.top() + 1, name + 6, 17), ground)
    painter.fillRect(QRectF(room.left() - 3, room.top() + 18, _second_line(label, words) + 6, 17), ground)
    painter.setFont(map_font(pixels=13, is_strong=True))
    painter.setPen(colours.text_soft)
    painter.drawText(QPointF(room.left(), room.top() + 13), label.name)
    painter.setFont(map_font(pixels=12))
    painter.setPen(colours.muted)
    painter.drawText(QPointF(room.left(), room.top() + 31), label.weight)
    if label.score is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = QPointF(room.left() + _second_line(label, words), room.top() + 31)
        paint_score(painter, label.score, end, colours, words)


def paint_hint(painter: QPainter, rect: QRectF, text: str, colours: Tokens) -> None:
    """Draw a faint sentence in the middle of an empty lane."""
    painter.setFont(map_font(pixels=13))
    painter.setPen(colours.faint)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def link_pen(link: LinkShape, colours: Tokens, *, is_selected: bool = False) -> QPen:
    """Pen of a link's line."""
    if is_selected:
        return QPen(colours.accent, LINK_WIDTH_SELECTED)
    return QPen(colours.link, LINK_WIDTH if link.link_id else TREE_WIDTH)


def curve_path(route: Route, *, has_head: bool = True) -> QPainterPath:
    """The line of a route; without a head it reaches the card itself."""
    points = [QPointF(*point) for point in route.points]
    path = QPainterPath(points[0])
    for first, second, end in zip(points[1::3], points[2::3], points[3::3], strict=True):
        path.cubicTo(first, second, end)
    if not has_head:
        path.lineTo(route.tip[0], route.tip[1] + route.heading * TIP_GAP)
    return path


def head_polygon(route: Route) -> QPolygonF:
    """The arrow head of a route."""
    return QPolygonF([QPointF(*corner) for corner in route.head])


def paint_link(painter: QPainter, link: LinkShape, colours: Tokens) -> None:
    """Draw a link with its head and label."""
    pen = link_pen(link, colours)
    painter.strokePath(curve_path(link.route, has_head=link.link_id is not None), pen)
    if link.link_id:
        painter.setPen(_NO_PEN)
        painter.setBrush(pen.color())
        painter.drawPolygon(head_polygon(link.route))
        painter.setBrush(_OPEN)
    if link.label:
        paint_link_label(painter, link.label, QPointF(*link.route.middle), colours)


def link_label_rect(text: str, middle: QPointF) -> QRectF:
    """The box of a link's label."""
    size = QFontMetricsF(map_font(pixels=11)).boundingRect(text).size()
    box = QRectF(0, 0, size.width() + 10, size.height() + 4)
    box.moveCenter(middle)
    return box


def paint_link_label(painter: QPainter, text: str, middle: QPointF, colours: Tokens) -> None:
    """Draw a link's label on a small ground."""
    box = link_label_rect(text, middle)
    painter.setFont(map_font(pixels=11))
    painter.setPen(_NO_PEN)
    painter.setBrush(colours.chip)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colours.text_soft)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
