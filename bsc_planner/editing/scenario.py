"""Edits of scenarios: trials of figures that are kept by name beside the plan, whose own figures stay as they are."""

from dataclasses import dataclass

from bsc_planner.editing.edit import EditError
from bsc_planner.model.identity import moment_now
from bsc_planner.model.period import Period
from bsc_planner.model.scenario import Scenario
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class KeepScenarioEdit:
    """Keep a trial under a name.

    Attributes:
        name: What planners call it.
        period: Period scored up to, see `Period`; its year is that of the trial.
        changes: JSON, see `bsc_planner.scoring.trial`.
        note: Why it was tried; None: nothing said.
        scenario_id: Id of the new row; None: made.
    """

    name: str
    period: str
    changes: str
    note: str | None = None
    scenario_id: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Add it.

        Raises:
            EditError: ``unknown-period``, ``scenario-without-name``, ``scenario-name-taken``.
        """
        period = Period.parse_or_none(self.period)
        if period is None:
            raise EditError("unknown-period", period=self.period)
        chosen = {} if self.scenario_id is None else {"id": self.scenario_id}
        plan.insert(
            Scenario,
            name=_free_name(plan, self.name),
            year=period.year,
            period=self.period,
            changes=self.changes,
            note=self.note or None,
            who=plan.author or None,
            recorded_at=moment_now(),
            **chosen,
        )


@dataclass(frozen=True)
class RenameScenarioEdit:
    """Call a scenario otherwise."""

    scenario_id: str
    name: str

    def apply(self, plan: PlanStore) -> None:
        """Write the name.

        Raises:
            EditError: ``scenario-without-name``, ``scenario-name-taken``.
            MissingElementError: There is no such scenario.
        """
        plan.update(Scenario, self.scenario_id, name=_free_name(plan, self.name, but=self.scenario_id))


@dataclass(frozen=True)
class ChangeScenarioEdit:
    """Give a scenario other figures; name and note stay.

    Attributes:
        scenario_id: The scenario.
        period: Period scored up to, see `Period`.
        changes: JSON, see `bsc_planner.scoring.trial`.
    """

    scenario_id: str
    period: str
    changes: str

    def apply(self, plan: PlanStore) -> None:
        """Write figures and period, with who kept them and when.

        Raises:
            EditError: ``unknown-period``.
            MissingElementError: There is no such scenario.
        """
        period = Period.parse_or_none(self.period)
        if period is None:
            raise EditError("unknown-period", period=self.period)
        before = plan.get(Scenario, self.scenario_id)
        if (before.period, before.changes) != (self.period, self.changes):
            values = {"year": period.year, "period": self.period, "changes": self.changes}
            plan.update(Scenario, self.scenario_id, **values, who=plan.author or None, recorded_at=moment_now())


@dataclass(frozen=True)
class DropScenarioEdit:
    """Take a scenario out."""

    scenario_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove it.

        Raises:
            MissingElementError: There is no such scenario.
        """
        plan.get(Scenario, self.scenario_id)
        plan.delete(Scenario, self.scenario_id)


def _free_name(plan: PlanStore, name: str, *, but: str | None = None) -> str:
    wanted = name.strip()
    if not wanted:
        raise EditError("scenario-without-name")
    if any(one.name == wanted and one.id != but for one in plan.all(Scenario)):
        raise EditError("scenario-name-taken", name=wanted)
    return wanted
