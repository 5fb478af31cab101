"""Which rows of a grid a planner wants to see and in which order: plain conditions on plain cells."""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)

_BLANK = frozenset({"", "–", "-"})
_PARTS = re.compile(r"(\d+)")
_MOST_LISTED = 1_000


class PlainCell(NamedTuple):
    """What a cell holds, as filters and orders look at it.

    Attributes:
        text: As shown.
        number: What a figure means, the lower bound of a range; None for none.
        day: A date; None for none.
    """

    text: str
    number: Decimal | None = None
    day: date | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in; a dash says so too."""
        return self.text.strip() in _BLANK


EMPTY_CELL = PlainCell("")


@dataclass(frozen=True)
class ColumnFilter:
    """Conditions on one column; a cell has to meet all that are set.

    Attributes:
        contains: Words that all occur in the text, in any order; letter case is ignored; empty: any text.
        chosen: Texts of which the cell shows one, "" for a blank cell; None: any.
        is_blank: True only blank cells, False only filled ones; None: both.
        lowest, highest: Numbers between which a figure lies, both included; None: open on that side.
        first_day, last_day: Dates between which a date lies, both included; None: open on that side.
    """

    contains: str = ""
    chosen: frozenset[str] | None = None
    is_blank: bool | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    first_day: date | None = None
    last_day: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether every cell meets it."""
        return self == _ANYTHING or (not self.contains.strip() and self == ColumnFilter(contains=self.contains))

    def matches(self, cell: PlainCell) -> bool:
        """Whether a cell meets all conditions."""
        blank = cell.is_blank
        if self.is_blank is not None and blank is not self.is_blank:
            return False
        if self.chosen is not None and ("" if blank else cell.text) not in self.chosen:
            return False
        if self.contains.strip():
            text = cell.text.casefold()
            if not all(word in text for word in self.contains.casefold().split()):
                return False
        return _is_within(cell.number, self.lowest, self.highest) and _is_within(
            cell.day, self.first_day, self.last_day
        )


_ANYTHING = ColumnFilter()


@dataclass(frozen=True)
class Order:
    """By which column rows stand.

    Attributes:
        key: Key of the column.
        is_descending: Largest, latest or Z first; blank cells stand last all the same.
    """

    key: str
    is_descending: bool = False


class FilterValue(NamedTuple):
    """A text of a column and how many rows show it; "" stands for blank cells."""

    text: str
    rows: int


@dataclass(frozen=True)
class FilterValues:
    """What a column holds, for choosing from.

    Attributes:
        values: Distinct texts in natural order, blank last.
        has_more: Whether there are more than are listed.
        has_numbers: Whether any cell holds a number, so that rows can be filtered by a span of numbers.
    """

    values: tuple[FilterValue, ...] = ()
    has_more: bool = False
    has_numbers: bool = False


class RowCounts(NamedTuple):
    """How many rows a filter leaves in sight, and of how many."""

    shown: int
    total: int


