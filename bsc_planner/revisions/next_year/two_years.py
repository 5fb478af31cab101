"""One element in two years side by side: what it says in each, and whether it is the same row."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bsc_planner.model.cascade import Cascade, CascadeLock
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.years import belongs_to_year, is_of_year


@dataclass(frozen=True)
class YearField:
    """One thing an element says.

    Attributes:
        field: Column, or ``target``, ``owners`` (units that answer for it), ``receivers`` (who receives a part of it).
        before, after: In the earlier and the later year; empty: nothing.
    """

    field: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the years say different things."""
        return self.before != self.after


@dataclass(frozen=True)
class TwoYears:
    """An element in a year and the one before.

    Attributes:
        kind: ``objective`` or ``indicator``.
        before_id, after_id: Its row in each year; None where it does not belong to the year.
        is_replaced: Whether the later one is another measure in the place of the earlier.
        fields: What it says.
    """

    kind: str
    before_id: str | None
    after_id: str | None
    is_replaced: bool
    fields: tuple[YearField, ...]

    @property
    def is_one(self) -> bool:
        """Whether both years share one row, so that a change shows in both."""
        return self.before_id is not None and self.before_id == self.after_id


def two_years(store: PlanStore, kind: str, element_id: str, year: int) -> TwoYears | None:
    """An objective or indicator in a year and the one before; None when it is not in the plan.

    Args:
        store: Store of the plan.
        kind: ``objective`` or ``indicator``.
        element_id: Its id in either year.
        year: The later year.
    """
    rows = _rows_in_both(store, Objective if kind == Objective.__tablename__ else Indicator, element_id, year)
    if rows is None:
        return None
    ids = [element.id if is_of_year(element, at) else None for element, at in zip(rows, (year - 1, year), strict=True)]
    is_replaced = bool(ids[1] and store.count(TargetReason, TargetReason.replaced_by_id == ids[1]))
    said = [_said(store, kind, one, at) for one, at in zip(ids, (year - 1, year), strict=True)]
    names = [name for name, _ in said[0] or said[1]]
    values = [dict(each) for each in said]
    fields = tuple(YearField(name, values[0].get(name, ""), values[1].get(name, "")) for name in names)
    return TwoYears(kind, ids[0], ids[1], is_replaced, fields)


def _rows_in_both(
    store: PlanStore, cls: type[Objective] | type[Indicator], element_id: str, year: int
) -> tuple[Objective | Indicator, Objective | Indicator] | None:
    """The rows that stand for an element in the earlier and the later year, which may be one."""
    found: Objective | Indicator | None = store.find(cls, element_id)
    if found is None:
        return None
    before, after = found, found
    if found.from_year == year:
        before = store.find(cls, found.follows_id) or found
    elif found.until_year == year - 1:
        after = next(iter(store.all(cls, cls.follows_id == found.id, cls.from_year == year)), found)
    return before, after


def _said(store: PlanStore, kind: str, element_id: str | None, year: int) -> Sequence[tuple[str, str]]:
    if element_id is None:
        return ()
    if kind == Objective.__tablename__:
        objective = store.get(Objective, element_id)
        measured = store.all(Indicator, Indicator.objective_id == element_id, belongs_to_year(Indicator, year))
        codes = ", ".join(row.code or row.name or "–" for row in measured)
        return (("code", objective.code or ""), ("text", objective.text or ""), ("indicator", codes))
    indicator = store.get(Indicator, element_id)
    targets = store.all(Target, Target.indicator_id == element_id, Target.period == str(year))
    return (
        ("name", indicator.name or ""),
        ("target", targets[0].printed if targets else ""),
        ("unit_of_measure", indicator.unit_of_measure or ""),
        ("owners", _owners(store, element_id)),
        ("receivers", _receivers(store, element_id, year)),
    )


def _owners(store: PlanStore, indicator_id: str) -> str:
    statement = select(Unit.code).join(IndicatorOwner, IndicatorOwner.unit_id == Unit.id)
    rows = store.rows(statement.where(IndicatorOwner.indicator_id == indicator_id).order_by(IndicatorOwner.ord))
    return ", ".join(row[0] or "–" for row in rows)


def _receivers(store: PlanStore, indicator_id: str, year: int) -> str:
    """Who receives the indicator, with what is locked: ``SES = 9, TU``."""
    statement = (
        select(Cascade.id, Unit.code, Position.code)
        .outerjoin(Unit, Unit.id == Cascade.child_unit_id)
        .outerjoin(Position, Position.id == Cascade.child_position_id)
        .where(Cascade.parent_indicator_id == indicator_id, belongs_to_year(Cascade, year))
        .order_by(Cascade.ord, Cascade.id)
    )
    locks = store.rows(select(CascadeLock.cascade_id, CascadeLock.printed).where(CascadeLock.period == str(year)))
    locked = {row[0]: row[1] for row in locks}
    parts = []
    for rule_id, unit, position in store.rows(statement):
        words = [unit or position or "–", locked.get(rule_id)]
        parts.append(" = ".join(word for word in words if word))
    # a unit with several measures below the indicator receives it once
    return ", ".join(dict.fromkeys(parts))
