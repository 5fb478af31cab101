"""The typeface of drawings: its letters keep their widths at any zoom, and a PDF can be searched for them."""

from functools import lru_cache

from PySide6.QtGui import QFont

from bsc_planner.ui.theme import font


@lru_cache(maxsize=16)
def drawing_font(*, pixels: int, is_strong: bool = False) -> QFont:
    """The window's typeface without hints for the screen."""
    made = font(pixels=pixels, is_strong=is_strong)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Digits of one width are other glyphs, which a reader of the PDF could not search for.
    made.unsetFeature(QFont.Tag("tnum"))
    return made
