"""The matrix of changes (matriks perubahan): what it was, what it becomes, why, and on what legal basis."""

from collections.abc import Iterator, Sequence
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
    Row,
    RowGroup,
    Section,
    Table,
)
from bsc_planner.exchange.documents.wording import wording

_WIDTHS = (9.0, 58.0, 32.0, 46.0, 46.0, 40.0, 36.0)
_WITHOUT_REASONS = 5
"""Columns of the list of notation."""
_ROWS_TOGETHER = 8
"""Rows of one element that stay on one page; more are cut, so that no group is taller than a page."""
_LABEL_WIDTH = 24.0


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One change.

    Attributes:
        subject: What changes, e.g. ``Target 2026``.
        before, after: As printed.
        reason, basis: Why and on what legal basis; empty when not known.
    """

    subject: str
    before: str
    after: str
    reason: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True)
class MatrixElement:
    """All changes of one element under its code and name."""

    label: str
    lines: tuple[MatrixLine, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """Elements that stand under the same heading, e.g. an objective."""

    heading: str
    elements: tuple[MatrixElement, ...]


@dataclass(frozen=True, slots=True)
class ChangeMatrixContent:
    """A whole matrix.

    Attributes:
        institution, plan: Who and which plan.
        before, after: What the two sides are, in words.
        summary: Counts of the changes, in words.
        groups: Changes of what the plan says.
        notational: Changes of how it is written only.
        left_out: How many changes a matrix does not show.
        day: Date of the document.
    """

    institution: str
    plan: str
    before: str
    after: str
    summary: str
    groups: tuple[MatrixGroup, ...]
    notational: tuple[MatrixGroup, ...]
    left_out: int
    day: date
    paper: Paper = Paper.A4


def change_matrix_document(content: ChangeMatrixContent, *, fingerprint: str = "") -> Document:
    """The matrix on lying sheets, with a list of its own for what only the notation changed.

    Source: Perpres 80/2025 Pasal 22-23 (changes of a Renstra and their reasons).
    """
    texts = wording("change_matrix")
    page = PageSetup(paper=content.paper, landscape=True)
    section = Section(texts["sheet"], page, tuple(_blocks(content)))
    return Document(f"{texts['sheet']} - {content.plan}", (section,), content.day, fingerprint)


def _blocks(content: ChangeMatrixContent) -> Iterator[Block]:
    texts = wording("change_matrix")
    yield Heading(texts["title"], size=13)
    yield Heading(content.institution.upper(), size=11, after=3)
    facts = (
        (texts["plan"], content.plan),
        (texts["side_before"], content.before),
        (texts["side_after"], content.after),
        (texts["summary_label"], content.summary),
    )
    yield FieldList(facts, size=9, label_width=_LABEL_WIDTH, indent=0)
    if content.groups:
        yield from _tables(content.groups, _WIDTHS)
    else:
        yield Paragraph(texts["nothing"])
    if content.notational:
        yield Heading(texts["notation_title"], size=11, before=4)
        yield Heading(texts["notation_note"], size=8)
        yield from _tables(content.notational, _WIDTHS[:_WITHOUT_REASONS])
    if content.left_out:
        yield Paragraph(texts["left_out"].format(count=content.left_out), size=8)


def _tables(groups: Sequence[MatrixGroup], widths: tuple[float, ...]) -> Iterator[Block]:
    """A table per group under its heading; elements are numbered through."""
    texts = wording("change_matrix")
    names = ("number", "element", "subject", "before", "after", "reason", "basis")[: len(widths)]
    header = tuple(Cell(texts[name], Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for name in names)
    number = 0
    for group in groups:
        rows: list[RowGroup] = []
        for element in group.elements:
            number += 1
            for start in range(0, len(element.lines), _ROWS_TOGETHER):
                lines = element.lines[start : start + _ROWS_TOGETHER]
                rows.append(RowGroup(tuple(_rows(number, element.label, lines, columns=len(widths)))))
        yield Heading(group.heading, size=9, align=Align.LEFT, before=1.5)
        yield Table(widths, tuple(rows), (header,), size=8)


def _rows(number: int, label: str, lines: Sequence[MatrixLine], *, columns: int) -> Iterator[Row]:
    """Rows of one element; a reason and basis that all of them share stand once, beside all."""
    is_shared = len({(line.reason, line.basis) for line in lines}) == 1
    for place, line in enumerate(lines):
        cells: list[Cell] = []
        if place == 0:
            cells += [Cell(str(number), Align.CENTER, rowspan=len(lines)), Cell(label, rowspan=len(lines))]
        cells += [Cell(line.subject), Cell(line.before), Cell(line.after)]
        if columns > _WITHOUT_REASONS and (place == 0 or not is_shared):
            height = len(lines) if is_shared else 1
            cells += [Cell(text or "-", rowspan=height) for text in (line.reason, line.basis)]
        yield tuple(cells)
