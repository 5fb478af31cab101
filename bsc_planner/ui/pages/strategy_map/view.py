"""The map as planners handle it: zoom, pan, drag, link, rename, walk with the keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from bsc_planner.ui.pages.strategy_map.items import CardItem, LinkItem
from bsc_planner.ui.pages.strategy_map.link_gesture import LinkGesture
from bsc_planner.ui.pages.strategy_map.painting import TEXT, TEXT_PIXELS
from bsc_planner.ui.pages.strategy_map.scene import MapScene
from bsc_planner.ui.pages.strategy_map.text_editor import MapTextEditor
from bsc_planner.ui.pages.strategy_map.zoomable_view import ZOOM_STEP, ZoomableView

_NUDGE = 8.0
_LEAST_EDITOR = QSize(90, 24)
_LEFT = Qt.MouseButton.LeftButton
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_BESIDE_KEYS = _SHIFT | Qt.KeyboardModifier.KeypadModifier
"""What may be held with the map's own keys: plus and digits need it on some keyboards."""

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class MapView(ZoomableView):
    """Changing a `MapScene` by mouse and keys; what is to become of it is asked for by signals.

    Signals:
        cards_dropped: Cards were dragged elsewhere: {objective id: (x, y)} of the scene.
        cards_nudged: Selected cards are to be moved by (x, y).
        link_drawn: From one objective to another.
        walked: To the neighbour in a direction (x, y); whether it is added to the selection.
        edit_wanted: Of the selected card's text, or of the lane's name at a place of the scene.
        add_wanted: An objective, in the lane at this place of the scene.
        remove_wanted: What is selected is to go.
        link_wanted: The selected cards are to be linked.
        lane_pressed: The name of the lane of this perspective was pressed.
        menu_wanted: At a place of the scene; on the screen.
    """

    cards_dropped = Signal(object)
    cards_nudged = Signal(float, float)
    link_drawn = Signal(str, str)
    walked = Signal(float, float, bool)
    edit_wanted = Signal(QPointF)
    add_wanted = Signal(QPointF)
    remove_wanted = Signal()
    link_wanted = Signal()
    lane_pressed = Signal(str)
    menu_wanted = Signal(QPointF, QPoint)

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.links = LinkGesture(scene)
        self.editor = MapTextEditor(self.viewport())
        self._can_edit = True
        self._press: QPoint | None = None
        self._edited = QRectF()
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.links.ended.connect(self.take_cursor)
        self.moved.connect(self._take_editor_along)

    def set_editable(self, can_edit: bool) -> None:
        """Let the map be changed, or only looked at."""
        self._can_edit = can_edit
        self._map.set_editable(can_edit)

    # mouse -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin panning, a link, or a drag."""
        place = self.mapToScene(event.position().toPoint())
        if self.begin_pan(event):
            return
        card = self._map.card_at(place)
        if self.links.is_drawing:
            return
        if event.button() == _LEFT and self._can_edit and card is not None:
            if card.is_on_handle(place) or self.links.is_armed:
                self.links.begin(card, place)
                return
            self._press = event.position().toPoint()
        if event.button() == _LEFT and card is None and self._press_beside_cards(place, event.modifiers()):
            return
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
        if card is not None and self._press is not None:
            card.set_held(True)

    def _press_beside_cards(self, place: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        """Select the link or the lane whose name was pressed; returns whether there was a link."""
        link = self._map.link_at(place)
        if link is not None:
            self._map.choose_link(link)
            return True
        if not modifiers & (_CONTROL | _SHIFT):
            self._map.choose_cards([])
            lane = self._map.lane_at(place.y())
            if lane is not None and lane.lane.perspective_id and lane.label_rect.contains(place):
                self.lane_pressed.emit(lane.lane.perspective_id)
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, draw a link, or let links follow the cards dragged."""
        here = event.position().toPoint()
        if self.is_panning:
            self.pan_to(here)
            return
        if self.links.is_drawing:
            self.links.move(self.mapToScene(here))
            return
        super().mouseMoveEvent(event)
        if self._press is not None:
            self._map.follow_drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if self.is_panning:
            self.end_pan()
            return
        if self.links.is_drawing:
            self._end_link(self.mapToScene(event.position().toPoint()))
            return
        super().mouseReleaseEvent(event)
        if self._press is not None and event.button() == _LEFT:
            self._end_drag(event.position().toPoint())

    def _end_link(self, place: QPointF) -> None:
        if self.links.is_armed and self.links.is_from(self._map.card_at(place)):
            return  # clicked, not dragged: the next click says where the link ends
        ends = self.links.end(place)
        if ends is not None:
            self.link_drawn.emit(*ends)

    def _end_drag(self, here: QPoint) -> None:
        away = (here - self._press).manhattanLength() if self._press is not None else 0
        self._press = None
        for card in self._map.cards.values():
            card.set_held(False)
        dropped = self._map.dragged
        if not dropped:
            return
        if away < QApplication.startDragDistance():
            self._map.drop_back()
        else:
            self.cards_dropped.emit(dropped)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a text, or add an objective where there is none."""
        if event.button() != _LEFT or not self._can_edit:
            return
        place = self.mapToScene(event.position().toPoint())
        lane = self._map.lane_at(place.y())
        if self._map.card_at(place) or (lane is not None and lane.label_rect.contains(place)):
            self.edit_wanted.emit(place)
        elif self._map.link_at(place) is None:
            self.add_wanted.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is there; from the keyboard, with what is selected."""
        place = self.mapToScene(event.pos())
        selected = self._map.selected_cards
        if event.reason() == QContextMenuEvent.Reason.Keyboard and selected:
            place = self._map.cards[selected[0]].scenePos()
        self.menu_wanted.emit(place, self.viewport().mapToGlobal(self.mapFromScene(place)))
        event.accept()

    # keys --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, edit, remove, link, zoom."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold_space(True)
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        elif event.key() in _DIRECTIONS:
            x, y = _DIRECTIONS[Qt.Key(event.key())]
            if event.modifiers() & _CONTROL and self._can_edit:
                self.cards_nudged.emit(x * _NUDGE, y * _NUDGE)
            else:
                self.walked.emit(x, y, bool(event.modifiers() & _SHIFT))
        elif event.key() == Qt.Key.Key_A and event.modifiers() & _CONTROL:
            self.selectAll()
        elif (act := self._key_actions().get(Qt.Key(event.key()))) and not event.modifiers() & ~_BESIDE_KEYS:
            act()
        else:
            super().keyPressEvent(event)

    def selectAll(self) -> None:
        """Select all cards."""
        self._map.choose_cards(self._map.cards)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stop panning with the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hold_space(False)
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys the map uses from being taken for shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_select_all = event.key() == Qt.Key.Key_A and event.modifiers() == _CONTROL
            is_own = event.key() in self._key_actions() and not event.modifiers() & ~_BESIDE_KEYS
            if is_select_all or is_own:
                event.accept()
                return True
        return super().event(event)

    def _key_actions(self) -> dict[Qt.Key, Callable[[], None]]:
        looking: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Plus: lambda: self.set_zoom(self.zoom * ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.set_zoom(self.zoom / ZOOM_STEP),
            Qt.Key.Key_0: lambda: self.set_zoom(1.0),
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
        selected = self._map.selected_cards
        if selected:
            self.edit_wanted.emit(self._map.cards[selected[-1]].scenePos())

    def _on_escape(self) -> None:
        if self.links.is_drawing or self.links.is_armed:
            self.links.cancel()
        elif self._press is not None:
            self._press = None
            self._map.drop_back()
            grabber = self._map.mouseGrabberItem()
            if grabber is not None:
                grabber.ungrabMouse()
        else:
            self._map.choose_cards([])

    def may_refit(self) -> bool:
        """Not while a text is typed or the mouse holds something: it would slip away."""
        return not self.editor.is_open and self._press is None and not self.links.is_drawing

    def idle_cursor(self) -> Qt.CursorShape:
        """A cross while the next press on a card begins a link."""
        return Qt.CursorShape.CrossCursor if self.links.is_armed else Qt.CursorShape.ArrowCursor

    # texts -------------------------------------------------------------------

    def edit_card(self, item: CardItem, on_done: Callable[[str], None]) -> None:
        """Edit a card's text in place."""
        self.reveal(item.objective_id)
        self._edit(TEXT.adjusted(-5, -4, 5, 6).translated(item.pos()), item.card.objective.text or "", on_done)

    def edit_label(self, rect: QRectF, text: str, on_done: Callable[[str], None]) -> None:
        """Edit a lane's name or weight in place."""
        self._edit(rect, text, on_done)

    def edit_link(self, item: LinkItem, on_done: Callable[[str], None]) -> None:
        """Edit a link's label in place."""
        x, y = item.link.route.middle
        self._edit(QRectF(x - 80, y - 13, 160, 26), item.link.label or "", on_done)

    def _edit(self, rect: QRectF, text: str, on_done: Callable[[str], None]) -> None:
        self._edited = rect
        self.editor.edit(text, self._editor_place(), pixels=TEXT_PIXELS * self.zoom, on_done=on_done)

    def _take_editor_along(self) -> None:
        if self.editor.is_open:
            self.editor.set_place(self._editor_place(), pixels=TEXT_PIXELS * self.zoom)

    def _editor_place(self) -> QRect:
        """Where a text is edited on the screen, large enough to read it at any zoom."""
        place = self.mapFromScene(self._edited).boundingRect()
        return place.adjusted(
            0, 0, max(0, _LEAST_EDITOR.width() - place.width()), max(0, _LEAST_EDITOR.height() - place.height())
        )
