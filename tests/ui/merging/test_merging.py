"""A planner sends a copy, gets it back and merges it with the mouse."""

import sqlite3
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import AddIndicatorEdit, RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import Edition
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.merging.decisions import State
from bsc_planner.revisions.merging.merge_rows import MergeRow, Side, Standing
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.merging.leave_dialog import LeaveAnswer, LeaveDialog
from bsc_planner.ui.merging.merge_item_model import DECISION, SIDES, WHAT
from bsc_planner.ui.merging.merge_window import MergeWindow
from bsc_planner.ui.merging.units_dialog import UnitsDialog
from tests.builders import content_of
from tests.ui.merging.conftest import edit_file, indicators, merge_window

_COLUMN = {side: column for column, side in SIDES.items()}
_LEFT = Qt.MouseButton.LeftButton


def ours_edits(_store: PlanStore, ids: list[str]) -> list[Edit]:
    """40 changes: five targets they change too, one on what they remove, 34 of our own."""
    return [
        *(SetTargetEdit(ids[place], "2026", str(80 + place)) for place in range(5)),
        SetTargetEdit(ids[5], "2026", "88"),
        *(SetIndicatorFieldEdit(ids[place], "definition", f"Definisi {place}") for place in range(6, 26)),
        *(SetTargetEdit(ids[place], "2027", str(place)) for place in range(6, 16)),
        *(AddIndicatorEdit(None, code=f"K{place}", name="Dari kita") for place in range(4)),
    ]


def their_edits(_store: PlanStore, ids: list[str]) -> list[Edit]:
    """40 changes: the same five targets, one removal, 34 of their own."""
    return [
        *(SetTargetEdit(ids[place], "2026", str(90 + place)) for place in range(5)),
        RemoveIndicatorsEdit([ids[5]]),
        *(SetIndicatorFieldEdit(ids[place], "formula", f"Formula {place}") for place in range(6, 26)),
        *(SetTargetEdit(ids[place], "2027", str(place)) for place in range(26, 36)),
        *(AddIndicatorEdit(None, code=f"R{place}", name="Dari rekan") for place in range(4)),
    ]


def click_value(merge: MergeWindow, row: MergeRow, side: Side) -> None:
    """Click the value of a row with the mouse, as a planner does."""
    index = merge.model.index_of(row, _COLUMN[side])
    merge.view.scrollTo(index)
    click(merge.view.viewport(), merge.view.visualRect(index).center())


def click(widget: QWidget, place: QPoint | None = None) -> None:
    QTest.mouseClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, place or widget.rect().center())


def _is_longer(texts: list[str], than: int) -> bool:
    return len(texts) > than


def open_plan(window: MainWindow, path: Path) -> PlanStore:
    window.open_path(path)
    assert window.session is not None
    return window.session.store


