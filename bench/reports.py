"""People's reports beside the bare libraries: 2,000 people with 250 lines each.

    python bench/reports.py [PEOPLE]

Sums of everybody's months beside one grouping statement of sqlite3, one person's rows, and one returned workbook
beside calamine alone.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bsc_planner.cascading.plan_input import cascade_of  # noqa: E402
from bsc_planner.editing.edit import apply_edit  # noqa: E402
from bsc_planner.editing.report_rules import ReportLine  # noqa: E402
from bsc_planner.editing.work_report import AddReportsEdit  # noqa: E402
from bsc_planner.exchange.reports.reading import read_reports  # noqa: E402
from bsc_planner.exchange.reports.writing import write_report_workbooks  # noqa: E402
from bsc_planner.model.period import Period  # noqa: E402
from bsc_planner.monitoring.people_reports import reported_months  # noqa: E402
from bsc_planner.monitoring.person_rows import PersonRows  # noqa: E402
from bsc_planner.monitoring.report_states import people_reports  # noqa: E402
from bsc_planner.monitoring.reported_actuals import reported_actuals  # noqa: E402
from bsc_planner.monitoring.rule_sets import rule_set_of  # noqa: E402
from tests.monitoring.report_plans import Office, office  # noqa: E402

LINES = 250
BARE_SUMS = (
    "SELECT employee_id, cascade_id, period, SUM(CAST(substr(meaning, 3) AS REAL)) FROM work_report"
    " GROUP BY employee_id, period, cascade_id"
)


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """Best of a few runs."""
    best = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def reported(place: Office) -> float:
    """Report a year for everybody; how long taking it in took."""
    random.seed(4)
    days = [date(2026, 1, 1) + timedelta(days=day) for day in range(365)]
    working = [day for day in days if day.weekday() < 5][:LINES]
    lines = [
        ReportLine(
            employee,
            place.rules[person, at % 3],
            f"2026-M{day.month:02}",
            f"Kegiatan {at}",
            str(random.randint(1, 9)),
            day.isoformat(),
        )
        for person, employee in enumerate(place.employees)
        for at, day in enumerate(working)
    ]
    edit = AddReportsEdit(lines, "2026-12-31")
    return seconds(lambda: apply_edit(place.store, edit, label="Laporan", who="Bench"), times=1)


def workbook(folder: Path) -> tuple[Office, Path]:
    """A unit of 60 people that filled in a workbook of a year."""
    place = office(people=60, measures=3)
    (path,) = write_report_workbooks(place.store, Period(2026), folder)
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets[1:]:
        for at in range(LINES):
            line = 7 + at
            sheet.cell(line, 1, date(2026, 1, 1) + timedelta(days=at))
            sheet.cell(line, 2, sheet.cell(7 + at % 3, 9).value)
            sheet.cell(line, 3, f"Kegiatan {at}")
            sheet.cell(line, 4, at % 9 + 1)
    book.save(path)
    return place, path


def bare_reading(path: Path) -> None:
    """Every cell of a workbook, and nothing made of it."""
    with CalamineWorkbook.from_path(str(path)) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def main(people: int) -> None:
    """Measure and print."""
    place = office(people=people, measures=3)
    store = place.store
    print(f"{people * LINES:,} lines taken in as one step: {reported(place):.2f} s")
    connection = store.session.connection()
    bare = seconds(lambda: connection.exec_driver_sql(BARE_SUMS).fetchall())
    ours = seconds(lambda: reported_months(store, 2026))
    print(f"all months, exact: {ours:.2f} s; bare sqlite3, floating: {bare:.2f} s; {ours / bare:.2f} x")
    actuals = seconds(lambda: reported_actuals(store, 2026))
    print(f"units and institution from them: {actuals:.2f} s; {actuals / bare:.2f} x the bare sums")
    result = cascade_of(store, 2026)
    march = Period.parse("2026-M03")
    rows = PersonRows(store, result, rule_set_of(store, 2026))
    person = seconds(lambda: rows.of(place.employees[people // 2], march))
    print(f"one person's rows: {person * 1000:.1f} ms")
    listed = seconds(lambda: people_reports(store, result, march, today=date(2026, 4, 6)))
    print(f"who is late or missing in a month: {listed * 1000:.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        small, path = workbook(Path(folder))
        bare = seconds(lambda: bare_reading(path))
        ours = seconds(lambda: read_reports(small.store, [path]))
        print(f"workbook of 60 x {LINES} lines judged: {ours:.2f} s; bare calamine: {bare:.2f} s; {ours / bare:.2f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
