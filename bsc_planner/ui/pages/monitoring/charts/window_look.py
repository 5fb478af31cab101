"""Charts in the colours of the window."""

from bsc_planner.figures.charts.look import COLOUR_PRINT, INTER, ChartLook, LightLook
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import DARK_BANDS, DARK_CELLS, FONT_FAMILY, Tokens


def window_look(colours: Tokens) -> ChartLook:
    """The look of charts in the scheme in force."""

    def lights(light: Light) -> LightLook:
        paper = COLOUR_PRINT.lights[light]
        cell, on_cell = (paper.cell, paper.on_cell)
        if colours.is_dark:
            plain = (colours.panel.name(), colours.muted.name())
            cell, on_cell = DARK_CELLS.get(STATUS_OF_LIGHT[light], plain)
        return LightLook(colours.status_mark(STATUS_OF_LIGHT[light]).name(), cell, on_cell)

    return ChartLook(
        family=FONT_FAMILY,
        files=INTER,
        stand_ins=COLOUR_PRINT.stand_ins,
        background=colours.panel.name(),
        text=colours.text.name(),
        muted=colours.muted.name(),
        grid=colours.border.name(),
        target=(colours.accent_text if colours.is_dark else colours.accent).name(),
        actual=colours.text.name(),
        bands=DARK_BANDS if colours.is_dark else COLOUR_PRINT.bands,
        band_lines=colours.none_mark.name() if colours.is_dark else COLOUR_PRINT.band_lines,
        lights={light: lights(light) for light in Light},
    )
