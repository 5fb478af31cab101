"""Edits of what people report of their work: lines, that reports came in, and what superiors say of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select

from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.report_rules import ReportLine, ReportRules, columns_of_line, line_of
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.organisation import Employee
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.value_reading import read_value
from bsc_planner.model.work_report import ReportReview, ReportSubmission, WorkReport

LINE_FIELDS = ("cascade_id", "day", "result", "printed", "unit_word", "evidence")
REVIEW_FIELDS = ("feedback", "quality", "time", "cost")

_COLUMNS = (
    "id",
    "ord",
    "employee_id",
    "cascade_id",
    "period",
    "day",
    "result",
    "printed",
    "meaning",
    "unit_word",
    "evidence",
)
_CHUNK = 400


@dataclass(frozen=True)
class AddReportsEdit:
    """Take in lines, few typed ones or thousands from workbooks, as one step.

    Attributes:
        lines: The lines.
        received_on: Day they came in, ISO date; kept only where the person's month had not come in before.
        sources: Name of the workbook by person and month; None or missing: typed.
    """

    lines: Sequence[ReportLine]
    received_on: str
    sources: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def apply(self, plan: PlanStore) -> None:
        """Add the lines, and note that the reports came in.

        Raises:
            EditError: A line cannot be taken in (see `ReportRules.problem`), or ``not-a-day``.
        """
        rules = ReportRules(plan, {line.employee_id for line in self.lines}, {line.period for line in self.lines})
        place = plan.last_ord(WorkReport)
        rows = []
        for line in self.lines:
            _check(rules, line)
            rules.take(line)
            place += ORD_STEP
            written = columns_of_line(line, rules.value(line))
            rows.append((new_id(), place, *(written[name] for name in _COLUMNS[2:])))
        plan.insert_rows(WorkReport, _COLUMNS, rows)
        months = dict.fromkeys((line.employee_id, line.period) for line in self.lines)
        _note_received(plan, list(months), _checked_day(self.received_on), self.sources)


@dataclass(frozen=True)
class ReportCell:
    """A field of a line.

    Attributes:
        report_id: The line.
        field: One of `LINE_FIELDS`; ``printed`` is the quantity.
        value: Text, ISO date or id; None or empty takes it away.
    """

    report_id: str
    field: str
    value: str | None


@dataclass(frozen=True)
class SetReportFieldsEdit:
    """Change fields of lines, e.g. of a pasted block."""

    cells: Sequence[ReportCell]

    def apply(self, plan: PlanStore) -> None:
        """Write all fields.

        Raises:
            EditError: A line could not be taken in as it would then be.
            MissingElementError: A line is not in the plan.
        """
        wanted: dict[str, dict[str, str | None]] = {}
        for cell in self.cells:
            assert cell.field in LINE_FIELDS, f"a line has no {cell.field}"
            wanted.setdefault(cell.report_id, {})[cell.field] = cell.value or None
        before = {report_id: line_of(plan.get(WorkReport, report_id)) for report_id in wanted}
        check_open(plan, {line.period for line in before.values()})
        after = {report_id: _changed(before[report_id], fields) for report_id, fields in wanted.items()}
        rules = ReportRules(
            plan, {line.employee_id for line in after.values()}, {line.period for line in after.values()}
        )
        for report_id, line in after.items():
            _check(rules, line, but=report_id)
            rules.take(line, place=report_id)
        names = _COLUMNS[3:]
        rows = []
        for report_id, line in after.items():
            written = columns_of_line(line, rules.value(line))
            rows.append((report_id, *(written[name] for name in names)))
        plan.update_rows(WorkReport, names, rows)


@dataclass(frozen=True)
class RemoveReportsEdit:
    """Take lines out; where none is left of a typed report, it counts as not handed in again."""

    report_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove the lines.

        Raises:
            EditError: ``year-closed``.
            MissingElementError: A line is not in the plan.
        """
        lines = {}
        for start in range(0, len(self.report_ids), _CHUNK):
            ids = self.report_ids[start : start + _CHUNK]
            columns = (WorkReport.id, WorkReport.employee_id, WorkReport.period)
            found = plan.rows(select(*columns).where(WorkReport.id.in_(ids)))
            lines.update({row[0]: (row[1], row[2]) for row in found})
        for report_id in self.report_ids:
            if report_id not in lines:
                raise MissingElementError(kind=WorkReport.__tablename__, id=report_id)
        check_open(plan, {period for _, period in lines.values()})
        plan.delete(WorkReport, *lines)
        for person, period in dict.fromkeys(lines.values()):
            mine = (ReportSubmission.employee_id == person, ReportSubmission.period == period)
            is_left = plan.count(WorkReport, WorkReport.employee_id == person, WorkReport.period == period)
            typed = [one.id for one in plan.all(ReportSubmission, *mine) if one.source is None]
            if typed and not is_left:
                plan.delete(ReportSubmission, *typed)


