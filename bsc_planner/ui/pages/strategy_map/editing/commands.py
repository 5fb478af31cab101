"""What the map page does to the plan, each as one named step."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit, SetLinkFieldEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    PinObjectivesEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
    UnpinObjectivesEdit,
)
from bsc_planner.editing.objective_codes import next_objective_code, with_objective_codes
from bsc_planner.editing.perspective import (
    AddPerspectiveEdit,
    MovePerspectiveEdit,
    RemovePerspectiveEdit,
    SetPerspectiveFieldEdit,
)
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.errors import PlanError
from bsc_planner.figures.strategy_map.content import MapLink
from bsc_planner.figures.strategy_map.geometry import Point
from bsc_planner.model.direction import Perspective
from bsc_planner.model.identity import new_id
from bsc_planner.model.objective import Objective
from bsc_planner.model.plan import MapRouting
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.strategy_map.editing.map_edits import Alignment, aligned, drop_edit, lane_at, nudged
from bsc_planner.ui.pages.strategy_map.handling.link_gesture import DrawnLink
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.counting import counted


class MapCommands(QObject):
    """Edits of the plan from the map; what cannot be done is told, not raised."""

    def __init__(self, session: PlanSession, state: MapState, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._state = state
        self._page = page

    # objectives --------------------------------------------------------------

    def add_objective(self, perspective_id: str | None) -> str | None:
        """Add an objective without text to a lane; returns its id, None when that could not be done."""
        store = self._session.store
        edit = AddObjectiveEdit(
            code=next_objective_code(store), perspective_id=perspective_id, unit_id=self._state.unit_id or None
        )
        is_done = self._do(self.tr("Add objective"), edit, merge_key=f"add-{edit.objective_id}")
        return edit.objective_id if is_done else None

    def set_text(self, objective_id: str, text: str, *, is_new: bool = False) -> None:
        """Give an objective its text; for a new one as part of the step that added it."""
        label = self.tr("Add objective") if is_new else self.tr("Change objective")
        merge_key = f"add-{objective_id}" if is_new else None
        self._do(label, SetObjectiveFieldEdit(objective_id, "text", text), merge_key=merge_key)

    def move_to_lane(self, objective_ids: Sequence[str], perspective_id: str | None) -> None:
        """Put objectives into another lane."""
        edits = [SetObjectiveFieldEdit(item, "perspective_id", perspective_id) for item in objective_ids]
        self._do(self.tr("Move to perspective"), Together(edits))

    def duplicate_objectives(self, objective_ids: Sequence[str]) -> list[str]:
        """Add objectives that say the same, with codes of their own and without indicators; returns their ids."""
        store = self._session.store
        edits = []
        for objective_id in objective_ids:
            item = store.get(Objective, objective_id)
            own = {name: getattr(item, name) for name in ("perspective_id", "parent_id", "unit_id", "goal_id", "level")}
            edits.append(AddObjectiveEdit(text=item.text, **own))
        edits = with_objective_codes(store, edits)
        is_done = bool(edits) and self._do(self.tr("Duplicate objective"), Together(edits))
        return [edit.objective_id for edit in edits] if is_done else []

    def remove_objectives(self, objective_ids: Sequence[str]) -> None:
        """Remove objectives with all below them, and offer to undo it."""
        parents = {item.id: item.parent_id for item in self._session.store.all(Objective)}
        chosen = set(objective_ids)
        tops = [item for item in objective_ids if not _has_ancestor_in(item, parents, chosen)]
        label = self.tr("Remove objective")
        if tops and self._do(label, Together([RemoveObjectiveEdit(item) for item in tops])):
            if len(chosen) == 1:
                self._tell_removed(self.tr("The objective was removed with its indicators."))
            else:
                text = self.tr("{count} [objective was|objectives were] removed with [its|their] indicators.")
                self._tell_removed(counted(text, count=len(chosen)))

    # places ------------------------------------------------------------------

    def drop(self, places: Mapping[str, Point]) -> bool:
        """Pin cards where they were dropped, and say when that changes their perspective.

        Returns:
            Whether that could be done.
        """
        edit = drop_edit(self._state.drawing, places)
        moved = self._moved_lanes(places)
        if edit is None or not self._do(self.tr("Move card on the map"), edit):
            return False
        if moved:
            undo = undo_link(self._session)
            tell(self._page, self._moved_text(moved), links=(undo,))
        return True

    def _moved_lanes(self, places: Mapping[str, Point]) -> list[tuple[str, str]]:
        """Cards dropped in another lane: what each is called, and the lane."""
        drawing = self._state.drawing
        found = []
        for card in drawing.cards:
            place = places.get(card.objective.id)
            lane = lane_at(drawing, place[1]) if place is not None else None
            if lane is not None and lane.perspective_id != card.objective.perspective_id:
                found.append((card.objective.code or card.objective.text or "–", lane.name or ""))
        return found

    def _moved_text(self, moved: Sequence[tuple[str, str]]) -> str:
        (name, lane), count = moved[0], len(moved)
        if count > 1:
            return counted(self.tr("{count} [objective is|objectives are] in another perspective now."), count=count)
        if not lane:
            return self.tr("{objective} is in no perspective now.").format(objective=name)
        return self.tr("{objective} is in the perspective {lane} now.").format(objective=name, lane=lane)

    def nudge(self, objective_ids: Sequence[str], by: Point) -> None:
        """Move cards a little; steps with the same cards become one."""
        edit = drop_edit(self._state.drawing, nudged(self._state.drawing, objective_ids, by))
        if edit is not None:
            self._do(self.tr("Move card on the map"), edit, merge_key=f"nudge-{'-'.join(objective_ids)}")

    def align(self, objective_ids: Sequence[str], alignment: Alignment) -> None:
        """Line cards up and pin them there."""
        edit = drop_edit(self._state.drawing, aligned(self._state.drawing, objective_ids, alignment))
        if edit is not None:
            self._do(self.tr("Align cards"), edit)

    def pin(self, objective_ids: Sequence[str]) -> None:
        """Pin cards where they are."""
        layout, lanes = self._state.layout, self._state.content.lanes
        places = {}
        for objective_id in objective_ids:
            x, y = layout.centres[objective_id]
            places[objective_id] = (round(x, 2), round(layout.in_lane(y, lanes[objective_id]), 2))
        self._do(self.tr("Pin card"), PinObjectivesEdit(places))

    def unpin(self, objective_ids: Sequence[str]) -> None:
        """Let the layout place cards again."""
        self._state.forget(list(objective_ids))
        self._do(self.tr("Unpin card"), UnpinObjectivesEdit(tuple(objective_ids)))

    # links -------------------------------------------------------------------

    def link(self, objective_ids: Sequence[str]) -> None:
        """Link objectives one after the other, each to the next."""
        pairs = pairwise(objective_ids)
        self._do(self.tr("Link objectives"), Together([AddLinkEdit(start, end) for start, end in pairs]))

    def draw_link(self, drawn: DrawnLink) -> None:
        """Make a link that was drawn, or let one lead where one of its ends was taken to."""
        if drawn.link_id is None:
            self.link([drawn.from_id, drawn.to_id])
            return
        present = next(link for link in self._state.content.links if link.id == drawn.link_id)
        is_end = present.to_id != drawn.to_id
        field, value = ("to_id", drawn.to_id) if is_end else ("from_id", drawn.from_id)
        self._do(self.tr("Reconnect link"), SetLinkFieldEdit(drawn.link_id, field, value))

    def refusal_of(self, drawn: DrawnLink) -> str:
        """Why a link cannot be, in the window's language; empty: it can."""
        for link in self._state.content.links:
            if (link.from_id, link.to_id) == (drawn.from_id, drawn.to_id) and link.id != drawn.link_id:
                return self.tr("These two are linked already.")
        return ""

    def set_routing(self, routing: MapRouting) -> None:
        """Let the lines of the map run otherwise, in the window and on paper."""
        if routing is not self._state.content.routing:
            self._do(self.tr("Lines of the map"), SetPlanFieldEdit("map_routing", routing.value))

    def turn_link(self, link: MapLink) -> None:
        """Let a link lead the other way."""
        turned = AddLinkEdit(link.to_id, link.from_id, label=link.label, link_id=link.id)
        self._do(self.tr("Turn link around"), Together([RemoveLinkEdit(link.id), turned]))

    def set_link_label(self, link_id: str, text: str) -> None:
        """Give a link its label."""
        self._do(self.tr("Label link"), SetLinkFieldEdit(link_id, "label", text))

    def remove_links(self, link_ids: Sequence[str]) -> None:
        """Remove links, and offer to undo it."""
        edit = Together([RemoveLinkEdit(link_id) for link_id in link_ids])
        if link_ids and self._do(self.tr("Remove link"), edit):
            self._tell_removed(self.tr("The link was removed."))

    # perspectives ------------------------------------------------------------

    def add_perspective(self, before_id: str | None = None) -> str | None:
        """Add a lane without name above another (None: at the bottom); returns its id, None when it could not be."""
        edit = AddPerspectiveEdit(before_id=before_id, perspective_id=new_id())
        is_done = self._do(self.tr("Add perspective"), edit, merge_key=f"add-{edit.perspective_id}")
        return edit.perspective_id if is_done else None

    def add_usual_perspectives(self) -> None:
        """Add the four lanes most scorecards have."""
        names = paper_words(self._session.store.plan.language).perspectives
        self._do(self.tr("Add four perspectives"), Together([AddPerspectiveEdit(name=name) for name in names]))

    def set_perspective(self, perspective_id: str, field: str, text: str, *, is_new: bool = False) -> None:
        """Give a lane its name or weight."""
        label = self.tr("Add perspective") if is_new else self.tr("Change perspective")
        merge_key = f"add-{perspective_id}" if is_new else None
        self._do(label, SetPerspectiveFieldEdit(perspective_id, field, text), merge_key=merge_key)

    def move_perspective(self, perspective_id: str, *, is_up: bool) -> None:
        """Move a lane one place up or down."""
        lanes = [lane.id for lane in self._session.store.all(Perspective)]
        place = lanes.index(perspective_id) + (-1 if is_up else 2)
        before_id = lanes[place] if 0 <= place < len(lanes) else None
        if not is_up or place >= 0:
            self._do(self.tr("Move perspective"), MovePerspectiveEdit(perspective_id, before_id))

    def remove_perspective(self, perspective_id: str) -> None:
        """Remove a lane; its objectives stay."""
        if self._do(self.tr("Remove perspective"), RemovePerspectiveEdit(perspective_id)):
            self._tell_removed(self.tr("The perspective was removed; its objectives stay."))

    # telling -----------------------------------------------------------------

    def _do(self, label: str, edit: Edit, *, merge_key: str | None = None) -> bool:
        try:
            self._session.do(label, edit, merge_key=merge_key)
        except PlanError as error:
            tell_error(self._page, error)
            return False
        return True

    def _tell_removed(self, text: str) -> None:
        tell(self._page, text, links=(undo_link(self._session),))


def _has_ancestor_in(objective_id: str, parents: Mapping[str, str | None], chosen: set[str]) -> bool:
    seen = {objective_id}
    above = parents.get(objective_id)
    while above is not None and above not in seen:
        if above in chosen:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
