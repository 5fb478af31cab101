"""`bsc-planner reports`: workbooks for people's reports, reading them back, and who is late or missing."""

import argparse
import re
from datetime import date
from pathlib import Path

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.commands.output import Outcome, TerminalProgress, table
from bsc_planner.commands.plan_file import reading, units_by_code, writing
from bsc_planner.editing.edit import apply_edit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.exchange.late_report_file import LISTED
from bsc_planner.exchange.reports.reading import ReadReports, read_reports, report_files
from bsc_planner.exchange.reports.writing import write_report_workbooks
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.report_states import branch_of_unit, due_day, people_reports

_MONTH = re.compile(r"([0-9]{4})-M?(0[1-9]|1[0-2])")


class PeriodNeededError(PlanError):
    """Reports are of a month (or year); none was named."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--make", type=Path, metavar="FOLDER", help="buat buku kerja laporan, satu per unit")
    action.add_argument("--read", type=Path, metavar="BERKAS", help="baca buku kerja, atau semua di sebuah folder")
    action.add_argument("--missing", action="store_true", help="siapa yang terlambat atau belum melapor")
    parser.add_argument("--unit", metavar="KODE", help="hanya unit ini dan unit di bawahnya")
    parser.add_argument("--month", type=_month, metavar="TTTT-BB", help="bulan laporan")
    parser.add_argument("--year", type=_year, metavar="TAHUN", help="buku kerja untuk setahun penuh")
    parser.add_argument(
        "--received", type=_day, metavar="TTTT-BB-HH", help="tanggal laporan diterima (bawaan: hari ini)"
    )
    parser.add_argument("--dry-run", action="store_true", help="periksa saja; rencana tidak diubah")


def run(options: argparse.Namespace) -> Outcome:
    """Make, read or list.

    Raises:
        PlanError: The plan cannot be opened, a word is unknown, or files cannot be read or written.
    """
    if options.read is not None:
        opened = reading if options.dry_run else writing
        with opened(options.plan, who=options.author) as document:
            return _read(document.store, options)
    with reading(options.plan, who=options.author) as document:
        return _missing(document.store, options) if options.missing else _make(document.store, options)


def _make(store: PlanStore, options: argparse.Namespace) -> Outcome:
    period = options.month or options.year
    if period is None:
        raise PeriodNeededError
    written = write_report_workbooks(
        store, period, options.make, unit_ids=_units(store, options), progress=TerminalProgress()
    )
    names = [path.name for path in written]
    data = {"period": str(period), "directory": str(options.make), "written": names}
    lines = [
        f"{options.make}: {len(names)} buku kerja laporan {format_period(period)}.",
        *(f"  {one}" for one in names),
    ]
    return Outcome("bsc-reports/1", data, (), lines)


def _read(store: PlanStore, options: argparse.Namespace) -> Outcome:
    read = read_reports(store, report_files(options.read), progress=TerminalProgress())
    received = options.received or date.today()
    if read.lines and not options.dry_run:
        apply_edit(store, read.edit(received), label="Masukkan laporan pegawai", who=options.author)
    data = _told(read) | {"taken": 0 if options.dry_run else len(read.lines), "received": received.isoformat()}
    verb = "dapat dimasukkan" if options.dry_run else "dimasukkan"
    lines = [
        f"{len(read.files)} berkas, {read.sheets} lembar pegawai: {len(read.lines)} baris {verb}, "
        f"{len(read.refused)} ditolak" + (f", {read.known} sudah ada." if read.known else ".")
    ]
    return Outcome("bsc-reports/1", data, tuple(one.finding for one in read.remarks), lines)


def _told(read: ReadReports) -> dict[str, object]:
    return {
        "files": list(read.files),
        "sheets": read.sheets,
        "good": len(read.lines),
        "known": read.known,
        "refused": [
            {
                "file": one.place.file,
                "sheet": one.place.sheet,
                "cell": one.place.cell,
                "code": one.finding.code,
                "text": one.text,
            }
            for one in read.refused
        ],
    }


def _missing(store: PlanStore, options: argparse.Namespace) -> Outcome:
    period: Period | None = options.month
    if period is None:
        raise PeriodNeededError
    units = _units(store, options)
    today = date.today()
    reports = people_reports(store, cascade_of(store, period.year), period, today=today, unit_ids=units)
    due = due_day(period, store.plan.report_due_days)
    listed = [one for one in reports if one.state in LISTED]
    data = {
        "period": str(period),
        "due": due.isoformat(),
        "expected": len(reports),
        "listed": [
            {
                "nip": one.nip,
                "name": one.name,
                "unit": one.unit,
                "state": str(one.state),
                "received": one.received_on.isoformat() if one.received_on else None,
                "rows": one.rows,
                "reported": one.reported,
            }
            for one in listed
        ],
    }
    states = wording("late_reports")["states"]
    rows = [
        (one.name, one.nip, one.unit, states[str(one.state)], one.received_on, f"{one.reported}/{one.rows}")
        for one in listed
    ]
    lines = [
        f"{format_period(period)}: {len(reports)} pegawai melapor, batas {format_date(due)}; "
        f"{len(listed)} terlambat, belum lengkap, atau belum masuk."
    ]
    if rows:
        lines += ["", *table(("Nama", "NIP", "Unit", "Keadaan", "Diterima", "Baris"), rows)]
    return Outcome("bsc-reports/1", data, (), lines)


def _units(store: PlanStore, options: argparse.Namespace) -> frozenset[str] | None:
    if options.unit is None:
        return None
    found: frozenset[str] = frozenset()
    for unit in units_by_code(store, options.unit):
        found |= branch_of_unit(store, unit.id)
    return found


def _month(text: str) -> Period:
    found = _MONTH.fullmatch(text.strip())
    if not found:
        raise argparse.ArgumentTypeError(f"bulan ditulis seperti 2026-03, bukan {text}")
    return Period.of_month(int(found[1]), int(found[2]))


def _year(text: str) -> Period:
    if not re.fullmatch("[0-9]{4}", text) or not 1 <= int(text) <= 9998:
        raise argparse.ArgumentTypeError(f"tahun ditulis seperti 2026, bukan {text}")
    return Period(int(text))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"tanggal ditulis seperti 2026-01-31, bukan {text}") from None
