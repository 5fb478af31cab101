"""Looking at a performance tree: zoom, pan, fold, walk."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from bsc_planner.figures.performance_tree.steps import Path
from bsc_planner.ui.pages.cascade.tree.items import KNOB, POSITIONS
from bsc_planner.ui.pages.cascade.tree.scene import TreeScene
from bsc_planner.ui.pages.cascade.tree.words import told
from bsc_planner.ui.pages.strategy_map.handling.zoomable_view import ZOOM_STEP, ZoomableView

_LEFT = Qt.MouseButton.LeftButton
_CONTROL, _KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_DOWNWARDS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_SIDEWAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TreeCanvas(ZoomableView):
    """A view of a `TreeScene`; what is to become of a card is asked for by signals, each with its path.

    Signals:
        fold_wanted: (path, whether it is to be unfolded); None: the other way round.
        unfold_below_wanted: Everything below is to be unfolded.
        positions_wanted: Its positions are to be drawn, or no longer.
        chosen: It is to be shown in the inspector.
        opened: Its cell of the matrix is wanted.
        root_wanted: It is to be the root.
        menu_wanted: (path, global place) Its menu is wanted.
    """

    fold_wanted = Signal(object, object)
    unfold_below_wanted = Signal(object)
    positions_wanted = Signal(object)
    chosen = Signal(object)
    opened = Signal(object)
    root_wanted = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, scene: TreeScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._tree = scene
        self._is_sideways = False
        self.setProperty("panel", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scene.current_changed.connect(lambda _path: self.announce())

    def set_sideways(self, is_sideways: bool) -> None:
        """Walk by arrows as the tree grows."""
        self._is_sideways = is_sideways

    def announce(self) -> None:
        """Let screen readers say what the keys act on."""
        self.setAccessibleName(self._tree.words.title)
        item = self._tree.cards.get(self._tree.current) if self._tree.current is not None else None
        text = told(item.card, self._tree.words) if item is not None else ""
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)
            if text and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def go_to(self, path: Path | None) -> None:
        """Make a card the current one and scroll so that it is seen."""
        item = self._tree.cards.get(path) if path is not None else None
        if item is not None:
            self._tree.choose(item.path)
            self.ensureVisible(item, 24, 24)

    # keys ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, fold, unfold, choose, zoom."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold_space(True)
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
        """Keep the keys the tree uses from being taken for shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._action_of(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show on which card the keys act."""
        super().focusInEvent(event)
        if self._tree.current is None:
            self._tree.choose(next(iter(self._tree.cards), None))
        self._tree.set_active(True)
        self.announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self._tree.set_active(False)

    def _action_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
        zooming: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: self.zoom_by(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: self.zoom_by(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.zoom_by(1 / ZOOM_STEP),
            Qt.Key.Key_0: lambda: self.set_zoom(1.0),
        }
        if modifiers & _CONTROL:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return lambda: self._emit(self.opened)
            return zooming.get(key)
        if modifiers & ~_SHIFT:
            return None
        steps = _SIDEWAYS if self._is_sideways else _DOWNWARDS
        if key in steps and not modifiers:
            return lambda: self._walk(steps[key])
        return self._keys().get(key)

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Plus: lambda: self._fold(is_unfolded=True),
            Qt.Key.Key_Equal: lambda: self._fold(is_unfolded=True),
            Qt.Key.Key_Minus: lambda: self._fold(is_unfolded=False),
            Qt.Key.Key_Asterisk: lambda: self._emit(self.unfold_below_wanted),
            Qt.Key.Key_P: lambda: self._emit(self.positions_wanted),
            Qt.Key.Key_R: lambda: self._emit(self.root_wanted),
            Qt.Key.Key_Return: lambda: self._emit(self.chosen),
            Qt.Key.Key_Enter: lambda: self._emit(self.chosen),
            Qt.Key.Key_Home: lambda: self.go_to(next(iter(self._tree.cards), None)),
            Qt.Key.Key_0: lambda: self.set_zoom(1.0),
            Qt.Key.Key_1: self.fit,
        }

    def _walk(self, step: tuple[int, int]) -> None:
        path = self._tree.neighbour(step)
        item = self._tree.cards.get(self._tree.current) if self._tree.current is not None else None
        if path is not None:
            self.go_to(path)
        elif step == (1, 0) and item is not None and item.card.child_count:
            self._fold(is_unfolded=True)

    def _fold(self, *, is_unfolded: bool) -> None:
        if self._tree.current is not None:
            self.fold_wanted.emit(self._tree.current, is_unfolded)

    def _emit(self, signal: SignalInstance) -> None:
        if self._tree.current is not None:
            signal.emit(self._tree.current)

    # mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, press its knob, or begin to pan."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.begin_pan(event):
            return
        item = self._tree.card_at(self.mapToScene(event.position().toPoint()))
        if item is not None and event.button() == _LEFT:
            self._press(item.path, item.part_at(self.mapToScene(event.position().toPoint())))
        elif item is not None:
            self._tree.choose(item.path)
        elif event.button() == _LEFT:
            self.begin_drag(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or show what is under the mouse."""
        if self.is_panning:
            self.pan_to(event.position().toPoint())
        else:
            QGraphicsView.mouseMoveEvent(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self.is_panning:
            self.end_pan()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the cell of a card in the matrix."""
        place = self.mapToScene(event.position().toPoint())
        item = self._tree.card_at(place)
        if item is None or event.button() != _LEFT:
            return
        if part := item.part_at(place):
            self._press(item.path, part)
        else:
            self.opened.emit(item.path)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a card."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            item = self._tree.card_at(self.mapToScene(event.pos()))
        else:
            item = self._tree.cards.get(self._tree.current) if self._tree.current is not None else None
        if item is not None:
            place = event.globalPos()
            if event.reason() != QContextMenuEvent.Reason.Mouse:
                place = self.viewport().mapToGlobal(self.mapFromScene(item.scenePos()))
            self.menu_wanted.emit(item.path, place)
            event.accept()

    def begin_drag(self, event: QMouseEvent) -> None:
        """Pan by dragging the ground."""
        self._pan = event.position().toPoint()
        self.take_cursor()

    def _press(self, path: Path, part: str) -> None:
        if part == KNOB:
            self.fold_wanted.emit(path, None)
        elif part == POSITIONS:
            self.positions_wanted.emit(path)
        else:
            self.go_to(path)
            self.chosen.emit(path)
