"""Revisi: editions, revisions, comparison and the next year."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.page import RevisionsPage

    return RevisionsPage(session)


PAGE = PageSpec(
    "revisions", QT_TRANSLATE_NOOP("Pages", "Revisions"), "history", QT_TRANSLATE_NOOP("Pages", "Maintain"), _make
)
