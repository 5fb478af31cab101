"""What is being tried in an open plan: figures that are not in the plan, and the scenario they were kept as."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from bsc_planner.model.scenario import Scenario
from bsc_planner.scoring.trial import TriedCell, tried_figures
from bsc_planner.ui.plan_session import PlanSession

_Kept = tuple[str | None, dict[TriedCell, str | None]]


class TrialDesk(QObject):
    """Figures of one trial; lasts as long as the plan is open, so that leaving the view loses nothing.

    Signals:
        changed: Other figures are tried, or they belong to another scenario.
    """

    changed = Signal()

    def __init__(self, session: PlanSession) -> None:
        super().__init__(session)
        self._session = session
        self._scenario_id: str | None = None
        self._figures: dict[TriedCell, str | None] = {}

    @property
    def figures(self) -> Mapping[TriedCell, str | None]:
        """What is tried."""
        return self._figures

    @property
    def scenario(self) -> Scenario | None:
        """Scenario that is open; None: a trial without a name."""
        return None if self._scenario_id is None else self._session.store.find(Scenario, self._scenario_id)

    @property
    def is_kept(self) -> bool:
        """Whether a scenario holds exactly these figures, or there are none."""
        scenario = self.scenario
        return self._figures == ({} if scenario is None else tried_figures(scenario.changes))

    def try_figures(self, figures: Mapping[TriedCell, str | None], *, gone: frozenset[TriedCell]) -> None:
        """Try more figures, and some no longer."""
        after = {cell: text for cell, text in self._figures.items() if cell not in gone} | dict(figures)
        if after != self._figures:
            self._figures = after
            self.changed.emit()

    def open(self, scenario: Scenario | None) -> _Kept:
        """Try what a scenario keeps, or begin anew; returns what was tried before, for `bring_back`."""
        before = self._scenario_id, self._figures
        self._scenario_id = None if scenario is None else scenario.id
        self._figures = {} if scenario is None else tried_figures(scenario.changes)
        self.changed.emit()
        return before

    def belongs_to(self, scenario_id: str | None) -> None:
        """Note which scenario keeps the figures from now on; None: none does."""
        self._scenario_id = scenario_id
        self.changed.emit()

    def bring_back(self, before: _Kept) -> None:
        """Try again what was tried before."""
        self._scenario_id, self._figures = before
        self.changed.emit()


def desk_of(session: PlanSession) -> TrialDesk:
    """The trial of an open plan; one per session."""
    return session.findChild(TrialDesk) or TrialDesk(session)
