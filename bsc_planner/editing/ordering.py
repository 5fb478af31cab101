"""Where an element goes in the order of its kind."""

from functools import cache
from typing import NamedTuple

from sqlalchemy import Select, bindparam, select, tuple_

from bsc_planner.model.base import ORD_STEP, Element
from bsc_planner.model.prepared import Prepared
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
    at = None if before_id is None else _one(plan, _standing(cls), at=before_id)
    if before_id is not None and at is None:
        raise MissingElementError(kind=cls.__tablename__, id=before_id)
    if at is not None and before_id == moving_id:
        return at.ord
    if at is None and moving_id is None:
        return plan.last_ord(cls) + ORD_STEP
    previous = _one(plan, _last(cls)) if at is None else _one(plan, _previous(cls), at=at.id)
    if previous is not None and previous.id == moving_id:
        return previous.ord
    if at is None:
        return (previous.ord if previous is not None else 0) + ORD_STEP
    if previous is None:
        return at.ord - ORD_STEP
    if at.ord - previous.ord < 2:
        return _renumbered_before(plan, cls, at.id, moving_id)
    return (previous.ord + at.ord) // 2


def _renumbered_before(plan: PlanStore, cls: type[Element], before_id: str, moving_id: str | None) -> int:
    """Number all others of a kind anew; the `ord` right before one of them."""
    rows = plan.rows(select(cls.id).where(cls.id != (moving_id or "")).order_by(cls.ord, cls.id))
    others = [row[0] for row in rows]
    plan.update_rows(cls, ("ord",), [(other, (place + 1) * ORD_STEP) for place, other in enumerate(others)])
    return others.index(before_id) * ORD_STEP + ORD_STEP // 2


class _Place(NamedTuple):
    """An element and where it stands."""

    id: str
    ord: int


def _one(plan: PlanStore, question: Prepared, **given: str) -> _Place | None:
    found = plan.read(question, **given)
    return _Place(*found[0]) if found else None


@cache
def _standing(cls: type[Element]) -> Prepared:
    """Reads where an element (``at``) stands."""
    return Prepared(select(cls.id, cls.ord).where(cls.id == bindparam("at")))


@cache
def _previous(cls: type[Element]) -> Prepared:
    """Reads which element stands right before another one (``at``)."""
    at = select(cls.ord).where(cls.id == bindparam("at")).scalar_subquery()
    return Prepared(_from_the_last(cls).where(tuple_(cls.ord, cls.id) < tuple_(at, bindparam("at"))))


@cache
def _last(cls: type[Element]) -> Prepared:
    """Reads the last element of a kind."""
    return Prepared(_from_the_last(cls))


def _from_the_last(cls: type[Element]) -> Select[str, int]:
    return select(cls.id, cls.ord).order_by(cls.ord.desc(), cls.id.desc()).limit(1)
