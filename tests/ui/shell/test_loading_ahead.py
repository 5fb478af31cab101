"""What is loaded between the start page and the first plan."""

import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from bsc_planner.ui.loading_ahead import PARTS, LoadingAhead


def test_everything_named_is_there_after_a_while(qtbot: QtBot) -> None:
    owner = QObject()
    ahead = LoadingAhead(owner)
    assert not ahead.is_done
    qtbot.waitUntil(lambda: ahead.is_done)
    assert set(PARTS) <= set(sys.modules)
