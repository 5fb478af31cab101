"""Handling cards and links on the map: adding, typing, linking, lining up, removing what is selected."""

from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction

from bsc_planner.ui.pages.strategy_map.editing.commands import MapCommands
from bsc_planner.ui.pages.strategy_map.editing.lane_hand import LaneHand
from bsc_planner.ui.pages.strategy_map.editing.map_edits import Alignment
from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.pages.strategy_map.map_state import MapState


class CardHand:
    """What is done with the selected cards and links, or with what is at a place of the map."""

    def __init__(self, commands: MapCommands, view: MapView, state: MapState, lanes: LaneHand, link: QAction) -> None:
        """Serve a map.

        Args:
            commands: What is done to the plan.
            view: The map.
            state: What it shows.
            lanes: Handles the lane at a place where no card is.
            link: The action that is checked while a link is being drawn.
        """
        self._commands = commands
        self._view = view
        self._scene = view.map_scene
        self._state = state
        self._lanes = lanes
        self._link = link

    def add(self, perspective_id: str | None) -> None:
        """Add an objective to a lane and ask for its text."""
        objective_id = self._commands.add_objective(perspective_id)
        item = self._scene.cards.get(objective_id or "")
        if item is not None and objective_id is not None:
            self._scene.choose_cards([objective_id])
            self._view.edit_card(item, lambda text: self._commands.set_text(objective_id, text, is_new=True))

    def add_at(self, place: QPointF) -> None:
        """Add an objective to the lane at a place."""
        lane = self._scene.lane_at(place.y())
        self.add(lane.lane.perspective_id if lane else None)

    def duplicate(self) -> None:
        """Put copies of the selected cards beside them."""
        added = self._commands.duplicate_objectives(self._scene.selected_cards)
        if added:
            self._scene.choose_cards(added)
            self._view.reveal(added[-1])

    def change_lane(self, *, is_up: bool) -> None:
        """Put the selected cards into the lane above or below that of the one selected last."""
        chosen = self._scene.selected_cards
        if not chosen:
            return
        lanes = self._scene.lanes
        place = self._scene.cards[chosen[-1]].card.lane + (-1 if is_up else 1)
        if 0 <= place < len(lanes):
            self._commands.move_to_lane(chosen, lanes[place].lane.perspective_id)
            self._view.reveal(chosen[-1])

    def align(self, alignment: Alignment) -> None:
        """Line the selected cards up."""
        self._commands.align(self._scene.selected_cards, alignment)

    def edit_selected(self) -> None:
        """Type in the card selected last."""
        self.edit_at(self._scene.cards[self._scene.selected_cards[-1]].scenePos())

    def edit_at(self, place: QPointF) -> None:
        """Type in what is at a place: a card, the label of a link, the name or weight of a lane."""
        card = self._scene.card_at(place)
        link = self._scene.link_at(place) if card is None else None
        lane = self._scene.lane_at(place.y())
        is_on_label = lane is not None and lane.label_rect.contains(place)
        if card is not None:
            self._view.edit_card(card, lambda text: self._commands.set_text(card.objective_id, text))
        elif link is not None and not is_on_label:
            self._scene.choose_link(link)
            self.label_links()
        elif lane is not None:
            is_name = place.y() < lane.label_rect.center().y()
            self._lanes.edit(place.y(), "name" if is_name else "weight")

    def remove_selected(self) -> None:
        """Remove the selected links, or else the selected cards."""
        links = [str(item.link.link_id) for item in self._scene.selected_links]
        if links:
            self._commands.remove_links(links)
        else:
            self._commands.remove_objectives(self._scene.selected_cards)

    def link_selected(self) -> None:
        """Link the selected cards in turn; from one card begin a link by keys, else one that is drawn."""
        selected, links = self._scene.selected_cards, self._view.links
        if len(selected) > 1 and not links.is_armed:
            self._commands.link(selected)
            self._link.setChecked(False)
        elif selected and self._view.hasFocus() and not links.is_armed:
            links.begin_by_keys(self._scene.cards[selected[0]])
        else:
            links.arm(not links.is_armed)
            self._link.setChecked(links.is_armed)
            self._view.setFocus()

    def turn_links(self) -> None:
        """Let the selected links run the other way."""
        wanted = {item.link.link_id for item in self._scene.selected_links}
        for link in self._state.content.links:
            if link.id in wanted:
                self._commands.turn_link(link)

    def label_links(self) -> None:
        """Type the labels of the selected links."""
        for item in self._scene.selected_links:
            self._view.edit_link(item, partial(self._commands.set_link_label, str(item.link.link_id)))

    def unpin_all(self) -> None:
        """Give every card back to the layout."""
        pinned = [item.id for item in self._state.content.objectives if item.pin is not None]
        if pinned:
            self._commands.unpin(pinned)
