"""The Perjanjian Kinerja of a unit: statement of the parties and annex of targets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bsc_planner.exchange.documents.blocks import (
    DOTTED,
    Align,
    Block,
    Cell,
    Content,
    Document,
    FieldList,
    Heading,
    Number,
    PageSetup,
    Paper,
    Paragraph,
    Row,
    RowGroup,
    Section,
    SignatureBlock,
    Signer,
    Table,
)
from bsc_planner.exchange.documents.skp_content import Person
from bsc_planner.exchange.documents.wording import place_and_date, wording

_TARGET_WIDTHS = (10.0, 62.0, 63.0, 30.0)
_BUDGET_WIDTHS = (10.0, 95.0, 60.0)
_BUDGET_NOTE_WIDTHS = (10.0, 80.0, 45.0, 30.0)
_EMPTY_BUDGET_LINES = 2
# A short budget stays on one page with the signatures.
_MOST_BUDGET_LINES = 8
# An objective with more indicators is printed in several groups, so that no group outgrows a page.
_MOST_INDICATORS = 8


class AgreementLevel(StrEnum):
    """Level of the signer; decides the second column and the budget block.

    Source: PermenPANRB 53/2014, Lampiran I.
    """

    INSTITUTION = "institution"
    ECHELON_1 = "echelon_1"
    ECHELON_2 = "echelon_2"
    LOWER = "lower"
    REGION = "region"
    REGION_LOWER = "region_lower"


@dataclass(frozen=True, slots=True)
class AgreedIndicator:
    """An indicator with the target promised for the year."""

    name: str
    target: Content


@dataclass(frozen=True, slots=True)
class AgreedObjective:
    """An objective with its indicators, at least one."""

    text: str
    indicators: tuple[AgreedIndicator, ...]


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A programme or activity with its budget in rupiah; None is not known."""

    name: str
    amount: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreementContent:
    """The whole agreement of one unit for one year.

    Attributes:
        first: Who promises: the head of the unit.
        second: The superior who receives the promise; None for who has none.
        missing: Codes of facts that are not known and print as dotted lines.
    """

    year: int
    institution: str
    unit: str
    level: AgreementLevel
    first: Person
    second: Person | None
    objectives: tuple[AgreedObjective, ...]
    budget: tuple[BudgetLine, ...] = ()
    place: str | None = None
    day: date | None = None
    paper: Paper = Paper.A4
    missing: tuple[str, ...] = ()


def agreement_document(content: AgreementContent, *, fingerprint: str = "") -> Document:
    """The agreement as a document: page of the statement, then the annex.

    Source: PermenPANRB 53/2014, Lampiran I.
    """
    page = PageSetup(paper=content.paper, top=25.0, right=20.0, bottom=22.0, left=25.0)
    signatures = _signatures(content)
    statement = (*_titles(content, wording("agreement")["title"]), *_statement(content), signatures)
    annex = (
        *_titles(content, wording("agreement")["annex"]["title"]),
        _targets_table(content),
        _budget_table(content),
        signatures,
    )
    sections = (Section("Pernyataan", page, statement), Section("Lampiran", page, annex))
    title = f"Perjanjian Kinerja {content.year} - {content.unit}"
    return Document(title, sections, content.day or date(content.year, 1, 1), fingerprint)


def _titles(content: AgreementContent, title: str) -> Iterator[Block]:
    yield Heading(title.format(year=content.year), size=13)
    yield Heading(content.unit.upper(), size=12, after=0.5 if content.unit != content.institution else 6)
    if content.unit != content.institution:
        yield Heading(content.institution.upper(), size=12, after=6)


def _statement(content: AgreementContent) -> Iterator[Block]:
    texts = wording("agreement")
    if content.second is None:
        alone = texts["alone"]
        yield _prose(alone["opening"])
        yield _fields(content.first)
        yield _prose(alone["promise"])
        return
    two = texts["between_two"]
    yield _prose(two["opening"])
    yield _fields(content.first)
    yield _prose(two["first"])
    yield _fields(content.second)
    yield _prose(two["second"])
    yield _prose(two["promise"])
    yield _prose(two["supervision"])


