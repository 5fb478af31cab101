"""Pemeriksaan: what the rules found, why it matters, and what to do about it."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    # Here, so that the window starts without it.
    from bsc_planner.ui.pages.findings.page import FindingsPage

    return FindingsPage(session)


PAGE = PageSpec(
    "findings", QT_TRANSLATE_NOOP("Pages", "Review"), "circle-check", QT_TRANSLATE_NOOP("Pages", "Publishing"), _make
)
