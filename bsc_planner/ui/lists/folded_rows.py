"""Trees in a grid: rows that stand below others, folded and unfolded, filtered and sorted among their siblings."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject

from bsc_planner.ui.lists.arranged_rows import ArrangedRows
from bsc_planner.ui.widgets.grid.face import CellFace
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

N = TypeVar("N")

_ROOT = QModelIndex()


class FoldedRows(ArrangedRows[N]):
    """Records of a tree, each behind the one it stands below.

    A subclass says what it shows (`candidates`, `candidate_key`, `candidate_depth`, `candidate_faces`) and tells by
    `show_anew` that this is another tree. What the planner folded stays folded as long as its key is there.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arranged: list[N] = []
        self._lines: list[N] = []
        self._places: dict[Hashable, int] = {}
        self._folds: dict[Hashable, bool] = {}
        self._parents: set[Hashable] = set()

    # what subclasses answer ----------------------------------------------------

    def begins_open(self, record: N) -> bool:
        """Whether the rows below one are in sight before the planner folds or unfolds it."""
        return True

    # for subclasses --------------------------------------------------------------

    def show_anew(self) -> None:
        """Show the tree as it is now; filters, order, folding and the current row stay."""
        self.beginResetModel()
        self.show_arranged()
        self.endResetModel()
        self.arranged.emit()

    def tell_changed(self, records: Sequence[N]) -> None:
        """Some rows read differently now; none came or went."""
        for record in records:
            row = self._places.get(self.candidate_key(record))
            if row is not None:
                self._lines[row] = record
                self.dataChanged.emit(self.index(row, 0, _ROOT), self.index(row, len(self._columns) - 1, _ROOT))

    def replace_records(self, records: Mapping[Hashable, N]) -> None:
        """Take over records that stand for the same rows, by key; nothing is painted for that."""
        self._arranged = [records[self.candidate_key(record)] for record in self._arranged]
        self._lines = [records[self.candidate_key(record)] for record in self._lines]

    @property
    def lines(self) -> Sequence[N]:
        """Records in sight."""
        return self._lines

    def line(self, row: int) -> N:
        """The record of a row."""
        return self._lines[row]

    def reveal(self, key: Hashable) -> int | None:
        """Row of a record, unfolded where need be; None where a filter hides it or it is not there."""
        if key in self._places:
            return self._places[key]
        keys = [self.candidate_key(record) for record in self._arranged]
        if key not in keys:
            return None
        depth = None
        for record in reversed(self._arranged[: keys.index(key) + 1]):
            here = self.candidate_depth(record)
            if depth is not None and here < depth:
                self._folds[self.candidate_key(record)] = True
            depth = here if depth is None else min(depth, here)
        self.beginResetModel()
        self._fold()
        self.endResetModel()
        return self._places.get(key)

    # what the grid asks ------------------------------------------------------------

    def take_shown(self, records: list[N]) -> None:
        """Take over what filters leave, in order."""
        self._arranged = records
        self._fold()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Rows in sight; none below a cell."""
        return 0 if parent.isValid() else len(self._lines)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return self.candidate_faces(self._lines[row])

    def depth(self, row: int) -> int:
        """How far a row stands below the others."""
        return self.candidate_depth(self._lines[row])

    def is_open(self, row: int) -> bool | None:
        """Whether the rows below one are in sight; None where there are none."""
        record = self._lines[row]
        return self._is_unfolded(record) if self.candidate_key(record) in self._parents else None

    def toggle(self, row: int) -> None:
        """Fold or unfold a row."""
        record = self._lines[row]
        if self.candidate_key(record) in self._parents:
            self.beginResetModel()
            self._folds[self.candidate_key(record)] = not self._is_unfolded(record)
            self._fold()
            self.endResetModel()

    def row_key(self, row: int) -> Hashable:
        """Key of the record."""
        return self.candidate_key(self._lines[row]) if row < len(self._lines) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of a record; None when it is gone, filtered or folded away."""
        return self._places.get(key)

    def _is_unfolded(self, record: N) -> bool:
        return self._folds.get(self.candidate_key(record), self.begins_open(record))

    def _fold(self) -> None:
        depths = [self.candidate_depth(record) for record in self._arranged]
        behind = [*depths[1:], -1]
        self._parents = {
            self.candidate_key(record) for at, record in enumerate(self._arranged) if behind[at] > depths[at]
        }
        lines: list[N] = []
        hidden_below: int | None = None
        for record, depth in zip(self._arranged, depths, strict=True):
            if hidden_below is not None and depth > hidden_below:
                continue
            lines.append(record)
            hidden_below = depth if not self._is_unfolded(record) else None
        self._lines = lines
        self._places = {self.candidate_key(record): row for row, record in enumerate(lines)}
