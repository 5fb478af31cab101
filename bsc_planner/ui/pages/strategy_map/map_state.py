"""What the map page shows now: content, places, and where cards stay until they are tidied up."""

from collections.abc import Sequence

from bsc_planner.figures.map_changes import with_changes
from bsc_planner.figures.map_content import MapContent, map_content
from bsc_planner.figures.map_drawing import MapDrawing, draw_map, layout_content
from bsc_planner.figures.map_geometry import Point
from bsc_planner.figures.map_layout import MapLayout
from bsc_planner.figures.map_scores import with_scores
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import Comparison
from bsc_planner.scoring.score import Scorecard

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
    """

    _changes: Comparison | None = None

    def __init__(self) -> None:
        self.unit_id: str | None = None
        self.year: int | None = None
        self.scorecards: Sequence[Scorecard] = ()
        self._placed = MapContent((), (), ())
        self.content = MapContent((), (), ())
        self.layout: MapLayout = layout_content(self.content)
        self.drawing: MapDrawing = draw_map(self.content, self.layout)
        self._places: dict[str, tuple[Lane, Point]] = {}

    def read(self, plan: PlanStore) -> bool:
        """Read the plan anew; returns whether anything on the map is other than before."""
        content = self._read_content(plan)
        is_placed, self._placed = content == self._placed, content
        if is_placed:
            return self.show_scores(self.scorecards)
        if [lane.id for lane in content.perspectives] != [lane.id for lane in self.content.perspectives]:
            self._places.clear()
        self.content = self._scored(content)
        self._lay_out()
        return True

    def show_scores(self, scorecards: Sequence[Scorecard]) -> bool:
        """Show scores, or with none none; cards stay where they are. Returns whether the map is other than before."""
        self.scorecards = scorecards
        content = self._scored(self._placed)
        if content == self.content:
            return False
        self.content = content
        self.drawing = draw_map(content, self.layout)
        return True

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

    def forget(self, objective_ids: list[str]) -> None:
        """Let these cards be placed anew when the plan changes next."""
        for objective_id in objective_ids:
            self._places.pop(objective_id, None)

    def lane_of(self, objective_id: str) -> Lane:
        """Lane a card is in."""
        return self._lanes[objective_id]

    def _read_content(self, plan: PlanStore) -> MapContent:
        content = map_content(plan, unit_id=self.unit_id, year=self.year)
        return with_changes(content, self._changes, unit_id=self.unit_id) if self._changes else content

    def _scored(self, content: MapContent) -> MapContent:
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
        self.layout = layout_content(content, near=near)
        self.drawing = draw_map(content, self.layout)
        for item in content.cards:
            if item.pin is None:
                x, y = self.layout.centres[item.id]
                self._places[item.id] = (lanes[item.id], (x, self.layout.in_lane(y, numbers[item.id])))
