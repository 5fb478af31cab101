"""The page of findings: what is listed, said, mended, ignored and set, with real widgets."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import SetIndicatorFieldEdit, SetIndicatorOwnersEdit
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.review import CheckSetting, IgnoredFinding
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.main_window.findings_watch import FindingsWatch
from bsc_planner.ui.pages.findings.finding_rows import Grouping, Standing
from bsc_planner.ui.pages.findings.findings_item_model import RULE, SEVERITY, TEXT, UNIT, WHERE
from bsc_planner.ui.pages.findings.fix_words import FIX_WORDS
from bsc_planner.ui.pages.findings.jump import jump_to, period_of
from bsc_planner.ui.pages.findings.page import FindingsPage
from bsc_planner.ui.pages.findings.row_steps import Step, steps_between
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter, Order, RowKind


def choose(page: FindingsPage, code: str, row: int = 0) -> None:
    """Choose a finding of a rule."""
    group = next(each for each in page.model.groups if each.key == code)
    found = page.model.reveal(group.rows[row].identity)
    assert found is not None
    page.grid.choose(found)


def texts(page: FindingsPage) -> list[list[str]]:
    """All cells in sight."""
    return [[face.text for face in page.model.row_faces(row)] for row in range(page.model.rowCount())]


def count(page: FindingsPage, code: str) -> int:
    return sum(len(each.rows) for each in page.model.groups if each.key == code)


def test_findings_stand_in_groups_by_rule_the_gravest_first(page: FindingsPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    shown = texts(page)
    assert shown[0][:2] == ["■ 1", page.model.groups[0].title]
    assert shown[0][1].startswith("L03")
    assert any(cells[0].startswith("▲") and cells[1].startswith("L01") for cells in shown)
    assert page.model.row_kind(0) is RowKind.SECTION
    assert count(page, "L09") == 3
    assert "errors" in page.header.subtitle
    assert (shown[1][SEVERITY], shown[1][WHERE]) == ("■ Error", "SS2")


def test_an_edit_elsewhere_shows_in_the_list_at_once(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    choose(page, "L07", 1)
    first = session.store.all(Indicator)[0].id
    session.do("Satuan", SetIndicatorFieldEdit(first, "unit_of_measure", "%"))
    qtbot.waitUntil(lambda: count(page, "L07") == 2)
    assert page.grid.chosen_rows()[0].finding.where == "IKU2"
    session.undo()
    qtbot.waitUntil(lambda: count(page, "L07") == 3)


def test_the_chosen_finding_is_explained(page: FindingsPage) -> None:
    choose(page, "L01")
    detail = page.detail
    assert detail.title.text().startswith("L01 · ")
    assert "SS1" in detail.sentence.text()
    assert all(label.text() for label in detail._facts)
    assert detail.settings.severity.value_text == "as shipped (warning)"


def test_one_click_mends_one_and_another_all_of_a_rule(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    choose(page, "L07")
    qtbot.mouseClick(page.detail.fix, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(page, "L07") == 2)
    assert session.store.all(Indicator)[0].unit_of_measure == "%"
    third = session.store.all(Indicator)[2].id
    session.do("Nama", SetIndicatorFieldEdit(third, "name", "Mutu"))
    choose(page, "L07")
    qtbot.mouseClick(page.detail.fix_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(page, "L07") == 1)
    assert "own hand" in page.grid.notices.text
    session.undo()
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: count(page, "L07") == 3)


def test_findings_are_ignored_with_a_reason_and_counted_again(
    qtbot: QtBot, page: FindingsPage, session: PlanSession
) -> None:
    choose(page, "L09")
    assert not page.detail.ignore.isEnabled()
    qtbot.keyClicks(page.detail.reason, "Menyusul")
    qtbot.keyClick(page.detail.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: count(page, "L09") == 2)
    assert [row.reason for row in session.store.all(IgnoredFinding)] == ["Menyusul"]
    page.filter.standing.chosen.emit(Standing.IGNORED)
    assert count(page, "L09") == 1
    choose(page, "L09")
    assert "Menyusul" in page.detail.decided.text()
    assert texts(page)[1][SEVERITY].endswith("Ignored")
    qtbot.mouseClick(page.detail.unignore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.ignored_findings == ())
    page.filter.standing.chosen.emit(Standing.ALL)
    qtbot.waitUntil(lambda: count(page, "L09") == 3)


def test_a_rule_can_be_weighed_switched_off_and_put_back(
    qtbot: QtBot, page: FindingsPage, session: PlanSession
) -> None:
    choose(page, "L09")
    page.detail.settings.severity.chosen.emit("info")
    qtbot.waitUntil(lambda: page.model.groups[0].key != "L09")
    assert {one.severity for one in session.findings or () if one.code == "L09"} == {Severity.INFO}
    choose(page, "L09")
    page.detail.settings.severity.chosen.emit("off")
    qtbot.waitUntil(lambda: count(page, "L09") == 0)
    assert page.rules.isVisible()
    page._fill_rules()
    page._rules_menu.triggered.emit(page._rules_menu.actions()[0])
    qtbot.waitUntil(lambda: count(page, "L09") == 3)
    assert session.store.count(CheckSetting) == 0


def test_the_number_of_a_rule_is_the_plans_own(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    page.detail.settings.show_rule("L04")
    page.detail.settings.limit.setModified(True)
    page.detail.settings.limit.setText("2")
    page.detail.settings.limit.setModified(True)
    page.detail.settings.limit.editingFinished.emit()
    qtbot.waitUntil(lambda: count(page, "L04") == 1)
    page.detail.settings.show_rule("L04")
    page.detail.settings.limit.setText("banyak")
    page.detail.settings.limit.setModified(True)
    page.detail.settings.limit.editingFinished.emit()
    assert page.grid.notices.text
    assert [row.limit for row in session.store.all(CheckSetting)] == ["2"]


def test_the_list_is_searched_filtered_and_grouped(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    page.filter.words.setText("IKU2 unit")
    assert count(page, "L07") == 1
    page.filter.words.setText("tidak ada yang begini")
    assert page._list.currentWidget() is page._empty
    page.filter.clear()
    page.filter.severity.chosen.emit(Severity.ERROR)
    assert {row.finding.severity for row in page.model.shown_rows()} == {Severity.ERROR}
    page.filter.clear()
    page.filter.show_rule("L01")
    assert [group.key for group in page.model.groups] == ["L01"]
    page.filter.clear()
    page.filter.group.chosen.emit(Grouping.ELEMENT)
    assert "IKU1" in {group.title for group in page.model.groups}
    unit, indicator = session.store.all(Unit)[0].id, session.store.all(Indicator)[1].id
    session.do("Pengampu", SetIndicatorOwnersEdit(indicator, [unit]))
    page.filter.unit.element_chosen.emit(unit)
    objective = session.store.all(Objective)[0].id
    assert {row.finding.element_id for row in page.model.shown_rows()} == {indicator, objective}


def test_findings_are_copied_as_a_table(page: FindingsPage) -> None:
    choose(page, "L01")
    page.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    cells = lines[1].split("\t")
    assert (cells[SEVERITY], cells[RULE], cells[WHERE]) == ("▲ Warning", "L01", "SS1")


def test_a_finding_leads_to_its_element_and_cell(page: FindingsPage, session: PlanSession) -> None:
    asked: list[tuple[object, str]] = []
    cells: list[tuple[str, str]] = []
    session.reveal_asked.connect(lambda ref, where: asked.append((ref, where)))
    session.cell_asked.connect(lambda element, period: cells.append((element, period)))
    choose(page, "L16")
    page.detail.jump.click()
    indicator = session.store.all(Indicator)[0].id
    assert asked == [(Ref("indicator", indicator), "")]
    assert cells == [(indicator, "2025")]
    assert session.year == 2025
    assert jump_to(session, Finding(Severity.INFO, "x", "SS1 text"))
    assert not jump_to(session, Finding(Severity.INFO, "x", "TIDAK-ADA"))
    assert not jump_to(session, Finding(Severity.INFO, "x", "IKU1", "tidak-ada"))
    assert not jump_to(session, Finding(Severity.INFO, "x", ""))
    assert str(period_of(Finding(Severity.INFO, "x", "IKU1 milestone 2026-Q3"))) == "2026-Q3"
    assert period_of(Finding(Severity.INFO, "x", "IKU1 2026-Q9")) is not None
    assert period_of(Finding(Severity.INFO, "x", "IKU1")) is None


def test_the_worksheet_is_written_in_both_formats(
    qtbot: QtBot, page: FindingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for form in ("xlsx", "pdf"):
        path = tmp_path / f"lembar.{form}"
        monkeypatch.setattr(FileDialog, "ask_save", lambda *_, path=path, **__: path)
        page._on_export(form)
        qtbot.waitUntil(path.exists, timeout=30_000)
        assert path.read_bytes().startswith(b"PK" if form == "xlsx" else b"%PDF")
    background_jobs().stop_all()


def test_another_place_can_ask_for_a_finding(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    page.filter.words.setText("nothing")
    wanted = next(one for one in session.findings or () if one.code == "L11")
    session.ask_finding(wanted)
    assert page.grid.chosen_rows()[0].finding is wanted


def test_a_page_that_is_hidden_catches_up_when_it_is_shown(
    qtbot: QtBot, page: FindingsPage, session: PlanSession
) -> None:
    page.hide()
    first = session.store.all(Indicator)[0].id
    session.do("Satuan", SetIndicatorFieldEdit(first, "unit_of_measure", "%"))
    assert count(page, "L07") == 3
    page.show()
    assert count(page, "L07") == 2


def test_until_the_plan_is_checked_the_page_says_so(qtbot: QtBot, session: PlanSession) -> None:
    page = FindingsPage(session)
    qtbot.addWidget(page)
    page.show()
    assert page._empty._text.text() == "The plan is being checked…"
    session.set_findings([])
    qtbot.waitUntil(lambda: page._empty._text.text().startswith("No findings"))


def test_every_fix_has_words(watch: FindingsWatch) -> None:
    keys = {"outcome-wording", "unit_of_measure", "name", "baseline", "baseline_year", "years", "month_pattern"}
    assert keys | {"skp_perspective", "reading"} == set(FIX_WORDS)


def test_an_edit_touches_only_the_rows_it_changes(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    resets: list[None] = []
    removed: list[int] = []
    page.model.modelReset.connect(lambda: resets.append(None))
    page.model.rowsRemoved.connect(lambda _parent, first, last: removed.append(last - first + 1))
    first = session.store.all(Indicator)[0].id
    session.do("Satuan", SetIndicatorFieldEdit(first, "unit_of_measure", "%"))
    qtbot.waitUntil(lambda: count(page, "L07") == 2)
    assert not resets
    assert sum(removed) < 4
    session.undo()
    qtbot.waitUntil(lambda: count(page, "L07") == 3)
    assert not resets


def test_findings_are_filtered_and_sorted_by_their_columns(page: FindingsPage, session: PlanSession) -> None:
    everything = len(page.model.shown_rows())
    places = [value.text for value in page.model.filter_values(WHERE).values]
    assert "IKU2" in places
    page.model.set_filters({"where": ColumnFilter(chosen=frozenset({"IKU2"}))})
    assert {cells[WHERE] for cells in texts(page) if cells[WHERE]} == {"IKU2"}
    counts = page.model.row_counts()
    assert counts is not None
    assert counts.total == everything
    page.model.set_filters({"severity": ColumnFilter(contains="error"), "text": ColumnFilter(contains="tiada")})
    assert page.model.rowCount() == 0
    assert page.grid.isVisible()
    page.model.set_filters({})
    page.model.set_order(Order("where", is_descending=True))
    rows = [cells for cells in texts(page) if cells[RULE] == "L07"]
    assert [cells[WHERE] for cells in rows] == ["IKU3", "IKU2", "IKU1"]
    page.model.set_order(None)
    rows = [cells for cells in texts(page) if cells[RULE] == "L07"]
    assert [cells[WHERE] for cells in rows] == ["IKU1", "IKU2", "IKU3"]


def test_a_group_folds_and_keeps_doing_so(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    row = page.model.row_of_group("L07")
    assert row is not None
    assert page.model.is_open(row)
    page.grid.choose(row)
    page.grid.view.setFocus()
    qtbot.keyClick(page.grid.view, Qt.Key.Key_Return)
    assert page.model.is_open(row) is False
    first = session.store.all(Indicator)[0].id
    session.do("Satuan", SetIndicatorFieldEdit(first, "unit_of_measure", "%"))
    qtbot.waitUntil(lambda: count(page, "L07") == 2)
    row = page.model.row_of_group("L07")
    assert row is not None
    assert page.model.is_open(row) is False
    assert page.model.face(row, SEVERITY).text.endswith(" 2")


def test_enter_on_a_finding_leads_to_its_place(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    asked: list[object] = []
    session.reveal_asked.connect(lambda ref, where: asked.append(ref))
    choose(page, "L07")
    qtbot.keyClick(page.grid.view, Qt.Key.Key_Return)
    assert asked == [Ref("indicator", session.store.all(Indicator)[0].id)]
    view = page.grid.view
    rect = view.shown_rect(view.currentIndex().row(), TEXT)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert len(asked) == 2


def test_a_finding_names_the_unit_whose_business_it_is(page: FindingsPage, session: PlanSession) -> None:
    choose(page, "L07")
    row = page.grid.view.currentIndex().row()
    assert page.model.face(row, UNIT).text == ""
    unit, indicator = session.store.all(Unit)[0].id, session.store.all(Indicator)[0].id
    session.do("Pengampu", SetIndicatorOwnersEdit(indicator, [unit]))
    assert page.model.face(page.grid.view.currentIndex().row(), UNIT).text == "Biro"


def test_rows_are_taken_over_as_the_fewest_steps() -> None:
    assert steps_between("abcd", "abcd") == []
    assert steps_between("abcd", "ad") == [(Step.REMOVE, 1, 2)]
    assert steps_between("ad", "abcde") == [(Step.INSERT, 1, 2), (Step.INSERT, 4, 4)]
    assert steps_between("abc", "xbz") == [
        (Step.REMOVE, 2, 2),
        (Step.REMOVE, 0, 0),
        (Step.INSERT, 0, 0),
        (Step.INSERT, 2, 2),
    ]
    assert steps_between("abc", "cab") is None
    assert steps_between("", [str(n) for n in range(400)]) == [(Step.INSERT, 0, 399)]


def test_an_empty_plan_is_not_called_ready(qtbot: QtBot) -> None:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Penguji")
    empty = PlanSession(document, who="Penguji")
    page = FindingsPage(empty)
    qtbot.addWidget(page)
    page.show()
    empty.set_findings([])
    qtbot.waitUntil(lambda: page._empty._text.text().startswith("There is nothing to check yet"))
    page.close()
    document.close(keep_unsaved=False)
