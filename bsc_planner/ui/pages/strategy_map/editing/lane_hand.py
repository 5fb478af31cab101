"""Handling lanes on the map: adding, naming, weighing, moving, removing."""

from PySide6.QtCore import QRectF

from bsc_planner.ui.pages.strategy_map.drawing.items import LaneItem
from bsc_planner.ui.pages.strategy_map.editing.commands import MapCommands
from bsc_planner.ui.pages.strategy_map.handling.view import MapView

_NAME_WIDTH, _WEIGHT_WIDTH, _HEIGHT = 280, 90, 24


class LaneHand:
    """What is done with the lane at a height of the map; the lane of no perspective is left alone."""

    def __init__(self, commands: MapCommands, view: MapView) -> None:
        self._commands = commands
        self._view = view

    def add(self, y: float) -> None:
        """Add a lane below the one at a height and ask for its name."""
        scene = self._view.map_scene
        lanes = [item.lane.perspective_id for item in scene.lanes if item.lane.perspective_id]
        pressed = self._perspective_at(y)
        place = lanes.index(pressed) + 1 if pressed else len(lanes)
        added = self._commands.add_perspective(lanes[place] if place < len(lanes) else None)
        for item in scene.lanes:
            if added is not None and item.lane.perspective_id == added:
                self._view.ensureVisible(item.label_rect, 12, 12)
                self._edit(item, "name", is_new=True)

    def edit(self, y: float, field: str) -> None:
        """Edit a lane's ``name`` or ``weight`` in place."""
        item = self._view.map_scene.lane_at(y)
        if item is not None:
            self._edit(item, field, is_new=False)

    def move(self, y: float, *, is_up: bool) -> None:
        """Move a lane one place up or down."""
        if perspective_id := self._perspective_at(y):
            self._commands.move_perspective(perspective_id, is_up=is_up)

    def remove(self, y: float) -> None:
        """Remove a lane; its objectives stay."""
        if perspective_id := self._perspective_at(y):
            self._commands.remove_perspective(perspective_id)

    def _perspective_at(self, y: float) -> str | None:
        item = self._view.map_scene.lane_at(y)
        return item.lane.perspective_id if item else None

    def _edit(self, item: LaneItem, field: str, *, is_new: bool) -> None:
        perspective_id = item.lane.perspective_id
        if perspective_id is None:
            return
        label = item.label_rect
        is_name = field == "name"
        top = label.top() - 4 if is_name else label.top() + 15
        self._view.edit_label(
            QRectF(label.left() - 6, top, _NAME_WIDTH if is_name else _WEIGHT_WIDTH, _HEIGHT),
            (item.lane.name if is_name else item.lane.weight) or "",
            lambda text: self._commands.set_perspective(perspective_id, field, text, is_new=is_new),
        )
