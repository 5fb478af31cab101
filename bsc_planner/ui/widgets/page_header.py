"""The head of a page: what it is, how much there is, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

_GAP, _BUTTON_GAP = 10, 8
_SUBTITLE_PIXELS = 260
"""Room that the counts may ask for before buttons give way to them."""
_LEAST_SUBTITLE = 40
_ICON, _BESIDE = 16, 6
"""Pixels of a drawing, and what keeps it apart from the words."""
_RIGHT = 3
"""Place of `right` in the first line."""


class ActionButton(QToolButton):
    """A flat bordered button that stands for an action; it shows a chevron where the action has a menu."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("flat", "bordered")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(_ICON + _BESIDE, _ICON))
        self._is_folded = False
        self.setDefaultAction(action)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextOnly if action.icon().isNull() else style.ToolButtonTextBesideIcon)
        if action.menu():
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.setProperty("hasMenu", "true")
        elif not action.icon().isNull():
            # Qt leaves room for two spaces behind the words, which a drawing before them does not balance
            self.setProperty("beside", "true")
        action.changed.connect(self._on_action_changed)
        self._name()

    def set_folded(self, is_folded: bool) -> None:
        """Give way to a menu that offers the action meanwhile, or come back."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._on_action_changed()

    def _on_action_changed(self) -> None:
        self._name()
        if (action := self.defaultAction()) and (action.isVisible() and not self._is_folded) == self.isHidden():
            self.setVisible(action.isVisible() and not self._is_folded)

    def _name(self) -> None:
        """A sign alone says nothing to a screen reader: the tool tip does."""
        action = self.defaultAction()
        if action and not any(map(str.isalpha, action.text())):
            self.setAccessibleName(action.toolTip())


class PageHeader(QWidget):
    """Title, counts and actions above a page's content.

    Widgets a page adds itself go to `left` (beside the title) or `right` (before the actions). Where there is no
    room for all buttons, those of the lowest priority wait in a menu at the end; a short subtitle stays whole unless
    the last button would go. What is in `right` goes to a second line where even that is not enough.
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        actions: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = QLabel(title)
        self._title.setProperty("tone", "heading")
        self._title.setHidden(not title)
        self._subtitle = ElidedLabel(subtitle)
        self._subtitle.setProperty("tone", "muted")
        self.left = QHBoxLayout()
        self.right = WrappingRow()
        self._row = QHBoxLayout()
        for row in (self.left, self.right, self._row):
            row.setSpacing(_BUTTON_GAP)
        self._buttons: list[tuple[int, ActionButton]] = []
        self.more = QToolButton(self)
        self._prepare_more()
        self._line = QHBoxLayout()
        self._line.setSpacing(_GAP)
        self._line.addWidget(self._title)
        self._line.addLayout(self.left)
        self._line.addWidget(self._subtitle, 1)
        self._line.addLayout(self.right)
        self._line.addLayout(self._row)
        self._line.addWidget(self.more)
        self._is_tall = False
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._lines.setSpacing(_BUTTON_GAP)
        self._lines.addLayout(self._line)
        self.setMinimumHeight(32)
        for action in actions:
            self.add_action(action)

    @property
    def title(self) -> str:
        """What the page is called."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self._title.setHidden(not title)

    @property
    def subtitle(self) -> str:
        """The counts beside the title."""
        return self._subtitle.whole_text

    def set_subtitle(self, subtitle: str) -> None:
        """Show other counts."""
        self._subtitle.setText(subtitle)

    def add_action(self, action: QAction, *, priority: int = 0) -> QToolButton:
        """Add a button for an action at the right end; it is shown while the action is visible.

        Args:
            action: What the button does; its menu, if any, opens below it.
            priority: Buttons of a higher one stay longer when room is short; of equals the first one does.
        """
        button = ActionButton(action, self)
        if not action.isVisible():
            button.hide()
        self._row.addWidget(button)
        self._buttons.append((priority, button))
        action.changed.connect(self._fold)
        self._fold()
        return button

    def sizeHint(self) -> QSize:
        """Room for the whole subtitle and all buttons."""
        for widget in (self._title, self._subtitle, self.more):
            widget.ensurePolished()
        needs = sum(_need(button) for _, button in self._buttons if button.defaultAction().isVisible())
        width = self._first_line() + self._right_width() + self._subtitle.sizeHint().width() + needs
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room without the buttons: they fold."""
        width = max(self._first_line() + _LEAST_SUBTITLE, self.right.minimumSize().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold buttons, or bring them back."""
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """Look again when something in the line asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _prepare_more(self) -> None:
        self.more.setIcon(icon("ellipsis"))
        self.more.setText(self.tr("More actions"))
        self.more.setToolTip(self.more.text())
        self.more.setAccessibleName(self.more.text())
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.more.setProperty("flat", "bordered")
        self.more.setProperty("sign", "true")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.hide()

    def _first_line(self) -> int:
        parts = [self._title.sizeHint().width(), self.left.minimumSize().width() if self.left.count() else 0]
        more = self.more.sizeHint().width() if self._buttons else 0
        return sum(parts) + more + _GAP * 4

    def _right_width(self) -> int:
        return self.right.sizeHint().width() + _GAP if self.right.count() else 0

    def _break_line(self) -> None:
        """Put what is at the right into a line of its own, or back."""
        is_tall = bool(self.right.count()) and self.width() < self._first_line() + self._right_width() + _LEAST_SUBTITLE
        if is_tall == self._is_tall:
            return
        self._is_tall = is_tall
        (self._line if is_tall else self._lines).removeItem(self.right)
        self.right.setParent(None)
        if is_tall:
            self._lines.addLayout(self.right)
        else:
            self._line.insertLayout(_RIGHT, self.right)
        self.updateGeometry()

    def _fold(self) -> None:
        self._break_line()
        shown = [(priority, button) for priority, button in self._buttons if button.defaultAction().isVisible()]
        ranked = sorted(shown, key=lambda entry: -entry[0])
        subtitle = min(self._subtitle.sizeHint().width(), _SUBTITLE_PIXELS)
        room = self.width() - self._first_line() - subtitle - (0 if self._is_tall else self._right_width())
        # with all of them on show the menu's own place is free
        spare = self.more.sizeHint().width() if self._buttons else 0
        needs = [_need(button) for _, button in ranked]
        kept = len(ranked) if sum(needs) <= room + spare else _fitting(needs, room)
        if needs and not kept and needs[0] <= room + subtitle - _LEAST_SUBTITLE:
            kept = 1  # what is done most is worth more than all the counts
        stays = {id(button) for _, button in ranked[:kept]}
        for _, button in shown:
            button.set_folded(id(button) not in stays)
        folded = [button.defaultAction() for _, button in shown if id(button) not in stays]
        if folded != self.more.menu().actions():
            self.more.menu().clear()
            self.more.menu().addActions(folded)
        if bool(folded) == self.more.isHidden():
            self.more.setVisible(bool(folded))


def _fitting(needs: Sequence[int], room: int) -> int:
    for count, need in enumerate(needs):
        room -= need
        if room < 0:
            return count
    return len(needs)


def _need(button: ActionButton) -> int:
    # before it is first shown a button knows nothing of the style sheet
    button.ensurePolished()
    return button.sizeHint().width() + _BUTTON_GAP
