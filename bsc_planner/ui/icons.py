"""Icons: one-colour drawings that take the colour of the scheme when they are painted."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bsc_planner.paths import resource
from bsc_planner.ui.theme import Tokens, tokens

_DRAWN_WIDTH, _WIDTH = 'stroke-width="2"', 'stroke-width="1.75"'
"""Lines a little thinner than drawn sit better beside text of this size."""


ICON_BESIDE_TEXT = QSize(22, 16)
"""Size of an icon in a button with words: room on both sides of the drawing, for Qt puts the words right behind it."""


class IconRole(StrEnum):
    """Which colour of the scheme an icon takes."""

    TEXT = "text"
    SOFT = "text_soft"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    OK = "ok_mark"
    WARNING = "warn_mark"
    ERROR = "error_mark"


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).replace(_DRAWN_WIDTH, _WIDTH).encode()))


class _IconEngine(QIconEngine):
    """Draws one icon in the colour its role has at that moment, so that a change of scheme needs no new icons."""

    def __init__(self, name: str, role: IconRole) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._cache: dict[tuple[str, int, int, float], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`."""
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, self._colour(mode, state).name()).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon at one size of pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: N802 - Qt's name
        """The icon at one size of logical pixels for a screen of this scale."""
        key = (self._colour(mode, state).name(), size.width(), size.height(), scale)
        if key not in self._cache:
            drawn = QPixmap(size * scale)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            self.paint(painter, QRect(QPoint(0, 0), drawn.size()), mode, state)
            painter.end()
            drawn.setDevicePixelRatio(scale)
            self._cache[key] = drawn
        return self._cache[key]

    def clone(self) -> QIconEngine:
        """Another engine for the same icon."""
        return _IconEngine(self._name, self._role)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        colours: Tokens = tokens()
        if mode == QIcon.Mode.Disabled:
            return colours.faint
        if state == QIcon.State.On and self._role in {IconRole.TEXT, IconRole.SOFT, IconRole.MUTED}:
            return colours.accent_text
        return getattr(colours, self._role.value)


@lru_cache(maxsize=256)
def icon(name: str, role: IconRole | str = IconRole.SOFT) -> QIcon:
    """The icon of this name in the colour of a role; it follows later changes of scheme by itself.

    Args:
        name: File in ``resources/icons`` without suffix.
        role: Which colour; disabled and checked states are made from it.

    Raises:
        FileNotFoundError: There is no such icon; our bug.
    """
    resource("icons", f"{name}.svg")
    return QIcon(_IconEngine(name, IconRole(role)))


def icon_pixmap(name: str, *, side: int = 16, role: IconRole | str = IconRole.SOFT, ratio: float = 1.0) -> QPixmap:
    """The icon as a pixmap of `side` logical pixels for a screen of this device pixel ratio."""
    return icon(name, role).pixmap(QSize(side, side), ratio)
