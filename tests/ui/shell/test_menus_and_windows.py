"""Menus are complete and consistent; windows, files and places in a plan are remembered and found."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.objective import Objective
from bsc_planner.ui.main_window.actions import ACTIONS
from bsc_planner.ui.main_window.beginning import Beginning, begin
from bsc_planner.ui.main_window.menus import MENUS
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.cascade.page import CascadePage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.schema import LANGUAGE
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.widgets.grid.commands import command_keys
from tests.ui.shell.conftest import Answers

_BUTTONS, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def opened(window: MainWindow, path: Path) -> PlanSession:
    window.files.open_path(path)
    assert window.session is not None
    return window.session


def _dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize(("name", "told"), [("pegawai.xlsx", "is a table"), ("surat.docx", "cannot be opened here")])
def test_a_foreign_file_is_told_where_it_belongs(window: MainWindow, tmp_path: Path, name: str, told: str) -> None:
    data, action = _dropped(tmp_path / name), Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), action, data, _BUTTONS, _KEYS))
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), action, data, _BUTTONS, _KEYS))
    assert window.session is None
    assert name in window.notices.text
    assert told in window.notices.text


def test_several_files_at_once_are_not_taken(window: MainWindow, tmp_path: Path) -> None:
    data = _dropped(tmp_path / "a.renstra", tmp_path / "b.renstra")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, _BUTTONS, _KEYS)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_every_command_stands_in_a_menu_once() -> None:
    entries = [entry for _, entries in MENUS for entry in entries if entry and not entry.startswith("@")]
    assert sorted(entries) == sorted(spec.key for spec in ACTIONS)


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_two_entries_of_a_menu_share_a_mnemonic(window: MainWindow, settings: Settings, language: str) -> None:
    settings.set_value(LANGUAGE, language)
    QApplication.processEvents()
    bar = window.menuBar()
    menus = [bar.actions(), *(action.menu().actions() for action in bar.actions())]  # type: ignore[attr-defined]
    for entries in menus:
        marks = [QKeySequence.mnemonic(entry.text()).toString() for entry in entries if "&" in entry.text()]
        marks = [mark for mark in marks if mark]
        assert sorted(set(marks)) == sorted(marks), [entry.text() for entry in entries]


def test_keys_of_tables_do_not_hide_those_of_the_window(window: MainWindow) -> None:
    actions = [*window.commands.all(), *window._page_actions.actions()]
    keys = {key.toString() for action in actions for key in action.shortcuts()}
    shared = {keys_of for _, keys_of in command_keys()} & keys
    assert shared <= {"Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A"}, "the same command in both"


def test_commands_of_the_page_shown_are_in_a_menu(window: MainWindow, plan_file: Path) -> None:
    opened(window, plan_file).do("Tambah sasaran", AddObjectiveEdit(code="SS1", text="Meningkatnya hal"))
    menu = window._menus.submenus["@page_commands"]
    window.show_page("indicators")
    menu.aboutToShow.emit()
    texts = {action.text().partition("\t")[0] for action in menu.actions()}
    assert {"Fill right", "Fill down"} <= texts
    assert "Copy" not in texts, "the window's own menu has it"


def test_commands_of_a_tab_that_is_not_shown_are_not_in_the_menu(window: MainWindow, plan_file: Path) -> None:
    opened(window, plan_file)
    menu = window._menus.submenus["@page_commands"]
    window.show_page("cascade")
    page = window.pages.currentWidget()
    assert isinstance(page, CascadePage)
    listed = []
    for key in ("matrix", "tree"):
        page.show_view(key)
        menu.aboutToShow.emit()
        listed.append({action.text().partition("\t")[0] for action in menu.actions()})
    assert "Lock" in listed[0]
    assert "Lock" not in listed[1]
    assert [action.text() for action in menu.actions() if action.menu()] == ["Levels"], "menus come as menus"


def test_a_plan_is_taken_up_where_it_was_left(window: MainWindow, plan_file: Path) -> None:
    session = opened(window, plan_file)
    session.do("Tambah sasaran", AddObjectiveEdit(code="SS1", text="Meningkatnya hal"))
    objective = Ref("objective", session.store.all(Objective)[0].id)
    session.reveal(objective)
    window.files.save()
    window.commands["close"].trigger()
    session = opened(window, plan_file)
    assert window.pages.current_key == "indicators"
    assert session.selection == objective


def test_windows_are_listed_and_a_plan_is_not_opened_twice(
    window: MainWindow, settings: Settings, answers: Answers, plan_file: Path, qtbot: QtBot
) -> None:
    other = MainWindow(settings, WindowState())
    qtbot.addWidget(other)
    opened(window, plan_file)
    menu = other._menus.submenus["@windows"]
    menu.aboutToShow.emit()
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [("Renstra Uji", False)]
    with qtbot.waitSignal(window.windows.front_wanted):
        other.files.open_path(plan_file)
    assert other.session is None
    answers.open_path = plan_file
    with qtbot.waitSignal(window.windows.front_wanted):
        other.commands["open_window"].trigger()
    window.commands["close"].trigger()
    menu.aboutToShow.emit()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    other.close()


def test_a_window_started_with_a_plan_that_is_open_already_gives_way(
    window: MainWindow, settings: Settings, plan_file: Path, qtbot: QtBot
) -> None:
    opened(window, plan_file)
    other = MainWindow(settings, WindowState())
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitSignal(window.windows.front_wanted):
        begin(other, Beginning(plan_file))
    assert not other.isVisible()


def test_recent_files_are_pinned_and_unpinned(window: MainWindow, plan_file: Path, tmp_path: Path) -> None:
    opened(window, plan_file)
    window.commands["close"].trigger()
    gone = tmp_path / "hilang.renstra"
    state = window._state
    state.remember_file(gone)
    assert state.recent_files == [gone, plan_file]
    window.start.page.file_pinned.emit(plan_file)
    assert state.recent_files == [plan_file, gone]
    window.start.page.file_pinned.emit(plan_file)
    assert state.recent_files == [gone, plan_file]
    window.start.page.file_pinned.emit(gone)
    window.start.page.file_forgotten.emit(gone)
    assert state.recent_files == [plan_file]
