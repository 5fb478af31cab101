"""The recycle bin in the window."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit
from bsc_planner.editing.objective import RemoveObjectiveEdit
from bsc_planner.editing.organisation import RemoveEmployeesEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.ui.pages.revisions.bin.view import BinView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from bsc_planner.ui.widgets.notice_bar import NOTICES, NoticeBar


@pytest.fixture
def view(qtbot: QtBot, session: PlanSession) -> Iterator[BinView]:
    window = QMainWindow()
    made = BinView(session)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    window.setCentralWidget(made)
    bar = NoticeBar(window)
    bar.setObjectName(NOTICES)
    qtbot.addWidget(window)
    window.resize(1100, 600)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def told(view: BinView) -> str:
    bar = view.window().findChild(NoticeBar, NOTICES)
    assert isinstance(bar, NoticeBar)
    return bar.text


def rows(view: BinView) -> list[tuple[str, ...]]:
    columns = range(view.model.columnCount())
    texts = [[view.model.index(row, at).data() for at in columns] for row in range(view.model.rowCount())]
    return [(row[0], row[1], row[2], row[4], row[5]) for row in texts]


def test_an_empty_bin_says_what_lies_here(view: BinView) -> None:
    assert not view.grid.isVisible()
    assert not any(action.isEnabled() for action in (view.restore, view.throw_away, view.empty))


def test_what_is_removed_appears_and_comes_back_by_a_click(view: BinView, session: PlanSession) -> None:
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    assert rows(view) == [("indicator", "IKU1", "Jumlah layanan", "Budi", "2")]
    assert view.model.headerData(5, Qt.Orientation.Horizontal) == "Items"
    view.restore.trigger()
    assert session.store.find(Indicator, "i1") is not None
    assert rows(view) == []
    assert told(view) == "Indicator IKU1 is back."
    assert session.selection == Ref("indicator", "i1")
    session.undo()
    assert len(rows(view)) == 1


def test_a_link_marked_with_its_objective_comes_back_behind_it(view: BinView, session: PlanSession) -> None:
    session.do("Hubungkan", AddLinkEdit("o1", "o2", link_id="l"))
    session.do("Hapus", RemoveLinkEdit("l"))
    session.do("Hapus", RemoveObjectiveEdit("o2"))
    view.grid.view.cells.select_rows(1, 1)
    view.restore.trigger()
    assert "bin first" in told(view)
    view.grid.view.cells.select_all()
    view.restore.trigger()
    assert told(view) == "2 entries are back."
    assert (session.store.count(Link), session.store.count(Objective)) == (1, 2)


def test_entries_are_thrown_away_and_undo_brings_them_back(view: BinView, session: PlanSession) -> None:
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    session.do("Hapus", RemoveObjectiveEdit("o2"))
    view.grid.view.cells.select_rows(0, 0)
    view.throw_away.trigger()
    assert told(view) == "Objective SS2 was thrown away."
    assert len(rows(view)) == 1
    view.empty.trigger()
    assert (rows(view), told(view)) == ([], "The bin was emptied.")
    session.undo()
    session.undo()
    assert len(rows(view)) == 2


def test_very_many_at_once_are_told_as_such(view: BinView, session: PlanSession) -> None:
    people = [(f"{number:032x}", number, f"Pegawai {number}") for number in range(1200)]
    session.do("Impor", InsertRowsEdit((NewRows("employee", ("id", "ord", "name"), people),)))
    session.do("Hapus", RemoveEmployeesEdit([row[0] for row in people]))
    assert rows(view)[0][2] == "1.200 × employee"
    view.restore.trigger()
    assert told(view) == "1.200 × employee is back."


def test_a_hidden_bin_catches_up(view: BinView, session: PlanSession) -> None:
    view.hide()
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    assert rows(view) == []
    view.show()
    assert len(rows(view)) == 1


def test_a_plan_that_is_only_read_offers_nothing(view: BinView, session: PlanSession) -> None:
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    session.store.is_read_only = True
    view.refresh()
    assert not any(action.isEnabled() for action in (view.restore, view.throw_away, view.empty))
    session.store.is_read_only = False


def test_entries_are_sorted_filtered_and_thrown_away_by_key(view: BinView, session: PlanSession, qtbot: QtBot) -> None:
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    session.do("Hapus", RemoveObjectiveEdit("o2"))
    view.model.set_order(Order("kind"))
    assert [row[0] for row in rows(view)] == ["indicator", "objective"]
    view.model.set_filters({"kind": ColumnFilter(contains="obj"), "removed": ColumnFilter(first_day=date.today())})
    assert [row[0] for row in rows(view)] == ["objective"]
    assert view.count.text() == "2 entries"
    view.grid.view.go_to(0, 0)
    qtbot.keyClick(view.grid.view, Qt.Key.Key_Delete)
    assert told(view) == "Objective SS2 was thrown away."
    assert view.grid.isVisible()
    view.model.set_filters({})
    view.grid.view.go_to(0, 0)
    qtbot.keyClick(view.grid.view, Qt.Key.Key_Return)
    assert session.store.find(Indicator, "i1") is not None


def test_the_menu_of_an_entry_brings_it_back_and_exports_the_list(view: BinView, session: PlanSession) -> None:
    session.do("Hapus", RemoveIndicatorsEdit(["i1"]))
    texts = [action.text() for action in view.grid.menu().actions()]
    assert {"Copy", "Bring back", "Throw away", "Export list as Excel…"} <= set(texts)
    assert not {"Paste", "Clear", "Cut"} & set(texts)
