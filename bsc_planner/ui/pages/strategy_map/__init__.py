"""The page Strategy map."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    # Here, so that the window starts without what only this page needs (numpy, the SVG module).
    from bsc_planner.ui.pages.strategy_map.page import StrategyMapPage

    return StrategyMapPage(session)


PAGE = PageSpec(
    key="strategy_map",
    title=QT_TRANSLATE_NOOP("Pages", "Strategy map"),
    icon="workflow",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=_make,
    has_inspector=True,
)
