"""Enter and a double click on a row of a list that is only read: they lead somewhere instead of typing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from bsc_planner.ui.widgets.grid import Grid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class RowActivation(QObject):
    """Watches one grid.

    Signals:
        activated: (row) Enter or a double click on it.
    """

    activated = Signal(int)

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._view = grid.view
        self._view.installEventFilter(self)
        # kept: while everything goes, events still come where the view can no longer be asked
        self._viewport = self._view.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and double clicks; everything else stays the grid's."""
        if watched is self._view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            place = self._view.cells.place
            if event.key() in _ENTER and not event.modifiers() & ~_KEYPAD and place is not None:
                self.activated.emit(place.row)
                return True
        if (
            watched is self._viewport
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonDblClick
            and event.button() == Qt.MouseButton.LeftButton
        ):
            index = self._view.indexAt(event.position().toPoint())
            if index.isValid():
                self.activated.emit(index.row())
            return True
        return False
