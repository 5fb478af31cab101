"""Commands of the page shown, in the menus: what its grid or map can do, wherever the mouse is."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from bsc_planner.ui.main_window.actions import plain_text


def page_actions(page: QWidget | None) -> list[QAction]:
    """Actions of a page, each once; those of fields in it, as taking back a letter, are none of its own."""
    found: dict[str, QAction] = {}
    for action in page.findChildren(QAction) if page is not None else ():
        text = plain_text(action.text()).partition("\t")[0]
        is_choice = action.isCheckable() and action.actionGroup() is not None
        is_useful = action.isVisible() and action.menu() is None and not action.isSeparator() and not is_choice
        if text and is_useful and not isinstance(action.parent(), QLineEdit) and text not in found:
            found[text] = action
    return list(found.values())


class PageCommands(QObject):
    """Fills a menu with the commands of the page shown, each time it opens."""

    def __init__(
        self, menu: QMenu, shown: Callable[[], QWidget | None], known: Callable[[], Iterable[QAction]]
    ) -> None:
        super().__init__(menu)
        self._menu = menu
        self._shown = shown
        self._known = known
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List what the page can do now, without what the window's own menus offer."""
        self._menu.clear()
        taken = {plain_text(action.text()) for action in self._known()}
        for action in page_actions(self._shown()):
            if plain_text(action.text()).partition("\t")[0] in taken:
                continue
            # a twin: the action itself answers to its key where its page does, and only there
            twin = QAction(action.icon(), action.text().replace("&", ""), self._menu)
            keys = action.shortcut().toString()
            if keys and "\t" not in twin.text():
                twin.setText(f"{twin.text()}\t{keys}")
            twin.setCheckable(action.isCheckable())
            twin.setChecked(action.isChecked())
            twin.setEnabled(action.isEnabled())
            twin.triggered.connect(action.trigger)
            self._menu.addAction(twin)
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("This page has no commands of its own")).setEnabled(False)
