"""Cut, copy and paste from the menu reach whatever has the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from bsc_planner.ui.main_window.clipboard_keys import send_to_focus
from bsc_planner.ui.main_window.new_window import open_window


def test_the_menu_acts_on_the_field_with_the_keyboard(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    field = QLineEdit("Renstra")
    qtbot.addWidget(field)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: field)
    send_to_focus("select_all")
    send_to_focus("cut")
    assert field.text() == ""
    assert QGuiApplication.clipboard().text() == "Renstra"
    send_to_focus("paste")
    send_to_focus("paste")
    assert field.text() == "RenstraRenstra"
    send_to_focus("select_all")
    send_to_focus("copy")
    assert QGuiApplication.clipboard().text() == "RenstraRenstra"


def test_nothing_happens_when_nothing_has_the_keyboard(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.setattr(QApplication, "focusWidget", lambda: None)
    send_to_focus("paste")


def test_another_window_is_another_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    started: list[list[str]] = []

    def start(_program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append(arguments)
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    assert open_window(tmp_path / "a.renstra", is_read_only=True)
    assert started == [["-m", "bsc_planner.app", "--read-only", "--", str(tmp_path / "a.renstra")]]
