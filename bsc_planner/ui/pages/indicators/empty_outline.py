"""What the page says while a plan has no objective yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.ui.icons import ICON_BESIDE_TEXT, IconRole, icon, icon_pixmap


class EmptyOutline(QFrame):
    """The way to begin.

    Signals:
        objective_wanted: Begin with the first objective.
        list_wanted: Paste what is on the clipboard.
    """

    objective_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        sign = QLabel()
        sign.setPixmap(icon_pixmap("list-tree", side=36, role=IconRole.MUTED, ratio=self.devicePixelRatioF()))
        title = QLabel(self.tr("No objectives yet"))
        title.setProperty("tone", "section")
        text = QLabel(
            self.tr(
                "Type the first objective, press Enter for the next one and Tab for its indicators. "
                "Lists and tables copied from Word or Excel become rows with their levels, codes and targets."
            )
        )
        text.setProperty("tone", "muted")
        text.setWordWrap(True)
        text.setFixedWidth(460)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(text)
        middle.addStretch(1)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.begin = QPushButton(icon("plus", IconRole.ON_ACCENT), self.tr("First objective"))
        self.begin.setProperty("role", "primary")
        self.begin.clicked.connect(self.objective_wanted)
        self.paste = QPushButton(icon("clipboard-paste"), self.tr("Paste a list or table"))
        self.paste.clicked.connect(self.list_wanted)
        for button in (self.begin, self.paste):
            button.setIconSize(ICON_BESIDE_TEXT)
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Paste),
            self,
            self.list_wanted.emit,
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addStretch(1)
        ways.addWidget(self.begin)
        ways.addWidget(self.paste)
        ways.addStretch(1)
        box = QVBoxLayout(self)
        box.setSpacing(10)
        box.addStretch(1)
        box.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addLayout(middle)
        box.addLayout(ways)
        box.addStretch(2)

    def set_writable(self, *, is_writable: bool) -> None:
        """Offer to begin only where the plan can be written."""
        self.begin.setVisible(is_writable)
        self.paste.setVisible(is_writable)
