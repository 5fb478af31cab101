"""What the menus offer of the inspector's keys: going there and back, what a field held before, what it is for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from bsc_planner.ui.main_window.inspector_dock import InspectorDock
from bsc_planner.ui.notices import tell

if TYPE_CHECKING:
    from bsc_planner.ui.inspector.field_row import FieldRow
    from bsc_planner.ui.inspector.inspector import Inspector


class InspectorKeys(QObject):
    """Does by menu what the inspector does by key.

    Args:
        dock: Holds the inspector.
        action: Shows or hides it; checked while it is shown.
    """

    def __init__(self, dock: InspectorDock, action: QAction) -> None:
        super().__init__(dock)
        self._dock = dock
        self._action = action

    @property
    def slots(self) -> dict[str, Callable[[], object]]:
        """What each command does, by its key in the table of actions."""
        return {
            "switch_side": self._switch,
            "field_history": lambda: self._at_field(lambda field: field.ask_history()),
            "field_help": lambda: self._at_field(lambda field: field.toggle_help()),
        }

    def _shown(self) -> "Inspector | None":
        """The inspector, shown first where it is hidden."""
        # here, so that the window starts without it
        from bsc_planner.ui.inspector.inspector import Inspector

        if self._dock.isHidden():
            self._action.trigger()
        widget = self._dock.widget()
        return widget if isinstance(widget, Inspector) else None

    def _switch(self) -> None:
        inspector = self._shown()
        if inspector is not None:
            inspector.switch_focus()

    def _at_field(self, act: Callable[["FieldRow"], object]) -> None:
        inspector = self._shown()
        field = inspector.field_in_use if inspector is not None else None
        if field is None:
            tell(self._dock, self.tr("Click a field of the details panel first; then this tells about it."))
            return
        act(field)