@dataclass(frozen=True)
class ReceiveEmptyReportsEdit:
    """Note that people have nothing to report of a month (leave, posting elsewhere): they are not missing.

    Attributes:
        employee_ids: The people.
        period: The month.
        received_on: Day it was said, ISO date.
        reason: Why, e.g. ``Cuti besar``; kept as feedback on the whole month unless there is some.
    """

    employee_ids: Sequence[str]
    period: str
    received_on: str
    reason: str = ""

    def apply(self, plan: PlanStore) -> None:
        """Note the receipts.

        Raises:
            EditError: ``year-closed``, ``not-a-day``, ``report-not-a-month``.
            MissingElementError: A person is not in the plan.
        """
        check_open(plan, (self.period,))
        _checked_month(self.period)
        for employee_id in self.employee_ids:
            plan.get(Employee, employee_id)
        months = [(employee_id, self.period) for employee_id in self.employee_ids]
        _note_received(plan, months, _checked_day(self.received_on), {})
        for employee_id in self.employee_ids if self.reason.strip() else ():
            if not _review(plan, employee_id, None, self.period):
                SetReviewEdit(employee_id, None, self.period, "feedback", self.reason).apply(plan)


@dataclass(frozen=True)
class SetReceivedEdit:
    """Put the day right on which a person's report of a month came in; None: it did not, where it has no lines."""

    employee_id: str
    period: str
    received_on: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write or take away the receipt.

        Raises:
            EditError: ``year-closed``, ``not-a-day``, ``report-has-lines``.
        """
        check_open(plan, (self.period,))
        month = _checked_month(self.period)
        found = plan.all(
            ReportSubmission,
            ReportSubmission.employee_id == self.employee_id,
            ReportSubmission.period == self.period,
        )
        if self.received_on is not None:
            day = _checked_day(self.received_on)
            if found:
                plan.update(ReportSubmission, found[0].id, received_on=day)
            else:
                _note_received(plan, [(self.employee_id, self.period)], day, {})
            return
        if plan.count(WorkReport, WorkReport.employee_id == self.employee_id, WorkReport.period == self.period):
            raise EditError("report-has-lines", period=str(month))
        if found:
            plan.delete(ReportSubmission, found[0].id)


@dataclass(frozen=True)
class SetReviewEdit:
    """Write what the superior says of a work result, or of all work, in a month or year.

    Attributes:
        employee_id: Whose work.
        cascade_id: Work result; None: all of it.
        period: Month or year.
        field: One of `REVIEW_FIELDS`.
        value: As printed; None or empty takes it away.
    """

    employee_id: str
    cascade_id: str | None
    period: str
    field: str
    value: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write the field; a review that says nothing any more is removed.

        Raises:
            EditError: ``year-closed``, ``report-not-a-month``, ``report-row-of-another``,
                ``report-quality-outside``.
            MissingElementError: The person is not in the plan.
        """
        assert self.field in REVIEW_FIELDS, f"a review has no {self.field}"
        period = Period.parse_or_none(self.period)
        if period is None or period.kind not in (PeriodKind.MONTH, PeriodKind.YEAR):
            raise EditError("report-not-a-month", period=self.period)
        check_open(plan, (self.period,))
        plan.get(Employee, self.employee_id)
        if self.cascade_id is not None:
            rules = ReportRules(plan, (self.employee_id,), ())
            if not rules.has_held(self.employee_id, self.cascade_id, period):
                raise EditError("report-row-of-another")
        value = (self.value or "").strip() or None
        if self.field == "quality" and value is not None:
            read = read_value(value).number
            if read is None or not 0 <= read <= 100:
                raise EditError("report-quality-outside", printed=value)
        self._write(plan, value)

    def _write(self, plan: PlanStore, value: str | None) -> None:
        noted = {"who": plan.author or None, "recorded_at": moment_now()}
        found = _review(plan, self.employee_id, self.cascade_id, self.period)
        if found is None:
            if value is not None:
                owner = {"employee_id": self.employee_id, "cascade_id": self.cascade_id, "period": self.period}
                plan.insert(ReportReview, **owner, **{self.field: value}, **noted)
            return
        said = {name: getattr(found, name) for name in REVIEW_FIELDS} | {self.field: value}
        if not any(said.values()):
            plan.delete(ReportReview, found.id)
        elif getattr(found, self.field) != value:
            plan.update(ReportReview, found.id, **{self.field: value}, **noted)


