"""How wide text is in a chart, so that it can be broken into lines and cut to fit before it is drawn."""

from functools import lru_cache

from bsc_planner.figures.charts.loading import load_matplotlib
from bsc_planner.figures.charts.look import ChartLook
from bsc_planner.paths import resource

_UNITS = 64.0
_MEASURED_AT = 100.0
_ELLIPSIS = "…"


class Ruler:
    """Measures text in the typeface of a look; sizes and widths are in points."""

    def __init__(self, look: ChartLook) -> None:
        load_matplotlib()
        self._files = tuple(str(resource("fonts", *parts)) for parts in look.files)

    def width(self, text: str, size: float, *, is_bold: bool = False) -> float:
        """How wide one line is."""
        return _width(self._files[is_bold], text) * size / _MEASURED_AT

    def printable(self, text: str) -> str:
        """The text on one line, signs that the typeface does not have replaced by a question mark."""
        return _printable(self._files[0], text)

    def fitted(self, text: str, size: float, width: float, *, is_bold: bool = False) -> str:
        """The text, cut with an ellipsis where it is wider than this."""
        if self.width(text, size, is_bold=is_bold) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            shown = text[:middle].rstrip() + _ELLIPSIS
            low, high = (middle, high) if self.width(shown, size, is_bold=is_bold) <= width else (low, middle - 1)
        return text[:low].rstrip() + _ELLIPSIS

    def lines(self, text: str, size: float, width: float, most: int, *, is_bold: bool = False) -> list[str]:
        """The text in at most so many lines, broken between words, the last one cut where it must be."""
        words = text.split()
        found: list[str] = []
        while words and len(found) < most - 1:
            count = 1
            while count < len(words) and self.width(" ".join(words[: count + 1]), size, is_bold=is_bold) <= width:
                count += 1
            found.append(self.fitted(" ".join(words[:count]), size, width, is_bold=is_bold))
            words = words[count:]
        if words:
            found.append(self.fitted(" ".join(words), size, width, is_bold=is_bold))
        return found


@lru_cache(maxsize=20_000)
def _width(file: str, text: str) -> float:
    from matplotlib.font_manager import get_font

    font = get_font(file)
    font.set_size(_MEASURED_AT, 72)
    font.set_text(text, 0.0)
    return float(font.get_width_height()[0]) / _UNITS


@lru_cache(maxsize=5_000)
def _printable(file: str, text: str) -> str:
    from matplotlib.font_manager import get_font

    font = get_font(file)
    return "".join(sign if font.get_char_index(ord(sign)) else "?" for sign in " ".join(text.split()))
