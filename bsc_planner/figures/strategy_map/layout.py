"""Where the cards of a strategy map go: lanes from top to bottom, pinned cards untouched, the others around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bsc_planner.figures.strategy_map.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    LANE_FOOT,
    LANE_HEAD,
    LAYER_GAP,
    PINNED_FOOT,
    ROW_GAP,
    Point,
    blocked_at,
    is_free,
)
from bsc_planner.figures.strategy_map.rows import Room, laid_out
from bsc_planner.figures.strategy_map.spacing import nearest_free

_NEW_ROW_PRICE = 3 * CARD_WIDTH
"""What it costs to begin a new row rather than to move a card aside."""


class MapCard(NamedTuple):
    """A card to place.

    Attributes:
        id: Of the objective.
        lane: Its lane, or its layer on a map without lanes; 0 is the top one.
        rank: Place of the objective in the plan; decides where links do not.
        pin: Centre of the card as `Objective.map_x` and `map_y` say; None: the layout places it.
        near: Where it was placed before, measured in the same way; kept where that place is free. None: anywhere.
    """

    id: str
    lane: int
    rank: int
    pin: Point | None = None
    near: Point | None = None


@dataclass(frozen=True)
class LaneNeeds:
    """What a lane needs, counted from where its pins count.

    Attributes:
        above, below: How far its cards reach up and down.
        rows: How high its rows are, head and foot included: they stand in the middle of a lane that is higher.
    """

    above: float
    below: float
    rows: float

    @classmethod
    def of(cls, cards: Sequence[tuple[float, bool]]) -> "LaneNeeds":
        """Of cards by their heights, each with whether it is pinned."""
        half = CARD_HEIGHT / 2
        rows = max([LANE_HEAD + half, *(y for y, is_pinned in cards if not is_pinned)]) + LANE_FOOT + half
        pinned = [y for y, is_pinned in cards if is_pinned]
        above = max([0.0, *(half - y for y in pinned)])
        return cls(above, max([rows, *(y + PINNED_FOOT + half for y in pinned)]), rows)


@dataclass(frozen=True)
class MapLayout:
    """Where everything goes.

    Attributes:
        centres: Centre of each card by id, y from the top of the map.
        lanes: Top and bottom of each lane.
        has_lanes: Whether pins count from their lane's `origins`; else from the top of the map.
        origins: Height in each lane that pins count from: its top, lower in a lane that is higher than its cards need.
        needs: What each lane needs.
    """

    centres: Mapping[str, Point]
    lanes: tuple[tuple[float, float], ...]
    has_lanes: bool
    origins: tuple[float, ...] = ()
    needs: tuple[LaneNeeds, ...] = ()

    def in_lane(self, y: float, lane: int) -> float:
        """A height of the map as pins of this lane count it."""
        return y - self.origins[lane] if self.has_lanes else y

    def raised_to(self, height: float, lane_of: Mapping[str, int]) -> "MapLayout":
        """The same with lanes that together reach a height, as evenly as their cards allow.

        Args:
            height: In map units; lanes that need more anyway stay as they are.
            lane_of: Lane of each card by id.
        """
        if not self.has_lanes:
            return self
        lanes, origins = _lanes(self.needs, height=height)
        if origins == self.origins and lanes == self.lanes:
            return self
        centres = {
            name: (x, y - self.origins[lane_of[name]] + origins[lane_of[name]]) for name, (x, y) in self.centres.items()
        }
        return MapLayout(centres, lanes, self.has_lanes, origins, self.needs)


def layout_map(
    cards: Sequence[MapCard],
    links: Sequence[tuple[str, str]],
    *,
    lane_count: int,
    has_lanes: bool,
    room: Room | None = None,
) -> MapLayout:
    """Place all cards; the same input in any order gives the same map.

    Pinned cards stay where they are, those that were placed before as well where they can. When most are
    placed, the rest go to free places near the cards they are linked with; else all others are laid
    out anew: rows within the lanes, few crossings, cards above the cards that lead to them.

    Args:
        cards: What to place; ids are unique.
        links: Pairs of ids; pairs with unknown ids are ignored.
        lane_count: Number of lanes, at least 1.
        has_lanes: Whether lanes are drawn; else they are layers, and pins count from the top of the map.
        room: What the rows of crowded lanes are to fill at a readable size; None: the shape of a sheet.
    """
    ordered = sorted(cards, key=lambda card: (card.rank, card.id))
    number = {card.id: place for place, card in enumerate(ordered)}
    ties = sorted({(number[a], number[b]) for a, b in links if a in number and b in number and a != b})
    seats = _seats(ordered, has_lanes=has_lanes)
    if len(ordered) - len(seats) > len(ordered) / 4:
        lane_of = [card.lane for card in ordered]
        seats |= laid_out(lane_of, ties, seats, lane_count=lane_count, has_lanes=has_lanes, room=room)
    else:
        _fill_in(ordered, ties, seats, has_lanes=has_lanes)
    members: list[list[tuple[float, bool]]] = [[] for _ in range(lane_count)]
    for place, card in enumerate(ordered):
        members[card.lane].append((seats[place][1], card.pin is not None))
    if not has_lanes:
        layers = tuple(_layer(own) for own in members)
        return MapLayout({card.id: seats[place] for place, card in enumerate(ordered)}, layers, has_lanes)
    needs = tuple(LaneNeeds.of(own) for own in members)
    lanes, origins = _lanes(needs, height=0.0)
    centres = {card.id: (seats[place][0], seats[place][1] + origins[card.lane]) for place, card in enumerate(ordered)}
    return MapLayout(centres, lanes, has_lanes, origins, needs)


def _seats(cards: Sequence[MapCard], *, has_lanes: bool) -> dict[int, Point]:
    """Cards that have a place already, as pins count it: pinned ones, then those that can stay."""
    seats: dict[int, Point] = {}
    for place, card in enumerate(cards):
        if card.pin is not None:
            seats[place] = card.pin if has_lanes else (card.pin[0], max(card.pin[1], CARD_HEIGHT / 2))
    taken: dict[int, list[Point]] = {}
    for place, seat in seats.items():
        taken.setdefault(cards[place].lane if has_lanes else 0, []).append(seat)
    for place, card in enumerate(cards):
        if card.pin is None and card.near is not None:
            others = taken.setdefault(card.lane if has_lanes else 0, [])
            if is_free(card.near, others):
                seats[place] = card.near
                others.append(card.near)
    return seats


def _layer(cards: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    heights = [y for y, _ in cards]
    return min(heights, default=0.0) - CARD_HEIGHT / 2, max(heights, default=0.0) + CARD_HEIGHT / 2


def _lanes(needs: Sequence[LaneNeeds], *, height: float) -> tuple[tuple[tuple[float, float], ...], tuple[float, ...]]:
    """Top and bottom of each lane, and where its pins count from; together at least so high, as evenly as can be."""
    level = _level([own.above + own.below for own in needs], height)
    lanes, origins = [], []
    top = 0.0
    for own in needs:
        high = max(level, own.above + own.below)
        origin = max(own.above, min((high - own.rows) / 2, high - own.below))
        lanes.append((top, top + high))
        origins.append(top + origin)
        top += high
    return tuple(lanes), tuple(origins)


def _level(least: Sequence[float], total: float) -> float:
    """The height that lanes are raised to so that together they reach a total; 0 where they do anyway."""
    ordered = sorted(least)
    for count in range(len(ordered), 0, -1):
        level = (total - sum(ordered[count:])) / count
        if level >= ordered[count - 1]:
            return level
    return 0.0


def _fill_in(
    cards: Sequence[MapCard], ties: Sequence[tuple[int, int]], seats: dict[int, Point], *, has_lanes: bool
) -> None:
    """Give the few cards without a place the best free one, one after the other."""
    neighbours: dict[int, list[int]] = {}
    for one, other in ties:
        neighbours.setdefault(one, []).append(other)
        neighbours.setdefault(other, []).append(one)
    for place, card in enumerate(cards):
        if place in seats:
            continue
        same_lane = [seat for other, seat in seats.items() if cards[other].lane == card.lane]
        others = same_lane if has_lanes else list(seats.values())
        linked = [seats[other][0] for other in neighbours.get(place, ()) if other in seats]
        wanted = card.near or (sum(linked) / len(linked) if linked else 0.0, 0.0)
        heights = _row_heights(card, cards, seats, has_lanes=has_lanes)
        options = [((nearest_free(wanted[0], blocked_at(y, others)), y), price) for y, price in heights]
        seats[place] = min(options, key=lambda option: abs(option[0][0] - wanted[0]) + option[1])[0]


def _row_heights(
    card: MapCard, cards: Sequence[MapCard], seats: Mapping[int, Point], *, has_lanes: bool
) -> list[tuple[float, float]]:
    """Heights of the rows a card could join, each with what it costs to go there rather than to the first."""
    rows = {
        seats[place][1]
        for place, other in enumerate(cards)
        if place in seats and other.lane == card.lane and other.pin is None
    }
    if card.near is not None:
        rows.add(card.near[1])
    if not rows and has_lanes:
        rows.add(LANE_HEAD + CARD_HEIGHT / 2)
    if not rows:
        above = [seats[place][1] for place, other in enumerate(cards) if place in seats and other.lane < card.lane]
        rows.add(max(above) + CARD_HEIGHT + LAYER_GAP if above else CARD_HEIGHT / 2)
    ordered = sorted(rows)
    first = card.near[1] if card.near is not None else ordered[0]
    heights = [(y, abs(y - first)) for y in ordered]
    return [*heights, (ordered[-1] + CARD_HEIGHT + ROW_GAP, _NEW_ROW_PRICE)]
