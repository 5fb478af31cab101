"""Lines of people's reports, receipts and feedback: what is taken in, what is refused, and that all of it is undone."""

from dataclasses import replace
from typing import Any

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.report_rules import ReportLine
from bsc_planner.editing.work_report import (
    AddReportsEdit,
    ReceiveEmptyReportsEdit,
    RemoveReportsEdit,
    ReportCell,
    SetReceivedEdit,
    SetReportDueDaysEdit,
    SetReportFieldsEdit,
    SetReviewEdit,
)
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.elements import LEDGER, columns_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Assignment, Employee
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.work_report import ReportReview, ReportSubmission, WorkReport
from tests.builders import do
from tests.monitoring.report_plans import Office, office

MARCH = "2026-M03"


def ledger_of(store: PlanStore) -> dict[str, list[tuple[object, ...]]]:
    connection = store.session.connection()
    found = {}
    for cls in LEDGER:
        names = ", ".join(f'"{name}"' for name in columns_of(cls.__tablename__))
        rows = connection.exec_driver_sql(f"SELECT {names} FROM {cls.__tablename__} ORDER BY id")
        found[cls.__tablename__] = [tuple(row) for row in rows]
    return found


def do_and_back(store: PlanStore, edit: Edit) -> None:
    """Carry out, undo and redo; the plan is the same at each step."""
    before = ledger_of(store)
    do(store, edit)
    after = ledger_of(store)
    assert after != before
    History(store).undo(who="Penguji")
    assert ledger_of(store) == before
    History(store).redo(who="Penguji")
    assert ledger_of(store) == after


@pytest.fixture
def place() -> Office:
    return office()


def line(place: Office, person: int = 0, day: str | None = "2026-03-02", **other: Any) -> ReportLine:
    made = ReportLine(place.employees[person], place.rules[person, 0], MARCH, "Menyusun telaah", "2", day)
    return replace(made, **other)


def added(place: Office, *lines: ReportLine) -> None:
    do(place.store, AddReportsEdit(lines, "2026-03-03"))


def reason_of(store: PlanStore, edit: Edit) -> str:
    with pytest.raises(EditError) as refused:
        do(store, edit)
    return refused.value.reason


def test_many_lines_are_one_step_and_make_one_receipt_per_person_and_month(place: Office) -> None:
    lines = [line(place, person, f"2026-03-{day:02}") for person in range(3) for day in range(2, 7)]
    do_and_back(place.store, AddReportsEdit(lines, "2026-04-02", {(place.employees[1], MARCH): "U1.xlsx"}))
    assert place.store.count(WorkReport) == 15
    receipts = place.store.all(ReportSubmission)
    assert [one.source for one in receipts] == [None, "U1.xlsx", None]
    assert {(one.received_on, one.who) for one in receipts} == {("2026-04-02", "Penguji")}


def test_the_day_of_the_first_receipt_is_kept(place: Office) -> None:
    added(place, line(place))
    do(place.store, AddReportsEdit([line(place, day="2026-03-05")], "2026-09-09"))
    assert [one.received_on for one in place.store.all(ReportSubmission)] == ["2026-03-03"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"day": "2026-04-01"}, "report-day-outside"),
        ({"day": "2026-3-1"}, "report-not-a-day"),
        ({"day": "20260301"}, "report-day-outside"),
        ({"period": "2026"}, "report-not-a-month"),
        ({"printed": "banyak"}, "report-not-a-number"),
        ({"printed": "5-6"}, "report-not-a-number"),
        ({"printed": " "}, "report-no-quantity"),
        ({"result": " \n"}, "report-no-text"),
        ({"employee_id": "nobody"}, "report-unknown-person"),
        ({"cascade_id": "nothing"}, "report-unknown-row"),
    ],
)
def test_a_line_that_cannot_be_is_refused_and_nothing_is_written(
    place: Office, change: dict[str, Any], reason: str
) -> None:
    lines = [line(place, 1), line(place, **change)]
    assert reason_of(place.store, AddReportsEdit(lines, "2026-03-03")) == reason
    assert place.store.count(WorkReport) == place.store.count(ReportSubmission) == 0


