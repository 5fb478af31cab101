"""The whole walk: pages, inspector, menus, what opens over grids and maps, dialogs, other windows."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.main_window.window import MainWindow
from tools.look.dialogs import DIALOGS, each_dialog
from tools.look.flaws import Flaw, flaws_of
from tools.look.grid_parts import EveryGridPart
from tools.look.map_parts import open_map_parts, open_tree_parts
from tools.look.menus import EveryMenu, Look
from tools.look.other_windows import look_at_guide, look_at_other_windows
from tools.look.places import settle, show_plan, walk, walk_inspector

_REST_MS = 600


def look_at_everything(window: MainWindow, folder: Path, look: Look, *, only: Sequence[str] = ()) -> None:
    """Let `look` see everything by its name; the plan of the window stays as it is.

    Args:
        window: A window with a saved plan open.
        folder: Where copies of the plan may be written.
        look: Looks at what is open now.
        only: Parts of names; whole groups whose names hold none of them are left out. Empty: everything.
    """
    groups: tuple[tuple[tuple[str, ...], Callable[[], None]], ...] = (
        ((), lambda: _look_at_places(window, look)),
        (tuple(DIALOGS), lambda: each_dialog(window, look, only=only)),
        (("window", "empty", "bar"), lambda: look_at_other_windows(window, folder, look)),
        (("window-guide",), lambda: look_at_guide(window, look)),
    )
    for names, show in groups:
        if not only or not names or any(part in name or name in part for part in only for name in names):
            show()


def lasting_flaws_of(widget: QWidget) -> list[Flaw]:
    """Flaws that are still there when everything that waits for a rest has had one."""
    found = flaws_of(widget)
    if found:
        settle(_REST_MS)
        found = flaws_of(widget)
    return found


def _look_at_places(window: MainWindow, look: Look) -> None:
    menus, parts = EveryMenu(window, look), EveryGridPart(look)
    for name in walk(window, least_ms=0):
        look(name, window)
        menus.open_all(name)
        parts.open_all(window, name)
        open_map_parts(window, look)
        open_tree_parts(window, look)
    for name in walk_inspector(window, least_ms=0):
        look(name, window)
        menus.open_all(name)
    show_plan(window)
    menus.open_bar(window.menuBar())
