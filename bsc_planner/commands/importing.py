"""`bsc-planner import`: a plan from another file."""

import argparse
from pathlib import Path

from bsc_planner.commands.output import Outcome, TerminalProgress
from bsc_planner.editing.edit import apply_edit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.counts import counts_of
from bsc_planner.model.document.document import PlanDocument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("source", type=Path, metavar="SUMBER", help="berkas .json (bsc-plan/1)")
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra; dibuat bila belum ada")


def run(options: argparse.Namespace) -> Outcome:
    """Import the source; an existing plan must still be empty.

    Raises:
        PlanError: The source cannot be read, the plan holds something already, or it cannot be written.
    """
    imported = read_plan_file(options.source, progress=TerminalProgress())
    if options.plan.exists():
        document = PlanDocument.open(options.plan, who=options.author)
    else:
        document = PlanDocument.create(title="", institution="", start=2025, end=2029, who=options.author)
    try:
        label = f"Impor {options.source.name}"
        apply_edit(document.store, imported.edit, label=label, who=options.author)
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
    return Outcome("bsc-import/1", {"plan": str(options.plan), "counts": counts}, imported.findings, lines)
