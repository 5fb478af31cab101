"""Sizes windows so that they fit on the screen they open on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 40)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Make a window as large as wished, but not larger than its screen with its title bar in sight.

    A laptop of 1366 × 768 at 150 % shows 910 × 512. A window whose smallest size is larger gets the size wished.

    Args:
        window: A dialog or a main window.
        width, height: Wished size without the frame, in pixels.
    """
    wish, room = QSize(width, height), window.screen().availableSize() - _FRAME
    can_fit = window.minimumSize().boundedTo(room) == window.minimumSize()
    window.resize(wish.boundedTo(room) if can_fit else wish)
