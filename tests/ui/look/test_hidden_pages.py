"""Pages that were opened and are out of sight: an edit costs nothing there, and what they missed is made up for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.organisation import SetEmployeeFieldEdit, SetPositionFieldEdit, SetUnitFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.base import Element
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.top_stack import TopStack
from bsc_planner.ui.widgets.when_shown import WhenShown
from tests.asked import asked_of
from tools.look.places import settle, walk

_FEW = 6
"""Statements that a badge or a mark of a page out of sight may ask with a step."""


def first(session: PlanSession, cls: type[Element]) -> str:
    return str(session.store.all(cls)[0].id)


@pytest.mark.parametrize("page", ["indicators", "organisation"])
def test_an_edit_asks_no_more_of_the_plan_when_every_page_was_opened(
    window: MainWindow, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(UnsavedDialog, "ask", lambda *_, **__: UnsavedAnswer.DISCARD)
    session = window.session
    assert session is not None

    def asked(mark: str) -> list[int]:
        edits = (
            SetTargetEdit(first(session, Indicator), str(session.year), f"1{mark}"),
            SetIndicatorFieldEdit(first(session, Indicator), "name", f"Indikator {mark}"),
            SetUnitFieldEdit(first(session, Unit), "name", f"Unit {mark}"),
            SetPositionFieldEdit(first(session, Position), "title", f"Jabatan {mark}"),
            SetEmployeeFieldEdit(first(session, Employee), "name", f"Pegawai {mark}"),
        )
        counts = []
        for edit in edits:
            with asked_of(session.store) as heard:
                session.do("Ubah", edit)
            counts.append(len(heard))
            settle()
        return counts

    window.show_page(page)
    settle()
    asked("1")
    alone = asked("2")
    for _ in walk(window, least_ms=0):
        pass
    window.show_page(page)
    settle()
    asked("3")
    among_all = asked("4")
    assert [more - few <= _FEW for more, few in zip(among_all, alone, strict=True)] == [True] * len(alone), (
        alone,
        among_all,
    )


def test_what_a_hidden_page_misses_is_done_once_when_it_is_shown(qtbot: QtBot) -> None:
    page, done = QWidget(), list[bool]()
    qtbot.addWidget(page)
    following = WhenShown(page, lambda: done.append(page.isVisible()))
    following.ask()
    following.ask("anything")
    assert done == []
    page.show()
    assert done == [True]
    following.ask()
    assert done == [True, True]
    page.hide()
    page.show()
    assert done == [True, True]


class _Asked(QWidget):
    """Counts how often it is asked for its room."""

    count = 0

    def sizeHint(self) -> QSize:
        self.count += 1
        return QSize(400, 300)

    def minimumSizeHint(self) -> QSize:
        self.count += 1
        return QSize(200, 100)


def test_a_page_below_another_is_not_asked_for_its_room(qtbot: QtBot) -> None:
    window, stack, below, top, beside = QWidget(), TopStack(), _Asked(), _Asked(), QLabel("Disimpan.")
    qtbot.addWidget(window)
    wrapped = QLabel("Teks yang panjang. " * 30)
    wrapped.setWordWrap(True)
    QVBoxLayout(below).addWidget(wrapped)
    column = QVBoxLayout(window)
    column.addWidget(beside)
    column.addWidget(stack)
    for page in (below, top):
        holder = QWidget()
        QHBoxLayout(holder).addWidget(page)
        stack.addWidget(holder)
    stack.setCurrentIndex(1)
    window.show()
    qtbot.waitExposed(window)
    counts = below.count
    beside.hide()
    qtbot.wait(10)
    below.updateGeometry()
    beside.show()
    qtbot.wait(10)
    assert below.count == counts
    assert stack.minimumSizeHint().width() >= 200
    stack.setCurrentIndex(0)
    qtbot.wait(10)
    assert below.count > counts
