"""Rules on objectives: their wording, and that they are measured (L01 to L05)."""

from collections.abc import Iterator, Sequence

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.levels import is_statement
from bsc_planner.checks.rule import Hit
from bsc_planner.checks.words import is_outcome, is_process


def wording_without_outcome(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L01: a tujuan or sasaran does not say what is reached; one that is a process is L02's."""
    if is_statement(objective) and not is_outcome(objective.text) and not is_process(objective.text):
        yield Hit(name_of(objective), {"text": objective.text})


def wording_of_process(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L02: a tujuan or sasaran says what is done."""
    if is_statement(objective) and is_process(objective.text):
        yield Hit(name_of(objective), {"text": objective.text})


def without_indicator(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L03: an objective has no indicator."""
    if not plan.rows("indicator", "objective_id", objective.id):
        yield Hit(name_of(objective))


def too_many_indicators(plan: CheckedPlan, objective: Row) -> Iterator[Hit]:
    """L04: an objective has more indicators than the limit."""
    count, most = len(plan.rows("indicator", "objective_id", objective.id)), plan.limit("L04")
    if count > most:
        yield Hit(name_of(objective), {"count": count, "most": f"{most:f}"})


def repeated_wording(plan: CheckedPlan, objectives: Sequence[Row]) -> Iterator[Hit]:
    """L05: objectives of one level and unit say the same, apart from small words, marks and capitals."""
    seen: dict[tuple[object, ...], Row] = {}
    for objective in objectives:
        place = (objective.unit_id, objective.level)
        first = seen.setdefault(place, objective)
        if first is not objective and _share_a_year(first, objective):
            yield Hit(name_of(objective), {"other": name_of(first)}, objective.id)


def _share_a_year(one: Row, other: Row) -> bool:
    starts = max(one.from_year or 0, other.from_year or 0)
    return starts <= min(one.until_year or 9999, other.until_year or 9999)
