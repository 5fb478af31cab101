"""The page that keeps a plan's legal trace: one tab per view."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.pages.revisions.views import VIEWS
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.folding_tab_bar import FoldingTabBar
from bsc_planner.ui.widgets.page_header import PageHeader


class RevisionsPage(QWidget):
    """Tabs over views that are made when they are first shown."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views: dict[str, QWidget] = {}
        self.tabs = FoldingTabBar()
        self.stack = QStackedWidget()
        for spec in VIEWS:
            self.tabs.addTab(QCoreApplication.translate("RevisionViews", spec.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(PageHeader(self.tr("Revisions")))
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._on_tab_changed)
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

    def show_comparison(self, before: str | None, after: str | None) -> None:
        """Show what differs between two editions by their ids; None: the working draft."""
        # here, so that the page opens without it
        from bsc_planner.ui.pages.revisions.comparison.view import ComparisonView

        view = self.show_view("comparison")
        assert isinstance(view, ComparisonView)
        view.show_sides(before, after)

    def _on_selection_changed(self, ref: Ref | None) -> None:
        """A revision was chosen elsewhere: the view in which it is worked on shows it."""
        # here, so that the page opens without it
        from bsc_planner.ui.pages.revisions.workflow.view import ProposalsView

        if ref is not None and ref.kind == "revision":
            view = self.show_view("proposals")
            assert isinstance(view, ProposalsView)
            view.show_element(ref)

    def _on_tab_changed(self, place: int) -> None:
        spec = VIEWS[place]
        view = self._views.get(spec.key)
        if view is None:
            view = self._views[spec.key] = spec.factory(self._session)
            name_parts(view, self.tabs.tabText(place))
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
