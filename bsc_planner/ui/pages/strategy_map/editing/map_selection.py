"""Keeps the cards and links chosen on the map and the element selected in the window the same."""

from PySide6.QtCore import QObject

from bsc_planner.model.delta import Ref
from bsc_planner.ui.pages.strategy_map.drawing.accessible import announce
from bsc_planner.ui.pages.strategy_map.editing.map_edits import neighbour
from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.plan_session import PlanSession

_SELECTED_KINDS = frozenset({"objective", "link", "perspective"})


class MapSelection(QObject):
    """Hears the map and the session, and walks from card to card by keys.

    Args:
        session: The open plan.
        state: What the map shows.
        view: The map, which owns it.
    """

    def __init__(self, session: PlanSession, state: MapState, view: MapView) -> None:
        super().__init__(view)
        self._session = session
        self._state = state
        self._view = view
        self._scene = view.map_scene
        self._scene.chosen.connect(self._on_chosen)
        view.walked.connect(self._on_walked)
        session.selection_changed.connect(self._on_session_selection_changed)

    def _on_chosen(self) -> None:
        announce(self._view, self._scene)
        cards, links = self._scene.selected_cards, self._scene.selected_links
        if cards:
            self._session.select(Ref("objective", cards[-1]))
        elif links:
            self._session.select(Ref("link", str(links[0].link.link_id)))
        elif self._session.selection is not None and self._session.selection.kind in _SELECTED_KINDS:
            self._session.select(None)

    def _on_session_selection_changed(self, ref: Ref | None) -> None:
        is_card = ref is not None and ref.kind == "objective" and ref.id in self._scene.cards
        if ref is not None and is_card and ref.id not in self._scene.selected_cards:
            self._scene.choose_cards([ref.id])
            self._view.reveal(ref.id)

    def _on_walked(self, x: float, y: float, is_added: bool) -> None:
        links = self._view.links
        selected = self._scene.selected_cards
        start = (links.aim or links.fixed) if links.is_by_keys else selected[-1] if selected else None
        found = neighbour(self._state.drawing, start, (x, y)) if start else next(iter(self._scene.cards), None)
        if found is None:
            return
        if links.is_by_keys:
            links.aim_at(self._scene.cards[found])
        else:
            kept = [item for item in selected if item != found] if is_added else []
            self._scene.choose_cards([*kept, found])
        self._view.reveal(found)
