"""What changed on a strategy map since another state of the plan: cards and arrows that came, changed or went."""

from collections.abc import Mapping
from dataclasses import replace

from bsc_planner.figures.strategy_map.content import INSTITUTION, CardChange, MapContent, MapLink, MapObjective
from bsc_planner.model.delta import Ref
from bsc_planner.revisions.comparison.comparing import Comparison
from bsc_planner.revisions.comparison.places import Places

KINDS = (
    "plan",
    "goal",
    "perspective",
    "objective",
    "link",
    "indicator",
    "indicator_owner",
    "target",
    "milestone",
)
"""Kinds whose changes a map shows; comparing only these keeps it quick however many people there are."""

_PLACED_BY_HAND = "map_x"


def with_changes(content: MapContent, comparison: Comparison, *, unit_id: str | None = None) -> MapContent:
    """A map with the changes marked on its cards and arrows, and those that are gone beside them.

    A card counts as changed when its objective or one of its indicators says something else; how it is written and
    where it was placed by hand do not count.

    Args:
        content: The map as it is now.
        comparison: From the earlier state to now, of the kinds in `KINDS` at least.
        unit_id: Whose scorecard it shows (see `map_content`).
    """
    changes = _changes(comparison)
    cards = tuple(replace(item, change=changes.get(item.id)) for item in content.objectives)
    ghosts = _ghosts(comparison, len(cards), unit_id)
    shown = {item.id for item in (*cards, *ghosts)}
    arrows = _link_changes(comparison)
    links = tuple(item._replace(change=arrows.get(item.id)) for item in content.links)
    return replace(content, objectives=cards, links=links, ghosts=ghosts, ghost_links=_ghost_links(comparison, shown))


def _link_changes(comparison: Comparison) -> Mapping[str, CardChange]:
    return {
        item.element_id: CardChange.ADDED if item.is_addition else CardChange.CHANGED
        for item in comparison.real
        if item.kind == "link"
    }


def _ghost_links(comparison: Comparison, shown: set[str]) -> tuple[MapLink, ...]:
    """Links that are gone, between cards that are on the map; their ids stay theirs."""
    changes = comparison.changes.get("link")
    rows = (
        [(element_id, comparison.before.element("link", element_id) or {}) for element_id in sorted(changes.removed)]
        if changes
        else []
    )
    return tuple(
        MapLink(element_id, row["from_id"], row["to_id"], row["label"], CardChange.REMOVED)
        for element_id, row in rows
        if row["from_id"] in shown and row["to_id"] in shown
    )


def _changes(comparison: Comparison) -> Mapping[str, CardChange]:
    places = Places(comparison.before, comparison.after)
    found: dict[str, CardChange] = {}
    for item in comparison.real:
        if item.kind == "objective" and item.is_addition:
            found[item.element_id] = CardChange.ADDED
        elif item.field != _PLACED_BY_HAND:
            nearest = _objective_above(places.place(item.kind, item.element_id).path)
            if nearest is not None:
                found.setdefault(nearest, CardChange.CHANGED)
    return found


def _objective_above(path: tuple[Ref, ...]) -> str | None:
    return next((ref.id for ref in reversed(path) if ref.kind == "objective"), None)


def _ghosts(comparison: Comparison, rank: int, unit_id: str | None) -> tuple[MapObjective, ...]:
    changes = comparison.changes.get("objective")
    found = []
    for element_id in changes.removed if changes else ():
        row = comparison.before.element("objective", element_id) or {}
        if unit_id is not None and (row["unit_id"] or INSTITUTION) != unit_id:
            continue
        found.append((row["ord"], element_id, row))
    return tuple(
        MapObjective(
            id=element_id,
            rank=rank + place,
            code=row["code"],
            text=row["text"],
            perspective_id=row["perspective_id"],
            parent_id=row["parent_id"],
            level=row["level"],
            indicator_count=_indicator_count(comparison, element_id),
            pin=None,
            change=CardChange.REMOVED,
        )
        for place, (_, element_id, row) in enumerate(sorted(found, key=lambda item: item[:2]))
    )


def _indicator_count(comparison: Comparison, objective_id: str) -> int:
    rows = comparison.before["indicator"].dicts()
    return sum(row["objective_id"] == objective_id and row["is_iku"] in (None, 1) for _, row in rows)
