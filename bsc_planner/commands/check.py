"""`bsc-planner check`: what is doubtful in a plan."""

import argparse
from pathlib import Path

from bsc_planner.checks.registry import findings_of
from bsc_planner.commands.output import Outcome
from bsc_planner.commands.plan_file import reading


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    parser.add_argument(
        "--year", type=int, metavar="TAHUN", help="penjenjangan tahun ini saja; bila kosong semua tahun"
    )


def run(options: argparse.Namespace) -> Outcome:
    """List all findings.

    Raises:
        PlanError: The file cannot be opened.
    """
    with reading(options.plan, who=options.author) as document:
        years = [options.year] if options.year else list(document.store.plan.years)
        findings = [*document.findings, *findings_of(document.store, years)]
    lines = [f"{options.plan}: " + ("tidak ada temuan." if not findings else f"{len(findings)} temuan.")]
    return Outcome("bsc-check/1", {"years": years}, findings, lines)
