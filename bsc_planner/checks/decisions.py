"""What was decided about findings: severities of the plan's own, rules switched off, findings left as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.findings import Finding, Severity

OFF = "off"
"""Severity of a rule that is not wanted in a plan."""


@dataclass(frozen=True)
class IgnoredOne:
    """A finding that is left as it is.

    Attributes:
        finding: The finding.
        decision_id: Id of the `IgnoredFinding` row.
        reason, who, at: Why, who decided and when (UTC, ISO 8601).
    """

    finding: Finding
    decision_id: str
    reason: str
    who: str
    at: str


@dataclass(frozen=True)
class Decisions:
    """Findings by what was decided.

    Attributes:
        findings: Those that count, with the severities of this plan.
        ignored: Those that are left as they are.
    """

    findings: tuple[Finding, ...] = ()
    ignored: tuple[IgnoredOne, ...] = ()


def decided(plan: CheckedPlan, findings: Iterable[Finding]) -> Decisions:
    """Apply the plan's severities, then its decisions to leave findings as they are."""
    severities = {row.code: row.severity for row in plan.all("check_setting") if row.severity}
    decisions = {(row.code, row.element_id, row.where): row for row in plan.all("ignored_finding")}
    if not severities and not decisions:
        return Decisions(tuple(findings))
    counting: list[Finding] = []
    ignored: list[IgnoredOne] = []
    for finding in findings:
        severity = severities.get(finding.code) if severities else None
        if severity == OFF:
            continue
        if severity is not None and severity != finding.severity:
            finding = replace(finding, severity=Severity(severity))
        row = decisions.get((finding.code, finding.element_id, finding.where)) if decisions else None
        if row is None:
            counting.append(finding)
        else:
            ignored.append(IgnoredOne(finding, row.id, row.reason, row.who, row.at))
    return Decisions(tuple(counting), tuple(ignored))


def by_severity(findings: Iterable[Finding]) -> Sequence[Finding]:
    """Errors first, then warnings, then information; in the order they came otherwise."""
    given = list(findings)
    # not by a dictionary: members of an enumeration are hashed in Python, and there are many thousand findings
    return [finding for severity in Severity for finding in given if finding.severity is severity]
