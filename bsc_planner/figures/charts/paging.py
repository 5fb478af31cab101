"""How many pages a long chart takes, and what stands on each."""

from collections.abc import Sequence
from math import ceil, floor
from typing import TypeVar

T = TypeVar("T")


def rows_fitting(room: float, least: float) -> int:
    """How many rows of at least this height fit a room; one at least."""
    return max(1, floor(room / least + 1e-6))


def page_of(rows: Sequence[T], per_page: int, page: int) -> tuple[Sequence[T], int, int]:
    """The rows of a page, spread evenly over all pages, which page that is, and how many there are."""
    pages = max(1, ceil(len(rows) / per_page))
    page = min(max(page, 0), pages - 1)
    each, longer = divmod(len(rows), pages)
    start = each * page + min(page, longer)
    return rows[start : start + each + (page < longer)], page, pages
