"""The views of the page, in the order of its tabs; each is a widget of its own for one session."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.tabbed_page import ViewSpec
from bsc_planner.ui.plan_session import PlanSession


def _matrix(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.cascade.matrix_view import MatrixView

    return MatrixView(session)


def _people(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.cascade.people_view import PeopleMatrixView

    return PeopleMatrixView(session)


def _tree(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.cascade.tree.view import PerformanceTreeView

    return PerformanceTreeView(session)


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("matrix", QT_TRANSLATE_NOOP("CascadeViews", "To units"), _matrix),
    ViewSpec("people", QT_TRANSLATE_NOOP("CascadeViews", "To people"), _people),
    ViewSpec("tree", QT_TRANSLATE_NOOP("CascadeViews", "Performance tree"), _tree),
)
