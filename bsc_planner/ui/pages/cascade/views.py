"""The views of the page, in the order of its tabs; each is a widget of its own for one session."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.plan_session import PlanSession


@dataclass(frozen=True)
class ViewSpec:
    """One view.

    Attributes:
        key: Stable name, for jumps.
        title: Source text in the translation context ``CascadeViews`` (mark with QT_TRANSLATE_NOOP).
        factory: Makes it; called when it is first shown.
    """

    key: str
    title: str
    factory: Callable[[PlanSession], QWidget]


def _matrix(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.cascade.matrix_view import MatrixView

    return MatrixView(session)


def _tree(session: PlanSession) -> QWidget:
    from bsc_planner.ui.pages.cascade.tree.view import PerformanceTreeView

    return PerformanceTreeView(session)


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec("matrix", QT_TRANSLATE_NOOP("CascadeViews", "To units"), _matrix),
    ViewSpec("tree", QT_TRANSLATE_NOOP("CascadeViews", "Performance tree"), _tree),
)
