"""Python's collector of reference cycles, kept to the window's thread.

It runs in whichever thread makes objects at that moment. In a thread of background work it would destroy widgets and
models that lie in a cycle somewhere, and Qt ends a program that destroys those anywhere but in the window's thread.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000
_LOOK_EVERY = 30
"""So many times old objects may be due before they are counted."""


class Garbage(QObject):
    """Collects between events instead of in the middle of an edit; while it lives, Python itself never collects.

    What is there already when it begins, modules above all, is never looked through again.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._due_times = 0
        self._old = 0
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations whose time has come, by Python's own thresholds.

        The old ones only where they have grown by a quarter, as Python itself does: looking through those of a large
        plan holds the window up for a quarter of a second.
        """
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
        if 0 not in due:
            return
        if 2 in due and self._have_old_ones_grown():
            gc.collect(2)
            self._old = len(gc.get_objects(generation=2))
        else:
            gc.collect(1 if 1 in due else 0)

    def _have_old_ones_grown(self) -> bool:
        self._due_times += 1
        if self._due_times % _LOOK_EVERY:
            return False
        count = len(gc.get_objects(generation=2))
        has_grown = count > self._old + self._old // 4
        self._old = min(self._old, count)
        return has_grown
