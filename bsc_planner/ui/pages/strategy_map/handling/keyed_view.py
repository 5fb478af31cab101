"""The map by keyboard: walk from card to card and link to link, edit, link, move, remove, zoom."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
from bsc_planner.ui.pages.strategy_map.handling.link_gesture import LinkGesture
from bsc_planner.ui.pages.strategy_map.handling.zoomable_view import ZOOM_STEP, ZoomableView

NUDGE, FINE_NUDGE = 8.0, 1.0
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_BESIDE_KEYS = _SHIFT | Qt.KeyboardModifier.KeypadModifier
"""What may be held with the map's own keys: plus and digits need it on some keyboards."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class KeyedView(ZoomableView):
    """Changing a `MapScene` by keys; what is to become of it is asked for by signals.

    Signals:
        cards_nudged: Selected cards are to be moved by (x, y).
        link_drawn: A `DrawnLink` is to be made.
        walked: To the neighbour in a direction (x, y); whether it is added to the selection.
        edit_wanted: Of the selected card's text, or of what is at a place of the scene.
        remove_wanted: What is selected is to go.
        link_wanted: The selected cards are to be linked.
        duplicate_wanted: The selected cards are to be there twice.
        lane_change_wanted: (whether it is the one above) They are to be in the next lane.
    """

    cards_nudged = Signal(float, float)
    link_drawn = Signal(object)
    walked = Signal(float, float, bool)
    edit_wanted = Signal(QPointF)
    remove_wanted = Signal()
    link_wanted = Signal()
    duplicate_wanted = Signal()
    lane_change_wanted = Signal(bool)

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._map: MapScene = scene
        self.links = LinkGesture(scene)
        self._can_edit = True

    @property
    def map_scene(self) -> MapScene:
        """The scene it shows."""
        return self._map

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, edit, remove, link, zoom."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold_space(True)
        elif key == Qt.Key.Key_Escape:
            self.give_up()
        elif self.links.is_by_keys and key in (*_ENTER, Qt.Key.Key_L):
            self._end_link_by_keys()
        elif key in _DIRECTIONS:
            self._go(_DIRECTIONS[key], event.modifiers())
        elif act := self._action_of(event):
            act()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stop panning with the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold_space(False)
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Walk with Tab, and keep the keys the map uses from being taken for shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TABS:
            return self._walk_on(is_next=event.key() == Qt.Key.Key_Tab) or super().event(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._action_of(event):
            event.accept()
            return True
        return super().event(event)

    def selectAll(self) -> None:
        """Select all cards."""
        self._map.choose_cards(self._map.cards)

    def _walk_on(self, *, is_next: bool) -> bool:
        """Walk through cards and their links; returns False behind the last one and before the first."""
        stops = self._map.stops
        present = self._map.current_stop
        place = (
            stops.index(present) + (1 if is_next else -1) if present in stops else (0 if is_next else len(stops) - 1)
        )
        if self.links.is_drawing or not 0 <= place < len(stops):
            return False
        stop = stops[place]
        if isinstance(stop, CardItem):
            self._map.choose_cards([stop.objective_id])
            self.reveal(stop.objective_id)
        else:
            self._map.choose_link(stop)
            self.ensureVisible(stop, 24, 24)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show on which card the keys act."""
        super().focusInEvent(event)
        self._map.set_active(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self._map.set_active(False)

    def give_up(self) -> None:
        """Give up what was begun, or the selection."""
        if self.links.is_drawing or self.links.is_armed:
            self.links.cancel()
        else:
            self._map.choose_cards([])

    def _go(self, direction: tuple[float, float], modifiers: Qt.KeyboardModifier) -> None:
        x, y = direction
        if modifiers & _CONTROL and self._can_edit and not self.links.is_drawing:
            step = FINE_NUDGE if modifiers & _SHIFT else NUDGE
            self.cards_nudged.emit(x * step, y * step)
        else:
            self.walked.emit(x, y, bool(modifiers & _SHIFT))

    def _end_link_by_keys(self) -> None:
        drawn = self.links.end()
        if drawn is not None:
            self.link_drawn.emit(drawn)

    def _action_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & ~_BESIDE_KEYS == _CONTROL:
            return self._control_actions().get(key)
        return self._key_actions().get(key) if not modifiers & ~_BESIDE_KEYS else None

    def _control_actions(self) -> dict[Qt.Key, Callable[[], object]]:
        looking: dict[Qt.Key, Callable[[], object]] = {Qt.Key.Key_A: self.selectAll}
        if not self._can_edit:
            return looking
        return looking | {
            Qt.Key.Key_D: self.duplicate_wanted.emit,
            Qt.Key.Key_PageUp: lambda: self.lane_change_wanted.emit(True),
            Qt.Key.Key_PageDown: lambda: self.lane_change_wanted.emit(False),
        }

    def _key_actions(self) -> dict[Qt.Key, Callable[[], object]]:
        looking: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: self.zoom_by(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / ZOOM_STEP),
            Qt.Key.Key_0: lambda: self.set_zoom(1.0),
            Qt.Key.Key_1: self.fit,
            Qt.Key.Key_2: self.fit_selection,
        }
        if not self._can_edit:
            return looking
        return looking | {
            Qt.Key.Key_F2: self._edit_selected,
            Qt.Key.Key_Return: self._edit_selected,
            Qt.Key.Key_Enter: self._edit_selected,
            Qt.Key.Key_Delete: self.remove_wanted.emit,
            Qt.Key.Key_Backspace: self.remove_wanted.emit,
            Qt.Key.Key_L: self.link_wanted.emit,
        }

    def _edit_selected(self) -> None:
        present = self._map.current_stop
        if isinstance(present, CardItem):
            self.edit_wanted.emit(present.scenePos())
        elif isinstance(present, LinkItem):
            self.edit_wanted.emit(QPointF(*present.route.middle))
