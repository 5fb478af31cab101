"""What a planner sees of the window: where things are and what they say. It looks and never touches."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QWidget,
)

from bsc_planner.model.elements import ELEMENTS, columns_of
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import CARD
from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.widgets.grid.view import GridView

Answer = dict[str, Any] | list[Any] | None


class Eyes(QObject):
    """Answers questions about the window, asked from another process, in the window's own thread.

    Signals:
        asked: A question and where its answer goes.
    """

    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        self._looks: dict[str, Callable[..., Answer]] = {
            "thing": self._thing,
            "texts": lambda: list(dict.fromkeys(_said_by(widget) for widget in _shown() if _said_by(widget))),
            "rows": self._rows,
            "cell": self._cell,
            "columns": self._columns,
            "block": self._block,
            "cards": lambda: sorted(self._map().scene().cards) if self._map() else [],
            "card": self._card,
            "stop": self._stop,
            "state": self._state,
            "content": self._content,
            "picture": self._picture,
        }

    def _on_asked(self, question: dict[str, Any], answered: "list[Answer]") -> None:
        name = question.pop("look")
        try:
            answered.append(self._looks[name](**question))
        except (LookupError, RuntimeError, ValueError, AttributeError) as error:
            answered.append({"fault": repr(error)})

    # widgets -----------------------------------------------------------------

    def _thing(self, text: str = "", name: str = "", kind: str = "") -> Answer:
        """Where a button, field, label or menu entry with this text is."""
        for menu in [*QApplication.topLevelWidgets(), *self._window().findChildren(QMenuBar)]:
            if isinstance(menu, QMenu | QMenuBar) and menu.isVisible() and kind in ("", "menu"):
                for action in menu.actions():
                    if _plain(action.text()) == text and action.isEnabled():
                        return _rect(menu, menu.actionGeometry(action))
        for view in self._window().findChildren(QListWidget):
            items = view.findItems(text, Qt.MatchFlag.MatchExactly) if text and view.isVisible() else []
            if items and kind in ("", "entry"):
                return _rect(view.viewport(), view.visualItemRect(items[0]))
        found = [
            widget
            for widget in _shown()
            if (not kind or kind in [base.__name__ for base in type(widget).__mro__])
            and (not text or _said_by(widget) == text or widget.accessibleName() == text)
            and (not name or widget.objectName() == name)
        ]
        found.sort(key=lambda widget: not isinstance(widget, QAbstractButton | QLineEdit | QComboBox))
        return _rect(found[0], found[0].rect()) | {"enabled": found[0].isEnabled()} if found else None

    # grids -------------------------------------------------------------------

    def _rows(self, column: str) -> Answer:
        """Texts of a column, row by row."""
        view = self._grid()
        place = _column(view, column)
        return [view.items.face(row, place).text for row in range(view.items.rowCount())]

    def _cell(self, row: int, column: str) -> Answer:
        view = self._grid()
        return _rect(view, view.shown_rect(row, _column(view, column)))

    def _columns(self) -> Answer:
        """Keys of the columns in sight, from left to right."""
        view = self._grid()
        return [view.items.columns[place].key for place in view.cells.shown_columns()]

    def _block(self, columns: list[str]) -> Answer:
        """What the cells of some columns are copied as, row by row."""
        view = self._grid()
        places = [_column(view, column) for column in columns]
        return [[view.items.edit_text(row, place) for place in places] for row in range(view.items.rowCount())]

    # the map -----------------------------------------------------------------

    def _card(self, text: str) -> Answer:
        """Where a card is, and the handle from which links are drawn."""
        view = self._map()
        store = self._store()
        table = next(cls for cls in ELEMENTS if cls.__tablename__ == "objective")
        ids = [item.id for item in store.all(table) if item.text == text]
        item = view.scene().cards[ids[0]]
        box = item.mapRectToScene(CARD)
        shown = view.mapFromScene(box).boundingRect()
        return _rect(view.viewport(), shown)

    def _stop(self) -> Answer:
        """Wording of the card the keys act on, and of the one a link is aimed at."""
        view, store = self._map(), self._store()
        table = next(cls for cls in ELEMENTS if cls.__tablename__ == "objective")
        words = {item.id: item.text for item in store.all(table)}
        at = view.scene().current_stop
        return {"at": words.get(getattr(at, "objective_id", "")), "aim": words.get(view.links.aim or "")}

    # the plan ----------------------------------------------------------------

    def _state(self) -> Answer:
        window = self._window()
        focused = QApplication.focusWidget()
        active = QApplication.activeWindow()
        session = window.session
        return {
            "title": window.windowTitle(),
            "active": type(active).__name__ if active else "",
            "focus": type(focused).__name__ if focused else "",
            "undo": session.history.undo_label if session else None,
            "redo": session.history.redo_label if session else None,
            "unsaved": session.document.has_unsaved_changes if session else None,
            "popup": bool(QApplication.activePopupWidget()),
        }

    def _content(self) -> Answer:
        """Everything the plan holds, without ids: two plans with the same content read the same."""
        store = self._store()
        return {
            cls.__tablename__: [
                {name: getattr(item, name) for name in columns_of(cls.__tablename__)} for item in store.all(cls)
            ]
            for cls in ELEMENTS
        }

    def _picture(self, path: str, whole_screen: bool = False) -> Answer:
        widget = QApplication.activeModalWidget() or self._window()
        screen = self._window().screen()
        pixmap = screen.grabWindow(0) if whole_screen else widget.grab()
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        return {"saved": pixmap.save(path)}

    def _window(self) -> MainWindow:
        windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
        return next((window for window in windows if window.isActiveWindow()), windows[0])

    def _store(self) -> Any:
        session = self._window().session
        assert session is not None
        return session.store

    def _grid(self) -> GridView:
        return next(view for view in self._window().findChildren(GridView) if view.isVisible())

    def _map(self) -> Any:
        return next((view for view in self._window().findChildren(MapView) if view.isVisible()), None)


def _shown() -> Iterator[QWidget]:
    """Visible widgets of the topmost window first."""
    modal = QApplication.activeModalWidget()
    tops = [modal] if modal else [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for top in tops:
        yield top
        yield from (child for child in top.findChildren(QWidget) if child.isVisible())


def _said_by(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton | QLabel):
        return _plain(widget.text())
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    return ""


def _plain(text: str) -> str:
    return text.split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")


def _rect(widget: QWidget, rect: QRect) -> dict[str, Any]:
    ratio = widget.devicePixelRatioF()
    corner = widget.mapToGlobal(rect.topLeft())
    origin = widget.screen().geometry().topLeft()
    at = (corner - origin) * ratio + QPoint(0, 0)
    return {"x": at.x(), "y": at.y(), "w": round(rect.width() * ratio), "h": round(rect.height() * ratio)}


def _column(view: GridView, title: str) -> int:
    for place, column in enumerate(view.items.columns):
        if title in (column.key, column.title, column.full_name):
            return place
    raise LookupError(title)


def serve(path: Path) -> None:
    """Answer questions at a local socket until the program ends; call before the program starts.

    Args:
        path: Of the socket; must not exist.
    """
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen(1)
    threading.Thread(target=_answer, args=(listener,), daemon=True).start()


def _answer(listener: socket.socket) -> None:
    while (app := QCoreApplication.instance()) is None:
        time.sleep(0.05)
    eyes = Eyes()
    eyes.moveToThread(app.thread())
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("rw", encoding="utf-8") as lines:
            for line in lines:
                answered: list[Answer] = []
                eyes.asked.emit(json.loads(line), answered)
                while not answered:
                    time.sleep(0.005)
                lines.write(json.dumps(answered[0]) + "\n")
                lines.flush()
