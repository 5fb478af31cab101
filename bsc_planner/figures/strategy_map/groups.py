"""Colouring a strategy map by unit or by theme: the group of each card."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select

from bsc_planner.figures.strategy_map.content import MapContent, MapGroup, MapObjective
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore


def unit_of(card: MapObjective) -> str:
    """What a card is called by its unit; empty for the institution's own."""
    return card.unit or ""


def theme_of(card: MapObjective) -> str:
    """What a card is called by its strategic theme; empty for none."""
    return " ".join((card.theme or "").split())


def groups_of(content: MapContent, name_of: Callable[[MapObjective], str]) -> list[str]:
    """Names of all groups on the map, sorted; cards without one are in none."""
    return sorted({name for card in content.objectives if (name := name_of(card))}, key=lambda name: name.casefold())


def with_groups(content: MapContent, name_of: Callable[[MapObjective], str]) -> MapContent:
    """A map whose cards carry their group."""
    numbers = {name: number for number, name in enumerate(groups_of(content, name_of))}
    cards = tuple(
        replace(card, group=MapGroup(numbers.get(name_of(card)), name_of(card))) for card in content.objectives
    )
    return replace(content, objectives=cards)


def owners_and_themes(plan: PlanStore) -> list[tuple[str, str | None, str | None]]:
    """Of each objective of a plan its id, the unit whose scorecard it is on, and its theme."""
    return [tuple(row) for row in plan.rows(select(Objective.id, Objective.unit_id, Objective.theme))]
