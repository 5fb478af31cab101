"""Which steps can change anybody's targets of a year, so that nothing is computed anew for the others."""

from functools import cache

from sqlalchemy import select

from bsc_planner.cascading.descriptive import only_describes
from bsc_planner.model.delta import Changes
from bsc_planner.model.elements import table_of
from bsc_planner.model.period import Period
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore

_UNTOUCHED = frozenset(
    {"actual", "unit_actual", "follow_up", "action_step", "person_rating", "unit_rating", "scenario", "note", "link"}
    | {"edition", "work_report", "report_submission", "report_review", "issued_document", "issue_run"}
    | {"ignored_finding", "check_setting", "removed_branch", "target_reason", "source", "mission"}
)
"""Kinds that leave everybody's targets as they are."""

_FIGURES = frozenset({"target", "milestone", "cascade_lock", "cascade_target"})
"""Kinds that belong to one period each."""


@cache
def _periods(kind: str) -> Prepared:
    """Reads the periods of figures of a kind by their ids."""
    table = table_of(kind)
    return Prepared(select(table.c.period).where(among(table.c.id, "ids")))


def touches_people(store: PlanStore, changes: Changes, year: int) -> bool:
    """Whether a step can change what people carry in a year.

    Figures of a year count in it and, as where it began, in the next one; those of other years do not. What was taken
    away and can be asked no more counts always.

    Args:
        store: The plan after the step.
        changes: What the step did.
        year: Calendar year that is shown.
    """
    if only_describes(changes):
        return False
    kinds = changes.kinds - _UNTOUCHED
    if not kinds or not kinds <= _FIGURES or changes.bulk_kinds & kinds:
        return bool(kinds)
    return any(_is_near(store, kind, sorted(changes.ids(kind)), year) for kind in kinds)


def _is_near(store: PlanStore, kind: str, figure_ids: list[str], year: int) -> bool:
    rows = store.read(_periods(kind), ids=figure_ids)
    periods = (Period.parse_or_none(row[0]) for row in rows)
    is_near = any(period is None or period.year in (year - 1, year) for period in periods)
    return is_near or len(rows) < len(figure_ids)
