"""What a printed document is made of, with no knowledge of any file format."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple, TypeAlias

from bsc_planner.model.number_format import format_number
from bsc_planner.model.value import decimals_of

DOTTED = "." * 30
"""What stands where a fact is not known and someone writes by hand."""


class Paper(StrEnum):
    """Sheet sizes Indonesian offices print on; F4 is what shops sell as folio."""

    A4 = "a4"
    F4 = "f4"


PAPER_MM: dict[Paper, tuple[float, float]] = {Paper.A4: (210.0, 297.0), Paper.F4: (215.0, 330.0)}
"""Width and height of a portrait sheet in millimetres."""


class Align(StrEnum):
    """Horizontal place of text."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """A sheet and its margins, all in millimetres."""

    paper: Paper = Paper.A4
    landscape: bool = False
    top: float = 18.0
    right: float = 15.0
    bottom: float = 18.0
    left: float = 15.0

    @property
    def width(self) -> float:
        """Width of the sheet as it lies."""
        return PAPER_MM[self.paper][1 if self.landscape else 0]

    @property
    def height(self) -> float:
        """Height of the sheet as it lies."""
        return PAPER_MM[self.paper][0 if self.landscape else 1]

    @property
    def text_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom


class Number(NamedTuple):
    """A figure that stays a number where the format knows numbers.

    Attributes:
        value: The figure in the unit of the suffix (61.95 with suffix "%" is 61,95 %).
        places: Decimals shown at least; a value with more shows all it has.
        suffix: Unit word printed behind it; a percent sign stands without a space.
    """

    value: Decimal
    places: int = 0
    suffix: str = ""

    @property
    def shown_places(self) -> int:
        """Decimals that are printed; never fewer than the value has."""
        return max(self.places, decimals_of(self.value))

    @property
    def tail(self) -> str:
        """The suffix with the space that belongs before it."""
        return self.suffix if self.suffix in ("", "%") else f" {self.suffix}"

    def __str__(self) -> str:
        """The figure as Indonesian readers write it: 1.355,90 Dokumen."""
        return format_number(self.value, decimals=self.shown_places) + self.tail


Content: TypeAlias = str | Number


@dataclass(frozen=True, slots=True)
class Heading:
    """A title line; stays with what follows it."""

    text: str
    size: float = 12.0
    align: Align = Align.CENTER
    before: float = 0.0
    after: float = 1.0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line feeds begin a new line. Sizes in points, gaps in millimetres."""

    text: str
    size: float = 10.0
    align: Align = Align.LEFT
    is_bold: bool = False
    before: float = 0.0
    after: float = 2.0


@dataclass(frozen=True, slots=True)
class SplitLine:
    """One line with a text at either margin."""

    left: str
    right: str
    size: float = 9.0
    is_bold: bool = False
    after: float = 1.0


@dataclass(frozen=True, slots=True)
class FieldList:
    """Labels with their values behind a colon, as letters and statements show them."""

    fields: tuple[tuple[str, str], ...]
    size: float = 11.0
    label_width: float = 30.0
    indent: float = 8.0
    after: float = 3.0


class Cell(NamedTuple):
    """One cell of a table; spans count cells to the right and below, itself included.

    A text that `is_inset` keeps off a figure at the right edge of the cell before it, where a format has narrow edges.
    """

    content: Content = ""
    align: Align = Align.LEFT
    is_bold: bool = False
    is_shaded: bool = False
    is_code: bool = False
    colspan: int = 1
    rowspan: int = 1
    is_middle: bool = False
    is_inset: bool = False


Row: TypeAlias = tuple[Cell, ...]
"""Cells of a row from left to right; places covered by a span from above are left out."""


class RowGroup(NamedTuple):
    """Rows that stay on one page together, such as the aspects of one work result."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells.

    Attributes:
        widths: Relative widths of the columns; they share the whole text width.
        groups: Body rows, in groups that are not torn apart.
        header: Rows repeated at the top of every page the table reaches.
        size: Font size in points.
        has_borders: Whether lines are drawn.
        after: Gap below in millimetres.
        is_sticky: Whether it stays on one page with what follows; for tables of one group.
    """

    widths: tuple[float, ...]
    groups: tuple[RowGroup, ...]
    header: tuple[Row, ...] = ()
    size: float = 9.0
    has_borders: bool = True
    after: float = 3.0
    is_sticky: bool = False


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: what is not known is None and prints as a dotted line."""

    role: str
    name: str | None
    rank: str | None = None
    number: str | None = None
    title: str = ""
    number_label: str = "NIP"
    has_number: bool = True

    def lines(self, place_date: str) -> list[str]:
        """Place and date, role, title, room to sign, name, and where they belong rank and number."""
        lines = [place_date, self.role, self.title, "", self.name or DOTTED]
        if self.has_number:
            lines += [self.rank or DOTTED, f"{self.number_label}. {self.number or DOTTED}"]
        return lines


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """One or two signers side by side, with place and date over the right one; never torn apart."""

    right: Signer
    place_date: str
    left: Signer | None = None
    size: float = 10.0
    before: float = 5.0

    def lines(self) -> list[tuple[str, str]]:
        """Left and right text of each line: line 3 is the room to sign in, line 4 the name."""
        empty: list[str] = []
        left = self.left.lines("") if self.left else empty
        return list(zip_longest(left, self.right.lines(self.place_date), fillvalue=""))

    @property
    def known_names(self) -> tuple[bool, bool]:
        """Whether the name at the left and at the right is known; a known one is underlined."""
        return (self.left is not None and self.left.name is not None, self.right.name is not None)


SIGNING_LINE = 3
NAME_LINE = 4


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = Heading | Paragraph | SplitLine | FieldList | Table | SignatureBlock | PageBreak


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one set-up; a sheet of its own in a workbook, a new page on paper."""

    name: str
    page: PageSetup
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """What plan a document was made from, as its pages say.

    Attributes:
        edition: ``Edisi 2``, or ``Draf`` for a plan that is no edition; empty: not printed.
        log_head: Short form of the head of the change log; empty: not printed.
        is_draft: Whether every page is marked as a draft.
    """

    edition: str = ""
    log_head: str = ""
    is_draft: bool = False


UNTOLD = Origin()
"""Of a document that says nothing about the plan it comes from."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document.

    Attributes:
        title: Shown by viewers and in the footer.
        sections: At least one.
        day: Date of the document; also its creation date, so that the same content gives the same file.
        fingerprint: Short digest of the content, printed in the footer; empty for none.
        origin: What plan it was made from.
    """

    title: str
    sections: tuple[Section, ...]
    day: date
    fingerprint: str = ""
    origin: Origin = UNTOLD

    def tables(self) -> Iterator[Table]:
        """All tables in reading order."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    yield block
