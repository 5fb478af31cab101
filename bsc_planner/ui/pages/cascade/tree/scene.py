"""The scene of a performance tree: cards and lines that follow a drawing, changing only what is other."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsScene

from bsc_planner.figures.performance_tree.cards import TreeDrawing
from bsc_planner.figures.performance_tree.steps import Path
from bsc_planner.ui.pages.cascade.tree.items import FamilyItem, TreeCardItem
from bsc_planner.ui.pages.cascade.tree.words import TreeWords
from bsc_planner.ui.theme import Tokens

_MARGIN = 28.0


class TreeScene(QGraphicsScene):
    """Cards by their paths; what a `ZoomableView` shows.

    Attributes:
        cards: The cards drawn.
        lanes: The one ground; so the tree hangs from the top of the view.

    Signals:
        current_changed: The keys act on another card now (its path; None: on none).
    """

    current_changed = Signal(object)

    def __init__(self, colours: Tokens, words: TreeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[Path, TreeCardItem] = {}
        self.lanes = ("ground",)
        self._families: dict[Path, FamilyItem] = {}
        self._drawing = TreeDrawing({}, 0.0, 0.0, False)
        self._colours, self.words = colours, words
        self._current: Path | None = None
        self._is_active = False

    @property
    def bounds(self) -> QRectF:
        """The whole drawing with its margin."""
        drawing = self._drawing
        if not drawing.cards:
            return QRectF()
        return QRectF(0, 0, drawing.width, drawing.height).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    @property
    def current(self) -> Path | None:
        """The card the keys act on, which is the selected one; None for none."""
        return self._current

    @property
    def selected_cards(self) -> list[Path]:
        """The selected card, if any."""
        return [self._current] if self._current in self.cards else []

    @property
    def background(self) -> QColor:
        """What the cards stand on."""
        return self._colours.surface

    def show_drawing(self, drawing: TreeDrawing) -> None:
        """Show another drawing; what it shares with the one before stays."""
        is_turned = drawing.is_sideways != self._drawing.is_sideways
        self._drawing = drawing
        for path in [path for path in self.cards if path not in drawing.cards]:
            self.removeItem(self.cards.pop(path))
        for path, placed in drawing.cards.items():
            item = self.cards.get(path)
            if item is not None and item.placed is placed and not is_turned:
                continue
            if item is None:
                item = TreeCardItem(placed, self._colours, self.words, is_sideways=drawing.is_sideways)
                self.cards[path] = item
                self.addItem(item)
            else:
                item.show_card(placed, is_sideways=drawing.is_sideways)
        families = drawing.families()
        for path in [path for path in self._families if path not in families]:
            self.removeItem(self._families.pop(path))
        for path, children in families.items():
            family = self._families.get(path)
            if family is None:
                family = self._families[path] = FamilyItem(self._colours, self.words)
                self.addItem(family)
            family.show_family(drawing.cards[path], children, is_sideways=drawing.is_sideways)
        if self._current is not None and self._current not in self.cards:
            self.choose(self._nearest_above(self._current))

    def choose(self, path: Path | None) -> None:
        """Make a card the one the keys act on."""
        before = self.cards.get(self._current) if self._current is not None else None
        if before is not None:
            before.setSelected(False)
            before.set_focused(False)
        item = self.cards.get(path) if path is not None else None
        is_other = path != self._current
        self._current = path if item is not None else None
        if item is not None:
            item.setSelected(True)
            item.set_focused(self._is_active)
        if is_other:
            self.current_changed.emit(self._current)

    def set_active(self, is_active: bool) -> None:
        """Show on which card the keys act, or not."""
        self._is_active = is_active
        item = self.cards.get(self._current) if self._current is not None else None
        if item is not None:
            item.set_focused(is_active)

    def set_look(self, colours: Tokens, words: TreeWords) -> None:
        """Show everything in other colours or another language."""
        self._colours, self.words = colours, words
        items: Iterable[TreeCardItem | FamilyItem] = (*self.cards.values(), *self._families.values())
        for item in items:
            item.set_look(colours, words)
        self.update()

    def card_at(self, place: QPointF) -> TreeCardItem | None:
        """The card at a place of the scene, its knob and edges included."""
        for item in self.items(place):
            if isinstance(item, TreeCardItem):
                return item
        return None

    def neighbour(self, direction: tuple[int, int]) -> Path | None:
        """The card in a direction (levels deeper, cards further) from the current one; None where there is none."""
        if self._current is None:
            return next(iter(self.cards), None)
        deeper, further = direction
        if deeper < 0:
            above = self._current[:-1]
            return above if above in self.cards else None
        if deeper > 0:
            return next((path for path in self.cards if path[:-1] == self._current), None)
        level = [path for path in self.cards if len(path) == len(self._current)]
        place = level.index(self._current) + further
        return level[place] if 0 <= place < len(level) else None

    def fill(self, room: QRectF) -> None:
        """Take the whole view."""
        self.setBackgroundBrush(self._colours.surface)

    def set_visible_left(self, left: float) -> None:
        """Nothing on a tree follows the edge of the view."""

    def _nearest_above(self, path: Path) -> Path | None:
        while path and path not in self.cards:
            path = path[:-1]
        return path or None
