"""A window over a large plan, and the hands of a planner, timed."""

import cProfile
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.large_plan import large_plan
from bsc_planner.ui.garbage import Garbage
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.widgets.grid import Grid
from tools.look.places import walk

_REST_SECONDS, _LATER_SECONDS = 0.4, 2.5
_RETURN = Qt.Key.Key_Return


class Spent(NamedTuple):
    """Milliseconds of one round."""

    own: float
    painted: float
    rest: float
    later: float


def pace() -> float:
    """Milliseconds that a fixed piece of plain Python takes just now."""
    start = time.thread_time()
    sum(number * number % 7 for number in range(100_000))
    return (time.thread_time() - start) * 1000


class _Painting(QObject):
    """Keeps the window from painting while it is held."""

    is_held = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold it back."""
        return self.is_held and event.type() == QEvent.Type.UpdateRequest


class Trial:
    """A window over a plan, and the hands of a planner."""

    def __init__(self, app: QApplication, size: dict[str, int]) -> None:
        self.app = app
        settings = Settings()
        settings.set_value(AUTHOR, "Bench")
        self.window = MainWindow(settings, WindowState())
        self._painting = _Painting(self.window)
        self.window.installEventFilter(self._painting)
        self.window.show()
        # wide enough for the inspector to stand beside the pages, however small the screen is
        self.window.resize(1440, 900)
        self.garbage = Garbage(app)  # as in the program: never in the middle of an edit
        self.window.files.adopt(large_plan(**size))
        self.settle(until=lambda: self.window.findings.watch.findings is not None)
        self.activate()
        self._numbers = iter(range(131, 1_000_000))
        self.profile: cProfile.Profile | None = None

    def look_at_everything(self) -> None:
        """Open every page and tab once, as planners have by noon: what was opened listens to every edit."""
        for _ in walk(self.window, least_ms=0):
            pass
        self.settle()

    @property
    def page(self) -> Any:
        """The page on top."""
        return self.window.pages.currentWidget()

    @property
    def grid(self) -> Grid:
        """The grid in sight."""
        return next(grid for grid in self.page.findChildren(Grid) if grid.isVisible())

    def number(self) -> str:
        """A figure that was not typed before."""
        return str(next(self._numbers))

    def settle(self, *, until: Callable[[], bool] = lambda: True, seconds: float = 60.0) -> None:
        """Let the event loop run until something holds and nothing is left to do."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.02)  # not QTest.qWait, which holds the interpreter: threads beside the window would starve
            if until():
                break
        for _ in range(3):
            self.app.processEvents()

    def activate(self) -> None:
        """Give the window the keyboard; else nothing waits until the planner rests."""
        self.window.activateWindow()
        self.settle(until=lambda: self.app.activeWindow() is self.window)

    def measure(self, act: Callable[[], object], *, waits: bool = False) -> Spent:
        """Act with painting held back and paint; wait for what comes a moment later too."""
        self.activate()
        self._painting.is_held = True
        start = time.thread_time()
        if self.profile is not None:
            self.profile.enable()
        act()
        self.app.processEvents()
        if self.profile is not None:
            self.profile.disable()
        own = time.thread_time() - start
        self._painting.is_held = False
        start = time.thread_time()
        self.app.postEvent(self.window, QEvent(QEvent.Type.UpdateRequest))
        self.app.processEvents()
        painted = time.thread_time() - start
        rest = self.rest()
        later = self._longest(_LATER_SECONDS) if waits else 0.0
        return Spent(own * 1000, painted * 1000, rest, later)

    def rest(self) -> float:
        """Do nothing for a moment; milliseconds of the longest turn of the event loop in it."""
        return self._longest(_REST_SECONDS)

    def _longest(self, seconds: float) -> float:
        """Milliseconds of the longest turn of the event loop while nobody does anything."""
        longest, end = 0.0, time.monotonic() + seconds
        while time.monotonic() < end:
            start = time.thread_time()
            self.app.processEvents()
            longest = max(longest, time.thread_time() - start)
            time.sleep(0.004)
        return longest * 1000

    def type_into(self, row: int, column: int, text: str) -> Callable[[], None]:
        """Go to a cell and type; returns what commits it."""
        view = self.grid.view
        view.setFocus()
        view.go_to(row, column)
        self.settle()
        QTest.keyClicks(view, text[0])
        editor = view.editing.editor
        assert view.editing.is_open
        QTest.keyClicks(editor, text[1:])
        return lambda: QTest.keyClick(editor, _RETURN)

    def undo(self) -> None:
        """Ctrl+Z."""
        self.window.commands["undo"].trigger()

    def redo(self) -> None:
        """Ctrl+Y."""
        self.window.commands["redo"].trigger()
