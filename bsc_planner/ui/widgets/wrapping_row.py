"""A row of controls that goes on in a second line where there is no room in the first."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QWidget,
    QWidgetItem,
)

_SPACING = 8
_AROUND_WORDS = 38
"""Pixels around the hint in a field, with the button that empties it."""


@dataclass(frozen=True)
class _Place:
    item: QLayoutItem
    stretch: int
    """Share of the room that is left in its line; 0: as wide as its own text."""

    @property
    def wanted(self) -> int:
        widget = self.item.widget()
        hint = self.item.sizeHint().width()
        if isinstance(widget, QLineEdit):
            hint = max(hint, widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + _AROUND_WORDS)
        return max(min(hint, self.widest), self.item.minimumSize().width())

    @property
    def widest(self) -> int:
        return self.item.maximumSize().width()


class WrappingRow(QLayout):
    """Lays widgets out in reading order, each as wide as it asks for, in as many lines as that takes.

    It takes the place of a ``QHBoxLayout``: what has a stretch shares the room left in its line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._places: list[_Place] = []
        if parent is not None:
            parent.setLayout(self)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_SPACING)

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:  # noqa: N802 - Qt's name
        """Add a widget at the end.

        Args:
            widget: What is added.
            stretch: Share of the room left in its line.
        """
        self.addChildWidget(widget)
        self._add(QWidgetItem(widget), stretch)

    def add_together(self, *widgets: QWidget) -> None:
        """Add widgets that stay side by side in one line, such as a field and the words before it."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_SPACING)
        for widget in widgets:
            line.addWidget(widget)
        self.addWidget(holder)

    def addStretch(self, stretch: int = 1) -> None:  # noqa: N802 - Qt's name
        """Push what follows in the same line to the right."""
        policy = QSizePolicy.Policy
        self._add(QSpacerItem(0, 0, policy.Expanding, policy.Minimum), stretch)

    def addSpacing(self, size: int) -> None:  # noqa: N802 - Qt's name
        """Keep what follows in the same line a little apart."""
        self._add(QSpacerItem(size, 0), 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add an item of Qt's."""
        self._add(item, 0)

    def count(self) -> int:
        """How many items there are."""
        return len(self._places)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt asks past the end
        """The item of a place; None past the end."""
        return self._places[index].item if 0 <= index < len(self._places) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - as above
        """Let an item go."""
        if not 0 <= index < len(self._places):
            return None
        self.invalidate()
        return self._places.pop(index).item

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes no more height than its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at a width."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(place.item.sizeHint().height() for place in line) for line in lines]
        gaps = self.spacing() * max(0, len(heights) - 1)
        return sum(heights) + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(place.wanted for place in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, max((place.item.sizeHint().height() for place in shown), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest single control."""
        size = QSize()
        for place in self._shown():
            size = size.expandedTo(place.item.minimumSize())
        return self._with_margins(size)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(room.width()):
            height = max(place.item.sizeHint().height() for place in line)
            self._put(line, QRect(room.left(), top, room.width(), height))
            top += height + self.spacing()

    def _put(self, line: list[_Place], room: QRect) -> None:
        widths = [min(place.wanted, room.width()) for place in line]
        spare = room.width() - sum(widths) - self.spacing() * (len(line) - 1)
        shares = sum(place.stretch for place in line)
        left = room.left()
        is_mirrored = (holder := self.parentWidget()) is not None and holder.isRightToLeft()
        for place, wanted in zip(line, widths, strict=True):
            width = wanted
            if shares and place.stretch and spare > 0:
                width = min(place.widest, wanted + spare * place.stretch // shares)
            height = min(room.height(), place.item.maximumSize().height(), place.item.sizeHint().height())
            at = QPoint(left, room.top() + (room.height() - height) // 2)
            if is_mirrored:
                at.setX(room.right() - (left - room.left()) - width + 1)
            place.item.setGeometry(QRect(at, QSize(width, height)))
            left += width + self.spacing()

    def _lines(self, width: int) -> list[list[_Place]]:
        lines: list[list[_Place]] = []
        room = -1
        for place in self._shown():
            room -= self.spacing() + place.wanted
            if room < 0 and place.item.widget() is None:
                continue  # nothing is kept apart across lines
            if room < 0 or not lines:
                lines.append([])
                room = width - place.wanted
            lines[-1].append(place)
        return lines

    def _shown(self) -> list[_Place]:
        return [place for place in self._places if place.item.widget() is None or not place.item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _add(self, item: QLayoutItem, stretch: int) -> None:
        self._places.append(_Place(item, stretch))
        self.invalidate()
