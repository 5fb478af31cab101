"""Pemantauan: actuals, scores, charts, people's reports and what is done about them."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.monitoring.page import MonitoringPage

    return MonitoringPage(session)


PAGE = PageSpec("monitoring", QT_TRANSLATE_NOOP("Pages", "Monitoring"), "chart-column", "", _make)
