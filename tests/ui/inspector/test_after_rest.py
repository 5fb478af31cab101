"""While keys follow each other on the page the inspector waits; it never shows or writes what is of another one."""

from typing import cast

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector import INSPECTOR
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.inspector.tab_page import TabPage
from bsc_planner.ui.plan_session import PlanSession
from tests.builders import plan_with
from tests.ui.indicators.sessions import session_of


class Beside:
    """An inspector beside a page that has the keyboard."""

    def __init__(self, qtbot: QtBot, store: PlanStore) -> None:
        self.session: PlanSession = session_of(store)
        self.window = QWidget()
        self.page = QLineEdit()
        self.inspector = cast(Inspector, INSPECTOR.factory(self.session))
        line = QHBoxLayout(self.window)
        line.addWidget(self.page)
        line.addWidget(self.inspector)
        qtbot.addWidget(self.window)
        self.session.setParent(self.window)
        self.window.resize(900, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.setFocus()
        self.refs = [Ref("indicator", row.id) for row in store.all(Indicator)]
        self.session.select(self.refs[0])
        qtbot.waitUntil(lambda: self.shown == self.refs[0])

    @property
    def shown(self) -> Ref | None:
        """The element whose form is shown."""
        return self.inspector._ref and self.form.ref

    @property
    def form(self) -> FormTab:
        """The form as it stands, without asking for it: that would end the waiting."""
        page = self.inspector.tabs.currentWidget()
        assert isinstance(page, TabPage)
        return cast(FormTab, page.tab)

    @property
    def name(self) -> QPlainTextEdit:
        """The field of the name."""
        return cast(QPlainTextEdit, self.form.widget_of("name"))


@pytest.fixture
def beside(qtbot: QtBot) -> Beside:
    return Beside(qtbot, plan_with(objectives=1, indicators=3))


def name_of(beside: Beside, place: int) -> str | None:
    return beside.session.store.get(Indicator, beside.refs[place].id).name


def test_it_follows_as_soon_as_the_planner_rests(beside: Beside, qtbot: QtBot) -> None:
    beside.session.select(beside.refs[1])
    beside.session.select(beside.refs[2])
    assert beside.shown == beside.refs[0]
    qtbot.waitUntil(lambda: beside.shown == beside.refs[2])


def test_going_into_it_shows_what_was_chosen_last_before_a_key_is_typed(beside: Beside) -> None:
    beside.session.select(beside.refs[1])
    beside.name.setFocus()
    assert beside.shown == beside.refs[1]
    beside.name.selectAll()
    QTest.keyClicks(beside.name, "Nama baru")
    beside.page.setFocus()
    assert [name_of(beside, place) for place in range(3)] == ["Jumlah hal 1.1", "Nama baru", "Jumlah hal 1.3"]


def test_what_is_half_typed_goes_to_the_element_it_was_typed_for(beside: Beside, qtbot: QtBot) -> None:
    beside.name.setFocus()
    beside.name.selectAll()
    QTest.keyClicks(beside.name, "Nama lain")
    beside.page.setFocus()
    beside.session.select(beside.refs[1])
    qtbot.waitUntil(lambda: beside.shown == beside.refs[1])
    assert [name_of(beside, place) for place in range(2)] == ["Nama lain", "Jumlah hal 1.2"]
    assert beside.name.toPlainText() == "Jumlah hal 1.2"


def test_asking_for_a_tab_shows_it_of_the_element_chosen_last(beside: Beside) -> None:
    beside.session.select(beside.refs[1])
    beside.inspector.show_tab("history")
    assert beside.inspector._ref == beside.refs[1]


def test_an_element_that_goes_while_it_waits_is_not_shown(beside: Beside, qtbot: QtBot) -> None:
    beside.session.select(beside.refs[1])
    beside.session.do("Hapus", RemoveIndicatorsEdit([beside.refs[1].id]))
    assert beside.session.selection is None
    qtbot.wait(300)
    assert beside.inspector._ref is None


def test_nothing_of_an_element_that_goes_is_left_and_the_next_comes_after_the_rest(
    beside: Beside, qtbot: QtBot
) -> None:
    heading = beside.inspector._title

    def go_on(ref: Ref | None) -> None:
        if ref is None:
            beside.session.select(beside.refs[1])

    beside.session.selection_changed.connect(go_on)
    beside.session.do("Hapus", RemoveIndicatorsEdit([beside.refs[0].id]))
    assert beside.inspector._ref is None
    assert not heading.isVisible()
    qtbot.waitUntil(lambda: beside.shown == beside.refs[1])
    assert heading.isVisible()
    beside.session.undo()
    assert beside.shown == beside.refs[1]


def test_an_edit_on_the_page_is_in_the_form_after_the_rest(beside: Beside, qtbot: QtBot) -> None:
    beside.session.do("Ubah", SetIndicatorFieldEdit(beside.refs[0].id, "name", "Jumlah lain"))
    qtbot.waitUntil(lambda: beside.name.toPlainText() == "Jumlah lain")
    beside.session.undo()
    qtbot.waitUntil(lambda: beside.name.toPlainText() == "Jumlah hal 1.1")
