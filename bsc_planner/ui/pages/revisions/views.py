"""The views of the page, in the order of its tabs; each is a widget of its own for one session."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.tabbed_page import ViewSpec
from bsc_planner.ui.plan_session import PlanSession


def _timeline(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.timeline.view import TimelineView

    return TimelineView(session)


def _proposals(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.workflow.view import ProposalsView

    return ProposalsView(session)


def _comparison(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.comparison.view import ComparisonView

    return ComparisonView(session)


def _next_year(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.next_year.view import NextYearView

    return NextYearView(session)


def _audit(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.audit.view import AuditView

    return AuditView(session)


def _bin(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.revisions.bin.view import BinView

    return BinView(session)


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("timeline", QT_TRANSLATE_NOOP("RevisionViews", "Timeline"), _timeline),
    ViewSpec("proposals", QT_TRANSLATE_NOOP("RevisionViews", "Proposed changes"), _proposals, frozenset({"revision"})),
    ViewSpec("comparison", QT_TRANSLATE_NOOP("RevisionViews", "Compare"), _comparison),
    ViewSpec("next_year", QT_TRANSLATE_NOOP("RevisionViews", "Next year"), _next_year),
    ViewSpec("audit", QT_TRANSLATE_NOOP("RevisionViews", "Change log"), _audit),
    ViewSpec("bin", QT_TRANSLATE_NOOP("RevisionViews", "Recycle bin"), _bin),
)
