"""The scorecard as a document: what each perspective, objective and indicator reached, and by which rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bsc_planner.exchange.documents.blocks import (
    Align,
    Block,
    Cell,
    Content,
    Document,
    FieldList,
    Heading,
    PageSetup,
    Paper,
    Paragraph,
    Row,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = (20.0, 78.0, 26.0, 26.0, 17.0, 18.0, 14.0, 17.0, 23.0, 28.0)


class LineLevel(StrEnum):
    """What a line of a scorecard is of."""

    PERSPECTIVE = "perspective"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line; texts as printed.

    Attributes:
        level: What it is of; a group has nothing but its name.
        raw: The uncapped index where the bounds changed it; empty elsewhere.
        index: Capped index of an indicator, value of anything else; empty: none.
        weight, share: Empty where it is left out.
        status: Shape and word of its light.
        remark: What is special about it.
    """

    level: LineLevel
    code: str
    name: str
    target: Content = ""
    actual: Content = ""
    raw: Content = ""
    index: Content = ""
    weight: Content = ""
    share: Content = ""
    status: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """What stands above the lines.

    Attributes:
        unit: Whose scorecard it is.
        period: Scores are up to its end, as printed.
        rule_set, basis: By which rules, and where they come from with the grade of the evidence.
        score: NKO with its status, or that there is none.
        predikat: Empty: the rule set has none.
        rests_on: ``3 dari 4 perspektif``.
        is_normalised: Weights were spread over those with a value.
    """

    unit: str
    period: str
    rule_set: str
    basis: str
    score: str
    predikat: str
    rests_on: str
    is_normalised: bool

    def fields(self) -> tuple[tuple[str, str], ...]:
        """Labels and values, as a document lists them."""
        words = wording("scorecard")
        labels, normalised = words["facts"], words["texts"]["normalised"]
        listed = (
            (labels["unit"], self.unit),
            (labels["period"], self.period),
            (labels["rule_set"], self.rule_set),
            (labels["basis"], self.basis),
            (labels["score"], f"{self.score}, {normalised}" if self.is_normalised else self.score),
            (labels["predikat"], self.predikat),
            (labels["rests_on"], self.rests_on),
        )
        return tuple((label, text) for label, text in listed if text)


@dataclass(frozen=True, slots=True)
class ScorecardContent:
    """A whole scorecard."""

    year: int
    institution: str
    summary: ScoreSummary
    lines: tuple[ScoreLine, ...]
    day: date | None = None
    paper: Paper = Paper.A4


def scorecard_document(content: ScorecardContent, *, fingerprint: str = "") -> Document:
    """The scorecard on lying sheets."""
    texts = wording("scorecard")
    page = PageSetup(paper=content.paper, landscape=True)
    section = Section(texts["sheet"], page, tuple(_blocks(content)))
    title = f"{texts['title'].capitalize()} {content.summary.period} - {content.summary.unit}"
    return Document(title, (section,), content.day or date(content.year, 1, 1), fingerprint)


def summary_blocks(title: str, institution: str, summary: ScoreSummary) -> Iterator[Block]:
    """What stands above the scorecard and above the explanation of its scores."""
    words, period = wording("scorecard"), summary.period
    up_to = words["whole_year"].format(year=period) if period.isdigit() else words["up_to"].format(period=period)
    yield Heading(f"{title} {up_to}".upper(), size=13)
    yield Heading(institution.upper(), size=11, after=3)
    yield FieldList(summary.fields(), size=9, label_width=32.0, indent=0)


def _blocks(content: ScorecardContent) -> Iterator[Block]:
    words = wording("scorecard")
    yield from summary_blocks(words["title"], content.institution, content.summary)
    if not content.lines:
        yield Paragraph(words["nothing"])
        return
    groups = tuple(RowGroup((_row(line),)) for line in content.lines)
    yield Table(_WIDTHS, groups, (_header(),), size=8)
    lights = "; ".join(words["lights"].values())
    yield Paragraph(words["texts"]["legend"].format(lights=lights), size=7)
    if content.summary.is_normalised:
        yield Paragraph(words["texts"]["normalised_note"], size=7)


def _header() -> Row:
    titles = wording("scorecard")["columns"].values()
    return tuple(Cell(title, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for title in titles)


def _row(line: ScoreLine) -> Row:
    if line.level is LineLevel.GROUP:
        return (Cell(line.name, is_bold=True, is_shaded=True, colspan=len(_WIDTHS)),)
    is_shaded = line.level is LineLevel.PERSPECTIVE
    is_bold = is_shaded or line.level is LineLevel.OBJECTIVE

    def cell(content: Content, align: Align = Align.RIGHT) -> Cell:
        return Cell(content, align, is_bold=is_bold, is_shaded=is_shaded)

    return (
        cell(line.code, Align.LEFT)._replace(is_code=True),
        cell(line.name, Align.LEFT),
        *map(cell, (line.target, line.actual, line.raw, line.index, line.weight, line.share)),
        Cell(line.status, is_shaded=is_shaded, is_inset=True),
        Cell(line.remark, is_shaded=is_shaded),
    )
