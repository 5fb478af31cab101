"""The tree of scores on the screen: what is open and chosen stays so while figures change."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.ui.pages.monitoring.scores.cells import (
    ACTUAL,
    ELEMENT,
    NOTE,
    RAW,
    RESTS_ON,
    SCORE,
    SHARE,
    TARGET,
    WEIGHT,
)
from bsc_planner.ui.pages.monitoring.scores.score_item_model import ScoreItemModel
from bsc_planner.ui.pages.monitoring.scores.score_tree import ScoreNode

_WIDTHS = {TARGET: 84, ACTUAL: 84, RAW: 64, SCORE: 84, WEIGHT: 60, SHARE: 72, RESTS_ON: 76, NOTE: 116}
_LEAST_ELEMENT = 240
_FLAG = QItemSelectionModel.SelectionFlag
_OPEN_AT_MOST = 400
"""With more rows than this only organisation and perspectives are open at first."""


class ScoreTreeView(QTreeView):
    """Rows of a scorecard.

    Signals:
        row_chosen: (ref) The planner went to a row.
        why_asked: (ref) Enter or a double click on a row.
    """

    row_chosen = Signal(object)
    why_asked = Signal(object)

    def __init__(self, model: ScoreItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = model
        self._closed: set[Ref] = set()
        self._is_restoring = False
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(16)
        header = self.header()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.collapsed.connect(lambda index: self._note(index, is_open=False))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the room that the figures leave, and no less than they need."""
        super().resizeEvent(event)
        others = sum(self.columnWidth(column) for column in _WIDTHS)
        self.setColumnWidth(ELEMENT, max(_LEAST_ELEMENT, self.viewport().width() - others))

    def show_tree(self, root: ScoreNode, rules: RuleSet) -> None:
        """Show other rows or other figures, computed by a rule set."""
        chosen, place = self.current_ref(), self.verticalScrollBar().value()
        self._quietly(lambda: self._show(root, rules))
        if chosen is not None:
            self.choose(chosen)
        self.verticalScrollBar().setValue(place)

    def choose(self, ref: Ref) -> None:
        """Make a row the current one, if it is shown; nothing is told."""
        index = self._scores.index_of(ref)
        if index.isValid() and ref != self.current_ref():
            flags = _FLAG.ClearAndSelect | _FLAG.Rows
            self._quietly(lambda: self.selectionModel().setCurrentIndex(index, flags))

    def current_ref(self) -> Ref | None:
        """What the current row is of; None for none."""
        node = self._scores.node(self.currentIndex())
        return None if node is None or node.score is None else node.ref

    def chosen_nodes(self) -> list[ScoreNode]:
        """Rows chosen, in the order of the tree."""
        found = [self._scores.node(index) for index in self.selectionModel().selectedRows()]
        return sorted((node for node in found if node is not None), key=lambda node: node.number)

    def _show(self, root: ScoreNode, rules: RuleSet) -> None:
        if not self._scores.show_tree(root, rules):
            return
        is_large = sum(1 for _ in root.walk()) > _OPEN_AT_MOST
        for node in root.walk():
            is_deep = node.ref.kind == "objective" and is_large
            if node.children:
                self.setExpanded(self._scores.index_of_node(node), node.ref not in self._closed and not is_deep)

    def _quietly(self, work: Callable[[], object]) -> None:
        self._is_restoring = True
        try:
            work()
        finally:
            self._is_restoring = False

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        node = self._scores.node(index)
        if node is not None and not self._is_restoring:
            (self._closed.discard if is_open else self._closed.add)(node.ref)

    def _on_current_changed(self, current: QModelIndex) -> None:
        node = self._scores.node(current)
        if node is not None and node.score is not None and not self._is_restoring:
            self.row_chosen.emit(node.ref)

    def _on_activated(self, index: QModelIndex) -> None:
        node = self._scores.node(index)
        if node is not None and node.score is not None:
            self.why_asked.emit(node.ref)
