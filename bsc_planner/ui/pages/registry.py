"""Every page of the window, in the order of the navigation, and the inspector beside them."""

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.overview import PAGE as OVERVIEW
from bsc_planner.ui.pages.spec import PageSpec

DRAFTING = QT_TRANSLATE_NOOP("Pages", "Drafting")
ISSUING = QT_TRANSLATE_NOOP("Pages", "Issuing")

PAGES: tuple[PageSpec, ...] = (OVERVIEW,)

INSPECTOR: PageSpec | None = None
