"""The line of sight as a calm vertical chain: every link opens its element."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.exchange.documents.line_of_sight import SightLink
from bsc_planner.model.number_format import format_value
from bsc_planner.ui.pages.people_targets.words import link_text

_MARGINS = 34
"""What stands left and right of a text in its button."""


class SightChain(QScrollArea):
    """From the position at the top of the list up to the goal.

    Signals:
        opened: `Ref` of the element to open.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.links: Sequence[SightLink] = ()
        self.setAccessibleName(self.tr("Line of sight"))

    def show_links(self, links: Sequence[SightLink]) -> None:
        """Show another chain."""
        self.links = links
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 2, 10, 2)
        column.setSpacing(2)
        for place, link in enumerate(links):
            column.addWidget(self._caption(link, is_first=place == 0))
            column.addWidget(self._button(link))
        column.addStretch(1)
        self.setWidget(inside)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the texts anew where the room is another."""
        super().resizeEvent(event)
        self._elide()

    def _caption(self, link: SightLink, *, is_first: bool) -> QLabel:
        target = format_value(link.target) if link.target is not None else ""
        parts = " · ".join(filter(None, (link_text(link.ref.kind), link.unit, target)))
        label = QLabel(parts if is_first else f"↑  {parts}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "caption")
        label.setWordWrap(True)
        return label

    def _button(self, link: SightLink) -> QPushButton:
        button = QPushButton()
        button.setProperty("role", "link")
        button.setToolTip(link.text)
        button.setAccessibleName(link.text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setMinimumWidth(40)
        button.clicked.connect(lambda: self.opened.emit(link.ref))
        return button

    def _elide(self) -> None:
        room = self.viewport().width() - _MARGINS
        for button in self.findChildren(QPushButton):
            words = button.fontMetrics().elidedText(button.accessibleName(), Qt.TextElideMode.ElideRight, room)
            button.setText(words.replace("&", "&&"))
