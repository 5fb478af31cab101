"""The page on which targets are handed down: one tab per view."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.pages.cascade.views import VIEWS
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.folding_tab_bar import FoldingTabBar
from bsc_planner.ui.widgets.page_header import PageHeader


class CascadePage(QWidget):
    """Tabs over views that are made when they are first shown."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._views: dict[str, QWidget] = {}
        self.tabs = FoldingTabBar()
        self.stack = QStackedWidget()
        for spec in VIEWS:
            self.tabs.addTab(QCoreApplication.translate("CascadeViews", spec.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(PageHeader(self.tr("Cascade")))
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self._on_tab_changed(0)

    def show_view(self, key: str) -> QWidget:
        """Show the view of a key; returns it."""
        place = next(place for place, spec in enumerate(VIEWS) if spec.key == key)
        self.tabs.setCurrentIndex(place)
        return self._views[key]

    def show_cell(self, indicator_id: str, giver_id: str | None, unit_id: str | None) -> None:
        """Show a cell of the matrix.

        Args:
            indicator_id: The row.
            giver_id: Unit that hands it on; None: the institution.
            unit_id: Unit that receives; None: only the row is wanted.
        """
        # here, so that the page opens without it
        from bsc_planner.ui.pages.cascade.matrix_view import MatrixView

        view = self.show_view("matrix")
        assert isinstance(view, MatrixView)
        view.show_cell(indicator_id, giver_id, unit_id)

    def _on_tab_changed(self, place: int) -> None:
        spec = VIEWS[place]
        view = self._views.get(spec.key)
        if view is None:
            view = self._views[spec.key] = spec.factory(self._session)
            name_parts(view, self.tabs.tabText(place))
            cell_wanted = getattr(view, "cell_wanted", None)
            if cell_wanted is not None:
                cell_wanted.connect(self.show_cell)
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
