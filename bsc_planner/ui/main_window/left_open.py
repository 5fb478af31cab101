"""Keeps what a page has open, and what is half typed in it, while its widgets are made anew in another language."""

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QTabBar, QWidget

_Path = tuple[tuple[str, int], ...]
"""Where a widget is below another: class and number among the children of that class, from the outside in."""
_DEEPEST = 4
"""Tabs within tabs: views are made when their tab is shown, so each level takes another round."""


@dataclass
class LeftOpen:
    """What is open in a widget.

    Attributes:
        tabs: Number of the tab in front, for every row of tabs in sight.
        typed: Texts that were typed and not handed over yet, by the field they stand in.
        cell: The list with an open editor, the row and column of its cell and the text typed there; None when
            none is open.
    """

    tabs: dict[_Path, int] = field(default_factory=dict)
    typed: dict[_Path, str] = field(default_factory=dict)
    cell: tuple[_Path, int, int, str] | None = None


def left_open(root: QWidget) -> LeftOpen:
    """What is open in a widget now."""
    found = LeftOpen()
    for bar in root.findChildren(QTabBar):
        if bar.isVisible() and bar.currentIndex() > 0:
            found.tabs[_path(root, bar)] = bar.currentIndex()
    edits: list[QLineEdit | QPlainTextEdit] = [*root.findChildren(QLineEdit), *root.findChildren(QPlainTextEdit)]
    for edit in edits:
        text = _typed_in(edit)
        view = _view_around(edit, root)
        if not text or not edit.isVisible():
            continue
        if view is None:
            found.typed[_path(root, edit)] = text
        else:
            at = view.currentIndex()
            found.cell = (_path(root, view), at.row(), at.column(), text)
    return found


def take_up(root: QWidget, left: LeftOpen) -> None:
    """Open in the new widget what was open in the old one; what is not there any more is left out."""
    for _ in range(_DEEPEST):
        for path, place in left.tabs.items():
            bar = _at(root, path)
            if isinstance(bar, QTabBar) and place < bar.count():
                bar.setCurrentIndex(place)
    for path, text in left.typed.items():
        _type(_at(root, path), text)
    if left.cell is not None:
        path, row, column, text = left.cell
        view = _at(root, path)
        if isinstance(view, QAbstractItemView) and (model := view.model()) is not None:
            _edit(view, model.index(row, column), text)


def _edit(view: QAbstractItemView, index: QModelIndex, text: str) -> None:
    view.setCurrentIndex(index)
    view.edit(index)
    for edit in [*view.findChildren(QLineEdit), *view.findChildren(QPlainTextEdit)]:
        if edit.isVisible():
            _type(edit, text)


def _typed_in(edit: QLineEdit | QPlainTextEdit) -> str:
    if edit.isReadOnly():
        return ""
    if isinstance(edit, QLineEdit):
        return edit.text() if edit.isModified() else ""
    return edit.toPlainText() if edit.document().isModified() else ""


def _type(edit: QWidget | None, text: str) -> None:
    # typed, not set: what listens for typing hears it
    if isinstance(edit, QLineEdit):
        edit.selectAll()
        edit.insert(text)
        edit.setModified(True)
    elif isinstance(edit, QPlainTextEdit):
        edit.selectAll()
        edit.insertPlainText(text)


def _view_around(widget: QWidget, root: QWidget) -> QAbstractItemView | None:
    around: QWidget | None = widget.parentWidget()
    while around is not None and around is not root:
        if isinstance(around, QAbstractItemView):
            return around
        around = around.parentWidget()
    return None


def _path(root: QWidget, widget: QWidget) -> _Path:
    steps = []
    below = widget
    while below is not root:
        above = below.parentWidget()
        assert above is not None, "a widget below the root"
        alike = [child for child in above.children() if type(child) is type(below)]
        steps.append((type(below).__name__, alike.index(below)))
        below = above
    return tuple(reversed(steps))


def _at(root: QWidget, path: _Path) -> QWidget | None:
    at = root
    for name, place in path:
        alike = [child for child in at.children() if type(child).__name__ == name]
        found = alike[place] if place < len(alike) else None
        if not isinstance(found, QWidget):
            return None
        at = found
    return at
