"""The start page in the window: what it lists, and what choosing there does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.main_window.plan_files import PlanFiles
from bsc_planner.ui.pages.start.page import StartPage
from bsc_planner.ui.settings.window_state import WindowState


class StartView(QObject):
    """Connects the start page with the plan files and with the window's memory.

    Args:
        files: Opens, recovers and discards.
        state: Remembers files opened lately.
        ways: Commands offered to begin with.
        window: The window, which owns it.

    Signals:
        recent_changed: Other files are remembered, or in another order.
    """

    recent_changed = Signal()

    def __init__(self, files: PlanFiles, state: WindowState, ways: Sequence[QAction], window: QWidget) -> None:
        super().__init__(window)
        self.page = StartPage(ways)
        self._files = files
        self._state = state
        self.page.file_chosen.connect(files.open_path)
        self.page.file_forgotten.connect(self._on_file_forgotten)
        self.page.file_pinned.connect(self._on_file_pinned)
        self.page.recover_chosen.connect(files.recover)
        self.page.discard_chosen.connect(files.discard)
        self.page.take_back_chosen.connect(files.take_back)
        files.unsaved_work_changed.connect(self.refresh)

    def refresh(self) -> None:
        """List files and unsaved work as they are now."""
        self.page.show_recent(self._state.recent_files, self._state.pinned_files)
        self.page.show_unsaved(self._files.unsaved_work(), self._files.discarded_work())

    def _on_file_forgotten(self, path: Path) -> None:
        self._state.forget_file(path)
        self._tell()

    def _on_file_pinned(self, path: Path) -> None:
        self._state.pin_file(path, is_pinned=path not in self._state.pinned_files)
        self._tell()

    def _tell(self) -> None:
        self.refresh()
        self.recent_changed.emit()
