"""The worksheet of findings as a file: from what the checks found to a document on disk."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from bsc_planner.checks.decisions import Decisions, IgnoredOne
from bsc_planner.exchange.documents.findings_report import (
    FindingsReportContent,
    ReportedFinding,
    ReportedRule,
    findings_report_document,
)
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import writer_spec
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.findings import Finding, Severity
from bsc_planner.wording import finding_text, moment_text
from bsc_planner.wording.rules import rule_number, rule_text, rule_title

_ORDER = {severity: place for place, severity in enumerate(Severity)}


def write_findings_report(
    decisions: Decisions, *, institution: str, plan: str, form: str, path: Path, day: date | None = None
) -> None:
    """Write the worksheet.

    Args:
        decisions: What counts, and what is left as it is.
        institution, plan: Who and which plan.
        form: Key of a format, ``xlsx`` or ``pdf``.
        path: The file; one that is there is replaced.
        day: Date of the worksheet; None: this day.

    Raises:
        IssueFolderError: The file cannot be written there.
        UnknownFormatError: There is no such format.
    """
    content = findings_report_content(decisions, institution=institution, plan=plan, day=day or date.today())
    put_file(
        path, writer_spec(form).make().write(findings_report_document(content, fingerprint=fingerprint_of(content)))
    )


def findings_report_content(decisions: Decisions, *, institution: str, plan: str, day: date) -> FindingsReportContent:
    """What the worksheet says: rules by severity and number, their findings in the order they were found."""
    counting = [(finding, None) for finding in decisions.findings]
    ignored = [(one.finding, one) for one in decisions.ignored]
    return FindingsReportContent(institution, plan, _rules(counting), _rules(ignored), day)


def _rules(found: Iterable[tuple[Finding, IgnoredOne | None]]) -> tuple[ReportedRule, ...]:
    in_order = sorted(found, key=lambda pair: (_ORDER[pair[0].severity], rule_number(pair[0].code), pair[0].code))
    return tuple(_rule(code, list(pairs)) for code, pairs in groupby(in_order, key=lambda pair: pair[0].code))


def _rule(code: str, pairs: Sequence[tuple[Finding, IgnoredOne | None]]) -> ReportedRule:
    told, number = rule_text(code), rule_number(code)
    findings = tuple(
        ReportedFinding(
            str(finding.severity),
            finding.where,
            finding_text(finding, "id"),
            one.reason if one is not None else "",
            f"{one.who}, {moment_text(one.at)}" if one is not None else "",
        )
        for finding, one in pairs
    )
    number = "" if number == "–" else number
    if told is None:
        return ReportedRule(number, rule_title(code), "", "–", findings)
    return ReportedRule(number, told.title[0], told.why[0], told.source, findings)
