"""Notes on cells of the indicator grid: marked, read, written, changed and removed at the cell."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.note_threads import cell_threads
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.cell_notes.note_bubble import NoteBubble
from bsc_planner.ui.pages.indicators import PAGE
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import NoteMark, Order
from bsc_planner.ui.widgets.grid.cell_note import note_marks, notes_told
from tests.builders import content_of, do, plan_with
from tests.ui.grid.sheet import Key, Modifier
from tests.ui.indicators.sessions import session_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHIFT, CONTROL = Modifier.ShiftModifier, Modifier.ControlModifier


@pytest.fixture
def store() -> PlanStore:
    return plan_with(indicators=2)


@pytest.fixture
def page(qtbot: QtBot, store: PlanStore) -> IndicatorsPage:
    session = session_of(store)
    made = cast(IndicatorsPage, PAGE.factory(session))
    qtbot.addWidget(made)
    session.setParent(made)
    made.resize(1000, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.grid.view.setFocus()
    return made


def session_in(page: IndicatorsPage) -> PlanSession:
    found = page.findChild(PlanSession)
    assert found is not None
    return found


def note(store: PlanStore, text: str, *, period: str = "2026", kind: NoteKind | None = None, day: int = 1) -> str:
    """A note on the first indicator's target."""
    edit = AddNoteEdit(
        text,
        "Sekretaris",
        f"2026-03-0{day}T02:00:00Z",
        "indicator",
        store.all(Indicator)[0].id,
        field="target",
        period=period,
        kind=kind,
        value="75" if kind else None,
    )
    do(store, edit)
    return edit.note_id


def target_place(page: IndicatorsPage, year: str = "2026") -> tuple[int, int]:
    row = page.model.row_of(session_in(page).store.all(Indicator)[0].id)
    assert row is not None
    return row, page.model.column_of(year)


def opened(page: IndicatorsPage, row: int, column: int) -> NoteBubble:
    """The bubble of a cell, by the keyboard."""
    page.grid.view.go_to(row, column)
    QTest.keyClick(page.grid.view, Key.Key_F2, SHIFT)
    assert page.noting.bubble is not None
    return page.noting.bubble


def test_a_note_is_written_at_the_cell_by_keyboard_alone_and_undone(
    qtbot: QtBot, page: IndicatorsPage, store: PlanStore
) -> None:
    before = content_of(store)
    place = target_place(page)
    bubble = opened(page, *place)
    QTest.keyClicks(bubble.text, "Angka menunggu Bappenas")
    with qtbot.waitSignal(bubble.closed):
        QTest.keyClick(bubble.text, Key.Key_Return, CONTROL)
    written = store.all(Note)[0]
    assert (written.field, written.period, written.author) == ("target", "2026", "Penguji")
    assert note_marks(page.model, place[0]) == {place[1]: NoteMark.REMARK}
    assert "Angka menunggu Bappenas" in notes_told(page.model, *place)
    spoken = page.model.data(page.model.index(*place), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", has a note")
    session_in(page).undo()
    assert content_of(store) == before
    assert not note_marks(page.model, place[0])


