"""What the letters and colours of units and themes on the map mean."""

from collections import Counter

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bsc_planner.figures.strategy_map.content import MapContent, MapGroup
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import paint_group_mark
from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

_MOST = 6
_GAP = 14
_LONGEST = 34
"""Letters of a name, about."""


class GroupLegend(QWidget):
    """Letters with names and counts, in as many lines as that takes; all others stand in its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = WrappingRow(self)
        self._line.setSpacing(_GAP)
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
            # in the middle: names of units often differ at their ends
            label = ElidedLabel(text, mode=Qt.TextElideMode.ElideMiddle, can_spread=False)
            label.setMaximumWidth(label.fontMetrics().averageCharWidth() * _LONGEST)
            entry = QWidget()
            line = QHBoxLayout(entry)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            line.addWidget(_GroupMark(group.number))
            line.addWidget(label)
            self._line.addWidget(entry)
        if len(groups) > _MOST:
            self._line.addWidget(QLabel(self.tr("and {count} more").format(count=number_text(len(groups) - _MOST))))

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
