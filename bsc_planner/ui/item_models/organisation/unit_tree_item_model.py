"""The units as a tree: renamed in place, dragged to another parent, with how much each holds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.organisation import MoveUnitEdit, SetUnitFieldEdit
from bsc_planner.model.delta import Changes
from bsc_planner.model.organisation import Unit
from bsc_planner.model.units import UnitCounts, unit_counts, unit_lines
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.plan_session import PlanSession

Index = QModelIndex | QPersistentModelIndex

NAME, POSITIONS, PEOPLE = range(3)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NO_PARENT = QModelIndex()
_MIME = "application/x-bsc-planner-unit"
_HORIZONTAL = Qt.Orientation.Horizontal


@dataclass(eq=False)
class UnitNode:
    """A unit in the tree; the institution itself stands at the top with no id.

    Attributes:
        number: Name of the node within the model; Qt keeps numbers, not objects.
        counts: What the unit holds itself.
    """

    number: int
    unit_id: str | None
    name: str
    code: str
    parent: "UnitNode | None" = None
    children: list["UnitNode"] = field(default_factory=list)
    counts: UnitCounts = field(default_factory=UnitCounts)

    @property
    def row(self) -> int:
        """Place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0

    def branch_ids(self) -> list[str]:
        """Ids of the unit and all below it; of all units for the institution."""
        found = [] if self.unit_id is None else [self.unit_id]
        for child in self.children:
            found += child.branch_ids()
        return found


