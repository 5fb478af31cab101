"""Reads returned report workbooks: good lines are ready to be taken in, all others are told with their place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.report_rules import ReportLine, ReportRules
from bsc_planner.editing.work_report import AddReportsEdit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.reports.returned_sheet import ReturnedLine, ReturnedSheet, read_workbook
from bsc_planner.exchange.reports.sheet_content import person_sheets
from bsc_planner.exchange.reports.sheet_layout import COLUMN_OF_FIELD, QUANTITY, UNIT, cell_name
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.number_format import format_number
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import ValueKind
from bsc_planner.progress import NoProgress, Progress

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})

_QUIET = NoProgress()
_PERCENT = frozenset({"%", "persen", "persentase (%)", "percent"})
_MANY = 100
_KNOWN = "report-known"


class ReportFolderError(PlanError):
    """There is no workbook to read; `details` has `path`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.

    Attributes:
        file, sheet: Names; an empty sheet: the file as a whole.
        cell: E.g. ``D12``; empty: the sheet as a whole.
    """

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        parts = (self.file, self.sheet and f"lembar {self.sheet}", self.cell and f"sel {self.cell}")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be looked at, with its place.

    Attributes:
        place: Where.
        text: What stands there, shortened by whoever shows it.
        finding: What is the matter; of severity error: the line (or sheet, or file) was not taken.
    """

    place: Place
    text: str
    finding: Finding

    @property
    def is_refused(self) -> bool:
        """Whether what stands there was not taken."""
        return self.finding.severity is Severity.ERROR


@dataclass(frozen=True)
class ReadReports:
    """What returned workbooks hold.

    Attributes:
        files: Names of the files read.
        sheets: Sheets of people that were read.
        lines: Good lines, ready to be taken in.
        sources: File of each person and month.
        remarks: Everything refused or odd, in the order of the files; what the plan has already comes last.
    """

    files: Sequence[str]
    sheets: int
    lines: Sequence[ReportLine]
    sources: Mapping[tuple[str, str], str]
    remarks: Sequence[Remark]

    @property
    def refused(self) -> Sequence[Remark]:
        """What was not taken."""
        return [remark for remark in self.remarks if remark.is_refused]

    @property
    def known(self) -> int:
        """Lines that the plan has already, of workbooks read before."""
        return sum(remark.finding.code == _KNOWN for remark in self.remarks)

    def edit(self, received_on: date) -> AddReportsEdit:
        """The step that takes all good lines in.

        Args:
            received_on: Day the workbooks came in.
        """
        return AddReportsEdit(self.lines, received_on.isoformat(), self.sources)


def report_files(path: Path) -> list[Path]:
    """Workbooks at a place: the file itself, or those of a folder and the folders in it, by name.

    Raises:
        ReportFolderError: There are none, or the place cannot be read.
    """
    try:
        found = [path] if path.is_file() else sorted(one for one in path.rglob("*") if _is_workbook(one))
    except OSError:
        found = []
    if not found:
        raise ReportFolderError(path=str(path))
    return found


def read_reports(store: PlanStore, files: Sequence[Path], *, progress: Progress = _QUIET) -> ReadReports:
    """Read workbooks and judge every line by the plan; nothing is written.

    Args:
        store: Store of the plan, or of a snapshot of it.
        files: Workbooks, in the order in which doubled lines are told.
        progress: Told the files done.

    Raises:
        Cancelled: The planner stopped it.
    """
    sheets: list[ReturnedSheet] = []
    remarks: list[Remark] = []
    plan_id = store.plan.id
    for done, path in enumerate(files):
        progress.step(done, len(files), path.name)
        found, problem = read_workbook(path, plan_id=plan_id)
        sheets += found
        remarks += [Remark(Place(path.name, sheet), "", finding) for sheet, finding in problem]
    progress.step(len(files), len(files))
    people = {sheet.employee_id for sheet in sheets}
    months = {str(month) for sheet in sheets for month in sheet.period.months}
    judge = _Judge(ReportRules(store, people, months))
    changed = _changed_targets(store, sheets)
    for sheet in sheets:
        if sheet in changed:
            place = Place(sheet.file, sheet.name)
            remarks.append(Remark(place, "", Finding(Severity.INFO, "report-targets-changed", str(place))))
        for line in sheet.lines:
            remarks += judge.taken(sheet, line)
    # those of a workbook that is read again would hide what still has to be put right
    remarks.sort(key=lambda remark: remark.finding.code == _KNOWN)
    names = list(dict.fromkeys(path.name for path in files))
    return ReadReports(names, len(sheets), judge.lines, judge.sources, remarks)


