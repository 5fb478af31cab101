"""Whose scorecard the map shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.figures.map_content import INSTITUTION
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.widgets.choice_button import ChoiceButton

_MOST_AT_ONCE = 150
"""With more objectives than this the map begins with one scorecard."""

_LONGEST = 28


class UnitChoice(ChoiceButton):
    """All objectives, those of the institution, or those of one unit; hidden where no unit has any.

    Signals:
        unit_chosen: Another scorecard is to be shown.
    """

    unit_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.unit_id: str | None = None
        self._units: list[tuple[str, str]] = []
        self._has_own = False
        self._is_known = False
        self.chosen.connect(self._on_chosen)

    @property
    def scope(self) -> str:
        """Name of the unit chosen; empty for all and for the institution."""
        return next((name for name, unit_id in self._units if unit_id == self.unit_id), "")

    def refresh(self, plan: PlanStore) -> None:
        """Offer the units that have objectives; a unit that has none any more gives way to all."""
        objectives = plan.all(Objective)
        with_objectives = {objective.unit_id for objective in objectives}
        self._has_own = None in with_objectives
        self._units = [
            (" ".join(part for part in (unit.code, unit.name) if part) or "–", unit.id)
            for unit in plan.all(Unit)
            if unit.id in with_objectives
        ]
        offered = {None, INSTITUTION, *(unit_id for _, unit_id in self._units)}
        if not self._is_known and len(objectives) > _MOST_AT_ONCE and self._units:
            self.unit_id = INSTITUTION if self._has_own else self._units[0][1]
        elif self.unit_id not in offered:
            self.unit_id = None
        self._is_known = True
        self.setVisible(bool(self._units))
        self.retranslate()

    def retranslate(self) -> None:
        """Write the choices in the window's language."""
        self.set_caption(self.tr("Unit"))
        choices: list[tuple[str, object]] = [(self.tr("all"), None)]
        if self._has_own:
            choices.append((self.tr("institution"), INSTITUTION))
        choices += [(_short(name), unit_id) for name, unit_id in self._units]
        self.set_choices(choices, self.unit_id)

    def _on_chosen(self, unit_id: str | None) -> None:
        if unit_id != self.unit_id:
            self.unit_id = unit_id
            self.retranslate()
            self.unit_chosen.emit()


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
