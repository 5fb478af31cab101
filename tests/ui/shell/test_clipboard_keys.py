"""Cut, copy and paste from the menu reach whatever has the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton
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


@pytest.mark.parametrize("key", ["cut", "copy", "paste", "select_all"])
def test_a_button_that_has_the_keyboard_takes_no_key_and_nothing_happens(qtbot: QtBot, key: str) -> None:
    """Qt looks for a shortcut for a key that nobody took, and finds the menu entry that sent it."""
    standard = QKeySequence.StandardKey
    shortcuts = {
        "cut": standard.Cut,
        "copy": standard.Copy,
        "paste": standard.Paste,
        "select_all": standard.SelectAll,
    }
    window = QMainWindow()
    qtbot.addWidget(window)
    button = QPushButton("Terbitkan", window)
    window.setCentralWidget(button)
    entry = window.menuBar().addMenu("Sunting").addAction(key)
    entry.setShortcut(QKeySequence(shortcuts[key]))
    times: list[str] = []

    def send() -> None:
        times.append(key)
        assert len(times) < 20, "it would go on until the program ends"
        send_to_focus(key)

    entry.triggered.connect(send)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)

    entry.trigger()

    assert len(times) > 1, "the window is given the key as the planner's own shortcut"
    field = QLineEdit("Renstra")
    window.setCentralWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    field.selectAll()
    QApplication.clipboard().setText("lain")
    entry.trigger()
    assert QApplication.clipboard().text() == ("Renstra" if key in ("cut", "copy") else "lain"), (
        "it serves fields again"
    )


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
