"""A place for one tab: the tab is made when it is first looked at, and kept for the next element of its kind."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.plan_session import PlanSession

TabMaker = Callable[[PlanSession, Ref], ElementTab]


class TabPage(QWidget):
    """Holds a tab, with a margin above, in a scroll area unless the tab scrolls by itself.

    Args:
        session: The open plan.
        make: Makes the tab.
        scrolls: Whether it stands in a scroll area.
    """

    def __init__(self, session: PlanSession, make: TabMaker, *, scrolls: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._make = make
        self._scrolls = scrolls
        self._ref: Ref | None = None
        self.tab: ElementTab | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_element(self, ref: Ref) -> None:
        """Show another element, at once where the tab is in sight."""
        self._ref = ref
        if self.tab is not None and (self.isVisible() or self.tab.ref != ref):
            self.tab.show_element(ref)
        elif self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the tab when it is first looked at."""
        super().showEvent(event)
        if self.tab is None and self._ref is not None:
            self._fill()

    def _fill(self) -> None:
        assert self._ref is not None
        self.tab = self._make(self._session, self._ref)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 12, 2, 12 if self._scrolls else 0)
        column.addWidget(self.tab)
        shown: QWidget = holder
        if self._scrolls:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(holder)
            shown = area
        self._column.addWidget(shown)
        shown.show()
