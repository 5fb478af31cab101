"""What stands above the tabs of the inspector: code and place, name, and the element it belongs to."""

from dataclasses import dataclass

from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.naming import element_name
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.labels import kind_label

_BESIDE = ("objective", "perspective", "unit")
_BESIDE_RULES = ("indicator", "objective", "position", "unit")

HEADING_COLUMNS = frozenset(
    {"code", "nip", "name", "text", "title", "objective_id", "parent_id", "perspective_id", "unit_id"}
)
"""Columns that the heading is made of."""


@dataclass(frozen=True)
class Heading:
    """What stands above the tabs.

    Attributes:
        chip: Code and place.
        title: Name or wording.
        subtitle: Element it belongs to, or the one that an arrow leads to; empty for none.
    """

    chip: str
    title: str
    subtitle: str


def kinds_beside(kind: str) -> tuple[str, ...]:
    """Other kinds whose names may stand in the heading of one."""
    return _BESIDE_RULES if kind == Cascade.__tablename__ else _BESIDE


def heading_of(store: PlanStore, element: Element) -> Heading:
    """How an element is headed; links and cascade rules by what they join."""
    place = kind_label(element.__tablename__)
    ends = _ends(store, element)
    if ends is not None:
        start, end = (element_name(one) if one is not None else "–" for one in ends)
        return Heading(place, start, f"→ {end}")
    code = getattr(element, "code", None) or getattr(element, "nip", None) or ""
    title = next((text for name in ("name", "text", "title") if (text := getattr(element, name, None))), "–")
    above: Element | None = None
    if isinstance(element, Indicator):
        above = store.find(Objective, element.objective_id)
    elif isinstance(element, Objective | Unit):
        above = store.find(type(element), element.parent_id)
    elif isinstance(element, Position):
        above = store.find(Unit, element.unit_id)
    objective = above if isinstance(element, Indicator) else element
    if isinstance(objective, Objective):
        perspective = store.find(Perspective, objective.perspective_id)
        place = (perspective.name or place) if perspective else place
    chip = " · ".join(part for part in (code, place) if part)
    return Heading(chip, str(title), element_name(above) if above is not None else "")


def _ends(store: PlanStore, element: Element) -> tuple[Element | None, Element | None] | None:
    """What it leads from and to; None for what joins nothing."""
    if isinstance(element, Link):
        return store.find(Objective, element.from_id), store.find(Objective, element.to_id)
    if isinstance(element, Cascade):
        giver = store.find(Indicator, element.parent_indicator_id) or store.find(Objective, element.parent_objective_id)
        receiver = store.find(Unit, element.child_unit_id) or store.find(Position, element.child_position_id)
        return giver, receiver
    return None
