"""`bsc-planner verify`: whether a plan file is whole."""

import argparse
from pathlib import Path

from bsc_planner.commands.output import Outcome
from bsc_planner.commands.plan_file import reading
from bsc_planner.model.counts import counts_of
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.history import meta_value


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="BERKAS", help="berkas .renstra")


def run(options: argparse.Namespace) -> Outcome:
    """Open the file as the window would, with every check, and hash what it says.

    Raises:
        PlanError: The file is not a plan, damaged, incomplete or newer than this program.
    """
    with reading(options.plan, who=options.author) as document:
        session = document.store.session
        data = {
            "plan": str(options.plan),
            "content_sha256": content_hash(document.store),
            "save_no": meta_value(session, "save_no"),
            "saved_at": meta_value(session, "saved_at"),
            "saved_by": meta_value(session, "saved_by"),
            "counts": counts_of(document.store),
        }
        findings = tuple(document.findings)
    lines = [
        f"{options.plan}: " + ("utuh." if not findings else "dapat dibuka, dengan temuan."),
        f"Isi (SHA-256): {data['content_sha256']}",
        f"Simpanan ke-{data['save_no'] or '?'} pada {data['saved_at'] or '?'} oleh {data['saved_by'] or '?'}",
    ]
    return Outcome("bsc-verify/1", data, findings, lines)
