"""Menu entries that are not fixed: pages, recent files, colours, languages, years."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from bsc_planner.ui.icons import icon
from bsc_planner.ui.main_window.menus import LANGUAGES, RECENT, THEMES, YEARS, Menus
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.pages.titles import page_title
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.schema import LANGUAGE, THEME, Setting
from bsc_planner.ui.settings.settings import Settings

_WITH_KEY = 10


class PageActions(QActionGroup):
    """One action per page, Alt+1 to Alt+9, the tenth Alt+0.

    Signals:
        page_chosen: Key of the page to show.
    """

    page_chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], parent: QObject) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        for number, page in enumerate(pages, start=1):
            action = QAction(icon(page.icon), "", self, checkable=True)
            action.setData(page.key)
            if number <= _WITH_KEY:
                action.setShortcut(QKeySequence(f"Alt+{number % _WITH_KEY}"))
        self.triggered.connect(self._on_triggered)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all texts in the window's language."""
        for action, page in zip(self.actions(), self._pages, strict=True):
            action.setText(page_title(page).replace("&", "&&"))

    def mark(self, key: str) -> None:
        """Tick the page that is shown."""
        for action in self.actions():
            action.setChecked(action.data() == key)

    def _on_triggered(self, action: QAction) -> None:
        self.page_chosen.emit(action.data())


class ChangingMenus(QObject):
    """Fills the menus that follow files, settings and the plan.

    Signals:
        file_chosen: A recent file (its `Path`) shall be opened.
        year_chosen: Another year shall be shown.
    """

    file_chosen = Signal(object)
    year_chosen = Signal(int)

    def __init__(self, menus: Menus, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._menus = menus
        self._settings = settings

    def fill_recent(self, paths: Sequence[Path]) -> None:
        """List recent files."""
        entries = [(f"{path.stem}   ({path.parent})", path) for path in paths]
        self._fill(RECENT, entries, None, self.file_chosen.emit)

    def fill_years(self, session: PlanSession | None) -> None:
        """List the years of the plan."""
        years = session.store.plan.years if session else range(0)
        current = session.year if session else None
        self._fill(YEARS, [(str(year), year) for year in years], current, self.year_chosen.emit)

    def fill_settings(self) -> None:
        """Offer colours and languages, the chosen ones ticked."""
        for place, setting in ((THEMES, THEME), (LANGUAGES, LANGUAGE)):
            entries = [(QCoreApplication.translate("Settings", text), value) for value, text in setting.choices]
            self._fill(place, entries, self._settings.value(setting), self._chooser(setting))

    def _chooser(self, setting: Setting) -> Callable[[str], None]:
        return lambda value: self._settings.set_value(setting, value)

    def _fill(
        self,
        place: str,
        entries: Sequence[tuple[str, object]],
        current: object,
        choose: Callable[..., object],
    ) -> None:
        menu: QMenu = self._menus.submenus[place]
        menu.clear()
        group = QActionGroup(menu)
        for text, data in entries:
            action = QAction(text.replace("&", "&&"), group)
            action.setCheckable(current is not None)
            action.setChecked(data == current and current is not None)
            action.triggered.connect(lambda _checked=False, data=data: choose(data))
            menu.addAction(action)
        menu.setEnabled(bool(entries))
