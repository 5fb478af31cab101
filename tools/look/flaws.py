"""Looks at every visible widget of a window for what a planner would stumble over: cut text, overlaps, no name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemDelegate,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QStackedWidget,
    QStatusBar,
    QStyledItemDelegate,
    QTabBar,
    QTableView,
    QToolBar,
    QToolButton,
    QTreeView,
    QWidget,
)

_SLACK = 2
"""Pixels that nobody sees."""
_TEXT_CONTRAST = 4.4
"""What WCAG asks for, less what smooth letters lose in a picture of them."""
_LETTER_PIXELS = 12
"""So many pixels of a text have the full colour of its letters."""
_ITEMS_LOOKED_AT = 40
_MOST_ROOM = QSize(1092, 614)
_SMALLEST_ROOM = QSize(910, 480)
_OWN_NAMES = ("qt_", "Qt")


@dataclass(frozen=True)
class Flaw:
    """Something on the screen that is not as it should be.

    Attributes:
        kind: ``cut``, ``crowded``, ``large``, ``unmarked``, ``overlap``, ``outside``, ``contrast`` or ``nameless``.
        where: Classes of the widget and of those around it, from the inside out.
        what: Text of the widget, and by how much it fails.
    """

    kind: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}  [{self.where}]"


def flaws_of(window: QWidget) -> list[Flaw]:
    """Everything to mend in a window as it stands on the screen now."""
    found = [flaw for widget in shown_widgets(window) for check in _CHECKS for flaw in check(widget)]
    return found + _pale_texts(window)


def shown_widgets(window: QWidget) -> Iterator[QWidget]:
    """The window's widgets that a planner sees, without the inner parts of Qt's own."""
    yield window
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.window() is window and _visible_rect(widget, window).isValid():
            yield widget


def _visible_rect(widget: QWidget, window: QWidget) -> QRect:
    """Part of a widget that no frame around it hides, in the window's coordinates."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    around = widget.parentWidget()
    while around is not None and around is not window:
        rect &= QRect(around.mapTo(window, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return rect & window.rect()


def _where(widget: QWidget) -> str:
    names: list[str] = []
    around: QWidget | None = widget
    while around is not None and len(names) < 4:
        name = around.objectName()
        names.append(type(around).__name__ + (f"#{name}" if name and not name.startswith("qt_") else ""))
        around = around.parentWidget()
    return " < ".join(names)


def _flaw(kind: str, widget: QWidget, what: str) -> Flaw:
    return Flaw(kind, _where(widget), " ".join(what.split()))


def _cut_label(widget: QWidget) -> Iterator[Flaw]:
    if not isinstance(widget, QLabel) or not widget.text():
        return
    room = widget.contentsRect()
    text = widget.text()
    if text.endswith("…") and text.strip("…. ") and hasattr(widget, "whole_text") and not _has_tip(widget):
        yield _flaw("cut", widget, f"“{text}” has no tool tip")
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + _SLACK:
            yield _flaw("cut", widget, f"“{text[:80]}” needs {needed} px of height, has {widget.height()}")
    elif widget.textFormat() != Qt.TextFormat.RichText and "<" not in text:
        needed = max(widget.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
        needed += 2 * widget.margin()
        if needed > room.width() + _SLACK:
            yield _flaw("cut", widget, f"“{text[:80]}” needs {needed} px, has {room.width()}")
        if widget.sizeHint().height() > widget.height() + _SLACK:
            yield _flaw("cut", widget, f"“{text[:80]}” needs {widget.sizeHint().height()} px of height")


def _has_tip(widget: QWidget) -> bool:
    """Whether a widget, or the control it is a part of, says all of it in its tool tip."""
    around = widget.parentWidget()
    return bool(widget.toolTip() or (around is not None and around.toolTip()))


def _cut_button(widget: QWidget) -> Iterator[Flaw]:
    if not isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton) or _is_inner(widget):
        return
    if widget.minimumSize() == widget.maximumSize():
        needed = widget.fontMetrics().horizontalAdvance(widget.text())
        if needed > widget.width() - 4:
            yield _flaw("cut", widget, f"“{widget.text()}” needs {needed} px, has {widget.width()}")
        return
    hint = widget.sizeHint()
    if isinstance(widget, QToolButton):
        hint.setHeight(min(hint.height(), widget.fontMetrics().height() + 8))
    if not widget.text() and not isinstance(widget, QToolButton):
        return
    is_cut = hint.width() > widget.width() + _SLACK or hint.height() > widget.height() + _SLACK
    if is_cut and not (widget.toolTip() and widget.property("can_shrink")):
        yield _flaw("cut", widget, f"“{widget.text()}” needs {hint.toTuple()}, has {widget.size().toTuple()}")


def _scrolled_lines(widget: QWidget) -> Iterator[Flaw]:
    """Texts whose lines are broken and that have to be moved sideways all the same."""
    if not isinstance(widget, QPlainTextEdit) or widget.lineWrapMode() is QPlainTextEdit.LineWrapMode.NoWrap:
        return
    if widget.horizontalScrollBar().isVisibleTo(widget):
        yield _flaw("cut", widget, f"“{widget.toPlainText()[:60]}” is scrolled sideways")


def _crowded(widget: QWidget) -> Iterator[Flaw]:
    """Buttons whose drawing touches their words, and those in which an ampersand was taken for a key."""
    if isinstance(widget, QAbstractButton) and "& " in widget.text().replace("&&", ""):
        yield _flaw("cut", widget, f"“{widget.text()}” loses its ampersand")
    if isinstance(widget, QPushButton) and widget.text() and not widget.icon().isNull() and not _is_inner(widget):
        size = widget.iconSize()
        if size.width() <= size.height():
            yield _flaw("crowded", widget, f"“{widget.text()}” stands right behind its icon")


def _cut_field(widget: QWidget) -> Iterator[Flaw]:
    if isinstance(widget, QComboBox) and not widget.toolTip():
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText()) + 34
        if needed > widget.width() + _SLACK:
            yield _flaw("cut", widget, f"choice “{widget.currentText()}” needs {needed} px, has {widget.width()}")
    if isinstance(widget, QLineEdit) and not widget.text() and not widget.toolTip() and not _is_inner(widget):
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + 14
        if needed > widget.width() + _SLACK:
            yield _flaw("cut", widget, f"hint “{widget.placeholderText()}” needs {needed} px, has {widget.width()}")


def _cut_tabs(widget: QWidget) -> Iterator[Flaw]:
    if isinstance(widget, QTabBar) and widget.count():
        last = max(widget.tabRect(place).right() for place in range(widget.count()) if widget.isTabVisible(place))
        if last > widget.width() + _SLACK and not widget.property("folds"):
            yield _flaw("cut", widget, f"tabs need {last} px, have {widget.width()}")


def _cut_items(widget: QWidget) -> Iterator[Flaw]:
    """Lines of a list that are cut and do not say the rest in a tool tip."""
    if not isinstance(widget, QListView | QTreeView) or widget.model() is None or widget.wordWrap():
        return
    model, root = widget.model(), widget.rootIndex()
    if type(widget.itemDelegate()) not in (QStyledItemDelegate, QAbstractItemDelegate):
        return
    for row in range(min(model.rowCount(root), _ITEMS_LOOKED_AT)):
        # the columns of a list are its model's own affair
        for column in range(model.columnCount(root) if isinstance(widget, QTreeView) else 1):
            index = model.index(row, column, root)
            text, tip = str(index.data() or ""), index.data(Qt.ItemDataRole.ToolTipRole)
            rect = widget.visualRect(index)
            needed = widget.fontMetrics().horizontalAdvance(text)
            if rect.isValid() and needed > min(rect.width(), widget.viewport().width()) and not tip:
                yield _flaw("cut", widget, f"line “{text[:60]}” needs {needed} px, has {rect.width()}, has no tool tip")
                return  # one says it of all


def _large(widget: QWidget) -> Iterator[Flaw]:
    """What does not fit on a laptop of 1366 × 768: menus at 125 %, dialogs at 150 %, where it shows 910 × 512."""
    if not isinstance(widget, QMenu | QDialog) or not widget.isWindow():
        return
    is_menu = isinstance(widget, QMenu)
    wish = widget.sizeHint() if is_menu else widget.minimumSizeHint().expandedTo(widget.minimumSize())
    room = _MOST_ROOM if is_menu else _SMALLEST_ROOM
    if wish.height() > room.height() or wish.width() > room.width():
        yield _flaw("large", widget, f"{wish.toTuple()}")
    screen = widget.screen().availableSize()
    has_own_size = is_menu or bool(widget.windowFlags() & Qt.WindowType.WindowMaximizeButtonHint)
    if not has_own_size and (widget.height() > screen.height() or widget.width() > screen.width()):
        yield _flaw("large", widget, f"{widget.size().toTuple()} on a screen of {screen.toTuple()}")


def _unmarked(widget: QWidget) -> Iterator[Flaw]:
    """Dialogs whose likely answer is not marked."""
    if isinstance(widget, QDialog):
        pushed = [button for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]
        if pushed and not any(button.isDefault() or button.property("role") == "primary" for button in pushed):
            yield _flaw("unmarked", widget, f"of {[button.text() for button in pushed]} none is the main one")


def _cut_heads(widget: QWidget) -> Iterator[Flaw]:
    if not isinstance(widget, QHeaderView) or widget.orientation() is not Qt.Orientation.Horizontal:
        return
    model = widget.model()
    for column in range(widget.count()):
        left, width = widget.sectionViewportPosition(column), widget.sectionSize(column)
        if model is None or widget.isSectionHidden(column) or not 0 <= left <= widget.viewport().width() - width:
            continue
        text = str(model.headerData(column, widget.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        tip = model.headerData(column, widget.orientation(), Qt.ItemDataRole.ToolTipRole)
        needed = max((widget.fontMetrics().horizontalAdvance(line) for line in text.split("\n")), default=0) + 8
        if needed > width + _SLACK and not tip:
            yield _flaw("cut", widget, f"column “{text}” needs {needed} px, has {width}")


def _overlaps(widget: QWidget) -> Iterator[Flaw]:
    if widget.layout() is None or isinstance(widget, QStackedWidget | QAbstractScrollArea | QMainWindow | QStatusBar):
        return
    inside = [
        child
        for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible()
        and not child.isWindow()
        and not isinstance(child, QScrollBar | QSizeGrip | QSplitterHandle)
        and _is_laid_out(widget, child)
    ]
    for place, child in enumerate(inside):
        for other in inside[place + 1 :]:
            common = child.geometry() & other.geometry()
            if common.width() > _SLACK and common.height() > _SLACK:
                yield _flaw("overlap", child, f"{_text(child)} and {type(other).__name__} {_text(other)}")


def _is_laid_out(holder: QWidget, child: QWidget) -> bool:
    layouts = [holder.layout()]
    while layouts:
        layout = layouts.pop()
        items = [layout.itemAt(place) for place in range(layout.count())] if layout else []
        if any(item is not None and item.widget() is child for item in items):
            return True
        layouts += [item.layout() for item in items if item is not None]
    return False


def _outside(widget: QWidget) -> Iterator[Flaw]:
    holder = widget.parentWidget()
    if widget.isWindow() or holder is None or holder.layout() is None or not _is_laid_out(holder, widget):
        return
    allowed = holder.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    if widget.width() and widget.height() and not allowed.contains(widget.geometry()):
        yield _flaw("outside", widget, f"{_text(widget)} at {widget.geometry().getRect()} of {holder.size().toTuple()}")


def _nameless(widget: QWidget) -> Iterator[Flaw]:
    policy = widget.focusPolicy()
    if policy == Qt.FocusPolicy.NoFocus or not widget.isEnabled() or _is_inner(widget) or widget.isWindow():
        return
    if isinstance(widget, QToolBar | QMenu | QDialog | QHeaderView | QScrollBar):
        return
    known = QAccessible.queryAccessibleInterface(widget)
    name = known.text(QAccessible.Text.Name) if known is not None and known.isValid() else widget.accessibleName()
    if not name.strip() or not any(letter.isalpha() for letter in name):
        yield _flaw("nameless", widget, f"takes focus, is called “{name}”")


def _is_inner(widget: QWidget) -> bool:
    """Whether a widget is a part that Qt makes for one of its own widgets."""
    holder = widget.parentWidget()
    inner_of = (QComboBox, QAbstractSpinBox, QTabBar, QLineEdit)
    name = widget.objectName()
    if name.startswith(_OWN_NAMES) or isinstance(holder, inner_of):
        return True
    if isinstance(holder, QAbstractScrollArea) and holder.viewport() is widget:
        return True
    if holder is not None and holder.inherits("QCalendarWidget"):
        return True
    is_in_calendar = holder is not None and holder.objectName() == "qt_calendar_navigationbar"
    return is_in_calendar or (isinstance(holder, QTableView) and isinstance(widget, QAbstractButton))


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    told = text() if callable(text) else ""
    return f"“{told[:40]}”" if isinstance(told, str) and told else type(widget).__name__


_CHECKS: tuple[Callable[[QWidget], Iterator[Flaw]], ...] = (
    _cut_label,
    _cut_button,
    _crowded,
    _scrolled_lines,
    _cut_field,
    _cut_tabs,
    _cut_items,
    _cut_heads,
    _large,
    _unmarked,
    _overlaps,
    _outside,
    _nameless,
)


def _pale_texts(window: QWidget) -> list[Flaw]:
    """Labels and buttons whose letters can hardly be told from what is behind them."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ratio = picture.devicePixelRatio()
    raw = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine() // 4, 4)
    light = _luminance(raw[:, :, 2::-1])
    found = []
    for widget in shown_widgets(window):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isEnabled() or _is_icon_only(widget):
            continue
        letters = sum(map(str.isalpha, widget.text()))
        if not letters:
            continue
        rect = _visible_rect(widget, window)
        if rect.height() < widget.height() or rect.width() < widget.width():
            continue  # scrolled half away
        if _is_covered(rect, widget, window):
            continue
        edges = (rect.left(), rect.top(), rect.width(), rect.height())
        left, top, width, height = (round(side * ratio) for side in edges)
        part = light[top : top + height, left : left + width].ravel()
        if part.size < 150:
            continue
        # a frame may stand out where letters do not
        contrast = _contrast_of(part, letters=letters)
        if contrast < _TEXT_CONTRAST:
            found.append(_flaw("contrast", widget, f"{_text(widget)} {contrast:.1f}:1"))
    return found


def _is_covered(rect: QRect, widget: QWidget, window: QWidget) -> bool:
    """Whether something that is open over the window hides a part of a widget."""
    for place in (rect.center(), rect.topLeft(), rect.bottomLeft(), rect.topRight(), rect.bottomRight()):
        found = window.childAt(place)
        if found is not None and not (found is widget or found.isAncestorOf(widget) or widget.isAncestorOf(found)):
            return True
    return False


def _is_icon_only(widget: QWidget) -> bool:
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def _luminance(pixels: np.ndarray) -> np.ndarray:
    table = np.arange(256) / 255
    linear = np.where(table <= 0.03928, table / 12.92, ((table + 0.055) / 1.055) ** 2.4)
    parts: np.ndarray = linear[pixels]
    light: np.ndarray = parts[..., 0] * 0.2126 + parts[..., 1] * 0.7152 + parts[..., 2] * 0.0722
    return light


def _contrast_of(part: np.ndarray, *, letters: int) -> float:
    pixels = min(_LETTER_PIXELS, 3 * letters)
    levels, counts = np.unique(np.round(part, 3), return_counts=True)
    ground = levels[counts.argmax()]
    ranked = np.sort(part)
    darkest, lightest = ranked[pixels], ranked[-pixels]
    return float(max((lightest + 0.05) / (ground + 0.05), (ground + 0.05) / (darkest + 0.05)))
