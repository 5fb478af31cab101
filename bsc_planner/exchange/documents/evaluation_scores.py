"""Forms of old years that compute scores: Perka BKN 1/2013 and PermenPANRB 8/2021."""

from collections.abc import Callable, Mapping
from datetime import date

from bsc_planner.exchange.documents.blocks import (
    DOTTED,
    Align,
    Block,
    Cell,
    Document,
    Heading,
    PageSetup,
    Paragraph,
    Row,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.evaluation_content import ScoredLine, ScoreFormContent
from bsc_planner.exchange.documents.skp import heading_cell, period_line, signatures_of, twin_header
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = {
    "score_2013": (9.0, 66.0, 24.0, 17.0, 19.0, 24.0, 24.0, 17.0, 19.0, 23.0, 18.0, 17.0),
    "score_2021": (24.0, 9.0, 52.0, 58.0, 22.0, 22.0, 20.0, 22.0, 18.0, 25.0),
}
_LEFT_CELLS = {"score_2013": frozenset({1}), "score_2021": frozenset({0, 2, 3})}


def score_form_document(content: ScoreFormContent, *, fingerprint: str = "") -> Document:
    """The form of an old year as a document of one part.

    Source: Perka BKN 1/2013, penilaian capaian; PermenPANRB 8/2021 hlm. 243.
    """
    texts, skp = wording("evaluation")[content.form], content.skp
    page = PageSetup(paper=skp.paper, landscape=True)
    blocks: list[Block] = [
        Heading(texts["title"], size=12, after=3),
        period_line(skp),
        twin_header(skp),
        _table(content),
        Paragraph(texts["basis"], size=8),
        signatures_of(skp),
    ]
    title = f"Evaluasi Kinerja {skp.year} - {skp.employee.name or skp.employee.number or DOTTED}"
    return Document(title, (Section("Evaluasi", page, tuple(blocks)),), skp.day or date(skp.year, 1, 1), fingerprint)


def _table(content: ScoreFormContent) -> Table:
    texts = wording("evaluation")
    columns = len(_WIDTHS[content.form])
    groups = [RowGroup((_row(content.form, line),)) for line in content.lines]
    groups = groups or [RowGroup(((Cell(),) * columns,))]
    if content.form == "score_2021":
        title: Row = (Cell(texts[content.form]["main"], is_bold=True, colspan=columns),)
        groups[0] = RowGroup((title, *groups[0].rows))
    sums: list[Row] = [
        (Cell(texts[content.form][key], is_bold=True, colspan=columns - 1), Cell(value, Align.CENTER, is_bold=True))
        for key, value in content.totals
    ]
    predikat = texts["predikats"][content.predikat] if content.predikat is not None else DOTTED[:12]
    sums.append(
        (
            Cell(texts["predikat"], is_bold=True, is_shaded=True, colspan=columns - 3),
            Cell(predikat, Align.CENTER, is_bold=True, is_shaded=True, colspan=3),
        )
    )
    return Table(_WIDTHS[content.form], (*groups, RowGroup(tuple(sums))), _HEADERS[content.form](), size=8.5)


def _row(form: str, line: ScoredLine) -> Row:
    left = _LEFT_CELLS[form]
    return tuple(Cell(text, Align.LEFT if place in left else Align.CENTER) for place, text in enumerate(line.cells))


def _header_2013() -> tuple[Row, ...]:
    texts = wording("evaluation")["score_2013"]
    upper: Row = (
        heading_cell(texts["number"])._replace(rowspan=2),
        heading_cell(texts["task"])._replace(rowspan=2),
        heading_cell(texts["target"], colspan=4),
        heading_cell(texts["actual"], colspan=4),
        heading_cell(texts["sum"])._replace(rowspan=2),
        heading_cell(texts["value"])._replace(rowspan=2),
    )
    return upper, tuple(heading_cell(name) for name in (*texts["aspects"], *texts["aspects"]))


def _header_2021() -> tuple[Row, ...]:
    columns = wording("evaluation")["score_2021"]["columns"]
    return (
        tuple(heading_cell(name) for name in columns),
        tuple(heading_cell(f"({number})") for number in range(1, len(columns) + 1)),
    )


_HEADERS: Mapping[str, Callable[[], tuple[Row, ...]]] = {"score_2013": _header_2013, "score_2021": _header_2021}
