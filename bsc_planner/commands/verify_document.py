"""What the register of a plan knows of a printed document."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bsc_planner.commands.output import LANGUAGE, Outcome
from bsc_planner.commands.plan_file import reading
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.footer import edition_name
from bsc_planner.exchange.register.printed import fingerprints_in
from bsc_planner.exchange.register.record import Record, record_of
from bsc_planner.exchange.register.reissue import Standing
from bsc_planner.exchange.registry import DOCUMENTS
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.issued import IssueState
from bsc_planner.wording import error_text, moment_text

_FOLDERS_ABOVE = 3
_MOST_PLANS = 50
_SUFFIX = ".renstra"
_STATES = {IssueState.DRAFT: "draf", IssueState.FINAL: "final", IssueState.SIGNED: "sudah ditandatangani"}
_STANDINGS = {
    Standing.VALID: "masih berlaku",
    Standing.OUTDATED: "harus diterbitkan ulang: isi rencana sudah berubah",
    Standing.GONE: "tidak diterbitkan lagi menurut rencana sekarang",
    Standing.REPLACED: "sudah digantikan",
}
_TITLES = {spec.key: spec.title for spec in DOCUMENTS}


def verify_document(path: Path, plan: Path | None, *, who: str) -> Outcome:
    """Find the record of a document by the fingerprint its pages print.

    Only the fingerprint is compared: whether somebody changed a figure in the file beside it, it does not tell.

    Args:
        path: A PDF or XLSX file.
        plan: Plan file to look in; None: plan files beside the document and up to three folders above.
        who: Self-declared name.

    Raises:
        UnreadableDocumentError: The file cannot be read.
        PlanError: The plan named cannot be opened.
    """
    printed = fingerprints_in(path)
    findings: list[Finding] = []
    found: tuple[Path, Record] | None = None
    searched: list[Path] = []
    if not printed:
        findings.append(Finding(Severity.ERROR, "no-fingerprint", path.name))
    else:
        plans = [plan] if plan is not None else list(_plans_near(path))
        if not plans:
            findings.append(Finding(Severity.ERROR, "no-plan-to-look-in", path.name))
        for candidate in plans:
            searched.append(candidate)
            record = _look(candidate, printed, findings, who=who, is_named=plan is not None)
            if record is not None:
                found = (candidate, record)
                break
        if plans and found is None:
            shown = ", ".join(printed)
            findings.append(Finding(Severity.ERROR, "document-unknown", path.name, details={"fingerprint": shown}))
    if found is not None:
        findings += _findings_of(path, found[1])
    data = {
        "file": str(path),
        "fingerprints": printed,
        "searched": [str(one) for one in searched],
        "plan": str(found[0]) if found else None,
        "record": _record_data(found[1]) if found else None,
    }
    return Outcome("bsc-verify-document/1", data, findings, _lines(path, printed, searched, found))


def _look(plan: Path, printed: Sequence[str], findings: list[Finding], *, who: str, is_named: bool) -> Record | None:
    """The record in one plan; a plan that was only found nearby and cannot be opened is told of."""
    try:
        with reading(plan, who=who) as document:
            records = (record_of(document.store, fingerprint) for fingerprint in printed)
            return next((record for record in records if record is not None), None)
    except PlanError as error:
        if is_named:
            raise
        why = error_text(error, LANGUAGE)
        findings.append(Finding(Severity.WARNING, "plan-not-readable", plan.name, details={"why": why}))
        return None


def _plans_near(path: Path) -> Iterator[Path]:
    """Plan files beside the document first, then folder by folder above it."""
    folder = path.absolute().parent
    listed = 0
    for place in (folder, *list(folder.parents)[:_FOLDERS_ABOVE]):
        try:
            names = sorted(one for one in place.iterdir() if one.suffix.lower() == _SUFFIX and one.is_file())
        except OSError:
            continue
        for one in names:
            listed += 1
            if listed > _MOST_PLANS:
                return
            yield one


def _findings_of(path: Path, record: Record) -> Iterator[Finding]:
    if record.standing is Standing.REPLACED:
        successor = record.replacement
        details = {
            "date": moment_text(successor.issued_at, LANGUAGE) if successor else None,
            "fingerprint": successor.fingerprint if successor else None,
        }
        yield Finding(Severity.ERROR, "document-replaced", path.name, details=details)
    elif record.standing is Standing.OUTDATED:
        yield Finding(Severity.ERROR, "document-outdated", path.name)
    elif record.standing is Standing.GONE:
        yield Finding(Severity.ERROR, "document-gone", path.name)
    if record.state is IssueState.DRAFT:
        yield Finding(Severity.WARNING, "document-is-draft", path.name)


def _record_data(record: Record) -> dict[str, Any]:
    return {
        "document": record.document,
        "who": record.who,
        "name": record.name,
        "year": record.year,
        "number": record.number,
        "fingerprint": record.fingerprint,
        "state": str(record.state),
        "signed_on": record.signed_on,
        "issued_at": record.issued_at,
        "issued_by": record.issued_by,
        "edition": record.edition,
        "edition_title": record.edition_title,
        "standing": str(record.standing),
        "replaced_by": _record_data(record.replacement) if record.replacement else None,
    }


def _lines(
    path: Path, printed: Sequence[str], searched: Sequence[Path], found: tuple[Path, Record] | None
) -> list[str]:
    lines = [f"{path}: sidik {', '.join(printed) if printed else 'tidak ada'}"]
    if found is None:
        return [*lines, *(f"Dicari di: {plan}" for plan in searched)]
    plan, record = found
    signed = f" pada {record.signed_on}" if record.signed_on else ""
    title = f" ({record.edition_title})" if record.edition_title else ""
    edition = edition_name(record.edition) if record.edition is not None else "belum dibekukan sebagai edisi"
    lines += [
        f"Dokumen   : {_TITLES.get(record.document, record.document)} {record.year}",
        f"Untuk     : {' '.join(filter(None, (record.name, record.who)))}",
        f"Edisi     : {edition}{title}",
        f"Terbit    : {moment_text(record.issued_at, LANGUAGE)} oleh {record.issued_by}",
        f"Nomor     : {record.number or '–'}",
        f"Keadaan   : {_STATES[record.state]}{signed}",
        f"Kedudukan : {_STANDINGS[record.standing]}",
    ]
    successor = record.replacement
    if successor is not None:
        issued = moment_text(successor.issued_at, LANGUAGE)
        lines.append(f"Pengganti : sidik {successor.fingerprint}, terbit {issued}, {_STANDINGS[successor.standing]}")
    lines.append(f"Tercatat  : {plan}")
    lines.append("Yang dicocokkan adalah sidik di kaki halaman; bandingkan angka di kertas dengan terbitan bila ragu.")
    return lines
