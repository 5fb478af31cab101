"""The window from the outside: plans come and go, everything follows."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.trash import discarded_work
from bsc_planner.model.document.unsaved_work import unsaved_work
from bsc_planner.model.objective import Objective
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.dialogs.new_plan import NewPlan
from bsc_planner.ui.dialogs.running import RunningAnswer
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.overview.facts_panel import FactsPanel
from bsc_planner.ui.pages.registry import PAGES
from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.schema import LANGUAGE, THEME
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.grid.view import GridView
from tests.ui.shell.conftest import Answers


def opened(window: MainWindow, path: Path) -> PlanSession:
    window.files.open_path(path)
    assert window.session is not None
    return window.session


def test_the_window_begins_with_the_start_page_and_only_usable_commands(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.start.page
    assert not window.navigation.isVisible()
    usable = {action.objectName() for action in window.commands.all() if action.isEnabled()}
    assert {"new", "open", "import_json", "example", "settings", "about", "keys", "quit"} <= usable
    assert not usable & {"save", "save_as", "close", "undo", "redo", "publish", "export_json", "facts", "findings"}


def test_a_new_plan_from_a_template_is_shown_and_not_yet_saved(window: MainWindow, answers: Answers) -> None:
    answers.new_plan = NewPlan("Renstra Baru", "Kementerian Contoh", 2025, 2029, "kementerian-bsc")
    window.commands["new"].trigger()
    assert window.session is not None
    assert window.session.store.plan.title == "Renstra Baru"
    assert window.pages.current_key == "overview"
    assert window.windowTitle().startswith("Renstra Baru")
    assert window.isWindowModified()
    assert window.commands["save"].isEnabled()
    assert window.session.history.undo_label == "Ministry or agency: BSC with four perspectives"


def test_ctrl_s_saves_what_is_still_being_typed(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    assert not window.isWindowModified()
    window.activateWindow()
    (facts,) = window.findChildren(FactsPanel)
    vision = facts.vision_field
    vision.setFocus()
    QTest.keyClicks(vision, "Aparatur unggul")
    QTest.keyClick(vision, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.session.store.plan.vision == "Aparatur unggul"
    assert not window.session.document.has_unsaved_changes


def test_saving_a_new_plan_asks_for_a_name_and_remembers_it(
    window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.new_plan = NewPlan("Renstra Baru", "Instansi", 2025, 2029, None)
    window.commands["new"].trigger()
    answers.save_path = tmp_path / "baru.renstra"
    window.commands["save"].trigger()
    assert answers.save_path.exists()
    assert not window.isWindowModified()
    written = answers.save_path.stat().st_mtime_ns
    window.commands["save"].trigger()
    assert answers.save_path.stat().st_mtime_ns == written, "all is saved already"
    window.commands["close"].trigger()
    assert window.session is None
    assert "unsaved" not in answers.asked
    assert next(action.text() for action in window._menus.submenus["@recent"].actions()).startswith("baru")


def test_opening_shows_every_page_that_is_registered(window: MainWindow, plan_file: Path) -> None:
    opened(window, plan_file)
    for page in PAGES:
        window.show_page(page.key)
        assert window.pages.current_key == page.key
        assert window.navigation.current_page == page.key


def test_undo_and_redo_name_their_step(window: MainWindow, plan_file: Path) -> None:
    session = opened(window, plan_file)
    session.do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    assert "Ubah visi" in window.commands["undo"].toolTip()
    window.commands["undo"].trigger()
    assert session.store.plan.vision is None
    assert not window.commands["undo"].isEnabled()
    assert "Ubah visi" in window.commands["redo"].toolTip()
    window.commands["redo"].trigger()
    assert session.store.plan.vision == "Maju"


def test_typing_is_not_lost_when_saving_with_the_keyboard_still_in_the_field(
    window: MainWindow, plan_file: Path, qtbot: QtBot
) -> None:
    session = opened(window, plan_file)
    window.activateWindow()
    page = window.pages.currentWidget()
    assert page is not None
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Judul yang diketik")
    window.commands["save_as"].setEnabled(True)
    assert window.files.save() or not session.document.has_unsaved_changes
    assert session.store.plan.title == "Judul yang diketik"


def test_closing_with_unsaved_work_asks_and_stays_when_cancelled(
    window: MainWindow, answers: Answers, plan_file: Path
) -> None:
    session = opened(window, plan_file)
    session.do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    assert not window.close()
    assert window.isVisible()
    assert answers.asked == ["unsaved"]


def test_work_that_is_not_saved_goes_to_the_trash(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    opened(window, plan_file).do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    answers.unsaved = UnsavedAnswer.DISCARD
    window.commands["close"].trigger()
    assert window.session is None
    assert unsaved_work() == []
    assert len(discarded_work()) == 1


def test_closing_with_save_saves(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    opened(window, plan_file).do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    answers.unsaved = UnsavedAnswer.SAVE
    assert window.close()
    document = PlanDocument.open(plan_file, who="Lain", read_only=True)
    assert document.store.plan.vision == "Maju"
    document.close(keep_unsaved=False)


def test_a_session_end_asks_nothing_and_keeps_the_work(window: MainWindow, answers: Answers, plan_file: Path) -> None:
    opened(window, plan_file).do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    window.close_for_session_end()
    assert not window.isVisible()
    assert answers.asked == []
    assert [work.path for work in unsaved_work()] == [plan_file]


@pytest.mark.qt_no_exception_capture
def test_an_exception_while_closing_leaves_the_window_open(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> bool:
        raise RuntimeError("broken")

    with monkeypatch.context() as patched:
        patched.setattr(window.files, "close", fail)
        event = QCloseEvent()
        with pytest.raises(RuntimeError):
            window.closeEvent(event)
        assert not event.isAccepted()


def test_recovered_work_comes_back_with_its_steps(window: MainWindow, plan_file: Path) -> None:
    session = opened(window, plan_file)
    session.do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    window.files.close_for_session_end()
    window.start.refresh()
    works = window.files.unsaved_work()
    window.start.page.recover_chosen.emit(works[0])
    assert window.session is not None
    assert window.session.store.plan.vision == "Maju"
    window.commands["undo"].trigger()
    assert window.session.store.plan.vision is None


def test_discarded_work_leaves_the_start_page(window: MainWindow, plan_file: Path) -> None:
    opened(window, plan_file).do("Ubah visi", SetPlanFieldEdit("vision", "Maju"))
    window.files.close_for_session_end()
    window.start.refresh()
    window.start.page.discard_chosen.emit(window.files.unsaved_work()[0])
    assert window.files.unsaved_work() == []
    window.start.page.take_back_chosen.emit(window.files.discarded_work()[0])
    assert len(window.files.unsaved_work()) == 1


def test_revealing_an_element_shows_its_page_and_selects_it(window: MainWindow, plan_file: Path) -> None:
    session = opened(window, plan_file)
    edit = AddObjectiveEdit(code="SS1", text="Meningkatnya hal")
    session.do("Tambah sasaran", edit)
    objective = Ref("objective", session.store.all(Objective)[0].id)
    session.reveal(objective)
    assert window.pages.current_key == "indicators"
    assert session.selection == objective
    session.undo()
    session.reveal(objective)
    assert window.notices.text


def test_the_language_changes_at_once_and_back(
    window: MainWindow, plan_file: Path, settings: Settings, qtbot: QtBot
) -> None:
    def first_menu() -> str:
        return window.menuBar().actions()[0].text()

    opened(window, plan_file)
    settings.set_value(LANGUAGE, "en")
    qtbot.waitUntil(lambda: first_menu() == "&File")
    assert window.commands["save"].text() == "&Save"
    assert window.pages.current_key == "overview"
    window.status.language_clicked.emit()
    qtbot.waitUntil(lambda: first_menu() == "&Berkas")
    assert window.navigation.item(0).text() == "Ringkasan"


def test_the_colours_change_at_once(window: MainWindow, settings: Settings) -> None:
    settings.set_value(THEME, "dark")
    assert tokens().is_dark
    settings.set_value(THEME, "light")
    assert not tokens().is_dark


def test_a_plan_dropped_into_the_window_is_opened(window: MainWindow, plan_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(plan_file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window.session is not None
    assert window.session.document.path == plan_file


def test_the_year_is_chosen_in_the_tool_bar_and_the_menu(window: MainWindow, plan_file: Path) -> None:
    session = opened(window, plan_file)
    window.tool_bar.year_chosen.emit(2028)
    assert session.year == 2028
    assert window.tool_bar._year.value_text == "2028"
    ticked = [action.text() for action in window._menus.submenus["@years"].actions() if action.isChecked()]
    assert ticked == ["2028"]


def test_every_menu_entry_has_a_text_and_does_something(window: MainWindow, plan_file: Path) -> None:
    opened(window, plan_file)
    for top in window.menuBar().actions():
        menu = top.menu()
        assert top.text()
        for action in menu.actions():  # type: ignore[attr-defined]  # a QMenu
            if not action.isSeparator():
                assert action.text()
                assert action.menu() is not None or action.receivers("2triggered(bool)") > 0 or action.actionGroup()


def test_no_two_actions_share_a_shortcut(window: MainWindow) -> None:
    actions = [*window.commands.all(), *window._page_actions.actions()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_closing_a_plan_stops_the_work_on_it_when_the_planner_agrees(
    window: MainWindow, answers: Answers, plan_file: Path
) -> None:
    opened(window, plan_file)
    begun, ended = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress.step(0, 0)
        finally:
            ended.set()

    run_in_background(window, "Menerbitkan", work, on_done=lambda _: None, on_error=lambda _: None)
    assert begun.wait(10)
    answers.running = RunningAnswer.CANCEL
    window.commands["close"].trigger()
    assert answers.asked == ["running"]
    assert not ended.is_set()
    answers.running = RunningAnswer.STOP
    window.commands["close"].trigger()
    assert window.session is None
    assert ended.is_set()


def test_a_page_opened_by_keys_has_the_keyboard_in_its_grid_or_map(
    window: MainWindow, plan_file: Path, qtbot: QtBot
) -> None:
    opened(window, plan_file).do("Sasaran", AddObjectiveEdit(code="SS1", text="Meningkatnya layanan"))
    window.activateWindow()
    window.show_page("indicators")
    grid = window.pages.findChild(GridView)
    assert grid is not None
    qtbot.waitUntil(lambda: grid.hasFocus())
    place = grid.cells.place
    assert place is not None
    assert place.row == 0
    window.show_page("strategy_map")
    view = window.pages.findChild(MapView)
    assert view is not None
    qtbot.waitUntil(lambda: view.hasFocus())
    window.navigation.setFocus()
    window.show_page("indicators")
    assert window.navigation.hasFocus()
