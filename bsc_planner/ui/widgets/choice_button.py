"""A button that shows a word and the value chosen for it, and opens a menu of values: ``Year 2026 ▾``."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

_LONGEST = 60


class ChoiceButton(QPushButton):
    """One choice out of a few, small enough for a tool bar.

    Signals:
        chosen: The planner chose a value (the data given to `set_choices`).
    """

    chosen = Signal(object)

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("hasMenu", "true")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._caption = _label("muted")
        self._value = _label("strong")
        line = QHBoxLayout(self)
        line.setContentsMargins(11, 0, 25, 0)
        line.setSpacing(7)
        line.addWidget(self._caption)
        line.addWidget(self._value)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self.set_caption(caption)

    @property
    def value_text(self) -> str:
        """The value shown."""
        return self._value.text()

    def set_caption(self, caption: str) -> None:
        """Say what the value is of."""
        self._caption.setText(caption)
        self.setAccessibleName(f"{caption} {self._value.text()}")
        self._fit()

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave the caption away where there is little room; screen readers still say it."""
        if self._caption.isHidden() != is_compact:
            self._caption.setHidden(is_compact)
            self._fit()

    def show_value(self, text: str) -> None:
        """Show a value whatever the menu offers; for menus that are filled when they open."""
        self._value.setText(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
        self.setAccessibleName(f"{self._caption.text()} {self._value.text()}")
        self._fit()

    def set_choices(self, choices: Sequence[tuple[str, object]], current: object) -> None:
        """Offer (text, data) pairs; the one whose data equal `current` is shown."""
        self._menu.clear()
        group = QActionGroup(self._menu)
        self._value.setText("–")
        for text, data in choices:
            action = QAction(text, group, checkable=True)
            action.setData(data)
            action.setChecked(data == current)
            self._menu.addAction(action)
            if data == current:
                self._value.setText(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
        self.setEnabled(bool(choices))
        self.setAccessibleName(f"{self._caption.text()} {self._value.text()}")
        self._fit()

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedWidth(layout.sizeHint().width())


def _label(tone: str) -> QLabel:
    label = QLabel()
    label.setProperty("tone", tone)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
