"""Page "Indikator & target": objectives and indicators with their targets in one tree-grid."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    # Here, so that the window starts without what only this page needs.
    from bsc_planner.ui.pages.indicators.page import IndicatorsPage

    return IndicatorsPage(session)


PAGE = PageSpec(
    key="indicators",
    title=QT_TRANSLATE_NOOP("Pages", "Indicators && targets"),
    icon="table-2",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=_make,
    has_inspector=True,
)
