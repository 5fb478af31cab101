"""Findings as a tree of two levels for Qt: groups and their findings."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from bsc_planner.findings import Severity
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.findings.finding_rows import STATUS_OF, FindingGroup, FindingRow
from bsc_planner.ui.theme import MARKS, font, tokens

SEVERITY, RULE, WHERE, TEXT, SOURCE = range(5)
"""Columns."""

_DISPLAY = Qt.ItemDataRole.DisplayRole
_COLOUR = Qt.ItemDataRole.ForegroundRole
_FONT = Qt.ItemDataRole.FontRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SIZE = Qt.ItemDataRole.SizeHintRole
_ROW = 26
_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractItemModel):
    """What the page shows; it reads only the groups it was given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: Sequence[FindingGroup] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Titles of the columns."""
        return (self.tr("Severity"), self.tr("Rule"), self.tr("Where"), self.tr("Finding"), self.tr("Source"))

    @property
    def groups(self) -> Sequence[FindingGroup]:
        """Groups shown."""
        return self._groups

    def show_groups(self, groups: Sequence[FindingGroup]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def severity_word(self, severity: Severity) -> str:
        """What a severity is called."""
        return {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.INFO: self.tr("Information"),
        }[severity]

    def finding_row(self, index: _Index) -> FindingRow | None:
        """The finding of an index; None for a group."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def group(self, index: _Index) -> FindingGroup | None:
        """The group of an index, or the one its finding stands in."""
        if not index.isValid():
            return None
        return self._groups[index.internalId() - 1 if index.internalId() else index.row()]

    def place_of(self, identity: tuple[str, str | None, str]) -> QModelIndex:
        """Index of a finding; an invalid one where it is not shown."""
        for at, group in enumerate(self._groups):
            for row, each in enumerate(group.rows):
                if each.identity == identity:
                    return self.createIndex(row, 0, at + 1)
        return QModelIndex()

    def as_tsv(self, rows: Iterable[FindingRow]) -> str:
        """Findings with the headings, for a spreadsheet."""
        lines = ["\t".join(self.headings)]
        for row in rows:
            cells = (self._cell(row, column) for column in range(len(self.headings)))
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
        return "\n".join(lines) + "\n"

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """A group has 0 for its internal id, a finding the number of its group."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = _NOWHERE) -> Any:
        """The group a finding stands in."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Groups, or the findings of one."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The same on both levels."""
        return len(self.headings)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Text and colour of a cell."""
        if role == _SIZE:
            return QSize(0, _ROW)
        row = self.finding_row(index)
        if row is None:
            return self._group_data(index, role)
        column = index.column()
        if role == _DISPLAY:
            return self._cell(row, column)
        if role == _TIP and column in (WHERE, TEXT, SOURCE):
            return self._cell(row, column)
        if role == _COLOUR:
            if row.ignored is not None:
                return tokens().muted
            return tokens().status(STATUS_OF[row.finding.severity]) if column == SEVERITY else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self.headings[section]
        return None

    def _group_data(self, index: _Index, role: int) -> Any:
        group = self.group(index)
        if group is None or index.column():
            return None
        if role == _DISPLAY:
            return f"{MARKS[group.status]}  {group.title}  ·  {number_text(len(group.rows))}"
        if role == _FONT:
            return font(is_strong=True)
        return tokens().status(group.status) if role == _COLOUR else None

    def _cell(self, row: FindingRow, column: int) -> str:
        finding = row.finding
        if column == SEVERITY:
            word = self.tr("Ignored") if row.ignored is not None else self.severity_word(finding.severity)
            return f"{MARKS[STATUS_OF[finding.severity]]} {word}"
        return {RULE: row.number, WHERE: finding.where, TEXT: row.text, SOURCE: row.source}[column]
