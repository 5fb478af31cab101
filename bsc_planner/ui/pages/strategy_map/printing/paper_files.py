"""Writing a map: PDF (whole or in tiles), SVG, PNG, and the pages of a printer."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from bsc_planner.exchange.plan_json import ExportFileError
from bsc_planner.exchange.whole_file import written_whole
from bsc_planner.figures.poster import Sheet
from bsc_planner.ui.pages.strategy_map.printing.printed_map import (
    MapFormat,
    PaperChoice,
    PrintedMap,
    sheet_for,
    tiling_for,
)
from bsc_planner.ui.pages.strategy_map.printing.sheet_painting import DPI, UNITS, paint_sheet
from bsc_planner.ui.pages.strategy_map.printing.tile_painting import paint_tile

PDF_DPI = 1200
_PNG_DPI = 200
