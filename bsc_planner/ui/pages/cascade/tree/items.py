"""The things on the scene of a performance tree: cards, and the lines of one family."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from bsc_planner.figures.performance_tree.cards import TREE_HEIGHT, TREE_WIDTH, PlacedCard, TreeCard
from bsc_planner.figures.performance_tree.steps import Path
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.ui.pages.cascade.tree.painting import (
    CARD,
    KNOB_RADIUS,
    knob_centre,
    paint_card,
    paint_family,
    paint_focus,
    paint_knob,
    paint_positions,
    positions_rect,
)
from bsc_planner.ui.pages.cascade.tree.words import TreeWords
from bsc_planner.ui.theme import Tokens

LINE_LAYER, CARD_LAYER = range(2)
_REACH = KNOB_RADIUS + 5
KNOB, POSITIONS = "knob", "positions"


class TreeCardItem(QGraphicsItem):
    """A card; painted once and kept as a picture until something on it changes.

    Attributes:
        placed: What it shows, and where.
    """

    def __init__(self, placed: PlacedCard, colours: Tokens, words: TreeWords, *, is_sideways: bool) -> None:
        super().__init__()
        self.placed = placed
        self._colours, self._words = colours, words
        self._is_sideways = is_sideways
        self._is_focused = False
        self._hovered = ""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setAcceptHoverEvents(True)
        self.setZValue(CARD_LAYER)
        self.setPos(placed.x, placed.y)
        self._set_tip()

    @property
    def card(self) -> TreeCard:
        """What it shows."""
        return self.placed.card

    @property
    def path(self) -> Path:
        """Where it stands in the tree."""
        return self.placed.card.path

    def show_card(self, placed: PlacedCard, *, is_sideways: bool) -> None:
        """Show another state of the card at its place."""
        is_other = placed.card != self.placed.card or is_sideways != self._is_sideways
        self.placed, self._is_sideways = placed, is_sideways
        self.setPos(placed.x, placed.y)
        if is_other:
            self._set_tip()
            self.update()

    def set_look(self, colours: Tokens, words: TreeWords) -> None:
        """Show it in other colours or another language."""
        self._colours, self._words = colours, words
        self.update()

    def set_focused(self, is_focused: bool) -> None:
        """Show that the keys act on it."""
        if is_focused != self._is_focused:
            self._is_focused = is_focused
            self.update()

    def part_at(self, place: QPointF) -> str:
        """What of the card can be pressed at a place of the scene: the knob, the positions, else nothing."""
        here = self.mapFromScene(place)
        offset = here - knob_centre(is_sideways=self._is_sideways)
        if (self.card.child_count or self.card.shows_positions) and max(abs(offset.x()), abs(offset.y())) <= _REACH - 2:
            return KNOB
        return POSITIONS if positions_rect(self.card, self._words).contains(here) else ""

    def boundingRect(self) -> QRectF:
        """The card with its frame, its knob and what stands on its edge."""
        return CARD.adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw the card."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, self.card, self._colours, self._words, is_selected=self.isSelected())
        if self._is_focused:
            paint_focus(painter, self._colours)
        is_hovered = self._hovered == KNOB
        paint_knob(painter, self.card, self._colours, self._words, is_sideways=self._is_sideways, is_hovered=is_hovered)
        paint_positions(painter, self.card, self._colours, self._words, is_hovered=self._hovered == POSITIONS)

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show what can be pressed."""
        self._set_hovered(self.part_at(event.scenePos()))

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show it no longer."""
        self._set_hovered("")

    def _set_hovered(self, part: str) -> None:
        if part != self._hovered:
            self._hovered = part
            self.setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor)
            self.update()

    def _set_tip(self) -> None:
        card = self.card
        self.setToolTip("\n".join(filter(None, (f"{card.code} {card.text}".strip(), card.unit))))


class FamilyItem(QGraphicsItem):
    """The lines from a card to those below it."""

    def __init__(self, colours: Tokens, words: TreeWords) -> None:
        super().__init__()
        self._colours, self._words = colours, words
        self._parent: PlacedCard | None = None
        self._children: list[PlacedCard] = []
        self._is_sideways = False
        self._runs: list[tuple[float, float, CascadeKind | None]] = []
        self._rect = QRectF()
        self.setZValue(LINE_LAYER)

    def show_family(self, parent: PlacedCard, children: list[PlacedCard], *, is_sideways: bool) -> None:
        """Show the lines of a family."""
        is_same = is_sideways == self._is_sideways and _runs([parent, *children]) == self._runs
        self._parent, self._children, self._is_sideways = parent, children, is_sideways
        if is_same:
            return
        self.prepareGeometryChange()
        self._runs = _runs([parent, *children])
        xs = [parent.x, *(child.x for child in children)]
        ys = [parent.y, *(child.y for child in children)]
        around = TREE_WIDTH / 2, TREE_HEIGHT / 2
        corner = QPointF(min(xs) - around[0], min(ys) - around[1])
        self._rect = QRectF(corner, QPointF(max(xs) + around[0], max(ys) + around[1]))
        self.update()

    def set_look(self, colours: Tokens, words: TreeWords) -> None:
        """Show them in other colours or another language."""
        self._colours, self._words = colours, words
        self.update()

    def boundingRect(self) -> QRectF:
        """Parent and children together."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw lines and kinds of the children in sight."""
        if self._parent is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_family(
                painter,
                self._parent,
                self._children,
                self._colours,
                self._words,
                is_sideways=self._is_sideways,
            )


def _runs(cards: Iterable[PlacedCard]) -> list[tuple[float, float, CascadeKind | None]]:
    """What the lines of a family depend on: where its cards stand, and by which kind of rule they follow."""
    return [(placed.x, placed.y, placed.card.path[-1].cascade) for placed in cards]
