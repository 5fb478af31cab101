"""Duplicating branches of the outline: objectives with their indicators, targets and manuals, under fresh codes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.closed_year import closed_years, is_closed_period
from bsc_planner.editing.field import branch_of
from bsc_planner.editing.ordering import ord_before
from bsc_planner.model.base import Element
from bsc_planner.model.elements import columns_of
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Figure, Milestone, Target

_OWN = frozenset({"id", "ord", "code", "map_x", "map_y", "follows_id"})


@dataclass(frozen=True)
class DuplicateRowsEdit:
    """Put a copy behind each of these objectives and indicators.

    Copied are texts, all fields of the manual, who answers, targets and milestones (those of closed years apart). Not
    copied are cascade rules, links, actuals, notes and history. Codes go on from those in use.

    Attributes:
        objectives: Id of the copy by id of the objective; what is below an objective comes along.
        indicators: Id of the copy by id of the indicator, for indicators alone.
        before: For each of them the element its copy stands in front of; those not named go behind all others.
    """

    objectives: Mapping[str, str]
    indicators: Mapping[str, str]
    before: Mapping[str, str]

    def apply(self, plan: PlanStore) -> None:
        """Copy them.

        Raises:
            MissingElementError: One of them is not in the plan.
        """
        codes = _CodeBook(plan)
        for objective_id, copy_id in self.objectives.items():
            self._copy_branch(plan, objective_id, copy_id, codes)
        for indicator_id, copy_id in self.indicators.items():
            indicator = plan.get(Indicator, indicator_id)
            code = codes.following(indicator.code)
            before_id = self.before.get(indicator_id)
            _copy_indicator(plan, indicator, code, indicator.objective_id, before_id=before_id, copy_id=copy_id)

    def _copy_branch(self, plan: PlanStore, top_id: str, copy_id: str, codes: "_CodeBook") -> None:
        copies: dict[str, str] = {}
        for objective_id in branch_of(plan, Objective, top_id):
            objective = plan.get(Objective, objective_id)
            is_top = objective_id == top_id
            code = codes.following(objective.code)
            copies[objective_id] = plan.insert(
                Objective,
                **_fields(objective, without=("parent_id",)),
                **({"id": copy_id} if is_top else {}),
                ord=ord_before(plan, Objective, self.before.get(objective_id)) if is_top else None,
                code=code,
                parent_id=objective.parent_id if is_top else copies[objective.parent_id or ""],
            )
            for indicator in plan.all(Indicator, Indicator.objective_id == objective_id):
                its_code = codes.below(indicator.code, objective.code, code)
                _copy_indicator(plan, indicator, its_code, copies[objective_id])


class _CodeBook:
    """Codes in use, and fresh ones."""

    def __init__(self, plan: PlanStore) -> None:
        self._taken = {
            str(code)
            for cls in (Objective, Indicator)
            for (code,) in plan.rows(select(cls.code).where(cls.code.is_not(None)))
        }

    def following(self, code: str | None) -> str | None:
        """The next free code of the same form; None where there is none."""
        if not code:
            return None
        found = re.fullmatch(r"(.*?)(\d+)(\D*)", code)
        head, number, tail = (found[1], int(found[2]), found[3]) if found else (f"{code}.", 1, "")
        if found and (letter := re.match(r"[a-y](?![A-Za-z])", tail)):
            return self._take(
                f"{head}{number}{chr(at)}{tail[1:]}" for at in range(ord(letter[0]) + 1, ord("z") + 1)
            ) or self._take(f"{head}{at}{tail}" for at in range(number + 1, number + 10_000))
        return self._take(f"{head}{at}{tail}" for at in range(number + 1, number + 10_000))

    def below(self, code: str | None, old_above: str | None, new_above: str | None) -> str | None:
        """The code of a copied indicator: the number of its objective in it is that of the copy."""
        old, new = (re.search(r"\d[\d.]*", above or "") for above in (old_above, new_above))
        if code and old and new:
            found = re.match(rf"(\D*){re.escape(old[0])}(?!\d)", code)
            wanted = f"{found[1]}{new[0]}{code[found.end() :]}" if found else ""
            if wanted and wanted not in self._taken:
                self._taken.add(wanted)
                return wanted
        return self.following(code)

    def _take(self, wanted: Any) -> str | None:
        free = next((code for code in wanted if code not in self._taken), None)
        if free is not None:
            self._taken.add(free)
        return free


def _copy_indicator(
    plan: PlanStore,
    indicator: Indicator,
    code: str | None,
    objective_id: str | None,
    *,
    before_id: str | None = None,
    copy_id: str | None = None,
) -> None:
    copied = plan.insert(
        Indicator,
        **_fields(indicator, without=("objective_id",)),
        **({"id": copy_id} if copy_id else {}),
        ord=ord_before(plan, Indicator, before_id) if before_id else None,
        code=code,
        objective_id=objective_id,
    )
    for owner in plan.all(IndicatorOwner, IndicatorOwner.indicator_id == indicator.id):
        plan.insert(IndicatorOwner, indicator_id=copied, unit_id=owner.unit_id)
    closed = closed_years(plan)
    kinds: Sequence[type[Figure]] = (Target, Milestone)
    for cls in kinds:
        for figure in plan.all(cls, cls.indicator_id == indicator.id):
            if not is_closed_period(figure.period, closed):
                plan.insert(cls, **_fields(figure, without=("indicator_id",)), indicator_id=copied)


def _fields(element: Element, *, without: Sequence[str]) -> dict[str, Any]:
    names = columns_of(type(element).__tablename__)
    return {name: getattr(element, name) for name in names if name not in _OWN and name not in without}
