"""`bsc-planner export`: the plan as JSON, or the documents people sign."""

import argparse
from datetime import date
from pathlib import Path

from bsc_planner.commands.output import Outcome, TerminalProgress
from bsc_planner.commands.plan_file import employees_by_nip, reading, units_by_code
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.blocks import Paper
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.issue_report import Incomplete, IssuingReport, Skipped
from bsc_planner.exchange.issuing import issue
from bsc_planner.exchange.plan_json import write_plan_json
from bsc_planner.exchange.registry import DOCUMENTS, WRITERS, document_spec, writer_spec

_SHOWN = 5
_ALL_DOCUMENTS = ",".join(spec.key for spec in DOCUMENTS)
_ALL_FORMATS = ",".join(spec.key for spec in WRITERS)


class YearNeededError(PlanError):
    """Documents are of a year; none was named."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="TUJUAN", help="BERKAS.json, atau folder untuk dokumen"
    )
    parser.add_argument("--documents", metavar="DAFTAR", help=f"dokumen, dipisah koma: {_ALL_DOCUMENTS}")
    parser.add_argument(
        "--formats", default=_ALL_FORMATS, metavar="DAFTAR", help=f"bentuk berkas, dipisah koma ({_ALL_FORMATS})"
    )
    parser.add_argument("--year", type=int, metavar="TAHUN", help="tahun dokumen")
    parser.add_argument("--unit", metavar="KODE", help="hanya unit ini")
    parser.add_argument("--employee", metavar="NIP", help="hanya pegawai ini")
    parser.add_argument("--place", metavar="TEMPAT", help="tempat penandatanganan; bila kosong titik-titik")
    parser.add_argument(
        "--date", type=_day, metavar="TTTT-BB-HH", help="tanggal penandatanganan; bila kosong titik-titik"
    )
    parser.add_argument("--paper", type=Paper, choices=list(Paper), default=Paper.A4, help="ukuran kertas")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="banyak proses sekaligus (0: semua inti)")


def run(options: argparse.Namespace) -> Outcome:
    """Write the plan or its documents.

    Raises:
        PlanError: The file cannot be opened, a word is unknown, or the target cannot be written.
    """
    with reading(options.plan, who=options.author) as document:
        if options.documents is None and options.to.suffix.lower() == ".json":
            write_plan_json(document.store, options.to)
            data = {"written": [options.to.name], "skipped": [], "directory": str(options.to.parent)}
            return Outcome("bsc-export/1", data, tuple(document.findings), [f"Ditulis: {options.to}"])
        if options.year is None:
            raise YearNeededError
        report = issue(
            document.store,
            year=options.year,
            documents=[document_spec(word).key for word in _words(options.documents or _ALL_DOCUMENTS)],
            formats=[writer_spec(word).key for word in _words(options.formats)],
            directory=options.to,
            scope=IssueScope(place=options.place, day=options.date, paper=options.paper),
            unit_ids=[unit.id for unit in units_by_code(document.store, options.unit)] if options.unit else None,
            employee_ids=[one.id for one in employees_by_nip(document.store, options.employee)]
            if options.employee
            else None,
            jobs=options.jobs,
            progress=TerminalProgress(),
        )
        return Outcome("bsc-export/1", report_data(report), tuple(document.findings), report_lines(report))


def report_data(report: IssuingReport) -> dict[str, object]:
    """A run of documents as JSON data."""
    return {
        "written": report.written,
        "unchanged": report.unchanged,
        "documents": dict(report.documents),
        "skipped": [_left_out(one) for one in report.skipped],
        "incomplete": [_left_out(one) for one in report.incomplete],
        "seconds": report.seconds,
        "directory": str(report.directory),
    }


def report_lines(report: IssuingReport) -> list[str]:
    """A run of documents in a few lines for people."""
    counts = ", ".join(f"{count} {document_spec(key).title}" for key, count in report.documents.items())
    lines = [f"{report.directory}: {counts or 'tidak ada dokumen'}."]
    kept = f", {report.unchanged} sudah ada dan tidak berubah" if report.unchanged else ""
    lines.append(f"{len(report.written)} berkas ditulis{kept} ({report.seconds:.0f} detik).")
    for head, listed in (("dilewati", report.skipped), ("dengan titik-titik untuk diisi", report.incomplete)):
        if listed:
            lines.append(f"{len(listed)} {head}:")
            lines += [f"  {one.who}, {one.document}: {one.reason}" for one in listed[:_SHOWN]]
        if len(listed) > _SHOWN:
            lines.append(f"  … dan {len(listed) - _SHOWN} lagi (lengkap dengan --json).")
    return lines


def _left_out(one: Skipped | Incomplete) -> dict[str, str]:
    return {"who": one.who, "document": one.document, "reason": one.reason}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"tanggal ditulis seperti 2026-01-31, bukan {text}") from None


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
