"""The worksheet of findings: by rule, with room for what is done about each, and what is left as it is and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bsc_planner.exchange.documents.blocks import (
    Align,
    Block,
    Cell,
    Document,
    FieldList,
    Heading,
    PageSetup,
    Paper,
    Paragraph,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.model.number_format import format_date

_WIDTHS = (10.0, 22.0, 52.0, 110.0, 70.0)
_IGNORED_WIDTHS = (10.0, 40.0, 44.0, 74.0, 64.0, 34.0)


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """One finding; texts as printed.

    Attributes:
        severity: ``error``, ``warning`` or ``info``.
        reason, decided: Why it is left as it is, and by whom and when; empty where it counts.
    """

    severity: str
    where: str
    text: str
    reason: str = ""
    decided: str = ""


@dataclass(frozen=True, slots=True)
class ReportedRule:
    """A rule with its findings.

    Attributes:
        number: As people name it; empty for none.
        title, why, source: What is said about it.
    """

    number: str
    title: str
    why: str
    source: str
    findings: tuple[ReportedFinding, ...]


@dataclass(frozen=True, slots=True)
class FindingsReportContent:
    """A whole worksheet.

    Attributes:
        institution, plan: Who and which plan.
        rules: Rules with findings that count.
        ignored: Rules with findings that are left as they are.
        day: Date of the worksheet.
    """

    institution: str
    plan: str
    rules: tuple[ReportedRule, ...]
    ignored: tuple[ReportedRule, ...]
    day: date
    paper: Paper = Paper.A4


def findings_report_document(content: FindingsReportContent, *, fingerprint: str = "") -> Document:
    """The worksheet on lying sheets."""
    texts = wording("findings_report")
    page = PageSetup(paper=content.paper, landscape=True)
    section = Section(texts["sheet"], page, tuple(_blocks(content)))
    return Document(f"{texts['sheet']} - {content.plan}", (section,), content.day, fingerprint)


def _blocks(content: FindingsReportContent) -> Iterator[Block]:
    texts = wording("findings_report")
    yield Heading(texts["title"], size=13)
    yield Heading(content.institution.upper(), size=11, after=3)
    facts = (
        (texts["plan"], content.plan),
        (texts["day"], format_date(content.day)),
        (texts["summary_label"], _summary(content)),
    )
    yield FieldList(facts, size=9, label_width=24.0, indent=0)
    if content.rules:
        yield _table(content)
    else:
        yield Paragraph(texts["nothing"])
    if content.ignored:
        yield Heading(texts["ignored_title"], size=11, before=4)
        yield _ignored_table(content)


def _summary(content: FindingsReportContent) -> str:
    severities = [finding.severity for rule in content.rules for finding in rule.findings]
    ignored = sum(len(rule.findings) for rule in content.ignored)
    counts = {f"{name}s": severities.count(name) for name in ("error", "warning", "info")}
    summary: str = wording("findings_report")["summary"]
    return summary.format(**counts, ignored=ignored)


def _table(content: FindingsReportContent) -> Table:
    texts = wording("findings_report")
    groups: list[RowGroup] = []
    number = 0
    for rule in content.rules:
        heading = Cell(_rule_text(rule), is_bold=True, is_shaded=True, colspan=len(_WIDTHS))
        for place, finding in enumerate(rule.findings):
            number += 1
            row = (
                Cell(str(number), Align.CENTER),
                Cell(texts["severities"][finding.severity]),
                Cell(finding.where),
                Cell(finding.text),
                Cell(""),
            )
            groups.append(RowGroup(((heading,), row) if place == 0 else (row,)))
    return Table(_WIDTHS, tuple(groups), (_header(texts["columns"]),), size=8)


def _ignored_table(content: FindingsReportContent) -> Table:
    texts = wording("findings_report")
    pairs = [(rule, finding) for rule in content.ignored for finding in rule.findings]
    groups = tuple(
        RowGroup(
            (
                (
                    Cell(str(number), Align.CENTER),
                    Cell(f"{rule.number} {rule.title}".strip()),
                    Cell(finding.where),
                    Cell(finding.text),
                    Cell(finding.reason),
                    Cell(finding.decided),
                ),
            )
        )
        for number, (rule, finding) in enumerate(pairs, start=1)
    )
    return Table(_IGNORED_WIDTHS, groups, (_header(texts["ignored_columns"]),), size=8)


def _header(names: list[str]) -> tuple[Cell, ...]:
    return tuple(Cell(name, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for name in names)


def _rule_text(rule: ReportedRule) -> str:
    texts = wording("findings_report")
    text: str = texts["rule" if rule.number else "rule_without_number"]
    return text.format(number=rule.number, title=rule.title, why=rule.why, source=rule.source)
