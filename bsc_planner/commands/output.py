"""How commands speak: tables for people, one JSON object for programs, progress on a terminal."""

import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

import msgspec

from bsc_planner.findings import Finding, Severity
from bsc_planner.wording import finding_text

EXIT_DONE = 0
EXIT_FINDINGS = 1
EXIT_FAILED = 2

LANGUAGE = "id"
_SHOWN = 40
_SEVERITY_WORDS = {Severity.ERROR: "KESALAHAN", Severity.WARNING: "PERINGATAN", Severity.INFO: "INFO"}


@dataclass(frozen=True)
class Outcome:
    """What a command has to say.

    Attributes:
        format: Name and version of the JSON shape, e.g. ``bsc-info/1``.
        data: Data of the JSON object, in order.
        findings: What is doubtful.
        lines: The same for people, without the findings.
    """

    format: str
    data: dict[str, Any]
    findings: Sequence[Finding] = ()
    lines: Sequence[str] = ()

    @property
    def exit_status(self) -> int:
        """0 done, 1 done with findings of severity error."""
        return EXIT_FINDINGS if any(found.severity is Severity.ERROR for found in self.findings) else EXIT_DONE


def show(outcome: Outcome, *, as_json: bool, stream: TextIO) -> None:
    """Print an outcome for people or as one JSON object."""
    if as_json:
        shape = (
            {"format": outcome.format} | outcome.data | {"findings": [_as_json(found) for found in outcome.findings]}
        )
        stream.write(msgspec.json.format(msgspec.json.encode(shape), indent=2).decode() + "\n")
        return
    for line in (*outcome.lines, *_finding_lines(outcome.findings)):
        stream.write(line + "\n")


def table(head: Sequence[str], rows: Iterable[Sequence[object]], *, right: frozenset[int] = frozenset()) -> list[str]:
    """Rows as aligned text columns.

    Args:
        head: Headings.
        rows: Cells; None shows as a dash.
        right: Columns aligned to the right.
    """
    cells = [["–" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max([len(title), *(len(row[place]) for row in cells)]) for place, title in enumerate(head)]

    def line(row: Sequence[str]) -> str:
        parts = [
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        return "  ".join(parts).rstrip()

    return [line(head), line(["─" * width for width in widths]), *map(line, cells)]


class TerminalProgress:
    """Progress as one line that rewrites itself; silent where the stream is no terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_shown = self._stream.isatty()
        self._next = 0.0

    def step(self, done: int, total: int, what: str = "") -> None:
        """Show where the work stands, at most ten times a second."""
        now = time.monotonic()
        if not self._is_shown or (now < self._next and done != total):
            return
        self._next = now + 0.1
        share = f"{done}/{total}" if total else str(done)
        self._stream.write(f"\r\x1b[K{share}  {what[:60]}" + ("\n" if total and done == total else ""))
        self._stream.flush()


def _as_json(finding: Finding) -> dict[str, str]:
    return {
        "severity": str(finding.severity),
        "code": finding.code,
        "where": finding.where,
        "message": finding_text(finding, LANGUAGE),
    }


def _finding_lines(findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return []
    counts = {severity: sum(found.severity is severity for found in findings) for severity in Severity}
    head = ", ".join(f"{count} {_SEVERITY_WORDS[severity].lower()}" for severity, count in counts.items() if count)
    order = list(Severity)
    listed = sorted(findings, key=lambda found: order.index(found.severity))[:_SHOWN]
    lines = ["", f"Temuan: {head}"]
    lines += [
        f"  {_SEVERITY_WORDS[found.severity]:<10} {found.where}: {finding_text(found, LANGUAGE)}" for found in listed
    ]
    if len(findings) > _SHOWN:
        lines.append(f"  … dan {len(findings) - _SHOWN} temuan lain (lengkap dengan --json).")
    return lines
