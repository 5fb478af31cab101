"""The tree of differences as a widget: wide enough for words, rows that can be marked and copied."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

_SHARES = (0.2, 0.2, 0.13)
"""Of before, after and sort in the whole width; the element has the rest."""
_LEAST = 90


class DifferenceView(QTreeView):
    """Elements take the room that is left, the values keep theirs."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(80)
        for column in range(1, len(_SHARES) + 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self._shares = list(_SHARES)
        self._is_sharing = False
        header.sectionResized.connect(self._on_section_resized)

    def span_headings(self, headings: Iterable[QModelIndex]) -> None:
        """Let rows that only name an element reach across all columns."""
        for index in headings:
            self.setFirstColumnSpanned(index.row(), index.parent(), True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width as the old one was shared."""
        self._is_sharing = True
        for column, share in enumerate(self._shares, start=1):
            self.setColumnWidth(column, max(_LEAST, round(share * self.viewport().width())))
        self._is_sharing = False
        super().resizeEvent(event)

    def _on_section_resized(self, column: int, _old: int, width: int) -> None:
        """Keep what the planner drew by hand."""
        if not self._is_sharing and 1 <= column <= len(_SHARES) and self.viewport().width() > 0:
            self._shares[column - 1] = width / self.viewport().width()
