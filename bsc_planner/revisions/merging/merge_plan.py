"""What a merge is decided on: two copies compared, and what the rows have to do with each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bsc_planner.editing.closed_year import is_closed_period
from bsc_planner.revisions.merging.identity import in_columns_of_today, with_ids_of
from bsc_planner.revisions.merging.merge_rows import Key, MergeRow, Standing
from bsc_planner.revisions.merging.three_way import compared
from bsc_planner.revisions.merging.unit_scope import UnitScope
from bsc_planner.revisions.plan_rows import PlanRows

_FIGURES = frozenset({"target", "milestone", "actual", "cascade_lock", "cascade_target", "target_revision"})
"""Kinds that a closed year keeps as they are."""

PROPOSING = frozenset({Standing.THEIRS, Standing.CONFLICT})
"""Standings of rows that would change our plan."""


@dataclass(frozen=True)
class CopyFacts:
    """Whose copy it is.

    Attributes:
        person: Self-declared name of whoever saved it; empty when the file does not say.
        file: Name of the file, without its folder.
        saved_at: When it was saved (UTC, ISO 8601); None when the file does not say.
        base_title: Title of the common edition; None: there is none.
        base_made_at: When that was made (UTC, ISO 8601).
        only_theirs: Records (editions, issued documents ...) that only the copy has, by kind: they are not merged.
    """

    person: str
    file: str
    saved_at: str | None = None
    base_title: str | None = None
    base_made_at: str | None = None
    only_theirs: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class MergePlan:
    """Two copies compared; nothing is changed by it.

    Attributes:
        copy: Whose copy it is.
        rows: Everything that differs, owners before what they own.
        base: The common edition; None: there is none.
        ours: Our plan when they were compared.
        theirs: The copy, with our ids for what is the same thing.
        ours_state: Number of the state our plan was in.
        closed: Years whose figures are closed in our plan, so that nothing of them is taken.
    """

    copy: CopyFacts
    rows: tuple[MergeRow, ...]
    base: PlanRows | None
    ours: PlanRows
    theirs: PlanRows
    ours_state: int
    closed: frozenset[int] = frozenset()

    @cached_property
    def by_key(self) -> dict[Key, MergeRow]:
        """The rows by what they are about."""
        return {row.key: row for row in self.rows}

    @cached_property
    def followers(self) -> dict[Key, list[MergeRow]]:
        """Rows that are decided with another, by the key of that one."""
        found: dict[Key, list[MergeRow]] = {}
        for row in self.rows:
            if row.lead is not None:
                found.setdefault(row.lead, []).append(row)
        return found

    @cached_property
    def leads(self) -> tuple[MergeRow, ...]:
        """Rows that are decided by themselves."""
        return tuple(row for row in self.rows if row.lead is None)

    @cached_property
    def scope(self) -> UnitScope:
        """Which units the rows belong to."""
        return UnitScope(*(rows for rows in (self.base, self.ours, self.theirs) if rows is not None))

    @cached_property
    def kept_closed(self) -> frozenset[Key]:
        """Rows that are not taken because they would change figures of a closed year; those that lead others."""
        return frozenset(
            (row.lead or row.key)
            for row in self.rows
            if self.closed and row.standing in PROPOSING and self._is_in_closed_year(row)
        )

    def _is_in_closed_year(self, row: MergeRow) -> bool:
        if row.kind not in _FIGURES:
            return False
        found = self.theirs.element(row.kind, row.element_id) or self.ours.element(row.kind, row.element_id)
        period = str((found or {}).get("period") or "")
        return is_closed_period(period, self.closed)

    @property
    def is_two_way(self) -> bool:
        """Whether there is no common edition, so that everything must be decided."""
        return self.base is None


def merge_plan(
    base: PlanRows | None,
    ours: PlanRows,
    theirs: PlanRows,
    *,
    copy: CopyFacts,
    state: int,
    closed: frozenset[int] = frozenset(),
) -> MergePlan:
    """Compare two copies.

    Args:
        base: The edition both come from; None: there is none.
        ours: Our plan now.
        theirs: The other copy now.
        copy: Whose it is.
        state: Number of the state our plan is in.
        closed: Years that are closed in our plan.
    """
    begin = None if base is None else with_ids_of(ours, in_columns_of_today(base))
    other = with_ids_of(ours, theirs, known=begin)
    return MergePlan(copy, compared(begin, ours, other), begin, ours, other, state, closed)
