"""The page of findings: what is listed, said, mended, ignored and set, with real widgets."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from bsc_planner.editing.indicator import SetIndicatorFieldEdit, SetIndicatorOwnersEdit
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.review import CheckSetting, IgnoredFinding
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.main_window.findings_watch import FindingsWatch
from bsc_planner.ui.pages.findings.finding_rows import Grouping, Standing
from bsc_planner.ui.pages.findings.fix_words import FIX_WORDS
from bsc_planner.ui.pages.findings.jump import jump_to, period_of
from bsc_planner.ui.pages.findings.page import FindingsPage
from bsc_planner.ui.plan_session import PlanSession


def choose(page: FindingsPage, code: str, row: int = 0) -> None:
    """Choose a finding of a rule."""
    group = next(at for at, each in enumerate(page.model.groups) if each.key == code)
    index = page.model.index(group, 0)
    page.tree.expand(index)
    page.tree.choose(page.model.index(row, 0, index))


def count(page: FindingsPage, code: str) -> int:
    return sum(len(each.rows) for each in page.model.groups if each.key == code)


def test_findings_stand_in_groups_by_rule_the_gravest_first(page: FindingsPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    titles = [page.model.index(at, 0).data() for at in range(page.model.rowCount())]
    assert titles[0].startswith("■  L03")
    assert any(title.startswith("▲  L01") for title in titles)
    assert count(page, "L09") == 3
    assert "errors" in page.header.subtitle
    group = page.model.index(0, 0)
    assert page.model.index(0, 0, group).data() == "■ Error"
    assert page.model.index(0, 2, group).data() == "SS2"


def test_an_edit_elsewhere_shows_in_the_list_at_once(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    choose(page, "L07", 1)
    first = session.store.all(Indicator)[0].id
    session.do("Satuan", SetIndicatorFieldEdit(first, "unit_of_measure", "%"))
    qtbot.waitUntil(lambda: count(page, "L07") == 2)
    assert page.tree.chosen_rows()[0].finding.where == "IKU2"
    session.undo()
    qtbot.waitUntil(lambda: count(page, "L07") == 3)


def test_the_chosen_finding_is_explained(page: FindingsPage) -> None:
    choose(page, "L01")
    detail = page.detail
    assert detail.title.text().startswith("L01 · ")
    assert "SS1" in detail.sentence.text()
    assert all(label.text() for label in detail._facts)
    assert detail.settings.severity.value_text == "as shipped (warning)"


def test_one_click_mends_one_and_another_all_of_a_rule(
    qtbot: QtBot, page: FindingsPage, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "L07")
    qtbot.mouseClick(page.detail.fix, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(page, "L07") == 2)
    assert session.store.all(Indicator)[0].unit_of_measure == "%"
    third = session.store.all(Indicator)[2].id
    session.do("Nama", SetIndicatorFieldEdit(third, "name", "Mutu"))
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "information", lambda *words: told.append(words[-1]))
    choose(page, "L07")
    qtbot.mouseClick(page.detail.fix_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(page, "L07") == 1)
    assert told
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
    assert page.model.index(0, 0, page.model.index(0, 0)).data().endswith("Ignored")
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


def test_the_number_of_a_rule_is_the_plans_own(
    qtbot: QtBot, page: FindingsPage, session: PlanSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.detail.settings.show_rule("L04")
    page.detail.settings.limit.setModified(True)
    page.detail.settings.limit.setText("2")
    page.detail.settings.limit.setModified(True)
    page.detail.settings.limit.editingFinished.emit()
    qtbot.waitUntil(lambda: count(page, "L04") == 1)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(words[-1]))
    page.detail.settings.show_rule("L04")
    page.detail.settings.limit.setText("banyak")
    page.detail.settings.limit.setModified(True)
    page.detail.settings.limit.editingFinished.emit()
    assert len(told) == 1
    assert [row.limit for row in session.store.all(CheckSetting)] == ["2"]


def test_the_list_is_searched_filtered_and_grouped(qtbot: QtBot, page: FindingsPage, session: PlanSession) -> None:
    page.filter.words.setText("IKU2 unit")
    assert count(page, "L07") == 1
    page.filter.words.setText("tidak ada yang begini")
    assert page._list.currentWidget() is page._empty
    page.filter.clear()
    page.filter.severity.chosen.emit(Severity.ERROR)
    assert {row.finding.severity for row in page.tree.shown_rows()} == {Severity.ERROR}
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
    assert {row.finding.element_id for row in page.tree.shown_rows()} == {indicator, objective}


def test_findings_are_copied_as_a_table(page: FindingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMessageBox, "information", lambda *words: None)
    choose(page, "L01")
    page.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert lines[1].split("\t")[:3] == ["▲ Warning", "L01", "SS1"]


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
    monkeypatch.setattr(QMessageBox, "information", lambda *words: None)
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
    assert page.tree.chosen_rows()[0].finding is wanted


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
