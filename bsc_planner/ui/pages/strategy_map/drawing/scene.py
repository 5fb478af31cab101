"""The map as a scene: items kept in step with a drawing, only what changed touched."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene

from bsc_planner.figures.strategy_map.drawing import LinkShape, MapDrawing
from bsc_planner.figures.strategy_map.geometry import Point
from bsc_planner.figures.strategy_map.routing import Lines
from bsc_planner.model.plan import MapRouting
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import CARD, MapWords
from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem, GhostItem, LaneItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.theme import Tokens

_GRIP = 7.0
"""How far from a link's line a click still takes it, in map units."""

LinkKey = tuple[str | None, str, str]


class MapScene(QGraphicsScene):
    """Lanes, cards and links of one map.

    Signals:
        chosen: What is selected is other now (cards, links or nothing).
    """

    chosen = Signal()

    def __init__(self, colours: Tokens, words: MapWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._words = words
        self.lanes: list[LaneItem] = []
        self.cards: dict[str, CardItem] = {}
        self.links: dict[LinkKey, LinkItem] = {}
        self.ghosts: list[GhostItem] = []
        self._by_end: dict[str, list[LinkItem]] = {}
        self._order: list[str] = []
        self._homes: dict[str, Point] = {}
        self._can_edit = True
        self._is_choosing = False
        self._guides: tuple[tuple[Point, Point], ...] = ()
        self._is_active = False
        self._focused: str | None = None
        self._faded: frozenset[str] = frozenset()
        self.routing = MapRouting.CURVED
        self._bounds = QRectF()
        self._room = QRectF()
        self.selectionChanged.connect(self._on_selection_changed)

    # showing -----------------------------------------------------------------

    @property
    def words(self) -> MapWords:
        """The words on its cards."""
        return self._words

    @property
    def bounds(self) -> QRectF:
        """Edges of the drawing, without what the view adds to fill itself."""
        return self._bounds

    def show_drawing(self, drawing: MapDrawing) -> None:
        """Bring the items in step with a drawing."""
        self._homes = {card.objective.id: (card.x, card.y) for card in (*drawing.cards, *drawing.ghosts)}
        self._bounds = QRectF(drawing.left, drawing.top, drawing.right - drawing.left, drawing.bottom - drawing.top)
        wanted = {card.objective.id: card for card in drawing.cards}
        for gone in self.cards.keys() - wanted.keys():
            self.removeItem(self.cards.pop(gone))
        for objective_id, card in wanted.items():
            if objective_id in self.cards:
                self.cards[objective_id].show_card(card)
            else:
                item = self.cards[objective_id] = CardItem(card, self._colours, self._words)
                item.set_editable(self._can_edit)
                item.set_faded(objective_id in self._faded)
                self.addItem(item)
        self._show_ghosts(drawing)
        self._show_lanes(drawing)
        self._show_links(drawing)
        self._show_focus()

    def show_words(self, drawing: MapDrawing) -> None:
        """Bring cards in step with a drawing in which nothing but words on them is other than in the one shown."""
        for card in drawing.cards:
            item = self.cards[card.objective.id]
            if item.card is not card and item.card != card:
                item.show_words(card)

    def fill(self, room: QRectF) -> None:
        """Let the lanes fill a room that may be larger than the map: all across, the last one to the lower edge."""
        self._room = room
        edges = room.united(self._bounds)
        filled = {item.card.lane for item in self.cards.values()} | {ghost.card.lane for ghost in self.ghosts}
        for item in self.lanes:
            bottom = edges.bottom() if item is self.lanes[-1] else item.lane.bottom
            rect = QRectF(edges.left(), item.lane.top, edges.width(), bottom - item.lane.top)
            item.show_lane(item.lane, rect, is_empty=item.lane.tint not in filled)

    def set_visible_left(self, left: float) -> None:
        """Keep the names of the lanes in sight."""
        for item in self.lanes:
            item.label.setX(max(left, self._room.united(self._bounds).left()))

    def set_look(self, colours: Tokens, words: MapWords) -> None:
        """Show everything in other colours or another language."""
        self._colours, self._words = colours, words
        for lane in self.lanes:
            lane.set_look(colours, words)
        for card in self.cards.values():
            card.set_look(colours, words)
        for ghost in self.ghosts:
            ghost.set_look(colours, words)
        for link in self.links.values():
            link.set_look(colours)

    def set_faded(self, objective_ids: frozenset[str]) -> None:
        """Let these cards, and the links at them, step back."""
        if objective_ids != self._faded:
            self._faded = objective_ids
            self._show_faded()

    def set_active(self, is_active: bool) -> None:
        """Show on which card the keys act, while the view has the focus."""
        self._is_active = is_active
        self._show_focus()

    def _show_faded(self) -> None:
        for objective_id, card in self.cards.items():
            card.set_faded(objective_id in self._faded)
        for item in self.links.values():
            item.set_faded(self._is_faded(item.link))

    def _is_faded(self, link: LinkShape) -> bool:
        return link.from_id in self._faded or link.to_id in self._faded

    def _show_focus(self) -> None:
        before, self._focused = self._focused, self._order[-1] if self._order and self._is_active else None
        for objective_id in {before, self._focused}:
            if objective_id in self.cards:
                self.cards[objective_id].set_focused(objective_id == self._focused)

    def set_editable(self, can_edit: bool) -> None:
        """Let cards be moved and linked, or not."""
        self._can_edit = can_edit
        for card in self.cards.values():
            card.set_editable(can_edit)

    def _show_lanes(self, drawing: MapDrawing) -> None:
        while len(self.lanes) > len(drawing.lanes):
            gone = self.lanes.pop()
            self.removeItem(gone.label)
            self.removeItem(gone)
        for place, lane in enumerate(drawing.lanes):
            if place == len(self.lanes):
                self.lanes.append(LaneItem(lane, self._colours, self._words))
                self.addItem(self.lanes[-1])
                self.addItem(self.lanes[-1].label)
            self.lanes[place].lane = lane
        self.fill(self._room)

    def _show_ghosts(self, drawing: MapDrawing) -> None:
        """Show cards that are gone; there are few of them, so they are made anew."""
        if tuple(item.card for item in self.ghosts) == drawing.ghosts:
            return
        for gone in self.ghosts:
            self.removeItem(gone)
        self.ghosts = [GhostItem(card, self._colours, self._words) for card in drawing.ghosts]
        for item in self.ghosts:
            self.addItem(item)

    def _show_links(self, drawing: MapDrawing) -> None:
        wanted = {(link.link_id, link.from_id, link.to_id): link for link in drawing.links}
        is_other = wanted.keys() != self.links.keys()
        for gone in self.links.keys() - wanted.keys():
            self.removeItem(self.links.pop(gone))
        for key, link in wanted.items():
            if key not in self.links:
                item = self.links[key] = LinkItem(link, self._colours)
                item.set_faded(self._is_faded(link))
                self.addItem(item)
            elif self.links[key].link != link:
                self.links[key].show_link(link)
        if is_other:
            self._by_end = {}
            for (_, *ends), item in self.links.items():
                for end in ends:
                    self._by_end.setdefault(end, []).append(item)

    # dragging ----------------------------------------------------------------

    @property
    def dragged(self) -> dict[str, Point]:
        """Selected cards that are elsewhere than the drawing has them, and where; only these can be dragged."""
        found = {}
        for item in self.selectedItems():
            if isinstance(item, CardItem) and (item.x(), item.y()) != (item.card.x, item.card.y):
                found[item.objective_id] = (item.x(), item.y())
        return found

    def follow_drag(self) -> None:
        """Let the links of dragged cards follow them."""
        moved = self.dragged
        near = list(dict.fromkeys(item for card in moved for item in self._by_end.get(card, ())))
        ends = [(item.link.from_id, item.link.to_id) for item in near]
        found = Lines(self._homes | moved).routes(ends, routing=self.routing)
        for item, route in zip(near, found, strict=True):
            item.show_route(route)

    def drop_back(self) -> None:
        """Put dragged cards back to where the drawing has them."""
        moved = self.dragged
        for objective_id in moved:
            item = self.cards[objective_id]
            item.setPos(item.card.x, item.card.y)
        for link in dict.fromkeys(link for card in moved for link in self._by_end.get(card, ())):
            link.show_route(link.link.route, label_at=link.link.label_at)

    @property
    def homes(self) -> dict[str, Point]:
        """Where the drawing has all cards, those that are gone among them."""
        return self._homes

    def show_guides(self, guides: Sequence[tuple[Point, Point]]) -> None:
        """Show along which lines a dragged card caught; none: hide them."""
        # no items: each would be indexed anew with every move of the mouse
        for start, end in (*self._guides, *guides):
            self.update(QRectF(QPointF(*start), QPointF(*end)).normalized().adjusted(-2, -2, 2, 2))
        self._guides = tuple(guides)

    @property
    def guides(self) -> tuple[tuple[Point, Point], ...]:
        """The lines shown along which a dragged card caught."""
        return self._guides

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Draw these lines over everything."""
        if self._guides:
            pen = QPen(self._colours.accent, 1.0)
            pen.setCosmetic(True)
            painter.setPen(pen)
            for start, end in self._guides:
                painter.drawLine(QPointF(*start), QPointF(*end))

    # choosing ----------------------------------------------------------------

    @property
    def selected_cards(self) -> list[str]:
        """Objectives of the selected cards, in the order they were selected."""
        return [objective_id for objective_id in self._order if objective_id in self.cards]

    @property
    def selected_links(self) -> list[LinkItem]:
        """The selected links."""
        return [item for item in self.links.values() if item.is_selected]

    @property
    def stops(self) -> list[CardItem | LinkItem]:
        """What Tab walks through: cards from top to bottom and left to right, each followed by its links."""
        found: list[CardItem | LinkItem] = []
        for card in sorted(self.cards.values(), key=lambda item: (item.card.lane, round(item.y()), item.x())):
            found.append(card)
            own = (link for link in self._by_end.get(card.objective_id, ()) if link.is_changeable)
            found += [link for link in own if link.link.from_id == card.objective_id]
        return found

    @property
    def current_stop(self) -> CardItem | LinkItem | None:
        """The card or link that the keys act on; None where nothing is selected."""
        selected = self.selected_cards
        return self.cards[selected[-1]] if selected else next(iter(self.selected_links), None)

    def choose_cards(self, objective_ids: Iterable[str]) -> None:
        """Select these cards and nothing else."""
        self._choose(list(objective_ids), None)

    def choose_link(self, item: LinkItem) -> None:
        """Select this link and nothing else."""
        self._choose([], item)

    def _choose(self, objective_ids: list[str], link: LinkItem | None) -> None:
        self._is_choosing = True
        wanted = set(objective_ids)
        for objective_id, card in self.cards.items():
            card.setSelected(objective_id in wanted)
        self._is_choosing = False
        self._order = [objective_id for objective_id in objective_ids if objective_id in self.cards]
        self._show_chosen(link)

    def _show_chosen(self, link: LinkItem | None) -> None:
        """Show the selected link, or where the selected cards lead, in the accent colour."""
        cards = set(self._order)
        for item in self.links.values():
            item.set_selected(item is link, is_led_from=item.link.from_id in cards)
        self._show_focus()
        self.chosen.emit()

    def _on_selection_changed(self) -> None:
        if self._is_choosing:
            return
        selected = {objective_id for objective_id, item in self.cards.items() if item.isSelected()}
        kept = [objective_id for objective_id in self._order if objective_id in selected]
        self._order = kept + [objective_id for objective_id in self.cards if objective_id in selected - set(kept)]
        self._show_chosen(None if selected else next(iter(self.selected_links), None))

    # finding -----------------------------------------------------------------

    def card_at(self, place: QPointF) -> CardItem | None:
        """The card at a place of the scene, its handle included; None where there is none."""
        near = self.items(QRectF(place.x() - 1, place.y() - 1, 2, 2).adjusted(-8, -8, 8, 8))
        cards = [item for item in near if isinstance(item, CardItem)]
        inside = [item for item in cards if CARD.contains(item.mapFromScene(place))]
        return next(iter(inside), None) or next((item for item in cards if item.is_on_handle(place)), None)

    def link_at(self, place: QPointF) -> LinkItem | None:
        """The link whose line passes near a place of the scene; thin lines of the tree do not count."""
        box = QRectF(place.x() - _GRIP, place.y() - _GRIP, 2 * _GRIP, 2 * _GRIP)
        for item in self.items(box):
            link = item if isinstance(item, LinkItem) else item.parentItem()
            if isinstance(link, LinkItem) and link.is_changeable:
                return link
        return None

    def link_end_at(self, place: QPointF) -> tuple[LinkItem, str] | None:
        """The selected link whose end is at a place of the scene, and which end; None where there is none."""
        for item in self.selected_links:
            field = item.end_at(place)
            if field is not None:
                return item, field
        return None

    def lane_at(self, y: float) -> LaneItem | None:
        """The lane at a height: the nearest one above or below the map; None on a map without lanes."""
        inside = (item for item in self.lanes if item.lane.top <= y < item.lane.bottom)
        ends = self.lanes[:1] if self.lanes and y < self.lanes[0].lane.top else self.lanes[-1:]
        return next(inside, None) or next(iter(ends), None)
