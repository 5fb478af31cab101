"""Python's collector of reference cycles, kept to the window's thread.

It runs in whichever thread makes objects at that moment. In a thread of background work it would destroy widgets and
models that lie in a cycle somewhere, and Qt ends a program that destroys those anywhere but in the window's thread.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class Garbage(QObject):
    """Collects between events instead of in the middle of an edit; while it lives, Python itself never collects.

    What is there already when it begins, modules above all, is never looked through again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose time has come, by Python's own thresholds."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if 0 in due:
            gc.collect(next((generation for generation in (2, 1) if generation in due), 0))
