"""Choosing which rows of the outline are shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.indicator_tree.filter import OutlineFilter
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

_TYPING_PAUSE = 150


class FilterBar(QFrame):
    """Text, unit, level and completeness; every change applies at once.

    Signals:
        filter_changed: The `OutlineFilter` as it is set now.
        closed: The planner closed the bar; everything is shown again.
    """

    filter_changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Code, name or unit of measure"))
        self.text.setClearButtonEnabled(True)
        self.unit = QComboBox()
        self.level = QComboBox()
        for box in (self.unit, self.level):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.only_incomplete = QCheckBox(self.tr("Only incomplete"))
        self.only_incomplete.setToolTip(
            self.tr("Indicators without a target, unit of measure or polarity; objectives without an indicator")
        )
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        everything = QPushButton(self.tr("Show everything"))
        line = WrappingRow(self)
        line.setContentsMargins(8, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(self.text, 3)
        line.addWidget(self.unit, 1)
        line.addWidget(self.level, 1)
        line.addWidget(self.only_incomplete)
        line.addStretch()
        line.add_together(self.count, everything)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._tell)
        self.unit.currentIndexChanged.connect(self._tell)
        self.level.currentIndexChanged.connect(self._tell)
        self.only_incomplete.toggled.connect(self._tell)
        everything.clicked.connect(self.close_bar)
        self.hide()

    def offer(self, store: PlanStore, levels: list[str]) -> None:
        """Offer the plan's units and levels; what is chosen stays chosen where it is still there."""
        units = [(f"{unit.code or ''} {unit.name or ''}".strip(), unit.id) for unit in store.all(Unit)]
        _offer(self.unit, self.tr("All units"), units)
        _offer(self.level, self.tr("All levels"), [(level, level) for level in levels])

    def wanted(self) -> OutlineFilter:
        """What is set."""
        return OutlineFilter(
            text=self.text.text(),
            unit_id=self.unit.currentData(),
            level=self.level.currentData(),
            only_incomplete=self.only_incomplete.isChecked(),
        )

    def open_bar(self) -> None:
        """Show the bar and type what to look for."""
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def close_bar(self) -> None:
        """Show everything again."""
        for widget in (self.text, self.unit, self.level, self.only_incomplete):
            widget.blockSignals(True)
        self.text.clear()
        self.unit.setCurrentIndex(0)
        self.level.setCurrentIndex(0)
        self.only_incomplete.setChecked(False)
        for widget in (self.text, self.unit, self.level, self.only_incomplete):
            widget.blockSignals(False)
        self.hide()
        self._tell()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows everything again."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._pause.stop()
        self.filter_changed.emit(self.wanted())


def _offer(box: QComboBox, everything: str, entries: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for text, data in entries:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
    box.setEnabled(bool(entries))