def test_an_open_talk_is_marked_otherwise_than_a_remark(page: IndicatorsPage, store: PlanStore) -> None:
    session = session_in(page)
    row, column = target_place(page)
    indicator_id = store.all(Indicator)[0].id
    session.do(
        "Catatan",
        AddNoteEdit(
            "", "Unit", "2026-03-01T02:00:00Z", "indicator", indicator_id,
            field="target", period="2026", kind=NoteKind.PROPOSAL, value="75",
        ),
    )  # fmt: skip
    assert note_marks(page.model, row) == {column: NoteMark.WAITING}
    spoken = page.model.data(page.model.index(row, column), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("waits for an answer")


def test_several_notes_are_told_newest_first(qtbot: QtBot, store: PlanStore, page: IndicatorsPage) -> None:
    note(store, "yang lama", day=1)
    note(store, "yang baru", day=4)
    page.noting.notes._is_read = False
    told = notes_told(page.model, *target_place(page))
    assert told.index("yang baru") < told.index("yang lama")
    assert "Sekretaris" in told
    assert "2026" in told


def test_marks_are_read_from_the_plan_once_until_a_note_changes(
    page: IndicatorsPage, store: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[object] = []

    def read(plan: PlanStore) -> object:
        reads.append(plan)
        return cell_threads(plan)

    monkeypatch.setattr("bsc_planner.ui.cell_notes.plan_notes.cell_threads", read)
    page.noting.notes._is_read = False
    page.grid.view.viewport().repaint()
    page.grid.view.viewport().repaint()
    for row in range(page.model.rowCount()):
        note_marks(page.model, row)
    assert len(reads) == 1


def test_escape_leaves_and_what_was_begun_waits_for_the_next_time(
    qtbot: QtBot, page: IndicatorsPage, store: PlanStore
) -> None:
    place = target_place(page)
    bubble = opened(page, *place)
    QTest.keyClicks(bubble.text, "belum selesai")
    with qtbot.waitSignal(bubble.closed):
        QTest.keyClick(bubble.text, Key.Key_Escape)
    assert store.all(Note) == []
    assert opened(page, *place).text.toPlainText() == "belum selesai"


def test_a_click_elsewhere_keeps_what_was_written(qtbot: QtBot, page: IndicatorsPage, store: PlanStore) -> None:
    bubble = opened(page, *target_place(page))
    QTest.keyClicks(bubble.text, "ditulis")
    with qtbot.waitSignal(bubble.closed):
        bubble.close()
    assert [one.text for one in store.all(Note)] == ["ditulis"]


def test_own_notes_are_changed_and_removed_in_the_bubble_those_of_others_are_not(
    qtbot: QtBot, page: IndicatorsPage, store: PlanStore
) -> None:
    place = target_place(page)
    bubble = opened(page, *place)
    QTest.keyClicks(bubble.text, "punya saya")
    with qtbot.waitSignal(bubble.closed):
        bubble.save_button.click()
    note(store, "punya orang", day=2)
    page.noting.notes._is_read = False
    bubble = opened(page, *place)
    mine, other = sorted(bubble.lines, key=lambda line: line.words != "punya saya")
    assert other.change.isHidden()
    assert other.remove.isHidden()
    mine.change.click()
    bubble.text.setPlainText("punya saya, benar")
    with qtbot.waitSignal(bubble.closed):
        bubble.save()
    assert "punya saya, benar" in [one.text for one in store.all(Note)]
    bubble = opened(page, *place)
    mine = next(line for line in bubble.lines if line.words == "punya saya, benar")
    mine.remove.click()
    assert [one.text for one in store.all(Note)] == ["punya orang"]
    assert len(bubble.lines) == 1
    session_in(page).undo()
    assert len(store.all(Note)) == 2


def test_marks_follow_their_rows_when_these_are_sorted(page: IndicatorsPage, store: PlanStore) -> None:
    note(store, "ikut baris")
    page.noting.notes._is_read = False
    page.model.set_order(Order("name", True))
    row, column = target_place(page)
    assert note_marks(page.model, row) == {column: NoteMark.REMARK}
    others = [other for other in range(page.model.rowCount()) if other != row]
    assert not any(note_marks(page.model, other) for other in others)


def test_notes_go_with_the_indicator_they_are_about_and_come_back_with_it(
    page: IndicatorsPage, store: PlanStore
) -> None:
    note(store, "ikut dihapus")
    session_in(page).do("Hapus", RemoveIndicatorsEdit((store.all(Indicator)[0].id,)))
    assert store.all(Note) == []
    session_in(page).undo()
    row, column = target_place(page)
    assert note_marks(page.model, row) == {column: NoteMark.REMARK}


def test_a_plan_that_is_only_read_shows_notes_and_takes_none(page: IndicatorsPage, store: PlanStore) -> None:
    note(store, "boleh dibaca")
    page.noting.notes._is_read = False
    store.is_read_only = True
    bubble = opened(page, *target_place(page))
    assert [line.words for line in bubble.lines] == ["boleh dibaca"]
    assert bubble.text.isHidden()
    assert bubble.save_button.isHidden()
    assert all(line.change.isHidden() for line in bubble.lines)


def test_the_menu_of_a_cell_offers_its_note_and_cells_without_a_field_say_so(
    qtbot: QtBot, page: IndicatorsPage, store: PlanStore
) -> None:
    row, column = target_place(page)
    page.grid.view.go_to(row, column)
    texts = [action.text() for action in page.grid.menu().actions()]
    assert "Cell note…" in texts
    page.grid.view.go_to(row, page.model.column_of("trend"))
    with qtbot.waitSignal(page.grid.view.notice):
        QTest.keyClick(page.grid.view, Key.Key_F2, SHIFT)
    assert page.noting.bubble is None


def test_the_link_of_the_bubble_leads_to_the_talks_in_the_panel(
    qtbot: QtBot, page: IndicatorsPage, store: PlanStore
) -> None:
    bubble = opened(page, *target_place(page))
    with qtbot.waitSignal(session_in(page).notes_asked):
        bubble.talk_link.click()


def test_a_talk_in_the_panel_jumps_to_its_cell(page: IndicatorsPage, store: PlanStore) -> None:
    from bsc_planner.model.delta import Ref

    row, column = target_place(page, "2026")
    page.grid.view.go_to(0, 1)
    session_in(page).ask_noted_cell(Ref("indicator", store.all(Indicator)[0].id), "target", "2026")
    place = page.grid.view.cells.place
    assert place is not None
    assert (place.row, place.column) == (row, column)


def test_the_bubble_stands_beside_its_cell_and_covers_it_never(page: IndicatorsPage) -> None:
    row, column = target_place(page)
    bubble = opened(page, row, column)
    cell = page.grid.view.cell_rect(row, column)
    cell.moveTopLeft(page.grid.view.viewport().mapToGlobal(cell.topLeft()))
    assert not bubble.geometry().intersects(cell)
    assert abs(bubble.geometry().top() - cell.bottom()) < 10


def test_a_note_that_cannot_be_kept_stays_in_the_bubble_with_its_reason(
    page: IndicatorsPage, store: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    bubble = opened(page, *target_place(page))
    QTest.keyClicks(bubble.text, "penting")

    def refuse(*_: object) -> None:
        raise EditError("required-field", kind="note", field="text")

    monkeypatch.setattr(page.noting._session, "do", refuse)
    bubble.save()
    assert bubble.text.toPlainText() == "penting"
    assert not bubble.said.isHidden()
    assert bubble.said.text()
