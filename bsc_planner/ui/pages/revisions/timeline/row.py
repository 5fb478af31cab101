"""One entry of the timeline: its day, its mark on the line, what it is and what can be done with it."""

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.elided_label import ElidedLabel

Command = tuple[str, Callable[[], None]]
"""Words and what they do."""

_DATE_WIDTH = 124
_RAIL_WIDTH = 30
_MARK_Y = 19.0


class Mark(Enum):
    """How an entry is marked on the line."""

    DRAFT = auto()
    EDITION = auto()
    REVISION = auto()
    CHECKPOINT = auto()


class _Rail(QWidget):
    """The piece of the line beside one entry."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.is_first = False
        self.is_last = False
        self.setFixedWidth(_RAIL_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and mark."""
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.width() / 2
        painter.setPen(QPen(colours.border_strong, 1.5))
        top = _MARK_Y if self.is_first else 0.0
        bottom = _MARK_Y if self.is_last else float(self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        centre = QPointF(x, _MARK_Y)
        if self._mark is Mark.CHECKPOINT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.none_mark)
            painter.drawEllipse(centre, 3.0, 3.0)
        elif self._mark is Mark.EDITION:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            painter.drawEllipse(centre, 6.5, 6.5)
        else:
            is_draft = self._mark is Mark.DRAFT
            painter.setPen(QPen(colours.accent if is_draft else colours.muted, 1.8))
            painter.setBrush(colours.surface)
            painter.drawEllipse(centre, 5.5 if is_draft else 4.5, 5.5 if is_draft else 4.5)


class TimelineRow(QWidget):
    """Day, mark, two lines of text, commands at the right."""

    def __init__(
        self,
        mark: Mark,
        *,
        day: str,
        title: str,
        facts: str,
        commands: Sequence[Command] = (),
        more: Sequence[Command] = (),
        chip: str = "",
    ) -> None:
        """Make a row.

        Args:
            mark: How it is marked.
            day: Its day as text; empty for none.
            title: What it is.
            facts: More about it, one line.
            commands: Shown as words.
            more: In a menu behind them.
            chip: Short text of even width beside the title, e.g. the hash; empty for none.
        """
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rail = _Rail(mark)
        self.title = ElidedLabel(title, can_spread=False)
        self.title.setProperty("tone", "muted" if mark is Mark.CHECKPOINT else "strong")
        self.facts = ElidedLabel(facts)
        self.facts.setProperty("tone", "caption")
        self.facts.setVisible(bool(facts))
        date = QLabel(day)
        date.setProperty("tone", "caption")
        date.setFixedWidth(_DATE_WIDTH)
        date.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        date.setContentsMargins(0, 11, 0, 0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        if chip:
            label = QLabel(chip)
            label.setProperty("tone", "chip")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            head.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch()
        words = QVBoxLayout()
        words.setContentsMargins(0, 9, 0, 9)
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self.facts)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 12, 0)
        line.setSpacing(6)
        line.addWidget(date)
        line.addWidget(self._rail)
        line.addLayout(words, 1)
        self.buttons = [self._button(words_, act) for words_, act in commands]
        for button in self.buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.more: QMenu | None = self._add_menu(line, more) if more else None

    def end(self, *, is_first: bool, is_last: bool) -> None:
        """Let the line begin or end here."""
        self._rail.is_first, self._rail.is_last = is_first, is_last

    def minimumSizeHint(self) -> QSize:
        """Texts give way."""
        return QSize(320, super().minimumSizeHint().height())

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: act())
        return button

    def _add_menu(self, line: QHBoxLayout, more: Sequence[Command]) -> QMenu:
        button = QToolButton()
        button.setIcon(icon("ellipsis"))
        button.setToolTip(self.tr("More"))
        button.setAccessibleName(self.tr("More"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("hasMenu", "false")
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        for text, act in more:
            menu.addAction(text).triggered.connect(lambda _checked=False, act=act: act())
        button.setMenu(menu)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return menu
