"""Targets of a year that changed within the year, as their history tells."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target_history import Key, TargetStep, target_steps


@dataclass(frozen=True)
class TargetChange:
    """One change of one target.

    Attributes:
        effective: First day the new target is in force.
        after: The new target as printed; None where not stated.
    """

    effective: date
    after: str | None


@dataclass(frozen=True)
class TargetCourse:
    """How a year's target went through the year.

    Attributes:
        before: Target of 1 January as printed; None where not stated.
        is_before_known: Whether any step tells what `before` was; else the plan's target counts.
        changes: Changes within the year, in the order of their days.
        is_latest: Whether the last change leads to the plan's target, so that the plan's own reading of it counts.
    """

    before: str | None
    is_before_known: bool
    changes: tuple[TargetChange, ...]
    is_latest: bool


def courses_within(
    store: PlanStore,
    year: int,
    wanted: Collection[str],
    findings: list[Finding],
    *,
    day: date | None = None,
    proposed: Mapping[Key, list[TargetStep]] | None = None,
) -> dict[str, TargetCourse]:
    """Courses of the year's targets that changed after 1 January or are others on `day`, by indicator.

    What took effect before the year or has no date holds for the whole year and is no change within it.

    Args:
        store: Store of the plan.
        year: Calendar year.
        wanted: Ids of the indicators that are wanted.
        findings: Hears of dates that cannot be read.
        day: Only what was in force by this day; None: everything known.
        proposed: Histories that count instead of those recorded.
    """
    found = {}
    histories = {**target_steps(store, indicators=wanted, year=year), **(proposed or {})}
    for (indicator_id, period), steps in histories.items():
        if indicator_id not in wanted or period != str(year):
            continue
        for step in steps:
            if step.is_date_unreadable:
                details = {"effective": step.stated, "year": year}
                findings.append(Finding(Severity.WARNING, "effective-unreadable", str(year), step.element_id, details))
        course = _course(steps, year, day)
        if course is not None:
            found[indicator_id] = course
    return found


def _course(steps: list[TargetStep], year: int, day: date | None) -> TargetCourse | None:
    last_day = min(date(year, 12, 31), day or date.max)
    first = date(year, 1, 1)
    early = [step for step in steps if step.effective is None or step.effective <= min(first, last_day)]
    within = [step for step in steps if step.effective is not None and first < step.effective <= last_day]
    # what came into force after the year holds for the year as a whole, unless a day before it is asked for
    is_latest = day is None or len(early) + len(within) == len(steps)
    if is_latest and not within:
        return None
    before = early[-1].after if early else steps[0].before
    # an unreadable date says nothing of the order, so the step after it tells better what went before
    if within and (not early or early[-1].is_date_unreadable):
        before = within[0].before
    changes = tuple(TargetChange(step.effective, step.after) for step in within if step.effective is not None)
    return TargetCourse(before, before is not None, changes, is_latest)
