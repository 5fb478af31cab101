"""Findings as rows: what is shown of each, which are shown, and in which groups."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bsc_planner.checks.decisions import IgnoredOne
from bsc_planner.findings import Finding, Severity
from bsc_planner.ui.error_messages import finding_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.theme import Status
from bsc_planner.wording.rules import rule_number, rule_text
from bsc_planner.wording.rules import rule_title as _rule_title

STATUS_OF = {Severity.ERROR: Status.ERROR, Severity.WARNING: Status.WARNING, Severity.INFO: Status.NONE}
"""How each severity looks."""

_ORDER = {severity: place for place, severity in enumerate(Severity)}


class Grouping(StrEnum):
    """What findings stand together by."""

    RULE = "rule"
    ELEMENT = "element"


class Standing(StrEnum):
    """Which findings are shown, by what was decided about them."""

    COUNTING = "counting"
    IGNORED = "ignored"
    ALL = "all"


@dataclass(frozen=True)
class FindingFilter:
    """Which findings are shown.

    Attributes:
        words: All of them must be in place, sentence or rule; small letters.
        severity: None: any.
        code: Rule; None: any.
        element_ids: Elements it may be about; None: any.
        standing: See `Standing`.
    """

    words: tuple[str, ...] = ()
    severity: Severity | None = None
    code: str | None = None
    element_ids: frozenset[str] | None = None
    standing: Standing = Standing.COUNTING

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through that counts."""
        return self == FindingFilter()


@dataclass(eq=False)
class FindingRow:
    """One finding as it is shown; texts are made when they are first needed."""

    finding: Finding
    ignored: IgnoredOne | None = None

    @property
    def identity(self) -> tuple[str, str | None, str]:
        """What stays the same while the finding stays."""
        return self.finding.code, self.finding.element_id, self.finding.where

    @property
    def number(self) -> str:
        """Number of the rule; a dash for none."""
        return rule_number(self.finding.code)

    @cached_property
    def text(self) -> str:
        """The sentence."""
        return finding_text(self.finding)

    @property
    def source(self) -> str:
        """Where the rule comes from."""
        told = rule_text(self.finding.code)
        return told.source if told is not None else "–"

    @cached_property
    def searched(self) -> str:
        """What the search looks in."""
        return f"{self.number} {self.finding.where} {self.text} {rule_title(self.finding.code)}".casefold()


@dataclass(eq=False)
class FindingGroup:
    """Findings that stand together.

    Attributes:
        key: Stable name of the group: a rule's code or an element.
        title: What it is called.
        status: Of its gravest finding.
        rows: Its findings.
    """

    key: str
    title: str
    status: Status
    rows: list[FindingRow] = field(default_factory=list)


def rule_title(code: str) -> str:
    """A few words for a rule, in the window's language."""
    return _rule_title(code, current_language())


def listed(
    findings: Iterable[Finding], ignored: Iterable[IgnoredOne], known: Mapping[int, FindingRow]
) -> list[FindingRow]:
    """A row for each finding; those of before are taken again, with the texts they have.

    Args:
        findings: What counts.
        ignored: What is ignored.
        known: Rows of before by the id of their finding object.
    """
    wanted = list(findings)
    rows = [known.get(id(finding)) for finding in wanted]
    if None in rows:
        # a rule that looked again makes new findings; those that say the same keep their row
        used = {id(row) for row in rows}
        left = {row.identity: row for row in known.values() if id(row) not in used}
        for at, finding in enumerate(wanted):
            if rows[at] is None:
                rows[at] = _kept(left.pop((finding.code, finding.element_id, finding.where), None), finding)
    return [row for row in rows if row is not None] + [FindingRow(one.finding, one) for one in ignored]


def _kept(row: FindingRow | None, finding: Finding) -> FindingRow:
    if row is None or row.finding != finding:
        return FindingRow(finding)
    row.finding = finding
    return row


def filtered(rows: Sequence[FindingRow], wanted: FindingFilter) -> list[FindingRow]:
    """The rows a filter lets through."""
    shown = rows
    if wanted.standing is not Standing.ALL:
        are_ignored = wanted.standing is Standing.IGNORED
        shown = [row for row in shown if (row.ignored is not None) == are_ignored]
    if wanted.severity is not None:
        shown = [row for row in shown if row.finding.severity is wanted.severity]
    if wanted.code is not None:
        shown = [row for row in shown if row.finding.code == wanted.code]
    if wanted.element_ids is not None:
        shown = [row for row in shown if row.finding.element_id in wanted.element_ids]
    if wanted.words:
        shown = [row for row in shown if all(word in row.searched for word in wanted.words)]
    return list(shown)


def grouped(rows: Iterable[FindingRow], grouping: Grouping) -> list[FindingGroup]:
    """Rows in groups: by rule, the gravest and lowest number first; or by what they are about, in the order found."""
    groups: dict[str, FindingGroup] = {}
    for row in rows:
        finding = row.finding
        key = finding.code if grouping is Grouping.RULE else finding.element_id or finding.where
        group = groups.get(key)
        if group is None:
            title = _title(row, grouping)
            group = groups[key] = FindingGroup(key, title, STATUS_OF[finding.severity])
        elif grouping is Grouping.ELEMENT and len(finding.where) < len(group.title):
            group.title = finding.where
        group.rows.append(row)
    found = list(groups.values())
    if grouping is Grouping.RULE:
        found.sort(key=lambda group: (_ORDER[group.rows[0].finding.severity], group.rows[0].number, group.key))
    return found


def _title(row: FindingRow, grouping: Grouping) -> str:
    if grouping is Grouping.ELEMENT:
        return row.finding.where
    title = rule_title(row.finding.code)
    return title if row.number == "–" else f"{row.number}  {title}"
