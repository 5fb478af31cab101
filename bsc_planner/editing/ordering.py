"""Where an element goes in the order of its kind."""

from functools import cache

from sqlalchemy import Select, bindparam, func, select, tuple_
from sqlalchemy.orm import aliased

from bsc_planner.model.base import ORD_STEP, Element
from bsc_planner.model.store import MissingElementError, PlanStore


def ord_before(plan: PlanStore, cls: type[Element], before_id: str | None, *, moving_id: str | None = None) -> int:
    """The `ord` that puts an element right before another one; for use while an edit is applied.

    Where neighbours leave no gap, all elements of the kind are renumbered first, as recorded updates.

    Args:
        plan: Store that is recording.
        cls: Kind of the element.
        before_id: Element it goes before; None: behind all others.
        moving_id: The element itself where it is in the plan already: its own place counts as free, and
            its `ord` is given back when it stands right there; None for a new one.

    Raises:
        MissingElementError: `before_id` is not in the plan.
    """
    between = None if moving_id is not None else _gap_before(plan, cls, before_id)
    if between is not None:
        return between
    rows = [tuple(row) for row in plan.rows(select(cls.id, cls.ord).order_by(cls.ord, cls.id))]
    current = {element_id: (place, number) for place, (element_id, number) in enumerate(rows)}
    if before_id is not None and before_id not in current:
        raise MissingElementError(kind=cls.__tablename__, id=before_id)
    if moving_id in current and before_id == moving_id:
        return int(current[moving_id][1])
    others = [(element_id, int(number)) for element_id, number in rows if element_id != moving_id]
    place = len(others) if before_id is None else [element_id for element_id, _ in others].index(before_id)
    if moving_id in current and current[moving_id][0] == place:
        return int(current[moving_id][1])
    if place == len(others):
        return (others[-1][1] if others else 0) + ORD_STEP
    low = others[place - 1][1] if place else others[0][1] - 2 * ORD_STEP
    high = others[place][1]
    if high - low < 2:
        numbered = [(element_id, (index + 1) * ORD_STEP) for index, (element_id, _) in enumerate(others)]
        plan.update_rows(cls, ("ord",), numbered)
        low, high = place * ORD_STEP, (place + 1) * ORD_STEP
    return (low + high) // 2


def _gap_before(plan: PlanStore, cls: type[Element], before_id: str | None) -> int | None:
    """The `ord` between an element and the one before it, read from these two; None where all have to be looked at."""
    if before_id is None:
        return plan.last_ord(cls) + ORD_STEP
    found = plan.session.connection().execute(_numbers(cls), {"before_id": before_id}).first()
    if found is None:
        return None
    high, low = found
    if low is None:
        return int(high) - ORD_STEP
    return (low + high) // 2 if high - low >= 2 else None


@cache
def _numbers(cls: type[Element]) -> Select[int, int | None]:
    """Reads the `ord` of an element (``before_id``) and of the one before it, None for the first."""
    at, other = aliased(cls), aliased(cls)
    low = select(func.max(other.ord)).where(tuple_(other.ord, other.id) < tuple_(at.ord, at.id))
    return select(at.ord, low.scalar_subquery()).where(at.id == bindparam("before_id"))
