"""Everything a replacement would change, to be looked through before it is done."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.grid.face import Acceptance
from bsc_planner.ui.widgets.grid.finding.replacing import Replacement
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.wording.counting import counted

_MOST_READ = 2_000
"""Changes whose new text is read beforehand; the others are judged when they are written."""


class ReplaceDialog(QDialog):
    """One line per cell: where, before, after, and why a cell could not take its text; marked ones are replaced."""

    def __init__(self, model: GridItemModel, changes: Sequence[Replacement], fixed: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._changes = changes
        self._items: list[QTreeWidgetItem] = []
        self.setWindowTitle(self.tr("Replace: what would change"))
        self.resize(760, 460)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("Cell"), self.tr("Before"), self.tr("After"), self.tr("Note")])
        self.list.setAccessibleName(self.windowTitle())
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for place, width in enumerate((260, 170, 170)):
            header.resizeSection(place, width)
        all_button = QPushButton(self.tr("Mark all"))
        none_button = QPushButton(self.tr("Mark none"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.replace_button = self.buttons.addButton(self.tr("Replace"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.replace_button.setProperty("role", "primary")
        for button in (all_button, none_button):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 14)
        box.setSpacing(10)
        box.addWidget(self.said)
        box.addWidget(self.list, 1)
        box.addWidget(self.buttons)
        self._fixed = fixed
        self._fill()
        self.list.itemChanged.connect(self._count)
        all_button.clicked.connect(lambda: self._mark(Qt.CheckState.Checked))
        none_button.clicked.connect(lambda: self._mark(Qt.CheckState.Unchecked))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._count()

    def chosen(self) -> list[Replacement]:
        """Changes that are marked."""
        return [
            change
            for change, item in zip(self._changes, self._items, strict=True)
            if item.checkState(0) is Qt.CheckState.Checked
        ]

    def _fill(self) -> None:
        for place, change in enumerate(self._changes):
            note, is_refused = self._note(change) if place < _MOST_READ else ("", False)
            where = self._model.cell_name(change.row, change.column).replace("\n", " ")
            texts = [where, change.before or "–", change.after or self.tr("(blank)"), note]
            item = QTreeWidgetItem([text.replace("\n", " ") for text in texts])
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
            item.setCheckState(0, Qt.CheckState.Unchecked if is_refused else Qt.CheckState.Checked)
            self._items.append(item)
        self.list.addTopLevelItems(self._items)

    def _note(self, change: Replacement) -> tuple[str, bool]:
        reading = self._model.read(change.row, change.column, change.after)
        is_refused = reading.acceptance is Acceptance.REFUSED
        if reading.acceptance is Acceptance.ACCEPTED:
            return "", False
        return f"{'■' if is_refused else '▲'} {reading.text}", is_refused

    def _mark(self, state: Qt.CheckState) -> None:
        with QSignalBlocker(self.list):
            for item in self._items:
                item.setCheckState(0, state)
        self._count()

    def _count(self) -> None:
        count = len(self.chosen())
        text = self.tr("{chosen} of {total} [cell|cells] will be replaced, as one step that can be undone.")
        said = [counted(text, chosen=number_text(count), total=number_text(len(self._changes)))]
        if self._fixed:
            fixed = self.tr("{count} more found [cell|cells] cannot be typed in and [stays|stay] unchanged.")
            said.append(counted(fixed, count=number_text(self._fixed)))
        self.said.setText(" ".join(said))
        self.replace_button.setEnabled(count > 0)
