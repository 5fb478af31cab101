"""Shift+F10 opens the context menu of whatever has the keyboard."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.ui.menu_key import listen_for_menu_key
from bsc_planner.ui.widgets.grid import Grid
from tests.ui.grid.sheet import SheetModel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _press(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(700, 400)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def _put(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.show()
    widget.setFocus()


def test_grid_opens_the_menu_of_its_cell_in_any_window(window: QWidget) -> None:
    grid = Grid("menu-key", SheetModel([["Satu", "1"], ["Dua", "2"]]))
    _put(window, grid)
    grid.view.go_to(1, 1)
    asked: list[QPoint] = []
    grid.view.customContextMenuRequested.connect(asked.append)
    _press(grid.view)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert grid.actions_by_name["copy"] in menu.actions()
    assert grid.view.visualRect(grid.view.items.index(1, 1)).contains(asked[0])


def test_key_in_an_open_editor_opens_the_menu_of_the_text_and_keeps_the_editor(window: QWidget) -> None:
    grid = Grid("menu-key", SheetModel([["Satu", "1"], ["Dua", "2"]]))
    _put(window, grid)
    grid.view.go_to(0, 1)
    QTest.keyClicks(grid.view, "1")
    asked: list[QPoint] = []
    editor = grid.view.editing.editor
    QTest.keyClicks(editor, "2")
    editor.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    editor.customContextMenuRequested.connect(asked.append)
    _press(editor)
    assert len(asked) == 1
    assert grid.view.editing.is_open
    assert editor.text() == "12"


def test_trees_and_fields_of_a_window_that_listens_open_theirs(window: QWidget) -> None:
    listen_for_menu_key(window)
    asked: list[QWidget] = []
    tree, field = QTreeWidget(), QLineEdit()
    tree.addTopLevelItem(QTreeWidgetItem(["Unit"]))
    for widget in (tree, field):
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(lambda _, widget=widget: asked.append(widget))
        _put(window, widget)
        _press(widget)
        assert asked[-1:] == [widget]
    assert len(asked) == 2
