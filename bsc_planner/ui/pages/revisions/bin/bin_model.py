"""What was removed, as rows of a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bsc_planner.editing.recycling import BinEntry, bin_entries
from bsc_planner.ui.labels import kind_label, number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.details import moment_text

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_ALIGN = Qt.ItemDataRole.TextAlignmentRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ITEMS = 5
_NOWHERE = QModelIndex()


class BinModel(QAbstractTableModel):
    """Entries of the recycle bin, removed last first."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: Sequence[BinEntry] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Titles of the columns."""
        return (
            self.tr("Kind"),
            self.tr("Code"),
            self.tr("Name"),
            self.tr("Removed"),
            self.tr("By"),
            self.tr("Items"),
        )

    def entry(self, row: int) -> BinEntry:
        """The entry of a row."""
        return self._entries[row]

    def reload(self) -> None:
        """Read anew what there is."""
        self.beginResetModel()
        self._entries = bin_entries(self._session.store)
        self.endResetModel()

    def name_of(self, entry: BinEntry) -> str:
        """What an entry is called in a sentence."""
        if not entry.ref.id:
            return self.tr("{count} × {kind}").format(
                count=number_text(int(entry.name or 0)), kind=kind_label(entry.ref.kind)
            )
        return " ".join(part for part in (kind_label(entry.ref.kind), entry.code or entry.name) if part)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Kind, code, name, when, by whom, how many rows."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Text and alignment of a cell."""
        if not index.isValid():
            return None
        if role == _ALIGN and index.column() == _ITEMS:
            return _RIGHT
        if role not in (_DISPLAY, _TIP):
            return None
        return self._cells(self._entries[index.row()])[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGN and section == _ITEMS:
            return _RIGHT
        return self.headings[section] if role == _DISPLAY else None

    def _cells(self, entry: BinEntry) -> tuple[str, ...]:
        name = (entry.name or "").replace("\n", " ") if entry.ref.id else self.name_of(entry)
        removed = moment_text(entry.removed_at, current_language())
        return (kind_label(entry.ref.kind), entry.code or "", name, removed, entry.removed_by, number_text(entry.rows))
