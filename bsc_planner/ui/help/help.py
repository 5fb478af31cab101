"""F1: opens the guide at what fits, from the window and from every dialog."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bsc_planner.ui.help.topics import topic_at
from bsc_planner.ui.settings.window_state import WindowState

if TYPE_CHECKING:
    from bsc_planner.ui.help.guide_window import GuideWindow

_KEY = "F1"

Shown = Callable[[], tuple[str, QWidget | None]]
"""Gives the key of the page shown and the page."""

WrittenParts = Callable[[], Mapping[str, Callable[[], str]]]
"""Gives the parts of the guide that the program writes itself: name of the page to what gives the markdown."""


class Help(QObject):
    """The guide of one window.

    Signals:
        program_link: A link of the guide into the program was followed: its path.
    """

    program_link = Signal(str)

    def __init__(self, window: QWidget, state: WindowState, shown: Shown, written: WrittenParts) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._shown = shown
        self._written = written
        self.guide: GuideWindow | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @classmethod
    def of(cls, widget: QWidget) -> "Help | None":
        """The help of the window a widget belongs to, over dialogs in between; None outside of a window with help."""
        parent: QObject | None = widget
        while parent is not None:
            if (found := parent.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)) is not None:
                return found
            parent = parent.parent()
        return None

    def show_for_focus(self) -> None:
        """Open the guide at what fits the widget with the keyboard."""
        self.show_topic(topic_at(QApplication.focusWidget(), *self._shown()))

    def show_topic(self, topic: str) -> None:
        """Open the guide at a page or section."""
        modal = QApplication.activeModalWidget()
        if modal is not None:
            # a window of its own would be as deaf as the plan while the dialog waits for its answer
            shown = self._made(modal)
        else:
            if self.guide is None:
                self.guide = self._made(None)
                if not self._state.guide_geometry.isEmpty():
                    self.guide.restoreGeometry(self._state.guide_geometry)
            shown = self.guide
        shown.show_topic(topic)
        shown.show()
        shown.activateWindow()

    def close(self) -> None:
        """Close the guide with its window."""
        if self.guide is not None:
            self._state.guide_geometry = self.guide.saveGeometry()
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None

    def _made(self, parent: QWidget | None) -> "GuideWindow":
        # here, so that the window starts without the guide
        from bsc_planner.ui.help.guide import Guide
        from bsc_planner.ui.help.guide_window import GuideWindow

        made = GuideWindow(Guide(self._written()), parent)
        made.program_link.connect(self.program_link)
        return made

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Give every dialog the key, once: shortcuts of the window do not reach it."""
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and dialog.findChild(QShortcut, _KEY) is None:
            shortcut = QShortcut(QKeySequence(_KEY), dialog)
            shortcut.setObjectName(_KEY)
            shortcut.activated.connect(self.show_for_focus)
