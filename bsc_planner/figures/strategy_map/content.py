"""What a strategy map shows, read from the plan."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import func, or_, select

from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.plan import MapRouting
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore
from bsc_planner.model.years import belongs_to_year
from bsc_planner.scoring.rule_set import Light


class CardChange(StrEnum):
    """What happened to a card or an arrow since another state of the plan."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class MapScore:
    """A score as the map shows it.

    Attributes:
        text: Rounded, in percent (``71,41``); empty: no value.
        light: Status.
    """

    text: str
    light: Light


@dataclass(frozen=True)
class MapPerspective:
    """A lane: texts as in `Perspective`.

    Attributes:
        score: None: the map shows no scores, or it has none.
    """

    id: str
    name: str | None
    weight: str | None
    score: MapScore | None = None


@dataclass(frozen=True)
class MapGroup:
    """What a card is coloured by besides its lane: a unit or a theme.

    Attributes:
        number: Place among the groups of the map, for its colour; None: in no group.
        name: As it stands on the card; empty: in no group.
    """

    number: int | None
    name: str


@dataclass(frozen=True)
class MapObjective:
    """A card.

    Attributes:
        rank: Place in the plan.
        indicator_count: How many key indicators measure it.
        pin: Where it was pinned by hand (`Objective.map_x`, `map_y`); None: nowhere.
        change: What happened to it since the state the map is compared with; None: nothing, or there is none.
        score: None: the map shows no scores, or the objective is on no scorecard.
        unit: Code and name of the unit whose scorecard it is on; None: of the institution.
        group: Of a map that is coloured by unit or theme; None: it is not.
        The rest: as in `Objective`.
    """

    id: str
    rank: int
    code: str | None
    text: str | None
    perspective_id: str | None
    parent_id: str | None
    level: str | None
    indicator_count: int
    pin: tuple[float, float] | None
    change: CardChange | None = None
    score: MapScore | None = None
    theme: str | None = None
    unit: str | None = None
    group: MapGroup | None = None


class MapLink(NamedTuple):
    """An arrow between two cards: texts as in `Link`.

    Attributes:
        change: What happened to it since the state the map is compared with; None: nothing, or there is none.
    """

    id: str
    from_id: str
    to_id: str
    label: str | None
    change: CardChange | None = None


@dataclass(frozen=True)
class MapContent:
    """Everything on the map, in plan order.

    Attributes:
        ghosts: Objectives that are gone since the state the map is compared with.
        ghost_links: Links that are gone since then, between cards and ghosts of the map.
        routing: How lines run.
    """

    perspectives: tuple[MapPerspective, ...]
    objectives: tuple[MapObjective, ...]
    links: tuple[MapLink, ...]
    ghosts: tuple[MapObjective, ...] = ()
    ghost_links: tuple[MapLink, ...] = ()
    routing: MapRouting = MapRouting.CURVED

    @cached_property
    def cards(self) -> tuple[MapObjective, ...]:
        """All that needs a place: objectives, and those that are gone behind them."""
        return (*self.objectives, *self.ghosts)

    @property
    def has_lanes(self) -> bool:
        """Whether perspectives stand as lanes; else the tree of objectives gives layers."""
        return bool(self.perspectives)

    @cached_property
    def parents(self) -> list[tuple[str, str]]:
        """Pairs of an objective and the one above it in the tree, both on the map and not linked otherwise."""
        shown = {objective.id for objective in self.objectives}
        linked = {frozenset((link.from_id, link.to_id)) for link in self.links}
        return [
            (objective.id, objective.parent_id)
            for objective in self.objectives
            if objective.parent_id in shown and frozenset((objective.id, objective.parent_id)) not in linked
        ]

    @cached_property
    def lanes(self) -> dict[str, int]:
        """Lane of each objective by id: that of its perspective, one below all others for those without.

        On a map without perspectives its layer: each objective stands below its parent and below what it
        leads to, and with the others of its level.
        """
        if not self.has_lanes:
            return _layers(self.cards, [(link.to_id, link.from_id) for link in self.links])
        place = {perspective.id: number for number, perspective in enumerate(self.perspectives)}
        return {item.id: place.get(item.perspective_id or "", len(place)) for item in self.cards}

    @property
    def lane_count(self) -> int:
        """Number of lanes or layers, at least 1."""
        return max([1, len(self.perspectives), *(lane + 1 for lane in self.lanes.values())])


INSTITUTION = ""
"""Stands for the scorecard of the institution itself, in place of a unit's id."""

OF_CARDS = frozenset({"objective", "link"})
"""Kinds that decide cards and arrows, but neither lanes nor how many indicators a card has."""
_LINKS = Prepared(select(Link.id, Link.from_id, Link.to_id, Link.label).order_by(Link.ord, Link.id))
_LANES = select(Perspective.id, Perspective.name, Perspective.weight).order_by(Perspective.ord, Perspective.id)


def map_content(
    plan: PlanStore,
    *,
    unit_id: str | None = None,
    year: int | None = None,
    before: MapContent | None = None,
    touched: AbstractSet[str] | None = None,
) -> MapContent:
    """Read a map.

    Args:
        plan: The plan.
        unit_id: Only objectives on the scorecard of this unit, or of the institution itself for `INSTITUTION`;
            None: all.
        year: Only what belongs to this year; None: all years.
        before: The same map as it was read earlier; None: it was not.
        touched: Kinds of all that changed since then; None: not known. What they leave alone is not read again.
    """
    known = before if touched is not None and touched <= OF_CARDS else None
    if known is not None and touched is not None and "objective" not in touched:
        cards = known.objectives
    else:
        counts = (
            {card.id: card.indicator_count for card in known.objectives} if known else _indicator_counts(plan, year)
        )
        cards = tuple(_card(rank, row, counts) for rank, row in enumerate(plan.read(_objectives(unit_id, year))))
    shown = {card.id for card in cards}
    links = tuple(MapLink(*row) for row in plan.read(_LINKS) if row[1] in shown and row[2] in shown)
    if known is not None:
        return replace(known, objectives=cards, links=links)
    lanes = tuple(MapPerspective(*row) for row in plan.rows(_LANES))
    return MapContent(lanes, cards, links, routing=MapRouting(plan.plan.map_routing or MapRouting.CURVED))


