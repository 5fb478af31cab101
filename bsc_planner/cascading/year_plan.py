"""An indicator's own year month by month: as planned, changed by revisions, or given by hand."""

from itertools import pairwise

from bsc_planner.cascading.cascade import states_of
from bsc_planner.cascading.cascade_input import CascadeInput
from bsc_planner.cascading.midyear import changed_plan
from bsc_planner.cascading.step import Steps
from bsc_planner.cascading.trajectory import month_plan
from bsc_planner.model.value import Value


def year_months(given: CascadeInput, indicator: int) -> tuple[Value | None, ...]:
    """The institution's 12 figures of an indicator, after all revisions of the year.

    Args:
        given: What the year's cascade is computed from.
        indicator: Place in the list of indicators.
    """
    measured = given.indicators[indicator]
    states = [(over, targets[indicator]) for over, targets in states_of(given)]
    steps = Steps([measured.step])
    for _, target in states:
        steps.hold(0, target)
    months = month_plan(
        states[0][1],
        consolidation=measured.consolidation,
        step=steps[0],
        pattern=measured.pattern,
        start=measured.previous,
    )
    if measured.pattern.own is not None:
        return months
    for (_, before), (over, target) in pairwise(states):
        if target != before:
            months = changed_plan(
                months[:over],
                target,
                weights=measured.pattern.weights,
                consolidation=measured.consolidation,
                step=steps[0],
            )
    return months
