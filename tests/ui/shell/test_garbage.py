"""Reference cycles are collected in the window's thread and nowhere else."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.ui.garbage import _LOOK_EVERY, Garbage


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


def collected(garbage: Garbage) -> list[int]:
    """Generations that are collected when all are due so many times that the old ones are counted."""
    looked: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "get_count", lambda: (10_000, 10_000, 10_000))
        patch.setattr(gc, "collect", looked.append)
        for _ in range(_LOOK_EVERY):
            garbage.collect()
    return looked


def test_old_objects_are_looked_through_only_once_they_have_grown(garbage: Garbage) -> None:
    kept = [[number] for number in range(50_000)]
    gc.collect(1)
    assert collected(garbage).count(2) == 1
    assert 2 not in collected(garbage)
    kept += [[number] for number in range(20_000)]
    gc.collect(1)
    assert collected(garbage).count(2) == 1


def test_a_few_objects_are_not_worth_a_look(garbage: Garbage) -> None:
    gc.collect()
    gone: list[str] = []
    InACycle(gone)
    garbage.collect()
    assert gone == []
    assert not gc.isenabled()
