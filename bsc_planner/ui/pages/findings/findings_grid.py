"""The list of findings: a grid whose Enter leads to the place, and that keeps what was chosen while findings go."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.pages.findings.finding_rows import FindingGroup, FindingRow
from bsc_planner.ui.pages.findings.findings_item_model import TEXT, FindingsItemModel
from bsc_planner.ui.widgets.grid import Grid

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingsGrid(Grid):
    """Groups and findings.

    Signals:
        chosen: The current or the chosen rows are others now.
        activated_row: Enter or a double click on a finding.
    """

    chosen = Signal()
    activated_row = Signal()

    def __init__(self, model: FindingsItemModel, parent: QWidget | None = None) -> None:
        super().__init__("findings", model, parent)
        self._findings = model
        self.view.current_changed.connect(lambda _row: self.chosen.emit())
        self.view.selection_settled.connect(self.chosen)
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        model.jump_wanted.connect(self._on_jump_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and a double click lead to the place of a finding and fold a group."""
        if watched is self.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            place = self.view.cells.place
            if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and place:
                self._activate(place.row)
                return True
        if watched is self.view.viewport() and event.type() == QEvent.Type.MouseButtonDblClick:
            assert isinstance(event, QMouseEvent)
            index = self.view.indexAt(event.position().toPoint())
            if index.isValid():
                self._activate(index.row())
            return True
        return False

    def show_groups(self, groups: Sequence[FindingGroup]) -> None:
        """Show other groups; what was open stays open, what was chosen stays chosen."""
        rows, group = self.chosen_rows(), self.current_group()
        place = self.view.cells.place
        offset = self._offset(place.row) if place is not None and rows else 0
        self.blockSignals(True)
        self._findings.show_groups(groups)
        self._choose_again(rows[0].identity if rows else None, offset, group.key if group else None)
        self.blockSignals(False)

    def chosen_rows(self) -> list[FindingRow]:
        """Findings chosen, the current one first."""
        place = self.view.cells.place
        if place is None:
            return []
        rows = sorted(self.view.cells.rows, key=lambda row: row != place.row)
        return [found for row in rows if (found := self._findings.finding_row(row)) is not None]

    def current_group(self) -> FindingGroup | None:
        """The group the current row is or stands in."""
        place = self.view.cells.place
        return self._findings.group(place.row) if place is not None else None

    def choose(self, row: int) -> None:
        """Make a row the current and only chosen one."""
        place = self.view.cells.place
        self.view.go_to(row, place.column if place is not None else TEXT)

    def _offset(self, row: int) -> int:
        """How far a finding stands below the heading of its group."""
        group = self._findings.group(row)
        top = self._findings.row_of_group(group.key) if group is not None else None
        return row - top if top is not None else 0

    def _choose_again(self, identity: tuple[str, str | None, str] | None, offset: int, key: str | None) -> None:
        """Choose what was chosen; where it is gone, what stands in its place now, so that one can go on."""
        if not self._findings.rowCount():
            return
        found = self._findings.reveal(identity) if identity else None
        top = self._findings.row_of_group(key) if key is not None else None
        if found is None and top is not None:
            last = top
            while last - top < offset and self._findings.finding_row(last + 1) is not None:
                last += 1
            found = last
        found = found or 0
        place = self.view.cells.place
        if place is None or place.row != found:
            self.choose(found)

    def _activate(self, row: int) -> None:
        if self._findings.finding_row(row) is None:
            self._findings.toggle(row)
        else:
            self.activated_row.emit()

    def _on_jump_wanted(self, row: int) -> None:
        self.choose(row)
        self.activated_row.emit()
