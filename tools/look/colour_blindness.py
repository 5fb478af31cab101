"""Pictures and colours as people see them who lack one kind of cone, or all of them.

Matrices for full dichromacy on linear light: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A physiologically-based
model for simulation of color vision deficiency, IEEE TVCG 15(6), 2009, severity 1.0. Without any cone only luminance is
left (ITU-R BT.709), which is also what a printer without colours makes of a picture.
"""

import math

import numpy as np
from PySide6.QtGui import QColor, QImage

_LUMINANCE = (0.2126, 0.7152, 0.0722)
_MATRICES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
    "achromatopsia": (_LUMINANCE, _LUMINANCE, _LUMINANCE),
}
KINDS = tuple(_MATRICES)
"""What can be simulated; the last one leaves greys alone."""

_TO_XYZ = np.array(((0.4124, 0.3576, 0.1805), _LUMINANCE, (0.0193, 0.1192, 0.9505)))
_WHITE = np.array((0.9505, 1.0, 1.089))


def simulated(picture: QImage, kind: str) -> QImage:
    """The picture in the colours that are left.

    Args:
        picture: Any picture.
        kind: One of `KINDS`.
    """
    source = picture.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(source.constBits(), np.uint8).reshape(source.height(), source.bytesPerLine())
    pixels = lines[:, : source.width() * 3].reshape(source.height(), source.width(), 3)
    seen = np.clip(_linear(pixels) @ np.array(_MATRICES[kind]).T, 0, 1)
    coded = np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055)
    codes = np.ascontiguousarray((coded * 255).round().astype(np.uint8))
    return QImage(codes.tobytes(), source.width(), source.height(), source.width() * 3, source.format()).copy()


def difference(one: QColor, other: QColor, kind: str) -> float:
    """How far apart two colours are for somebody: distance in CIELAB, where about 2 is just seen side by side.

    Args:
        one, other: The colours.
        kind: One of `KINDS`; of the last one it is the difference in lightness.
    """
    return math.dist(_lab(one, kind), _lab(other, kind))


def _lab(colour: QColor, kind: str) -> tuple[float, float, float]:
    codes = np.array((colour.red(), colour.green(), colour.blue()))
    seen = np.clip(np.array(_MATRICES[kind]) @ _linear(codes), 0, 1)
    parts = _TO_XYZ @ seen / _WHITE
    x, y, z = np.where(parts > 0.008856, np.cbrt(parts), 7.787 * parts + 16 / 116)
    return float(116 * y - 16), float(500 * (x - y)), float(200 * (y - z))


def _linear(pixels: np.ndarray) -> np.ndarray:
    table = np.arange(256) / 255
    linear = np.where(table <= 0.04045, table / 12.92, ((table + 0.055) / 1.055) ** 2.4)
    found: np.ndarray = linear[pixels]
    return found
