"""One difference between two states of a plan, as people tell it."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What happened to an element."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"
    RETARGETED = "retargeted"
    REWEIGHTED = "reweighted"
    RECASCADED = "recascaded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference; what an element owns (targets, owners, assignments, aspects) is told under the element.

    Attributes:
        sort: What happened; a cascade rule that came or went is ``recascaded`` too, see `is_addition`.
        kind: Kind of the element (a table name).
        element_id: Its id, on the earlier side where it is there.
        code: Its code as printed; of a rule or link the codes of both ends; None where it has none.
        name: What it is called; None where it has no name.
        field: Column that changed, or the kind of what it owns (``target``, ``assignment`` ...); None: the whole
            element came or went.
        period: Period of a figure; None for everything else.
        before, after: As printed, references by code and name; None: nothing.
        is_notation_only: Whether both say the same and are only written differently.
    """

    sort: Sort
    kind: str
    element_id: str
    code: str | None
    name: str | None
    field: str | None = None
    period: str | None = None
    before: str | None = None
    after: str | None = None
    is_notation_only: bool = False

    @property
    def is_addition(self) -> bool:
        """Whether the whole element is on the later side only."""
        return self.field is None and self.before is None

    @property
    def is_removal(self) -> bool:
        """Whether the whole element is on the earlier side only."""
        return self.field is None and self.after is None
