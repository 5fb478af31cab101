"""What a window does first: open the plan it was started with, or show what can be recovered."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.notices import tell
from bsc_planner.ui.theme import Status


@dataclass(frozen=True)
class Beginning:
    """How the window was started.

    Attributes:
        plan: Plan file or exchange file to open; None: none.
        is_example: Open the shipped example.
        is_read_only: Open the plan to be read only.
        may_open: False after several starts that broke off: the plan may be what breaks them.
    """

    plan: Path | None = None
    is_example: bool = False
    is_read_only: bool = False
    may_open: bool = True


def begin(window: MainWindow, beginning: Beginning) -> None:
    """Open what was asked for; unsaved work of earlier runs is pointed at in any case."""
    translate = QCoreApplication.translate
    if not beginning.may_open:
        text = translate(
            "Beginning", "The program ended unexpectedly several times, so no plan was opened. Your work is kept."
        )
        tell(window, text, status=Status.WARNING, seconds=None)
        return
    plan = beginning.plan
    if plan is not None and not beginning.is_read_only and window.windows.bring_to_front(plan):
        # the plan is open in another window: an empty one beside it helps nobody
        window.close()
        return
    if beginning.is_example:
        window.exchange.open_example()
    elif beginning.plan is not None and beginning.is_read_only:
        window.files.open_read_only(beginning.plan)
    elif beginning.plan is not None:
        window.open_path(beginning.plan)
    if window.session is not None and window.files.unsaved_work():
        text = translate("Beginning", "There is unsaved work of earlier runs: close this plan to see it.")
        tell(window, text, status=Status.WARNING, seconds=None)
