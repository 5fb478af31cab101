"""Rule sets in the window: what is shown, chosen, changed and refused; comparing; the quality of targets."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from bsc_planner.editing.rule_set import ChooseRuleSetEdit, SetRuleSetTextEdit, copy_of
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.target_quality_file import write_target_qualities
from bsc_planner.model.delta import Ref
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.target_qualities import k3_rule_set_of, target_qualities
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets, shipped_texts
from bsc_planner.ui.pages.monitoring.rules.view import RulesView
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import ColumnFilter
from bsc_planner.ui.widgets.notice_bar import NOTICES, NoticeBar

KEY = "kmk-467-2014"


@pytest.fixture
def view(qtbot: QtBot, session: PlanSession) -> Iterator[RulesView]:
    window = QMainWindow()
    made = RulesView(session, MonitoringScope(session))
    for model in (made.compare.model, made.quality.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    window.setCentralWidget(made)
    bar = NoticeBar(window)
    bar.setObjectName(NOTICES)
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def told(view: RulesView) -> str:
    bar = view.window().findChild(NoticeBar, NOTICES)
    assert isinstance(bar, NoticeBar)
    return bar.text


def type_in(view: RulesView, key: str, text: str) -> None:
    field = view.editor.form.fields[key]
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.editingFinished.emit()


def entries(view: RulesView) -> list[str]:
    return [view.list.item(row).text() for row in range(view.list.count())]


def test_every_rule_set_is_listed_with_its_evidence_and_the_years_it_is_used_for(view: RulesView) -> None:
    assert len(entries(view)) == len(shipped_rule_sets())
    assert view.key == "default"
    assert "used 2025–2027" in entries(view)[0]
    third_party = next(text for text in entries(view) if text.startswith("KMK 127"))
    assert "evidence C: third parties" in third_party


def test_every_rule_set_is_written_out_for_reading_with_source_and_shapes(view: RulesView) -> None:
    for key, rule_set in shipped_rule_sets().items():
        view.show_rule_set(key)
        text = view.panel.sheet.toPlainText()
        assert rule_set.basis.text in text
        assert "●" in text
        assert "■" in text
    view.show_rule_set(KEY)
    assert "no source yet" in view.panel.sheet.toPlainText()


def test_choosing_a_rule_set_scores_the_plan_by_it_and_is_undone(view: RulesView, session: PlanSession) -> None:
    view.show_rule_set(KEY)
    view.panel.choose.trigger()
    assert rule_set_of(session.store, 2026).key == KEY
    assert not view.panel.choose.isEnabled()
    assert told(view) == ""
    session.undo()
    assert rule_set_of(session.store, 2026).key == "default"
    assert view.panel.choose.isEnabled()


def test_choosing_rules_of_third_parties_says_so(view: RulesView) -> None:
    view.show_rule_set("kmk-127-2026")
    view.panel.choose.trigger()
    assert "third parties" in told(view)


def test_a_year_is_given_and_one_that_is_taken_is_refused(view: RulesView, session: PlanSession) -> None:
    view.show_rule_set(KEY)
    view.panel.year.setValue(2026)
    view.panel.year.editingFinished.emit()
    assert [rule_set_of(session.store, year).key for year in (2025, 2026)] == ["default", KEY]
    view.show_rule_set("bpom-2020")
    view.panel.year.setValue(2026)
    view.panel.year.editingFinished.emit()
    assert "2026" in told(view)
    assert view.panel.year.year is None


def test_numbers_are_changed_in_the_form_and_kept_as_one_step(view: RulesView, session: PlanSession) -> None:
    view.show_rule_set(KEY)
    view.panel.edit.trigger()
    assert not view.editor.keep.isEnabled()
    type_in(view, "upper", "110,5")
    type_in(view, "exact.moderate", "22")
    type_in(view, "status.red", "x < 75")
    assert view.editor.faults.count() == 1
    assert not view.editor.keep.isEnabled()
    type_in(view, "status.yellow", "75 <= x < 100")
    light = view.editor.form.fields["status.yellow.light"]
    assert isinstance(light, QComboBox)
    light.setCurrentIndex(light.findData("grey"))
    assert view.editor.faults.count() == 0
    view.editor.keep.trigger()
    rules = rule_set_of(session.store, 2026)
    assert rules.key == "default"
    copy = copy_of(session.store, KEY)
    assert copy is not None
    assert "upper = 110.5" in copy.text
    assert "moderate = 22" in copy.text
    assert 'light = "grey"' in copy.text
    assert copy.text.startswith("# Perangkat aturan")
    assert not view.is_editing
    session.undo()
    assert copy_of(session.store, KEY) is None


def test_a_field_that_cannot_be_read_is_told_and_the_text_stays(view: RulesView) -> None:
    view.panel.edit.trigger()
    before = view.editor.text
    type_in(view, "upper", "banyak")
    assert "banyak" in view.editor.faults.item(0).text()
    type_in(view, "scale", "90 100")
    assert view.editor.faults.count() == 2
    assert view.editor.text == before
    type_in(view, "upper", "110")
    type_in(view, "scale", "0 → 0; 100 -> 110")
    assert view.editor.faults.count() == 0
    assert "stabilize_scale = [[0, 0], [100, 110]]" in view.editor.text


def test_a_wrong_text_is_told_by_its_line_refused_and_never_lost(view: RulesView, session: PlanSession) -> None:
    view.panel.edit.trigger()
    wrong = view.editor.text.replace("lower = 0", "lower = 0\nsalah = 1")
    view.editor.text_field.setPlainText(wrong)
    line = wrong.splitlines().index("salah = 1") + 1
    assert f"line {line}, index.salah" in view.editor.faults.item(0).text()
    assert not view.editor.form.isEnabled()
    view.editor.faults.itemActivated.emit(view.editor.faults.item(0))
    assert view.editor.text_field.textCursor().blockNumber() == line - 1
    view.editor.keep_asked.emit()
    assert "index.salah" in told(view)
    assert view.editor.text == wrong
    assert copy_of(session.store, "default") is None
    view.editor.text_field.setPlainText(wrong.replace("salah = 1\n", "").replace("upper = 120", "upper = 115"))
    assert view.editor.form.isEnabled()
    assert view.editor.form.fields["upper"].text() == "115"  # type: ignore[union-attr]  # a line
    view.editor.keep.trigger()
    assert rule_set_of(session.store, 2026).upper == 115


def test_a_draft_stays_open_while_the_plan_changes_and_another_rule_set_is_clicked(
    view: RulesView, session: PlanSession
) -> None:
    view.panel.edit.trigger()
    type_in(view, "upper", "111")
    draft = view.editor.text
    session.do("Pilih", ChooseRuleSetEdit(KEY))
    view.show_rule_set("bpom-2020")
    assert view.is_editing
    assert view.editor.text == draft
    assert "draft" in told(view)
    view.editor.leave.trigger()
    view.show_rule_set("bpom-2020")
    assert view.key == "bpom-2020"


def test_a_changed_copy_is_compared_with_the_shipped_one_brought_back_and_removed(
    view: RulesView, session: PlanSession
) -> None:
    view.show_rule_set(KEY)
    assert not view.panel.restore.isVisible()
    session.do("Ubah", SetRuleSetTextEdit(KEY, shipped_texts()[KEY].replace("upper = 120", "upper = 110")))
    assert view.panel.restore.isVisible()
    view.panel.compare.trigger()
    assert view.parts.checkedId() == 1
    texts = [view.compare.model.index(0, column).data() for column in range(3)]
    assert texts == ["Upper bound of an index", "120", "110"]
    view.show_part(0)
    view.panel.restore.trigger()
    assert not view.panel.restore.isVisible()
    view.panel.remove.trigger()
    assert copy_of(session.store, KEY) is None


def test_any_two_rule_sets_are_compared_and_equal_ones_say_so(view: RulesView) -> None:
    view.show_part(1)
    view.compare.choose(0, "kkp-before-2017")
    view.compare.choose(1, "permen-kp-68-2017")
    assert view.compare.model.rowCount() > 5
    view.compare.choose(1, "kkp-before-2017")
    assert not view.compare.grid.isVisible()


def test_the_quality_of_targets_is_listed_with_why_and_follows_the_plan(view: RulesView, session: PlanSession) -> None:
    view.show_part(2)
    model = view.quality.model
    texts = [model.index(0, column).data() for column in range(4)]
    assert texts[:3] == ["IKU1 Hal 1", "1,1", "● of very good quality"]
    assert "More ambitious" in texts[3]
    assert "third parties" in view.quality._source.text()
    session.do("Ubah target", SetTargetEdit("i1", "2026", "80"))
    assert model.index(0, 1).data() == "0,95"
    assert model.index(1, 2).data().startswith("○")


def test_the_quality_of_targets_is_filtered_and_sorted_by_numbers(view: RulesView) -> None:
    view.show_part(2)
    model = view.quality.model
    column = model.column_of("k3")
    assert model.filter_values(column).has_numbers
    model.set_filters({"k3": ColumnFilter(lowest=Decimal(1))})
    assert [model.index(row, column).data() for row in range(model.rowCount())] == ["1,1"]


def test_the_list_of_target_quality_is_written_to_a_workbook(session: PlanSession, tmp_path: Path) -> None:
    rows = target_qualities(session.store, 2026)
    path = tmp_path / "mutu.xlsx"
    rules = k3_rule_set_of(session.store, 2026)
    write_target_qualities(rows, rules, institution="Instansi", plan="Renstra", year=2026, form="xlsx", path=path)
    cells = [cell for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python() for cell in row]
    assert "IKU1 Hal 1" in cells
    assert "sangat berkualitas" in cells
    assert any("bukti C: sumber pihak ketiga" in str(cell) for cell in cells)
    pdf = tmp_path / "mutu.pdf"
    write_target_qualities(rows, rules, institution="Instansi", plan="Renstra", year=2026, form="pdf", path=pdf)
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_copy_found_elsewhere_is_shown(view: RulesView, session: PlanSession) -> None:
    session.do("Pilih", ChooseRuleSetEdit(KEY))
    view.show_part(2)
    copy = copy_of(session.store, KEY)
    assert copy is not None
    view.show_element(Ref("rule_set", copy.id))
    assert (view.key, view.parts.checkedId()) == (KEY, 0)


def test_an_own_rule_set_is_begun_from_another_named_chosen_and_undone(view: RulesView, session: PlanSession) -> None:
    view.show_rule_set(KEY)
    view.panel.copy.trigger()
    assert view.is_editing
    assert view.key == "aturan-1"
    type_in(view, "title", "Peraturan Kepala 3/2026")
    type_in(view, "upper", "115")
    view.editor.keep.trigger()
    assert any("Peraturan Kepala 3/2026" in text for text in entries(view))
    view.panel.choose.trigger()
    rules = rule_set_of(session.store, 2026)
    assert (rules.key, rules.title, rules.upper) == ("aturan-1", "Peraturan Kepala 3/2026", Fraction(115))
    view.panel.copy.trigger()
    assert view.key == "aturan-2"
    view.editor.leave.trigger()
    for _ in range(4):
        session.undo()
    assert view.key == "default"
    assert len(entries(view)) == len(shipped_rule_sets())


def test_a_draft_of_a_rule_set_that_was_undone_meanwhile_can_still_be_kept(
    view: RulesView, session: PlanSession
) -> None:
    view.show_rule_set(KEY)
    view.panel.copy.trigger()
    type_in(view, "upper", "115")
    session.undo()
    assert view.is_editing
    view.editor.keep.trigger()
    copy = copy_of(session.store, "aturan-1")
    assert copy is not None
    assert "upper = 115" in copy.text
