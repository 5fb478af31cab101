"""What happens when the program itself is at fault: log it, tell it once, keep the work."""

import logging
import platform
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QThread, Signal, qVersion

from bsc_planner import __version__

_LOG = logging.getLogger(__name__)
_QUIET_SECONDS = 60.0

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class FailureReports(QObject):
    """The excepthook of the program, for all threads.

    A failure of the same kind at the same place is told once a minute: a view that fails to paint fails many times a
    second. The report names files and lines of the program, never content of a plan: the text of an exception may
    hold a name or a NIP, so only its type is told.
    """

    _failed = Signal(str)

    def __init__(self, show: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._told: dict[str, float] = {}
        self._is_showing = False
        self._before: tuple[Hook, Callable[..., object]] | None = None
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of the main thread and of all others."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log a failure and have it told; never fails itself."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        try:
            report = report_of(kind, trace)
            key = report.rsplit("\n", 3)[-2:]
            now = time.monotonic()
            if now - self._told.get(str(key), -_QUIET_SECONDS) < _QUIET_SECONDS:
                return
            self._told[str(key)] = now
            _LOG.error("unexpected failure\n%s", report)
            if sys.stderr is not None:  # a program without a console has none
                traceback.print_exception(kind, error, trace)
            if QThread.currentThread() is self.thread() and QThread.currentThread().loopLevel() == 0:
                self._on_failed(report)  # while starting nobody fetches signals yet
            else:
                self._failed.emit(report)
        except Exception:  # noqa: BLE001 - a failing hook must not hide the failure it was called for
            sys.__excepthook__(kind, error, trace)

    def _handle_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.handle(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_failed(self, report: str) -> None:
        assert QThread.currentThread() is self.thread()
        if self._is_showing:
            return
        self._is_showing = True
        try:
            self._show(report)
        finally:
            self._is_showing = False


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report of a failure: versions, places in the code, type of the exception; no values."""
    head = f"BSC Planner {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    places = [
        f"  {frame.filename.replace(chr(92), '/').rsplit('/bsc_planner/', 1)[-1]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([head, *places, kind.__name__])
