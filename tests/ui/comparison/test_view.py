"""Comparing in the window: what planners choose, read, filter, copy and export."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    MoveIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
)
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.target import Target
from bsc_planner.revisions.comparison.difference import Sort
from bsc_planner.revisions.comparison.places import BRANCHES as ALL_BRANCHES
from bsc_planner.revisions.comparison.sides import SideFacts
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.revisions.comparison.choices import DRAFT, SideChoice
from bsc_planner.ui.pages.revisions.comparison.view import ComparisonView
from bsc_planner.ui.pages.revisions.comparison.words import BRANCHES, SORTS, side_text
from bsc_planner.ui.pages.revisions.page import RevisionsPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from tests.ui.comparison.conftest import EDITION, MINUTE, revised_part

Shown = Callable[[PlanSession], ComparisonView]


def wait_for(qtbot: QtBot, view: ComparisonView, real: int) -> None:
    qtbot.waitUntil(lambda: view.found is not None and len(view.found.comparison.real) == real, timeout=MINUTE)


def texts(view: ComparisonView) -> list[str]:
    """All rows as a reader sees them."""
    model = view.model
    return [
        " | ".join(model.face(row, column).text for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def notice(view: ComparisonView) -> str:
    bar = view.window().findChild(NoticeBar)
    assert bar is not None
    return bar.text


def test_the_last_edition_stands_beside_the_draft_at_once(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    assert (view.before.choice, view.after.choice) == (SideChoice(edition_id=EDITION), DRAFT)
    assert view.counts.whole_text == "23 changes · 28 of notation only · 23 shown"
    assert "Target 2025 | – | 4,15 | ~ Target" not in texts(view)
    assert "Target 2025 | - | 4,15 | ~ Target" in texts(view)
    assert not any("notation only" in text for text in texts(view))


def test_notation_is_shown_when_it_is_asked_for(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    assert view.notation.text() == "Notation only (28)"
    view.notation.click()
    assert sum("notation only" in text for text in texts(view)) == 28
    assert "Target 2025 | 35% | 35 | ~ notation only" in texts(view)


def test_words_and_sort_narrow_the_tree(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    view.search.setText("ikk8.2.1 99%")
    assert view.counts.whole_text.endswith("· 1 shown")
    view.search.setText("tidak ada yang begini")
    assert view._stack.currentIndex() == 1
    view.search.clear()
    element = session.store.all(Indicator, Indicator.code == "IKK8.2.1")[0]
    session.do("Ubah", SetIndicatorFieldEdit(element.id, "name", "Nama lain"))
    wait_for(qtbot, view, 24)
    view.sorts.chosen.emit(Sort.REWORDED)
    assert [text for text in texts(view) if "~" in text] == [
        "Name | Tingkat Kecukupan Personel Jaksa | Nama lain | ~ Reworded"
    ]


def test_what_came_and_went_says_so_beside_its_name(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    first = session.store.all(Indicator, Indicator.code == "IKK8.2.1")[0]
    session.do("Ubah", AddIndicatorEdit(first.objective_id, "IKX", "Indikator tambahan"))
    session.do("Ubah", RemoveIndicatorsEdit([first.id]))
    qtbot.waitUntil(lambda: any("IKX" in text for text in texts(view)), timeout=MINUTE)
    assert "IKX Indikator tambahan | – | New indicator | + Added" in texts(view)
    assert any(text.endswith("Removed indicator | – | − Removed") for text in texts(view))


def test_a_changed_order_and_a_flag_are_told_in_words(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    first, second = session.store.all(Indicator, Indicator.code.in_(["IKK8.2.1", "IKK8.2.2"]))
    session.do("Ubah", MoveIndicatorEdit(second.id, first.objective_id, first.id))
    session.do("Ubah", SetIndicatorFieldEdit(first.id, "is_iku", "1"))
    session.do("Ubah", SetIndicatorFieldEdit(first.id, "polarity", "minimize"))
    wait_for(qtbot, view, 26)
    found = texts(view)
    assert any(text.startswith("Order | place") for text in found)
    assert "Key indicator | – | yes | ~ Other" in found
    assert any(text.startswith("Polarity | ") and "| lower is better |" in text for text in found)


def test_the_sides_can_be_exchanged(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    view.swap.trigger()
    qtbot.waitUntil(lambda: "Target 2025 | 4,15 | - | ~ Target" in texts(view), timeout=MINUTE)


def test_without_an_edition_the_view_says_what_to_choose(qtbot: QtBot, bare_session: PlanSession, shown: Shown) -> None:
    view = shown(bare_session)
    assert view._stack.currentIndex() == 1
    assert "Choose what to compare" in view._why_empty()
    assert not view.export.isEnabled()
    view.show_sides(None, None)
    wait_for(qtbot, view, 0)
    assert view._why_empty() == "Both sides say the same."


def test_a_day_is_chosen_without_a_dialog(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    view.before.button.chosen.emit("day")
    assert view.before.day.isVisibleTo(view)
    view.before.day.setDate(QDate(2026, 3, 15))
    assert view.before.choice == SideChoice(day=date(2026, 3, 15))
    qtbot.waitUntil(lambda: view.found is not None and view.found.before.facts.kind == "date", timeout=MINUTE)
    assert side_text(view.found.before.facts) == "On 15 March 2026"  # type: ignore[union-attr]  # waited for


def test_a_year_brings_the_next_one_to_the_other_side(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    view.before.button.chosen.emit(SideChoice(year=2026))
    assert view.after.choice == SideChoice(year=2027)
    qtbot.waitUntil(lambda: view.found is not None and view.found.after.facts.year == 2027, timeout=MINUTE)
    view.after.button.chosen.emit(DRAFT)
    assert view.before.choice == DRAFT


def test_a_file_is_compared_by_its_codes(
    qtbot: QtBot, session: PlanSession, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "kiriman.json"
    source.write_text(json.dumps(revised_part()), encoding="utf-8")
    monkeypatch.setattr(FileDialog, "ask_open", lambda *_args, **_words: source)
    view = shown(session)
    view.after.button.chosen.emit("file")
    qtbot.waitUntil(lambda: view.found is not None and view.found.after.facts.kind == "file", timeout=MINUTE)
    assert view.found is not None
    assert (len(view.found.comparison.real), view.found.comparison.is_matched_by_code) == (23, True)
    monkeypatch.setattr(FileDialog, "ask_open", lambda *_args, **_words: None)
    view.after.button.chosen.emit("file")
    assert view.after.choice == SideChoice(path=source)


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(
    qtbot: QtBot, session: PlanSession, shown: Shown, tmp_path: Path
) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    view.show_sides(None, SideChoice(path=tmp_path / "tidak-ada.renstra"))
    qtbot.waitUntil(lambda: bool(notice(view)), timeout=MINUTE)
    assert view.found is not None


def test_others_open_it_with_editions_by_their_ids(qtbot: QtBot, session: PlanSession) -> None:
    page = RevisionsPage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_comparison(EDITION, None)
    view = page.show_view("comparison")
    assert isinstance(view, ComparisonView)
    wait_for(qtbot, view, 23)


def test_an_edit_while_it_is_hidden_is_caught_up_with(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    view.hide()
    element = session.store.all(Indicator)[0]
    session.do("Ubah", SetTargetEdit(element.id, "2025", "7777"))
    assert view.found is not None
    assert len(view.found.comparison.real) == 23
    view.show()
    wait_for(qtbot, view, 24)


def test_a_row_leads_to_its_element(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    asked: list[Ref | None] = []
    session.reveal_asked.connect(lambda ref, _page: asked.append(ref))
    row = next(row for row, text in enumerate(texts(view)) if text.startswith("IKK8.2.1"))
    view.grid.view.go_to(row, 0)
    qtbot.keyClick(view.grid.view, Qt.Key.Key_Return)
    assert asked == [Ref("indicator", session.store.all(Indicator, Indicator.code == "IKK8.2.1")[0].id)]
    rows = view.model.rowCount()
    view.grid.view.go_to(0, 0)
    qtbot.keyClick(view.grid.view, Qt.Key.Key_Return)
    assert len(asked) == 1
    assert view.model.rowCount() < rows, "a part of the plan is folded"


def test_what_is_gone_cannot_be_shown_and_says_so(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    element = session.store.all(Indicator, Indicator.code == "IKK8.2.1")[0]
    session.do("Ubah", RemoveIndicatorsEdit([element.id]))
    qtbot.waitUntil(lambda: any("− Removed" in text for text in texts(view)), timeout=MINUTE)
    row = next(row for row, text in enumerate(texts(view)) if text.startswith("IKK8.2.1"))
    view.grid.view.go_to(row, 0)
    qtbot.keyClick(view.grid.view, Qt.Key.Key_Return)
    assert notice(view) == "This is not in the plan as it is now."


def test_how_much_differs_stands_whole_beside_the_search(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    view.resize(1400, 700)
    wait_for(qtbot, view, 23)
    qtbot.waitUntil(lambda: view.counts.width() >= view.counts.fontMetrics().horizontalAdvance(view.counts.whole_text))
    assert view.counts.text() == view.counts.whole_text


def test_the_tree_is_filtered_sorted_and_folded_like_any_table(
    qtbot: QtBot, session: PlanSession, shown: Shown
) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    model = view.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    before = texts(view)
    model.set_filters({"element": ColumnFilter(contains="2027")})
    left = [text for text in texts(view) if "|  |  |" not in text]
    assert left
    assert all("2027" in text for text in left)
    assert view.grid.isVisible()
    model.set_filters({"element": ColumnFilter(contains="tidak ada")})
    assert view._stack.currentIndex() == 0, "the way back stands above the list"
    model.set_filters({})
    assert texts(view) == before
    model.set_order(Order("after", is_descending=True))
    assert sorted(texts(view)) == sorted(before)
    model.set_order(None)
    model.toggle(0)
    assert model.is_open(0) is False
    assert len(texts(view)) < len(before)
    key = model.candidate_key(next(node for node in model.candidates() if node.difference is not None))
    assert model.reveal(key) is not None
    assert texts(view) == before


def test_rows_are_copied_for_a_spreadsheet(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    view._on_copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 23
    assert lines[0].split("\t")[0] == "IKK6.2.1"
    assert lines[0].split("\t")[2:] == ["Target 2025", "84%", "80%", "Target"]


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_the_matrix_of_changes_is_written_in_the_background(
    form: str, qtbot: QtBot, session: PlanSession, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"matriks.{form}"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_args, **_words: path)
    view = shown(session)
    wait_for(qtbot, view, 23)
    view._on_export(form)
    qtbot.waitUntil(lambda: "matriks" in notice(view), timeout=MINUTE)
    assert path.read_bytes()[:2] in (b"%P", b"PK")


def test_a_matrix_that_cannot_be_written_is_told(
    qtbot: QtBot, session: PlanSession, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_args, **_words: tmp_path / "tidak-ada" / "x.pdf")
    view = shown(session)
    wait_for(qtbot, view, 23)
    view._on_export("pdf")
    qtbot.waitUntil(lambda: bool(notice(view)), timeout=MINUTE)
    assert "tidak-ada" in notice(view)
    assert not (tmp_path / "tidak-ada").exists()


def test_every_sort_branch_and_side_has_words() -> None:
    assert set(SORTS) == set(Sort)
    assert set(BRANCHES) == set(ALL_BRANCHES)
    assert side_text(SideFacts("edition", title="Titik")) == "Checkpoint: Titik"


def test_single_differences_are_brought_back_from_the_edition_and_undone(
    qtbot: QtBot, session: PlanSession, shown: Shown
) -> None:
    view = shown(session)
    wait_for(qtbot, view, 23)
    assert not view.restore.isEnabled()
    (row,) = (
        row
        for row, node in enumerate(view.model.lines)
        if node.difference is not None and (node.difference.code, node.difference.period) == ("IKK6.2.1", "2027")
    )
    view.grid.view.go_to(row, 0)
    view.restore.trigger()
    wait_for(qtbot, view, 22)
    indicator = next(found for found in session.store.all(Indicator) if found.code == "IKK6.2.1")
    targets = {row.period: row.printed for row in session.store.all(Target, Target.indicator_id == indicator.id)}
    assert (targets["2027"], targets["2028"]) == ("86%", "95%")
    session.undo()
    wait_for(qtbot, view, 23)


def test_nothing_is_brought_back_from_another_file_or_year(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    view = shown(session)
    view.show_sides(SideChoice(year=2026), SideChoice(year=2027))
    qtbot.waitUntil(lambda: view.found is not None and view.found.before.facts.year == 2026, timeout=MINUTE)
    assert not view.restore.isVisible()