class UnitTreeItemModel(QAbstractItemModel):
    """Units below the institution, in plan order; every change is an edit.

    Signals:
        refused: Why a unit cannot be moved or renamed (a sentence).
    """

    refused = Signal(str)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._numbers: dict[str | None, int] = {}
        self._nodes: dict[int, UnitNode] = {}
        self._root = UnitNode(0, None, "", "")
        self._read(unit_counts(session.store))
        session.plan_changed.connect(self._on_plan_changed)

    # nodes -------------------------------------------------------------------------

    @property
    def unit_count(self) -> int:
        """How many units there are."""
        return len(self._nodes) - 1

    def node(self, index: Index) -> UnitNode | None:
        """The node an index stands for; None for none."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def node_of(self, unit_id: str | None) -> UnitNode | None:
        """The node of a unit (None: of the institution); None when it is gone."""
        number = self._numbers.get(unit_id)
        return self._nodes.get(number) if number is not None else None

    def index_of(self, unit_id: str | None, column: int = NAME) -> QModelIndex:
        """Index of a unit (None: of the institution); invalid when it is gone."""
        node = self.node_of(unit_id)
        return self.createIndex(node.row, column, node.number) if node else QModelIndex()

    def find(self, words: str, after: str | None) -> str | None:
        """The next unit behind one whose code or name holds all words, going round; None when there is none."""
        parts = words.casefold().split()
        listed = self._root.branch_ids()
        if not parts or not listed:
            return None
        start = listed.index(after) + 1 if after in listed else 0
        for unit_id in (*listed[start:], *listed[:start]):
            node = self.node_of(unit_id)
            if node and all(part in f"{node.code} {node.name}".casefold() for part in parts):
                return unit_id
        return None

    def count_again(self) -> None:
        """Count positions and people anew."""
        counts = unit_counts(self._session.store)
        for node in self._nodes.values():
            now = counts.get(node.unit_id or "", UnitCounts())
            if now != node.counts:
                node.counts = now
                first, last = (self.createIndex(node.row, column, node.number) for column in (POSITIONS, PEOPLE))
                self.dataChanged.emit(first, last)

    # Qt ----------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Index of a child."""
        if column not in range(3) or row < 0:
            return QModelIndex()
        above = self.node(parent)
        siblings = above.children if above else [self._root]
        return self.createIndex(row, column, siblings[row].number) if row < len(siblings) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's overload without argument
        """Index of the unit above."""
        node = self.node(index)
        above = node.parent if node else None
        return self.createIndex(above.row, NAME, above.number) if above else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many units are right below."""
        if not parent.isValid():
            return 1
        node = self.node(parent)
        return len(node.children) if node and parent.column() == NAME else 0

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Name and the two counts."""
        del parent
        return 3

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """What a cell shows."""
        node = self.node(index)
        if node is None:
            return None
        column = index.column()
        if role == _DISPLAY:
            return self._text(node, column)
        if role == _EDIT:
            return node.name
        if role == _ALIGNMENT and column >= POSITIONS:
            return _RIGHT
        if role == _TOOLTIP:
            return " ".join(part for part in (node.code, node.name) if part) or None
        return None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Rename a unit."""
        node = self.node(index)
        if role != _EDIT or node is None or node.unit_id is None or index.column() != NAME:
            return False
        self._session.do(self.tr("Rename unit"), SetUnitFieldEdit(node.unit_id, "name", str(value).strip() or None))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Headings."""
        if orientation != _HORIZONTAL:
            return None
        if role == _DISPLAY:
            return (self.tr("Unit"), self.tr("Pos."), self.tr("Ppl."))[section]
        if role == _TOOLTIP and section >= POSITIONS:
            return (self.tr("Positions of the unit itself"), self.tr("People in the unit itself"))[section - POSITIONS]
        return _RIGHT if role == _ALIGNMENT and section >= POSITIONS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Units can be renamed and dragged; everything takes drops."""
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self._session.store.is_read_only:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
            if node.unit_id is not None:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
                if index.column() == NAME:
                    flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    # dragging ----------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:
        """Units are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """A unit of this window."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged unit."""
        mime = QMimeData()
        ids = list(dict.fromkeys(node.unit_id for index in indexes if (node := self.node(index)) and node.unit_id))
        mime.setData(_MIME, "\n".join(ids).encode())
        return mime

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Put the dragged unit below another, before the sibling it was dropped in front of."""
        del column
        above = self.node(parent)
        if action != Qt.DropAction.MoveAction or not data.hasFormat(_MIME) or above is None:
            return False
        before = above.children[row].unit_id if 0 <= row < len(above.children) else None
        for unit_id in bytes(data.data(_MIME).data()).decode().split("\n"):
            if unit_id != before:
                self.move(unit_id, above.unit_id, before)
        # The step itself brings the tree up to date; Qt must not remove the dragged row.
        return False

    def move(self, unit_id: str, parent_id: str | None, before_id: str | None) -> bool:
        """Put a unit below another (None: the institution); whether it could be."""
        try:
            self._session.do(self.tr("Move unit"), MoveUnitEdit(unit_id, parent_id, before_id))
        except EditError as error:
            message = message_of(error)
            self.refused.emit(f"{message.text} {message.advice}".strip())
            return False
        return True

    # following the plan --------------------------------------------------------------

    def _on_plan_changed(self, changes: Changes) -> None:
        is_moved = any(ref.kind == "unit" for ref in changes.moved)
        if is_moved or changes.touches("plan") or changes.touches_columns("unit", {"parent_id"}):
            self._read_anew(changes)
        elif changes.touches("unit"):
            self._name_anew(changes.ids("unit"))

    def _name_anew(self, unit_ids: Collection[str]) -> None:
        for unit in self._session.store.all(Unit, Unit.id.in_(unit_ids)):
            node = self.node_of(unit.id)
            assert node is not None
            node.name, node.code = unit.name or "", unit.code or ""
            place = self.createIndex(node.row, NAME, node.number)
            self.dataChanged.emit(place, place)

    def _read_anew(self, changes: Changes) -> None:
        held = self.persistentIndexList()
        named = [(node.unit_id if (node := self.node(index)) else None, index.column()) for index in held]
        # counting 100,000 people takes longer than a frame, and a new name changes no count
        is_same = not changes.touches("position", "assignment")
        kept = {node.unit_id: node.counts for node in self._nodes.values() if node.unit_id is not None}
        counts = kept if is_same else unit_counts(self._session.store)
        self.layoutAboutToBeChanged.emit()
        self._read(counts)
        self.changePersistentIndexList(held, [self.index_of(unit_id, column) for unit_id, column in named])
        self.layoutChanged.emit()

    def _read(self, counts: Mapping[str, UnitCounts]) -> None:
        store = self._session.store
        listed = unit_lines(store)
        self._root = UnitNode(0, None, store.plan.institution or store.plan.title or "", "")
        units = {
            unit.id: UnitNode(
                self._numbers.setdefault(unit.id, len(self._numbers) + 1),
                unit.id,
                unit.name,
                unit.code,
                counts=counts.get(unit.id, UnitCounts()),
            )
            for unit in listed
        }
        parents = {unit.id: unit.parent_id for unit in listed}
        for unit_id, node in units.items():
            above = units.get(parents[unit_id] or "")
            node.parent = self._root if above is None or _goes_round(unit_id, parents) else above
            node.parent.children.append(node)
        self._numbers[None] = 0
        self._nodes = {0: self._root} | {node.number: node for node in units.values()}

    def _text(self, node: UnitNode, column: int) -> str:
        if column == NAME:
            return node.name or (self.tr("(no name)") if node.unit_id else self.tr("Institution"))
        count = node.counts.positions if column == POSITIONS else node.counts.people
        return number_text(count) if count else ""


def _goes_round(unit_id: str, parents: dict[str, str | None]) -> bool:
    """Whether a chain of parents never ends; such units stand at the top, where they can be mended."""
    seen, above = {unit_id}, parents.get(unit_id)
    while above is not None:
        if above in seen:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
