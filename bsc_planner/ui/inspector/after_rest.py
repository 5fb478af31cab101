"""What the inspector does when the planner rests: while keys follow each other on a page, it keeps out of their way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bsc_planner.ui.widgets.rest import REST_MS


class AfterRest(QObject):
    """Does something once the planner rests; at once unless the keyboard is elsewhere in the window.

    It never waits while the planner is in the inspector: going there does what still waits, so that what is read and
    typed there is of the element chosen last.

    Args:
        beside: The inspector, or a part of it.
        act: What is done.
    """

    def __init__(self, beside: QWidget, act: Callable[[], object]) -> None:
        super().__init__(beside)
        self._beside = beside
        self._act = act
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(act)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be done."""
        return self._timer.isActive()

    def start(self) -> None:
        """Do it, now or when the planner rests; what waited already waits anew."""
        if self._is_elsewhere(QApplication.focusWidget()):
            self._timer.start()
        else:
            self._timer.stop()
            self._act()

    def finish(self) -> None:
        """Do it now if it is still to be done."""
        if self._timer.isActive():
            self._timer.stop()
            self._act()

    def drop(self) -> None:
        """Do it no more."""
        self._timer.stop()

    def _is_elsewhere(self, focus: QWidget | None) -> bool:
        inside = _inspector_of(self._beside)
        if focus is None:
            # an editor of a cell that closes leaves the keyboard nowhere for a moment
            return inside.window() is not inside and inside.isActiveWindow()
        if focus.window() is not inside.window():
            return False
        return focus is not inside and not inside.isAncestorOf(focus)

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._timer.isActive() and now is not None and not self._is_elsewhere(now):
            self.finish()


def _inspector_of(widget: QWidget) -> QWidget:
    """The inspector that a part belongs to; the part itself where it stands alone."""
    above: QWidget | None = widget
    while above is not None and above.property("inspector") != "true":
        above = above.parentWidget()
    return above or widget
