"""Links beside each other with dots between them, made once and told anew."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


class Link(NamedTuple):
    """One link.

    Attributes:
        words: What it says.
        act: What happens when it is clicked.
    """

    words: str
    act: Callable[[], object]


class LinkRow(QWidget):
    """Links that act at once. They are followed after every edit, so what was made before serves again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[Link] = ()
        self._buttons: list[QPushButton] = []
        self._dots: list[QLabel] = []
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    @property
    def buttons(self) -> list[QPushButton]:
        """What can be clicked, in order."""
        return self._buttons[: len(self._shown)]

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these links in place of those shown before."""
        self._shown = tuple(links)
        while len(self._buttons) < len(links):
            self._add_button()
        for place, button in enumerate(self._buttons):
            is_shown = place < len(links)
            if is_shown:
                button.setText(links[place].words)
            button.setVisible(is_shown)
            self._dots[place].setVisible(is_shown and place > 0)

    def _add_button(self) -> None:
        place = len(self._buttons)
        dot = QLabel("·")
        dot.setProperty("tone", "muted")
        button = QPushButton()
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._shown[place].act())
        self._dots.append(dot)
        self._buttons.append(button)
        self._box.addWidget(dot)
        self._box.addWidget(button)
