"""The tree of scores as Qt shows it."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import Basis, Grade, RuleSet
from bsc_planner.scoring.score import RolledScore
from bsc_planner.ui.pages.monitoring.scores.cells import (
    ELEMENT,
    NOTE,
    RESTS_ON,
    SCORE,
    SHARE,
    TARGET,
    TITLES,
    cell,
    status_word,
)
from bsc_planner.ui.pages.monitoring.scores.score_tree import LEFT_OVER, ScoreNode
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.table_clipboard import TableCell
from bsc_planner.ui.theme import font, tokens

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_COLOUR = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_SIZE = int(Qt.ItemDataRole.SizeHintRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROW_HEIGHT = 27
_NO_PARENT = QModelIndex()


class ScoreItemModel(QAbstractItemModel):
    """Rows of one scorecard; what stays the same is not painted again when figures change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = ScoreNode(LEFT_OVER, None)
        self._nodes: list[ScoreNode] = [self._root]
        self._rules = RuleSet("", "", Basis("", Grade.UNSOURCED))

    def show_tree(self, root: ScoreNode, rules: RuleSet) -> bool:
        """Show another tree, computed by a rule set; returns whether its rows are others than before."""
        nodes = [root, *root.walk()]
        is_alike = rules == self._rules and _shape(nodes) == _shape(self._nodes)
        self._rules = rules
        if is_alike:
            before, self._root, self._nodes = self._nodes, root, nodes
            for old, new in zip(before, nodes, strict=True):
                if old.score != new.score:
                    index = self.index_of_node(new)
                    self.dataChanged.emit(index, index.siblingAtColumn(NOTE))
            return False
        self.beginResetModel()
        self._root, self._nodes = root, nodes
        self.endResetModel()
        return True

    def node(self, index: Index) -> ScoreNode | None:
        """The row of an index; None for no row."""
        number = index.internalId() if index.isValid() else 0
        return self._nodes[number] if 0 < number < len(self._nodes) else None

    def index_of(self, ref: Ref) -> QModelIndex:
        """Where a score stands; an invalid index where it is not shown."""
        found = next((node for node in self._nodes[1:] if node.ref == ref), None)
        return QModelIndex() if found is None else self.index_of_node(found)

    def index_of_node(self, node: ScoreNode) -> QModelIndex:
        """Where a row of the tree stands."""
        return self.createIndex(node.row, ELEMENT, node.number)

    def as_table(self, nodes: Iterable[ScoreNode] | None = None) -> list[list[TableCell]]:
        """Rows with the headings and their status in words, for a spreadsheet; None: all rows."""
        titles = [self._title(column) for column in range(len(TITLES))]
        lines = [[TableCell(title) for title in (*titles, self.tr("Status"))]]
        for node in self._nodes[1:] if nodes is None else nodes:
            if node.score is None:
                lines.append([TableCell(self._group())])
                continue
            cells = [cell(node.score, column, self._rules) for column in range(len(TITLES))]
            shown = [TableCell(one.text, one.number) for one in cells]
            if shown[SCORE].number is None:
                shown[SCORE] = TableCell("")
            lines.append([*shown, TableCell(status_word(node.score))])
        return lines

    # Qt ----------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Index of a child."""
        above = self.node(parent) or self._root
        if not (0 <= row < len(above.children) and 0 <= column < len(TITLES)):
            return QModelIndex()
        return self.createIndex(row, column, above.children[row].number)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's overload without argument
        """Index of the row above."""
        node = self.node(index)
        above = node.parent if node is not None else None
        return QModelIndex() if above is None or above is self._root else self.index_of_node(above)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many rows are right below."""
        if parent.isValid() and parent.column() != ELEMENT:
            return 0
        return len((self.node(parent) or self._root).children)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """As `TITLES`."""
        return len(TITLES)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Text, colour and type of a cell."""
        if role == _SIZE:
            return QSize(0, _ROW_HEIGHT)
        if role == _ALIGN:
            return _alignment(index.column())
        node = self.node(index)
        if node is None:
            return None
        if node.score is None:
            return {_DISPLAY: self._group(), _FONT: font(is_strong=True)}.get(role) if index.column() == 0 else None
        if role == _DISPLAY:
            return cell(node.score, index.column(), self._rules).text
        if role == _TOOLTIP:
            is_score = index.column() == SCORE
            return status_word(node.score) if is_score else cell(node.score, index.column(), self._rules).text or None
        if role == _COLOUR:
            return self._colour(node, index.column())
        if role == _FONT and isinstance(node.score, RolledScore) and index.column() in (ELEMENT, SCORE):
            return font(is_strong=True)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self._title(section)
        if role == _ALIGN:
            return _alignment(section)
        return None

    def _colour(self, node: ScoreNode, column: int) -> Any:
        if column == SCORE and node.score is not None:
            return tokens().status(STATUS_OF_LIGHT[node.score.light])
        return tokens().muted if column not in (ELEMENT, TARGET, SCORE, TARGET + 1) else None

    def _group(self) -> str:
        return self.tr("Not counted in the organisation score")

    def _title(self, column: int) -> str:
        return QCoreApplication.translate("ScoreCells", TITLES[column])


def _alignment(column: int) -> Qt.AlignmentFlag:
    if column == RESTS_ON:
        return Qt.AlignmentFlag.AlignCenter
    return _RIGHT if TARGET <= column <= SHARE else _LEFT


def _shape(nodes: Sequence[ScoreNode]) -> list[tuple[Ref, int]]:
    return [(node.ref, node.parent.number if node.parent is not None else 0) for node in nodes]
