"""`bsc-planner new`: a new plan, empty or from a template."""

import argparse
from pathlib import Path

from bsc_planner.commands.output import Outcome
from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.plan import SetPeriodEdit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.templates import apply_template, templates
from bsc_planner.model.document.document import PlanDocument


class FileExistsAlreadyError(PlanError):
    """A file is in the place where a new one should go."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra yang dibuat")
    parser.add_argument(
        "--template", choices=sorted(templates()), metavar="NAMA", help=f"contoh awal: {', '.join(sorted(templates()))}"
    )
    parser.add_argument("--institution", default="Instansi", metavar="TEKS", help="nama instansi")
    parser.add_argument("--title", metavar="TEKS", help="judul; bila kosong dibuat dari instansi dan tahun")
    parser.add_argument("--start", type=int, default=2025, metavar="TAHUN", help="tahun pertama (2025)")
    parser.add_argument("--end", type=int, metavar="TAHUN", help="tahun terakhir (tahun pertama + 4)")


def run(options: argparse.Namespace) -> Outcome:
    """Make the plan.

    Raises:
        PlanError: The place is taken, the years make no sense, or the file cannot be written.
    """
    if options.plan.exists():
        raise FileExistsAlreadyError(path=options.plan)
    end = options.start + 4 if options.end is None else options.end
    title = options.title or f"Renstra {options.institution} {options.start}-{end}"
    document = PlanDocument.create(title=title, institution=options.institution, who=options.author)
    try:
        apply_edit(document.store, SetPeriodEdit(options.start, end), label="Periode", who=options.author)
        if options.template:
            apply_template(document.store, options.template, who=options.author)
        document.save_as(options.plan)
    finally:
        document.close(keep_unsaved=False)
    return Outcome(
        "bsc-new/1", {"plan": str(options.plan), "title": title}, lines=[f"Dibuat: {options.plan} ({title})"]
    )
