"""Opens every menu and every explained term that can be reached from where a window stands now."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QMenuBar, QWidget

from bsc_planner.ui.help.term_button import TermButton
from tools.look.places import settle

W = TypeVar("W", bound=QWidget)
Look = Callable[[str, QWidget], None]
"""Gets the name of what is open now, and the widget: a popup, or the window something is open in."""


class EveryMenu:
    """Opens the menus of each place; one that was open before is not opened again."""

    def __init__(self, window: QWidget, look: Look) -> None:
        self._window = window
        self._look = look
        self._seen: set[object] = set()

    def open_all(self, place: str) -> None:
        """Open all menus of what is visible, each for as long as it is looked at.

        Args:
            place: Name of what the window shows; names of menus begin with their kind and this.
        """
        for at, (owner, menu) in enumerate(self._menus_of_buttons(), start=1):
            self._open_menu(f"menu-{place}-{at}", menu, owner.mapToGlobal(QPoint(0, owner.height())))
        for at, widget in enumerate(self._asking_widgets(), start=1):
            widget.customContextMenuRequested.emit(_point_in(widget))
            look_at_popup(f"context-{place}-{at}", self._look)
        for button in self._fresh(self._window.findChildren(TermButton), key=lambda each: each.accessibleName()):
            button.click()
            look_at_popup(f"term-{place}-{len(self._seen)}", self._look)

    def open_bar(self, bar: QMenuBar) -> None:
        """Open the menus of a menu bar."""
        for at, action in enumerate(bar.actions(), start=1):
            menu = action.menu()
            if isinstance(menu, QMenu):
                self._open_menu(f"menu-bar-{at}", menu, bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    def _open_menu(self, name: str, menu: QMenu, at: QPoint) -> None:
        menu.popup(at)
        look_at_popup(name, self._look)
        for place, action in enumerate(menu.actions(), start=1):
            below = action.menu()
            if isinstance(below, QMenu) and action.isEnabled():
                self._open_menu(f"{name}-{place}", below, at)

    def _menus_of_buttons(self) -> Iterator[tuple[QAbstractButton, QMenu]]:
        for button in self._window.findChildren(QAbstractButton):
            if not button.isVisible() or not button.isEnabled():
                continue
            menu = getattr(button, "menu", lambda: None)()
            if menu is None:
                menu = button.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if isinstance(menu, QMenu) and menu not in self._seen:
                self._seen.add(menu)
                yield button, menu

    def _asking_widgets(self) -> Iterator[QWidget]:
        wanted = Qt.ContextMenuPolicy.CustomContextMenu
        asking = [widget for widget in self._window.findChildren(QWidget) if widget.contextMenuPolicy() is wanted]
        return self._fresh(asking, key=lambda each: each)

    def _fresh(self, widgets: list[W], *, key: Callable[[W], object]) -> Iterator[W]:
        for widget in widgets:
            if widget.isVisible() and key(widget) not in self._seen:
                self._seen.add(key(widget))
                yield widget


def ask_menu(widget: QWidget, place: QPoint) -> None:
    """Press the right button on a place of a widget."""
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))


def look_at_popup(name: str, look: Look) -> None:
    """Look at what popped up last, and close it; nothing happens where nothing did."""
    settle(0)
    while (popup := QApplication.activePopupWidget()) is not None:
        look(name, popup)
        popup.close()
        settle(0)


def _point_in(widget: QWidget) -> QPoint:
    """A point on something: the current row of a list, else near the corner."""
    if not isinstance(widget, QAbstractItemView) or widget.model() is None:
        return QPoint(min(60, widget.width() // 2), widget.height() // 2)
    if not widget.currentIndex().isValid():
        widget.setCurrentIndex(widget.model().index(0, 0))
    return widget.visualRect(widget.currentIndex()).center()
