"""The bands of a rule set behind bars and above them: shade, hatching, shape and name, so that no legend is needed."""

from collections.abc import Sequence
from fractions import Fraction

from bsc_planner.figures.charts.axis import ScoreAxis
from bsc_planner.figures.charts.frame import SMALL
from bsc_planner.figures.charts.sheet import HATCHES, Box, Sheet
from bsc_planner.scoring.rule_set import Band, Light

_SHADES = {Light.RED: 0, Light.YELLOW: 1, Light.GREEN: 2, Light.GREY: 2}
_MARK = 6.5
_GAP = 10.0


def draw_bands(sheet: Sheet, axis: ScoreAxis, bands: Sequence[Band], y: float, height: float) -> None:
    """Fill the stretch of each band on an axis; the worst is the darkest."""
    look = sheet.look
    for band in bands:
        left, right = _ends(axis, band)
        if right - left < 0.1:
            continue
        shade = _SHADES[band.light]
        box = Box(left, y, right - left, height)
        sheet.box(box, look.bands[shade])
        if HATCHES[shade]:
            sheet.box(box, "", edge=look.band_lines, hatch=HATCHES[shade])


def name_bands(sheet: Sheet, axis: ScoreAxis, bands: Sequence[Band], y: float, language: str) -> None:
    """Write shape and name of each band over its stretch; a name wider than that moves the next one aside."""
    shown = [band for band in bands if _ends(axis, band)[1] - _ends(axis, band)[0] > 0.1]
    widths = [_key_width(sheet, band, language) for band in shown]
    starts: list[float] = []
    edge = axis.box.x - _GAP
    for band, width in zip(shown, widths, strict=True):
        left, right = _ends(axis, band)
        starts.append(max((left + right - width) / 2, edge + _GAP))
        edge = starts[-1] + width
    edge = axis.box.right + _GAP
    for place in range(len(shown) - 1, -1, -1):
        starts[place] = min(starts[place], edge - _GAP - widths[place])
        edge = starts[place]
    for band, start in zip(shown, starts, strict=True):
        draw_key(sheet, band.light, band.name(language), start, y)


def draw_key(sheet: Sheet, light: Light, name: str, x: float, y: float) -> None:
    """Draw the shape of a status with its name at the right of it."""
    look = sheet.look
    sheet.marks([(x + _MARK / 2, y)], light, _MARK, look.lights[light].mark)
    sheet.text((x + _MARK + 3, y), name, SMALL, colour=look.muted)


def _key_width(sheet: Sheet, band: Band, language: str) -> float:
    return _MARK + 3 + sheet.ruler.width(sheet.ruler.printable(band.name(language)), SMALL)


def _ends(axis: ScoreAxis, band: Band) -> tuple[float, float]:
    low = Fraction(axis.low) if band.lower is None else band.lower
    high = Fraction(axis.high) if band.upper is None else band.upper
    return axis.x(low), axis.x(high)