def test_two_copies_edited_apart_are_merged_by_mouse_and_one_undo_takes_all_back(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    assert edit_file(ours, "Rini", ours_edits) == edit_file(theirs, "Budi", their_edits) == 40
    store = open_plan(window, ours)
    before, ids = content_of(store), indicators(store)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    plan = merge.decisions.plan
    by_standing = {standing: [row for row in plan.leads if row.standing is standing] for standing in Standing}
    assert {standing: len(rows) for standing, rows in by_standing.items()} == {
        Standing.CONFLICT: 6,
        Standing.THEIRS: 34,
        Standing.OURS: 34,
        Standing.SAME: 0,
    }
    assert not merge.apply_button.isEnabled()
    assert "6" in merge.undecided.text()
    conflicts = by_standing[Standing.CONFLICT]
    targets = {plan.ours["target"].value(row.element_id, "indicator_id"): row for row in conflicts if not row.is_whole}
    for place in range(5):
        click_value(merge, targets[ids[place]], Side.THEIRS if place % 2 else Side.OURS)
    assert "1" in merge.undecided.text()
    (removal,) = [row for row in conflicts if row.is_whole]
    click(merge.undecided)
    assert merge.model.row_at(merge.view.currentIndex()) == removal
    click(merge.detail.cards[Side.OURS].button)
    assert merge.apply_button.isEnabled()
    click(merge.preview_button)
    assert merge.preview.model().rowCount() == 2 + 34
    click(merge.apply_button)
    qtbot.waitUntil(lambda: window.merging.window is None)
    printed = {(row.indicator_id, row.period): row.printed for row in store.all(Target)}
    assert [printed[ids[place], "2026"] for place in range(6)] == ["80", "91", "82", "93", "84", "88"]
    assert [printed[ids[place], "2027"] for place in (*range(6, 16), *range(26, 36))] == [
        str(place) for place in (*range(6, 16), *range(26, 36))
    ]
    kept = [store.get(Indicator, ids[place]) for place in range(6, 26)]
    assert all(one.definition and one.formula for one in kept)
    codes = {indicator.code for indicator in store.all(Indicator)}
    assert {f"{who}{place}" for who in "KR" for place in range(4)} <= codes
    after = content_of(store)
    window.commands["undo"].trigger()
    assert content_of(store) == before
    window.commands["redo"].trigger()
    assert content_of(store) == after


def test_the_merge_is_logged_backed_up_and_leaves_an_edition_for_the_next_round(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(theirs, "Budi", lambda _store, ids: [SetTargetEdit(ids[0], "2026", "90")])
    store = open_plan(window, ours)
    assert window.session is not None
    backups, editions = len(window.session.document.backups.list()), store.count(Edition)
    click(merge_window(qtbot, window, theirs, monkeypatch).apply_button)
    assert store.count(Edition) == editions + 1
    assert len(window.session.document.backups.list()) == backups + 1
    last = store.session.query(ChangeLogEntry).order_by(ChangeLogEntry.seq.desc()).first()
    assert last is not None
    assert last.action == "Merged copy of Budi (renstra rekan.renstra)"
    assert last.who == "Rini"


def test_cancelling_leaves_nothing(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(theirs, "Budi", lambda _store, ids: [SetTargetEdit(ids[0], "2026", "90")])
    store = open_plan(window, ours)
    before = content_of(store)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    click(merge.cancel_button)
    qtbot.waitUntil(lambda: window.merging.window is None)
    assert content_of(store) == before
    assert window.session is not None
    assert not window.session.document.has_unsaved_changes


def test_choices_are_not_thrown_away_without_asking(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(theirs, "Budi", lambda _store, ids: [SetTargetEdit(ids[0], "2026", "90")])
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    click_value(merge, merge.decisions.plan.leads[0], Side.OURS)
    monkeypatch.setattr(LeaveDialog, "ask", lambda _parent: LeaveAnswer.STAY)
    QTest.keyClick(merge, Qt.Key.Key_Escape)
    assert not merge.close()
    assert merge.isVisible()
    monkeypatch.setattr(LeaveDialog, "ask", lambda _parent: LeaveAnswer.LEAVE)
    click(merge.cancel_button)
    qtbot.waitUntil(lambda: window.merging.window is None)


def test_what_cannot_be_merged_is_told_and_the_choices_stay(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(theirs, "Budi", lambda _store, ids: [SetTargetEdit(ids[0], "2026", "90")])
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    assert window.session is not None
    window.session.do("Tambah", AddObjectiveEdit(code="SS9", text="Baru"))
    click(merge.apply_button)
    assert len(told) == 1
    assert merge.isVisible()


def test_everything_can_be_chosen_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(ours, "Rini", ours_edits)
    edit_file(theirs, "Budi", their_edits)
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    view, keys = merge.view, Qt.Key
    for key in (keys.Key_1, keys.Key_2, keys.Key_3):
        QTest.keyClick(view, keys.Key_N)
        QTest.keyClick(view, key)
    chosen = [state for row in merge.decisions.plan.leads if (state := merge.decisions.state_of(row)) is State.BASE]
    assert len(chosen) == 1
    QTest.keyClick(view, keys.Key_Backspace)
    assert len(merge.decisions.undecided()) == 4
    QTest.keyClick(view, keys.Key_Right)
    QTest.keyClick(view, keys.Key_Right)
    QTest.keyClick(view, keys.Key_Space)
    assert len(merge.decisions.undecided()) == 3
    QTest.keyClick(view, keys.Key_Return)
    assert merge.isVisible()


def test_a_group_and_all_shown_rows_are_chosen_at_once(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(ours, "Rini", ours_edits)
    edit_file(theirs, "Budi", their_edits)
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    click(merge.filters["conflict"])
    assert merge.model.rowCount() == 1
    group = merge.model.index(0, _COLUMN[Side.THEIRS])
    assert group.data() == "Choose all"
    merge.view.scrollTo(group)
    click(merge.view.viewport(), merge.view.visualRect(group).center())
    assert merge.decisions.undecided() == []
    assert merge.apply_button.isEnabled()
    click(merge.filters["theirs"])
    merge.bulk_button.menu().actions()[0].trigger()
    assert merge.counts.text().startswith("6 taken")
    merge.bulk_button.menu().actions()[2].trigger()
    assert merge.counts.text().startswith("40 taken")


def test_searching_and_filtering_narrow_the_list(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(ours, "Rini", ours_edits)
    edit_file(theirs, "Budi", their_edits)
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    merge.search.setText("iku1.2")
    qtbot.waitUntil(lambda: sum(len(group.rows) for group in merge.model.shown) == 1)
    merge.search.setText("nothing of the kind")
    qtbot.waitUntil(lambda: merge.model.rowCount() == 0)
    click(merge.undecided)
    assert merge.model.rowCount() > 0
    QAbstractItemModelTester(merge.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for key in ("conflict", "theirs", "ours", "same", "undecided", "all"):
        click(merge.filters[key])


def test_only_changes_of_chosen_units_are_taken(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files

    def give_unit(store: PlanStore, ids: list[str]) -> list[Edit]:
        return [SetIndicatorFieldEdit(ids[0], "unit_id", store.all(Unit)[0].id), SetTargetEdit(ids[1], "2026", "7")]

    edit_file(theirs, "Budi", give_unit)
    store = open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    monkeypatch.setattr(UnitsDialog, "ask", lambda *_given: (True, frozenset({store.all(Unit)[0].id})))
    click(merge.units_button)
    states = {merge.model.words.title(row): merge.decisions.state_of(row) for row in merge.decisions.plan.leads}
    assert set(states.values()) == {State.THEIRS, State.OUTSIDE}
    assert "1 not to be taken" in merge.counts.text()
    click(merge.apply_button)
    assert store.get(Indicator, indicators(store)[0]).unit_id == store.all(Unit)[0].id
    assert {row.printed for row in store.all(Target)} == {"50"}


def test_the_units_dialog_gives_what_was_chosen(qtbot: QtBot, files: tuple[Path, Path]) -> None:
    document = PlanDocument.open(files[0], who="Rini", read_only=True)
    unit = document.store.all(Unit)[0].id
    dialog = UnitsDialog(document.store, None)
    qtbot.addWidget(dialog)
    assert not dialog.units
    dialog.of_some.setChecked(True)
    dialog.picker.set_chosen([unit])
    assert dialog.units == frozenset({unit})
    document.close(keep_unsaved=False)


def test_a_file_of_another_plan_is_refused_with_a_sentence(
    qtbot: QtBot,
    window: MainWindow,
    files: tuple[Path, Path],
    told: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "lain.renstra"
    document = PlanDocument.create(title="Rencana lain", institution="X", who="Y")
    document.save_as(other)
    document.close(keep_unsaved=False)
    open_plan(window, files[0])
    for path in (other, files[0]):
        monkeypatch.setattr(FileDialog, "ask_open", lambda *_given, path=path, **_named: path)
        before = len(told)
        window.commands["merge_copy"].trigger()
        qtbot.waitUntil(partial(_is_longer, told, before))
    assert "Rencana lain" in told[0]
    assert window.merging.window is None


def test_a_copy_without_differences_is_said_to_be_one(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_plan(window, files[0])
    monkeypatch.setattr(FileDialog, "ask_open", lambda *_given, **_named: files[1])
    window.commands["merge_copy"].trigger()
    qtbot.waitUntil(window.notices.isVisible)
    assert window.merging.window is None


def test_a_sent_copy_is_the_same_document_with_a_common_edition(
    window: MainWindow, files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_plan(window, files[0])
    assert window.session is not None
    window.session.do("Tambah", AddObjectiveEdit(code="SS9", text="Baru"))
    sent = tmp_path / "untuk rekan.renstra"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_given, **_named: sent)
    window.commands["send_copy"].trigger()
    assert not window.session.document.has_unsaved_changes
    copy = PlanDocument.open(sent, who="Budi", read_only=True)
    assert copy.doc_uuid == window.session.document.doc_uuid
    assert content_of(copy.store) == content_of(store)
    assert copy.store.all(Edition)[-1].chain_hash == store.all(Edition)[-1].chain_hash
    copy.close(keep_unsaved=False)


def test_a_copy_that_cannot_be_written_is_told_and_leaves_nothing(
    window: MainWindow, files: tuple[Path, Path], told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_plan(window, files[0])
    for target in (tmp_path / "hilang" / "untuk rekan.renstra", files[0]):
        monkeypatch.setattr(FileDialog, "ask_save", lambda *_given, target=target, **_named: target)
        window.commands["send_copy"].trigger()
    assert len(told) == 2
    assert sqlite3.connect(files[0]).execute("PRAGMA quick_check").fetchone() == ("ok",)
    assert [path.suffix for path in files[0].parent.iterdir() if path.suffix == ".part"] == []


def test_rows_say_what_differs_and_what_is_decided(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    edit_file(ours, "Rini", lambda _store, ids: [SetTargetEdit(ids[12], "2026", "88")])
    edit_file(theirs, "Budi", lambda _store, ids: [SetTargetEdit(ids[12], "2026", "90")])
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    (row,) = merge.decisions.plan.leads
    index = merge.model.index_of(row)
    texts = [index.siblingAtColumn(column).data() for column in range(DECISION + 1)]
    assert texts == ["IKU2.2 · Target 2026", "50", "88", "90", "■ Not decided yet"]
    assert merge.model.index(0, WHAT, QModelIndex()).data() == "Objective SS2 · Meningkatnya hal 2"
    assert merge.detail.cards[Side.THEIRS].text.toPlainText() == "90"


def test_without_a_common_edition_the_window_says_so_and_everything_must_be_decided(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = tmp_path / "kita.renstra", tmp_path / "disalin.renstra"
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rini")
    document.save_as(ours)
    document.close(keep_unsaved=False)
    theirs.write_bytes(ours.read_bytes())
    edit_file(theirs, "Budi", lambda _store, _ids: [AddObjectiveEdit(code="SS1", text="Dari rekan")])
    store = open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    texts = [label.text() for label in merge.findChildren(QLabel)]
    assert any("no common edition" in text for text in texts)
    assert not merge.apply_button.isEnabled()
    merge.bulk_button.menu().actions()[1].trigger()
    click(merge.apply_button)
    assert [objective.code for objective in store.all(Objective)] == ["SS1"]


def test_the_preview_tells_what_follows_from_the_choices(
    qtbot: QtBot, window: MainWindow, files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = files
    above = AddObjectiveEdit(code="SS8", text="Atas")
    below = AddObjectiveEdit(code="SS9", text="Bawah", parent_id=above.objective_id)
    edit_file(theirs, "Budi", lambda _store, _ids: [above, below])
    open_plan(window, ours)
    merge = merge_window(qtbot, window, theirs, monkeypatch)
    click(merge.preview_button)
    model = merge.preview.model()
    assert model.rowCount() == 2
    (row,) = [row for row in merge.decisions.plan.leads if row.element_id == above.objective_id]
    merge.model.choose([row], Side.OURS)
    lines = [[model.index(at, column).data() for column in range(4)] for at in range(model.rowCount())]
    assert lines == [
        ["Objective SS9 · Bawah", "Objective SS9 · Bawah", "not there", "new"],
        ["Follows from the choices", "SS9 · Parent", "", "▲ left empty"],
    ]
