"""The views of the page, in the order of its tabs; each is a widget of its own for one session and scope."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession


@dataclass(frozen=True)
class ViewSpec:
    """One view.

    Attributes:
        key: Stable name, for jumps.
        title: Source text in the translation context ``MonitoringViews`` (mark with QT_TRANSLATE_NOOP).
        factory: Makes it; called when it is first shown.
        shows: Kinds of elements it selects when they are revealed; it then has a method ``show_element(ref)``.
    """

    key: str
    title: str
    factory: Callable[[PlanSession, MonitoringScope], QWidget]
    shows: frozenset[str] = frozenset()


def _follow_up(session: PlanSession, scope: MonitoringScope) -> QWidget:
    from bsc_planner.ui.pages.monitoring.follow_up.view import FollowUpView

    return FollowUpView(session, scope)


VIEWS: tuple[ViewSpec, ...] = (
    ViewSpec(
        "follow_up",
        QT_TRANSLATE_NOOP("MonitoringViews", "Follow-up"),
        _follow_up,
        frozenset({"follow_up", "action_step"}),
    ),
)
