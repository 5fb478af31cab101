"""`bsc-planner check`: what is doubtful in a plan."""

import argparse
from pathlib import Path

from bsc_planner.checks.decisions import IgnoredOne
from bsc_planner.checks.registry import judged_findings
from bsc_planner.commands.output import LANGUAGE, Outcome
from bsc_planner.commands.plan_file import reading
from bsc_planner.wording import finding_text
from bsc_planner.wording.rules import rule_number


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    parser.add_argument(
        "--year", type=int, metavar="TAHUN", help="penjenjangan tahun ini saja; bila kosong semua tahun"
    )


def run(options: argparse.Namespace) -> Outcome:
    """List all findings; those that are left as they are stand apart and do not count.

    Raises:
        PlanError: The file cannot be opened.
    """
    with reading(options.plan, who=options.author) as document:
        years = [options.year] if options.year else list(document.store.plan.years)
        judged = judged_findings(document.store, years)
        findings = [*document.findings, *judged.findings]
    lines = [f"{options.plan}: " + ("tidak ada temuan." if not findings else f"{len(findings)} temuan.")]
    if judged.ignored:
        lines.append(f"{len(judged.ignored)} temuan diabaikan dengan alasan (lengkap dengan --json).")
    rules = sorted({finding.code: rule_number(finding.code) for finding in findings}.items())
    data = {"years": years, "rules": dict(rules), "ignored": [_as_json(one) for one in judged.ignored]}
    return Outcome("bsc-check/1", data, findings, lines)


def _as_json(one: IgnoredOne) -> dict[str, str]:
    return {
        "severity": str(one.finding.severity),
        "code": one.finding.code,
        "where": one.finding.where,
        "message": finding_text(one.finding, LANGUAGE),
        "reason": one.reason,
        "who": one.who,
        "at": one.at,
    }
