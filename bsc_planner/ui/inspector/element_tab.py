"""What every tab of the inspector is: a view of one element that is filled when it is looked at."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.inspector.after_rest import AfterRest
from bsc_planner.ui.plan_session import PlanSession


class ElementTab(QWidget):
    """Shows one element at a time; going to another of the same kind keeps the widgets."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref = ref
        self._is_stale = True
        self._catching_up = AfterRest(self, self._catch_up)

    @property
    def ref(self) -> Ref:
        """The element that is shown."""
        return self._ref

    def show_element(self, ref: Ref) -> None:
        """Show another element of the same kind."""
        if ref != self._ref:
            self.leave()
            self._ref = ref
            self.enter()
        self.mark_stale()

    def leave(self) -> None:
        """Hand over what is still being typed; called before another element is shown."""

    def enter(self) -> None:
        """Forget what was of the element before; called before the new one is filled in."""

    def refresh(self) -> None:
        """Show the element as it is."""
        self._is_stale = False
        self._catching_up.drop()

    def mark_stale(self) -> None:
        """Fill it in anew: now where it is in sight, else when it comes into view."""
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def follow(self) -> None:
        """Fill it in anew because the plan changed: where it is in sight as soon as the planner rests."""
        self._is_stale = True
        if self.isVisible():
            self._catching_up.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up when it comes into view."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh()
