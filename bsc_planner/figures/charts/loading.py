"""Getting matplotlib ready: its own folder, no settings of others, the shipped typefaces."""

import os
import sys
from functools import cache
from typing import Any

from bsc_planner.figures.charts.look import INTER, LIBERATION
from bsc_planner.paths import cache_folder, resource

_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",  # text stays text: it can be searched and edited
    "svg.hashsalt": "bsc-planner",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "hatch.linewidth": 0.6,
    "text.hinting": "none",  # text is as wide on the screen as it was measured
    "path.simplify": False,
}


def load_font_reader() -> None:
    """Load the part of matplotlib that Windows must load in the window's thread; a tenth of a second, the first time.

    While Windows loads it, it waits for Python. Loaded in another thread it would wait for the window for ever, and
    the window for it, once the window happens to load something at that moment.
    """
    if sys.platform == "win32":
        _use_own_folder()
        import matplotlib.ft2font  # noqa: F401


@cache
def load_matplotlib() -> None:
    """Make matplotlib ready to draw; the first time it may look through the fonts of the PC, which takes seconds.

    Whoever has a window calls it off the window's thread, after `load_font_reader` in the window's thread.
    """
    _use_own_folder()
    # imported here: starting the program must not pay for it
    import matplotlib as mpl
    from matplotlib import font_manager

    # a matplotlibrc that lies in the working folder or in the home of the user must not change our charts
    mpl.rcdefaults()
    mpl.rcParams.update(_SETTINGS)
    for parts in (*INTER, *LIBERATION):
        font_manager.fontManager.addfont(str(resource("fonts", *parts)))


def _use_own_folder() -> None:
    # Before the import: it reads the variable only once. A folder that cannot be written to is replaced by a
    # temporary one by matplotlib itself.
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder("matplotlib")))
