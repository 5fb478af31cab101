"""The comparison of two states of a plan."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bsc_planner.revisions.comparison.applying import ApplyRowChangesEdit
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.revisions.comparison.fields import BASES, TRACES
from bsc_planner.revisions.comparison.matching import are_of_one_origin, under_ids_of
from bsc_planner.revisions.comparison.places import in_place_order
from bsc_planner.revisions.comparison.row_changes import RowChanges, row_changes
from bsc_planner.revisions.comparison.telling import Teller
from bsc_planner.revisions.plan_rows import PlanRows


@dataclass(frozen=True)
class Comparison:
    """What is different between two states.

    Attributes:
        before: The earlier state.
        after: The later one, under the ids of the earlier one.
        changes: The rows that differ, by kind: the whole difference, to the last column.
        differences: What people are told, in the order of the plan.
        is_matched_by_code: Whether the two had no id in common, so that codes tell which elements are the same.
    """

    before: PlanRows
    after: PlanRows
    changes: Mapping[str, RowChanges]
    differences: tuple[Difference, ...]
    is_matched_by_code: bool = False

    @property
    def is_same(self) -> bool:
        """Whether nothing at all differs."""
        return not self.changes

    @cached_property
    def real(self) -> tuple[Difference, ...]:
        """Differences in what is said."""
        return tuple(item for item in self.differences if not item.is_notation_only)

    @cached_property
    def notational(self) -> tuple[Difference, ...]:
        """Differences in how it is written only."""
        return tuple(item for item in self.differences if item.is_notation_only)

    @cached_property
    def counts(self) -> Mapping[Sort, int]:
        """How many real differences there are of each sort."""
        return Counter(item.sort for item in self.real)

    @property
    def trace_count(self) -> int:
        """How many records of changes and legal bases came, went or differ: reasons, not told as differences."""
        bases = (self.changes[kind] for kind in BASES if kind in self.changes)
        traces = (changes.count for kind, changes in self.changes.items() if kind in TRACES)
        return sum(traces) + sum(len(changes.added) + len(changes.removed) for changes in bases)


def compare(before: PlanRows, after: PlanRows) -> Comparison:
    """Compare two states of a plan.

    Elements are the same when their ids are, wherever they stand. Two states without any id in common were imported
    independently: there codes tell (see `matching`).

    Args:
        before: The earlier state.
        after: The later one.
    """
    is_matched = not are_of_one_origin(before, after)
    if is_matched:
        after = under_ids_of(before, after)
    changes = row_changes(before, after)
    told = Teller(before, after, changes).differences()
    return Comparison(before, after, changes, in_place_order(before, after, told), is_matched)


def changes_to_apply(comparison: Comparison) -> ApplyRowChangesEdit:
    """The edit that makes the earlier state into the later one; not for sides that show a part of a plan."""
    return ApplyRowChangesEdit(comparison.changes)
