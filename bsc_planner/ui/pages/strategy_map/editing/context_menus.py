"""What the map offers on a right click, by what is there."""

from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.ui.pages.strategy_map.editing.map_actions import MapActions
from bsc_planner.ui.pages.strategy_map.map_state import MapState

_LINE = ""

_ALIGNMENTS = (
    "align_middle",
    "align_centre",
    _LINE,
    "align_left",
    "align_right",
    "align_top",
    "align_bottom",
    _LINE,
    "align_across",
    "align_down",
)
_CARD = ("edit_text", "link", "duplicate", _LINE, "card_up", "card_down", _LINE, "pin", "unpin", _LINE, "remove")
_CARDS = (
    "link",
    "duplicate",
    _LINE,
    *_ALIGNMENTS,
    _LINE,
    "card_up",
    "card_down",
    _LINE,
    "pin",
    "unpin",
    _LINE,
    "fit_selection",
    _LINE,
    "remove",
)
_LINK = ("label_link", "turn_link", _LINE, "remove")
_LANE = ("add_objective", _LINE, "rename_lane", "weigh_lane", "lane_up", "lane_down", "add_lane", _LINE, "remove_lane")
_GROUND = ("add_objective", "add_lane", _LINE, "tidy", "fit", "unpin_all", _LINE, "export")
_ARRANGE = (*_ALIGNMENTS, _LINE, "unpin_all", _LINE, "curved", "straight", "orthogonal", _LINE, "add_lane")
_VIEW = ("fit", "fit_selection", "whole", _LINE, "mini_map")


class ContextMenus:
    """Makes the menus; what they do is connected to the actions."""

    def __init__(self, actions: MapActions, state: MapState) -> None:
        self._actions = actions
        self._state = state

    def for_cards(self, objective_ids: list[str], parent: QWidget) -> QMenu:
        """For one selected card or several."""
        menu = self._menu(_CARD if len(objective_ids) == 1 else _CARDS, parent)
        chosen = set(objective_ids)
        pins = [item.pin is not None for item in self._state.content.objectives if item.id in chosen]
        for action in menu.actions():
            if action.data() == "unpin":
                action.setVisible(any(pins))
            elif action.data() == "pin":
                action.setVisible(not all(pins))
        return menu

    def for_link(self, parent: QWidget) -> QMenu:
        """For the selected link."""
        return self._menu(_LINK, parent)

    def for_lane(self, parent: QWidget) -> QMenu:
        """For a lane of a perspective."""
        return self._menu(_LANE, parent)

    def for_ground(self, parent: QWidget) -> QMenu:
        """For anywhere else."""
        return self._menu(_GROUND, parent)

    def fill_arrange(self, menu: QMenu, *, selected: int) -> None:
        """Fill the menu of what is done with several cards and with all lines anew.

        Args:
            menu: The menu.
            selected: How many cards are selected.
        """
        menu.clear()
        self._fill(menu, _ARRANGE)
        for action in menu.actions():
            if str(action.data()).startswith("align_"):
                action.setEnabled(action.isEnabled() and selected > 1)

    def fill_view(self, menu: QMenu, *, selected: int) -> None:
        """Fill the menu of how the map is looked at anew; `selected` is how many cards are selected."""
        menu.clear()
        self._fill(menu, _VIEW)
        for action in menu.actions():
            if action.data() == "fit_selection":
                action.setEnabled(selected > 0)

    def _menu(self, keys: tuple[str, ...], parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill(menu, keys)
        return menu

    def _fill(self, menu: QMenu, keys: tuple[str, ...]) -> None:
        for key in keys:
            if key == _LINE:
                menu.addSeparator()
            else:
                action = self._actions.for_menu(key, menu)
                action.setData(key)
                menu.addAction(action)
