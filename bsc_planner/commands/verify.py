"""`bsc-planner verify`: whether a plan file is whole, or what the register knows of an issued document."""

import argparse
from pathlib import Path

from bsc_planner.commands.output import Outcome
from bsc_planner.commands.plan_file import reading
from bsc_planner.commands.verify_document import verify_document
from bsc_planner.model.counts import counts_of
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.edition import Edition
from bsc_planner.model.history import log_head, meta_value
from bsc_planner.revisions.audit.log_chain import verify_log
from bsc_planner.revisions.editions.verification import verify_editions

_DOCUMENTS = frozenset({".pdf", ".xlsx"})
_PLAN = ".renstra"
_STARTS = (b"%PDF-", b"PK\x03\x04")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("file", type=Path, metavar="BERKAS", help="berkas .renstra, atau dokumen .pdf atau .xlsx")
    parser.add_argument(
        "--plan",
        type=Path,
        metavar="RENCANA",
        help="berkas .renstra yang mencatat dokumen; bila kosong dicari di dekatnya, sampai tiga folder di atas",
    )


def run(options: argparse.Namespace) -> Outcome:
    """Verify a plan or a document, whichever the file is.

    Raises:
        PlanError: The file is neither, or damaged, incomplete or newer than this program.
    """
    if _is_document(options.file):
        return verify_document(options.file, options.plan, who=options.author)
    return _verify_plan(options.file, who=options.author)


def _verify_plan(path: Path, *, who: str) -> Outcome:
    """Open the file as the window would, with every check, hash what it says and follow its chains."""
    with reading(path, who=who) as document:
        store = document.store
        session = store.session
        data = {
            "plan": str(path),
            "content_sha256": content_hash(store),
            "save_no": meta_value(session, "save_no"),
            "saved_at": meta_value(session, "saved_at"),
            "saved_by": meta_value(session, "saved_by"),
            "counts": counts_of(store),
            "editions": store.count(Edition),
            "log_head": log_head(session).hex(),
        }
        findings = (*document.findings, *verify_editions(store), *verify_log(store))
    lines = [
        f"{path}: " + ("utuh." if not findings else "dapat dibuka, dengan temuan."),
        f"Isi (SHA-256): {data['content_sha256']}",
        f"Kepala catatan perubahan (SHA-256): {data['log_head']}",
        f"Edisi dan titik simpan: {data['editions']}",
        f"Simpanan ke-{data['save_no'] or '?'} pada {data['saved_at'] or '?'} oleh {data['saved_by'] or '?'}",
    ]
    return Outcome("bsc-verify/1", data, findings, lines)


def _is_document(path: Path) -> bool:
    """By its name; a name that tells nothing, by its first bytes."""
    suffix = path.suffix.lower()
    if suffix == _PLAN or suffix in _DOCUMENTS:
        return suffix != _PLAN
    try:
        with path.open("rb") as file:
            return file.read(5).startswith(_STARTS)
    except OSError:
        return False
