"""`bsc-planner import`: a plan from another file."""

import argparse
from pathlib import Path

from bsc_planner.commands.output import Outcome, TerminalProgress
from bsc_planner.editing.edit import apply_edit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.counts import counts_of
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import Edition
from bsc_planner.revisions.editions.stated_revisions import EditionsFromStatedRevisionsEdit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("source", type=Path, metavar="SUMBER", help="berkas .json (bsc-plan/1)")
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra; dibuat bila belum ada")
    parser.add_argument(
        "--editions",
        action="store_true",
        help="jadikan perubahan target yang disebut sumber sebagai edisi resmi beserta perubahannya",
    )


def run(options: argparse.Namespace) -> Outcome:
    """Import the source; an existing plan must still be empty.

    Raises:
        PlanError: The source cannot be read, the plan holds something already, or it cannot be written; with
            ``--editions`` also a source that states no changes. Nothing is written then.
    """
    imported = read_plan_file(options.source, progress=TerminalProgress())
    if options.plan.exists():
        document = PlanDocument.open(options.plan, who=options.author)
    else:
        document = PlanDocument.create(title="", institution="", start=2025, end=2029, who=options.author)
    try:
        label = f"Impor {options.source.name}"
        apply_edit(document.store, imported.edit, label=label, who=options.author)
        if options.editions:
            edit = EditionsFromStatedRevisionsEdit(options.author)
            apply_edit(document.store, edit, label="Edisi menurut sumber", who=options.author)
        editions = [edition.title for edition in document.store.all(Edition)]
        counts = counts_of(document.store)
        if document.path is None:
            document.save_as(options.plan)
        else:
            document.save()
    finally:
        document.close(keep_unsaved=False)
    lines = [
        f"{options.source} → {options.plan}: " + ", ".join(f"{count} {key}" for key, count in counts.items() if count)
    ]
    lines += [f"Edisi {number}: {title}" for number, title in enumerate(editions, start=1)]
    data = {"plan": str(options.plan), "counts": counts, "editions": editions}
    return Outcome("bsc-import/1", data, imported.findings, lines)
