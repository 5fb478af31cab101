"""Rules on how people and units were rated (L54, L56 and people left out)."""

from collections import Counter
from collections.abc import Iterator

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.model.number_format import format_period
from bsc_planner.model.organisation import AssignmentStatus
from bsc_planner.model.period import Period
from bsc_planner.model.rating import Expectation, OrganisationRating
from bsc_planner.monitoring.rated_people import head_of_unit, main_position
from bsc_planner.scoring.distribution import unmet_guide
from bsc_planner.scoring.predikat import Predikat
from bsc_planner.scoring.quadrant import predikat_of, work_of_head

_QUADRANT_SINCE = 2022
"""First year of PermenPANRB 6/2022: earlier years know neither quadrant nor guide."""

_NAMED = 5


def off_the_guide(plan: CheckedPlan, unit_rating: Row) -> Iterator[Hit]:
    """L54: the predikat of a unit's people are spread otherwise than the guide has it for the unit's capaian.

    Source: SE MenPANRB 3/2023.
    """
    period = _rated_period(unit_rating.period)
    if period is None:
        return
    rating = OrganisationRating(unit_rating.rating)
    counts: Counter[Predikat] = Counter()
    for unit in _branch(plan, unit_rating.unit_id):
        head = _head(plan, unit)
        of_unit = _capaian(plan, unit.id, unit_rating.period)
        for position, employee in _people(plan, unit, period):
            predikat = _predikat(plan, employee, unit_rating.period, of_unit if position == head else None)
            if predikat is not None:
                counts[predikat] += 1
    unit_row = plan.row("unit", unit_rating.unit_id)
    where = f"{name_of(unit_row)} {unit_rating.period}".strip("– ")
    for unmet in unmet_guide(counts, rating):
        details = {"period": format_period(period), "rating": f"unit-{rating}", "line": unmet.line.key}
        yield Hit(where, {**details, "count": unmet.count, "total": unmet.total})


def head_rated_otherwise(plan: CheckedPlan, unit_rating: Row) -> Iterator[Hit]:
    """L56: the head's own rating of work is another than the one that follows from the unit's capaian.

    Source: SE MenPANRB 3/2023.
    """
    period, unit = _rated_period(unit_rating.period), plan.row("unit", unit_rating.unit_id)
    head = _head(plan, unit) if unit is not None else None
    if period is None or unit is None or head is None:
        return
    work = work_of_head(OrganisationRating(unit_rating.rating))
    for position, employee in _people(plan, unit, period):
        rating = _rating(plan, employee.id, unit_rating.period)
        if position == head and rating is not None and rating.work is not None and rating.work != work:
            details = {"period": format_period(period), "person": employee.name or employee.nip}
            words = {"work": f"work-{rating.work}", "rating": f"unit-{unit_rating.rating}"}
            yield Hit(f"{name_of(unit)} {unit_rating.period}", {**details, **words})


def not_rated(plan: CheckedPlan, unit: Row) -> Iterator[Hit]:
    """People of a unit have no rating in a period in which others of it have one."""
    if not plan.has_any("person_rating"):
        return
    periods = {
        rating.period
        for employee in _holders(plan, unit)
        for rating in plan.rows("person_rating", "employee_id", employee.id)
    }
    for text in sorted(periods):
        period = _rated_period(text)
        people = [employee for _, employee in _people(plan, unit, period)] if period is not None else []
        missing = [one for one in people if _rating(plan, one.id, text) is None]
        if period is not None and missing and len(missing) < len(people):
            names = ", ".join(one.name or one.nip or "–" for one in missing[:_NAMED])
            more = f" +{len(missing) - _NAMED}" if len(missing) > _NAMED else ""
            details = {"period": format_period(period), "count": len(missing), "total": len(people)}
            yield Hit(f"{name_of(unit)} {text}", {**details, "people": f"{names}{more}"})


def _rated_period(text: str) -> Period | None:
    period = Period.parse_or_none(text)
    return period if period is not None and period.year >= _QUADRANT_SINCE else None


def _branch(plan: CheckedPlan, unit_id: str | None) -> Iterator[Row]:
    """A unit with all below it; every unit for the institution."""
    if unit_id is None:
        yield from plan.all("unit")
        return
    waiting, seen = [unit_id], set[str]()
    while waiting:
        unit = plan.row("unit", waiting.pop())
        if unit is not None and unit.id not in seen:
            seen.add(unit.id)
            yield unit
            waiting += [below.id for below in plan.rows("unit", "parent_id", unit.id)]


def _head(plan: CheckedPlan, unit: Row) -> str | None:
    positions = plan.rows("position", "unit_id", unit.id)
    superiors = {one.reports_to_id: plan.row("position", one.reports_to_id) for one in positions}
    inside = {key for key, superior in superiors.items() if superior is not None and superior.unit_id == unit.id}
    return head_of_unit([one for one in positions if one.reports_to_id not in inside], unit.head_title)


def _holders(plan: CheckedPlan, unit: Row) -> Iterator[Row]:
    for position in plan.rows("position", "unit_id", unit.id):
        for assignment, employee in plan.holders(position.id):
            if assignment.status != AssignmentStatus.STAND_IN:
                yield employee


def _people(plan: CheckedPlan, unit: Row, period: Period) -> Iterator[tuple[str, Row]]:
    """People rated in a unit in a period, with the position they are rated in."""
    seen: set[str] = set()
    positions = {position.id for position in plan.rows("position", "unit_id", unit.id)}
    for employee in _holders(plan, unit):
        if employee.id in seen:
            continue
        seen.add(employee.id)
        held = plan.rows("assignment", "employee_id", employee.id)
        main = main_position(((one.position_id, one.status, one.from_date, one.until_date) for one in held), period)
        if main is not None and main in positions:
            yield main, employee


def _rating(plan: CheckedPlan, employee_id: str, period: str) -> Row | None:
    ratings = plan.rows("person_rating", "employee_id", employee_id)
    return next((one for one in ratings if one.period == period), None)


def _capaian(plan: CheckedPlan, unit_id: str, period: str) -> OrganisationRating | None:
    ratings = plan.rows("unit_rating", "unit_id", unit_id)
    return next((OrganisationRating(one.rating) for one in ratings if one.period == period), None)


def _predikat(plan: CheckedPlan, employee: Row, period: str, of_unit: OrganisationRating | None) -> Predikat | None:
    rating = _rating(plan, employee.id, period)
    if rating is None or rating.behaviour is None:
        return None
    work = work_of_head(of_unit) or (Expectation(rating.work) if rating.work else None)
    return predikat_of(work, Expectation(rating.behaviour))
