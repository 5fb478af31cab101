"""Beside which pages the inspector stands: as the planner left it, else as the page and the width of the window ask."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.main_window.inspector_dock import InspectorDock
from bsc_planner.ui.main_window.navigation import NARROW_WINDOW
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.window_state import WindowState


class InspectorPlace(QObject):
    """Shows and hides the inspector from page to page.

    Args:
        dock: Holds the inspector.
        action: Shows or hides it; checked while it is shown.
        pages: Every page of the window.
        state: Remembers what the planner chose for each page.
        window: Its width counts.
    """

    def __init__(
        self, dock: InspectorDock, action: QAction, pages: Sequence[PageSpec], state: WindowState, window: QWidget
    ) -> None:
        super().__init__(window)
        self._dock = dock
        self._action = action
        self._usual = {page.key: page.has_inspector for page in pages}
        self._state = state
        self._window = window
        self._session: PlanSession | None = None
        self._page = ""
        self._brought = False
        """Shown because something in it was asked for; ends with the page."""
        action.triggered.connect(self._on_toggled)
        window.installEventFilter(self)
        self._fit()

    def set_session(self, session: PlanSession | None) -> None:
        """Stand beside the pages of another plan; beside none until one is shown."""
        self._session = session
        self._page, self._brought = "", False
        if session is not None:
            session.why_asked.connect(self._on_why_asked)
            session.notes_asked.connect(self._on_notes_asked)
        self._fit()

    def show_for(self, page: str) -> None:
        """Stand beside this page, or leave it the whole width."""
        if page != self._page:
            self._page, self._brought = page, False
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is made narrow belongs to the page."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_shown = self._session is not None and bool(self._page) and self._is_wanted()
        self._action.setChecked(is_shown)
        if self._dock.isHidden() == is_shown:
            self._dock.setVisible(is_shown)

    def _is_wanted(self) -> bool:
        chosen = self._state.inspector_choice(self._page)
        is_usual = self._usual.get(self._page, False) and self._window.width() >= NARROW_WINDOW
        return self._brought or (is_usual if chosen is None else chosen)

    def _on_toggled(self, is_wanted: bool) -> None:
        self._brought = False
        self._state.keep_inspector_choice(self._page, is_wanted=is_wanted)
        self._fit()

    def _on_why_asked(self, ref: Ref) -> None:
        """The inspector answers; where it is hidden, it is shown first and asked again."""
        if self._session is not None and self._bring():
            self._session.ask_why(ref)

    def _on_notes_asked(self, ref: Ref) -> None:
        if self._session is not None and self._bring():
            self._session.ask_notes(ref)

    def _bring(self) -> bool:
        """Show the inspector; whether it had been hidden."""
        if not self._dock.isHidden():
            return False
        self._brought = True
        self._fit()
        return not self._dock.isHidden()
