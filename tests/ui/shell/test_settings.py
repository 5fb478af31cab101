"""Settings and the state of the window survive; damaged ones are put aside."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from bsc_planner.paths import user_data_folder
from bsc_planner.ui.settings.dialog import SettingsDialog
from bsc_planner.ui.settings.schema import AUTHOR, LANGUAGE, SETTINGS, THEME
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState


@pytest.fixture(autouse=True)
def _with_application(qtbot: QtBot) -> None:
    """Settings are Qt objects."""


def test_a_fresh_program_speaks_indonesian_and_follows_the_system() -> None:
    settings = Settings()
    assert settings.value(LANGUAGE) == "id"
    assert settings.value(THEME) == "system"
    assert not settings.is_author_known
    assert settings.author


def test_a_choice_survives_and_is_told_once(qtbot: QtBot) -> None:
    settings = Settings()
    with qtbot.waitSignal(settings.changed) as told:
        settings.set_value(AUTHOR, "Sari Dewi")
    assert told.args == ["author"]
    with qtbot.assertNotEmitted(settings.changed):
        settings.set_value(AUTHOR, "Sari Dewi")
    assert Settings().author == "Sari Dewi"
    assert Settings().is_author_known


def test_a_value_that_is_no_choice_counts_as_none() -> None:
    (user_data_folder() / "settings.ini").write_text("[General]\ntheme=pink\n")
    assert Settings().value(THEME) == "system"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00garbage", b"\x00" * 100, b"[General\n=\n%%%\xc3\x28"])
def test_a_damaged_file_is_put_aside(content: bytes) -> None:
    path = user_data_folder() / "settings.ini"
    path.write_bytes(content)
    settings = Settings()
    assert settings.value(LANGUAGE) == "id"
    settings.set_value(LANGUAGE, "en")
    assert Settings().value(LANGUAGE) == "en"
    assert path.with_name("settings.ini.rusak").read_bytes() == content


def test_the_dialog_draws_every_setting_and_returns_what_was_chosen(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    assert set(dialog.values()) == set(SETTINGS)
    box = dialog._fields[THEME]
    line = dialog._fields[AUTHOR]
    assert isinstance(box, QComboBox)
    assert isinstance(line, QLineEdit)
    box.setCurrentIndex(box.findData("dark"))
    line.setText("  Budi ")
    assert dialog.values()[THEME] == "dark"
    assert dialog.values()[AUTHOR] == "Budi"


def test_recent_files_are_kept_newest_first_and_only_so_many(tmp_path: Path) -> None:
    state = WindowState()
    for number in range(20):
        state.remember_file(tmp_path / f"{number}.renstra")
    state.remember_file(tmp_path / "5.renstra")
    kept = WindowState().recent_files
    assert kept[0].name == "5.renstra"
    assert len(kept) == 12
    assert len(set(kept)) == 12
    assert state.last_folder == tmp_path
    state.forget_file(kept[0])
    assert kept[0] not in WindowState().recent_files


def test_one_recent_file_is_still_a_list(tmp_path: Path) -> None:
    WindowState().remember_file(tmp_path / "satu.renstra")
    assert WindowState().recent_files == [tmp_path / "satu.renstra"]


def test_a_last_folder_that_is_gone_falls_back(tmp_path: Path) -> None:
    state = WindowState()
    state.remember_folder(tmp_path / "gone")
    assert state.last_folder.is_dir()


def test_where_the_inspector_is_wanted_is_remembered_page_by_page() -> None:
    state = WindowState()
    assert state.inspector_choice("indicators") is None
    state.keep_inspector_choice("indicators", is_wanted=False)
    state.keep_inspector_choice("monitoring", is_wanted=True)
    assert WindowState().inspector_choice("indicators") is False
    assert WindowState().inspector_choice("monitoring") is True
