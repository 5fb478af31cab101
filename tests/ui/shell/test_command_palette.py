"""The search field as a palette: commands with their keys, pages, settings, elements, in groups."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.ui.main_window.commands_offered import (
    Command,
    CommandGroup,
    commands_of,
    is_short_for,
    wanted_commands,
)
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.theme import tokens


def _command(text: str, *, group: CommandGroup = CommandGroup.COMMAND, obstacle: str = "") -> Command:
    return Command(text, QIcon(), lambda: None, f"{group}/{text}", group, obstacle=obstacle)


COMMANDS = [
    _command("Bekukan edisi"),
    _command("Isi deret target"),
    _command("Pemantauan: Realisasi", group=CommandGroup.PAGE),
    _command("Simpan", obstacle="sudah tersimpan"),
    _command("Simpan sebagai"),
]


def _texts(words: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [command.text for command in wanted_commands(COMMANDS, words, recent)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("target isi", ["Isi deret target"]),
        ("be", ["Bekukan edisi"]),
        ("bed", ["Bekukan edisi"]),
        ("sim", ["Simpan sebagai", "Simpan"]),
        ("pr", ["Pemantauan: Realisasi"]),
        ("xyzzy", []),
    ],
)
def test_words_mean_commands_in_any_order_and_by_first_letters(words: str, found: list[str]) -> None:
    assert _texts(words) == found


def test_what_was_used_last_stands_first() -> None:
    recent = ("page/Pemantauan: Realisasi", "command/Simpan sebagai")
    assert _texts("", recent)[:2] == ["Pemantauan: Realisasi", "Simpan sebagai"]


def test_first_letters_follow_the_order_of_the_words() -> None:
    assert is_short_for("bed", ["bekukan", "edisi"])
    assert not is_short_for("eb", ["bekukan", "edisi"])


def test_actions_that_cannot_be_used_say_why_or_are_left_out(qapp: QApplication) -> None:
    usable, useless, silent, hidden = QAction("&Salin"), QAction("&Simpan"), QAction("Hapus"), QAction("Rahasia")
    for action in (useless, silent):
        action.setEnabled(False)
    hidden.setVisible(False)
    usable.setShortcut("Ctrl+C")
    found = commands_of(
        [usable, useless, silent, hidden], obstacle_of=lambda action: "sudah" if action is useless else ""
    )
    assert [(command.text, command.keys, command.obstacle) for command in found] == [
        ("Salin", "Ctrl+C", ""),
        ("Simpan", "", "sudah"),
    ]


@pytest.fixture
def planned(window: MainWindow, plan_file: Path) -> MainWindow:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Tambah", AddObjectiveEdit(code="SS1", text="Meningkatnya kepuasan layanan"))
    return window


def test_the_palette_offers_commands_pages_views_settings_and_elements(planned: MainWindow, qtbot: QtBot) -> None:
    planned.search.start()
    assert {"Commands", "Pages", "Settings"} <= set(planned.search.headings)
    assert {"Save", "Monitoring: Scores", "Colours: Dark"} <= set(planned.search.results)
    qtbot.keyClicks(planned.search, "kepuasan")
    planned.search.search_now()
    assert planned.search.results[0] == "Meningkatnya kepuasan layanan"
    planned.search.setText("SS1")
    planned.search.search_now()
    assert planned.search.headings[0] == "Objective"
    qtbot.keyClick(planned.search, Qt.Key.Key_Escape)


def test_the_sign_for_commands_leaves_elements_out(planned: MainWindow) -> None:
    planned.search.start()
    planned.search.setText("> s")
    planned.search.search_now()
    assert "Objective" not in planned.search.headings
    assert "Save" in planned.search.results


def test_views_and_settings_are_reached_by_words(planned: MainWindow, qtbot: QtBot) -> None:
    for words in ("> change log", "> colours dark"):
        planned.search.start()
        qtbot.keyClicks(planned.search, words)
        qtbot.keyClick(planned.search, Qt.Key.Key_Return)
    assert planned.pages.current_key == "revisions"
    assert tokens().is_dark
    planned.search.start()
    assert planned.search.headings[0] == "Used last"
    assert planned.search.results[0] == "Revisions: Change log"
    qtbot.keyClick(planned.search, Qt.Key.Key_Escape)


def test_a_command_that_cannot_be_run_says_why_and_is_not_run(planned: MainWindow, qtbot: QtBot) -> None:
    planned.search.start()
    qtbot.keyClicks(planned.search, ">redo")
    planned.search.search_now()
    item = planned.search._list.item(1)
    assert item.text() == "Redo"
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled
    qtbot.keyClick(planned.search, Qt.Key.Key_Escape)


def test_commands_of_the_page_shown_are_offered(planned: MainWindow) -> None:
    planned.show_page("indicators")
    planned.search.start()
    assert "Fill right" in planned.search.results
