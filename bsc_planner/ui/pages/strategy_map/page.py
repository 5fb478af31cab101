"""The page Strategy map: perspectives as lanes, objectives as cards, causes and effects as arrows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.figures.strategy_map.content import OF_CARDS
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.plan import MapRouting
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import tell
from bsc_planner.ui.pages.strategy_map.drawing.accessible import announce
from bsc_planner.ui.pages.strategy_map.drawing.moving import Glide
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
from bsc_planner.ui.pages.strategy_map.editing.card_hand import CardHand
from bsc_planner.ui.pages.strategy_map.editing.commands import MapCommands
from bsc_planner.ui.pages.strategy_map.editing.context_menus import ContextMenus
from bsc_planner.ui.pages.strategy_map.editing.lane_hand import LaneHand
from bsc_planner.ui.pages.strategy_map.editing.map_actions import MapActions
from bsc_planner.ui.pages.strategy_map.editing.map_edits import Alignment
from bsc_planner.ui.pages.strategy_map.editing.map_selection import MapSelection
from bsc_planner.ui.pages.strategy_map.handling.mini_map import MiniMap
from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.pages.strategy_map.handling.zoom_control import ZoomControl
from bsc_planner.ui.pages.strategy_map.handling.zoomable_view import READABLE_ZOOM, ZOOM_STEP
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.overlays.change_overlay import ChangeOverlay
from bsc_planner.ui.pages.strategy_map.overlays.group_legend import GroupLegend
from bsc_planner.ui.pages.strategy_map.overlays.map_colours import MapColours
from bsc_planner.ui.pages.strategy_map.overlays.map_filter import MapFilter
from bsc_planner.ui.pages.strategy_map.overlays.score_overlay import ScoreOverlay
from bsc_planner.ui.pages.strategy_map.printing.dialog import MapPaperDialog
from bsc_planner.ui.pages.strategy_map.printing.printed_map import printed_map
from bsc_planner.ui.pages.strategy_map.words import window_words
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.sending import PosterSender
from bsc_planner.ui.posters.words import poster_words
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.theme import theme_watcher, tokens
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.wording.counting import counted

_SHOWN_KINDS = ("plan", "perspective", "objective", "link", "indicator", "unit", "edition")
_COMPARED_KINDS = ("goal", "indicator_owner", "target", "milestone")
"""Kinds that a map shows only while it marks changes."""
_WORDS = frozenset({("objective", "code"), ("objective", "text")})
"""What can be said in other words on a card that stays as it is."""
_CHOSEN_BY = frozenset({"unit_id", "theme"})
"""Columns of objectives by which cards are filtered and coloured."""


class StrategyMapPage(QWidget):
    """The map of the open plan."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state = MapState()
        self._window_state = WindowState()
        self._state.year = session.year
        self._commands = MapCommands(session, self._state, self)
        self._sender = PosterSender(session, self, MapPaperDialog)
        self._is_stale = False
        self._can_edit = not session.document.is_read_only
        self._pressed = QPointF()
        self.scene = MapScene(tokens(), window_words(can_edit=self._can_edit), self)
        self.view = MapView(self.scene)
        self.view.set_editable(self._can_edit)
        self.act = MapActions(self)
        self.act.set_editable(self._can_edit)
        self._lanes = LaneHand(self._commands, self.view)
        self._cards = CardHand(self._commands, self.view, self._state, self._lanes, self.act["link"])
        self._menus = ContextMenus(self.act, self._state)
        self._selection = MapSelection(session, self._state, self.view)
        self._build()
        self._connect_view()
        self._connect_actions()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_year_changed)
        theme_watcher().theme_changed.connect(self._take_look)
        self._refresh_choices()
        self._state.show_unit(session.store, self.filter.shown_unit)
        self._retranslate()
        self._show_state()

    # building ----------------------------------------------------------------

    def _build(self) -> None:
        self._changes = ChangeOverlay(self)
        self.scores = ScoreOverlay(self._session, self)
        self.groups = GroupLegend()
        self.filter = MapFilter(self)
        self._state.is_shown = self.filter.is_shown
        self.colours = MapColours(self._state, self.scores, self._changes, self)
        self._arrange, self._look = (QAction(self) for _ in range(2))
        for action in (self._arrange, self._look):
            action.setMenu(QMenu(self))
        self.mini_map = MiniMap(self.view)
        self._glide = Glide(self.scene)
        self.zoom = ZoomControl()
        self.header = PageHeader("")
        self.header.right.addWidget(self.zoom)
        self._add_button = self.header.add_action(self.act["new_objective"], priority=9)
        for key, priority in (("link", 7), ("tidy", 6)):
            self.header.add_action(self.act[key], priority=priority)
        menus = ((self.colours.action, 5), (self.filter.action, 4), (self._arrange, 3), (self._look, 2))
        for action, priority in menus:
            self.header.add_action(action, priority=priority)
        self.header.add_action(self.act["export"], priority=8)
        self._empty = EmptyState("", self.act["usual_lanes"] if self._can_edit else None, icon="workflow")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 16)
        column.setSpacing(10)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        for legend in (self._changes.legend, self.scores.legend, self.groups):
            column.addWidget(legend)

    def _connect_view(self) -> None:
        view = self.view
        view.cards_dropped.connect(self._on_cards_dropped)
        view.cards_nudged.connect(lambda x, y: self._commands.nudge(self.scene.selected_cards, (x, y)))
        view.link_drawn.connect(self._commands.draw_link)
        view.links.refusal_of = self._commands.refusal_of
        view.links.ended.connect(lambda: self.act["link"].setChecked(view.links.is_armed))
        view.edit_wanted.connect(self._cards.edit_at)
        view.add_wanted.connect(self._cards.add_at)
        view.remove_wanted.connect(self._cards.remove_selected)
        view.link_wanted.connect(self._cards.link_selected)
        view.duplicate_wanted.connect(self._cards.duplicate)
        view.lane_change_wanted.connect(lambda is_up: self._cards.change_lane(is_up=is_up))
        view.resized.connect(self._on_resized)
        view.lane_pressed.connect(lambda perspective_id: self._session.select(Ref("perspective", perspective_id)))
        view.menu_wanted.connect(self._show_menu)
        view.zoomed.connect(self.zoom.show_zoom)
        self.zoom.stepped.connect(lambda step: view.zoom_by(ZOOM_STEP**step))
        self.zoom.whole_wanted.connect(lambda: view.set_zoom(1.0))
        self.filter.changed.connect(self._on_filter_changed)
        for overlay in (self.colours.changed, self._changes.edition_chosen, self.scores.changed):
            overlay.connect(self._on_scores_changed)

    def _connect_actions(self) -> None:
        commands, lanes, cards, scene = self._commands, self._lanes, self._cards, self.scene
        slots: dict[str, Callable[[], object]] = {
            "new_objective": self._on_add,
            "add_objective": lambda: cards.add_at(self._pressed),
            "duplicate": cards.duplicate,
            "card_up": lambda: cards.change_lane(is_up=True),
            "card_down": lambda: cards.change_lane(is_up=False),
            "edit_text": cards.edit_selected,
            "link": cards.link_selected,
            "tidy": self._tidy,
            "fit": self.view.fit,
            "fit_selection": self.view.fit_selection,
            "whole": lambda: self.view.set_zoom(1.0),
            "mini_map": lambda: self._show_mini_map(not self._window_state.is_mini_map_wanted),
            "export": self._export,
            "pin": lambda: commands.pin(scene.selected_cards),
            "unpin": lambda: commands.unpin(scene.selected_cards),
            "unpin_all": cards.unpin_all,
            "remove": cards.remove_selected,
            "turn_link": cards.turn_links,
            "label_link": cards.label_links,
            "usual_lanes": commands.add_usual_perspectives,
            "add_lane": lambda: lanes.add(self._pressed.y()),
            "rename_lane": lambda: lanes.edit(self._pressed.y(), "name"),
            "weigh_lane": lambda: lanes.edit(self._pressed.y(), "weight"),
            "lane_up": lambda: lanes.move(self._pressed.y(), is_up=True),
            "lane_down": lambda: lanes.move(self._pressed.y(), is_up=False),
            "remove_lane": lambda: lanes.remove(self._pressed.y()),
        }
        for key, slot in slots.items():
            self.act[key].triggered.connect(lambda _checked=False, slot=slot: slot())
        for alignment in Alignment:
            line_up = partial(cards.align, alignment)
            self.act[f"align_{alignment.name.lower()}"].triggered.connect(lambda _checked=False, slot=line_up: slot())
        for routing in MapRouting:
            run = partial(self._set_routing, routing)
            self.act[routing.value].triggered.connect(lambda _checked=False, slot=run: slot())
        arrange, look = self._arrange.menu(), self._look.menu()
        assert isinstance(arrange, QMenu)
        assert isinstance(look, QMenu)
        arrange.aboutToShow.connect(lambda: self._menus.fill_arrange(arrange, selected=len(scene.selected_cards)))
        look.aboutToShow.connect(lambda: self._menus.fill_view(look, selected=len(scene.selected_cards)))
        self._show_mini_map(self._window_state.is_mini_map_wanted)

    # showing -----------------------------------------------------------------

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN_KINDS) or (self._changes.edition_id and changes.touches(*_COMPARED_KINDS)):
            was_shown = self.isVisible() and not self._is_stale
            self._is_stale = not (was_shown and self._show_words(changes))
            if self.isVisible() and self._is_stale:
                self._refresh(changes if was_shown else None)

    def _show_words(self, changes: Changes) -> bool:
        """Show other words on a few cards; False when more than words may be other, and nothing was done."""
        if not changes.only_writes(_WORDS) or changes.kinds != {"objective"}:
            return False
        is_read = self._state.read_cards(self._session.store, changes.ids("objective"))
        if is_read:
            self.scene.show_words(self._state.drawing)
            announce(self.view, self.scene)
        return is_read

    def _on_year_changed(self, year: int) -> None:
        self._state.year = year
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def _on_scores_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with changes made on other pages."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def _refresh_choices(self) -> None:
        store = self._session.store
        self.filter.refresh(store)
        self._changes.refresh(store)
        self.colours.refresh(has_units=bool(self.filter.units), has_themes=bool(self.filter.themes))

    def _refresh(self, changes: Changes | None = None) -> None:
        """Catch up with the plan after a step; None: not known what was touched since the last time."""
        self._is_stale = False
        if changes is None or changes.kinds - OF_CARDS or changes.touches_columns("objective", _CHOSEN_BY):
            self._refresh_choices()
        self._state.show_changes(self._changes.compare(self._session.store))
        self._state.scorecards = self.scores.scorecards(self.filter.shown_unit)
        if self.filter.shown_unit != self._state.unit_id:
            self._state.show_unit(self._session.store, self.filter.shown_unit)
            self._show_state()
        elif self._state.read(self._session.store, changes):
            self._show_state()
        else:
            self._show_legends()

    def _show_legends(self) -> None:
        self._changes.show_counts(self._state.content)
        self.scores.show_legend(self._state.content, self._state.scorecards)
        self.groups.show_groups(self._state.content)

    def _show_state(self) -> None:
        content = self._state.content
        self._show_drawing()
        self._show_legends()
        cards, links = number_text(len(content.objectives)), number_text(len(content.links))
        self.header.set_subtitle(
            counted(self.tr("{cards} [objective|objectives] · {links} [link|links]"), cards=cards, links=links)
        )
        is_empty = not content.objectives and not content.perspectives and not self.filter.action.isVisible()
        self._stack.setCurrentWidget(self._empty if is_empty else self.view)
        for routing in MapRouting:
            self.act[routing.value].setChecked(routing is content.routing)

    def _show_drawing(self) -> None:
        self._glide.stop()
        if self.view.links.is_drawing:
            # its cards may be gone now
            self.view.links.cancel()
        self.scene.routing = self._state.content.routing
        self.scene.show_drawing(self._state.drawing)
        others = (card.id for card in self._state.content.objectives if not self.filter.is_in_question(card))
        self.scene.set_faded(frozenset(others) if self.filter.is_fading else frozenset())
        self.view.fill()
        self.mini_map.show_drawing()
        announce(self.view, self.scene)

    def _on_resized(self) -> None:
        """Let the lanes share the height of the view, unless something is being held or typed."""
        size = self.view.maximumViewportSize()
        room = (size.width() - 4, size.height() - 4)
        if self.view.may_refit() and self._state.set_window(*room, least_zoom=READABLE_ZOOM):
            self._show_drawing()

    def _show_mini_map(self, is_wanted: bool) -> None:
        self._window_state.is_mini_map_wanted = is_wanted
        self.act["mini_map"].setChecked(is_wanted)
        self.mini_map.set_wanted(is_wanted)

    def _take_look(self) -> None:
        self.scene.set_look(tokens(), window_words(can_edit=self._can_edit))
        self.view.setBackgroundBrush(tokens().panel)
        self.mini_map.show_drawing()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_state()

    def _retranslate(self) -> None:
        self.header.set_title(self.tr("Strategy map"))
        for action, text in ((self._arrange, self.tr("Arrange")), (self._look, self.tr("View"))):
            action.setText(text)
            action.setIconText(text)
        self._empty.set_text(
            self.tr(
                "The map is empty. Begin with the four usual perspectives, or set out objectives on the page "
                "Indicators & targets: they appear here by themselves."
            )
        )
        self.act.retranslate()
        self.zoom.retranslate()
        self.filter.retranslate()
        self.colours.retranslate()
        self.mini_map.retranslate()
        self._take_look()

    def _on_filter_changed(self) -> None:
        unit_id = self.filter.shown_unit
        is_other = unit_id != self._state.unit_id
        self._state.scorecards = self.scores.scorecards(unit_id)
        if is_other:
            self._state.show_unit(self._session.store, unit_id)
        else:
            self._state.read(self._session.store)
        self._show_state()
        if is_other:
            self.view.show_readably()

    # changing ----------------------------------------------------------------

    def _on_cards_dropped(self, places: dict[str, tuple[float, float]]) -> None:
        self._commands.drop(places)
        # Where nothing changed in the plan, the cards go back to where they were.
        self._show_drawing()

    def _on_add(self) -> None:
        lanes = self.scene.lanes
        selected = self.scene.selected_cards
        if selected or len(lanes) < 2:
            lane = self._state.lane_of(selected[-1]) if selected else (lanes[0].lane.perspective_id if lanes else None)
            self._cards.add(lane if isinstance(lane, str) else None)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for item in lanes:
            name = item.lane.name or window_words(can_edit=True).no_perspective
            action = menu.addAction(name)
            action.triggered.connect(lambda _checked=False, lane=item.lane: self._cards.add(lane.perspective_id))
        menu.popup(self._add_button.mapToGlobal(QPoint(0, self._add_button.height() + 2)))

    def _set_routing(self, routing: MapRouting) -> None:
        self._commands.set_routing(routing)
        for other in MapRouting:
            self.act[other.value].setChecked(other is self._state.content.routing)

    def _tidy(self) -> None:
        before, after = self._state.tidy_up()
        self._glide.show(self._state.drawing, self._show_state)
        self.view.show_readably()
        if after < before:
            text = self.tr("Fewer links cross now: {after} instead of {before}.")
            tell(self, text.format(before=number_text(before), after=number_text(after)))

    # menus, paper ------------------------------------------------------------

    def _show_menu(self, place: QPointF, on_screen: QPoint) -> None:
        self._pressed = place
        card = self.scene.card_at(place)
        link = self.scene.link_at(place) if card is None else None
        lane = self.scene.lane_at(place.y())
        if card is not None:
            if card.objective_id not in self.scene.selected_cards:
                self.scene.choose_cards([card.objective_id])
            menu = self._menus.for_cards(self.scene.selected_cards, self)
        elif link is not None:
            self.scene.choose_link(link)
            menu = self._menus.for_link(self)
        elif lane is not None and lane.lane.perspective_id and lane.label_rect.contains(place):
            menu = self._menus.for_lane(self)
        else:
            menu = self._menus.for_ground(self)
        menu.popup(on_screen)

    def _export(self) -> None:
        since = self._changes.edition_name(poster_words(self._session.store.plan.language).edition)
        self._sender.ask_and_send(printed_map(self._session, self._state, scope=self.filter.scope, since=since))
