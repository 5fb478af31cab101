"""The list of findings: groups that open and close, and keep doing so while findings come and go."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from bsc_planner.ui.pages.findings.finding_rows import FindingGroup, FindingRow
from bsc_planner.ui.pages.findings.findings_model import TEXT, FindingsModel

_WIDTHS = (124, 62, 150, 400, 150)
_OPEN_AT_FIRST = 12
"""Groups of so many findings and more are closed until the planner opens them."""

_FLAG = QItemSelectionModel.SelectionFlag


class FindingsTree(QTreeView):
    """Groups and findings.

    Signals:
        chosen: The current or the chosen rows are others now.
        activated_row: Enter or a double click on a finding.
    """

    chosen = Signal()
    activated_row = Signal()

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = model
        self._opened: dict[str, bool] = {}
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIndentation(14)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        header = self.header()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.collapsed.connect(lambda index: self._note(index, is_open=False))
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.activated.connect(self._on_activated)

    def show_groups(self, groups: Sequence[FindingGroup]) -> None:
        """Show other groups; what was open stays open, what was chosen stays chosen."""
        rows, group = self.chosen_rows(), self.current_group()
        identity = rows[0].identity if rows else None
        at = (self.currentIndex().parent().row(), self.currentIndex().row()) if rows else None
        place = self.verticalScrollBar().value()
        self.blockSignals(True)
        self._findings.show_groups(groups)
        is_few = len(groups) == 1
        for row, each in enumerate(groups):
            index = self._findings.index(row, 0)
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            self.setExpanded(index, self._opened.get(each.key, is_few or len(each.rows) < _OPEN_AT_FIRST))
        self.blockSignals(False)
        self._choose_again(identity, at, group.key if group else None)
        self.verticalScrollBar().setValue(place)

    def chosen_rows(self) -> list[FindingRow]:
        """Findings chosen, the current one first."""
        indexes = self.selectionModel().selectedRows()
        current = self.currentIndex().siblingAtColumn(0)
        indexes.sort(key=lambda index: index != current)
        return [row for index in indexes if (row := self._findings.finding_row(index)) is not None]

    def shown_rows(self) -> list[FindingRow]:
        """Every finding of every group."""
        return [row for group in self._findings.groups for row in group.rows]

    def current_group(self) -> FindingGroup | None:
        """The group the current row is or stands in."""
        return self._findings.group(self.currentIndex())

    def choose(self, index: QModelIndex) -> None:
        """Make a row the current and only chosen one."""
        self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)

    def _choose_again(
        self, identity: tuple[str, str | None, str] | None, at: tuple[int, int] | None, key: str | None
    ) -> None:
        """Choose what was chosen; where it is gone, what stands in its place now, so that one can go on."""
        found = self._findings.place_of(identity) if identity else QModelIndex()
        if not found.isValid() and at is not None:
            groups = self._findings.groups
            group = next((row for row, each in enumerate(groups) if each.key == key), -1)
            if group >= 0:
                row = min(at[1], len(groups[group].rows) - 1)
                found = self._findings.index(row, 0, self._findings.index(group, 0))
        if not found.isValid() and self._findings.groups:
            found = self._findings.index(0, 0)
            if identity is None and key is not None:
                keys = [each.key for each in self._findings.groups]
                found = self._findings.index(keys.index(key) if key in keys else 0, 0)
        if found.isValid():
            self.choose(found)

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        group = self._findings.group(index)
        if group is not None:
            self._opened[group.key] = is_open

    def _on_activated(self, index: QModelIndex) -> None:
        if self._findings.finding_row(index) is not None:
            self.activated_row.emit()
        else:
            self.setExpanded(index, not self.isExpanded(index))
