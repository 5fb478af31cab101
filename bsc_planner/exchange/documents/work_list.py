"""Lists of follow-ups (tindak lanjut) and of plans of action (rencana aksi), by indicator."""

from collections.abc import Iterator, Mapping
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

_WIDTHS = {
    "follow_up": (9.0, 24.0, 42.0, 56.0, 36.0, 24.0, 25.0, 22.0, 31.0),
    "action_step": (9.0, 52.0, 48.0, 30.0, 34.0, 23.0, 23.0, 25.0, 25.0),
}


@dataclass(frozen=True, slots=True)
class ListedWork:
    """One row; texts as printed, in the order of the columns without the number.

    Attributes:
        cells: All but the status, which stands where `standing` tells.
        standing: Key of how it stands on the day of the list.
    """

    cells: tuple[str, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class WorkOfIndicator:
    """An indicator with its rows."""

    code: str
    name: str
    rows: tuple[ListedWork, ...]


@dataclass(frozen=True, slots=True)
class WorkListContent:
    """A whole list.

    Attributes:
        kind: ``follow_up`` or ``action_step``.
        institution, plan: Who and which plan.
        year: Only this year's; None: all.
        indicators: In plan order.
        tally: How many stand how, by the key of the standing.
        day: Day on which they stand as told.
    """

    kind: str
    institution: str
    plan: str
    year: int | None
    indicators: tuple[WorkOfIndicator, ...]
    tally: Mapping[str, int]
    day: date
    paper: Paper = Paper.A4


def work_list_document(content: WorkListContent, *, fingerprint: str = "") -> Document:
    """The list on lying sheets."""
    texts = wording("work_list")[content.kind]
    page = PageSetup(paper=content.paper, landscape=True)
    section = Section(texts["sheet"], page, tuple(_blocks(content)))
    return Document(f"{texts['sheet']} - {content.plan}", (section,), content.day, fingerprint)


def _blocks(content: WorkListContent) -> Iterator[Block]:
    texts = wording("work_list")
    title = texts[content.kind]["title"]
    yield Heading(title if content.year is None else f"{title} TAHUN {content.year}", size=13)
    yield Heading(content.institution.upper(), size=11, after=3)
    tally = [texts["tally"][standing].format(count=count) for standing, count in content.tally.items()]
    facts = (
        (texts["plan"], content.plan),
        (texts["day"], format_date(content.day)),
        (texts["summary_label"], ", ".join(tally) or texts["none"]),
    )
    yield FieldList(facts, size=9, label_width=24.0, indent=0)
    yield _table(content) if content.indicators else Paragraph(texts["nothing"])


def _table(content: WorkListContent) -> Table:
    texts, widths = wording("work_list"), _WIDTHS[content.kind]
    columns: list[str] = texts[content.kind]["columns"]
    header = tuple(Cell(name, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for name in columns)
    groups: list[RowGroup] = []
    number = 0
    for indicator in content.indicators:
        name = f"{indicator.code} {indicator.name}".strip() or texts["none"]
        heading = Cell(name, is_bold=True, is_shaded=True, colspan=len(widths))
        for place, listed in enumerate(indicator.rows):
            number += 1
            cells = [Cell(text) for text in listed.cells]
            status = Cell(texts["standings"][listed.standing])
            cells.insert(columns.index("Status") - 1, status)
            row = (Cell(str(number), Align.CENTER), *cells)
            groups.append(RowGroup(((heading,), row) if place == 0 else (row,)))
    return Table(widths, tuple(groups), (header,), size=8)
