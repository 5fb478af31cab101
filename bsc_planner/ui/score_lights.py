"""How the status of a score looks in the window: a mark of its own shape and the colour that goes with it."""

from fractions import Fraction

from bsc_planner.scoring.rounding import score_text
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.theme import MARKS, Status

STATUS_OF_LIGHT: dict[Light, Status] = {
    Light.GREEN: Status.OK,
    Light.YELLOW: Status.WARNING,
    Light.RED: Status.ERROR,
    Light.GREY: Status.NONE,
}


def light_mark(light: Light) -> str:
    """The shape of a status: ``●``, ``▲``, ``■`` or ``○``."""
    return MARKS[STATUS_OF_LIGHT[light]]


def figure_text(value: Fraction | None) -> str:
    """A score in percent as planners write it: 71,41; a dash for none."""
    return "–" if value is None else score_text(value)
