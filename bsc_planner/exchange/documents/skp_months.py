"""The month plan of an SKP: twelve figures per measure, readable by programs in a workbook."""

from functools import cache

from bsc_planner.exchange.documents.blocks import (
    Align,
    Cell,
    Content,
    Heading,
    PageSetup,
    Paragraph,
    Row,
    RowGroup,
    Section,
    SplitLine,
    Table,
)
from bsc_planner.exchange.documents.skp_content import Measure, SkpContent
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = (8.0, 21.0, 21.0, 49.0, 17.0, 19.0) + (11.0,) * 12
# Longest figure in characters -> font size that keeps it inside a column of 11 mm.
_SIZES = ((6, 7.5), (7, 6.5), (9, 5.5), (99, 4.5))


def months_section(content: SkpContent, page: PageSetup, period: SplitLine) -> Section | None:
    """One row per measure that has a month plan; None where no measure has one.

    In a workbook the sheet is called ``Rincian Bulanan``: codes and figures stand in cells of their own.
    """
    measures = [
        measure for result in (*content.main, *content.additional) for measure in result.measures if measure.months
    ]
    if not measures:
        return None
    texts = wording("skp")["months"]
    groups = tuple(
        RowGroup((_row(number, measure, texts["not_held"]),)) for number, measure in enumerate(measures, start=1)
    )
    person = content.employee
    blocks = (
        Heading(texts["title"], size=12, after=3),
        period,
        SplitLine(f"{person.name or ''} ({person.number_label} {person.number or '-'})", person.position or ""),
        Table(_WIDTHS, groups, _header(), size=_size_for(measures), after=1),
        Paragraph(texts["legend"], size=7),
    )
    return Section("Rincian Bulanan", page, blocks)


@cache
def _header() -> tuple[Row, ...]:
    texts = wording("skp")["months"]
    return (tuple(_heading(name) for name in (*texts["columns"], *texts["names"])),)


def _row(number: int, measure: Measure, not_held: str) -> Row:
    return (
        Cell(str(number), Align.CENTER),
        Cell(measure.indicator_code, is_code=True),
        Cell(measure.position_code, is_code=True),
        Cell(measure.indicator),
        Cell(measure.unit_of_measure),
        Cell(measure.month_target, Align.RIGHT),
        *(Cell(not_held if month is None else month, Align.RIGHT) for month in measure.months),
    )


def _heading(text: str) -> Cell:
    return Cell(text, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True)


def _size_for(measures: list[Measure]) -> float:
    longest = max(len(_shown(month)) for measure in measures for month in measure.months)
    return next(size for length, size in _SIZES if longest <= length or length == _SIZES[-1][0])


def _shown(month: Content | None) -> str:
    return "" if month is None else str(month)
