"""The SKP of an employee: quantitative form for high officials and for staff, with its annex and month table."""

from datetime import date
from functools import cache, lru_cache

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
    SignatureBlock,
    Signer,
    SplitLine,
    Table,
)
from bsc_planner.exchange.documents.skp_annex import annex_section
from bsc_planner.exchange.documents.skp_content import Person, SkpContent, SkpForm, WorkResult
from bsc_planner.exchange.documents.skp_months import months_section
from bsc_planner.exchange.documents.wording import place_and_date, wording
from bsc_planner.model.number_format import format_month

# Edges of the tables meet: 10 mm for the number, the middle of the page, the right half.
_TWIN_WIDTHS = (10.0, 42.0, 81.5, 10.0, 42.0, 81.5)
_RESULT_WIDTHS = {
    SkpForm.HIGH_OFFICIAL: (10.0, 92.0, 83.5, 41.5, 40.0),
    SkpForm.STAFF: (10.0, 61.75, 61.75, 24.0, 69.5, 40.0),
}
# Number and rank of an appraiser who heads an institution are left open.
_OPTIONAL_FIELDS = frozenset({2, 3})
_BEHAVIOUR_WIDTHS = (10.0, 123.5, 133.5)


def skp_document(content: SkpContent, *, fingerprint: str = "") -> Document:
    """The SKP as a document of three parts: form, annex, months.

    Source: PermenPANRB 6/2022, Lampiran.
    """
    page = PageSetup(paper=content.paper, landscape=True)
    period, signatures = period_line(content), signatures_of(content)
    blocks: list[Block] = [
        *_title_blocks(content),
        period,
        twin_header(content),
        Heading(wording("skp")["work_results"], size=10, align=Align.LEFT),
        _results_table(content),
        Heading(wording("skp")["behaviour"], size=10, align=Align.LEFT),
        _behaviour_table(content.expectations),
        signatures,
    ]
    sections = [Section("SKP", page, tuple(blocks)), annex_section(content, page, period, signatures)]
    months = months_section(content, page, period)
    if months is not None:
        sections.append(months)
    title = f"SKP {content.year} - {content.employee.name or content.employee.number or DOTTED}"
    return Document(title, tuple(sections), content.day or date(content.year, 1, 1), fingerprint)


def period_line(content: SkpContent) -> SplitLine:
    """Institution at the left, judged period at the right."""
    period = wording("skp")["period"].format(
        start=_day_and_month(content.start), end=_day_and_month(content.end), year=content.year
    )
    return SplitLine(content.institution.upper(), period, is_bold=True)


def signatures_of(content: SkpContent) -> SignatureBlock:
    """Employee at the left, appraiser at the right."""
    texts = wording("skp")
    return SignatureBlock(
        left=_signer(texts["employee_signs"], content.employee),
        right=_signer(texts["appraiser_signs"], content.appraiser),
        place_date=place_and_date(content.place, content.day),
    )


def _signer(role: str, person: Person) -> Signer:
    return Signer(
        role=role,
        name=person.name,
        rank=person.rank,
        number=person.number,
        number_label=person.number_label,
        has_number=not person.heads_institution,
    )


def _day_and_month(day: date) -> str:
    return f"{day.day} {format_month(day.month).upper()}"


def _title_blocks(content: SkpContent) -> list[Block]:
    texts = wording("skp")
    return [
        Heading(texts["title"], size=12, after=0.3),
        Heading(texts["approach"], size=10, after=0.3),
        Heading(texts["audience"][content.form], size=10, after=3),
    ]


def twin_header(content: SkpContent) -> Table:
    """Employee and appraiser side by side, as all forms of the regulation begin."""
    texts = wording("skp")
    fields = texts["fields"]
    left, right = content.employee, content.appraiser
    last = fields["institution"] if right.heads_institution else fields["unit"]
    rows = [
        (fields["name"], left.name, fields["name"], right.name),
        (left.number_label, left.number, right.number_label, right.number),
        (fields["rank"], left.rank, fields["rank"], right.rank),
        (fields["position"], left.position, fields["position"], right.position),
        (fields["unit"], left.unit, last, content.institution if right.heads_institution else right.unit),
    ]
    heading: Row = tuple(
        cell
        for side in ("employee", "appraiser")
        for cell in (heading_cell("NO."), heading_cell(texts[side], colspan=2))
    )
    optional = _OPTIONAL_FIELDS if right.heads_institution else frozenset()
    body = [
        (
            *_field_cells(number, *row[:2]),
            *_field_cells(number, *row[2:], is_optional=number in optional),
        )
        for number, row in enumerate(rows, start=1)
    ]
    return Table(_TWIN_WIDTHS, (RowGroup((heading, *body)),), size=9)


