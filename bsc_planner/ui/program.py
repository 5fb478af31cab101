"""Runs the window: builds its parts, hands them each other, until it is closed."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from bsc_planner import __version__
from bsc_planner.errors import PlanError
from bsc_planner.paths import resource
from bsc_planner.ui.failure_reports import FailureReports
from bsc_planner.ui.garbage import Garbage
from bsc_planner.ui.language import apply_language
from bsc_planner.ui.loading_ahead import LoadingAhead
from bsc_planner.ui.log_file import start_log, stop_log
from bsc_planner.ui.settings.schema import LANGUAGE, THEME
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.taskbar import take_own_taskbar_button
from bsc_planner.ui.theme import apply_theme

_SHOWN_MS = 200
"""After so long the window stands there, painted."""

_SETTLED_MS = 5_000
"""After so long a start counts as a good one."""


def run(*, plan: Path | None, is_example: bool, is_read_only: bool, theme: str | None, language: str | None) -> int:
    """Show the window until it is closed; returns the exit status.

    Args:
        plan, is_example, is_read_only: See `Beginning`.
        theme: A `Scheme` for this run; None: as set.
        language: A `Language` for this run; None: as set.
    """
    crashes = start_log()
    take_own_taskbar_button()
    app = _application()
    try:
        settings, state = Settings(app), WindowState()
    except OSError as error:
        return _without_data_folder(app, theme or THEME.default, language or LANGUAGE.default, error)
    apply_language(app, language or settings.value(LANGUAGE))
    apply_theme(app, theme or settings.value(THEME))
    # The window's parts load here, so that a failure while loading them is in the log too.
    from bsc_planner.model.document.start_counter import StartCounter
    from bsc_planner.model.document.trash import empty_old_trash
    from bsc_planner.ui.dialogs.failure import FailureDialog
    from bsc_planner.ui.dialogs.message import MessageDialog
    from bsc_planner.ui.main_window.beginning import Beginning, begin
    from bsc_planner.ui.main_window.window import MainWindow
    from bsc_planner.ui.quit_signals import QuitSignals

    reports = FailureReports(lambda report: FailureDialog.tell(report, app.activeWindow()), app)
    reports.install()
    try:
        counter = StartCounter()
        may_open = counter.begin()
    except PlanError as error:
        MessageDialog.tell(None, error)
        reports.uninstall()
        stop_log(crashes)
        return 2
    window = MainWindow(settings, state)
    beginning = Beginning(plan, is_example, is_read_only, may_open)
    signals = QuitSignals(window.close_for_session_end, window.files.secure_work, app)
    window.show()
    QTimer.singleShot(_SETTLED_MS, app, lambda: Garbage(app))
    QTimer.singleShot(_SETTLED_MS, app, counter.succeeded)
    QTimer.singleShot(_SETTLED_MS, app, empty_old_trash)
    QTimer.singleShot(0, window, lambda: begin(window, beginning))
    QTimer.singleShot(_SHOWN_MS, window, lambda: LoadingAhead(window))
    try:
        return app.exec()
    finally:
        counter.succeeded()
        signals.release()
        reports.uninstall()
        stop_log(crashes)


def _application() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("BSC Planner")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("bsc-planner")
    app.setWindowIcon(QIcon(str(resource("app-icon.svg"))))
    return app


def _without_data_folder(app: QApplication, theme: str, language: str, error: OSError) -> int:
    """Say that nothing can be kept on this PC, in the language that can be known."""
    from bsc_planner.model.document.faults import DataFolderError
    from bsc_planner.ui.dialogs.message import MessageDialog

    apply_language(app, language)
    apply_theme(app, theme)
    MessageDialog.tell(None, DataFolderError(path=str(error.filename or ""), reason=error.strerror))
    return 2