def _prose(text: str) -> Paragraph:
    return Paragraph(text, size=11, align=Align.JUSTIFY, after=3.5)


def _fields(person: Person) -> FieldList:
    texts = wording("agreement")
    return FieldList(((texts["name"], person.name or DOTTED), (texts["position"], person.position or DOTTED)))


def _signatures(content: AgreementContent) -> SignatureBlock:
    texts = wording("agreement")
    first = "" if content.second is None else texts["first_party"]
    return SignatureBlock(
        right=_signer(first or f"{content.first.position or DOTTED},", content.first, has_title=bool(first)),
        left=None if content.second is None else _signer(texts["second_party"], content.second, has_title=True),
        place_date=place_and_date(content.place, content.day),
        size=11,
        before=8,
    )


def _signer(role: str, person: Person, *, has_title: bool) -> Signer:
    return Signer(
        role=role,
        title=person.position or "" if has_title else "",
        name=person.name,
        rank=person.rank,
        number=person.number,
        number_label=person.number_label,
        has_number=not person.heads_institution,
    )


def _targets_table(content: AgreementContent) -> Table:
    texts = wording("agreement")["annex"]
    objective = wording("agreement")["levels"][content.level]["objective"]
    names = (texts["number"], objective, texts["indicator"], texts["target"])
    header = (
        tuple(_heading_cell(name) for name in names),
        tuple(_heading_cell(f"({number})") for number in range(1, len(names) + 1)),
    )
    groups = tuple(
        group
        for number, objective in enumerate(content.objectives, start=1)
        for group in _objective_groups(number, objective)
    )
    return Table(_TARGET_WIDTHS, groups, header, size=10, after=5)


def _objective_groups(number: int, objective: AgreedObjective) -> Iterator[RowGroup]:
    for start in range(0, len(objective.indicators), _MOST_INDICATORS):
        indicators = objective.indicators[start : start + _MOST_INDICATORS]
        height = len(indicators)
        shared: Row = (
            Cell(str(number), Align.CENTER, rowspan=height),
            Cell(objective.text, rowspan=height),
        )
        rows: list[Row] = [(Cell(each.name), Cell(each.target, Align.CENTER)) for each in indicators]
        yield RowGroup(((*shared, *rows[0]), *rows[1:]))


def _budget_table(content: AgreementContent) -> Table:
    texts = wording("agreement")["annex"]
    level = wording("agreement")["levels"][content.level]
    has_note = level["has_note"]
    names = (texts["number"], level["budget"], texts["budget"], *((texts["budget_note"],) if has_note else ()))
    header = (tuple(_heading_cell(name, is_shaded=has_note) for name in names),)
    lines = content.budget or (BudgetLine(DOTTED * 2),) * _EMPTY_BUDGET_LINES
    rows = tuple(_budget_row(number, line, has_note=has_note) for number, line in enumerate(lines, start=1))
    widths = _BUDGET_NOTE_WIDTHS if has_note else _BUDGET_WIDTHS
    if len(rows) <= _MOST_BUDGET_LINES:
        return Table(widths, (RowGroup((*header, *rows)),), size=10, has_borders=has_note)
    return Table(widths, tuple(RowGroup((row,)) for row in rows), header, size=10, has_borders=has_note)


def _budget_row(number: int, line: BudgetLine, *, has_note: bool) -> Row:
    amount: Content = f"Rp {DOTTED}" if line.amount is None else f"Rp {Number(line.amount)}"
    row = (Cell(f"{number}.", Align.CENTER), Cell(line.name), Cell(amount, Align.LEFT))
    return (*row, Cell(line.note)) if has_note else row


def _heading_cell(text: str, *, is_shaded: bool = True) -> Cell:
    return Cell(text, Align.CENTER, is_bold=True, is_shaded=is_shaded, is_middle=True)
