"""What the planner can put on either side, and the work of comparing two of them away from the window."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bsc_planner.model.document.live_copy import PlanCopy
from bsc_planner.model.edition import Edition
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.revisions.comparison.comparing import Comparison, compare
from bsc_planner.revisions.comparison.places import Places
from bsc_planner.revisions.comparison.sides import (
    Side,
    side_now,
    side_of_edition,
    side_of_rows,
    side_on,
    sides_of_years,
)


@dataclass(frozen=True)
class SideChoice:
    """One side as the planner chose it; the working draft where nothing is set.

    Attributes:
        edition_id: An edition of the open plan.
        day: The plan with the targets of this day.
        year: One year of the plan.
        path: Another file.
    """

    edition_id: str | None = None
    day: date | None = None
    year: int | None = None
    path: Path | None = None

    @property
    def follows_the_plan(self) -> bool:
        """Whether an edit of the open plan can change it."""
        return self.edition_id is None and self.path is None


DRAFT = SideChoice()


@dataclass(frozen=True)
class Compared:
    """Two sides and what differs.

    Attributes:
        places: Where differences stand, looked up once for all of them.
    """

    before: Side
    after: Side
    comparison: Comparison
    places: Places


def side_choice(wanted: str | SideChoice | None) -> SideChoice:
    """A choice out of what others name a side by: the id of an edition, or None for the draft."""
    if isinstance(wanted, SideChoice):
        return wanted
    return DRAFT if wanted is None else SideChoice(edition_id=wanted)


def first_choices(store: PlanStore) -> tuple[SideChoice, SideChoice] | None:
    """The last legal edition and the draft; the last checkpoint where there is no other; None without editions."""
    editions = sorted(store.all(Edition), key=lambda edition: (edition.number is not None, edition.ord))
    return (SideChoice(edition_id=editions[-1].id), DRAFT) if editions else None


def compared(copy: PlanCopy, before: SideChoice, after: SideChoice, *, who: str, progress: Progress) -> Compared:
    """Read both sides from a copy of the open plan and from files, and compare them; for another thread.

    The copy is thrown away.

    Raises:
        PlanError: A file or an edition cannot be read.
        Cancelled: The planner stopped it.
    """
    with copy.opened(progress) as store:
        if before.year is not None and after.year is not None:
            sides = sides_of_years(store, before.year, after.year)
        else:
            sides = _side(store, before, who, progress), _side(store, after, who, progress)
    progress.step(1, 2)
    comparison = compare(sides[0].rows, sides[1].rows)
    places = Places(comparison.before, comparison.after)
    for item in comparison.differences:
        places.place(item.kind, item.element_id)
    return Compared(*sides, comparison, places)


def _side(store: PlanStore, choice: SideChoice, who: str, progress: Progress) -> Side:
    if choice.edition_id is not None:
        return side_of_edition(store, choice.edition_id)
    if choice.day is not None:
        return side_on(store, choice.day)
    if choice.path is not None:
        # readers of the exchange format load when first needed
        from bsc_planner.exchange.plan_file_rows import rows_of_file

        return side_of_rows(rows_of_file(choice.path, who=who, progress=progress)[0], title=choice.path.name)
    return side_now(store)
