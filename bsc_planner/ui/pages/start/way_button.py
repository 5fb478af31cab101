"""A way to begin: icon, name and one line about it, as a wide button."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.ui.icons import icon_pixmap
from bsc_planner.ui.theme import theme_watcher

_ICON = 20
_ICONS = {"new": "file-plus", "open": "folder-open", "import_json": "file-up", "tour": "goal"}


class WayButton(QPushButton):
    """Stands for an action; its words follow the action's."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon = _label("")
        self._name = _label("strong")
        self._hint = _label("caption")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._hint)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(14)
        line.addWidget(self._icon)
        line.addLayout(words, 1)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)
        theme_watcher().theme_changed.connect(self._draw_icon)
        self._on_action_changed()
        self._draw_icon()

    @property
    def action_name(self) -> str:
        """Name of the action it stands for."""
        return self._action.objectName()

    def set_hint(self, hint: str) -> None:
        """Say what it is about."""
        self._hint.setText(hint)
        self.setToolTip(hint)

    def minimumSizeHint(self) -> QSize:
        """Room for its words; a button would only count a text of its own."""
        return super().minimumSizeHint().expandedTo(self._line.minimumSize())

    def event(self, event: QEvent) -> bool:
        """Draw the icon for the screen it comes to."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.DevicePixelRatioChange}:
            self._draw_icon()
        return super().event(event)

    def _on_action_changed(self) -> None:
        name = self._action.text().replace("&", "").rstrip("…")
        self._name.setText(name)
        self.setAccessibleName(name)
        self.setEnabled(self._action.isEnabled())

    def _draw_icon(self) -> None:
        self._icon.setPixmap(
            icon_pixmap(
                _ICONS.get(self.action_name, "life-buoy"), side=_ICON, role="accent", ratio=self.devicePixelRatioF()
            )
        )


def _label(tone: str) -> QLabel:
    label = QLabel()
    if tone:
        label.setProperty("tone", tone)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
