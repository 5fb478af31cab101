"""The menu of windows: another one for another plan, and all that have a plan open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.ui.dialogs.file import PLANS, FileDialog
from bsc_planner.ui.main_window.new_window import open_window
from bsc_planner.ui.main_window.open_windows import OpenWindows
from bsc_planner.ui.notices import tell
from bsc_planner.ui.settings.window_state import WindowState


class WindowList(QObject):
    """Keeps the menu of windows, and brings its own window to the front when it is asked to."""

    def __init__(self, window: QWidget, state: WindowState, menu: QMenu, windows: OpenWindows) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._menu = menu
        self._windows = windows
        windows.front_wanted.connect(self.come_to_front)
        menu.aboutToShow.connect(self.fill)

    def open_in_new_window(self) -> None:
        """Open a plan file the planner chooses in a window of its own."""
        title = self.tr("Open plan in a new window")
        path = FileDialog.ask_open(self._window, title=title, folder=self._state.last_folder, kind=PLANS)
        if path is None or self._windows.bring_to_front(path):
            return
        if not open_window(path, is_read_only=False):
            tell(self._window, self.tr("Another window could not be opened."))

    def fill(self) -> None:
        """List the windows as they are now."""
        self._menu.clear()
        for window in self._windows.windows():
            action = self._menu.addAction(window.title.replace("&", "&&"))
            action.setToolTip(str(window.path))
            action.setCheckable(True)
            action.setChecked(window.is_own)
            action.triggered.connect(self._bringer(window.path))
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("No plan is open")).setEnabled(False)

    def come_to_front(self) -> None:
        """Show the window before all others."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.activateWindow()

    def _bringer(self, path: Path) -> Callable[[], object]:
        return lambda: self._windows.bring_to_front(path)
