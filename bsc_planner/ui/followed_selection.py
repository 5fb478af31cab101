"""Views that go to whatever is selected elsewhere, and leave it until they are seen."""

from collections.abc import Callable, Set

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.plan_session import PlanSession


class FollowedSelection(QObject):
    """Leads a view to the selected element: at once while it is in sight, else when it comes into sight.

    The view calls `catch_up` when it is shown.
    """

    def __init__(
        self, session: PlanSession, view: QWidget, *, kinds: Set[str], follow: Callable[[Ref], object]
    ) -> None:
        """Follow from now on, beginning with what is selected already.

        Args:
            session: The plan.
            view: Who follows.
            kinds: Kinds of elements that it shows.
            follow: Goes to one of them, where it has it.
        """
        super().__init__(view)
        self._view = view
        self._kinds = kinds
        self._follow = follow
        self._due: Ref | None = None
        session.selection_changed.connect(self._on_selection_changed)
        self._on_selection_changed(session.selection)

    def catch_up(self) -> None:
        """Go to what was selected last while nobody looked, if anything was."""
        due, self._due = self._due, None
        if due is not None:
            self._follow(due)

    def _on_selection_changed(self, ref: Ref | None) -> None:
        if ref is None or ref.kind not in self._kinds:
            return
        if self._view.isVisible():
            self._due = None
            self._follow(ref)
        else:
            self._due = ref
