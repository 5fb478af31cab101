"""The map as planners handle it with the mouse: drag, link, reconnect, rename; and texts edited in place."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QWidget

from bsc_planner.figures.strategy_map.geometry import Point
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import TEXT, TEXT_PIXELS
from bsc_planner.ui.pages.strategy_map.drawing.items import CardItem
from bsc_planner.ui.pages.strategy_map.drawing.link_item import LinkItem
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
from bsc_planner.ui.pages.strategy_map.handling.keyed_view import KeyedView
from bsc_planner.ui.pages.strategy_map.handling.snapping import snapped
from bsc_planner.ui.pages.strategy_map.handling.text_editor import MapTextEditor

_LEAST_EDITOR = QSize(90, 24)
_SNAP_PIXELS = 6.0
_LEFT = Qt.MouseButton.LeftButton
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class MapView(KeyedView):
    """Changing a `MapScene` by mouse and keys; what is to become of it is asked for by signals.

    Signals:
        cards_dropped: Cards were dragged elsewhere: {objective id: (x, y)} of the scene.
        add_wanted: An objective, in the lane at this place of the scene.
        lane_pressed: The name of the lane of this perspective was pressed.
        menu_wanted: At a place of the scene; on the screen.
    """

    cards_dropped = Signal(object)
    add_wanted = Signal(QPointF)
    lane_pressed = Signal(str)
    menu_wanted = Signal(QPointF, QPoint)

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.editor = MapTextEditor(self.viewport())
        self.hint = QLabel(self.viewport())
        self.hint.setObjectName("mapHint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("panel", "true")
        self.hint.setContentsMargins(8, 4, 8, 4)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        self._press: QPoint | None = None
        self._held: CardItem | None = None
        self._others: list[Point] | None = None
        self._edited = QRectF()
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.links.ended.connect(self.take_cursor)
        self.links.told.connect(self._tell)
        self.moved.connect(self._take_editor_along)

    def set_editable(self, can_edit: bool) -> None:
        """Let the map be changed, or only looked at."""
        self._can_edit = can_edit
        self._map.set_editable(can_edit)

    # mouse -------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin panning, a link, or a drag."""
        place = self.mapToScene(event.position().toPoint())
        if self.begin_pan(event) or self.links.is_drawing:
            return
        if event.button() == _LEFT and self._can_edit and self._begin_link(place):
            return
        card = self._map.card_at(place)
        if event.button() == _LEFT and self._can_edit and card is not None:
            self._press, self._held, self._others = event.position().toPoint(), card, None
        if event.button() == _LEFT and card is None and self._press_beside_cards(place, event.modifiers()):
            return
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(_as_with_control(event))
        if card is not None and self._press is not None:
            card.set_held(True)

    def _begin_link(self, place: QPointF) -> bool:
        """Begin a new link at a handle, or take the end of the selected one; returns whether there was any."""
        end = self._map.link_end_at(place)
        if end is not None:
            self.links.reconnect(*end, place)
            return True
        card = self._map.card_at(place)
        if card is not None and (card.is_on_handle(place) or self.links.is_armed):
            self.links.begin(card, place)
            return True
        return False

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
            self._snap(is_free=bool(event.modifiers() & _ALT))
            self._map.follow_drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if self.is_panning:
            self.end_pan()
            return
        if self.links.is_drawing:
            self._end_link(self.mapToScene(event.position().toPoint()))
            return
        super().mouseReleaseEvent(_as_with_control(event))
        if self._press is not None and event.button() == _LEFT:
            self._end_drag(event.position().toPoint())

    def _end_link(self, place: QPointF) -> None:
        if self.links.is_armed and self.links.is_from(self._map.card_at(place)):
            return  # clicked, not dragged: the next click says where the link ends
        drawn = self.links.end(place)
        if drawn is not None:
            self.link_drawn.emit(drawn)

    def _snap(self, *, is_free: bool) -> None:
        """Let the dragged cards catch at others and at the grid."""
        moved = self._map.dragged
        if self._held is None or self._held.objective_id not in moved:
            return
        if is_free:
            self._map.show_guides(())
            return
        x, y = moved[self._held.objective_id]
        if self._others is None:
            self._others = [place for name, place in self._map.homes.items() if name not in moved]
        found = snapped((x, y), self._others, reach=_SNAP_PIXELS / self.zoom)
        away = QPointF(found.place[0] - x, found.place[1] - y)
        for name in moved:
            card = self._map.cards[name]
            card.setPos(card.pos() + away)
        self._map.show_guides(found.guides)

    def _end_drag(self, here: QPoint) -> None:
        away = (here - self._press).manhattanLength() if self._press is not None else 0
        self._press = self._held = None
        self._map.show_guides(())
        for card in self._map.cards.values():
            card.set_held(False)
        dropped = self._map.dragged
        if not dropped:
            return
        if away < QApplication.startDragDistance():
            self._map.drop_back()
        else:
            self.cards_dropped.emit(dropped)

    def give_up(self) -> None:
        """Put back cards that are being dragged, or give up what else was begun."""
        if self._press is None or self.links.is_drawing:
            super().give_up()
            return
        self._press = self._held = None
        self._map.show_guides(())
        self._map.drop_back()
        grabber = self._map.mouseGrabberItem()
        if grabber is not None:
            grabber.ungrabMouse()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a text, or add an objective where there is none."""
        if event.button() != _LEFT or not self._can_edit:
            return
        place = self.mapToScene(event.position().toPoint())
        lane = self._map.lane_at(place.y())
        is_on_label = lane is not None and lane.label_rect.contains(place)
        if self._map.card_at(place) or is_on_label or self._map.link_at(place):
            self.edit_wanted.emit(place)
        else:
            self.add_wanted.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is there; from the keyboard, with what is selected."""
        place = self.mapToScene(event.pos())
        present = self._map.current_stop
        if event.reason() == QContextMenuEvent.Reason.Keyboard and present is not None:
            place = present.scenePos() if isinstance(present, CardItem) else QPointF(*present.route.middle)
        self.menu_wanted.emit(place, self.viewport().mapToGlobal(self.mapFromScene(place)))
        event.accept()

    def _tell(self, text: str, place: QPointF) -> None:
        """Say beside a card why a link cannot end there."""
        self.hint.setText(text)
        self.hint.adjustSize()
        self.hint.move(self.mapFromScene(place))
        self.hint.setVisible(bool(text))

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
        x, y = item.link.label_at if item.link.label else item.route.middle
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


def _as_with_control(event: QMouseEvent) -> QMouseEvent:
    """The same event; with Shift as with Ctrl, which is what Qt adds to a selection with."""
    if not event.modifiers() & _SHIFT:
        return event
    modifiers = event.modifiers() | _CONTROL
    return QMouseEvent(
        event.type(), event.position(), event.globalPosition(), event.button(), event.buttons(), modifiers
    )
