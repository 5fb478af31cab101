"""The cascade matrix of a unit: its indicators against the units and positions that carry them on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bsc_planner.exchange.documents.blocks import (
    Align,
    Block,
    Cell,
    Content,
    Document,
    Heading,
    Number,
    PageBreak,
    PageSetup,
    Paper,
    Paragraph,
    Row,
    RowGroup,
    Section,
    SplitLine,
    Table,
)
from bsc_planner.exchange.documents.wording import wording

_RECEIVERS_PER_PART = 6
_FIXED_WIDTHS = (8.0, 22.0, 58.0, 18.0, 18.0)
_RECEIVER_WIDTH = 19.5
_WIDEST_RECEIVER = 30.0
_SUM_WIDTHS = (14.0, 12.0)


@dataclass(frozen=True, slots=True)
class Receiver:
    """A unit or a position that receives targets."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class MatrixPart:
    """What one receiver carries of an indicator.

    Attributes:
        kind: adopt, share, component or own.
        target: The receiver's target, without a unit.
    """

    kind: str
    target: Content


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One indicator of the unit.

    Attributes:
        parts: By the receiver's place in `CascadeMatrixContent.receivers`.
        total: Sum of the parts where they must add up; None elsewhere.
        difference: What the sum lacks or exceeds; None where nothing must add up, 0 where it does.
    """

    code: str
    name: str
    unit_of_measure: str
    target: Content
    parts: Mapping[int, MatrixPart]
    total: Number | None = None
    difference: Number | None = None


@dataclass(frozen=True, slots=True)
class CascadeMatrixContent:
    """The matrix of one unit for one year."""

    year: int
    institution: str
    unit: str
    receivers: tuple[Receiver, ...]
    rows: tuple[MatrixRow, ...]
    day: date | None = None
    paper: Paper = Paper.A4
    missing: tuple[str, ...] = ()


def cascade_matrix_document(content: CascadeMatrixContent, *, fingerprint: str = "") -> Document:
    """The matrix in parts of six receivers; sums stand in the last part of each.

    Source: PermenPANRB 89/2021 (penjenjangan kinerja).
    """
    page = PageSetup(paper=content.paper, landscape=True)
    title = f"Matriks Penjenjangan {content.year} - {content.unit}"
    section = Section("Matriks", page, tuple(_blocks(content)))
    return Document(title, (section,), content.day or date(content.year, 1, 1), fingerprint)


def _blocks(content: CascadeMatrixContent) -> Iterator[Block]:
    texts = wording("cascade_matrix")
    starts = range(0, len(content.receivers), _RECEIVERS_PER_PART)
    yield from _titles(content, "")
    if not starts or not content.rows:
        yield Paragraph(texts["no_receivers"])
        return
    for number, start in enumerate(starts, start=1):
        if number > 1:
            yield PageBreak()
            yield from _titles(content, texts["part"].format(number=number, count=len(starts)))
        yield _part_table(content, start)
        yield Paragraph(texts["legend"], size=7)


def _titles(content: CascadeMatrixContent, part: str) -> Iterator[Block]:
    yield Heading(wording("cascade_matrix")["title"].format(year=content.year), size=12)
    yield SplitLine(content.unit.upper(), part or content.institution.upper(), is_bold=True, after=1.5)


def _part_table(content: CascadeMatrixContent, start: int) -> Table:
    places = range(start, min(start + _RECEIVERS_PER_PART, len(content.receivers)))
    rows = [row for row in content.rows if len(content.receivers) <= _RECEIVERS_PER_PART or _has_part(row, places)]
    receiver_width = min(_WIDEST_RECEIVER, _RECEIVER_WIDTH * _RECEIVERS_PER_PART / len(places))
    spare = (_RECEIVER_WIDTH * _RECEIVERS_PER_PART) - receiver_width * len(places)
    fixed = (*_FIXED_WIDTHS[:2], _FIXED_WIDTHS[2] + spare, *_FIXED_WIDTHS[3:])
    widths = (*fixed, *(receiver_width for _ in places), *_SUM_WIDTHS)
    groups = tuple(RowGroup((_row(number, row, places),)) for number, row in enumerate(rows, start=1))
    return Table(widths, groups, _header(content, places), size=7)


def _has_part(row: MatrixRow, places: range) -> bool:
    return any(place in row.parts for place in places)


def _header(content: CascadeMatrixContent, places: range) -> tuple[Row, ...]:
    texts = wording("cascade_matrix")
    fixed = [texts[key] for key in ("number", "code", "indicator", "unit_of_measure", "target")]
    sums = [texts["total"], texts["difference"]]
    receivers = [content.receivers[place] for place in places]
    return (
        (
            *(_heading(name, rowspan=2) for name in fixed),
            _heading(texts["receivers"], colspan=len(places)),
            *(_heading(name, rowspan=2) for name in sums),
        ),
        tuple(_heading(f"{each.name}\n{each.code}") for each in receivers),
    )


def _row(number: int, row: MatrixRow, places: range) -> Row:
    texts = wording("cascade_matrix")
    return (
        Cell(str(number), Align.CENTER),
        Cell(row.code, is_code=True),
        Cell(row.name),
        Cell(row.unit_of_measure),
        Cell(row.target, Align.RIGHT),
        *(_part_cell(row.parts.get(place)) for place in places),
        Cell("-" if row.total is None else row.total, Align.RIGHT),
        Cell(_difference(row.difference, texts["matches"]), Align.RIGHT),
    )


def _part_cell(part: MatrixPart | None) -> Cell:
    if part is None:
        return Cell("")
    letter = wording("cascade_matrix")["kinds"].get(part.kind, "")
    if isinstance(part.target, Number):
        return Cell(Number(part.target.value, part.target.places, letter), Align.RIGHT)
    return Cell(f"{part.target} {letter}".strip(), Align.RIGHT)


def _difference(difference: Number | None, matches: str) -> Content:
    if difference is None:
        return "-"
    return difference if difference.value else matches


def _heading(text: str, *, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(text, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True, rowspan=rowspan, colspan=colspan)
