"""F6, F9 and Alt+F1 stand in the menus with their keys, and do the same from there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.model.delta import Ref
from bsc_planner.ui.inspector.field_row import FieldRow
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.main_window.commands_offered import commands_of
from bsc_planner.ui.main_window.guide_pages.keys import key_groups
from bsc_planner.ui.main_window.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def field(qtbot: QtBot, window: MainWindow, plan_file: Path) -> FieldRow:
    """The code of an objective in the inspector, with the keyboard in it."""
    window.resize(1500, 900)
    window.open_path(plan_file)
    assert window.session is not None
    objective = AddObjectiveEdit(code="SS1", text="Terwujudnya")
    window.session.do("Tambah sasaran", objective)
    window.show_page("indicators")
    window.session.select(Ref("objective", objective.objective_id))
    window.activateWindow()
    inspector = window.findChild(Inspector)
    assert inspector is not None
    qtbot.waitUntil(lambda: any(_rows(inspector)))
    found = next(row for row in _rows(inspector) if row.label.text() == "Code")
    found.editor.setFocus()
    return found


def _rows(inspector: Inspector) -> list[FieldRow]:
    return [row for row in inspector.findChildren(FieldRow) if row.isVisible()]


def test_the_menu_goes_to_the_page_and_back_to_the_field(window: MainWindow, field: FieldRow) -> None:
    assert field.editor.hasFocus()
    window.commands["switch_side"].trigger()
    assert not field.editor.hasFocus()
    window.commands["switch_side"].trigger()
    assert field.editor.hasFocus()


def test_the_menu_explains_the_field_and_tells_its_history(qtbot: QtBot, window: MainWindow, field: FieldRow) -> None:
    window.commands["field_help"].trigger()
    assert field.said.isVisible()
    with qtbot.waitSignal(field.history_wanted):
        window.commands["field_history"].trigger()


def test_without_a_field_it_says_what_to_do(window: MainWindow, plan_file: Path) -> None:
    window.open_path(plan_file)
    window.commands["field_help"].trigger()
    assert "Click a field" in window.notices.text


def test_the_keys_stand_beside_the_words_everywhere(window: MainWindow, field: FieldRow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    texts = [action.text() for menu in menus for action in menu.actions()]
    assert any(text.endswith("\tF6") for text in texts)
    assert any(text.endswith("\tAlt+F1") for text in texts)
    offered = {command.text: command.keys for command in commands_of(window.commands.all())}
    assert offered["History of the field"] == "F9"
    keys = {keys for group in key_groups() for keys, _ in group.lines}
    assert {"F6", "F9", "Alt+F1"} <= keys
    assert isinstance(field.editor, QLineEdit)
