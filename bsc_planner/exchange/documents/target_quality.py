"""List of indicators with the quality of their targets (K3), on lying sheets."""

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

_WIDTHS = (9.0, 54.0, 16.0, 17.0, 18.0, 17.0, 16.0, 15.0, 12.0, 27.0, 68.0)


@dataclass(frozen=True, slots=True)
class TargetQualityContent:
    """A whole list.

    Attributes:
        institution, plan, year: Whose targets, of which year.
        rules: Title of the rule set.
        source: Where the tables come from, with the grade of evidence.
        rows: Texts of each row in the order of the columns, without the number.
        day: Date of the list.
    """

    institution: str
    plan: str
    year: int
    rules: str
    source: str
    rows: tuple[tuple[str, ...], ...]
    day: date
    paper: Paper = Paper.A4


def target_quality_document(content: TargetQualityContent, *, fingerprint: str = "") -> Document:
    """The list as a document."""
    sheet = wording("target_quality")["sheet"]
    page = PageSetup(paper=content.paper, landscape=True, left=13.0, right=13.0)
    section = Section(sheet, page, tuple(_blocks(content)))
    return Document(f"{sheet} - {content.plan}", (section,), content.day, fingerprint)


def _blocks(content: TargetQualityContent) -> Iterator[Block]:
    texts = wording("target_quality")
    yield Heading(texts["title"].format(year=content.year), size=13)
    yield Heading(content.institution.upper(), size=11, after=3)
    facts = (
        (texts["plan"], content.plan),
        (texts["rules"], f"{content.rules} ({content.source})"),
        (texts["day"], format_date(content.day)),
    )
    yield FieldList(facts, size=9, label_width=30.0, indent=0)
    yield _table(content) if content.rows else Paragraph(texts["nothing"])


def _table(content: TargetQualityContent) -> Table:
    columns: list[str] = wording("target_quality")["columns"]
    header = tuple(Cell(name, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for name in columns)
    groups = tuple(
        RowGroup(((Cell(str(number), Align.CENTER), *(Cell(text) for text in row)),))
        for number, row in enumerate(content.rows, start=1)
    )
    return Table(_WIDTHS, groups, (header,), size=8)
