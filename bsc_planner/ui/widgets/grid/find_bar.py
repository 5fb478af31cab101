"""Finding texts in a grid and replacing them, in a bar above it."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.widgets.grid.face import CellText
from bsc_planner.ui.widgets.grid.view import GridView


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
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.count.setMinimumWidth(90)
        self.previous = self._tool("chevron-up", self.tr("Previous (Shift+F3)"))
        self.next = self._tool("chevron-down", self.tr("Next (F3)"))
        self.replace_one = QPushButton(self.tr("Replace"))
        self.replace_all = QPushButton(self.tr("Replace all"))
        close = self._tool("x", self.tr("Close (Esc)"))
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 6, 8, 6)
        parts: list[QWidget] = [self.text, self.previous, self.next, self.count, self.whole_cell]
        parts += [self.replacement, self.replace_one, self.replace_all, close]
        for part in parts:
            line.addWidget(part, 2 if part in (self.text, self.replacement) else 0)
        self.text.textChanged.connect(self._on_wanted_changed)
        self.whole_cell.toggled.connect(self._on_wanted_changed)
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
        wanted = self.text.text().strip().casefold()
        model = self._view.items
        shown = self._view.cells.shown_columns()
        self._hits = model.find_cells(wanted, shown, is_whole=self.whole_cell.isChecked()) if wanted else []
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
        self._replace(self._hits)

    def _replace(self, hits: list[tuple[int, int]]) -> None:
        model = self._view.items
        cells = [
            CellText(row, column, self._replaced(model.edit_text(row, column)))
            for row, column in hits
            if model.can_edit(row, column)
        ]
        cells = [cell for cell in cells if cell.text != model.edit_text(cell.row, cell.column)]
        if not self._view.editing.finish():
            return
        refused = model.set_cells(cells, label=QCoreApplication.translate("Grid", "Replace")) if cells else []
        if len(cells) < len(hits) or refused:
            text = self.tr("{count} found cells cannot be changed here and were left as they are.")
            self._view.notice.emit(text.format(count=len(hits) - len(cells) + len(refused)), refused)

    def _replaced(self, text: str) -> str:
        wanted, by = self.text.text().strip(), self.replacement.text()
        if self.whole_cell.isChecked():
            return by
        lowered, start, parts = text.casefold(), 0, []
        if len(lowered) != len(text):
            return text.replace(wanted, by)
        while (place := lowered.find(wanted.casefold(), start)) >= 0:
            parts += [text[start:place], by]
            start = place + len(wanted)
        return "".join([*parts, text[start:]])