def test_a_quantity_that_can_be_read_in_two_ways_is_refused() -> None:
    place = office()
    with place.store.recording():
        place.store.update(Indicator, place.indicators[0], unit_of_measure=None)
    place.store.session.commit()
    assert reason_of(place.store, AddReportsEdit([line(place, printed="2.000")], "2026-03-03")) == "report-two-readings"


def test_thousands_are_read_by_the_unit(place: Office) -> None:
    added(place, line(place, printed="2.000"))
    assert place.store.all(WorkReport)[0].value.number == 2000


def test_the_row_must_be_of_a_position_the_person_held_on_that_day(place: Office) -> None:
    assert reason_of(place.store, AddReportsEdit([line(place, cascade_id=place.rules[1, 0])], "2026-03-03")) == (
        "report-row-of-another"
    )
    with place.store.recording():
        moved = place.store.all(Assignment, Assignment.employee_id == place.employees[0])[0]
        place.store.update(Assignment, moved.id, until_date="2026-03-10")
    place.store.session.commit()
    added(place, line(place, day="2026-03-10"))
    assert reason_of(place.store, AddReportsEdit([line(place, day="2026-03-11")], "2026-03-03")) == "report-not-held"
    added(place, line(place, day=None))
    april = ReportLine(place.employees[0], place.rules[0, 0], "2026-M04", "Menyusun", "1")
    assert reason_of(place.store, AddReportsEdit([april], "2026-05-03")) == "report-not-held"


def test_a_stand_in_has_no_rows_to_report_of(place: Office) -> None:
    with place.store.recording():
        held = place.store.all(Assignment, Assignment.employee_id == place.employees[0])[0]
        place.store.update(Assignment, held.id, status="Plh")
    place.store.session.commit()
    assert reason_of(place.store, AddReportsEdit([line(place)], "2026-03-03")) == "report-row-of-another"


def test_a_row_of_other_years_is_refused(place: Office) -> None:
    with place.store.recording():
        place.store.update(Cascade, place.rules[0, 0], from_year=2027)
    place.store.session.commit()
    assert reason_of(place.store, AddReportsEdit([line(place)], "2026-03-03")) == "report-row-not-of-year"


def test_the_same_line_twice_is_refused_in_one_step_and_beside_the_plan(place: Office) -> None:
    again = line(place, result="menyusun  TELAAH", printed="2,0")
    assert reason_of(place.store, AddReportsEdit([line(place), again], "2026-03-03")) == "report-doubled"
    added(place, line(place))
    assert reason_of(place.store, AddReportsEdit([again], "2026-03-03")) == "report-doubled"
    added(place, line(place, printed="3"))


def test_fields_are_changed_together_and_undone(place: Office) -> None:
    added(place, line(place), line(place, day="2026-03-03"))
    first, second = place.store.all(WorkReport)
    cells = [
        ReportCell(first.id, "printed", "2,5"),
        ReportCell(first.id, "evidence", "https://contoh/1"),
        ReportCell(second.id, "day", None),
    ]
    do_and_back(place.store, SetReportFieldsEdit(cells))
    first, second = place.store.all(WorkReport)
    assert (first.printed, first.meaning, first.evidence) == ("2,5", "n:2.5", "https://contoh/1")
    assert second.day is None


def test_a_change_into_a_line_that_is_there_already_is_refused(place: Office) -> None:
    added(place, line(place), line(place, day="2026-03-03"))
    second = place.store.all(WorkReport)[1]
    edit = SetReportFieldsEdit([ReportCell(second.id, "day", "2026-03-02")])
    assert reason_of(place.store, edit) == "report-doubled"


def test_removing_the_last_typed_line_takes_the_receipt_back(place: Office) -> None:
    added(place, line(place), line(place, 1))
    first = place.store.all(WorkReport)[0]
    do_and_back(place.store, RemoveReportsEdit([first.id]))
    assert [one.employee_id for one in place.store.all(ReportSubmission)] == [place.employees[1]]
    with pytest.raises(MissingElementError):
        do(place.store, RemoveReportsEdit(["gone"]))


