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


@dataclass(frozen=True)
class _Asked:
    """What a place in sight asks for."""

    place: _Place
    wanted: int
    widest: int
    height: int
    least: QSize

    @classmethod
    def by(cls, place: _Place) -> "_Asked":
        hint, most, least = place.item.sizeHint(), place.item.maximumSize(), place.item.minimumSize()
        widget, width = place.item.widget(), hint.width()
        if isinstance(widget, QLineEdit):
            width = max(width, widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + _AROUND_WORDS)
        return cls(place, max(min(width, most.width()), least.width()), most.width(), hint.height(), least)


class WrappingRow(QLayout):
    """Lays widgets out in reading order, each as wide as it asks for, in as many lines as that takes.

    It takes the place of a ``QHBoxLayout``: what has a stretch shares the room left in its line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._places: list[_Place] = []
        self._asked: list[_Asked] | None = None
        self._heights: dict[int, int] = {}
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

    def invalidate(self) -> None:
        """Ask everything anew how much room it wants."""
        self._asked = None
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes no more height than its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at a width; Qt asks for the same few widths over and over."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height_at(width)
        return height

    def _height_at(self, width: int) -> int:
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(asked.height for asked in line) for line in lines]
        gaps = self.spacing() * max(0, len(heights) - 1)
        return sum(heights) + gaps + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(asked.wanted for asked in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(QSize(width, max((asked.height for asked in shown), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The widest single control."""
        size = QSize()
        for asked in self._shown():
            size = size.expandedTo(asked.least)
        return self._with_margins(size)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(room.width()):
            height = max(asked.height for asked in line)
            self._put(line, QRect(room.left(), top, room.width(), height))
            top += height + self.spacing()

    def _put(self, line: list[_Asked], room: QRect) -> None:
        widths = [min(asked.wanted, room.width()) for asked in line]
        spare = room.width() - sum(widths) - self.spacing() * (len(line) - 1)
        shares = sum(asked.place.stretch for asked in line)
        left = room.left()
        is_mirrored = (holder := self.parentWidget()) is not None and holder.isRightToLeft()
        for asked, wanted in zip(line, widths, strict=True):
            item, stretch, width = asked.place.item, asked.place.stretch, wanted
            if shares and stretch and spare > 0:
                width = min(asked.widest, wanted + spare * stretch // shares)
            height = min(room.height(), item.maximumSize().height(), asked.height)
            at = QPoint(left, room.top() + (room.height() - height) // 2)
            if is_mirrored:
                at.setX(room.right() - (left - room.left()) - width + 1)
            item.setGeometry(QRect(at, QSize(width, height)))
            left += width + self.spacing()

    def _lines(self, width: int) -> list[list[_Asked]]:
        lines: list[list[_Asked]] = []
        room = -1
        for asked in self._shown():
            room -= self.spacing() + asked.wanted
            if room < 0 and asked.place.item.widget() is None:
                continue  # nothing is kept apart across lines
            if room < 0 or not lines:
                lines.append([])
                room = width - asked.wanted
            lines[-1].append(asked)
        return lines

    def _shown(self) -> list[_Asked]:
        """What is in sight asks for, kept until one of them asks for something else."""
        if self._asked is None:
            shown = (place for place in self._places if place.item.widget() is None or not place.item.isEmpty())
            self._asked = [_Asked.by(place) for place in shown]
        return self._asked

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _add(self, item: QLayoutItem, stretch: int) -> None:
        self._places.append(_Place(item, stretch))
        self.invalidate()
