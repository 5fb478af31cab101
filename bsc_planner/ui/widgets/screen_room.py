"""Sizes windows so that they fit on the screen they open on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 40)


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Make a window as large as wished, but not larger than its screen with its title bar in sight.

    A laptop of 1366 × 768 at 150 % shows 910 × 512.

    Args:
        window: A dialog or a main window.
        width, height: Wished size without the frame, in pixels.
    """
    window.resize(QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME))
