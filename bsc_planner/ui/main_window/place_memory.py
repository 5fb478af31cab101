"""Takes a plan up where it was left: the page and the element that were shown."""

from pathlib import Path

from PySide6.QtCore import QObject

from bsc_planner.ui.main_window.homes import shown_as
from bsc_planner.ui.main_window.page_stack import PageStack
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.window_state import PlanPlace, WindowState


class PlaceMemory(QObject):
    """Follows where the planner is in the open plan, and writes it down when the plan is left."""

    def __init__(self, parent: QObject, state: WindowState, pages: PageStack) -> None:
        super().__init__(parent)
        self._state = state
        self._pages = pages
        self._session: PlanSession | None = None
        self._left: tuple[Path | None, PlanPlace] | None = None

    def take_up(self, session: PlanSession) -> str:
        """Select the element that was selected in this plan; returns the key of its page, empty for none."""
        place = self._state.place_of(session.document.path)
        self._session = session
        self._left = (session.document.path, place)
        if place.ref is not None and shown_as(session.store, place.ref) == place.ref:
            session.select(place.ref)
        session.selection_changed.connect(self.note)
        return place.page if self._pages.has_page(place.page) else ""

    def note(self) -> None:
        """The page or the selection is another now, or the plan has another file."""
        if self._session is not None and self._pages.current_key:
            place = PlanPlace(self._pages.current_key, self._session.selection)
            self._left = (self._session.document.path, place)

    def leave(self) -> None:
        """The plan is left: write down where."""
        if self._left is not None:
            self._state.keep_place(*self._left)
        self._session, self._left = None, None
