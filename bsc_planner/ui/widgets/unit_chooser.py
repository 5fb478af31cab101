"""Choosing a unit out of many: a button that opens a list to type into."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.widgets.elided_label import ElidedLabel

_DATA = int(Qt.ItemDataRole.UserRole)
_LONGEST = 44
_SIGN, _SIGN_MARGIN = 12, 7
_LISTED = 200
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class Choice(NamedTuple):
    """A unit to choose.

    Attributes:
        text: Its name, as shown.
        unit_id: Its id; None for the institution.
        code: Its code, which is searched too.
    """

    text: str
    unit_id: str | None
    code: str = ""


class UnitList(QFrame):
    """A popup with a line to type into and the units that hold what was typed.

    Signals:
        picked: Id of the unit, None for the institution.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget, placeholder: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("panel", "true")
        self._choices: Sequence[Choice] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder or self.tr("Code or name of a unit"))
        self.list = QListWidget()
        self.list.setObjectName("search_results")
        self.list.setSpacing(2)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._more = QLabel()
        self._more.setProperty("tone", "caption")
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(6)
        for widget in (self.line, self.list, self._more):
            box.addWidget(widget)
        self.line.textChanged.connect(self._fill)
        self.line.returnPressed.connect(self._on_return)
        self.list.itemClicked.connect(self._on_clicked)
        self.line.installEventFilter(self)

    def open_at(self, place: QPoint, choices: Sequence[Choice], current: str | None) -> None:
        """Show the list below a point, the current unit marked."""
        self._choices = choices
        self.line.clear()
        self._fill()
        for at in range(self.list.count()):
            if self.list.item(at).data(_DATA) == current:
                self.list.setCurrentRow(at)
        self.resize(420, 380)
        self.move(place)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the line has the keyboard."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self.list.setCurrentRow(max(0, min(self.list.currentRow() + step, self.list.count() - 1)))
                return True
        return False

    def _fill(self) -> None:
        words = self.line.text().casefold().split()
        found = [
            choice
            for choice in self._choices
            if all(word in f"{choice.code} {choice.text}".casefold() for word in words)
        ]
        self.list.clear()
        for choice in found[:_LISTED]:
            item = QListWidgetItem(choice.text)
            item.setData(_DATA, choice.unit_id)
            item.setToolTip(" · ".join(part for part in (choice.code, choice.text) if part))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        hidden = len(found) - _LISTED
        self._more.setText(self.tr("{count} more: type to narrow the list").format(count=hidden))
        self._more.setVisible(hidden > 0)

    def _on_return(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self._on_clicked(item)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.close()
        self.picked.emit(item.data(_DATA))


class UnitChooser(QPushButton):
    """The unit chosen, in words; a click opens the list.

    Args:
        caption, placeholder: Other words before the value and in the line to type into, translated, where something
            else than a unit is chosen.

    Signals:
        unit_chosen: Id of the unit, None for the institution.
    """

    unit_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, caption: str = "", placeholder: str = "") -> None:
        super().__init__(parent)
        self._caption = caption
        self.setProperty("flat", "bordered")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._sign = icon("chevron-down", IconRole.MUTED)
        self._choices: Sequence[Choice] = ()
        self._current: str | None = None
        word = QLabel(caption or self.tr("Unit"))
        word.setProperty("tone", "muted")
        self._value = ElidedLabel(can_spread=False)
        self._value.setProperty("tone", "strong")
        line = QHBoxLayout(self)
        line.setContentsMargins(11, 0, _SIGN + 2 * _SIGN_MARGIN, 0)
        line.setSpacing(7)
        for label in (word, self._value):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(label)
        self.list = UnitList(self, placeholder)
        self.list.picked.connect(self._on_picked)
        self.clicked.connect(self.open_list)

    @property
    def text_shown(self) -> str:
        """The unit shown."""
        return self._value.whole_text

    def set_choices(self, choices: Sequence[Choice], current: str | None) -> None:
        """Offer units; the current one is shown."""
        self._choices = choices
        self._current = current
        name = next((choice.text for choice in choices if choice.unit_id == current), "–")
        self._value.setText(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…")
        self.setToolTip(name)
        said = f"{self._caption} {name}" if self._caption else self.tr("Unit {name}").format(name=name)
        self.setAccessibleName(said)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the whole name."""
        return QSize(self._content_width(is_least=False), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters of the name; the chevron stays whole."""
        return QSize(self._content_width(is_least=True), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron at the right end, as buttons with a menu have it."""
        super().paintEvent(event)
        place = QRect(self.width() - _SIGN - _SIGN_MARGIN, (self.height() - _SIGN) // 2, _SIGN, _SIGN)
        painter = QPainter(self)
        self._sign.paint(painter, place)
        painter.end()

    def _content_width(self, *, is_least: bool) -> int:
        layout = self.layout()
        assert layout is not None
        self._value.ensurePolished()
        return (layout.minimumSize() if is_least else layout.sizeHint()).width()

    def open_list(self) -> None:
        """Show the list below the button."""
        self.list.open_at(self.mapToGlobal(QPoint(0, self.height() + 2)), self._choices, self._current)

    def _on_picked(self, unit_id: str | None) -> None:
        if unit_id != self._current:
            self.unit_chosen.emit(unit_id)
