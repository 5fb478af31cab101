"""What has been chosen so far for the rows of a merge plan."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from bsc_planner.revisions.merging.circles import chains, circles_from, pointers_of
from bsc_planner.revisions.merging.merge_plan import PROPOSING, MergePlan
from bsc_planner.revisions.merging.merge_rows import Key, MergeRow, Side, Standing

Choices = Mapping[Key, Side]
"""What was chosen, by the key of the row; rows without a choice have their proposal."""


class State(StrEnum):
    """What becomes of a row as things are chosen now."""

    UNDECIDED = "undecided"
    OURS = "ours"
    THEIRS = "theirs"
    BASE = "base"
    OUTSIDE = "outside"
    CLOSED = "closed"


class Decisions:
    """What was chosen so far for the rows of a merge plan.

    Attributes:
        plan: The merge plan.
        choices: What was chosen, by row.
        units: Units whose changes are taken, with all below them; None: of all.
    """

    def __init__(self, plan: MergePlan, choices: Choices | None = None, *, units: Iterable[str] | None = None) -> None:
        self.plan = plan
        self.choices: dict[Key, Side] = dict(choices or {})
        self.units: frozenset[str] | None = None
        self._outside: frozenset[Key] = frozenset()
        self.limit_to(units)

    def limit_to(self, units: Iterable[str] | None) -> None:
        """Take only changes that belong to some units, with everything below them; None: all changes."""
        self.units = None if units is None else frozenset(units)
        self._outside = frozenset() if self.units is None else self._rows_outside(self.units)

    def choose(self, key: Key, side: Side | None) -> bool:
        """Choose for a row that is decided by itself; None takes the choice back. Returns whether it is possible."""
        row = self.plan.by_key[key]
        if row.lead is not None or self.is_barred(row) or (side is not None and side not in row.options):
            return False
        if side is None:
            self.choices.pop(key, None)
        else:
            self.choices[key] = side
        return True

    def side_of(self, row: MergeRow) -> Side | None:
        """Whose content a row will have; None: not decided yet."""
        lead = self.lead_of(row)
        if self.is_barred(lead):
            return Side.OURS
        proposals = {Standing.THEIRS: Side.THEIRS, Standing.CONFLICT: None}
        return self.choices.get(lead.key, proposals.get(lead.standing, Side.OURS))

    def state_of(self, row: MergeRow) -> State:
        """What becomes of a row."""
        lead = self.lead_of(row).key
        if lead in self.plan.kept_closed:
            return State.CLOSED
        if lead in self._outside:
            return State.OUTSIDE
        side = self.side_of(row)
        return State.UNDECIDED if side is None else State(side.value)

    def lead_of(self, row: MergeRow) -> MergeRow:
        """The row whose choice decides this one; itself for most."""
        return row if row.lead is None else self.plan.by_key[row.lead]

    def is_barred(self, row: MergeRow) -> bool:
        """Whether a row cannot be taken: it belongs to none of the chosen units, or to a closed year."""
        lead = self.lead_of(row).key
        return lead in self._outside or lead in self.plan.kept_closed

    def undecided(self) -> list[MergeRow]:
        """Rows that must still be decided."""
        return [row for row in self.plan.leads if self.side_of(row) is None]

    def circles(self) -> list[MergeRow]:
        """Rows whose choices together put elements below themselves; one row of each circle."""
        found = []
        for kind, column in chains():
            moved = {row.element_id: row for row in self.plan.rows if row.kind == kind and row.key.field == column}
            if not moved:
                continue
            pointers = pointers_of(self.plan.ours, kind, column)
            pointers |= {
                key: value for key, value in pointers_of(self.plan.theirs, kind, column).items() if key not in pointers
            }
            for key, row in moved.items():
                values = row.values(self.side_of(row) or Side.OURS)
                pointers[key] = values[0] if values else None
            found += [
                self.lead_of(moved[circle[0]])
                for circle in circles_from(moved, pointers)
                if self._is_chosen(circle, moved)
            ]
        return found

    def _is_chosen(self, circle: list[str], moved: Mapping[str, MergeRow]) -> bool:
        """Whether choices made the circle; one that was in our plan before is a finding, not an obstacle."""
        return any(key in moved and self.side_of(moved[key]) not in (Side.OURS, None) for key in circle)

    def _rows_outside(self, units: frozenset[str]) -> frozenset[Key]:
        wanted = self.plan.scope.with_all_below(units)
        return frozenset(
            row.key
            for row in self.plan.leads
            if row.standing in PROPOSING
            and not any(
                self.plan.scope.units_of(part.kind, part.element_id) & wanted for part in (row, *self._joined(row))
            )
        )

    def _joined(self, row: MergeRow) -> list[MergeRow]:
        """Rows of the same circle, which are taken as one."""
        return [part for part in self.plan.followers.get(row.key, []) if not row.is_whole and not part.is_whole]
