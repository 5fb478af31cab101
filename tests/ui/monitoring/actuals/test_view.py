"""Typing actuals in the window: cells, blocks, evidence, units, closed years, filters."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bsc_planner.editing.closed_year import CloseYearEdit, OpenYearEdit
from bsc_planner.editing.indicator import RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.target import Actual, UnitActual
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.monitoring.actuals.sheet_filter import Shown
from bsc_planner.ui.widgets.grid import Acceptance, ColumnFilter, Order, RowKind
from tests.ui.monitoring.actuals.conftest import YEAR, Trial, agency

Start = Callable[..., Trial]


def _click(trial: Trial, button: QPushButton) -> None:
    trial.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# typing --------------------------------------------------------------------------------


def test_it_shows_objectives_with_their_indicators_and_the_targets_of_each_period(trial: Trial) -> None:
    model = trial.view.model
    kinds = [model.row_kind(row) for row in range(model.rowCount())]
    assert kinds == [RowKind.SECTION, RowKind.ITEM, RowKind.ITEM, RowKind.SECTION, RowKind.ITEM]
    assert trial.text("A", "target") == "40"
    besides = [model.face(*trial.place("A", f"Q{quarter}")).beside for quarter in range(1, 5)]
    assert besides == ["10", "20", "30", "40"]
    assert model.columns[model.column_of(f"{YEAR}-Q2")].is_highlighted


def test_a_typed_actual_is_in_the_plan_with_who_typed_it_and_is_scored_at_once(trial: Trial) -> None:
    trial.enter("9", indicator="A", period="Q1")
    trial.enter("11", indicator="A", period="Q2")
    assert trial.printed() == {("A", "2026-Q1"): "9", ("A", "2026-Q2"): "11"}
    assert trial.session.store.all(Actual)[0].who == "Siti"
    assert trial.text("A", "s.d.") == "20"
    assert trial.text("A", "index") == "● 100,00"
    assert "Reported by Siti, " in trial.tip("A", "Q1")
    assert "Target up to Quarter I 2026: 10" in trial.tip("A", "Q1")
    trial.session.undo()
    assert trial.text("A", "Q2") == ""
    assert trial.text("A", "index") == "■ 45,00"
    trial.session.redo()
    assert trial.text("A", "Q2") == "11"


def test_undo_and_redo_lead_back_to_the_actual_they_changed(trial: Trial) -> None:
    view = trial.view.grid.view
    trial.enter("9", indicator="A", period="Q1")
    trial.enter("11", indicator="A", period="Q2")
    view.setFocus()
    for step, period in ((trial.session.undo, "Q2"), (trial.session.undo, "Q1"), (trial.session.redo, "Q1")):
        view.go_to(4, 1)
        step()
        assert view.cells.place == trial.place("A", period)
    trial.session.do("x", SetPlanFieldEdit("title", "Renstra lain"))
    view.go_to(4, 1)
    trial.session.undo()
    assert view.cells.place == (4, 1)


def test_zero_not_applicable_a_dash_and_nothing_look_different_and_count_differently(trial: Trial) -> None:
    for indicator, text in (("A", "0"), ("B", "N/A"), ("C", "-")):
        trial.enter(text, indicator=indicator, period="Q1")
    texts = [trial.text(indicator, "Q1") for indicator in "ABC"]
    assert texts == ["0", "N/A", "–"]
    assert trial.text("A", "Q2") == ""
    assert "Zero is a figure" in trial.tip("A", "Q1")
    assert "Not applicable" in trial.tip("B", "Q1")
    assert "A dash" in trial.tip("C", "Q1")
    assert "Not filled in yet" in trial.tip("A", "Q2")
    assert trial.text("A", "index") == "■ 0,00"
    assert trial.text("C", "index") == "○"
    assert trial.view.bar.missing.text() == "▲ 4 not filled in"


def test_a_text_that_is_no_figure_stays_in_the_editor_until_it_is_insisted_on(trial: Trial) -> None:
    trial.enter("banyak", indicator="A", period="Q1")
    editor = trial.view.grid.view.editing.editor
    assert editor.isVisible()
    assert editor.text() == "banyak"
    assert "cannot be measured" in editor.reading().text
    assert not trial.printed()
    trial.qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert trial.printed() == {("A", "2026-Q1"): "banyak"}
    assert trial.view.model.face(*trial.place("A", "Q1")).is_doubtful


def test_a_number_that_can_be_read_in_two_ways_is_marked_and_can_be_settled(trial: Trial) -> None:
    row, column = trial.place("B", "Q1")
    reading = trial.view.model.read(row, column, "2.000")
    assert reading.acceptance is Acceptance.ACCEPTED
    assert "2.000 = 2" in reading.text
    trial.enter("2.000", indicator="B", period="Q1")
    assert trial.view.model.face(row, column).is_doubtful
    words = [text for text, _ in trial.view.model.cell_actions(row, column)]
    assert words == ["“2.000” means 2", "No: “2.000” means 2000"]
    trial.view.model.cell_actions(row, column)[1][1]()
    value = trial.view.model.value(row, column)
    assert value is not None
    assert value.number == 2000
    assert not trial.view.model.face(row, column).is_doubtful


def test_a_block_from_a_spreadsheet_passes_over_objectives_and_is_one_step(trial: Trial) -> None:
    trial.paste("1\t2\n3\t4,5\n5\t6\n", indicator="A", period="Q1")
    pasted = {("A", "2026-Q1"): "1", ("A", "2026-Q2"): "2", ("B", "2026-Q1"): "3", ("B", "2026-Q2"): "4,5"}
    assert trial.printed() == pasted | {("C", "2026-Q1"): "5", ("C", "2026-Q2"): "6"}
    trial.session.undo()
    assert not trial.printed()


def test_a_block_that_is_too_wide_and_too_long_asks_before_anything_is_left_out(trial: Trial) -> None:
    trial.paste("1\t2\t3\n4\t5\t6\n", indicator="C", period="Q4")
    assert trial.printed() == {}
    assert trial.view.grid.clipboard.question.text
    trial.view.grid.clipboard.question.answers[0].click()
    assert trial.printed() == {("C", "2026-Q4"): "1"}


def test_figures_are_cleared_filled_and_copied_like_in_a_spreadsheet(trial: Trial) -> None:
    trial.paste("1\n2\n", indicator="A", period="Q1")
    view = trial.view.grid.view
    view.go_to(*trial.place("A", "Q1"))
    view.cells.go_to(*trial.place("B", "Q3"), is_extending=True)
    trial.view.grid.actions_by_name["fill_right"].trigger()
    assert trial.text("A", "Q3") == "1"
    assert trial.text("B", "Q3") == "2"
    trial.view.grid.actions_by_name["clear"].trigger()
    assert not trial.printed()


def test_only_the_periods_of_indicators_can_be_typed_in(trial: Trial) -> None:
    model = trial.view.model
    assert trial.write("A", "target", "5") == [
        "Only actuals are typed here; the rest is changed under “Indicators & targets”."
    ]
    assert trial.write("A", "index", "5") == ["This figure is computed from the actuals of the periods."]
    assert (
        model.why_fixed(0, model.column_of("2026-Q1")) == "Actuals belong to indicators: type them in the rows below."
    )


# evidence -------------------------------------------------------------------------------


def test_evidence_is_noted_for_the_current_cell_and_marked_in_it(trial: Trial) -> None:
    strip = trial.view.strip
    trial.go_to("A", "Q1")
    assert not strip.area.isEnabled()
    trial.enter("9", indicator="A", period="Q1")
    trial.go_to("A", "Q1")
    assert strip.place.text() == "A · Quarter I 2026"
    strip.area.setFocus()
    trial.qtbot.keyClicks(strip.area, "Laporan triwulan I")
    trial.go_to("B", "Q1")
    assert trial.session.store.all(Actual)[0].evidence == "Laporan triwulan I"
    assert trial.view.model.face(*trial.place("A", "Q1")).has_note
    assert "Evidence: Laporan triwulan I" in trial.tip("A", "Q1")
    assert strip.text == ""
    trial.session.undo()
    assert not trial.view.model.face(*trial.place("A", "Q1")).has_note


def test_a_chosen_file_is_named_from_the_plans_folder_and_can_be_opened(
    trial: Trial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    proof = tmp_path / "bukti" / "januari.pdf"
    proof.parent.mkdir()
    proof.write_bytes(b"%PDF")
    trial.session.document.save_as(tmp_path / "rencana.renstra")
    monkeypatch.setattr(FileDialog, "ask_open", lambda *_, **__: proof)
    trial.enter("9", indicator="A", period="Q1")
    trial.go_to("A", "Q1")
    _click(trial, trial.view.strip.choose)
    assert trial.session.store.all(Actual)[0].evidence == "bukti/januari.pdf"
    _click(trial, trial.view.strip.open)
    assert [Path(url.toLocalFile()) for url in opened] == [proof]
    proof.unlink()
    trial.view.strip.open.click()
    assert len(opened) == 1
    assert "is not there" in trial.bar.text


def test_a_program_named_as_evidence_is_not_started(
    trial: Trial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (tmp_path / "alat.exe").write_bytes(b"MZ")
    trial.session.document.save_as(tmp_path / "rencana.renstra")
    trial.enter("9", indicator="A", period="Q1")
    trial.go_to("A", "Q1")
    trial.view.strip.area.setFocus()
    trial.qtbot.keyClicks(trial.view.strip.area, "alat.exe")
    trial.view.strip.finish()
    _click(trial, trial.view.strip.open)
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]
    assert "is a program" in trial.bar.text


# units -----------------------------------------------------------------------------------


def test_a_unit_reports_its_part_of_what_was_handed_down_to_it(trial: Trial) -> None:
    trial.scope.set_unit("u1")
    assert trial.shown() == ["A"]
    assert trial.text("A", "target") == "20"
    trial.enter("4", indicator="A", period="Q1")
    assert trial.printed(UnitActual) == {("A", "2026-Q1"): "4"}
    assert not trial.printed()
    assert trial.session.store.all(UnitActual)[0].unit_id == "u1"
    assert trial.text("A", "s.d.") == "4"
    assert trial.text("A", "index") == "■ 40,00"
    trial.go_to("A", "Q1")
    trial.view.strip.area.setFocus()
    trial.qtbot.keyClicks(trial.view.strip.area, "Nota dinas")
    trial.scope.set_unit("u2")
    assert trial.session.store.all(UnitActual)[0].evidence == "Nota dinas"
    assert trial.text("A", "Q1") == ""
    trial.scope.set_unit("u1")
    assert trial.text("A", "Q1") == "4"
    assert "Handed down" in trial.tip("A", "target")


def test_a_unit_reports_its_own_indicators_as_everywhere(trial: Trial) -> None:
    trial.do(SetIndicatorFieldEdit("B", "unit_id", "u1"))
    assert trial.shown() == ["A", "C"]
    trial.scope.set_unit("u1")
    assert trial.shown() == ["A", "B"]
    trial.paste("1\n3,5\n", indicator="A", period="Q1")
    assert trial.printed(UnitActual) == {("A", "2026-Q1"): "1"}
    assert trial.printed() == {("B", "2026-Q1"): "3,5"}
    trial.session.undo()
    assert not trial.printed()
    assert not trial.printed(UnitActual)


# years, periods, reading only -----------------------------------------------------------


def test_a_closed_year_keeps_its_cells_and_says_why(trial: Trial) -> None:
    trial.enter("9", indicator="A", period="Q1")
    trial.do(CloseYearEdit(YEAR))
    assert trial.view.notice.isVisible()
    assert "closed" in trial.view.notice.text.text()
    assert not trial.view.model.can_edit(*trial.place("A", "Q1"))
    assert "is closed" in trial.write("A", "Q1", "10")[0]
    trial.go_to("A", "Q1")
    assert trial.view.strip.area.isReadOnly()
    assert not trial.view.strip.choose.isEnabled()
    trial.do(OpenYearEdit(YEAR, "Perbaikan data"))
    assert not trial.view.notice.isVisible()
    assert trial.write("A", "Q1", "10") == []


def test_targets_of_a_past_day_are_shown_but_nothing_is_typed_beside_them(trial: Trial) -> None:
    trial.session.set_day(Period(YEAR).start)
    assert "past day" in trial.write("A", "Q1", "10")[0]
    trial.session.set_day(None)
    assert trial.write("A", "Q1", "10") == []


def test_periods_of_another_length_are_chosen_and_those_out_of_sight_are_told(trial: Trial) -> None:
    trial.do(SetFiguresEdit([FigureCell("A", "2026-M01", "3", "actual"), FigureCell("A", "2026-Q2", "9", "actual")]))
    assert trial.view.kind.name == "QUARTER"
    assert trial.view.bar.others.isVisible()
    trial.go_to("A", "Q1")
    _click(trial, trial.view.bar.others)
    assert trial.view.kind.name == "MONTH"
    assert trial.text("A", "M01") == "3"
    assert [column.title for column in trial.view.model.columns[4:8]] == ["Jan", "Feb", "Mar", "Apr"]
    place = trial.view.grid.view.cells.place
    assert place is not None
    assert trial.view.model.row_key(place.row) == "A"
    for kind, count in ((PeriodKind.SEMESTER, 2), (PeriodKind.YEAR, 1)):
        trial.view.show_kind(kind)
        assert len(trial.view.model.layout.periods) == count


def test_another_year_and_another_end_of_the_period_are_followed(trial: Trial) -> None:
    trial.scope.set_period(Period.of_quarter(YEAR, 4))
    trial.enter("10", indicator="C", period="Q4")
    assert trial.text("C", "index") == "■ 83,33" or trial.text("C", "index").startswith("▲")
    trial.session.set_year(2027)
    assert trial.view.model.sheet is not None
    assert trial.view.model.sheet.year == 2027
    assert trial.view.notice.isVisible()
    assert "no targets for 2027" in trial.view.notice.text.text()


def test_what_the_manual_says_of_reporting_decides_what_is_missing(trial: Trial) -> None:
    trial.do(SetIndicatorFieldEdit("B", "reporting_period", "Semesteran"))
    assert trial.view.bar.missing.text() == "▲ 5 not filled in"


# filter, sorting, selection ---------------------------------------------------------------


def test_rows_are_filtered_by_what_is_missing_by_light_and_by_words(trial: Trial) -> None:
    trial.paste("10\t10\n4\t4\n1\t1\n", indicator="A", period="Q1")
    bar = trial.view.bar
    assert bar.missing.text() == "● Everything filled in"
    trial.write("C", "Q1", "")
    _click(trial, bar.missing)
    assert trial.shown() == ["C"]
    bar.show_only(Shown.RED)
    assert trial.shown() == ["C"]
    bar.show_only(Shown.UNPROVEN)
    assert trial.shown() == ["A", "B", "C"]
    bar.show_everything()
    bar.search.setText("ukuran b")
    trial.qtbot.waitUntil(lambda: trial.shown() == ["B"])
    bar.search.setText("tidak ada")
    trial.qtbot.waitUntil(lambda: trial.shown() == [])
    bar.show_everything()
    assert trial.shown() == ["A", "B", "C"]


def test_rows_are_sorted_by_figures_and_go_back_to_the_outline(trial: Trial) -> None:
    trial.paste("2\n10\n", indicator="A", period="Q1")
    column = trial.view.model.column_of(f"{YEAR}-Q1")
    trial.view.grid.view.sort_wanted.emit(column)
    assert trial.shown() == ["A", "B", "C"]
    trial.view.grid.view.sort_wanted.emit(column)
    assert trial.shown() == ["B", "A", "C"]
    assert trial.view.model.rowCount() == 3
    _click(trial, trial.view.bar.outline)
    assert trial.view.model.rowCount() == 5
    trial.view.model.set_order(Order("index"))
    assert trial.shown()[-1] == "C"


def test_objectives_fold_and_open_for_an_indicator_that_is_looked_for(trial: Trial) -> None:
    trial.view.model.toggle(0)
    assert trial.view.model.rowCount() == 3
    assert trial.view.show_indicator("B", Period.of_quarter(YEAR, 3))
    assert trial.view.strip.place.text() == "B · Quarter III 2026"
    assert not trial.view.show_indicator("tidak ada")


def test_the_chosen_indicator_is_the_same_on_all_pages(trial: Trial) -> None:
    trial.go_to("B", "Q1")
    assert trial.session.selection == Ref("indicator", "B")
    trial.session.select(Ref("indicator", "C"))
    place = trial.view.grid.view.cells.place
    assert place is not None
    assert trial.view.model.row_key(place.row) == "C"


def test_selected_figures_are_summed(trial: Trial) -> None:
    trial.paste("1\t2\n", indicator="A", period="Q1")
    trial.view.grid.view.cells.go_to(*trial.place("A", "Q2"), is_extending=True)
    assert trial.view.bar.count.whole_text == "2 figures · sum 3 · average 1,5"


# following the plan ------------------------------------------------------------------------


def test_changes_made_while_the_view_is_hidden_are_shown_when_it_comes_back(trial: Trial) -> None:
    trial.view.hide()
    trial.do(SetFiguresEdit([FigureCell("A", "2026-Q1", "7", "actual")]))
    trial.view.show()
    assert trial.text("A", "Q1") == "7"


def test_an_indicator_that_goes_takes_its_row_along(trial: Trial) -> None:
    trial.enter("7", indicator="A", period="Q1")
    trial.do(RemoveIndicatorsEdit(["A"]))
    assert trial.shown() == ["B", "C"]
    trial.session.undo()
    assert trial.text("A", "Q1") == "7"
    trial.do(SetPlanFieldEdit("title", "Lain"))
    assert trial.shown() == ["A", "B", "C"]


def test_a_plan_without_indicators_says_what_to_enter(start: Start) -> None:
    trial = start()
    asked: list[str] = []
    trial.session.reveal_asked.connect(lambda _, page: asked.append(page))
    assert trial.view.fill_page.text() == "To indicators && targets"
    trial.view.fill_page.trigger()
    assert asked == ["indicators"]
    assert not trial.view.bar.isVisible()


def test_a_unit_without_indicators_says_where_they_come_from(start: Start) -> None:
    trial = start(*agency()[:-1])
    trial.scope.set_unit("u2")
    assert trial.view.fill_page.text() == "To the cascade"


def test_indicators_are_filtered_by_their_columns_and_keep_their_objectives(trial: Trial) -> None:
    model = trial.view.model
    everything = trial.shown()
    codes = [value.text for value in model.filter_values(model.column_of("code")).values]
    assert codes
    model.set_filters({"code": ColumnFilter(chosen=frozenset(codes[:1]))})
    assert codes[0] in trial.shown()
    assert model.row_counts() is not None
    assert model.row_counts() == (1, len(codes))
    model.set_filters({})
    assert trial.shown() == everything
    assert model.row_counts() is None


def test_a_narrow_sheet_keeps_fewer_columns_in_sight(trial: Trial) -> None:
    view = trial.view.grid.view
    window = trial.view.window()
    window.resize(2_400, 700)
    trial.qtbot.waitUntil(lambda: view.frozen_count == 4)
    window.resize(window.minimumSizeHint())
    trial.qtbot.waitUntil(lambda: view.frozen_count == 2)
    view.freeze(3)
    assert view.frozen_count == 3


def test_scores_of_a_large_sheet_follow_as_soon_as_the_planner_rests(
    trial: Trial, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bsc_planner.ui.pages.monitoring.actuals.view._AT_ONCE", 0)
    trial.enter("9", indicator="A", period="Q1")
    assert trial.text("A", "Q1") == "9"
    trial.enter("11", indicator="A", period="Q2")
    qtbot.waitUntil(lambda: trial.text("A", "index") == "● 100,00")
