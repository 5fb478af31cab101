"""Reference cycles are collected in the window's thread and nowhere else."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.ui.garbage import Garbage


class InACycle:
    """Tells in which thread it went."""

    def __init__(self, gone: list[str]) -> None:
        self.itself = self
        self.gone = gone

    def __del__(self) -> None:
        """Tell."""
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def garbage(qapp: QApplication) -> Iterator[Garbage]:
    owner = QObject()
    yield Garbage(owner)
    owner.deleteLater()
    gc.unfreeze()
    gc.enable()


def _make_many() -> None:
    made: list[list[object]] = []
    for _ in range(200_000):
        made.append([made])


def test_work_in_another_thread_collects_nothing(garbage: Garbage, qtbot: QtBot) -> None:
    gone: list[str] = []
    InACycle(gone)
    worker = threading.Thread(target=_make_many, name="background")
    worker.start()
    worker.join()
    assert gone == []
    qtbot.waitUntil(lambda: gone == [threading.current_thread().name], timeout=30_000)


def test_a_few_objects_are_not_worth_a_look(garbage: Garbage) -> None:
    gc.collect()
    gone: list[str] = []
    InACycle(gone)
    garbage.collect()
    assert gone == []
    assert not gc.isenabled()
