"""Filling many targets of the next year at once."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QMenu, QPushButton, QWidget

from bsc_planner.revisions.next_year.proposal import Basis
from bsc_planner.ui.pages.revisions.next_year.words import basis_word
from bsc_planner.ui.widgets.page_header import ActionButton

_MOST = 1000.0
_WIDTH = 108
_TEXT_LEFT = 6


class FillBar(QWidget):
    """Which basis to take targets from, or by how much they grow.

    Signals:
        basis_wanted: A `Basis` for all rows in sight.
        growth_wanted: A percentage (`Decimal`) over last year's target for all rows in sight.
    """

    basis_wanted = Signal(str)
    growth_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fill = QAction(self.tr("Fill from"), self)
        self.fill.setToolTip(self.tr("For all rows in sight"))
        self.menu = QMenu(self)
        for basis in Basis:
            self.menu.addAction(basis_word(basis)).setData(basis.value)
        self.fill.setMenu(self.menu)
        self.percent = QDoubleSpinBox()
        self.percent.setRange(-100.0, _MOST)
        self.percent.setDecimals(2)
        self.percent.setValue(5.0)
        self.percent.setPrefix("+ ")
        self.percent.setSuffix("%")
        self.percent.setFixedWidth(_WIDTH)
        # a style sheet does not reach the text of a spin box
        self.percent.lineEdit().setTextMargins(_TEXT_LEFT, 0, 0, 0)
        self.percent.setAccessibleName(self.tr("Growth in percent"))
        self.grow = QPushButton(self.tr("Grow"))
        self.grow.setToolTip(self.tr("Last year's target and so many percent more, for all rows in sight"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(ActionButton(self.fill))
        line.addWidget(self.percent)
        line.addWidget(self.grow)
        self.menu.triggered.connect(lambda action: self.basis_wanted.emit(action.data()))
        self.percent.valueChanged.connect(self._on_value_changed)
        self.grow.clicked.connect(self._on_grow)

    def set_writable(self, *, is_writable: bool) -> None:
        """Let targets be filled, or not."""
        for widget in (self.percent, self.grow):
            widget.setEnabled(is_writable)
        self.fill.setEnabled(is_writable)

    def _on_value_changed(self, value: float) -> None:
        self.percent.setPrefix("+ " if value >= 0 else "")

    def _on_grow(self) -> None:
        self.growth_wanted.emit(Decimal(str(round(self.percent.value(), 2))))
