"""All keys of the program by the place where they hold, read from the tables of commands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from bsc_planner.ui.main_window.actions import ACTIONS, plain_text, translated
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.registry import PAGES
from bsc_planner.ui.pages.titles import page_title

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True)
class KeyGroup:
    """Keys that hold in one place.

    Attributes:
        title: The place, translated.
        lines: (keys, what they do), translated.
    """

    title: str
    lines: tuple[tuple[str, str], ...]


_GRID_KEYS: tuple[tuple[str, str], ...] = (
    ("F2", QT_TRANSLATE_NOOP("Help", "Edit the cell")),
    ("Enter, Shift+Enter", QT_TRANSLATE_NOOP("Help", "One cell down or up; on a name a new row below")),
    ("Tab, Shift+Tab", QT_TRANSLATE_NOOP("Help", "One cell to the right or left; while naming a new row its level")),
    ("Esc", QT_TRANSLATE_NOOP("Help", "Leave the cell as it was")),
    ("Shift+→ ↓", QT_TRANSLATE_NOOP("Help", "Extend the selection")),
    ("Ctrl+→ ↓", QT_TRANSLATE_NOOP("Help", "To the edge of the filled cells")),
    ("Home, Ctrl+Home", QT_TRANSLATE_NOOP("Help", "First column; first cell")),
    ("End, Ctrl+End", QT_TRANSLATE_NOOP("Help", "Last column; last cell")),
    ("Ctrl+Space", QT_TRANSLATE_NOOP("Help", "Select the column")),
    ("Shift+Space", QT_TRANSLATE_NOOP("Help", "Select the row")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("Help", "Select everything")),
    ("F3", QT_TRANSLATE_NOOP("Help", "Find the next place")),
    ("Alt+↓", QT_TRANSLATE_NOOP("Help", "Choices of the cell, else the filter of its column")),
)
"""Keys of every grid that move or select; its commands come from their own table."""

_MAP_KEYS: tuple[tuple[str, str], ...] = (
    ("→ ↓", QT_TRANSLATE_NOOP("Help", "To the next card in this direction")),
    ("Ctrl+→ ↓", QT_TRANSLATE_NOOP("Help", "Move the selected cards")),
    ("Enter", QT_TRANSLATE_NOOP("Help", "Edit the text of the card")),
    ("Space", QT_TRANSLATE_NOOP("Help", "Hold it and drag: move the sheet")),
    ("+, -, 0", QT_TRANSLATE_NOOP("Help", "Zoom in, zoom out, 100%")),
    ("Esc", QT_TRANSLATE_NOOP("Help", "Give up what is under way")),
)


def key_groups() -> tuple[KeyGroup, ...]:
    """Everywhere in the window, pages, grids, the strategy map."""
    translate = QCoreApplication.translate
    return (
        KeyGroup(translate("Help", "Everywhere"), tuple(_window_keys())),
        KeyGroup(translate("Help", "Pages"), tuple(_page_keys())),
        KeyGroup(translate("Help", "In every table"), tuple(_grid_keys())),
        KeyGroup(translate("Help", "On the strategy map"), tuple(_map_keys())),
    )


def _window_keys() -> list[tuple[str, str]]:
    found = []
    for spec in ACTIONS:
        wanted = spec.shortcut if spec.shortcut is not None else spec.shown_key
        if wanted != "":
            keys = QKeySequence(wanted).toString(_NATIVE)
            found.append((keys, plain_text(translated(spec.text))))
    return found


def _page_keys() -> list[tuple[str, str]]:
    return [(f"Alt+{number % 10}", page_title(page)) for number, page in enumerate(PAGES[:10], start=1)]


def _grid_keys() -> list[tuple[str, str]]:
    # here, so that the window starts without the grids
    from bsc_planner.ui.widgets.grid.commands import command_keys

    translate = QCoreApplication.translate
    commands = [(QKeySequence(keys).toString(_NATIVE), text) for text, keys in command_keys()]
    return [*((keys, translate("Help", text)) for keys, text in _GRID_KEYS), *commands]


def _map_keys() -> list[tuple[str, str]]:
    from bsc_planner.ui.pages.strategy_map.editing.map_actions import ACTIONS as MAP_ACTIONS

    translate = QCoreApplication.translate
    shown = [
        (QKeySequence(spec.shown_key).toString(_NATIVE), translate("StrategyMap", spec.text))
        for spec in MAP_ACTIONS
        if spec.shown_key
    ]
    return [*((keys, translate("Help", text)) for keys, text in _MAP_KEYS), *shown]
