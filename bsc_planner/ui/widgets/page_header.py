"""The head of a page: what it is, how much there is, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bsc_planner.ui.widgets.elided_label import ElidedLabel


class ActionButton(QToolButton):
    """A flat bordered button that stands for an action; it shows a chevron where the action has a menu."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("flat", "bordered")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setDefaultAction(action)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextOnly if action.icon().isNull() else style.ToolButtonTextBesideIcon)
        if action.menu():
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.setProperty("hasMenu", "true")
        action.changed.connect(self._on_action_changed)

    def _on_action_changed(self) -> None:
        if (action := self.defaultAction()) and action.isVisible() == self.isHidden():
            self.setVisible(action.isVisible())


class PageHeader(QWidget):
    """Title, counts and actions above a page's content.

    Widgets a page adds itself go to `left` (beside the title) or `right` (before the actions).
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
        self._subtitle = ElidedLabel(subtitle)
        self._subtitle.setProperty("tone", "muted")
        self.left = QHBoxLayout()
        self.right = QHBoxLayout()
        self._buttons = QHBoxLayout()
        for row in (self.left, self.right, self._buttons):
            row.setSpacing(8)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._title)
        line.addLayout(self.left)
        line.addWidget(self._subtitle, 1)
        line.addLayout(self.right)
        line.addLayout(self._buttons)
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

    @property
    def subtitle(self) -> str:
        """The counts beside the title."""
        return self._subtitle.whole_text

    def set_subtitle(self, subtitle: str) -> None:
        """Show other counts."""
        self._subtitle.setText(subtitle)

    def add_action(self, action: QAction) -> QToolButton:
        """Add a button for an action at the right end; it is shown while the action is visible."""
        button = ActionButton(action, self)
        if not action.isVisible():
            button.hide()
        self._buttons.addWidget(button)
        return button
