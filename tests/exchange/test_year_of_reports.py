"""A unit of 60 people reports a year, day by day, through workbooks."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import openpyxl

from bsc_planner.exchange.reports.reading import read_reports, report_files
from bsc_planner.exchange.reports.writing import write_report_workbooks
from bsc_planner.model.period import Period, months_of
from bsc_planner.model.work_report import ReportSubmission, WorkReport
from bsc_planner.monitoring.people_reports import reported_months, row_measures, year_figure
from bsc_planner.monitoring.reported_actuals import reported_actuals
from tests.builders import do
from tests.monitoring.report_plans import office

PEOPLE = 60
FIRST = 7

Told = tuple[int, int, int, date, Fraction]
"""Person, row, month, day and quantity."""


def days_of(month: int) -> list[date]:
    """The working days of a month."""
    days = [date(2026, month, day) for day in range(1, monthrange(2026, month)[1] + 1)]
    return [day for day in days if day.weekday() < 5]


def told_by(person: int) -> Iterator[Told]:
    """What a person reports in a year: every day one row, in turn."""
    for month in range(1, 13):
        for place, day in enumerate(days_of(month)):
            row = (person + place) % 2
            quantity = Fraction((person * 7 + day.day) % 9 + 1) if row == 0 else Fraction(160 + person + day.day, 2)
            yield person, row, month, day, quantity


def test_a_year_of_60_people_through_workbooks_equals_a_recount_and_the_unit_its_people(tmp_path: Path) -> None:
    place = office(people=PEOPLE, measures=2)
    (path,) = write_report_workbooks(place.store, Period(2026), tmp_path)
    told = [line for person in range(PEOPLE) for line in told_by(person)]
    book = openpyxl.load_workbook(path)
    sheets = book.worksheets[1:]
    assert len(sheets) == PEOPLE
    lines = dict.fromkeys(range(PEOPLE), FIRST)
    for person, row, _, day, quantity in told:
        sheet, line = sheets[person], lines[person]
        sheet.cell(line, 1, day)
        sheet.cell(line, 2, sheet.cell(FIRST + row, 9).value)
        sheet.cell(line, 3, f"Kegiatan {day:%d/%m}")
        sheet.cell(line, 4, float(quantity))
        lines[person] += 1
    wrong, doubled = lines[3], lines[8]
    sheets[3].cell(wrong, 1, date(2026, 5, 5))
    sheets[3].cell(wrong, 2, sheets[3].cell(FIRST, 9).value)
    sheets[3].cell(wrong, 3, "Kegiatan dengan jumlah yang salah")
    sheets[3].cell(wrong, 4, "banyak sekali")
    for column in range(1, 5):
        sheets[8].cell(doubled, column, sheets[8].cell(FIRST, column).value)
    book.save(path)

    read = read_reports(place.store, report_files(tmp_path))
    assert [(str(one.place), one.finding.code) for one in read.refused] == [
        (f"{path.name}, lembar 04 Pegawai 03, sel D{wrong}", "report-not-a-number"),
        (f"{path.name}, lembar 09 Pegawai 08, sel A{doubled}", "report-doubled-at"),
    ]
    do(place.store, read.edit(date(2026, 12, 31)))
    assert place.store.count(WorkReport) == len(told) == PEOPLE * 261
    assert place.store.count(ReportSubmission) == PEOPLE * 12

    found = reported_months(place.store, 2026)
    measures = row_measures(place.store)
    for person in range(PEOPLE):
        for row in range(2):
            rule = place.rules[person, row]
            months = recounted(told, person, row)
            mine = found[place.employees[person], rule]
            assert {month: one.amount for month, one in mine.items()} == months
            year = year_figure(mine, measures[rule].consolidation)
            total = sum(months.values(), Fraction(0))
            assert year is not None
            assert year.amount == (total if row == 0 else total / len(months))

    unit = reported_actuals(place.store, 2026)
    for month in months_of(2026):
        of_people = sum((one[4] for one in told if one[1] == 0 and one[2] == month.number), Fraction(0))
        assert unit[place.indicators[0], place.unit, month].number == of_people
        assert unit[place.indicators[0], None, month].number == of_people


def recounted(told: list[Told], person: int, row: int) -> dict[int, Fraction]:
    """Month figures of one row of one person: a sum, or a mean."""
    by_month: dict[int, list[Fraction]] = {}
    for who, which, month, _, quantity in told:
        if (who, which) == (person, row):
            by_month.setdefault(month, []).append(quantity)
    return {month: sum(amounts, Fraction(0)) / (1 if row == 0 else len(amounts)) for month, amounts in by_month.items()}
