"""The list of late and missing reports as a file."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bsc_planner.exchange.documents.late_reports import LateReport, LateReportsContent, late_reports_document
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import writer_spec
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.model.period import Period
from bsc_planner.monitoring.report_states import PersonReport, ReportState

LISTED = (ReportState.MISSING, ReportState.LATE, ReportState.PARTIAL)
"""States that the list names people for."""


def write_late_reports(
    reports: Sequence[PersonReport],
    *,
    institution: str,
    unit: str,
    period: Period,
    due: date,
    form: str,
    path: Path,
    day: date,
) -> None:
    """Write the list.

    Args:
        reports: Reports of the month, also those in order.
        institution: Whose.
        unit: Name of the unit they are of; empty: all.
        period: The month.
        due: Last day in time.
        form: Key of a format, ``xlsx`` or ``pdf``.
        path: The file; one that is there is replaced.
        day: Day on which the reports stand as told.

    Raises:
        IssueFolderError: The file cannot be written there.
        UnknownFormatError: There is no such format.
    """
    rows = tuple(_row(one) for one in reports if one.state in LISTED)
    tally = {str(state): sum(one.state is state for one in reports) for state in ReportState}
    content = LateReportsContent(institution, unit, str(period), due, rows, tally, day)
    document = late_reports_document(content, fingerprint=fingerprint_of(content))
    put_file(path, writer_spec(form).make().write(document))


def _row(report: PersonReport) -> LateReport:
    return LateReport(
        name=report.name,
        nip=report.nip,
        position=report.position,
        unit=report.unit,
        state=str(report.state),
        received=f"{report.received_on:%d/%m/%Y}" if report.received_on else "–",
        filled=wording("late_reports")["filled"].format(reported=report.reported, rows=report.rows),
    )
