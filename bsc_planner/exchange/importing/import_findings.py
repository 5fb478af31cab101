"""Findings of one import, kept readable: of the same doubt in the same list only the first are listed singly."""

from collections import Counter
from typing import Any

from bsc_planner.findings import Finding, Severity

LISTED = 100
"""So many findings of one code about one key are listed; the rest is counted in a last one."""


class ImportFindings:
    """Collects findings while a document is read."""

    def __init__(self) -> None:
        self._found: list[Finding] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._severities: dict[tuple[str, str], Severity] = {}

    def add(
        self, rule: str, where: object, /, *, about: str, severity: Severity = Severity.WARNING, **details: Any
    ) -> None:
        """Note one doubt.

        Args:
            rule: Stable name of the rule.
            where: Place a planner recognises, as text or what makes one.
            about: List and key it concerns; doubts about the same are counted together.
            severity: How much it matters.
            details: What the sentence needs.
        """
        self.add_finding(Finding(severity, rule, str(where), None, details), about=about)

    def add_finding(self, finding: Finding, *, about: str) -> None:
        """Note a finding made elsewhere."""
        same = (finding.code, about)
        self._counts[same] += 1
        self._severities[same] = finding.severity
        if self._counts[same] <= LISTED:
            self._found.append(finding)

    def all(self) -> tuple[Finding, ...]:
        """Everything found, with one ``more-of-the-same`` for each kind of doubt that was cut short."""
        cut_short = {same: count - LISTED for same, count in self._counts.items() if count > LISTED}
        more = (
            Finding(self._severities[rule, about], "more-of-the-same", about, None, {"rule": rule, "count": count})
            for (rule, about), count in cut_short.items()
        )
        return (*self._found, *more)
