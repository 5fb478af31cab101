"""Every page of the window, in the order of the navigation, and the inspector beside them."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.cascade import PAGE as CASCADE
from bsc_planner.ui.pages.documents import PAGE as DOCUMENTS
from bsc_planner.ui.pages.findings import PAGE as FINDINGS
from bsc_planner.ui.pages.indicators import PAGE as INDICATORS
from bsc_planner.ui.pages.monitoring import PAGE as MONITORING
from bsc_planner.ui.pages.organisation import PAGE as ORGANISATION
from bsc_planner.ui.pages.overview import PAGE as OVERVIEW
from bsc_planner.ui.pages.people_targets import PAGE as PEOPLE_TARGETS
from bsc_planner.ui.pages.revisions import PAGE as REVISIONS
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.pages.strategy_map import PAGE as STRATEGY_MAP
from bsc_planner.ui.plan_session import PlanSession

PAGES: tuple[PageSpec, ...] = (
    OVERVIEW,
    STRATEGY_MAP,
    INDICATORS,
    ORGANISATION,
    CASCADE,
    PEOPLE_TARGETS,
    REVISIONS,
    MONITORING,
    DOCUMENTS,
    FINDINGS,
)


def _make_inspector(session: PlanSession) -> QWidget:
    # Here, so that the window starts without it.
    from bsc_planner.ui.inspector.inspector import Inspector

    return Inspector(session)


INSPECTOR = PageSpec("inspector", QT_TRANSLATE_NOOP("Pages", "Inspector"), "panel-right", "", _make_inspector)
