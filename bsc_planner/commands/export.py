"""`bsc-planner export`: the plan as JSON, or the documents people sign."""

import argparse
from datetime import date
from pathlib import Path

from bsc_planner.commands.day_argument import add_day_argument
from bsc_planner.commands.output import Outcome, TerminalProgress
from bsc_planner.commands.plan_file import employees_by_nip, reading, units_by_code, writing
from bsc_planner.editing.edit import apply_edit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.blocks import Paper
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.issue_report import Incomplete, IssuingReport, Skipped
from bsc_planner.exchange.issuing import issue
from bsc_planner.exchange.plan_json import write_plan_json
from bsc_planner.exchange.register.registering import issued_plan, registering
from bsc_planner.exchange.registry import DOCUMENTS, USUAL_DOCUMENTS, WRITERS, document_spec, writer_spec
from bsc_planner.model.issued import IssuedDocument, IssueState
from bsc_planner.model.store import PlanStore

_SHOWN = 5
_ALL_DOCUMENTS = ",".join(spec.key for spec in DOCUMENTS)
_USUAL_DOCUMENTS = ",".join(USUAL_DOCUMENTS)
_ALL_FORMATS = ",".join(spec.key for spec in WRITERS)


_STATES = {"draf": IssueState.DRAFT, "final": IssueState.FINAL}


class YearNeededError(PlanError):
    """Documents are of a year; none was named."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="TUJUAN", help="BERKAS.json, atau folder untuk dokumen"
    )
    parser.add_argument(
        "--documents",
        metavar="DAFTAR",
        help=f"dokumen, dipisah koma: {_ALL_DOCUMENTS} (bila kosong: {_USUAL_DOCUMENTS})",
    )
    parser.add_argument(
        "--formats", default=_ALL_FORMATS, metavar="DAFTAR", help=f"bentuk berkas, dipisah koma ({_ALL_FORMATS})"
    )
    parser.add_argument("--year", type=int, metavar="TAHUN", help="tahun dokumen")
    parser.add_argument("--unit", metavar="KODE", help="hanya unit ini")
    parser.add_argument("--employee", metavar="NIP", help="hanya pegawai ini")
    add_day_argument(parser)
    parser.add_argument("--place", metavar="TEMPAT", help="tempat penandatanganan; bila kosong titik-titik")
    parser.add_argument(
        "--date", type=_day, metavar="TTTT-BB-HH", help="tanggal penandatanganan; bila kosong titik-titik"
    )
    parser.add_argument("--paper", type=Paper, choices=list(Paper), default=Paper.A4, help="ukuran kertas")
    parser.add_argument(
        "--state", choices=tuple(_STATES), default="final", help="draf: setiap halaman ditandai DRAF (bawaan: final)"
    )
    parser.add_argument(
        "--register",
        action="store_true",
        help="catat dokumen dalam daftar terbitan dan simpan rencananya; tanpa ini berkas rencana tidak diubah",
    )
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="banyak proses sekaligus (0: semua inti)")


def run(options: argparse.Namespace) -> Outcome:
    """Write the plan or its documents.

    Raises:
        PlanError: The file cannot be opened, a word is unknown, or the target cannot be written.
    """
    is_json = options.documents is None and options.to.suffix.lower() == ".json"
    if is_json and not options.register:
        with reading(options.plan, who=options.author) as document:
            write_plan_json(document.store, options.to)
            written = {"written": [options.to.name], "skipped": [], "directory": str(options.to.parent)}
            return Outcome("bsc-export/1", written, tuple(document.findings), [f"Ditulis: {options.to}"])
    if options.year is None:
        raise YearNeededError
    opened = writing if options.register else reading
    with opened(options.plan, who=options.author) as document:
        report, registered = _issue(document.store, options)
        data = report_data(report) | {"registered": registered}
        lines = report_lines(report)
        if options.register:
            lines.append(f"{registered} dokumen baru dicatat dalam daftar terbitan {options.plan}.")
        return Outcome("bsc-export/1", data, tuple(document.findings), lines)


def _issue(store: PlanStore, options: argparse.Namespace) -> tuple[IssuingReport, int]:
    """The run, and how many documents it put on record, also when it was stopped."""
    state = _STATES[options.state]
    documents = [document_spec(word).key for word in _words(options.documents or _USUAL_DOCUMENTS)]
    formats = [writer_spec(word).key for word in _words(options.formats)]
    scope = IssueScope(
        place=options.place,
        day=options.date,
        paper=options.paper,
        unit_ids=frozenset(unit.id for unit in units_by_code(store, options.unit)) if options.unit else None,
        employee_ids=frozenset(one.id for one in employees_by_nip(store, options.employee))
        if options.employee
        else None,
    )
    issued = issued_plan(store, state)
    report = IssuingReport(options.to)
    before = store.count(IssuedDocument)
    try:
        issue(
            store,
            year=options.year,
            documents=documents,
            formats=formats,
            directory=options.to,
            scope=scope,
            jobs=options.jobs,
            progress=TerminalProgress(),
            report=report,
            origin=issued.origin,
            as_of=options.on,
        )
    finally:
        if options.register and report.issued:
            edit = registering(
                issued,
                report,
                year=options.year,
                scope=scope,
                formats=formats,
                state=state,
                who=options.author,
                as_of=options.on,
            )
            apply_edit(store, edit, label=f"Terbitkan dokumen {options.year}", who=options.author)
    return report, store.count(IssuedDocument) - before


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
