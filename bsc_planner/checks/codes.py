"""Checks of codes and numbers that should name one thing only."""

from collections.abc import Iterator

from sqlalchemy import func, select

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.base import Element
from bsc_planner.model.direction import Goal, Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.model.store import PlanStore

_CODED: tuple[type[Element], ...] = (Perspective, Goal, Unit, Position, Objective, Indicator)
_LISTED = 100


def repeated_codes(plan: PlanStore) -> Iterator[Finding]:
    """``repeated-code``: one code, several elements of a kind; documents that name it are ambiguous."""
    for cls in _CODED:
        yield from _repeated(plan, cls, "code", "repeated-code", Severity.WARNING)


def repeated_nips(plan: PlanStore) -> Iterator[Finding]:
    """``repeated-nip``: one NIP, several employees."""
    yield from _repeated(plan, Employee, "nip", "repeated-nip", Severity.WARNING)


def _repeated(plan: PlanStore, cls: type[Element], column: str, code: str, severity: Severity) -> Iterator[Finding]:
    field = cls.__table__.c[column]
    several = select(field, func.count(), func.min(cls.__table__.c.id)).where(field.is_not(None), field != "")
    rows = plan.rows(several.group_by(field).having(func.count() > 1).order_by(field).limit(_LISTED))
    for text, count, first_id in rows:
        details = {"code": text, "count": count}
        yield Finding(severity, code, f"{cls.__tablename__} {text}", first_id, details)
