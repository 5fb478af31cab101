"""Why the scores of a scorecard are what they are, as a document: every figure with its rule, inputs and source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bsc_planner.exchange.documents.blocks import (
    Align,
    Block,
    Cell,
    Content,
    Document,
    PageSetup,
    Paper,
    Paragraph,
    Row,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.scorecard import ScoreSummary, summary_blocks
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = (17.0, 70.0, 20.0, 18.0, 24.0, 118.0)
_BOLD_DEPTH = 2
"""Organisation and what is right below it stand out."""


@dataclass(frozen=True, slots=True)
class ExplainedFigure:
    """One figure of the tree; texts as printed.

    Attributes:
        number: Place in the tree: ``1``, ``1.2``, ``1.2.1``.
        name: Code and name.
        value: In percent; empty: none.
        share: Part of what it counts in; empty where it is left out.
        status: Shape and word of its light.
        lines: Rule with the numbers put in, what went in, its source, why it is left out.
    """

    number: str
    name: str
    value: Content
    share: Content
    status: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreExplanationContent:
    """The explanation of a whole scorecard."""

    year: int
    institution: str
    summary: ScoreSummary
    figures: tuple[ExplainedFigure, ...]
    day: date | None = None
    paper: Paper = Paper.A4


def score_explanation_document(content: ScoreExplanationContent, *, fingerprint: str = "") -> Document:
    """The explanation on lying sheets."""
    texts = wording("scorecard")
    page = PageSetup(paper=content.paper, landscape=True)
    section = Section(texts["explanation_sheet"], page, tuple(_blocks(content)))
    title = f"{texts['explanation_title'].capitalize()} {content.summary.period} - {content.summary.unit}"
    return Document(title, (section,), content.day or date(content.year, 1, 1), fingerprint)


def _blocks(content: ScoreExplanationContent) -> Iterator[Block]:
    words = wording("scorecard")
    yield from summary_blocks(words["explanation_title"], content.institution, content.summary)
    if not content.figures:
        yield Paragraph(words["nothing"])
        return
    groups = tuple(RowGroup((_row(figure),)) for figure in content.figures)
    yield Table(_WIDTHS, groups, (_header(),), size=8)
    lights = "; ".join(words["lights"].values())
    yield Paragraph(words["texts"]["legend"].format(lights=lights), size=7)


def _header() -> Row:
    titles = wording("scorecard")["explanation_columns"].values()
    return tuple(Cell(title, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for title in titles)


def _row(figure: ExplainedFigure) -> Row:
    is_bold = figure.number.count(".") < _BOLD_DEPTH
    return (
        Cell(figure.number, is_code=True, is_bold=is_bold),
        Cell(figure.name, is_bold=is_bold),
        Cell(figure.value, Align.RIGHT, is_bold=is_bold),
        Cell(figure.share, Align.RIGHT),
        Cell(figure.status, is_inset=True),
        Cell("\n".join(figure.lines)),
    )
