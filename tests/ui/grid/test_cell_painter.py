"""Texts of cells laid out in the room they have."""

import pytest
from PySide6.QtGui import QFontMetrics

from bsc_planner.ui.theme import font
from bsc_planner.ui.widgets.grid.painting.cell_painter import CellPainter


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    ["Pengolah Data dan Informasi", "Analis Kebijakan Ahli Muda", "Meningkatnya mutu layanan kepegawaian", "a\nb"],
)
def test_a_wrapped_text_is_cut_at_no_width(text: str) -> None:
    painter = CellPainter()
    painter.dress(font())
    whole = QFontMetrics(font()).horizontalAdvance(text)
    for width in range(whole - 3, whole + 4):
        laid_out, _ = painter._text(text, width, 0, is_wrapped=True)
        assert laid_out.text() == text
