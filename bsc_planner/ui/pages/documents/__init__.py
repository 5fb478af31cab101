"""Dokumen: choosing, looking at and issuing the documents that people sign."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make(session: PlanSession) -> QWidget:
    # Here, so that the window starts without the libraries that write documents.
    from bsc_planner.ui.pages.documents.page import DocumentsPage

    return DocumentsPage(session)


PAGE = PageSpec(
    "documents", QT_TRANSLATE_NOOP("Pages", "Documents"), "file-text", QT_TRANSLATE_NOOP("Pages", "Publishing"), _make
)
