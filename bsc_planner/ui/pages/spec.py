"""What a page tells the window about itself."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.plan_session import PlanSession


@dataclass(frozen=True)
class PageSpec:
    """A page of the window.

    Attributes:
        key: Stable name, for settings and jumps.
        title: Source text in the translation context ``Pages`` (mark with QT_TRANSLATE_NOOP).
        icon: Name of a file in ``resources/icons`` without suffix.
        group: Source text of the group heading in the same context; empty: no heading.
        factory: Makes the page for a session; called when the page is first shown.
        has_inspector: Whether the inspector stands beside the page until the planner hides it; else the planner
            calls it when it is wanted.
    """

    key: str
    title: str
    icon: str
    group: str
    factory: Callable[[PlanSession], QWidget]
    has_inspector: bool = False
