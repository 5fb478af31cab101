"""The inspector at the right: made when it is first shown for a plan."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QWidget
from shiboken6 import delete

from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.pages.titles import page_title
from bsc_planner.ui.plan_session import PlanSession

_WIDTH = 366
_NARROWEST = 362


class InspectorDock(QDockWidget):
    """Holds the inspector of the open plan."""

    def __init__(self, spec: PageSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._session: PlanSession | None = None
        self.setObjectName("inspector")
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea)
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        # The inspector has its own heading; an empty widget takes the place of the title bar.
        self.setTitleBarWidget(QWidget())
        self.setMinimumWidth(_NARROWEST)

    @property
    def wanted_width(self) -> int:
        """Width it has when nobody changed it."""
        return _WIDTH

    def set_session(self, session: PlanSession | None) -> None:
        """Show another plan."""
        self._session = session
        old = self.widget()
        if old is not None:
            # At once, as pages: nothing of it may ask a plan that is closed.
            delete(old)
        if session is not None and self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the inspector when there is none yet."""
        if self._session is not None and self.widget() is None:
            self._make()
        super().showEvent(event)

    def _make(self) -> None:
        assert self._session is not None
        inspector = self._spec.factory(self._session)
        name_parts(inspector, page_title(self._spec))
        self.setWidget(inspector)
