"""From cascade rows to work results: what a position must bring about, by which measures, for whose result."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.exchange.documents.blocks import Content, Number
from bsc_planner.exchange.documents.plan_facts import AspectFact, PlanFacts
from bsc_planner.exchange.documents.skp_content import Aspect, Measure, WorkResult
from bsc_planner.exchange.documents.target_text import UNKNOWN_TARGET, figure_content, target_content, unit_word
from bsc_planner.model.unit_of_measure import is_counted
from bsc_planner.model.value import Value
from bsc_planner.monitoring.person_rows import has_no_part

_ASPECTS = {
    "kuantitas": Aspect.QUANTITY,
    "kualitas": Aspect.QUALITY,
    "waktu": Aspect.TIME,
    "biaya": Aspect.COST,
}
# A work result with more measures is printed as several, so that no group of rows outgrows a page.
_MOST_MEASURES = 6
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class RowFact:
    """What one row of a position's targets says in words; the same for everyone who holds the position.

    `places` are the decimals the plan prints the indicator's target with: parts of 3,50 are printed as 1,75 and 3,50.
    """

    work_result: str
    intervened: str
    assigned_by: str
    measure: str
    unit_of_measure: str | None
    indicator_code: str
    position_code: str
    perspective: str
    places: int
    aspects: tuple[AspectFact, ...]


class WorkResultFacts:
    """Work results of positions and of the people who hold them."""

    def __init__(self, facts: PlanFacts) -> None:
        """Facts of one plan and year."""
        self._facts = facts
        self._result = facts.result
        self.row = lru_cache(maxsize=20_000)(self._row)

    def of_rows(self, rows: Iterable[int]) -> tuple[WorkResult, ...]:
        """Work results of rows of `EmployeeShares`; rows with the same result are measures of one.

        Who has no part of a whole that others share makes no promise about it: such rows are left out.
        """
        grouped: dict[tuple[str, str, str], list[Measure]] = {}
        shares = self._result.employees
        for at in rows:
            if has_no_part(self._result, at):
                continue
            row = self.row(int(shares.rows[at]))
            key = (row.work_result, row.intervened, row.assigned_by)
            grouped.setdefault(key, []).extend(self._measures(row, shares.target(at), shares.months(at)))
        return tuple(
            WorkResult(text, tuple(measures[start : start + _MOST_MEASURES]), intervened, assigned_by)
            for (text, intervened, assigned_by), measures in grouped.items()
            for start in range(0, len(measures), _MOST_MEASURES)
        )

    def count_of(self, row: RowFact) -> int:
        """How many measures a row makes: its own and those stated under aspects."""
        return len(self._measures(row, None, ()))

    def _row(self, place: int) -> RowFact:
        facts, shares = self._facts, self._result.positions
        position = facts.positions[int(shares.positions[place])]
        parent, own = int(shares.parents[place]), int(shares.indicators[place])
        indicator = facts.indicators[own] if own != NONE else None
        handed = facts.indicators[parent] if parent != NONE else indicator
        rule_id = self._result.given.rules.ids[int(shares.rules[place])]
        superior = facts.positions[position.superior].title if position.superior != NONE else None
        text = self._work_result(place)
        return RowFact(
            work_result=text,
            intervened=self._intervened(place, position.superior),
            assigned_by=superior or "",
            measure=indicator.name if indicator else text,
            unit_of_measure=indicator.unit_of_measure if indicator else None,
            indicator_code=handed.code if handed else "",
            position_code=position.code,
            perspective=facts.perspective_of(indicator.objective_id if indicator else None),
            places=self._places(own),
            aspects=tuple(facts.aspects.get(rule_id, ())),
        )

    def _places(self, indicator: int) -> int:
        target = self._result.given.indicators[indicator].target if indicator != NONE else None
        return target.decimals if target is not None else 0

    def _work_result(self, place: int) -> str:
        """The role the rule states, else the objective of the indicator, else the indicator reached."""
        facts, shares = self._facts, self._result.positions
        rule = facts.rules.get(self._result.given.rules.ids[int(shares.rules[place])])
        if rule and rule.role:
            return rule.role
        own = int(shares.indicators[place])
        if own != NONE:
            indicator = facts.indicators[own]
            return facts.objective_text(indicator.objective_id) or f"Tercapainya {indicator.name}"
        if rule is None:
            return ""
        return facts.objective_text(rule.child_objective_id) or facts.objective_text(rule.parent_objective_id)

    def _intervened(self, place: int, superior: int) -> str:
        """The superior's work result on the same indicator, else the objective the indicator serves."""
        facts, shares = self._facts, self._result.positions
        parent = int(shares.parents[place])
        if parent == NONE:
            rule = facts.rules.get(self._result.given.rules.ids[int(shares.rules[place])])
            return facts.objective_text(rule.parent_objective_id) if rule else ""
        of_superior = self._rows_of_superiors.get((superior, parent))
        if of_superior is not None:
            return self._work_result(of_superior)
        indicator = facts.indicators[parent]
        return facts.objective_text(indicator.objective_id) or indicator.name

    @cached_property
    def _rows_of_superiors(self) -> Mapping[tuple[int, int], int]:
        """Row of each superior position by the indicator it carries or was handed; what it carries comes first."""
        shares = self._result.positions
        superiors = {position.superior for position in self._facts.positions} - {NONE}
        rows = np.flatnonzero(np.isin(shares.positions, list(superiors))).tolist()
        found: dict[tuple[int, int], int] = {}
        for indicators in (shares.indicators, shares.parents):
            for row in rows:
                found.setdefault((int(shares.positions[row]), int(indicators[row])), row)
        return found

    def _measures(self, row: RowFact, target: Value | None, months: Sequence[Value | None]) -> list[Measure]:
        main_aspect = Aspect.QUANTITY if is_counted(row.unit_of_measure) else Aspect.QUALITY
        content = target_content(target, row.unit_of_measure, places=row.places)
        main = Measure(
            aspect=main_aspect,
            indicator=row.measure,
            target=content,
            perspective=row.perspective,
            unit_of_measure=_unit_of(content, row.unit_of_measure),
            indicator_code=row.indicator_code,
            position_code=row.position_code,
            months=_month_contents(months, row.places),
        )
        stated = [(_ASPECTS.get(one.aspect.strip().casefold(), main_aspect), one) for one in row.aspects]
        named = next((one for aspect, one in stated if aspect is main_aspect), None)
        if named is None:
            return [main, *(_stated(aspect, one, row) for aspect, one in stated)]
        return [_with_words(main, named) if one is named else _stated(aspect, one, row) for aspect, one in stated]


