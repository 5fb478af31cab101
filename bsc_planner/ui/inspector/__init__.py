"""The inspector: what is selected, as forms, chart, cascade, history and notes."""

from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec

INSPECTOR = PageSpec("inspector", QT_TRANSLATE_NOOP("Pages", "Inspector"), "panel-right", "", Inspector)
