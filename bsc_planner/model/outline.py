"""Reading objectives, indicators and figures as light rows, for views that show thousands of them."""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import starmap
from typing import Any, NamedTuple, TypeVar

from bsc_planner.model.elements import table_of
from bsc_planner.model.prepared import Prepared, among
from bsc_planner.model.store import PlanStore

R = TypeVar("R", bound=tuple[Any, ...])


class OutlinePerspective(NamedTuple):
    """A perspective, as an outline shows it."""

    id: str
    ord: int
    code: str | None
    name: str | None


class OutlineObjective(NamedTuple):
    """An objective, as an outline shows it."""

    id: str
    ord: int
    code: str | None
    text: str | None
    level: str | None
    perspective_id: str | None
    parent_id: str | None
    unit_id: str | None


class OutlineIndicator(NamedTuple):
    """An indicator, as an outline shows it."""

    id: str
    ord: int
    objective_id: str | None
    unit_id: str | None
    code: str | None
    name: str | None
    level: str | None
    is_iku: int | None
    unit_of_measure: str | None
    polarity: str | None
    consolidation: str | None
    scale: str | None
    baseline_year: int | None
    baseline_printed: str | None
    baseline_meaning: str | None
    from_year: int | None
    until_year: int | None

    def is_of_year(self, year: int) -> bool:
        """Whether it belongs to a year."""
        return (self.from_year or year) <= year <= (self.until_year or year)


class OutlineFigure(NamedTuple):
    """A target or actual of one period; `printed` and `meaning` as in `Figure`."""

    id: str
    indicator_id: str
    period: str
    printed: str
    meaning: str


class OutlineOwner(NamedTuple):
    """A unit that answers for an indicator."""

    id: str
    indicator_id: str
    unit_id: str


def outline_perspectives(plan: PlanStore) -> list[OutlinePerspective]:
    """All perspectives, in plan order."""
    return sorted(_read(plan, "perspective", OutlinePerspective, None), key=_order)


def outline_objectives(plan: PlanStore, ids: Collection[str] | None = None) -> list[OutlineObjective]:
    """Objectives in plan order; only those of `ids` where given, unknown ids left out."""
    return sorted(_read(plan, "objective", OutlineObjective, ids), key=_order)


def outline_indicators(plan: PlanStore, ids: Collection[str] | None = None) -> list[OutlineIndicator]:
    """Indicators in plan order; only those of `ids` where given, unknown ids left out."""
    return sorted(_read(plan, "indicator", OutlineIndicator, ids), key=_order)


def outline_figures(plan: PlanStore, kind: str, ids: Collection[str] | None = None) -> list[OutlineFigure]:
    """Figures of a kind (``target``, ``actual``, ``milestone``, ``past_target``), in no order."""
    return list(_read(plan, kind, OutlineFigure, ids))


def outline_owners(plan: PlanStore, ids: Collection[str] | None = None) -> list[OutlineOwner]:
    """Which unit answers for which indicator, in no order."""
    return list(_read(plan, "indicator_owner", OutlineOwner, ids))


def _order(row: Any) -> tuple[int, str]:
    return row.ord, row.id


def _read(plan: PlanStore, kind: str, row: type[R], ids: Collection[str] | None) -> Iterator[R]:
    fields: tuple[str, ...] = getattr(row, "_fields")  # noqa: B009 - a named tuple's own attribute
    if ids is None:
        return starmap(row, plan.read(_rows(kind, fields, is_whole=True)))
    return starmap(row, plan.read(_rows(kind, fields, is_whole=False), ids=list(ids)))


@cache
def _rows(kind: str, fields: tuple[str, ...], *, is_whole: bool) -> Prepared:
    """Reads the fields of all rows of a kind, or of some (``ids``)."""
    table = table_of(kind)
    statement = table.select().with_only_columns(*(table.c[name] for name in fields))
    return Prepared(statement if is_whole else statement.where(among(table.c.id, "ids")))
