"""What revisions within the year do to the months of positions: those that are over stay, the others follow."""

import numpy as np

from bsc_planner.cascading.cascade_input import CascadeIndicator
from bsc_planner.cascading.midyear import changed_months, changed_plan
from bsc_planner.cascading.position_months import MonthPlanner, PositionMonths, RowNumbers, weights_of
from bsc_planner.cascading.position_shares import RowFigures
from bsc_planner.cascading.splitting import Amounts
from bsc_planner.findings import Finding, Severity


class MonthChanger:
    """Applies one change of targets to months already planned.

    Args:
        planner: What planned them.
        before: Targets so far.
        after: Targets from now on.
        over: Months that had ended before the change, 1 to 11.
    """

    def __init__(
        self,
        planner: MonthPlanner,
        *,
        before: RowFigures,
        after: RowFigures,
        over: int,
    ) -> None:
        self._planner = planner
        self._before = before
        self._after = after
        self._over = over

    def apply(self, months: PositionMonths) -> None:
        """Change the months to come of every row whose target is another one now."""
        months.grow(len(self._after.layers))
        altered = self._altered()
        table = self._planner.table(self._before, months.layers)
        kept = {row: months.of(row, table)[: self._over] for row in self._odd_rows(months, altered)}
        for indicator, chosen in self._planner.groups(altered):
            self._change_numbers(months, indicator, chosen)
        ahead = self._planner.table(self._after, months.layers)
        for row, passed in kept.items():
            indicator = self._planner.measures[int(self._planner.rows.measures[row])]
            target, step = ahead.target(row), self._planner.steps[int(self._planner.rows.step_of[row])]
            figures = changed_plan(
                passed, target, weights=weights_of(indicator), consolidation=indicator.consolidation, step=step
            )
            months.put_singly([row], figures, target=target, step=step)

    def _change_numbers(self, months: PositionMonths, indicator: CascadeIndicator, chosen: RowNumbers) -> None:
        for bound, layer in enumerate(self._after.layers):
            changed, is_short = changed_months(
                months.layers[bound][chosen],
                layer[chosen],
                over=self._over,
                weights=weights_of(indicator),
                consolidation=indicator.consolidation,
            )
            months.put(bound, chosen, changed)
            if bound == 0:
                months.findings += [self._too_little(row) for row in chosen[is_short].tolist()]

    def _altered(self) -> RowNumbers:
        before, after = self._before, self._after
        altered = np.zeros(len(after.like), np.bool_)
        for bound in range(max(len(before.layers), len(after.layers))):
            altered |= (_layer(before, bound) != _layer(after, bound)).astype(np.bool_)
        pairs, place = np.unique(np.stack([before.like, after.like]), axis=1, return_inverse=True)
        differs = [_shape(before, first) != _shape(after, second) for first, second in pairs.T.tolist()]
        altered |= np.array(differs, np.bool_)[place.reshape(-1)]
        return np.flatnonzero(altered & ~self._planner.is_by_hand)

    def _odd_rows(self, months: PositionMonths, altered: RowNumbers) -> list[int]:
        """Altered rows whose months are not all numbers like their target, before or after."""
        return [
            row
            for row in altered.tolist()
            if row in months.odd
            or _shape(self._before, int(self._before.like[row])) != _shape(self._after, int(self._after.like[row]))
        ]

    def _too_little(self, row: int) -> Finding:
        planner, given = self._planner, self._planner.given
        rule = int(planner.rows.rules[row])
        position = given.positions.codes[int(given.rules.positions[rule])]
        code = planner.measures[int(planner.rows.measures[row])].code
        rule_id = given.rules.ids[rule] if given.rules.ids else None
        details = {"position": position, "months_over": self._over}
        return Finding(Severity.ERROR, "remaining-below-done", f"{code} {position}".strip(), rule_id, details)


def _layer(figures: RowFigures, bound: int) -> Amounts:
    return figures.layers[bound] if bound < len(figures.layers) else np.zeros_like(figures.layers[0])


def _shape(figures: RowFigures, like: int) -> object:
    """What two figures must have in common for their months to differ in numbers alone."""
    template = figures.templates[like] if like >= 0 else None
    if template is None or not template.numbers:
        return template
    return template.kind, template.direction, template.base
