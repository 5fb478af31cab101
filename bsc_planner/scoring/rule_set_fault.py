"""What is wrong in the text of a rule set, as data: where it stands and why it cannot be used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bsc_planner.errors import PlanError


@dataclass(frozen=True)
class RuleFault:
    """One fault.

    Attributes:
        reason: Stable name of what is wrong, e.g. ``band-hole``; each has a sentence in `bsc_planner.wording`.
        line: Line of the text, from 1.
        key: Dotted name of the key, e.g. ``weights.table.exact``; empty: the text as a whole.
        details: What the sentence needs, by name.
    """

    reason: str
    line: int
    key: str
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class BrokenCopy:
    """A plan's own copy of a rule set that cannot be used.

    Attributes:
        key: Id of the copy.
        fault: What is wrong with it, the first of its faults.
    """

    key: str
    fault: RuleFault

    def error(self) -> "RuleSetError":
        """The same as an error, which has a sentence."""
        return RuleSetError(self.key, [self.fault])


class RuleSetError(PlanError):
    """The text of a rule set cannot be used; told by its first fault.

    Attributes:
        file: File the text stands in, or the id of the plan's copy.
        faults: Everything that is wrong, by line.
    """

    def __init__(self, file: str, faults: Sequence[RuleFault]) -> None:
        first = faults[0]
        super().__init__(reason=first.reason, file=file, line=first.line, key=first.key or "–", **first.details)
        self.file = file
        self.faults = tuple(faults)

    def single(self) -> "Sequence[RuleSetError]":
        """One error per fault, for a list of all of them."""
        return tuple(RuleSetError(self.file, [fault]) for fault in self.faults)
