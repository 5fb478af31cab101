"""List of the people whose report of a month is late, incomplete or missing."""

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
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.period import Period

_WIDTHS = (9.0, 50.0, 38.0, 56.0, 48.0, 30.0, 22.0, 14.0)


@dataclass(frozen=True, slots=True)
class LateReport:
    """One person; `state` is a key of the wording, `filled` tells rows with a line."""

    name: str
    nip: str
    position: str
    unit: str
    state: str
    received: str
    filled: str


@dataclass(frozen=True, slots=True)
class LateReportsContent:
    """A whole list.

    Attributes:
        unit: Name of the unit it is of; empty: all units.
        period: The month, as printed (``2026-M03``).
        due: Last day in time.
        rows: People, by unit.
        tally: How many reports stand how, by the key of the state; also those not listed.
        day: Day on which they stand as told.
    """

    institution: str
    unit: str
    period: str
    due: date
    rows: tuple[LateReport, ...]
    tally: Mapping[str, int]
    day: date
    paper: Paper = Paper.A4


def late_reports_document(content: LateReportsContent, *, fingerprint: str = "") -> Document:
    """The list on lying sheets."""
    texts = wording("late_reports")
    page = PageSetup(paper=content.paper, landscape=True)
    section = Section(texts["sheet"], page, tuple(_blocks(content)))
    title = f"{texts['sheet']} {format_period(Period.parse(content.period))}"
    return Document(title, (section,), content.day, fingerprint)


def _blocks(content: LateReportsContent) -> Iterator[Block]:
    texts = wording("late_reports")
    yield Heading(f"{texts['title']} {format_period(Period.parse(content.period)).upper()}", size=13)
    yield Heading(content.institution.upper(), size=11, after=3)
    tally = [texts["tally"][state].format(count=count) for state, count in content.tally.items() if count]
    facts = (
        (texts["unit"], content.unit or texts["all_units"]),
        (texts["due"], format_date(content.due)),
        (texts["day"], format_date(content.day)),
        (texts["summary_label"], ", ".join(tally) or "–"),
    )
    yield FieldList(facts, size=9, label_width=24.0, indent=0)
    yield _table(content) if content.rows else Paragraph(texts["nothing"])


def _table(content: LateReportsContent) -> Table:
    texts = wording("late_reports")
    header = tuple(Cell(name, Align.CENTER, is_bold=True, is_shaded=True, is_middle=True) for name in texts["columns"])
    groups = tuple(
        RowGroup(
            (
                (
                    Cell(str(number), Align.CENTER),
                    Cell(row.name),
                    Cell(row.nip, is_code=True),
                    Cell(row.position),
                    Cell(row.unit),
                    Cell(texts["states"][row.state]),
                    Cell(row.received, Align.CENTER),
                    Cell(row.filled, Align.CENTER),
                ),
            )
        )
        for number, row in enumerate(content.rows, start=1)
    )
    return Table(_WIDTHS, groups, (header,), size=8)
