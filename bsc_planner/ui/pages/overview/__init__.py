"""Ringkasan: how far the plan is, its facts, what was changed last."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.overview.page import OverviewPage

    return OverviewPage(session)


PAGE = PageSpec("overview", QT_TRANSLATE_NOOP("Pages", "Overview"), "house", "", _make)
