"""The tree of differences as Qt shows it: element and change, before, after, sort."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.revisions.comparison.difference_tree import DifferenceNode
from bsc_planner.ui.pages.revisions.comparison.words import field_text, sort_mark, sort_status, sort_text, value_text
from bsc_planner.ui.theme import font, tokens

Index = QModelIndex | QPersistentModelIndex

ELEMENT, BEFORE, AFTER, SORT = range(4)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_COLOUR = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_SIZE = int(Qt.ItemDataRole.SizeHintRole)
_ROW_HEIGHT = 27
_NO_PARENT = QModelIndex()


class DifferenceItemModel(QAbstractItemModel):
    """Nodes of one tree; the tips of before and after name the sides."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = DifferenceNode("", None)
        self._nodes: list[DifferenceNode] = [self._root]
        self._sides = ("", "")

    def show_tree(self, root: DifferenceNode, sides: tuple[str, str]) -> None:
        """Show another tree, with the names of its sides."""
        self.beginResetModel()
        self._root, self._sides = root, sides
        self._nodes = []
        self._number(root)
        self.endResetModel()

    def node(self, index: Index) -> DifferenceNode | None:
        """The node of a row; None for no row."""
        number = index.internalId() if index.isValid() else 0
        return self._nodes[number] if 0 < number < len(self._nodes) else None

    def rows(self, parent: Index = _NO_PARENT) -> Iterator[QModelIndex]:
        """All rows in the order of the tree."""
        for row in range(self.rowCount(parent)):
            here = self.index(row, ELEMENT, parent)
            yield here
            yield from self.rows(here)

    # Qt ----------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Index of a child."""
        above = self.node(parent) or self._root
        if not (0 <= row < len(above.children) and 0 <= column <= SORT):
            return QModelIndex()
        return self.createIndex(row, column, above.children[row].number)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's overload without argument
        """Index of the node above."""
        node = self.node(index)
        above = node.parent if node else None
        return (
            QModelIndex()
            if above is None or above is self._root
            else self.createIndex(above.row, ELEMENT, above.number)
        )

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many rows are right below."""
        if parent.isValid() and parent.column() != ELEMENT:
            return 0
        return len((self.node(parent) or self._root).children)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Element, before, after, sort."""
        del parent
        return SORT + 1

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Text, colour and weight of a cell."""
        node = self.node(index)
        if node is None:
            return None
        if role in (_DISPLAY, _TOOLTIP):
            text = self._text(node, index.column())
            return text if role == _DISPLAY or len(text) > 12 else None
        if role == _COLOUR:
            return self._colour(node, index.column())
        if role == _SIZE and index.column() == ELEMENT:
            return QSize(0, _ROW_HEIGHT)
        if role == _FONT and index.column() == ELEMENT and node.ref is None:
            return font(is_strong=True)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Titles; those of the sides carry their names."""
        if orientation != Qt.Orientation.Horizontal or role not in (_DISPLAY, _TOOLTIP):
            return None
        titles = (self.tr("Element"), self.tr("Before"), self.tr("After"), self.tr("Change"))
        if role == _TOOLTIP and section in (BEFORE, AFTER):
            return self._sides[section - BEFORE]
        return titles[section]

    def is_heading(self, index: Index) -> bool:
        """Whether a row only names what stands below it."""
        node = self.node(index)
        return node is not None and node.difference is None

    def line(self, index: Index) -> list[str]:
        """Cells of a row for a spreadsheet: code, name, what changed, before, after, sort."""
        node = self.node(index)
        item = node.difference if node else None
        if item is None:
            return []
        return [
            item.code or "",
            item.name or "",
            field_text(item),
            value_text(item, item.before),
            value_text(item, item.after),
            sort_text(item.sort),
        ]

    def _number(self, node: DifferenceNode) -> None:
        node.number = len(self._nodes)
        self._nodes.append(node)
        for child in node.children:
            self._number(child)

    def _text(self, node: DifferenceNode, column: int) -> str:
        item = node.difference
        if column == ELEMENT:
            if node.ref is None:
                return f"{node.title}  ({number_text(node.count)})"
            return node.title or (field_text(item) if item else "")
        if item is None:
            return ""
        if column == SORT:
            word = self.tr("notation only") if item.is_notation_only else sort_text(item.sort)
            return f"{sort_mark(item)} {word}"
        if item.field is None:
            is_there = item.is_removal if column == BEFORE else item.is_addition
            return field_text(item) if is_there else "–"
        return value_text(item, item.before if column == BEFORE else item.after)

    def _colour(self, node: DifferenceNode, column: int) -> Any:
        if node.difference is None:
            return tokens().muted if column != ELEMENT else None
        if column == SORT:
            return tokens().status(sort_status(node.difference))
        return tokens().muted if column == BEFORE else None