class _Judge:
    """Takes good lines in, one after the other, and tells what is the matter with the others."""

    def __init__(self, rules: ReportRules) -> None:
        self._rules = rules
        self.lines: list[ReportLine] = []
        self.sources: dict[tuple[str, str], str] = {}

    def taken(self, sheet: ReturnedSheet, line: ReturnedLine) -> Iterator[Remark]:
        """Take a line in; yields what is to be said of it."""
        if line.problem is not None:
            yield _remark(sheet, line, line.problem.code, line.problem.column, line.problem.details)
            return
        report = line.as_report(sheet)
        problem = self._rules.problem(report)
        if problem is not None and problem.code == "report-doubled":
            yield self._doubled(sheet, line, report)
        elif problem is not None:
            yield _remark(sheet, line, problem.code, problem.column, problem.details)
        else:
            other = self._rules.other_amount(report)
            self._rules.take(report, place=str(Place(sheet.file, sheet.name, cell_name(line.line, 0))))
            self.lines.append(report)
            self.sources.setdefault((report.employee_id, report.period), sheet.file)
            yield from self._oddities(sheet, line, report, other)

    def _doubled(self, sheet: ReturnedSheet, line: ReturnedLine, report: ReportLine) -> Remark:
        if self._rules.is_in_plan(report):
            return _remark(sheet, line, _KNOWN, "", {}, Severity.INFO)
        return _remark(sheet, line, "report-doubled-at", "", {"place": self._rules.place_of(report)})

    def _oddities(
        self, sheet: ReturnedSheet, line: ReturnedLine, report: ReportLine, other: str | None
    ) -> Iterator[Remark]:
        def odd(code: str, column: int, **details: object) -> Remark:
            place = Place(sheet.file, sheet.name, cell_name(line.line, column))
            return Remark(place, report.result, Finding(Severity.WARNING, code, str(place), None, details))

        unit, value = self._rules.unit_of_measure(report.cascade_id), self._rules.value(report)
        said = report.unit_word or ("%" if value.kind is ValueKind.PERCENT else value.unit_word)
        if said and unit and _word(said) != _word(unit):
            column = UNIT if report.unit_word else QUANTITY
            yield odd("report-other-unit", column, printed=said, unit=unit)
        number = value.number
        if number is None:
            return
        if 0 < number <= 1 and not said and _word(unit or "") == "%":
            perhaps = format_number((number * _MANY).normalize())
            yield odd("report-small-percentage", QUANTITY, printed=report.printed, perhaps=perhaps)
        if number < 0:
            yield odd("report-negative", QUANTITY, printed=report.printed)
        if other is not None:
            yield odd("report-corrected", QUANTITY, printed=report.printed, other=other)


def _remark(
    sheet: ReturnedSheet,
    line: ReturnedLine,
    code: str,
    column: str,
    details: Mapping[str, object],
    severity: Severity = Severity.ERROR,
) -> Remark:
    place = Place(sheet.file, sheet.name, cell_name(line.line, COLUMN_OF_FIELD[column]))
    return Remark(place, line.told, Finding(severity, code, str(place), None, dict(details)))


def _changed_targets(store: PlanStore, sheets: Sequence[ReturnedSheet]) -> list[ReturnedSheet]:
    """Sheets whose rows or targets are others in the plan now."""
    changed = []
    for year in sorted({sheet.period.year for sheet in sheets}):
        result = cascade_of(store, year)
        for period in sorted({sheet.period for sheet in sheets if sheet.period.year == year}):
            mine = [sheet for sheet in sheets if sheet.period == period]
            people = {sheet.employee_id for sheet in mine}
            now = {one.employee_id: one.fingerprint for one in person_sheets(store, result, period, employees=people)}
            changed += [sheet for sheet in mine if now.get(sheet.employee_id) != sheet.fingerprint]
    return changed


def _is_workbook(path: Path) -> bool:
    # programs leave a locking file beside an open workbook
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(("~$", ".")) and path.is_file()


def _word(unit: str) -> str:
    plain = unit.strip().casefold()
    return "%" if plain in _PERCENT else plain
