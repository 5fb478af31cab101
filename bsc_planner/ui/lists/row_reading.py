"""Reading many rows of a grid a slice at a time, so that the window stays alive however many there are."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from bsc_planner.ui.widgets.grid import GridItemModel
from bsc_planner.ui.widgets.grid.clipboard.grid_clipboard import copied

_SLICE = 200
_AT_ONCE = 0.04
"""Seconds of reading before the window gets its turn."""


class RowReading(QObject):
    """Reads cells of rows in the order given; ends early where the rows become others meanwhile.

    It keeps nothing itself: Python looks through all objects that are kept, which takes longer the more there are.

    Signals:
        slice_read: (rows) Cells of the next rows, a list of lists of `SheetCell`.
        progressed: (done, all) rows.
        finished: All rows were read.
        broken_off: The list changed or the planner stopped it.
    """

    # a list would be made anew with all its cells on its way
    slice_read = Signal(object)
    progressed = Signal(int, int)
    finished = Signal()
    broken_off = Signal()

    def __init__(self, model: GridItemModel, rows: Sequence[int], columns: Sequence[int], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._rows = rows
        self._columns = columns
        self._done = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        for changed in (model.modelAboutToBeReset, model.rowsInserted, model.rowsRemoved, model.destroyed):
            changed.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether rows are still being read."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin; small lists are read at once."""
        self._timer.start()
        self._on_turn()

    def stop(self, *_: object) -> None:
        """End it without a result."""
        if self._timer.isActive():
            self._timer.stop()
            self.broken_off.emit()
            self.deleteLater()

    def _on_turn(self) -> None:
        until = perf_counter() + _AT_ONCE
        while self._done < len(self._rows) and perf_counter() < until:
            block, _ = copied(self._model, self._rows[self._done : self._done + _SLICE], self._columns)
            self._done += len(block)
            self.slice_read.emit(block)
        if self._done < len(self._rows):
            self.progressed.emit(self._done, len(self._rows))
            return
        self._timer.stop()
        self.finished.emit()
        self.deleteLater()
