"""The tree of differences: a click or a key in a value chooses it."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from bsc_planner.revisions.merging.merge_rows import Side
from bsc_planner.ui.merging.choice_delegate import ChoiceDelegate
from bsc_planner.ui.merging.merge_item_model import DECISION, SIDES, WHAT, MergeItemModel

_KEYS: Mapping[int, Side | None] = {
    int(Qt.Key.Key_1): Side.BASE,
    int(Qt.Key.Key_2): Side.OURS,
    int(Qt.Key.Key_3): Side.THEIRS,
    int(Qt.Key.Key_Backspace): None,
    int(Qt.Key.Key_Delete): None,
}
_ACROSS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_TAKES = frozenset({int(Qt.Key.Key_Space), int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)})
_NEXT = int(Qt.Key.Key_N)
_DECISION_WIDTH = 158
_WIDEST_SIDE, _NARROWEST_SIDE = 150, 84
_ROOM_FOR_NAMES = 220


class MergeView(QTreeView):
    """Groups and rows with three values to choose from.

    Signals:
        row_shown: Another row is the current one (a `MergeRow`, None for a group or nothing).
    """

    row_shown = Signal(object)

    def __init__(self, model: MergeItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(True)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._delegate = ChoiceDelegate(self)
        for column in SIDES:
            self.setItemDelegateForColumn(column, self._delegate)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(DECISION, _DECISION_WIDTH)
        self.selectionModel().currentChanged.connect(lambda current: self.row_shown.emit(model.row_at(current)))
        model.modelReset.connect(self._on_reset)
        self._on_reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Values give way before the names of what they are of do."""
        room = (self.viewport().width() - _DECISION_WIDTH - _ROOM_FOR_NAMES) // len(SIDES)
        for column in SIDES:
            self.header().resizeSection(column, max(_NARROWEST_SIDE, min(room, _WIDEST_SIDE)))
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the value that was clicked."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex():
            self._choose_at(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by keys: 1, 2, 3 for the values, space for the one under the cursor, N for the next to decide."""
        key, index = event.key(), self.currentIndex()
        if key in _KEYS:
            self._rows.choose(self._rows.rows_at(index), _KEYS[key])
        elif key in _TAKES:
            self._choose_at(index)
        elif key == _NEXT:
            self.go_to_next()
        elif key in _ACROSS and self._rows.row_at(index) is not None:
            column = max(WHAT, min(index.column() + _ACROSS[key], DECISION))
            self._go(index.siblingAtColumn(column))
        else:
            super().keyPressEvent(event)

    def go_to_next(self) -> None:
        """Go to the next row that must be decided."""
        found = self._rows.next_undecided(self.currentIndex())
        if found.isValid():
            self._go(found)

    def _go(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _choose_at(self, index: QModelIndex | QPersistentModelIndex) -> None:
        side = SIDES.get(index.column())
        if not index.isValid() or side is None:
            return
        rows = self._rows.rows_at(index)
        if self._rows.row_at(index) is None and side is Side.BASE:
            return
        self._rows.choose(rows, side)

    def _on_reset(self) -> None:
        self.expandAll()
        if self._rows.rowCount():
            self._go(self._rows.index(0, WHAT, self._rows.index(0, 0)))
        else:
            self.row_shown.emit(None)
