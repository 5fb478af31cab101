"""`bsc-planner demo`: two plans, cascaded to artificial people, with every document."""

import argparse
import os
import sys
from pathlib import Path

from bsc_planner.commands.export import report_data, report_lines
from bsc_planner.commands.output import Outcome, TerminalProgress
from bsc_planner.demo.building import YEAR, build_demo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("directory", type=Path, metavar="FOLDER", help="folder tujuan; dibuat bila belum ada")
    parser.add_argument(
        "--employees", type=int, default=2000, metavar="N", help="banyak pegawai contoh Kejaksaan (2000)"
    )
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="banyak proses sekaligus (0: semua inti)")


def run(options: argparse.Namespace) -> Outcome:
    """Build the plans and issue their documents.

    Raises:
        PlanError: The folder cannot be written.
    """
    parts = build_demo(
        options.directory,
        employees=options.employees,
        who=options.author,
        jobs=options.jobs or os.cpu_count() or 1,
        progress=TerminalProgress(sys.stderr),
    )
    data = {
        "year": YEAR,
        "directory": str(options.directory),
        "plans": [{"plan": str(part.plan), "employees": part.employees} | report_data(part.report) for part in parts],
    }
    findings = [finding for part in parts for finding in part.findings]
    lines: list[str] = []
    for part in parts:
        lines += [f"{part.plan} ({part.employees} pegawai, tahun {YEAR})", *report_lines(part.report), ""]
    return Outcome("bsc-demo/1", data, findings, lines)
