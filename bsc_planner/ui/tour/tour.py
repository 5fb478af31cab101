"""Opens the plan of the tour, and has its steps shown while it is open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from bsc_planner.model.document.replacing import replace_file
from bsc_planner.paths import user_data_folder
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.main_window.plan_files import PlanFiles
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import PlanPlace, WindowState

if TYPE_CHECKING:
    from bsc_planner.ui.tour.panel import TourPanel
    from bsc_planner.ui.tour.walk import TourWalk

_FILE = "tur-kepegawaian.renstra"


class Tour(QObject):
    """The tour of one window; its plan is a file of its own in the program's data folder.

    Args:
        files: Opens the plan.
        settings, state: Of the window.
        room: Where the panel stands once it is needed.
        window: The window, which owns it.

    Signals:
        new_plan_wanted: The planner wants to begin a plan of his own.
    """

    new_plan_wanted = Signal()

    def __init__(
        self, files: PlanFiles, settings: Settings, state: WindowState, room: QBoxLayout, window: QWidget
    ) -> None:
        super().__init__(window)
        self._files = files
        self._settings = settings
        self._state = state
        self._room = room
        self._window = window
        self._panel: TourPanel | None = None
        self._walk: TourWalk | None = None

    @property
    def path(self) -> Path:
        """File of the plan of the tour."""
        return user_data_folder() / "example" / _FILE

    @property
    def panel(self) -> "TourPanel":
        """The panel below the page; made when first asked for."""
        if self._panel is None:
            # here, so that the window starts without the steps
            from bsc_planner.ui.tour.panel import TourPanel

            self._panel = TourPanel()
            self._panel.hide()
            self._room.addWidget(self._panel)
            self._panel.again_wanted.connect(self.begin_again)
            self._panel.new_plan_wanted.connect(self.new_plan_wanted)
            self._panel.closed.connect(self._panel.hide)
        return self._panel

    def start(self) -> None:
        """Begin the tour, or take it up again."""
        if self._walk is not None:
            self._walk.open_panel()
        elif self.path.exists():
            self._files.open_path(self.path)
        else:
            self._make()

    def begin_again(self) -> None:
        """Begin with a fresh plan; the one before is put aside under another name."""
        if self._walk is not None and not self._files.close():
            return
        self._state.tour_pages = []
        self._state.keep_place(self.path.absolute(), PlanPlace())
        if self.path.exists():
            replace_file(self.path, self.path.with_suffix(".renstra.bak"))
        self._make()

    def set_session(self, session: PlanSession | None) -> None:
        """Another plan is open now: show the panel where it is that of the tour."""
        if self._walk is not None:
            self._walk.end()
            self._walk = None
        if session is not None and session.document.path == self.path.absolute():
            # here, so that the window starts without the steps
            from bsc_planner.ui.tour.walk import TourWalk

            self._walk = TourWalk(session, self._state, self.panel)
            self._walk.open_panel()

    def note_page(self, key: str) -> None:
        """A page was shown."""
        if self._walk is not None and key:
            self._walk.note_page(key)

    def _make(self) -> None:
        path, who = self.path, self._settings.author

        def work(progress: Progress) -> Path:
            # here, so that the window starts without it
            from bsc_planner.demo.building import tour_plan

            progress.step(0, 0)
            tour_plan(path, who=who)
            return path

        run_in_background(
            self,
            self.tr("Preparing the tour"),
            work,
            on_done=self._files.open_path,
            on_error=lambda error: MessageDialog.tell(self._window, error),
        )
