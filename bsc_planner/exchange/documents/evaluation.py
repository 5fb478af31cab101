"""The form "Evaluasi Kinerja Pegawai" of PermenPANRB 6/2022, for high officials and for staff."""

from datetime import date

from bsc_planner.exchange.documents.blocks import (
    DOTTED,
    Align,
    Block,
    Cell,
    Document,
    Heading,
    PageSetup,
    Row,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.evaluation_content import (
    EvaluatedMeasure,
    EvaluatedResult,
    EvaluationContent,
    ScoreFormContent,
)
from bsc_planner.exchange.documents.evaluation_scores import score_form_document
from bsc_planner.exchange.documents.skp import heading_cell, period_line, signatures_of, twin_header
from bsc_planner.exchange.documents.skp_content import SkpForm
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.model.rating import OrganisationRating
from bsc_planner.scoring.distribution import GUIDE, SCALE, GuideKind
from bsc_planner.scoring.predikat import Predikat

_WIDTHS = {
    SkpForm.HIGH_OFFICIAL: (10.0, 62.0, 62.0, 28.0, 29.0, 33.0, 43.0),
    SkpForm.STAFF: (10.0, 45.0, 45.0, 19.0, 51.0, 26.0, 31.0, 40.0),
}
_BEHAVIOUR_WIDTHS = (10.0, 92.0, 92.0, 73.0)
_STATED_WIDTHS = (75.0, 192.0)
_CURVE_WIDTHS = (53.4, 53.4, 53.4, 53.4, 53.4)


def evaluation_document(content: EvaluationContent | ScoreFormContent, *, fingerprint: str = "") -> Document:
    """The evaluation as a document of one part, by the rule of its year.

    Source: PermenPANRB 6/2022, Anak Lampiran; for old years PermenPANRB 8/2021 and Perka BKN 1/2013.
    """
    if isinstance(content, ScoreFormContent):
        return score_form_document(content, fingerprint=fingerprint)
    texts, skp = wording("evaluation"), content.skp
    page = PageSetup(paper=skp.paper, landscape=True)
    blocks: list[Block] = [
        *_title_blocks(content),
        period_line(skp),
        twin_header(skp),
        _stated(texts["organisation"], _word("organisation_ratings", content.organisation, "organisation_open")),
        _curve(content.organisation),
        Heading(wording("skp")["work_results"], size=10, align=Align.LEFT),
        _results_table(content),
        _stated(texts["work_rating"], _word("ratings", content.work, "rating_open")),
        Heading(wording("skp")["behaviour"], size=10, align=Align.LEFT),
        _behaviour_table(content),
        _stated(texts["behaviour_rating"], _word("ratings", content.behaviour, "rating_open")),
        _stated(texts["predikat"], _word("predikats", content.predikat, "predikat_open")),
        signatures_of(skp),
    ]
    title = f"Evaluasi Kinerja {skp.year} - {skp.employee.name or skp.employee.number or DOTTED}"
    return Document(title, (Section("Evaluasi", page, tuple(blocks)),), skp.day or date(skp.year, 1, 1), fingerprint)


def _title_blocks(content: EvaluationContent) -> list[Block]:
    texts = wording("evaluation")
    return [
        Heading(texts["title"], size=12, after=0.3),
        Heading(wording("skp")["approach"], size=10, after=0.3),
        Heading(wording("skp")["audience"][content.skp.form], size=10, after=0.3),
        Heading(texts["period"], size=10, after=3),
    ]


def _word(table: str, key: str | None, choices: str) -> str:
    """What was decided; all there is to choose from where nothing was."""
    texts = wording("evaluation")
    return str(texts[choices] if key is None else texts[table][key])


def _stated(label: str, value: str) -> Table:
    row: Row = (Cell(label, is_bold=True, is_shaded=True), Cell(value, is_bold=True))
    return Table(_STATED_WIDTHS, (RowGroup((row,)),), size=9)


def _curve(organisation: str | None) -> Table:
    """The pattern of the unit's capaian in words, below the five predikat of the curve."""
    texts = wording("evaluation")
    scale = tuple(heading_cell(name) for name in texts["scale"])
    if organisation is None:
        title = f"{texts['pattern']}: {texts['curve_open']}"
        return Table(_CURVE_WIDTHS, (RowGroup(((heading_cell(title, colspan=5),), scale)),), size=8)
    curve = texts["curve"].format(rating=texts["organisation_ratings"][organisation])
    title = f"{texts['pattern']}: {curve}"
    asked = tuple(Cell(_asked(organisation, predikat), Align.CENTER) for predikat in SCALE)
    rows: list[Row] = [(heading_cell(title, colspan=5),), scale, asked]
    if any(len(line.of) > 1 for line in GUIDE[OrganisationRating(organisation)]):
        rows.append((Cell(texts["guide"]["note_together"], colspan=5),))
    return Table(_CURVE_WIDTHS, (RowGroup(tuple(rows)),), size=8)


def _asked(organisation: str, predikat: Predikat) -> str:
    words, found = wording("evaluation")["guide"], []
    for line in GUIDE[OrganisationRating(organisation)]:
        if predikat in line.of:
            text = words[line.kind].format(share=int((line.share or 0) * 100))
            is_together = len(line.of) > 1 and line.kind is not GuideKind.SOME
            found.append(f"{text}*" if is_together else text)
    return ", ".join(found) or "-"


def _results_table(content: EvaluationContent) -> Table:
    skp, form = wording("skp"), content.skp.form
    columns = wording("evaluation")["columns"][form]
    header = (
        tuple(heading_cell(name) for name in columns),
        tuple(heading_cell(f"({number})") for number in range(1, len(columns) + 1)),
    )
    groups = [
        *_part(skp["main"], form, content.main, first=1),
        *_part(skp["additional"], form, content.additional, first=len(content.main) + 1),
    ]
    return Table(_WIDTHS[form], tuple(groups), header, size=8.5)


def _part(name: str, form: SkpForm, results: tuple[EvaluatedResult, ...], *, first: int) -> list[RowGroup]:
    """Rows of one part; its title stays with its first result, an empty part has one empty row."""
    columns = len(_WIDTHS[form])
    groups = [_result_rows(form, result, number) for number, result in enumerate(results, start=first)]
    groups = groups or [RowGroup(((Cell(),) * columns,))]
    title: Row = (Cell(name, is_bold=True, colspan=columns),)
    return [RowGroup((title, *groups[0].rows)), *groups[1:]]


def _result_rows(form: SkpForm, result: EvaluatedResult, number: int) -> RowGroup:
    height = len(result.measures)
    shared: list[Cell] = [Cell(str(number), Align.CENTER, rowspan=height)]
    if form is SkpForm.STAFF:
        shared += [Cell(result.intervened, rowspan=height), Cell(result.text, rowspan=height)]
    else:
        assigned = wording("skp")["assigned_by"].format(who=result.assigned_by) if result.assigned_by else ""
        shared.append(Cell(f"{result.text}\n{assigned}".rstrip("\n"), rowspan=height))
    rows = [_measure_cells(form, one) for one in result.measures]
    return RowGroup(((*shared, *rows[0]), *rows[1:]))


def _measure_cells(form: SkpForm, one: EvaluatedMeasure) -> Row:
    measure = one.measure
    reached = (Cell(one.actual, Align.CENTER), Cell(one.feedback))
    if form is SkpForm.STAFF:
        aspect = Cell(wording("skp")["aspects"][measure.aspect])
        return (aspect, Cell(measure.indicator), Cell(measure.target, Align.CENTER), *reached)
    target = Cell(measure.target, Align.CENTER)
    return (Cell(measure.indicator), target, Cell(measure.perspective, Align.CENTER), *reached)


def _behaviour_table(content: EvaluationContent) -> Table:
    """The seven core values; feedback on the person's work as a whole stands beside all of them."""
    label, feedback = wording("skp")["expectation"], wording("evaluation")["feedback"]
    values = wording("berakhlak")["values"]
    expectations = content.skp.expectations or ("",) * len(values)
    header: Row = (heading_cell("NO."), heading_cell(wording("skp")["behaviour"], colspan=2), heading_cell(feedback))
    groups = []
    for number, (value, expected) in enumerate(zip(values, expectations, strict=True), start=1):
        guides = "\n".join(f"• {guide}" for guide in value["guides"])
        told = content.feedback if number == 1 else ""
        rows: tuple[Row, ...] = (
            (
                Cell(str(number), Align.CENTER, rowspan=2),
                Cell(value["name"], is_bold=True, colspan=2),
                Cell(told, rowspan=2),
            ),
            (Cell(guides), Cell(f"{label}\n{expected}".rstrip("\n"))),
        )
        groups.append(RowGroup(rows))
    return Table(_BEHAVIOUR_WIDTHS, tuple(groups), (header,), size=8.5)