@dataclass(frozen=True)
class SetReportDueDaysEdit:
    """Say how many days after the end of a month people's reports are due; None: the usual 5."""

    days: int | None

    def apply(self, plan: PlanStore) -> None:
        """Write the number.

        Raises:
            EditError: ``report-due-days``.
        """
        if self.days is not None and not 0 <= self.days <= 365:
            raise EditError("report-due-days", printed=str(self.days))
        plan.update(Plan, plan.plan.id, report_due_days=self.days)


def _changed(line: ReportLine, fields: Mapping[str, str | None]) -> ReportLine:
    return replace(
        line,
        cascade_id=fields.get("cascade_id", line.cascade_id) or "",
        result=fields.get("result", line.result) or "",
        printed=fields.get("printed", line.printed) or "",
        day=fields.get("day", line.day),
        unit_word=fields.get("unit_word", line.unit_word),
        evidence=fields.get("evidence", line.evidence),
    )


def _check(rules: ReportRules, line: ReportLine, *, but: str | None = None) -> None:
    problem = rules.problem(line, but=but)
    if problem is not None:
        raise EditError(problem.code, **problem.details)


def _checked_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise EditError("not-a-day", printed=text) from None


def _checked_month(text: str) -> Period:
    period = Period.parse_or_none(text)
    if period is None or period.kind is not PeriodKind.MONTH:
        raise EditError("report-not-a-month", period=text)
    return period


def _review(plan: PlanStore, employee_id: str, cascade_id: str | None, period: str) -> ReportReview | None:
    row = ReportReview.cascade_id.is_(None) if cascade_id is None else ReportReview.cascade_id == cascade_id
    found = plan.all(ReportReview, ReportReview.employee_id == employee_id, ReportReview.period == period, row)
    return found[0] if found else None


def _note_received(
    plan: PlanStore, months: Sequence[tuple[str, str]], day: str, sources: Mapping[tuple[str, str], str]
) -> None:
    present: set[tuple[str, str]] = set()
    people = list(dict.fromkeys(person for person, _ in months))
    for start in range(0, len(people), _CHUNK):
        chosen = ReportSubmission.employee_id.in_(people[start : start + _CHUNK])
        columns = (ReportSubmission.employee_id, ReportSubmission.period)
        present.update((row[0], row[1]) for row in plan.rows(select(*columns).where(chosen)))
    place = plan.last_ord(ReportSubmission)
    noted = (plan.author or None, moment_now())
    rows = []
    for month in months:
        if month not in present:
            place += ORD_STEP
            rows.append((new_id(), place, *month, day, sources.get(month), *noted))
    columns_written = ("id", "ord", "employee_id", "period", "received_on", "source", "who", "recorded_at")
    plan.insert_rows(ReportSubmission, columns_written, rows)
