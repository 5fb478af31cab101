"""How the cards and lines of a performance tree look, on the screen and on paper."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from bsc_planner.figures.performance_tree.cards import TREE_HEIGHT, TREE_WIDTH, PlacedCard, TreeCard
from bsc_planner.figures.performance_tree.steps import NodeKind
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.pages.cascade.tree.words import TreeWords, check_text, positions_text, target_text
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_light
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import Status, Tokens

CARD = QRectF(-TREE_WIDTH / 2, -TREE_HEIGHT / 2, TREE_WIDTH, TREE_HEIGHT)
"""A card around its centre."""

FOCUS = CARD.adjusted(-3.5, -3.5, 3.5, 3.5)
KNOB_RADIUS = 9.0
LABEL_HEIGHT = 15.0

_RAIL = 16.0
"""From a knob to the line that the cards below hang from."""

_LEFT, _WIDTH = CARD.left() + 13, TREE_WIDTH - 24
_LINES, _LINE_HEIGHT, _TEXT_TOP = 3, 15.5, 38.0
_RADIUS = 7.0
_SOLID, _DASHES = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
LINE_STYLES = {
    None: _SOLID,
    CascadeKind.ADOPT: _SOLID,
    CascadeKind.SHARE: _DASHES,
    CascadeKind.COMPONENT: Qt.PenStyle.DashDotLine,
    CascadeKind.OWN: Qt.PenStyle.DotLine,
}
"""Lines differ by shape too; every one is named besides."""
_ELIDE = Qt.TextElideMode.ElideRight
_NO_PEN, _OPEN = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush


def knob_centre(*, is_sideways: bool) -> QPointF:
    """Where the knob that folds and unfolds stands, from the centre of its card."""
    return QPointF(CARD.right(), 0) if is_sideways else QPointF(0, CARD.bottom())


def paint_card(painter: QPainter, card: TreeCard, colours: Tokens, words: TreeWords, *, is_selected: bool) -> None:
    """Draw a card around the painter's origin, in the accent colour when it is selected."""
    is_head = card.path[-1].kind in (NodeKind.GOAL, NodeKind.OBJECTIVE)
    painter.setPen(QPen(colours.accent, 2.0) if is_selected else QPen(colours.border_strong, 1.0))
    painter.setBrush(colours.panel_soft if is_head else colours.panel)
    painter.drawRoundedRect(CARD.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setPen(_NO_PEN)
    painter.setBrush(_bar(card, colours))
    painter.drawRect(QRectF(CARD.left() + 0.5, CARD.top() + 10, 4, TREE_HEIGHT - 20))
    painter.setBrush(_OPEN)
    _paint_head(painter, card, colours, words)
    text = card.text or words.no_text
    strong = drawing_font(pixels=12, is_strong=True)
    painter.setFont(strong)
    painter.setPen(colours.text if card.text else colours.faint)
    most = _LINES if is_head and not card.unit else _LINES - 1
    for place, line in enumerate(card_lines(text, most)):
        painter.drawText(QPointF(_LEFT, CARD.top() + _TEXT_TOP + place * _LINE_HEIGHT), line)
    if not is_head or card.unit:
        _paint_foot(painter, card, colours, words)


def _paint_head(painter: QPainter, card: TreeCard, colours: Tokens, words: TreeWords) -> None:
    small = drawing_font(pixels=11)
    base = CARD.top() + 20
    room = _WIDTH
    if card.score is not None:
        status = STATUS_OF_LIGHT[card.score.light]
        figure = card.score.text or words.no_score
        font = drawing_font(pixels=11, is_strong=bool(card.score.text))
        width = QFontMetricsF(font).horizontalAdvance(figure)
        paint_light(painter, status, QPointF(CARD.right() - 11 - width - 9, base - 4), colours)
        painter.setFont(font)
        painter.setPen(colours.status(status))
        painter.drawText(QPointF(CARD.right() - 11 - width, base), figure)
        room -= width + 20
    painter.setFont(small)
    painter.setPen(colours.muted)
    code = card.code or words.nodes[card.path[-1].kind]
    painter.drawText(QPointF(_LEFT, base), QFontMetricsF(small).elidedText(code, _ELIDE, room))


def _paint_foot(painter: QPainter, card: TreeCard, colours: Tokens, words: TreeWords) -> None:
    """Who holds it at the left, the target of the year at the right."""
    small, strong = drawing_font(pixels=11), drawing_font(pixels=12, is_strong=True)
    base = CARD.bottom() - 13
    target = QFontMetricsF(strong).elidedText(target_text(card), _ELIDE, _WIDTH * 0.5)
    width = QFontMetricsF(strong).horizontalAdvance(target)
    painter.setFont(strong)
    painter.setPen(colours.text)
    painter.drawText(QPointF(CARD.right() - 11 - width, base), target)
    unit = card.unit or words.institution
    painter.setFont(small)
    painter.setPen(colours.muted)
    painter.drawText(QPointF(_LEFT, base), QFontMetricsF(small).elidedText(unit, _ELIDE, _WIDTH - width - 8))


def paint_knob(
    painter: QPainter,
    card: TreeCard,
    colours: Tokens,
    words: TreeWords,
    *,
    is_sideways: bool,
    is_hovered: bool,
    is_paper: bool = False,
) -> None:
    """Draw the knob: how many cards are folded away, or a minus; what does not add up and positions beside it.

    On paper nothing is pressed: there is no minus.
    """
    middle = knob_centre(is_sideways=is_sideways)
    is_open = card.is_unfolded or (card.shows_positions and not card.child_count)
    if (card.child_count or card.shows_positions) and not (is_open and is_paper):
        text = "−" if is_open else f"{card.child_count}"
        paint_folded(painter, middle, text, colours, is_open=is_open, is_hovered=is_hovered)
    if check := check_text(card, words):
        _paint_check(painter, check, colours, is_sideways=is_sideways)


def paint_folded(
    painter: QPainter, middle: QPointF, text: str, colours: Tokens, *, is_open: bool = False, is_hovered: bool = False
) -> None:
    """Draw the knob itself around its middle."""
    font = drawing_font(pixels=10, is_strong=True)
    width = max(2 * KNOB_RADIUS, QFontMetricsF(font).horizontalAdvance(text) + 10)
    box = QRectF(middle.x() - width / 2, middle.y() - KNOB_RADIUS, width, 2 * KNOB_RADIUS)
    painter.setPen(QPen(colours.accent if is_hovered or not is_open else colours.border_strong, 1.2))
    painter.setBrush(colours.accent_soft if is_hovered else colours.panel)
    painter.drawRoundedRect(box, KNOB_RADIUS, KNOB_RADIUS)
    painter.setBrush(_OPEN)
    painter.setPen(colours.muted if is_open else colours.accent_text)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def positions_rect(card: TreeCard, words: TreeWords) -> QRectF:
    """Where the number of positions stands, at the lower right edge; empty where none receive it."""
    if not card.position_count:
        return QRectF()
    width = QFontMetricsF(drawing_font(pixels=10)).horizontalAdvance(positions_text(card.position_count, words)) + 12
    return QRectF(CARD.right() - 8 - width, CARD.bottom() - 8, width, 16)


def paint_positions(painter: QPainter, card: TreeCard, colours: Tokens, words: TreeWords, *, is_hovered: bool) -> None:
    """Draw how many positions receive it: pressed, they are drawn too."""
    box = positions_rect(card, words)
    if box.isEmpty():
        return
    is_open = card.shows_positions
    painter.setPen(QPen(colours.accent if is_open or is_hovered else colours.border_strong, 1.0))
    painter.setBrush(colours.accent_soft if is_open else colours.chip)
    painter.drawRoundedRect(box, 8, 8)
    painter.setBrush(_OPEN)
    painter.setPen(colours.accent_text if is_open else colours.muted)
    painter.setFont(drawing_font(pixels=10))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, positions_text(card.position_count, words))


