"""Ends the program decently when the system asks: SIGTERM, SIGINT, logging off."""

import logging
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

_LOG = logging.getLogger(__name__)


class QuitSignals(QObject):
    """Calls `on_quit` in the window's thread.

    Python runs its signal handlers between two steps of its own, and there are none while Qt waits for events. The
    signal therefore writes a byte into a pair of sockets, and Qt wakes up for that.
    """

    def __init__(self, on_quit: Callable[[], None], on_session_end: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_quit = on_quit
        self._on_session_end = on_session_end
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._on_commit_data)
        self._hears = False
        try:
            self._near, self._far = socket.socketpair()
        except OSError:
            # Windows makes the pair of connections within the PC, which a security program may forbid: no reason not
            # to start
            _LOG.warning("the program does not hear when the system asks it to end", exc_info=True)
            return
        self._hears = True
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        self._old_descriptor = signal.set_wakeup_fd(self._far.fileno())
        self._old_handlers = {
            number: signal.signal(number, self._on_signal) for number in (signal.SIGTERM, signal.SIGINT)
        }

    def release(self) -> None:
        """Give the signals back."""
        if not self._hears:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_descriptor)
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)
        self._near.close()
        self._far.close()

    def _on_signal(self, _number: int, _frame: object) -> None:
        """Nothing to do here: the byte in the socket does it."""

    def _on_activated(self) -> None:
        try:
            self._near.recv(64)
        except BlockingIOError:
            return
        self._on_quit()

    def _on_commit_data(self, _manager: QSessionManager) -> None:
        self._on_session_end()