def with_cards_read_again(
    plan: PlanStore, content: MapContent, objective_ids: Collection[str], *, unit_id: str | None, year: int | None
) -> MapContent | None:
    """A map with some of its cards as the plan has them now.

    Args:
        plan: The plan.
        content: The map as `map_content` read it; since then nothing but columns of these objectives changed.
        objective_ids: The objectives.
        unit_id, year: As the map was read.

    Returns:
        The map; None when a card came or went, so that all has to be read.
    """
    rows = {row[0]: row for row in plan.read(_objectives(unit_id, year, is_whole=False), ids=list(objective_ids))}
    if rows.keys() != {card.id for card in content.objectives if card.id in objective_ids}:
        return None
    cards = tuple(
        _card(card.rank, rows[card.id], {card.id: card.indicator_count}) if card.id in rows else card
        for card in content.objectives
    )
    return replace(content, objectives=cards)


@lru_cache(maxsize=8)
def _objectives(unit_id: str | None, year: int | None, *, is_whole: bool = True) -> Prepared:
    """Reads the cards of a map, or some of them (``ids``)."""
    columns: tuple[Any, ...] = (
        Objective.id,
        Objective.code,
        Objective.text,
        Objective.perspective_id,
        Objective.parent_id,
        Objective.level,
        Objective.map_x,
        Objective.map_y,
        Objective.theme,
        Unit.code.label("unit_code"),
        Unit.name.label("unit_name"),
    )
    statement = select(*columns).select_from(Objective).outerjoin(Unit, Objective.unit_id == Unit.id)
    statement = statement.order_by(Objective.ord, Objective.id)
    if unit_id is not None:
        is_inside = Objective.unit_id.is_(None) if unit_id == INSTITUTION else Objective.unit_id == unit_id
        statement = statement.where(is_inside)
    if year is not None:
        statement = statement.where(belongs_to_year(Objective, year))
    return Prepared(statement if is_whole else statement.where(among(Objective.id, "ids")))


def _card(rank: int, row: Sequence[Any], counts: Mapping[str, int]) -> MapObjective:
    # taken apart by place: names cost a moment each, and a map is read anew with every edit
    item_id, code, text, perspective_id, parent_id, level, x, y, theme, unit_code, unit_name = row
    return MapObjective(
        id=item_id,
        rank=rank,
        code=code,
        text=text,
        perspective_id=perspective_id,
        parent_id=parent_id,
        level=level,
        indicator_count=counts.get(item_id, 0),
        pin=None if x is None or y is None else (x, y),
        theme=theme,
        unit=" ".join(filter(None, (unit_code, unit_name))) or None,
    )


def _indicator_counts(plan: PlanStore, year: int | None) -> Mapping[str, int]:
    key = or_(Indicator.is_iku.is_(None), Indicator.is_iku == 1)
    statement = select(Indicator.objective_id, func.count()).where(key)
    if year is not None:
        statement = statement.where(belongs_to_year(Indicator, year))
    return {row[0]: row[1] for row in plan.rows(statement.group_by(Indicator.objective_id))}


def _layers(objectives: Sequence[MapObjective], links: Sequence[tuple[str, str]]) -> dict[str, int]:
    """Layer of each objective; `links` are pairs of an upper and a lower one, circles are cut."""
    known = {item.id for item in objectives}
    above: dict[str, list[str]] = {item.id: [] for item in objectives}
    for item in objectives:
        if item.parent_id in known:
            above[item.id].append(str(item.parent_id))
    for upper, lower in links:
        above[lower].append(upper)
    order = _upper_first(above)
    depths = _depths(order, above, {})
    levels: dict[str, int] = {}
    for item in objectives:
        if item.level is not None:
            levels[item.level] = max(levels.get(item.level, 0), depths[item.id])
    flat = [level for level, depth in levels.items() if depth == 0]
    levels |= {level: place for place, level in enumerate(flat)}
    return _depths(order, above, {item.id: levels.get(item.level or "", 0) for item in objectives})


def _upper_first(above: dict[str, list[str]]) -> list[str]:
    """All ids, each behind those above it; what would close a circle is taken out of `above`."""
    done: dict[str, bool] = {}
    order: list[str] = []
    for start in above:
        stack = [] if start in done else [start]
        while stack:
            here = stack[-1]
            if here not in done:
                done[here] = False
                above[here] = [upper for upper in above[here] if done.get(upper, True)]
            following = next((upper for upper in above[here] if upper not in done), None)
            if following is not None:
                stack.append(following)
                continue
            stack.pop()
            if not done[here]:
                above[here] = [upper for upper in above[here] if done[upper]]
                done[here] = True
                order.append(here)
    return order


def _depths(order: Sequence[str], above: Mapping[str, Sequence[str]], least: Mapping[str, int]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for here in order:
        depths[here] = max([least.get(here, 0), *(depths[upper] + 1 for upper in above[here])])
    return depths
