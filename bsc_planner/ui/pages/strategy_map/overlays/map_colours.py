"""What the colours of the map tell: perspective, score, unit, theme, or what changed since an edition."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.figures.strategy_map.groups import theme_of, unit_of
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.overlays.change_overlay import ChangeOverlay
from bsc_planner.ui.pages.strategy_map.overlays.score_overlay import ScoreOverlay

PERSPECTIVE, SCORE, UNIT, THEME = "perspective", "score", "unit", "theme"
_SINCE = "since:"


class MapColours(QObject):
    """The one choice of colours, and the overlays that follow it.

    Attributes:
        mode: ``perspective``, ``score``, ``unit``, ``theme`` or ``since:`` with the id of an edition.
        action: The button in the head of the page, with the menu of choices.

    Signals:
        changed: The map is to be coloured otherwise.
    """

    changed = Signal()

    def __init__(self, state: MapState, scores: ScoreOverlay, changes: ChangeOverlay, page: QWidget) -> None:
        super().__init__(page)
        self._state, self._scores, self._changes = state, scores, changes
        self.mode = PERSPECTIVE
        self._has_units = self._has_themes = False
        self.action = QAction(page)
        self._menu = QMenu(page)
        self.action.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)

    def choose(self, mode: str) -> None:
        """Colour the map by something."""
        if mode == self.mode:
            return
        self.mode = mode
        self._state.group_by = {UNIT: unit_of, THEME: theme_of}.get(mode)
        self._changes.choose(mode.removeprefix(_SINCE) if mode.startswith(_SINCE) else None)
        self._scores.switch(mode == SCORE)
        self.retranslate()
        self.changed.emit()

    def since(self, edition_id: str) -> str:
        """The mode that shows changes since an edition."""
        return f"{_SINCE}{edition_id}"

    def refresh(self, *, has_units: bool, has_themes: bool) -> None:
        """Offer what there is; what is gone gives way to perspectives."""
        self._has_units, self._has_themes = has_units, has_themes
        is_gone = self.mode.startswith(_SINCE) and self._changes.edition_id is None
        if is_gone or (self.mode == UNIT and not has_units) or (self.mode == THEME and not has_themes):
            self.choose(PERSPECTIVE)

    def choices(self) -> list[tuple[str, str]]:
        """(text, mode) of all that can be chosen now."""
        found = [(self.tr("perspective"), PERSPECTIVE), (self.tr("score"), SCORE)]
        if self._has_units:
            found.append((self.tr("unit"), UNIT))
        if self._has_themes:
            found.append((self.tr("theme"), THEME))
        for edition_id, name in self._changes.names():
            found.append((self.tr("changes since {edition}").format(edition=name), self.since(edition_id)))
        return found

    def retranslate(self) -> None:
        """Write the choice in the window's language."""
        short = self.tr("changes") if self.mode.startswith(_SINCE) else ""
        name = short or next((text for text, mode in self.choices() if mode == self.mode), "")
        text = self.tr("Colour: {what}").format(what=name)
        self.action.setText(text)
        self.action.setIconText(text)
        self.action.setToolTip(self.tr("What the colours of the map tell"))

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for text, mode in self.choices():
            if mode.startswith(_SINCE) and not any(
                str(action.data()).startswith(_SINCE) for action in self._menu.actions()
            ):
                self._menu.addSeparator()
            action = QAction(text, group, checkable=True)
            action.setData(mode)
            action.setChecked(mode == self.mode)
            action.triggered.connect(lambda _checked=False, mode=mode: self.choose(mode))
            self._menu.addAction(action)
