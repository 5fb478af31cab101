"""People's reports in the window: who is missing, one person's rows and lines, workbooks out and in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.work_report import SetReportDueDaysEdit
from bsc_planner.exchange.reports.reading import ReadReports
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.elements import ELEMENTS, columns_of
from bsc_planner.model.period import Period
from bsc_planner.model.work_report import ReportReview, ReportSubmission, WorkReport
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.dialogs.folder import FolderDialog
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.pages.monitoring.reports.preview_dialog import PreviewDialog
from bsc_planner.ui.pages.monitoring.reports.report_bar import ReportBar
from bsc_planner.ui.pages.monitoring.reports.view import ReportsView
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Acceptance, CellText, ColumnFilter, Order
from tests.monitoring.report_plans import office

MARCH = Period.parse("2026-M03")


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ReportsView]:
    made = begin(qtbot, people=3, measures=2)
    document = made._session.document
    yield made
    # the window is gone by now; the plan must not go while its copy is being read
    stop_background_work()
    document.close(keep_unsaved=False)


def begin(qtbot: QtBot, *, people: int, measures: int) -> ReportsView:
    """A view over a plan of one unit, in March 2026."""
    document = PlanDocument.create(title="Rencana", institution="Instansi", start=2025, end=2029, who="Siti")
    session = PlanSession(document, who="Siti")
    if people:
        session.do("Isi", InsertRowsEdit(tuple(parts_of(people, measures))))
    session.set_year(2026)
    scope = MonitoringScope(session)
    scope.set_period(MARCH)
    made = ReportsView(session, scope)
    qtbot.addWidget(made)
    for model in (made.people, made.rows, made.lines):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.resize(1400, 800)
    made.show()
    qtbot.waitUntil(lambda: not made.run.is_running, timeout=10_000)
    return made


def parts_of(people: int, measures: int) -> Iterator[NewRows]:
    store = office(people=people, measures=measures).store
    for cls in ELEMENTS:
        kind, names = cls.__tablename__, columns_of(cls.__tablename__)
        listed = ", ".join(f'"{name}"' for name in names)
        rows = [tuple(row) for row in store.session.connection().exec_driver_sql(f"SELECT {listed} FROM {kind}")]
        if rows and kind != "plan":
            yield NewRows(kind, tuple(names), rows)


def add_line(view: ReportsView, text: str, **cells: str) -> None:
    """Type a line below the last one."""
    row = view.lines.begin_row(view.lines.rowCount() - 1)
    assert row is not None
    wanted = {"result": text, "printed": "2", "day": "2"} | cells
    view.lines.fill_new_row([{view.lines.column_of(key): value for key, value in wanted.items()}])


def row_texts(view: ReportsView, row: int, *keys: str) -> list[str]:
    return [view.rows.face(row, view.rows.column_of(key)).text for key in keys]


def states(view: ReportsView) -> list[str]:
    return [view.people.face(row, view.people.column_of("state")).text for row in range(view.people.rowCount())]


def test_it_lists_everybody_with_a_target_and_who_is_missing(view: ReportsView) -> None:
    assert [view.people.face(row, 0).text for row in range(3)] == ["Pegawai 00", "Pegawai 01", "Pegawai 02"]
    assert states(view) == ["■ missing"] * 3
    assert row_texts(view, 0, "result", "month_target", "year_target") == [
        "Jumlah berkas yang diselesaikan – Meningkatnya layanan",
        "10",
        "120",
    ]
    assert row_texts(view, 2, "result") == ["All work of the month"]


def test_a_typed_line_counts_at_once_and_is_undone(view: ReportsView) -> None:
    add_line(view, "Menyusun telaah", printed="4,5", day="5")
    (line,) = view._session.store.all(WorkReport)
    assert (line.day, line.printed, line.result) == ("2026-03-05", "4,5", "Menyusun telaah")
    assert row_texts(view, 0, "month_reported", "month_index", "year_reported") == ["4,5", "■ 45,00", "4,5"]
    assert states(view)[0] == "▲ late"
    assert view.people.face(0, view.people.column_of("rows")).text == "1/2"
    view._session.undo()
    assert view._session.store.count(ReportSubmission) == 0
    assert row_texts(view, 0, "month_reported") == [""]
    assert states(view)[0] == "■ missing"


def test_people_are_filtered_by_the_days_their_reports_came_in(view: ReportsView) -> None:
    add_line(view, "Menyusun telaah", printed="4,5", day="5")
    column = view.people.column_of("received")
    assert view.people.columns[column].is_day
    view.people.set_filters({"received": ColumnFilter(first_day=date.today())})
    assert [view.people.face(row, 0).text for row in range(view.people.rowCount())] == ["Pegawai 00"]
    view.people.set_filters({"received": ColumnFilter(last_day=date(2000, 1, 1))})
    assert view.people.rowCount() == 0


def test_lines_are_changed_and_removed_in_the_grid(view: ReportsView) -> None:
    add_line(view, "Satu")
    add_line(view, "Dua", printed="3", cascade_id="Rata-rata", evidence="BA-1")
    column = view.lines.column_of
    assert view.lines.face(1, column("cascade_id")).text == "Rata-rata mutu layanan – Meningkatnya layanan"
    view.lines.set_cells([CellText(0, column("printed"), "7"), CellText(0, column("day"), "")], label="Ubah")
    printed = sorted(one.printed for one in view._session.store.all(WorkReport))
    assert printed == ["3", "7"]
    assert view.lines.face(1, column("day")).text == "whole month"
    assert view.lines.edit_text(1, column("day")) == ""
    view.lines.remove_rows([0, 1])
    assert view._session.store.count(WorkReport) == 0


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("day", "kemarin", "no date"),
        ("day", "1/4/2026", "not in March 2026"),
        ("day", "32", "no date"),
        ("printed", "banyak", "no number"),
        ("printed", "", "Write the number"),
        ("cascade_id", "Lain", "one of the person's"),
        ("result", "", "remove the line"),
    ],
)
def test_what_cannot_be_typed_is_said_in_the_cell(view: ReportsView, key: str, text: str, said: str) -> None:
    add_line(view, "Satu")
    reading = view.lines.read(0, view.lines.column_of(key), text)
    assert reading.acceptance is Acceptance.REFUSED
    assert said in reading.text
    refused = view.lines.set_cells([CellText(0, view.lines.column_of(key), text)], label="Ubah")
    assert [refusal.reason for refusal in refused] == [reading.text]


def test_the_same_line_twice_is_told_and_not_written(view: ReportsView, qtbot: QtBot) -> None:
    add_line(view, "Satu")
    told: list[object] = []
    view.lines.step_failed.disconnect()
    view.lines.step_failed.connect(told.append)
    add_line(view, "Satu")
    assert len(told) == view._session.store.count(WorkReport) == 1


def test_feedback_is_typed_beside_the_row(view: ReportsView) -> None:
    feedback = view.rows.column_of("feedback")
    view.rows.set_cells([CellText(0, feedback, "Lanjutkan"), CellText(2, feedback, "Baik")], label="Umpan balik")
    said = {one.cascade_id is None: one.feedback for one in view._session.store.all(ReportReview)}
    assert said == {False: "Lanjutkan", True: "Baik"}
    assert view.rows.face(0, feedback).text == "Lanjutkan"
    assert not view.rows.can_edit(0, view.rows.column_of("month_target"))
    assert "cascade" in view.rows.why_fixed(0, view.rows.column_of("month_target"))
    quality = view.rows.column_of("quality")
    assert view.rows.read(0, quality, "101").acceptance is Acceptance.REFUSED
    assert len(view.rows.set_cells([CellText(0, quality, "bagus")], label="Mutu")) == 1


def test_another_person_and_another_month_are_shown(view: ReportsView) -> None:
    other = view.people.person(1)
    assert other is not None
    assert view.show_employee(other.employee_id)
    add_line(view, "Dari orang kedua")
    assert view._session.store.all(WorkReport)[0].employee_id == other.employee_id
    view._scope.set_period(Period.parse("2026-M04"))
    assert view.lines.rowCount() == 0
    assert row_texts(view, 0, "year_reported") == ["2"]
    assert not view.show_employee("nobody")


def test_a_year_shows_its_last_month_that_has_begun(view: ReportsView, qtbot: QtBot) -> None:
    view._scope.set_period(Period(2025))
    assert view.month == Period.parse("2025-M12")
    view._scope.set_period(Period(2029))
    assert view.month in Period(2029).months
    qtbot.waitUntil(lambda: not view.run.is_running, timeout=10_000)
    assert view.people.rowCount() == 0


def test_leave_is_noted_with_its_reason_and_taken_back(view: ReportsView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReasonDialog, "ask", lambda *_, **__: "Cuti besar")
    view.bar.nothing_to_report.trigger()
    assert states(view)[0] == "○ nothing to report"
    assert row_texts(view, 2, "feedback") == ["Cuti besar"]
    view.bar.not_received.trigger()
    assert states(view)[0] == "■ missing"


def test_states_filter_the_people(view: ReportsView, qtbot: QtBot) -> None:
    add_line(view, "Satu")
    button = next(one for one in view.bar.states.buttons() if "late" in one.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.people.rowCount() == 1
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.people.rowCount() == 3


def test_due_days_are_chosen(view: ReportsView) -> None:
    view.bar.due_chosen.emit(10)
    assert view._session.store.plan.report_due_days == 10
    assert view.bar.due.value_text == "10 April 2026"
    view._session.do("Kembali", SetReportDueDaysEdit(None))
    assert view.bar.due.value_text == "5 April 2026"


def test_workbooks_go_out_and_come_back_after_a_preview(
    view: ReportsView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderDialog, "ask", lambda *_, **__: tmp_path)
    told: list[str] = []
    monkeypatch.setattr(
        "bsc_planner.ui.pages.monitoring.reports.workbook_actions.tell", lambda _page, text, **_: told.append(text)
    )
    view.bar.make_month.trigger()
    path = tmp_path / "Laporan 2026-03 Bagian Layanan.xlsx"
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    book = openpyxl.load_workbook(path)
    for line, quantity in ((7, 3), (8, "tiga")):
        sheet = book.worksheets[1]
        sheet[f"A{line}"], sheet[f"B{line}"] = date(2026, 3, line), sheet["I7"].value
        sheet[f"C{line}"], sheet[f"D{line}"] = "Menyusun", quantity
    book.save(path)
    seen: list[ReadReports] = []

    def preview(_parent: QWidget, read: ReadReports) -> date:
        seen.append(read)
        dialog = PreviewDialog(read)
        qtbot.addWidget(dialog)
        assert dialog.table.rowCount() == 1
        assert dialog.take.isEnabled()
        assert dialog.day == date.today()
        dialog.copy.click()
        return date(2026, 4, 1)

    monkeypatch.setattr(PreviewDialog, "ask", preview)
    view.bar.read_folder.trigger()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    assert [one.place.cell for one in seen[0].refused] == ["D8"]
    assert view._session.store.all(ReportSubmission)[0].received_on == "2026-04-01"
    assert row_texts(view, 0, "month_reported") == ["3"]
    monkeypatch.setattr(FileDialog, "ask_open", lambda *_, **__: path)
    monkeypatch.setattr(PreviewDialog, "ask", lambda _parent, read: seen.append(read))
    view.bar.read_file.trigger()
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=10_000)
    assert not seen[1].lines


@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_the_list_of_late_reports_is_exported(
    view: ReportsView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    path = tmp_path / f"daftar.{form}"
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    done: list[str] = []
    monkeypatch.setattr("bsc_planner.ui.list_export.tell", lambda _page, text, **_: done.append(text))
    (view.bar.list_xlsx if form == "xlsx" else view.bar.list_pdf).trigger()
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert path.stat().st_size > 1000


def test_a_plan_without_people_says_what_to_do(qtbot: QtBot) -> None:
    view = begin(qtbot, people=0, measures=1)
    assert "no people yet" in view._nothing()
    assert view._stack.currentWidget() is view._empty
    assert not view.bar.make_month.isEnabled()
    assert not view.bar.workbooks.isEnabled()
    view.close()
    view._session.document.close(keep_unsaved=False)


def test_states_show_only_when_somebody_is_counted(qtbot: QtBot) -> None:
    bar = ReportBar()
    qtbot.addWidget(bar)
    bar.show()
    assert not any(button.isVisible() for button in bar.states.buttons())


def test_lines_are_filtered_and_sorted_by_column(view: ReportsView) -> None:
    for text, quantity, day in (("Satu", "10", "5"), ("Dua", "9", "6"), ("Tiga", "100", "4")):
        add_line(view, text, printed=quantity, day=day)

    def lines() -> list[str]:
        return [view.lines.face(row, 0).text for row in range(view.lines.rowCount())]

    assert lines() == ["Tiga", "Satu", "Dua"]
    view.lines.set_order(Order("printed"))
    assert lines() == ["Dua", "Satu", "Tiga"]
    view.lines.set_filters({"day": ColumnFilter(first_day=date(2026, 3, 5))})
    assert lines() == ["Dua", "Satu"]
    view.lines.set_cells([CellText(1, view.lines.column_of("printed"), "3")], label="Ubah")
    assert lines() == ["Dua", "Satu"]
    add_line(view, "Baru", day="1")
    assert lines() == ["Dua", "Satu", "Baru"]
    view.lines.arrange_again()
    assert lines() == ["Satu", "Dua"]
