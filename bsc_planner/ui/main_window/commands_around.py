"""Everything the search field can run in a window: its actions, those of the page shown, pages and views, settings."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.main_window.actions import Actions
from bsc_planner.ui.main_window.commands_offered import Command, CommandGroup, commands_of
from bsc_planner.ui.main_window.page_commands import page_actions
from bsc_planner.ui.pages.monitoring.views import VIEWS as MONITORING_VIEWS
from bsc_planner.ui.pages.registry import PAGES
from bsc_planner.ui.pages.revisions.views import VIEWS as REVISION_VIEWS
from bsc_planner.ui.pages.titles import page_title
from bsc_planner.ui.settings.schema import LANGUAGE, THEME
from bsc_planner.ui.settings.settings import Settings

_VIEWS: dict[str, tuple[str, tuple[tuple[str, str], ...]]] = {
    "revisions": ("RevisionViews", tuple((view.key, view.title) for view in REVISION_VIEWS)),
    "monitoring": ("MonitoringViews", tuple((view.key, view.title) for view in MONITORING_VIEWS)),
}
"""Pages made of views: the translation context of their titles, and key and title of each."""


class CommandsAround(QObject):
    """What a window offers to run."""

    def __init__(
        self,
        window: QWidget,
        actions: Actions,
        pages: QActionGroup,
        settings: Settings,
        show_page: Callable[[str], QWidget | None],
        shown: Callable[[], QWidget | None],
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._pages = pages
        self._settings = settings
        self._show_page = show_page
        self._shown = shown

    def all(self) -> list[Command]:
        """Everything that can be run now, or says why it cannot."""
        found = commands_of(self._actions.all(), obstacle_of=self._actions.obstacle)
        texts = {command.text for command in found}
        found += [command for command in commands_of(page_actions(self._shown())) if command.text not in texts]
        found += commands_of(self._pages.actions(), group=CommandGroup.PAGE)
        if self._pages.isEnabled():
            found += self._views()
        return [*found, *self._choices()]

    def _views(self) -> list[Command]:
        made = []
        for page in PAGES:
            context, views = _VIEWS.get(page.key, ("", ()))
            for key, source in views:
                title = f"{page_title(page)}: {QCoreApplication.translate(context, source)}"
                run = partial(self._show_view, page.key, key)
                made.append(Command(title, icon(page.icon), run, f"view/{page.key}/{key}", CommandGroup.PAGE))
        return made

    def _choices(self) -> list[Command]:
        made = []
        for setting, sign in ((THEME, "settings"), (LANGUAGE, "settings")):
            for value, text in setting.choices:
                if value == self._settings.value(setting):
                    continue
                title = QCoreApplication.translate("Settings", setting.title)
                words = f"{title}: {QCoreApplication.translate('Settings', text)}"
                run = partial(self._settings.set_value, setting, value)
                key = f"setting/{setting.key}/{value}"
                made.append(Command(words, icon(sign), run, key, CommandGroup.SETTING))
        return made

    def _show_view(self, page_key: str, view_key: str) -> None:
        page = self._show_page(page_key)
        show_view = getattr(page, "show_view", None)
        if show_view is not None:
            show_view(view_key)
