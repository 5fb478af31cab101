"""How a card of a performance tree is named: by the way to it from the root."""

from enum import StrEnum
from typing import NamedTuple

from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.delta import Ref


class NodeKind(StrEnum):
    """What a card stands for; the value is the kind of element."""

    GOAL = "goal"
    OBJECTIVE = "objective"
    INDICATOR = "indicator"
    POSITION = "position"


class Step(NamedTuple):
    """One card on the way down from the root.

    Attributes:
        kind: What it stands for.
        id: Goal, objective, indicator, or (of a position) the indicator it carries; empty where it has none.
        unit_id: Unit that holds the indicator; None: the institution.
        position_id: Position that holds it; None: a unit or the institution does.
        rule_id: Cascade rule by which it follows from the card above; empty for none.
        cascade: Kind of that rule.
    """

    kind: NodeKind
    id: str
    unit_id: str | None = None
    position_id: str | None = None
    rule_id: str = ""
    cascade: CascadeKind | None = None

    @property
    def ref(self) -> Ref:
        """The element that is worked on when the card is selected."""
        if self.kind is NodeKind.POSITION and self.position_id is not None:
            return Ref("position", self.position_id)
        return Ref(str(self.kind), self.id)


Path = tuple[Step, ...]
"""A card by the way to it from its root; the same indicator may stand at several places."""


def parents_of(path: Path) -> list[Path]:
    """The cards above a card, from the root down."""
    return [path[:length] for length in range(1, len(path))]
