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
    next_objective_code,
)
from bsc_planner.editing.perspective import (
    AddPerspectiveEdit,
    MovePerspectiveEdit,
    RemovePerspectiveEdit,
    SetPerspectiveFieldEdit,
)
from bsc_planner.errors import PlanError
from bsc_planner.figures.map_content import MapLink
from bsc_planner.figures.map_geometry import Point
from bsc_planner.model.base import new_id
from bsc_planner.model.direction import Perspective
from bsc_planner.model.objective import Objective
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.strategy_map.map_edits import Alignment, aligned, drop_edit, nudged
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.plan_session import PlanSession


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
                text = self.tr("{count} objectives were removed with their indicators.")
                self._tell_removed(text.format(count=len(chosen)))

    # places ------------------------------------------------------------------

    def drop(self, places: Mapping[str, Point]) -> bool:
        """Pin cards where they were dropped; returns whether that could be done."""
        edit = drop_edit(self._state.drawing, places)
        return edit is not None and self._do(self.tr("Move card on the map"), edit)

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
        tell(self._page, text, links=((self.tr("Undo"), self._session.undo),))


def _has_ancestor_in(objective_id: str, parents: Mapping[str, str | None], chosen: set[str]) -> bool:
    seen = {objective_id}
    above = parents.get(objective_id)
    while above is not None and above not in seen:
        if above in chosen:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
