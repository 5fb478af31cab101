"""The program hears when the system asks it to end, and starts where it cannot."""

import os
import signal
import socket
import sys

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bsc_planner.ui.quit_signals import QuitSignals


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals to itself")
def test_a_signal_ends_the_program_in_the_windows_thread_and_is_given_back(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    holder, ended = QObject(), list[str]()
    signals = QuitSignals(lambda: ended.append("quit"), lambda: None, holder)

    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: ended == ["quit"])
    signals.release()

    assert signal.getsignal(signal.SIGTERM) is before


def test_where_a_security_program_forbids_connections_within_the_pc_the_program_starts_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_arguments: object) -> None:
        raise PermissionError("forbidden")

    monkeypatch.setattr(socket, "socketpair", forbidden)
    before = signal.getsignal(signal.SIGTERM)
    signals = QuitSignals(lambda: None, lambda: None, QObject())
    signals.release()
    assert signal.getsignal(signal.SIGTERM) is before
