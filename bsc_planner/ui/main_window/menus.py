"""The menu bar: which action stands where."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from bsc_planner.ui.main_window.actions import Actions, translated
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

LINE = ""
"""A line between groups."""

RECENT, PAGES, THEMES, LANGUAGES, YEARS = "@recent", "@pages", "@themes", "@languages", "@years"
PAGE_COMMANDS, WINDOWS = "@page_commands", "@windows"
"""Places whose entries are not fixed; all but `PAGES` are menus of their own."""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "new",
            "open",
            "open_window",
            RECENT,
            LINE,
            "save",
            "save_as",
            LINE,
            "send_copy",
            "merge_copy",
            LINE,
            "close",
            LINE,
            "quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            "undo",
            "redo",
            LINE,
            "cut",
            "copy",
            "paste",
            "select_all",
            LINE,
            PAGE_COMMANDS,
            LINE,
            "search",
            LINE,
            "settings",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            PAGES,
            LINE,
            "inspector",
            "switch_side",
            "field_history",
            "field_help",
            LINE,
            "full_screen",
            LINE,
            THEMES,
            LANGUAGES,
            LINE,
            WINDOWS,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Plan"),
        ("facts", YEARS, "day", LINE, "freeze_edition", "checkpoint", LINE, "findings", LINE, "publish"),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Data"), ("import_json", "export_json")),
    (QT_TRANSLATE_NOOP("Actions", "&Help"), ("guide", "keys", LINE, "tour", "example", LINE, "logs", "about")),
)

SUBMENUS: dict[str, str] = {
    RECENT: QT_TRANSLATE_NOOP("Actions", "Recent &files"),
    THEMES: QT_TRANSLATE_NOOP("Actions", "&Colours"),
    LANGUAGES: QT_TRANSLATE_NOOP("Actions", "&Language"),
    PAGE_COMMANDS: QT_TRANSLATE_NOOP("Actions", "Commands o&f this page"),
    WINDOWS: QT_TRANSLATE_NOOP("Actions", "&Windows"),
    YEARS: QT_TRANSLATE_NOOP("Actions", "&Year"),
}


class Menus:
    """The menus of a menu bar.

    Attributes:
        submenus: Menus filled as the program goes, by their place.
    """

    def __init__(self, bar: QMenuBar, actions: Actions, pages: Sequence[QAction]) -> None:
        self.submenus: dict[str, QMenu] = {}
        self._titles: list[tuple[QMenu, str]] = []
        self._pages = pages
        for title, entries in MENUS:
            menu = bar.addMenu("")
            self._titles.append((menu, title))
            for entry in entries:
                self._add(menu, entry, actions)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all titles in the window's language."""
        for menu, title in self._titles:
            menu.setTitle(translated(title))

    def _add(self, menu: QMenu, entry: str, actions: Actions) -> None:
        if entry == LINE:
            menu.addSeparator()
        elif entry == PAGES:
            menu.addActions(list(self._pages))
        elif entry in SUBMENUS:
            self.submenus[entry] = menu.addMenu("")
            self._titles.append((self.submenus[entry], SUBMENUS[entry]))
        else:
            menu.addAction(actions[entry])
