"""The page that keeps a plan's legal trace: one tab per view."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.pages.revisions.views import VIEWS
from bsc_planner.ui.pages.tabbed_page import TabbedPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.page_header import PageHeader


class RevisionsPage(TabbedPage):
    """What was in force when, what is proposed, and what was changed by whom."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(session, PageHeader(self.tr("Revisions")), VIEWS, "RevisionViews", parent)

    def show_comparison(self, before: str | None, after: str | None) -> None:
        """Show what differs between two editions by their ids; None: the working draft."""
        # here, so that the page opens without it
        from bsc_planner.ui.pages.revisions.comparison.view import ComparisonView

        view = self.show_view("comparison")
        assert isinstance(view, ComparisonView)
        view.show_sides(before, after)
