"""Which cards of the map are in question: those of a unit, those of a theme; the others are hidden or faded."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.figures.strategy_map.content import INSTITUTION, MapObjective
from bsc_planner.figures.strategy_map.groups import owners_and_themes, theme_of
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore

_MOST_AT_ONCE = 150
"""With more objectives than this the map begins with one scorecard."""

_LONGEST = 40


class MapFilter(QObject):
    """The unit and the theme chosen.

    Attributes:
        unit_id: Whose scorecard (see `map_content`); None: all.
        theme: Only this theme; None: all.
        is_fading: Others are faded rather than hidden.
        action: The button in the head of the page; hidden where there is nothing to choose.

    Signals:
        changed: Other cards are in question.
    """

    changed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.unit_id: str | None = None
        self.theme: str | None = None
        self.is_fading = False
        self.units: list[tuple[str, str]] = []
        self.themes: list[str] = []
        self._has_own = False
        self._is_known = False
        self._unit_of: dict[str, str | None] = {}
        self.action = QAction(page)
        self._menu = QMenu(page)
        self.action.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)

    @property
    def scope(self) -> str:
        """Name of the unit and of the theme chosen; empty for all and for the institution."""
        unit = next((name for name, unit_id in self.units if unit_id == self.unit_id), "")
        return " · ".join(filter(None, (unit, self.theme)))

    @property
    def shown_unit(self) -> str | None:
        """The unit to read the map of: that chosen, unless others are only faded."""
        return None if self.is_fading else self.unit_id

    def is_shown(self, card: MapObjective) -> bool:
        """Whether a card is there at all."""
        return self.is_fading or self.theme is None or theme_of(card) == self.theme

    def is_in_question(self, card: MapObjective) -> bool:
        """Whether a card stands out where others are faded."""
        if self.theme is not None and theme_of(card) != self.theme:
            return False
        return self.unit_id is None or (self._unit_of.get(card.id) or INSTITUTION) == self.unit_id

    def refresh(self, plan: PlanStore) -> None:
        """Offer the units and themes that have objectives; one that has none any more gives way to all."""
        objectives = owners_and_themes(plan)
        self._unit_of = {objective_id: unit_id for objective_id, unit_id, _ in objectives}
        owners = set(self._unit_of.values())
        self._has_own = None in owners
        self.units = [
            (" ".join(part for part in (unit.code, unit.name) if part) or "–", unit.id)
            for unit in (plan.all(Unit) if owners - {None} else ())
            if unit.id in owners
        ]
        self.themes = sorted({" ".join(theme.split()) for _, _, theme in objectives if theme}, key=str.casefold)
        offered = {None, INSTITUTION, *(unit_id for _, unit_id in self.units)}
        if not self._is_known and len(objectives) > _MOST_AT_ONCE and self.units:
            self.unit_id = INSTITUTION if self._has_own else self.units[0][1]
        elif self.unit_id not in offered:
            self.unit_id = None
        if self.theme not in self.themes:
            self.theme = None
        self._is_known = True
        self.action.setVisible(bool(self.units or self.themes))
        self.retranslate()

    def choose_unit(self, unit_id: str | None) -> None:
        """Ask for the cards of one unit; None: of all."""
        self._set(unit_id, self.theme, is_fading=self.is_fading)

    def choose_theme(self, theme: str | None) -> None:
        """Ask for the cards of one theme; None: of all."""
        self._set(self.unit_id, theme, is_fading=self.is_fading)

    def fade(self, is_fading: bool) -> None:
        """Fade the other cards, or hide them."""
        self._set(self.unit_id, self.theme, is_fading=is_fading)

    def retranslate(self) -> None:
        """Write what is chosen in the window's language."""
        own = self.tr("institution") if self.unit_id == INSTITUTION else ""
        chosen = " · ".join(filter(None, (own, self.scope)))
        text = self.tr("Filter: {what}").format(what=_short(chosen)) if chosen else self.tr("Filter")
        self.action.setText(text)
        self.action.setIconText(text)
        self.action.setToolTip(chosen or self.tr("Show the objectives of one unit or one theme"))

    def _set(self, unit_id: str | None, theme: str | None, *, is_fading: bool) -> None:
        if (unit_id, theme, is_fading) != (self.unit_id, self.theme, self.is_fading):
            self.unit_id, self.theme, self.is_fading = unit_id, theme, is_fading
            self.retranslate()
            self.changed.emit()

    def _fill(self) -> None:
        self._menu.clear()
        if self.units:
            self._menu.addSection(self.tr("Unit"))
            choices: list[tuple[str, str | None]] = [(self.tr("all"), None)]
            choices += [(self.tr("institution"), INSTITUTION)] if self._has_own else []
            choices += [(_short(name), unit_id) for name, unit_id in self.units]
            group = QActionGroup(self._menu)
            for text, unit_id in choices:
                action = self._choice(text, group, is_chosen=unit_id == self.unit_id)
                action.triggered.connect(lambda _checked=False, unit_id=unit_id: self.choose_unit(unit_id))
        if self.themes:
            self._menu.addSection(self.tr("Theme"))
            group = QActionGroup(self._menu)
            for theme in (None, *self.themes):
                action = self._choice(_short(theme or self.tr("all")), group, is_chosen=theme == self.theme)
                action.triggered.connect(lambda _checked=False, theme=theme: self.choose_theme(theme))
        self._menu.addSeparator()
        fading = QAction(self.tr("Fade the others instead of hiding them"), self._menu, checkable=True)
        fading.setChecked(self.is_fading)
        fading.toggled.connect(self.fade)
        self._menu.addAction(fading)

    def _choice(self, text: str, group: QActionGroup, *, is_chosen: bool) -> QAction:
        action = QAction(text, group, checkable=True)
        action.setChecked(is_chosen)
        self._menu.addAction(action)
        return action


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
