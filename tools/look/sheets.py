"""Lays many pictures on few sheets, so that people can look faster."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

_WIDTH = 1600
_ACROSS = 2
_GAP = 8
_NAME = 22
_TALLEST = 620
_GROUND, _INK = QColor("#8a8f98"), QColor("#ffffff")


def picture_of(widget: QWidget) -> QPixmap:
    """A widget as it stands on the screen: what pops up over a window is painted over a picture of the window."""
    picture = widget.grab()
    owner = widget.parentWidget()
    if widget.windowType() is not Qt.WindowType.Popup or owner is None:
        return picture
    window = owner.window()
    while window.windowType() is Qt.WindowType.Popup and window.parentWidget() is not None:
        window = window.parentWidget().window()
    place = QRect(window.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0))), widget.size())
    whole = place | window.rect()
    ratio = picture.devicePixelRatio()
    laid = QPixmap(whole.size() * ratio)
    laid.setDevicePixelRatio(ratio)
    laid.fill(_GROUND)
    painter = QPainter(laid)
    painter.drawPixmap(-whole.topLeft(), window.grab())
    painter.drawPixmap(place.topLeft() - whole.topLeft(), picture)
    painter.end()
    return laid


def lay_sheets(pictures: Sequence[Path], folder: Path, *, name: str) -> list[Path]:
    """Write sheets of pictures, two beside each other, names under them; returns the files.

    Args:
        pictures: Files of pictures, in the order to lay them.
        folder: Where the sheets go.
        name: What their files begin with.
    """
    room = (_WIDTH - _GAP * (_ACROSS + 1)) // _ACROSS
    images = [(path.stem, _fitted(QImage(str(path)), QSize(room, _TALLEST))) for path in pictures]
    per_sheet = _ACROSS * _ACROSS
    written = []
    for first in range(0, len(images), per_sheet):
        part = images[first : first + per_sheet]
        lines = [part[at : at + _ACROSS] for at in range(0, len(part), _ACROSS)]
        heights = [max(image.height() for _, image in line) + _NAME + _GAP for line in lines]
        sheet = QImage(_WIDTH, sum(heights) + _GAP, QImage.Format.Format_RGB32)
        sheet.fill(_GROUND)
        painter = QPainter(sheet)
        painter.setPen(_INK)
        top = _GAP
        for line, height in zip(lines, heights, strict=True):
            for at, (stem, image) in enumerate(line):
                left = _GAP + at * (room + _GAP)
                painter.drawImage(left, top, image)
                painter.drawText(left, top + image.height(), room, _NAME, Qt.AlignmentFlag.AlignVCenter, stem)
            top += height
        painter.end()
        written.append(folder / f"{name}_{first // per_sheet + 1:02}.png")
        sheet.save(str(written[-1]))
    return written


def _fitted(image: QImage, room: QSize) -> QImage:
    if image.width() <= room.width() and image.height() <= room.height():
        return image
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