def _stated(aspect: Aspect, stated: AspectFact, row: RowFact) -> Measure:
    return Measure(
        aspect=aspect,
        indicator=stated.measure or row.measure,
        target=stated.target or UNKNOWN_TARGET,
        perspective=row.perspective,
        indicator_code=row.indicator_code,
        position_code=row.position_code,
    )


def _with_words(main: Measure, stated: AspectFact) -> Measure:
    """The computed measure in the words of the rule; its stated target stands only where none is computed."""
    target = stated.target if main.target == UNKNOWN_TARGET and stated.target else main.target
    return Measure(
        aspect=main.aspect,
        indicator=stated.measure or main.indicator,
        target=target,
        perspective=main.perspective,
        unit_of_measure=main.unit_of_measure,
        indicator_code=main.indicator_code,
        position_code=main.position_code,
        months=main.months,
    )


def _unit_of(target: Content, unit_of_measure: str | None) -> str:
    return target.suffix if isinstance(target, Number) else unit_word(unit_of_measure)


def _month_contents(months: Sequence[Value | None], places: int) -> tuple[Content | None, ...]:
    """Twelve figures with at least so many decimals; empty where no month has one."""
    contents = tuple(figure_content(month, places=places) for month in months)
    return contents if any(month is not None for month in contents) else ()
