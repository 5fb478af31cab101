"""Minus, the zoom in percent, plus: one small control in the head of the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from bsc_planner.ui.icons import icon


class ZoomControl(QFrame):
    """Three buttons in one frame.

    Signals:
        stepped: Zoom out (-1) or in (1).
        whole_wanted: The figure was pressed: back to 100 %.
    """

    stepped = Signal(int)
    whole_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._out, self._figure, self._in = QToolButton(), QToolButton(), QToolButton()
        self._out.setIcon(icon("minus"))
        self._in.setIcon(icon("plus"))
        self._figure.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._figure.setMinimumWidth(46)
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 2, 0)
        line.setSpacing(0)
        for button in (self._out, self._figure, self._in):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        self._out.clicked.connect(lambda: self.stepped.emit(-1))
        self._in.clicked.connect(lambda: self.stepped.emit(1))
        self._figure.clicked.connect(self.whole_wanted)
        self.setFixedHeight(30)
        self.retranslate()
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """Show a zoom (1 is 100 %)."""
        self._figure.setText(f"{round(zoom * 100)}%")

    def retranslate(self) -> None:
        """Say what the buttons do in the window's language."""
        for button, text in (
            (self._out, self.tr("Zoom out")),
            (self._figure, self.tr("Back to 100%")),
            (self._in, self.tr("Zoom in")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
