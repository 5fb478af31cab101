"""Finding one's way in the inspector, for its tests."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.inspector.tab_page import TabPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.text_area import TextArea


def session_in(inspector: Inspector) -> PlanSession:
    """The session the inspector shows."""
    found = inspector.findChild(PlanSession)
    assert found is not None
    return found


def shown_tab(inspector: Inspector, key: str) -> ElementTab:
    """The tab with this key, brought to the front."""
    inspector.show_tab(key)
    page = inspector.tabs.currentWidget()
    assert isinstance(page, TabPage)
    assert page.tab is not None
    return page.tab


def form_in(inspector: Inspector) -> FormTab:
    """The form of the shown element."""
    found = shown_tab(inspector, "form")
    assert isinstance(found, FormTab)
    return found


def type_into(widget: QWidget, text: str) -> None:
    """Type over what is there and go on with Tab."""
    widget.setFocus()
    assert isinstance(widget, QLineEdit | TextArea)
    widget.selectAll()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)