def active(filters: Mapping[str, ColumnFilter]) -> dict[str, ColumnFilter]:
    """The filters that leave anything out."""
    return {key: wanted for key, wanted in filters.items() if not wanted.is_empty}


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts texts as people do: IKU 2 before IKU 10, letter case ignored."""
    parts = _PARTS.split(text.casefold().strip())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def ordered(keys: Iterable[K], cell: Callable[[K], PlainCell], *, is_descending: bool = False) -> list[K]:
    """Keys by their cells: numbers by size, then dates, then texts in natural order; blank ones always last.

    Rows that are equal keep their order, largest first too.

    Args:
        keys: Rows to order.
        cell: The cell of a row.
        is_descending: Largest first.
    """
    cells = [(key, cell(key)) for key in keys]
    filled = [(_order_key(found), key) for key, found in cells if not found.is_blank]
    filled.sort(key=lambda pair: pair[0], reverse=is_descending)
    return [*(key for _, key in filled), *(key for key, found in cells if found.is_blank)]


def values_of(cells: Iterable[PlainCell], *, containing: str = "", limit: int = _MOST_LISTED) -> FilterValues:
    """Distinct texts of cells with how often they occur.

    Args:
        cells: All cells of a column.
        containing: Words that have to occur in a text; empty: any.
        limit: How many are listed at most.
    """
    counts: dict[str, int] = {}
    cell_of: dict[str, PlainCell] = {}
    words = containing.casefold().split()
    has_numbers = False
    for cell in cells:
        has_numbers = has_numbers or cell.number is not None
        text = "" if cell.is_blank else cell.text
        if words and not all(word in text.casefold() for word in words):
            continue
        counts[text] = counts.get(text, 0) + 1
        cell_of.setdefault(text, cell)
    texts = ordered(counts, lambda text: cell_of[text] if text else EMPTY_CELL)
    values = tuple(FilterValue(text, counts[text]) for text in texts[:limit])
    return FilterValues(values, len(texts) > limit, has_numbers)


def matching(
    keys: Iterable[K], filters: Mapping[str, ColumnFilter], cell: Callable[[K, str], PlainCell]
) -> set[K] | None:
    """Rows that meet the filters of all columns; None where nothing is filtered.

    Args:
        keys: All rows.
        filters: By column key.
        cell: The cell of a row in a column.
    """
    wanted = active(filters)
    if not wanted:
        return None
    return {key for key in keys if all(one.matches(cell(key, column)) for column, one in wanted.items())}


class KeptArrangement:
    """Which rows are in sight and in which order, kept while rows are edited.

    Like a spreadsheet it looks at the cells once, when a filter or order is set: a row that is typed in neither jumps
    away nor vanishes under the planner's hands, and a new row is always seen, until the rows are arranged anew.
    """

    def __init__(self) -> None:
        self.filters: dict[str, ColumnFilter] = {}
        self.order: Order | None = None
        self._shown: set[Hashable] | None = None
        self._ranks: dict[Hashable, int] | None = None
        self._known: frozenset[Hashable] = frozenset()

    @property
    def is_filtered(self) -> bool:
        """Whether rows are left out."""
        return self._shown is not None

    def look(self, keys: Sequence[K], cell: Callable[[K, str], PlainCell]) -> None:
        """Look at the cells anew."""
        self._known = frozenset(keys)
        found = matching(keys, self.filters, cell)
        self._shown = None if found is None else set(found)
        order = self.order
        self._ranks = None
        if order is not None:
            ranked = ordered(keys, lambda key: cell(key, order.key), is_descending=order.is_descending)
            self._ranks = {key: rank for rank, key in enumerate(ranked)}

    def is_shown(self, key: Hashable) -> bool:
        """Whether a row is in sight; one that came since the cells were looked at is."""
        return self._shown is None or key in self._shown or key not in self._known

    def sort(self, keys: Iterable[K]) -> list[K]:
        """Rows in the order wanted; those that came since stand last."""
        listed = list(keys)
        ranks = self._ranks
        return listed if ranks is None else sorted(listed, key=lambda key: ranks.get(key, len(ranks)))

    def arranged(self, keys: Iterable[K]) -> list[K]:
        """Rows in sight, in the order wanted."""
        return self.sort(key for key in keys if self.is_shown(key))


def _order_key(cell: PlainCell) -> tuple[int, Decimal, int, tuple[tuple[int, int, str], ...]]:
    if cell.number is not None:
        return 0, cell.number, 0, ()
    if cell.day is not None:
        return 1, Decimal(0), cell.day.toordinal(), ()
    return 2, Decimal(0), 0, natural_key(cell.text)


def _is_within(found: Decimal | date | None, lowest: Decimal | date | None, highest: Decimal | date | None) -> bool:
    if lowest is None and highest is None:
        return True
    if found is None:
        return False
    return (lowest is None or found >= lowest) and (highest is None or found <= highest)  # type: ignore[operator]
