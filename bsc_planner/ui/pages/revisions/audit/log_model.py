"""The change log as rows of a table, read a page at a time as they come into sight."""

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bsc_planner.revisions.audit.log_query import LogFilter, entries, matching
from bsc_planner.revisions.audit.telling import LogTeller, ToldChange
from bsc_planner.ui.language import current_language
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.details import moment_text

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_NOWHERE = QModelIndex()
_PAGE = 200
_MOST_PAGES = 40
_LONGEST_TIP = 1_500
_LONGEST_CELL = 400


class LogModel(QAbstractTableModel):
    """Entries that meet a filter, newest first."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = LogFilter()
        self._numbers: array[int] = array("q")
        self._pages: OrderedDict[int, list[ToldChange]] = OrderedDict()
        self._teller = LogTeller(session.store, current_language())

    @property
    def headings(self) -> tuple[str, ...]:
        """Titles of the columns."""
        return (self.tr("Time"), self.tr("By"), self.tr("Step"), self.tr("Element"), self.tr("Change"))

    @property
    def numbers(self) -> Sequence[int]:
        """Numbers of the entries shown, newest first."""
        return self._numbers

    @property
    def wanted(self) -> LogFilter:
        """What is shown."""
        return self._filter

    def show(self, wanted: LogFilter) -> None:
        """Show the entries that meet a filter."""
        self._filter = wanted
        self.reload()

    def reload(self) -> None:
        """Read anew what there is."""
        self.beginResetModel()
        self._teller = LogTeller(self._session.store, current_language())
        self._numbers = matching(self._session.store, self._filter)
        self._pages.clear()
        self.endResetModel()

    def change(self, row: int) -> ToldChange | None:
        """What a row tells; None for a row that is none."""
        if not 0 <= row < len(self._numbers):
            return None
        page = row // _PAGE
        if page not in self._pages:
            chunk = self._numbers[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = self._teller.told(entries(self._session.store, chunk))
            if len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        rows = self._pages[page]
        place = row - page * _PAGE
        return rows[place] if place < len(rows) else None

    def is_present(self, row: int) -> bool:
        """Whether the element of a row is still in the plan."""
        change = self.change(row)
        return change is not None and change.ref is not None and self._teller.names.is_present(change.ref)

    def cells(self, row: int) -> tuple[str, ...]:
        """Texts of a row."""
        change = self.change(row)
        if change is None:
            return ("",) * len(self.headings)
        entry = change.entry
        return moment_text(entry.at, current_language()), entry.who, entry.action, change.subject, change.change

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Entries shown."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Time, person, step, element, change."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Text of a cell; a tip with all of it."""
        if not index.isValid() or role not in (_DISPLAY, _TIP):
            return None
        text = self.cells(index.row())[index.column()]
        longest = _LONGEST_TIP if role == _TIP else _LONGEST_CELL
        text = text if len(text) <= longest else f"{text[:longest]}…"
        return text if role == _TIP else text.replace("\n", " ")

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self.headings[section]
        return None
