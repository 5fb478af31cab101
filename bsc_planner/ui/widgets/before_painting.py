"""Doing something once before the next painting, however often it is asked for until then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class BeforePainting(QObject):
    """One thing that follows many signals of a step, such as what stands where after rows came, went and changed.

    Qt delivers what is queued before it asks widgets to paint, so nothing old is ever seen.
    """

    _asked = Signal()

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._is_due = False
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def ask(self, *_: object) -> None:
        """Have it done before anything is painted; takes what any signal gives."""
        if not self._is_due:
            self._is_due = True
            self._asked.emit()

    def _do(self) -> None:
        self._is_due = False
        self._act()
