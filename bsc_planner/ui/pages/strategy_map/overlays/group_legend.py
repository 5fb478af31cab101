"""What the letters and colours of units and themes on the map mean."""

from collections import Counter

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bsc_planner.figures.strategy_map.content import MapContent, MapGroup
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_group_mark
from bsc_planner.ui.theme import tokens

_MOST = 6
_LONGEST = 34


class GroupLegend(QWidget):
    """A line of letters with names and counts; what has no room stands in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self.texts: list[str] = []
        self.hide()

    def show_groups(self, content: MapContent) -> None:
        """Show the groups of a map; without any the line is hidden."""
        while (item := self._line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        counts = Counter(card.group for card in content.objectives if card.group is not None)
        groups = sorted(counts, key=lambda group: (group.number is None, group.number or 0))
        self.texts = [f"{self._name(group)} ({number_text(counts[group])})" for group in groups]
        self.setVisible(bool(groups))
        self.setToolTip("\n".join(self.texts) if len(groups) > _MOST else "")
        for group, text in list(zip(groups, self.texts, strict=True))[:_MOST]:
            self._line.addWidget(_GroupMark(group.number))
            label = QLabel(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setToolTip(text if label.text() != text else "")
            self._line.addWidget(label)
            self._line.addSpacing(8)
        if len(groups) > _MOST:
            self._line.addWidget(QLabel(self.tr("and {count} more").format(count=number_text(len(groups) - _MOST))))
        self._line.addStretch(1)

    def _name(self, group: MapGroup) -> str:
        return group.name or self.tr("none")


class _GroupMark(QWidget):
    """The letter of a group on its colour."""

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_group_mark(painter, self._number, QPointF(0, 11), tokens())
        painter.end()
