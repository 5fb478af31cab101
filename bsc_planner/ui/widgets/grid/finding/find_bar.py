"""Finding texts in a grid and replacing them, in a bar above it."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.ui.icons import icon
from bsc_planner.ui.widgets.grid.block_edits import can_type
from bsc_planner.ui.widgets.grid.cell_cursor import CellBlock
from bsc_planner.ui.widgets.grid.face import CellText, Refusal
from bsc_planner.ui.widgets.grid.finding.replace_dialog import ReplaceDialog
from bsc_planner.ui.widgets.grid.finding.replacing import Replacement, Scope, Wanted, hits_of, replacements
from bsc_planner.ui.widgets.grid.view import GridView
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted


class FindBar(QFrame):
    """Next, previous, replace, replace all; every hit is marked in the grid.

    Signals:
        closed: The planner is done with it.
    """

    closed = Signal()

    def __init__(self, view: GridView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._hits: list[tuple[int, int]] = []
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._look)
        self.setProperty("panel", "true")
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Find"))
        self.text.setClearButtonEnabled(True)
        self.replacement = QLineEdit()
        self.replacement.setPlaceholderText(self.tr("Replace by"))
        self.whole_cell = QCheckBox(self.tr("Whole cell"))
        self.whole_word = QCheckBox(self.tr("Whole words"))
        self.match_case = QCheckBox(self.tr("Match case"))
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Where to look"))
        self.scope.addItem(self.tr("All columns"), Scope.EVERYTHING)
        self.scope.addItem(self.tr("This column"), Scope.COLUMN)
        self.scope.addItem(self.tr("Selection"), Scope.SELECTION)
        self._blocks: list[CellBlock] = []
        self._column = -1
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.count.setMinimumWidth(90)
        self.previous = self._tool("chevron-up", self.tr("Previous (Shift+F3)"))
        self.next = self._tool("chevron-down", self.tr("Next (F3)"))
        self.replace_one = QPushButton(self.tr("Replace"))
        self.replace_all = QPushButton(self.tr("Replace all…"))
        self.replace_all.setToolTip(self.tr("Shows everything that would change first"))
        close = self._tool("x", self.tr("Close (Esc)"))
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 6)
        box.setSpacing(6)
        line = QHBoxLayout()
        finding: list[QWidget] = [self.text, self.previous, self.next, self.count, close]
        for part in finding:
            line.addWidget(part, 1 if part is self.text else 0)
        further = WrappingRow()
        options: list[QWidget] = [self.scope, self.whole_cell, self.whole_word, self.match_case]
        for part in [*options, self.replacement, self.replace_one, self.replace_all]:
            further.addWidget(part, 1 if part is self.replacement else 0)
        box.addLayout(line)
        box.addLayout(further)
        self.text.textChanged.connect(self._on_wanted_changed)
        for choice in (self.whole_cell, self.whole_word, self.match_case):
            choice.toggled.connect(self._on_wanted_changed)
        self.scope.currentIndexChanged.connect(self._on_scope_changed)
        self.text.returnPressed.connect(self.go_next)
        self.next.clicked.connect(self.go_next)
        self.previous.clicked.connect(self.go_previous)
        self.replace_one.clicked.connect(self._on_replace_one)
        self.replace_all.clicked.connect(self._on_replace_all)
        close.clicked.connect(self.close_bar)
        model = view.items
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.modelReset):
            signal.connect(self._on_model_changed)
        self._show_count()
        self.hide()

    def open_bar(self) -> None:
        """Show the bar and type what to look for."""
        if not self._view.editing.finish():
            return
        cells = self._view.cells
        self._blocks = cells.blocks
        self._column = cells.place.column if cells.place else -1
        is_area = any(not block.is_single for block in self._blocks)
        with QSignalBlocker(self.scope):
            self.scope.setCurrentIndex(self.scope.findData(Scope.SELECTION if is_area else Scope.EVERYTHING))
        for part in (self.replacement, self.replace_one, self.replace_all):
            part.setVisible(can_type(self._view.items))
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Take the bar and the marks away."""
        self.hide()
        self._view.show_found(set())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def go_next(self) -> None:
        """Go to the next hit behind the current cell, round the end."""
        self._go(1)

    def go_previous(self) -> None:
        """Go to the hit before the current cell, round the start."""
        self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, F3 and Shift+F3 go on."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() == Qt.Key.Key_F3:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _tool(self, name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _look(self) -> None:
        self._again.stop()
        scope = self.scope.currentData()
        columns = self._view.cells.shown_columns()
        if scope is Scope.COLUMN and self._column in columns:
            columns = [self._column]
        blocks = self._blocks if scope is Scope.SELECTION else None
        self._hits = hits_of(self._view.items, self._wanted(), columns, blocks)
        self._view.show_found(set(self._hits))
        self._show_count()

    def _show_count(self) -> None:
        has_text = bool(self.text.text().strip())
        text = self.tr("{count} found").format(count=len(self._hits)) if has_text else ""
        self.count.setText(text)
        for button in (self.next, self.previous, self.replace_one, self.replace_all):
            button.setEnabled(bool(self._hits))

    def _go(self, step: int) -> None:
        if self._again.isActive():
            self._look()
        if not self._hits:
            return
        place = self._view.cells.place
        here = (place.row, place.column) if place else (-1, -1)
        if step > 0:
            target = next((hit for hit in self._hits if hit > here), self._hits[0])
        else:
            target = next((hit for hit in reversed(self._hits) if hit < here), self._hits[-1])
        self._view.go_to(*target)

    def _wanted(self) -> Wanted:
        return Wanted(
            self.text.text().strip(),
            is_whole_cell=self.whole_cell.isChecked(),
            is_whole_word=self.whole_word.isChecked(),
            has_case=self.match_case.isChecked(),
        )

    def _on_scope_changed(self) -> None:
        """Another scope looks where the planner is now."""
        cells = self._view.cells
        self._blocks = cells.blocks
        self._column = cells.place.column if cells.place else self._column
        self._on_wanted_changed()

    def _on_wanted_changed(self) -> None:
        self._look()
        place = self._view.cells.place
        if self._hits and (place is None or (place.row, place.column) not in self._hits):
            self._go(1)

    def _on_model_changed(self) -> None:
        """Look again once, however many rows a step changes."""
        if self.isVisible():
            self._again.start()

    def _on_replace_one(self) -> None:
        if self._again.isActive():
            self._look()
        place = self._view.cells.place
        if place and (place.row, place.column) in self._hits:
            self._replace([(place.row, place.column)])
        self.go_next()

    def _on_replace_all(self) -> None:
        """Show what would change, then change what is marked as one step."""
        if self._again.isActive():
            self._look()
        if not self._view.editing.finish():
            return
        changes, fixed = replacements(self._view.items, self._wanted(), self.replacement.text(), self._hits)
        if not changes:
            self._tell_left(fixed, [])
            return
        dialog = ReplaceDialog(self._view.items, changes, fixed, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._write(dialog.chosen(), 0))
        dialog.open()

    def _replace(self, hits: list[tuple[int, int]]) -> None:
        if self._view.editing.finish():
            changes, fixed = replacements(self._view.items, self._wanted(), self.replacement.text(), hits)
            self._write(changes, fixed)

    def _write(self, changes: list[Replacement], fixed: int) -> None:
        cells = [CellText(change.row, change.column, change.after) for change in changes]
        label = QCoreApplication.translate("Grid", "Replace")
        refused = self._view.items.set_cells(cells, label=label) if cells else []
        self._tell_left(fixed, refused)

    def _tell_left(self, fixed: int, refused: list[Refusal]) -> None:
        if fixed or refused:
            text = self.tr("{count} found [cell|cells] cannot be changed here and [was|were] left unchanged.")
            self._view.notice.emit(counted(text, count=fixed + len(refused)), refused)
