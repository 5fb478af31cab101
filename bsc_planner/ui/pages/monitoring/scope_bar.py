"""The choices at the head of the page: up to which period, and of which unit."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsc_planner.model.delta import Changes
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period, months_of, quarters_of, semesters_of
from bsc_planner.ui.labels import period_text
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.unit_chooser import Choice, UnitChooser
from bsc_planner.ui.widgets.when_shown import WhenShown


class ScopeBar(QWidget):
    """``Up to: Triwulan II 2026 ▾``  ``Unit: Institution ▾``."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self.periods = ChoiceButton(self.tr("Up to"))
        self.periods.setToolTip(
            self.tr("Figures are taken together from the start of the year to the end of this period")
        )
        self.units = UnitChooser()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.periods)
        line.addWidget(self.units)
        self.periods.chosen.connect(self._on_period_chosen)
        self.units.unit_chosen.connect(scope.set_unit)
        self._showing = WhenShown(self, self._show_scope)
        scope.changed.connect(self._show_scope)
        session.plan_changed.connect(self._on_plan_changed)
        self._show_scope()

    def _show_scope(self) -> None:
        year = self._scope.period.year
        listed = (Period(year), *semesters_of(year), *quarters_of(year), *months_of(year))
        self.periods.set_choices([(period_text(period), period) for period in listed], self._scope.period)
        plan, units = self._session.store.plan, self._session.store.all(Unit)
        choices = [Choice(plan.institution or self.tr("Institution"), None)]
        choices += [Choice(unit.name or unit.code or "–", unit.id, unit.code or "") for unit in units]
        self.units.set_choices(choices, self._scope.unit_id)
        self.units.setVisible(bool(units))

    def _on_period_chosen(self, period: Period) -> None:
        self._scope.set_period(period)

    def _on_plan_changed(self, changes: Changes) -> None:
        if not changes.kinds.isdisjoint({"unit", "plan"}):
            if self._scope.unit_id is not None and self._session.store.find(Unit, self._scope.unit_id) is None:
                self._scope.set_unit(None)
            self._showing.ask()
