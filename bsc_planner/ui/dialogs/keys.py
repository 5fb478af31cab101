"""All keyboard shortcuts of the window."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget


class KeysDialog(QDialog):
    """Actions with their keys, drawn from the actions themselves."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        with_keys = [action for action in actions if not action.shortcut().isEmpty()]
        half = (len(with_keys) + 1) // 2
        for place, action in enumerate(with_keys):
            row, column = place % half, 2 * (place // half)
            keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            chip = QLabel(keys)
            chip.setProperty("tone", "chip")
            grid.addWidget(QLabel(action.text().replace("&", "")), row, column)
            grid.addWidget(chip, row, column + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 22, 24, 16)
        whole.setSpacing(18)
        whole.addLayout(grid)
        whole.addWidget(buttons)
