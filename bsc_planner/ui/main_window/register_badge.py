"""The figure beside Dokumen: how many issued documents must be issued anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.main_window.navigation import Navigation
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status

if TYPE_CHECKING:
    from bsc_planner.ui.pages.documents.reissue_watch import ReissueWatch

_PAGE = "documents"


class RegisterBadge(QObject):
    """Writes the count of the open plan's watch into the navigation."""

    def __init__(self, navigation: Navigation) -> None:
        super().__init__(navigation)
        self._navigation = navigation
        self._watch: ReissueWatch | None = None

    def set_session(self, session: PlanSession | None) -> None:
        """Watch another plan; the one before is being closed."""
        if self._watch is not None:
            self._watch.changed.disconnect(self._refresh)
            self._watch.stop()
        self._watch = None
        if session is not None:
            # here, so that the window starts without the classes of a plan's rows
            from bsc_planner.ui.pages.documents.reissue_watch import reissue_watch

            self._watch = reissue_watch(session)
            self._watch.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        count = self._watch.outdated if self._watch else 0
        self._navigation.set_badge(_PAGE, number_text(count) if count else "", Status.WARNING)
