"""The program's log: one rotating file for Python, Qt and crashes of native code."""

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from bsc_planner.paths import user_data_folder

_BYTES, _FILES = 500_000, 4
_QT_LOG = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _SharedLog(RotatingFileHandler):
    """A log that several windows write to."""

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        """Begin a new file; Windows renames none that another window has open: then go on in the same one."""
        try:
            super().doRollover()
        except OSError:
            self.maxBytes = 0


def log_folder() -> Path:
    """Folder of the log files; made when missing.

    Raises:
        OSError: It cannot be made.
    """
    folder = user_data_folder() / "logs"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def start_log() -> TextIO | None:
    """Begin to write the log; returns the open file of native crashes, None where no log can be written.

    The file must stay open as long as the program runs: it is written to when nothing else works any more.
    """
    try:
        folder = log_folder()
        handler = _SharedLog(
            folder / "bsc-planner.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
        )
        crashes = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable(crashes)
    qInstallMessageHandler(_on_qt_message)
    return crashes


def stop_log(crashes: TextIO | None) -> None:
    """Give everything back, for tests that start the program within themselves."""
    qInstallMessageHandler(None)
    faulthandler.disable()
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if isinstance(handler, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()
    if crashes is not None:
        crashes.close()


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "qt", message)
