"""Every page of the window, in the order of the navigation, and the inspector beside them."""

from bsc_planner.ui.pages.indicators import PAGE as INDICATORS
from bsc_planner.ui.pages.overview import PAGE as OVERVIEW
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.pages.strategy_map import PAGE as STRATEGY_MAP

PAGES: tuple[PageSpec, ...] = (OVERVIEW, STRATEGY_MAP, INDICATORS)

INSPECTOR: PageSpec | None = None
