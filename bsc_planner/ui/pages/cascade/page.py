"""The page on which targets are handed down: one tab per view."""

from PySide6.QtWidgets import QWidget

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.ui.pages.cascade.views import VIEWS
from bsc_planner.ui.pages.tabbed_page import TabbedPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.page_header import PageHeader


class CascadePage(TabbedPage):
    """Where the targets of a year go: to units, and the tree of who holds what."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(session, PageHeader(self.tr("Cascade")), VIEWS, "CascadeViews", parent)

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

    def _on_selection_changed(self, ref: Ref | None) -> None:
        """What positions receive is shown beside their people; other views follow by themselves."""
        if ref is not None and ref.kind == "cascade" and self.isVisible() and self._shows_among_people(ref):
            return
        super()._on_selection_changed(ref)

    def _shows_among_people(self, ref: Ref) -> bool:
        """Whether a rule is one of a position; it is shown beside the people who serve there."""
        # here, so that the page opens without it
        from bsc_planner.ui.pages.cascade.people_view import PeopleMatrixView

        view = self.stack.currentWidget()
        if isinstance(view, PeopleMatrixView) and view.is_at(ref):  # the planner went there
            return True
        rule = self._session.store.find(Cascade, ref.id)
        if rule is None or rule.child_position_id is None:
            return False
        view = self.show_view("people")
        assert isinstance(view, PeopleMatrixView)
        view.show_element(ref)
        return True

    def take_in(self, view: QWidget) -> None:
        """Show the cells that the view wants shown."""
        cell_wanted = getattr(view, "cell_wanted", None)
        if cell_wanted is not None:
            cell_wanted.connect(self.show_cell)
        units_wanted = getattr(view, "units_wanted", None)
        if units_wanted is not None:
            units_wanted.connect(lambda: self.show_view("matrix"))
