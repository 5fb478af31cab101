"""Commands of the page shown, in the menus: what its grid or map can do, wherever the mouse is."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget

from bsc_planner.ui.main_window.actions import plain_text


def page_actions(page: QWidget | None) -> list[QAction]:
    """Actions of a page, each once; those of a tab that is not shown are left out.

    Those of fields in it, as taking back a letter, are none of its own.
    """
    if page is None:
        return []
    found: dict[str, QAction] = {}
    for action in page.findChildren(QAction):
        if _is_useful(action) and not isinstance(action.parent(), QLineEdit) and _is_at_hand(action, page):
            found.setdefault(_text(action), action)
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
        """List what the page can do now, without what the window's own menus offer; its menus come as menus."""
        self._menu.clear()
        taken = {_text(action) for action in self._known()}
        page = self._shown()
        menus = [(title, [each for each in menu.actions() if _is_useful(each)]) for title, menu in _menus_of(page)]
        taken |= {_text(action) for _, listed in menus for action in listed}
        for action in page_actions(page):
            if _text(action) not in taken and not isinstance(action.parent(), QMenu):
                self._menu.addAction(_twin(action, self._menu))
        for title, listed in menus:
            if listed:
                below = self._menu.addMenu(title)
                below.addActions([_twin(action, below) for action in listed])
        if self._menu.isEmpty():
            self._menu.addAction(self.tr("This page has no commands of its own")).setEnabled(False)


def _text(action: QAction) -> str:
    return plain_text(action.text()).partition("\t")[0]


def _is_useful(action: QAction) -> bool:
    is_choice = action.isCheckable() and action.actionGroup() is not None
    return bool(_text(action)) and action.isVisible() and action.menu() is None and not is_choice


def _menus_of(page: QWidget | None) -> Iterator[tuple[str, QMenu]]:
    """Menus that open at a button of the page, filled, with what the button says; choices are none of them."""
    if page is None:
        return
    for menu in page.findChildren(QMenu):
        owners = menu.menuAction().associatedObjects()
        has_button = any(isinstance(owner, QAbstractButton) and _is_at_hand(owner, page) for owner in owners)
        title = plain_text(menu.menuAction().text())
        if has_button and title:
            menu.aboutToShow.emit()
            yield title, menu


def _is_at_hand(part: QObject, page: QWidget) -> bool:
    """Whether what holds a part of the page is shown: a button may have given way in its header, a tab may not."""
    holder = part.parent()
    while holder is not None and (not isinstance(holder, QWidget) or isinstance(holder, QMenu)):
        holder = holder.parent()
    return holder is None or holder is page or holder.isVisibleTo(page)


def _twin(action: QAction, parent: QObject) -> QAction:
    """Another action for the same: the action itself answers to its key where its page does, and only there."""
    twin = QAction(action.icon(), plain_text(action.text()).replace("&", "&&"), parent)
    keys = action.shortcut().toString()
    if keys and "\t" not in twin.text():
        twin.setText(f"{twin.text()}\t{keys}")
    twin.setCheckable(action.isCheckable())
    twin.setChecked(action.isChecked())
    twin.setEnabled(action.isEnabled())
    twin.triggered.connect(action.trigger)
    return twin
