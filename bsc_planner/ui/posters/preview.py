"""The sheet as it will be printed, small, with the seams of its tiles."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bsc_planner.ui.posters.choice import PaperChoice
from bsc_planner.ui.posters.poster import Poster, sheet_for, tiling_for
from bsc_planner.ui.posters.poster_files import sheet_image
from bsc_planner.ui.theme import tokens

_EDGE = 14


class SheetPreview(QWidget):
    """Shows one drawing on paper; follows the choices of its dialog."""

    def __init__(self, poster: Poster, choice: PaperChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._poster, self._choice = poster, choice
        self._image: QImage | None = None
        self.setMinimumSize(QSize(320, 260))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Preview of the sheet"))

    def sizeHint(self) -> QSize:
        """Large enough to see how it fills the sheet."""
        return QSize(560, 440)

    def show_choice(self, choice: PaperChoice) -> None:
        """Show the sheet as chosen."""
        self._choice, self._image = choice, None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, its shadow and the seams."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = sheet_for(self._poster, self._choice)
        scale = min((self.width() - 2 * _EDGE) / sheet.width, (self.height() - 2 * _EDGE) / sheet.height)
        width, height = sheet.width * scale, sheet.height * scale
        place = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        ratio = self.devicePixelRatioF()
        if self._image is None or abs(self._image.width() - width * ratio) > 1:
            self._image = sheet_image(self._poster, self._choice, dpi=scale * ratio * 25.4)
        painter.drawImage(place, self._image)
        painter.setPen(QPen(tokens().border, 1.0))
        painter.drawRect(place)
        tiling = tiling_for(self._poster, self._choice)
        if tiling:
            painter.setPen(QPen(tokens().accent, 1.0, Qt.PenStyle.DashLine))
            for tile in tiling.tiles:
                seam = QRectF(tile.x * scale, tile.y * scale, tile.width * scale, tile.height * scale)
                painter.drawRect(seam.translated(place.topLeft()))
        painter.end()
