"""Every check of a plan's content, in the order findings are listed."""

from collections.abc import Callable, Iterable, Sequence

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.checks.codes import repeated_codes, repeated_nips
from bsc_planner.checks.figures import doubtful_figures
from bsc_planner.checks.references import dangling_references
from bsc_planner.findings import Finding
from bsc_planner.model.store import PlanStore

Check = Callable[[PlanStore], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (repeated_codes, repeated_nips, dangling_references, doubtful_figures)


def findings_of(plan: PlanStore, years: Sequence[int] = ()) -> list[Finding]:
    """Everything doubtful in a plan.

    Args:
        plan: Store of the plan.
        years: Years whose cascade is reconciled too.
    """
    found = [finding for check in CHECKS for finding in check(plan)]
    for year in years:
        found += cascade_of(plan, year).findings
    # what holds for every year is said once
    return list({repr(finding): finding for finding in found}.values())
