"""The page that tells how a plan stands: one tab per view, period and unit chosen above all of them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.pages.monitoring.scope_bar import ScopeBar
from bsc_planner.ui.pages.monitoring.views import VIEWS
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.folding_tab_bar import FoldingTabBar
from bsc_planner.ui.widgets.page_header import PageHeader


class MonitoringPage(QWidget):
    """Tabs over views that are made when they are first shown."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views: dict[str, QWidget] = {}
        self.scope = scope_of(session)
        self.scope_bar = ScopeBar(session, self.scope)
        self.tabs = FoldingTabBar()
        self.stack = QStackedWidget()
        for spec in VIEWS:
            self.tabs.addTab(QCoreApplication.translate("MonitoringViews", spec.title))
        header = PageHeader(self.tr("Monitoring"))
        header.right.addWidget(self.scope_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(header)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.scope.view_asked.connect(self.show_view)
        session.selection_changed.connect(self._on_selection_changed)
        # asked for again, it is selected already
        session.reveal_asked.connect(self._on_selection_changed)
        if VIEWS:
            self._on_tab_changed(0)

    def show_view(self, key: str) -> QWidget:
        """Show the view of a key; returns it."""
        place = next(place for place, spec in enumerate(VIEWS) if spec.key == key)
        self.tabs.setCurrentIndex(place)
        return self._views[key]

    def _on_selection_changed(self, ref: Ref | None) -> None:
        """Something was chosen elsewhere that one of the views works on: that view shows it."""
        spec = next((spec for spec in VIEWS if ref is not None and ref.kind in spec.shows), None)
        if spec is not None:
            view: QWidget = self.show_view(spec.key)
            show_element = getattr(view, "show_element", None)
            assert show_element is not None, f"{spec.key} names kinds but cannot show them"
            show_element(ref)

    def _on_tab_changed(self, place: int) -> None:
        spec = VIEWS[place]
        view = self._views.get(spec.key)
        if view is None:
            view = self._views[spec.key] = spec.factory(self._session, self.scope)
            name_parts(view, self.tabs.tabText(place))
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
