"""Things that a view only draws, told to screen readers one by one: name, place and state."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView
from shiboken6 import isValid

Interface = Any
"""An interface or none; Qt's stubs do not say that there may be none."""


@dataclass(frozen=True)
class ThingState:
    """How a thing stands.

    Attributes:
        is_selected: It is selected.
        is_unfolded: What hangs below it is shown; None: nothing hangs below it.
    """

    is_selected: bool = False
    is_unfolded: bool | None = None


class DrawnThings(Protocol):
    """The things of one view, by keys of its own."""

    role: QAccessible.Role
    """Of the view: a list or a tree."""

    def all_keys(self) -> Sequence[Hashable]:
        """All things in reading order."""

    def has(self, key: Any) -> bool:
        """Whether a thing is still there."""

    def current(self) -> Hashable | None:
        """The thing that the keyboard acts on; None: none."""

    def name(self, key: Any) -> str:
        """What is said of it."""

    def bounds(self, key: Any) -> QRectF:
        """Where it is on the scene."""

    def state(self, key: Any) -> ThingState:
        """How it stands."""


def let_things_be_told(view: QGraphicsView, things: DrawnThings) -> None:
    """Let screen readers find the things of a view below it; they are asked for only while there is a reader."""
    if not _registry.is_installed:
        _registry.is_installed = True
        QAccessible.installFactory(_made_for)
    _registry.things[view] = things
    view.destroyed.connect(_registry.forget_gone)


def tell_focus(view: QGraphicsView) -> None:
    """Tell screen readers that the keyboard acts on another thing of a view."""
    if not QAccessible.isActive():
        return
    QAccessible.queryAccessibleInterface(view)
    access = _registry.accesses.get(view)
    thing = access.focusChild() if access is not None else None
    if thing is not None:
        event = QAccessible.Event.Focus if view.hasFocus() else QAccessible.Event.Selection
        QAccessible.updateAccessibility(QAccessibleEvent(thing, event))


@dataclass
class _Registry:
    """What the program told Qt; Qt keeps bare pointers, so that it has to stay here as long as its view.

    Attributes:
        is_installed: Whether Qt asks us about its objects.
        things: By view.
        accesses: What Qt was given for a view.
    """

    is_installed: bool = False
    things: dict[QGraphicsView, DrawnThings] = field(default_factory=dict)
    accesses: dict[QGraphicsView, "_ViewAccess"] = field(default_factory=dict)

    def forget_gone(self) -> None:
        """Let go what was kept for views that are no more."""
        for view in [view for view in self.things if not isValid(view)]:
            del self.things[view]
            access = self.accesses.pop(view, None)
            for number in access.numbers() if access is not None else ():
                QAccessible.deleteAccessibleInterface(number)


_registry = _Registry()


def _made_for(_name: str, of: QObject) -> QAccessibleInterface | None:
    """What Qt asks for every object once: an interface for the views that are known, else Qt's own."""
    if not isinstance(of, QGraphicsView) or of not in _registry.things:
        return None
    if of not in _registry.accesses:
        _registry.accesses[of] = _ViewAccess(of, _registry.things[of])
    return _registry.accesses[of]


class _ViewAccess(QAccessibleWidget):
    """A view whose children are its things."""

    def __init__(self, view: QGraphicsView, things: DrawnThings) -> None:
        super().__init__(view, things.role)
        self.view, self.things = view, things
        self._known: dict[Hashable, _ThingAccess] = {}
        self._numbers: list[int] = []

    def numbers(self) -> list[int]:
        """What Qt knows the children by."""
        return list(self._numbers)

    def thing(self, key: Hashable) -> "_ThingAccess":
        """The child of a key."""
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = _ThingAccess(self, key)
            self._numbers.append(QAccessible.registerAccessibleInterface(found))
        return found

    def childCount(self) -> int:
        """How many things there are."""
        return len(self.things.all_keys())

    def child(self, index: int) -> Interface:
        """A thing by its place."""
        keys = self.things.all_keys()
        return self.thing(keys[index]) if 0 <= index < len(keys) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Place of a thing; -1: it is none of ours."""
        keys = list(self.things.all_keys())
        return keys.index(child.key) if isinstance(child, _ThingAccess) and child.key in keys else -1

    def childAt(self, x: int, y: int) -> Interface:
        """The thing at a place of the screen."""
        place = QPoint(x, y)
        for key in self.things.all_keys():
            if self.thing(key).rect().contains(place):
                return self.thing(key)
        return None

    def focusChild(self) -> Interface:
        """The thing that the keyboard acts on."""
        key = self.things.current()
        return self.thing(key) if key is not None else None


class _ThingAccess(QAccessibleInterface):
    """One thing that a view draws.

    It offers no actions: `interface_cast`, which Qt asks for them, ends the program when it is overridden in Python
    (PySide 6.11) and somebody outside asks. The keys of the view do everything.
    """

    def __init__(self, access: _ViewAccess, key: Hashable) -> None:
        super().__init__()
        self.key = key
        self._access, self._view, self._things = access, access.view, access.things

    def isValid(self) -> bool:
        """Whether it is still there."""
        return isValid(self._view) and self._things.has(self.key)

    def object(self) -> Any:
        """It is no object of its own."""
        return None

    def window(self) -> QWindow:
        """Where it is shown."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The view."""
        return QAccessible.queryAccessibleInterface(self._view)

    def childCount(self) -> int:
        """Nothing is below it."""
        return 0

    def child(self, index: int) -> Interface:
        """Nothing is below it."""
        return None

    def childAt(self, x: int, y: int) -> Interface:
        """Nothing is below it."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Nothing is below it."""
        return -1

    def focusChild(self) -> Interface:
        """Nothing is below it."""
        return None

    def relations(self, match: Any = None) -> list[Any]:
        """None are told."""
        return []

    def text(self, kind: QAccessible.Text) -> str:
        """Its name."""
        return self._things.name(self.key) if kind is QAccessible.Text.Name and self.isValid() else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are written on the drawing."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        if not self.isValid():
            return QRect()
        seen = self._view.mapFromScene(self._things.bounds(self.key)).boundingRect()
        return QRect(self._view.viewport().mapToGlobal(seen.topLeft()), seen.size())

    def role(self) -> QAccessible.Role:
        """An entry of a tree or of a list."""
        is_tree = self._things.role is QAccessible.Role.Tree
        return QAccessible.Role.TreeItem if is_tree else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Selected, focused, unfolded, out of sight."""
        told = QAccessible.State()
        if not self.isValid():
            told.invalid = True
            return told
        state = self._things.state(self.key)
        told.selectable = told.focusable = True
        told.selected = state.is_selected
        told.focused = self._view.hasFocus() and self._things.current() == self.key
        told.expandable = state.is_unfolded is not None
        told.expanded = state.is_unfolded is True
        told.collapsed = state.is_unfolded is False
        told.offscreen = not self.rect().intersects(self._on_screen())
        return told

    def _on_screen(self) -> QRect:
        port = self._view.viewport()
        return QRect(port.mapToGlobal(QPoint(0, 0)), port.size())
