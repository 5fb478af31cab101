"""A mark and a few words: status told by shape and colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from bsc_planner.ui.theme import MARKS, Status, TextSize, theme_watcher, tokens


class StatusLabel(QPushButton):
    """A flat text with a status mark before it; can be clicked when something hears `clicked`."""

    def __init__(self, parent: QWidget | None = None, *, can_click: bool = False, is_strong: bool = False) -> None:
        super().__init__(parent)
        self._status = Status.NONE
        self._is_strong = is_strong
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_click else Qt.FocusPolicy.NoFocus)
        if can_click:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme_watcher().theme_changed.connect(self._dress)
        self._dress()

    @property
    def status(self) -> Status:
        """What the mark means."""
        return self._status

    def show_status(self, status: Status, text: str, *, with_mark: bool = True) -> None:
        """Show a status and its words."""
        self._status = status
        self.setText(f"{MARKS[status]} {text}" if with_mark else text)
        self._dress()

    def _dress(self) -> None:
        colour = tokens().status(self._status).name()
        weight = "600" if self._is_strong else "400"
        sheet = (
            f"QPushButton {{ border: none; background: transparent; padding: 0 2px; color: {colour};"
            f" font-weight: {weight}; font-size: {TextSize.CAPTION.value}px; min-height: 0; }}"
            f" QPushButton:focus, QPushButton:hover {{ text-decoration: underline; }}"
        )
        if sheet != self.styleSheet():  # Qt reads it anew and polishes, also where it is the same
            self.setStyleSheet(sheet)
