"""`bsc-planner info`: what a plan holds."""

import argparse
from pathlib import Path

from bsc_planner.commands.output import Outcome, table
from bsc_planner.commands.plan_file import reading
from bsc_planner.model.counts import counts_of

_WORDS = {
    "instruments": "dasar hukum",
    "perspectives": "perspektif",
    "goals": "tujuan",
    "units": "unit kerja",
    "positions": "jabatan",
    "employees": "pegawai",
    "objectives": "sasaran",
    "links": "hubungan sebab-akibat",
    "indicators": "indikator",
    "cascades": "aturan penjenjangan",
    "revisions": "perubahan",
    "missions": "misi",
    "sources": "sumber",
    "notes": "catatan",
    "targets": "target",
    "milestones": "target periodik",
    "actuals": "realisasi",
    "assignments": "penugasan",
    "past_targets": "target periode lalu",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")


def run(options: argparse.Namespace) -> Outcome:
    """Count what the plan holds.

    Raises:
        PlanError: The file cannot be opened.
    """
    with reading(options.plan, who=options.author) as document:
        plan = document.store.plan
        counts = counts_of(document.store)
        years = [plan.period_start, plan.period_end]
        data = {
            "institution": plan.institution,
            "title": plan.title,
            "period": {"start": years[0], "end": years[1]},
            "rule_set": plan.rule_set,
            "counts": counts,
        }
        lines = [plan.title, plan.institution, f"Periode {years[0] or '?'}–{years[1] or '?'}", ""]
        lines += table(
            ("Isi", "Jumlah"), [(_WORDS.get(key, key), count) for key, count in counts.items()], right=frozenset({1})
        )
        return Outcome("bsc-info/1", data, tuple(document.findings), lines)
