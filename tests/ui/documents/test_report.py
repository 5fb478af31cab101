"""Who got no document: searched, copied, saved."""

import csv
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.exchange.documents.issue_item import MissingFact, SkipReason
from bsc_planner.exchange.issue_report import Incomplete, IssuingReport, Skipped
from bsc_planner.paths import resource
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.pages.documents.issuing_run import RunState
from bsc_planner.ui.pages.documents.page import DocumentsPage
from bsc_planner.ui.pages.documents.reasons import REASONS, reason_text
from bsc_planner.ui.pages.documents.report_model import ReportModel
from bsc_planner.ui.pages.documents.report_panel import ReportPanel
from tests.ui.documents.conftest import notices


@pytest.fixture
def panel(page: DocumentsPage, tmp_path: Path) -> ReportPanel:
    """The report of a run that skipped two and left one dotted."""
    report = IssuingReport(tmp_path)
    report.skipped += [
        Skipped("196501011990031001", "skp", SkipReason.NO_TARGETS),
        Skipped("DIT", "cascade-matrix", SkipReason.NOTHING_HANDED_DOWN),
    ]
    report.incomplete.append(Incomplete("199001012015031003", "skp", MissingFact.SUPERIOR))
    page.issuing.report = report
    page.issuing.names = {"196501011990031001": "Tuan Menteri"}
    page.issuing.state = RunState.DONE
    page.tabs.setCurrentIndex(2)
    page.report.refresh()
    return page.report


def test_the_model_is_sound_while_it_is_searched(panel: ReportPanel) -> None:
    tester = QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.search.setText("skp superior")
    assert [row.who for row in panel.model.rows] == ["199001012015031003"]
    assert panel.count.text() == "1 of 3 rows"
    panel.search.setText("menteri")
    assert [row.who for row in panel.model.rows] == ["196501011990031001"]
    panel.search.setText("matriks")
    assert [row.who for row in panel.model.rows] == ["DIT"]
    panel.search.clear()
    assert panel.count.text() == "3 rows"
    assert tester.model() is panel.model


def test_cells_say_what_they_show_and_tell_the_rest_by_tool_tip(panel: ReportPanel) -> None:
    model = panel.model
    first = model.index(0, 0)
    assert model.data(first) == "▲ Skipped"
    assert model.data(model.index(2, 0)) == "○ Dotted line"
    assert model.data(model.index(0, 4), Qt.ItemDataRole.ToolTipRole) == "no target was handed down yet"
    assert model.data(first, Qt.ItemDataRole.ForegroundRole) is not None
    assert model.data(first, Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "For"
    assert model.rowCount(first) == model.columnCount(first) == 0


def test_rows_are_copied_to_a_spreadsheet(panel: ReportPanel, page: DocumentsPage, qtbot: QtBot) -> None:
    panel.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Outcome\tFor\tName\tDocument\tReason"
    assert len(lines) == 4
    assert notices(page).text == "3 rows were copied."
    panel.table.selectRow(1)
    panel.copy.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1:] == ["Skipped\tDIT\t\tMatriks\tthis unit hands no indicator on yet"]


def test_rows_are_saved_as_a_table_that_excel_reads(
    panel: ReportPanel, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "dilewati.csv"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    panel.save.trigger()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["Outcome", "For", "Name", "Document", "Reason"]
    assert rows[1][1:4] == ["196501011990031001", "Tuan Menteri", "SKP"]
    assert len(rows) == 4
    assert notices(page).text == f"The report was written to {path}."


def test_a_report_that_cannot_be_saved_is_told(
    panel: ReportPanel, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "berkas").write_text("")
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: tmp_path / "berkas" / "dilewati.csv")
    panel.save.trigger()
    assert "there is a file of that name" in notices(page).text


def test_nothing_is_saved_when_the_planner_cancels(
    panel: ReportPanel, page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: None)
    panel.save.trigger()
    assert notices(page).text == ""


def test_every_reason_has_a_text_and_the_indonesian_one_is_that_of_the_command_line(qapp: QApplication) -> None:
    assert REASONS.keys() == {*SkipReason, *MissingFact}
    wording = tomllib.loads(resource("wording", "issuing.toml").read_text(encoding="utf-8"))
    apply_language(qapp, Language.INDONESIAN)
    try:
        for reason in REASONS:
            group = "skipped" if isinstance(reason, SkipReason) else "missing"
            assert reason_text(reason) == wording[group][reason.value]
    finally:
        apply_language(qapp, Language.ENGLISH)
    assert reason_text(SkipReason.NO_TARGETS) == "no target was handed down yet"


def test_a_hundred_thousand_rows_are_listed_and_searched(qapp: QCoreApplication) -> None:
    report = IssuingReport(Path())
    report.skipped += [Skipped(f"{number:018}", "skp", SkipReason.NO_TARGETS) for number in range(100_000)]
    owner = QObject()
    model = ReportModel(owner)
    model.show_report(report, {})
    model.search("000000000000099999")
    assert (model.total, len(model.rows)) == (100_000, 1)
