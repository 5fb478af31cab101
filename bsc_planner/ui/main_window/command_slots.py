"""What each command of the window does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from bsc_planner.errors import PlanError
from bsc_planner.paths import user_data_folder
from bsc_planner.ui.dialogs.about import AboutDialog
from bsc_planner.ui.main_window.clipboard_keys import send_to_focus
from bsc_planner.ui.main_window.inspector_dock import InspectorDock
from bsc_planner.ui.main_window.inspector_keys import InspectorKeys
from bsc_planner.ui.main_window.look import Look
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession

if TYPE_CHECKING:
    from bsc_planner.ui.main_window.window import MainWindow

_IN_FOCUS = ("cut", "copy", "paste", "select_all")


def command_slots(window: "MainWindow", look: Look, inspector: InspectorDock) -> dict[str, Callable[[], object]]:
    """What is done for each command, by its key."""
    files, exchange, commands = window.files, window.exchange, window.commands
    return (
        {
            "new": files.new,
            "open": files.open,
            "open_window": window.window_list.open_in_new_window,
            "save": files.save,
            "save_as": files.save_as,
            "send_copy": window.merging.send_copy,
            "merge_copy": window.merging.merge_copy,
            "close": files.close,
            "quit": window.close,
            "undo": lambda: _travel(window, PlanSession.undo),
            "redo": lambda: _travel(window, PlanSession.redo),
            "search": window.search.start,
            "settings": look.ask_settings,
            "full_screen": look.toggle_full_screen,
            "facts": lambda: window.show_page("overview"),
            "findings": window.findings.show_list,
            "freeze_edition": window.revisions.freeze_edition,
            "checkpoint": window.revisions.keep_checkpoint,
            "day": window.tool_bar.day.ask_day,
            "publish": lambda: window.show_page("documents"),
            "import_json": exchange.import_json,
            "export_json": exchange.export_json,
            "example": exchange.open_example,
            "tour": window.tour.start,
            "guide": window.help.show_for_focus,
            "keys": lambda: window.help.show_topic("papan-tombol"),
            "logs": _open_logs,
            "about": lambda: AboutDialog(window).exec(),
        }
        | {key: partial(send_to_focus, key) for key in _IN_FOCUS}
        | InspectorKeys(inspector, commands["inspector"]).slots
    )


def _travel(window: "MainWindow", step: Callable[[PlanSession], None]) -> None:
    """Undo or redo; what is being typed is handed over first."""
    if window.session is None:
        return
    window.commit_typing()
    try:
        step(window.session)
    except PlanError as error:
        tell_error(window, error)


def _open_logs() -> None:
    folder = user_data_folder() / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
