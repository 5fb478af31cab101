"""What the map page shows now: content, places, and where cards stay until they are tidied up."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from bsc_planner.figures.strategy_map.changes import with_changes
from bsc_planner.figures.strategy_map.content import MapContent, MapObjective, map_content, with_cards_read_again
from bsc_planner.figures.strategy_map.crossings import crossing_count
from bsc_planner.figures.strategy_map.drawing import MARGIN, MapDrawing, draw_map, layout_content, with_other_words
from bsc_planner.figures.strategy_map.geometry import CARD_WIDTH, Point
from bsc_planner.figures.strategy_map.groups import with_groups
from bsc_planner.figures.strategy_map.layout import MapLayout
from bsc_planner.figures.strategy_map.rows import Room
from bsc_planner.figures.strategy_map.scores import with_scores
from bsc_planner.model.delta import Changes
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import Comparison
from bsc_planner.scoring.score import Scorecard

_MOST_TWICE = 120
"""Larger maps keep the shape of a sheet rather than be laid out a second time when they are opened."""

Lane = str | int | None
"""Perspective of a lane (None: that of objectives without one), or number of a layer."""


class MapState:
    """One map of a plan.

    Cards that the layout placed stay where they are while the plan changes, so that planners keep their
    bearings; `tidy` places them anew.

    Attributes:
        unit_id: Whose scorecard is shown (see `map_content`).
        year: Year whose objectives are shown; None: of all years.
        scorecards: Whose scores are shown; none: no scores are.
        group_by: What cards are coloured by besides scores and lanes (see `with_groups`); None: by nothing.
        is_shown: Whether a card is in question; what is not is left out. None: all are.
    """

    _changes: Comparison | None = None

    def __init__(self) -> None:
        self.unit_id: str | None = None
        self.year: int | None = None
        self.scorecards: Sequence[Scorecard] = ()
        self.group_by: Callable[[MapObjective], str] | None = None
        self.is_shown: Callable[[MapObjective], bool] | None = None
        self._window: tuple[float, float, float] | None = None
        self._read: MapContent | None = None
        self._placed = MapContent((), (), ())
        self.content = MapContent((), (), ())
        self._natural = layout_content(self.content)
        self.layout: MapLayout = self._natural
        self.drawing: MapDrawing = draw_map(self.content, self.layout)
        self._places: dict[str, tuple[Lane, Point]] = {}

    def read_cards(self, plan: PlanStore, objective_ids: Collection[str]) -> bool:
        """Read a few cards anew, of which nothing but the wording changed.

        Args:
            plan: The plan.
            objective_ids: Their objectives; nothing else on the map is other than when it was read last.

        Returns:
            False when that was not all: then nothing is done, and the map has to be read as a whole.
        """
        if self._changes is not None:
            return False
        before = self._placed
        content = with_cards_read_again(plan, before, objective_ids, unit_id=self.unit_id, year=self.year)
        if content is None or not all(map(_differ_in_words, before.objectives, content.objectives)):
            return False
        self._read = None
        self._placed = content
        self.content = self._scored(content)
        self.drawing = with_other_words(self.drawing, self.content)
        return True

    def read(self, plan: PlanStore, changes: Changes | None = None) -> bool:
        """Read the plan anew.

        Args:
            plan: The plan.
            changes: All that changed since it was read last; None: not known.

        Returns:
            Whether anything on the map is other than before.
        """
        content = self._read_content(plan, changes)
        is_placed, self._placed = content == self._placed, content
        if is_placed:
            return self.show_scores(self.scorecards)
        before, self.content = self.content, self._scored(content)
        if _standing(content) == _standing(before) and content.lanes == before.lanes:
            # a link that came or went moves nothing: cards stay until they are tidied up
            self._draw()
            return True
        if [lane.id for lane in content.perspectives] != [lane.id for lane in before.perspectives]:
            self._places.clear()
        self._lay_out()
        return True

    def show_scores(self, scorecards: Sequence[Scorecard]) -> bool:
        """Show scores, or with none none; cards stay where they are. Returns whether the map is other than before."""
        self.scorecards = scorecards
        content = self._scored(self._placed)
        if content == self.content:
            return False
        self.content = content
        self._draw()
        return True

    def set_window(self, width: float, height: float, *, least_zoom: float) -> bool:
        """Let lanes share the height of a view, at the zoom that shows the whole map in it.

        Args:
            width, height: Of the view, in pixels.
            least_zoom: The map is not taken to be shown smaller than this.

        Returns:
            Whether the drawing is another now.
        """
        if width <= 0 or height <= 0:
            return False
        is_first = self._window is None
        self._window = (width, height, least_zoom)
        before = self.drawing
        if is_first and len(self.content.cards) <= _MOST_TWICE:
            # laid out before anything was known of the view: its shape decides how long rows are
            self.tidy()
        else:
            self._draw()
        return self.drawing != before

    def show_unit(self, plan: PlanStore, unit_id: str | None) -> None:
        """Show the scorecard of one unit, laid out anew (see `map_content`)."""
        self.unit_id = unit_id
        self._placed = self._read_content(plan)
        self.content = self._scored(self._placed)
        self.tidy()

    def show_changes(self, changes: Comparison | None) -> None:
        """Mark what changed since another state from the next reading on; None: mark nothing."""
        self._changes = changes

    def tidy(self) -> None:
        """Place all cards anew that are not pinned."""
        self._places.clear()
        self._lay_out()

    def tidy_up(self) -> tuple[int, int]:
        """The same, unless more links would cross then; returns how many crossed before and how many do now."""
        before, places = self.crossings, dict(self._places)
        self.tidy()
        if self.crossings > before:
            self._places = places
            self._lay_out()
        return before, self.crossings

    @property
    def crossings(self) -> int:
        """How many links cross now."""
        return crossing_count(self.layout.centres, [(link.from_id, link.to_id) for link in self.content.links])

    def forget(self, objective_ids: list[str]) -> None:
        """Let these cards be placed anew when the plan changes next."""
        for objective_id in objective_ids:
            self._places.pop(objective_id, None)

    def lane_of(self, objective_id: str) -> Lane:
        """Lane a card is in."""
        return self._lanes[objective_id]

    def _read_content(self, plan: PlanStore, changes: Changes | None = None) -> MapContent:
        content = self._with_cards_read_again(plan, changes)
        if content is None:
            touched = changes.kinds if changes is not None else None
            content = map_content(plan, unit_id=self.unit_id, year=self.year, before=self._read, touched=touched)
        self._read = content
        if self.is_shown is not None:
            cards = tuple(filter(self.is_shown, content.objectives))
            known = {card.id for card in cards}
            links = tuple(link for link in content.links if link.from_id in known and link.to_id in known)
            content = replace(content, objectives=cards, links=links)
        return with_changes(content, self._changes, unit_id=self.unit_id) if self._changes else content

    def _with_cards_read_again(self, plan: PlanStore, changes: Changes | None) -> MapContent | None:
        """The map where nothing but columns of some objectives was written; None: more may be other."""
        if self._read is None or changes is None or changes.kinds != {"objective"} or changes.written is None:
            return None
        if changes.added or changes.removed or changes.bulk_kinds or ("objective", "ord") in changes.written:
            return None
        ids = changes.ids("objective")
        return with_cards_read_again(plan, self._read, ids, unit_id=self.unit_id, year=self.year)

    def _scored(self, content: MapContent) -> MapContent:
        if self.group_by is not None:
            content = with_groups(content, self.group_by)
        return with_scores(content, self.scorecards) if self.scorecards else content

    def _lay_out(self) -> None:
        content = self.content
        numbers = content.lanes
        lanes: dict[str, Lane] = {
            item.id: item.perspective_id if content.has_lanes else numbers[item.id] for item in content.cards
        }
        self._lanes = lanes
        near = {
            objective_id: place
            for objective_id, (lane, place) in self._places.items()
            if objective_id in lanes and lanes[objective_id] == lane
        }
        self._natural = layout_content(content, near=near, room=self._room)
        self._draw()
        for item in content.cards:
            if item.pin is None:
                x, y = self.layout.centres[item.id]
                self._places[item.id] = (lanes[item.id], (x, self.layout.in_lane(y, numbers[item.id])))

    @property
    def _room(self) -> Room | None:
        if self._window is None:
            return None
        width, height, least_zoom = self._window
        return width / least_zoom, height / least_zoom

    def _draw(self) -> None:
        content = self.content
        self.layout = self._natural
        if self._window is not None and content.has_lanes:
            width, height, least_zoom = self._window
            xs = [x for x, _ in self._natural.centres.values()] or [0.0]
            across = max(xs) - min(xs) + CARD_WIDTH + 2 * MARGIN
            zoom = min(1.0, width / across, height / self._natural.lanes[-1][1])
            self.layout = self._natural.raised_to(height / max(zoom, least_zoom), content.lanes)
        self.drawing = draw_map(content, self.layout, before=self.drawing)


def _differ_in_words(one: MapObjective, other: MapObjective) -> bool:
    """Whether two cards are the same but for code and wording."""
    return one is other or replace(one, code=other.code, text=other.text) == other


def _standing(content: MapContent) -> tuple[object, ...]:
    """Everything of a map that decides where cards stand which stood somewhere before."""
    return (
        tuple(lane.id for lane in content.perspectives),
        tuple(
            (card.id, card.rank, card.perspective_id, card.parent_id, card.level, card.pin) for card in content.cards
        ),
    )
