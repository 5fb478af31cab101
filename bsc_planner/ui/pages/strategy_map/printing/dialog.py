"""Exporting and printing the map."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.posters.choice import PosterOrder
from bsc_planner.ui.posters.dialog import PosterDialog
from bsc_planner.ui.posters.poster import Poster


class MapPaperDialog(PosterDialog):
    """Asks how a map is to be written or printed."""

    def __init__(self, poster: Poster, order: PosterOrder, parent: QWidget | None = None) -> None:
        super().__init__(poster, order, parent)
        self.setWindowTitle(self.tr("Export or print strategy map"))