def _field_cells(number: int, label: str, value: str | None, *, is_optional: bool = False) -> Row:
    shown = value or ("-" if is_optional else DOTTED)
    return Cell(str(number), Align.CENTER), Cell(label), Cell(shown, is_code=True)


def heading_cell(text: str, *, colspan: int = 1) -> Cell:
    """A shaded cell of a heading."""
    return Cell(text, Align.CENTER, is_bold=True, is_shaded=True, colspan=colspan, is_middle=True)


@cache
def _results_header(form: SkpForm) -> tuple[Row, ...]:
    columns = wording("skp")["columns"][form]
    return (
        tuple(heading_cell(name) for name in columns),
        tuple(heading_cell(f"({number})") for number in range(1, len(columns) + 1)),
    )


def _results_table(content: SkpContent) -> Table:
    texts = wording("skp")
    groups = [
        *_part_groups(texts["main"], content.form, content.main, first=1),
        *_part_groups(texts["additional"], content.form, content.additional, first=len(content.main) + 1),
    ]
    return Table(_RESULT_WIDTHS[content.form], tuple(groups), _results_header(content.form))


def _part_groups(name: str, form: SkpForm, results: tuple[WorkResult, ...], *, first: int) -> list[RowGroup]:
    """Rows of one part of the form; its title stays with its first result, an empty part has one empty row."""
    columns = len(_RESULT_WIDTHS[form])
    title: Row = (Cell(name, is_bold=True, colspan=columns),)
    groups = [_ROWS_OF[form](result, number) for number, result in enumerate(results, start=first)]
    groups = groups or [RowGroup(((Cell(),) * columns,))]
    return [RowGroup((title, *groups[0].rows)), *groups[1:]]


def _staff_rows(result: WorkResult, number: int) -> RowGroup:
    aspects = wording("skp")["aspects"]
    height = len(result.measures)
    shared = (
        Cell(str(number), Align.CENTER, rowspan=height),
        Cell(result.intervened, rowspan=height),
        Cell(result.text, rowspan=height),
    )
    rows = [
        (Cell(aspects[measure.aspect]), Cell(measure.indicator), Cell(measure.target, Align.CENTER))
        for measure in result.measures
    ]
    return RowGroup(((*shared, *rows[0]), *rows[1:]))


def _high_official_rows(result: WorkResult, number: int) -> RowGroup:
    height = len(result.measures)
    assigned = wording("skp")["assigned_by"].format(who=result.assigned_by) if result.assigned_by else ""
    shared = (
        Cell(str(number), Align.CENTER, rowspan=height),
        Cell(f"{result.text}\n{assigned}".rstrip("\n"), rowspan=height),
    )
    rows = [
        (Cell(measure.indicator), Cell(measure.target, Align.CENTER), Cell(measure.perspective, Align.CENTER))
        for measure in result.measures
    ]
    return RowGroup(((*shared, *rows[0]), *rows[1:]))


_ROWS_OF = {SkpForm.HIGH_OFFICIAL: _high_official_rows, SkpForm.STAFF: _staff_rows}


@lru_cache(maxsize=16)
def _behaviour_table(stated: tuple[str, ...]) -> Table:
    label = wording("skp")["expectation"]
    values = wording("berakhlak")["values"]
    expectations = stated or ("",) * len(values)
    groups = []
    for number, (value, expected) in enumerate(zip(values, expectations, strict=True), start=1):
        guides = "\n".join(f"• {guide}" for guide in value["guides"])
        groups.append(
            RowGroup(
                (
                    (Cell(str(number), Align.CENTER, rowspan=2), Cell(value["name"], is_bold=True, colspan=2)),
                    (Cell(guides), Cell(f"{label}\n{expected}".rstrip("\n"))),
                )
            )
        )
    return Table(_BEHAVIOUR_WIDTHS, tuple(groups))
