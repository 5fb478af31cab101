"""What `diff` and the window compare, named in words: a file, an edition in it, a date, a year."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select

from bsc_planner.errors import PlanError
from bsc_planner.exchange.plan_file_rows import JSON_SUFFIX, rows_of_file
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import Edition
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.sides import (
    Side,
    side_now,
    side_of_edition,
    side_of_rows,
    side_on,
    sides_of_years,
)

_AT = re.compile(r"(?P<path>.+)@(?P<at>[0-9]{1,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})")
_FIRST_YEAR = 1945
"""Plans begin here at the earliest: a smaller number is that of an edition."""


class UnknownEditionError(PlanError):
    """The plan has no legal edition of this number; `details` has `number` and `known`."""


class UnusableSideError(PlanError):
    """The two sides cannot be compared; `details` has `reason`: ``one-year`` or ``not-a-plan-file``."""


@dataclass(frozen=True)
class Operand:
    """One side in words.

    Attributes:
        path: The file.
        edition: Number of a legal edition in it; None: no edition.
        day: Day whose targets count; None: the latest.
        year: One year of it; None: the whole plan.
    """

    path: Path
    edition: int | None = None
    day: date | None = None
    year: int | None = None

    @classmethod
    def parse(cls, words: str) -> "Operand":
        """Read ``plan.renstra``, ``plan.renstra@1``, ``plan.renstra@2026`` or ``plan.renstra@2026-03-15``.

        A file that is called so to the letter comes first.

        Raises:
            ValueError: The date is none.
        """
        found = _AT.fullmatch(words)
        if found is None or Path(words).exists():
            return cls(Path(words))
        path, at = Path(found["path"]), found["at"]
        if "-" in at:
            return cls(path, day=date.fromisoformat(at))
        number = int(at)
        return cls(path, year=number) if number >= _FIRST_YEAR else cls(path, edition=number)


def sides_of(before: Operand, after: Operand, *, who: str) -> tuple[Side, Side]:
    """Both sides, read from their files.

    Args:
        before, after: What is wanted; two years must be of the same file.
        who: Self-declared name of the planner.

    Raises:
        PlanError: A file cannot be read, or holds no such edition.
    """
    if before.year is None and after.year is None:
        return _side(before, who), _side(after, who)
    if before.year is None or after.year is None or before.path.resolve() != after.path.resolve():
        raise UnusableSideError(reason="one-year")
    with _Reading(before.path, who) as store:
        return sides_of_years(store, before.year, after.year)


def edition_by_number(store: PlanStore, number: int) -> str:
    """Id of a legal edition.

    Raises:
        UnknownEditionError: There is none of this number.
    """
    known = store.rows(select(Edition.number, Edition.id).where(Edition.number.is_not(None)).order_by(Edition.number))
    found = {row[0]: row[1] for row in known}
    if number not in found:
        raise UnknownEditionError(number=number, known=", ".join(map(str, found)) or "–")
    return str(found[number])


def _side(operand: Operand, who: str) -> Side:
    if operand.edition is None and operand.day is None:
        return side_of_rows(rows_of_file(operand.path, who=who)[0], title=operand.path.name)
    with _Reading(operand.path, who) as store:
        if operand.edition is not None:
            return side_of_edition(store, edition_by_number(store, operand.edition))
        return side_on(store, operand.day) if operand.day else side_now(store)


class _Reading:
    """A plan file opened to be read, and closed again."""

    def __init__(self, path: Path, who: str) -> None:
        if path.suffix.casefold() == JSON_SUFFIX:
            raise UnusableSideError(reason="not-a-plan-file")
        self._document = PlanDocument.open(path, who=who, read_only=True)

    def __enter__(self) -> PlanStore:
        return self._document.store

    def __exit__(self, *error: object) -> None:
        self._document.close(keep_unsaved=False)