def _paint_check(painter: QPainter, check: str, colours: Tokens, *, is_sideways: bool) -> None:
    font = drawing_font(pixels=10, is_strong=True)
    width = QFontMetricsF(font).horizontalAdvance(check) + 26
    left = CARD.left() + 8
    box = QRectF(left, CARD.bottom() - 8, min(width, TREE_WIDTH / 2 - 20 if not is_sideways else width), 16)
    text = QFontMetricsF(font).elidedText(check, _ELIDE, box.width() - 24)
    painter.setPen(QPen(colours.error_border, 1.0))
    painter.setBrush(colours.error_soft)
    painter.drawRoundedRect(box, 8, 8)
    painter.setBrush(_OPEN)
    paint_light(painter, Status.ERROR, QPointF(box.left() + 10, box.center().y()), colours)
    painter.setPen(colours.error)
    painter.setFont(font)
    painter.drawText(box.adjusted(18, 0, -4, 0), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


def paint_focus(painter: QPainter, colours: Tokens) -> None:
    """Draw the frame around the card that the keys act on."""
    painter.setPen(QPen(colours.accent, 1.0, Qt.PenStyle.DotLine))
    painter.setBrush(_OPEN)
    painter.drawRoundedRect(FOCUS, _RADIUS + 3, _RADIUS + 3)


def paint_family(
    painter: QPainter,
    parent: PlacedCard,
    children: list[PlacedCard],
    colours: Tokens,
    words: TreeWords,
    *,
    is_sideways: bool,
    is_paper: bool = False,
) -> None:
    """Draw the lines from a card to those below it, each with its kind; on white paper or on the window's ground."""
    painter.setBrush(_OPEN)
    painter.setPen(QPen(colours.link, 1.3))
    painter.drawPath(_rail(parent, children, is_sideways=is_sideways))
    for child in children:
        painter.setPen(QPen(colours.link, 1.3, LINE_STYLES[child.card.path[-1].cascade]))
        painter.drawLine(*_branch(parent, child, is_sideways=is_sideways))
    painter.setFont(drawing_font(pixels=10))
    for child in children:
        kind = child.card.path[-1].cascade
        if kind is not None:
            box = label_rect(child, words.kinds[kind], is_sideways=is_sideways)
            painter.setPen(_NO_PEN)
            painter.setBrush(Qt.GlobalColor.white if is_paper else colours.surface)
            painter.drawRect(box)
            painter.setPen(colours.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words.kinds[kind])


def label_rect(child: PlacedCard, text: str, *, is_sideways: bool) -> QRectF:
    """Where the kind of a line stands: right before the card it leads to."""
    width = QFontMetricsF(drawing_font(pixels=10)).horizontalAdvance(text) + 8
    if is_sideways:
        return QRectF(child.x - TREE_WIDTH / 2 - 8 - width, child.y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)
    top = child.y - TREE_HEIGHT / 2 - 8 - LABEL_HEIGHT
    return QRectF(child.x - width / 2, top, width, LABEL_HEIGHT)


def _rail(parent: PlacedCard, children: list[PlacedCard], *, is_sideways: bool) -> QPainterPath:
    """From the knob of the parent to the line that all below it hang from."""
    start = _knob_end(parent, is_sideways=is_sideways)
    if is_sideways:
        at = start.x() + _RAIL
        path = QPainterPath(start)
        path.lineTo(at, start.y())
        path.moveTo(at, min(parent.y, children[0].y))
        path.lineTo(at, max(parent.y, children[-1].y))
        return path
    at = start.y() + _RAIL
    path = QPainterPath(start)
    path.lineTo(start.x(), at)
    path.moveTo(min(parent.x, children[0].x), at)
    path.lineTo(max(parent.x, children[-1].x), at)
    return path


def _branch(parent: PlacedCard, child: PlacedCard, *, is_sideways: bool) -> tuple[QPointF, QPointF]:
    """From the common line to the edge of a card."""
    start = _knob_end(parent, is_sideways=is_sideways)
    if is_sideways:
        return QPointF(start.x() + _RAIL, child.y), QPointF(child.x - TREE_WIDTH / 2, child.y)
    return QPointF(child.x, start.y() + _RAIL), QPointF(child.x, child.y - TREE_HEIGHT / 2)


def _knob_end(parent: PlacedCard, *, is_sideways: bool) -> QPointF:
    if is_sideways:
        return QPointF(parent.x + TREE_WIDTH / 2 + KNOB_RADIUS, parent.y)
    return QPointF(parent.x, parent.y + TREE_HEIGHT / 2 + KNOB_RADIUS)


def _bar(card: TreeCard, colours: Tokens) -> QColor:
    if card.score is not None:
        return colours.status_mark(STATUS_OF_LIGHT[card.score.light])
    kind = card.path[-1].kind
    if kind is NodeKind.POSITION:
        return colours.border_strong
    return colours.accent if kind is NodeKind.INDICATOR and not card.path[-1].rule_id else colours.link


@lru_cache(maxsize=8192)
def card_lines(text: str, most: int) -> tuple[str, ...]:
    """A text in at most so many lines, the last one cut with dots where there is more."""
    strong = drawing_font(pixels=12, is_strong=True)
    words = " ".join(text.split())
    layout = QTextLayout(words, strong)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(_WIDTH)
        start = line.textStart()
        end = len(words) if len(lines) == most - 1 else start + line.textLength()
        lines.append(words[start:end].strip())
    layout.endLayout()
    if lines:
        lines[-1] = QFontMetricsF(strong).elidedText(lines[-1], _ELIDE, _WIDTH)
    return tuple(lines)