def test_nothing_changes_in_a_closed_year(place: Office) -> None:
    added(place, line(place))
    report = place.store.all(WorkReport)[0]
    do(place.store, CloseYearEdit(2026))
    assert reason_of(place.store, AddReportsEdit([line(place, 1)], "2026-03-03")) == "report-year-closed"
    refused: list[Edit] = [
        SetReportFieldsEdit([ReportCell(report.id, "printed", "3")]),
        RemoveReportsEdit([report.id]),
        SetReviewEdit(place.employees[0], None, MARCH, "feedback", "Baik"),
        ReceiveEmptyReportsEdit([place.employees[2]], MARCH, "2026-04-01"),
        SetReceivedEdit(place.employees[0], MARCH, "2026-03-04"),
    ]
    assert [reason_of(place.store, edit) for edit in refused] == ["year-closed"] * 5


def test_leave_is_a_receipt_without_lines_and_its_reason_is_kept(place: Office) -> None:
    do_and_back(place.store, ReceiveEmptyReportsEdit(place.employees[:2], MARCH, "2026-04-01", "Cuti besar"))
    assert place.store.count(ReportSubmission) == 2
    assert {one.feedback for one in place.store.all(ReportReview)} == {"Cuti besar"}
    with pytest.raises(MissingElementError):
        do(place.store, ReceiveEmptyReportsEdit(["nobody"], MARCH, "2026-04-01"))


def test_the_day_of_receipt_is_put_right_or_taken_away(place: Office) -> None:
    added(place, line(place))
    person = place.employees[0]
    do_and_back(place.store, SetReceivedEdit(person, MARCH, "2026-04-09"))
    assert place.store.all(ReportSubmission)[0].received_on == "2026-04-09"
    assert reason_of(place.store, SetReceivedEdit(person, MARCH, None)) == "report-has-lines"
    assert reason_of(place.store, SetReceivedEdit(person, MARCH, "kemarin")) == "not-a-day"
    do_and_back(place.store, SetReceivedEdit(place.employees[1], MARCH, "2026-04-09"))
    do_and_back(place.store, SetReceivedEdit(place.employees[1], MARCH, None))


def test_a_review_is_written_field_by_field_and_goes_when_it_says_nothing(place: Office) -> None:
    person, rule = place.employees[0], place.rules[0, 0]
    do_and_back(place.store, SetReviewEdit(person, rule, MARCH, "feedback", " Lanjutkan "))
    do_and_back(place.store, SetReviewEdit(person, rule, MARCH, "quality", "92,5"))
    do_and_back(place.store, SetReviewEdit(person, None, "2026", "feedback", "Baik"))
    review = place.store.all(ReportReview)[0]
    assert (review.feedback, review.quality, review.who) == ("Lanjutkan", "92,5", "Penguji")
    do(place.store, SetReviewEdit(person, rule, MARCH, "feedback", None))
    do_and_back(place.store, SetReviewEdit(person, rule, MARCH, "quality", ""))
    assert place.store.count(ReportReview) == 1


def test_reviews_that_cannot_be_are_refused(place: Office) -> None:
    person = place.employees[0]
    edits = [
        SetReviewEdit(person, place.rules[1, 0], MARCH, "feedback", "Baik"),
        SetReviewEdit(person, None, "2026-Q1", "feedback", "Baik"),
        SetReviewEdit(person, None, MARCH, "quality", "101"),
        SetReviewEdit(person, None, MARCH, "quality", "bagus"),
    ]
    assert [reason_of(place.store, edit) for edit in edits] == [
        "report-row-of-another",
        "report-not-a-month",
        "report-quality-outside",
        "report-quality-outside",
    ]


def test_due_days_are_set_within_a_year(place: Office) -> None:
    do(place.store, SetReportDueDaysEdit(10))
    assert place.store.plan.report_due_days == 10
    assert reason_of(place.store, SetReportDueDaysEdit(366)) == "report-due-days"


def test_lines_go_with_the_person_they_are_of(place: Office) -> None:
    added(place, line(place))
    with place.store.recording():
        place.store.delete(Employee, place.employees[0])
    assert place.store.count(WorkReport) == 0
