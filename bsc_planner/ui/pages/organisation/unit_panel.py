"""The tree of units with the ways to change it."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.editing.organisation import AddUnitEdit, RemoveUnitEdit
from bsc_planner.model.delta import Changes
from bsc_planner.ui.icons import icon
from bsc_planner.ui.item_models.organisation.unit_tree_item_model import (
    NAME,
    PEOPLE,
    POSITIONS,
    UnitNode,
    UnitTreeItemModel,
)
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.counting import counted

_COUNT_PAUSE = 250
_ROOM_FOR_COUNTS = 250
"""Width below which names of units need all of it."""
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class UnitPanel(QFrame):
    """Units as a tree: add, rename in place, drag, remove.

    Signals:
        unit_chosen: Id of the unit chosen, None for the whole institution.
        removed: Sentence on what was just removed.
        refused: Why something cannot be done.
    """

    unit_chosen = Signal(object)
    removed = Signal(str)
    refused = Signal(str)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._session = session
        self.model = UnitTreeItemModel(session, self)
        self.tree = QTreeView()
        self.search = QLineEdit()
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_COUNT_PAUSE)
        self._is_behind = False
        self._build_actions()
        self._dress_tree()
        self._lay_out()
        self._connect()
        self.tree.expandToDepth(1)
        self.choose(None)

    @property
    def unit_id(self) -> str | None:
        """The unit chosen; None for the whole institution."""
        node = self.model.node(self.tree.currentIndex())
        return node.unit_id if node else None

    @property
    def node(self) -> UnitNode | None:
        """The node chosen."""
        return self.model.node(self.tree.currentIndex())

    def choose(self, unit_id: str | None) -> bool:
        """Go to a unit, unfolding what is above it; whether it is there."""
        index = self.model.index_of(unit_id)
        if not index.isValid():
            return False
        self.tree.selectionModel().setCurrentIndex(index, _SELECT)
        self.tree.scrollTo(index)
        return True

    def finish_editing(self) -> bool:
        """Take a name that is being typed."""
        if self.tree.state() == QAbstractItemView.State.EditingState:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def add_unit(self, *, is_below: bool) -> None:
        """Add a unit below the chosen one, or behind it, and let its name be typed."""
        node = self.node or self.model.node_of(None)
        if node is None or self._session.store.is_read_only:
            return
        above = node if is_below or node.parent is None else node.parent
        before = None
        if above is not node:
            siblings = above.children
            before = siblings[node.row + 1].unit_id if node.row + 1 < len(siblings) else None
        edit = AddUnitEdit(above.unit_id, name=self.tr("New unit"), before_id=before)
        self._session.do(self.tr("Add unit"), edit)
        if self.choose(edit.unit_id):
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.edit(self.tree.currentIndex())

    def remove_unit(self) -> None:
        """Remove the chosen unit with everything below it, and say so."""
        node = self.node
        if node is None or node.unit_id is None or node.parent is None:
            return
        branch = [self.model.node_of(unit_id) for unit_id in node.branch_ids()]
        positions = sum(one.counts.positions for one in branch if one)
        above = node.parent.unit_id
        units = len(branch)
        self._session.do(self.tr("Remove unit"), RemoveUnitEdit(node.unit_id))
        self.choose(above)
        text = self.tr(
            "Removed: {units} [unit|units] and {positions} [position|positions]; the people stay in the plan."
        )
        self.removed.emit(counted(text, units=number_text(units), positions=number_text(positions)))

    def move_in_order(self, step: int) -> None:
        """Move the chosen unit one place up (-1) or down (1) among its siblings."""
        node = self.node
        if node is None or node.unit_id is None or node.parent is None:
            return
        siblings = node.parent.children
        place = node.row + step
        if not 0 <= place < len(siblings):
            return
        behind = place + (step > 0)
        before = siblings[behind].unit_id if behind < len(siblings) else None
        self.model.move(node.unit_id, node.parent.unit_id, before)

    def change_level(self, step: int) -> None:
        """Put the chosen unit below the one before it (1), or beside the one above it (-1)."""
        node = self.node
        if node is None or node.unit_id is None or node.parent is None:
            return
        siblings = node.parent.children
        if step > 0 and node.row > 0:
            above = siblings[node.row - 1]
            if self.model.move(node.unit_id, above.unit_id, None):
                self.tree.expand(self.model.index_of(above.unit_id))
        elif step < 0 and node.parent.parent is not None:
            uncles = node.parent.parent.children
            behind = node.parent.row + 1
            before = uncles[behind].unit_id if behind < len(uncles) else None
            self.model.move(node.unit_id, node.parent.parent.unit_id, before)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was counted meanwhile."""
        if self._is_behind:
            self._recount.start()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the counts away where names would not be told apart any more."""
        for column in (POSITIONS, PEOPLE):
            self.tree.setColumnHidden(column, self.width() < _ROOM_FOR_COUNTS)
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing while nobody looks, nor after the plan was closed."""
        self._recount.stop()
        super().hideEvent(event)

    # putting together ----------------------------------------------------------------

    def _build_actions(self) -> None:
        self.add_below = self._action(self.tr("Unit below"), "plus", "Ins", lambda: self.add_unit(is_below=True))
        self.add_behind = self._action(self.tr("Unit beside"), "", "Shift+Ins", lambda: self.add_unit(is_below=False))
        self.rename = self._action(
            self.tr("Rename"), "pencil", "F2", lambda: self.tree.edit(self.tree.currentIndex().siblingAtColumn(NAME))
        )
        self.up = self._action(self.tr("Move up"), "arrow-up", "Alt+Up", lambda: self.move_in_order(-1))
        self.down = self._action(self.tr("Move down"), "arrow-down", "Alt+Down", lambda: self.move_in_order(1))
        self.indent = self._action(
            self.tr("One level in"), "indent-increase", "Alt+Right", lambda: self.change_level(1)
        )
        self.outdent = self._action(
            self.tr("One level out"), "indent-decrease", "Alt+Left", lambda: self.change_level(-1)
        )
        self.remove = self._action(self.tr("Remove unit"), "trash-2", "Ctrl+Del", self.remove_unit)

    def _action(self, text: str, drawing: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self.tree)
        if drawing:
            action.setIcon(icon(drawing))
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: act())
        self.tree.addAction(action)
        return action

    def _dress_tree(self) -> None:
        tree = self.tree
        tree.setModel(self.model)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setUniformRowHeights(True)
        tree.setIndentation(16)
        tree.setAllColumnsShowFocus(True)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        tree.setDropIndicatorShown(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        # names of sister units differ at their ends
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        tree.setStyleSheet("QTreeView { border: none; } QTreeView::item { min-height: 26px; }")
        header = tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(36)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, characters in ((POSITIONS, 4), (PEOPLE, 4)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            tree.setColumnWidth(column, tree.fontMetrics().horizontalAdvance("0" * characters) + 12)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a unit"))
        self.search.setClearButtonEnabled(True)
        tools = QHBoxLayout()
        tools.setContentsMargins(8, 8, 8, 4)
        tools.setSpacing(4)
        tools.addWidget(self.search, 1)
        self._buttons = []
        for action in (self.add_below, self.remove):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            tools.addWidget(button)
            self._buttons.append(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(tools)
        box.addWidget(self.tree, 1)

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._on_current_changed)
        self.tree.customContextMenuRequested.connect(self._on_menu_wanted)
        self.search.returnPressed.connect(self._on_search)
        self.search.textEdited.connect(lambda: self._on_search(is_new=True))
        self.model.refused.connect(self.refused)
        self.model.layoutChanged.connect(self._on_layout_changed)
        self._recount.timeout.connect(self._count_again)
        self._session.plan_changed.connect(self._on_plan_changed)

    # following -----------------------------------------------------------------------

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        now, before = self.model.node(current), self.model.node(previous)
        self._refresh_actions()
        if now is not None and (before is None or before.unit_id != now.unit_id):
            self.unit_chosen.emit(now.unit_id)

    def _on_layout_changed(self) -> None:
        if not self.tree.currentIndex().isValid():
            self.choose(None)
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        node = self.node
        is_unit = node is not None and node.unit_id is not None and not self._session.store.is_read_only
        for action in (self.rename, self.up, self.down, self.indent, self.outdent, self.remove, self.add_behind):
            action.setEnabled(is_unit)
        self.add_below.setEnabled(not self._session.store.is_read_only)

    def _on_menu_wanted(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions([self.add_below, self.add_behind, self.rename])
        menu.addSeparator()
        menu.addActions([self.up, self.down, self.indent, self.outdent])
        menu.addSeparator()
        menu.addAction(self.remove)
        menu.popup(self.tree.viewport().mapToGlobal(point))

    def _on_search(self, *, is_new: bool = False) -> None:
        words = self.search.text()
        after = None if is_new else self.unit_id
        found = self.model.find(words, after)
        if found is not None:
            self.choose(found)
        elif words.strip() and not is_new:
            self.refused.emit(self.tr("No unit holds these words."))

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("position", "assignment") and not changes.touches("unit"):
            self._is_behind = True
            if self.isVisible():
                self._recount.start()

    def _count_again(self) -> None:
        self._is_behind = False
        self.model.count_again()
