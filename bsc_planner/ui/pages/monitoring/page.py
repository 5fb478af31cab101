"""The page that tells how a plan stands: one tab per view, period and unit chosen above all of them."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.pages.monitoring.scope_bar import ScopeBar
from bsc_planner.ui.pages.monitoring.views import VIEWS
from bsc_planner.ui.pages.tabbed_page import TabbedPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.page_header import PageHeader


class MonitoringPage(TabbedPage):
    """Actuals, scores and what follows from them, in the scope that is chosen above."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        self.scope = scope_of(session)
        self.scope_bar = ScopeBar(session, self.scope)
        header = PageHeader(self.tr("Monitoring"))
        header.right.addWidget(self.scope_bar)
        super().__init__(session, header, VIEWS, "MonitoringViews", parent)
        self.scope.view_asked.connect(self.show_view)
