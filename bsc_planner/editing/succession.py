"""Elements that end with a year while copies go on in their place, written inside an edit."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select

from bsc_planner.editing.closed_year import check_open, closed_years
from bsc_planner.model.base import ORD_STEP, Element
from bsc_planner.model.cascade import Cascade, CascadeLock, CascadeTarget
from bsc_planner.model.elements import columns_of, table_of
from bsc_planner.model.follow_up import FollowUp
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.revision import TargetReason, TargetRevision
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.target import Actual, Milestone, PastTarget, Target, UnitActual
from bsc_planner.model.work_report import ReportReview, WorkReport
from bsc_planner.model.years import Dated

DATED_KINDS: tuple[Dated, ...] = (Objective, Indicator, Cascade)
"""Kinds that have years of their own, in the order in which they are written."""

REFERENCES: Mapping[str, tuple[str, ...]] = {
    "objective": ("parent_id",),
    "indicator": ("objective_id",),
    "cascade": ("parent_indicator_id", "parent_objective_id", "child_indicator_id", "child_objective_id"),
}
"""Columns that name an element which may go on under another id."""

YEARLY_OF_INDICATOR: tuple[type[Element], ...] = (
    Target,
    PastTarget,
    Milestone,
    Actual,
    UnitActual,
    FollowUp,
    TargetRevision,
    TargetReason,
)
YEARLY_OF_RULE: tuple[type[Element], ...] = (CascadeLock, CascadeTarget, WorkReport, ReportReview)

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""


def rows_where(plan: PlanStore, cls: type[Element], *where: ColumnElement[bool]) -> list[dict[str, Any]]:
    """Rows of a kind by column, in plan order."""
    table = table_of(cls.__tablename__)
    statement = table.select().where(*where).order_by(table.c.ord, table.c.id)
    return [dict(row) for row in plan.session.connection().execute(statement).mappings()]


def rows_naming(plan: PlanStore, cls: type[Element], column: str, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Rows of a kind whose `column` is one of `ids`."""
    wanted, found = sorted(ids), list[dict[str, Any]]()
    for start in range(0, len(wanted), _CHUNK):
        found += rows_where(plan, cls, table_of(cls.__tablename__).c[column].in_(wanted[start : start + _CHUNK]))
    return found


def naming_any(
    plan: PlanStore, cls: type[Element], columns: Iterable[str], ids: Collection[str]
) -> list[dict[str, Any]]:
    """Rows of a kind that name one of `ids` in any of the columns, each once, in plan order."""
    found = {row["id"]: row for column in columns for row in rows_naming(plan, cls, column, ids)}
    return sorted(found.values(), key=lambda row: (row["ord"], row["id"]))


def goes_through(row: Mapping[str, Any], year: int) -> bool:
    """Whether an element belongs both to a year and to the one before."""
    return (row["from_year"] or year - 1) < year and (row["until_year"] or year) >= year


def begins_by(row: Mapping[str, Any], year: int) -> bool:
    """Whether an element belongs to a year or to later ones, and to none before."""
    return (row["from_year"] or 0) >= year


class Succession:
    """Ends elements with the year before and lets copies go on from a year on.

    Attributes:
        copies: Id of the copy by the id of what ends.
    """

    def __init__(self, plan: PlanStore, year: int) -> None:
        self.copies: dict[str, str] = {}
        self._plan = plan
        self._year = year
        plan.defer_references()

    def carry_on(self, cls: Dated, rows: Iterable[Mapping[str, Any]], **other: Any) -> None:
        """End elements and add a copy of each that names the copies made so far.

        Args:
            cls: Kind of the elements.
            rows: Their rows; each must go through the year.
            other: Columns in which the copies differ from them, the same for all.
        """
        kind, columns = cls.__tablename__, columns_of(cls.__tablename__)
        listed = list(rows)
        for row in listed:
            self.copies.setdefault(row["id"], new_id())
        added = []
        for row in listed:
            years = {"from_year": self._year, "follows_id": row["id"]}
            values = {**row, **self._renamed(kind, row), **years, **other, "id": self.copies[row["id"]]}
            added.append(tuple(values[name] for name in columns))
        self._follow(cls, [row["id"] for row in listed])
        self._plan.insert_rows(cls, columns, added)
        self._plan.update_rows(cls, ("until_year",), [(row["id"], self._year - 1) for row in listed])

    def rename_references(self, cls: Dated, rows: Iterable[Mapping[str, Any]]) -> None:
        """Let elements that begin in the year or later name the copies."""
        names = REFERENCES[cls.__tablename__]
        changed = [
            (row["id"], *({**row, **self._renamed(cls.__tablename__, row)}[name] for name in names)) for row in rows
        ]
        self._plan.update_rows(cls, names, changed)

    def rules(self, **other: Any) -> None:
        """Let the rules that name an element which ended go on with its copy."""
        ordered = naming_any(self._plan, Cascade, REFERENCES["cascade"], self.copies)
        self.rename_references(Cascade, (row for row in ordered if begins_by(row, self._year)))
        self.carry_on(Cascade, (row for row in ordered if goes_through(row, self._year)), **other)

    def duplicate(self, cls: type[Element], column: str) -> None:
        """Give the copies rows like those of every year that their originals own; `column` names the owner."""
        columns = columns_of(cls.__tablename__)
        place = self._plan.last_ord(cls)
        added = []
        for row in rows_naming(self._plan, cls, column, self.copies):
            if row.get("year") is not None:
                continue
            place += ORD_STEP
            values = {**row, "id": new_id(), "ord": place, column: self.copies[row[column]]}
            added.append(tuple(values[name] for name in columns))
        self._plan.insert_rows(cls, columns, added)

    def hand_over(self, cls: type[Element], column: str, *, period: str = "period") -> None:
        """Give the copies what their originals own of the year and of later ones."""
        rows = rows_naming(self._plan, cls, column, self.copies)
        moved = [(row["id"], self.copies[row[column]]) for row in rows if year_of(row[period]) >= self._year]
        self._plan.update_rows(cls, (column,), moved)

    def link(self) -> None:
        """Draw the arrows of objectives that ended between their copies too."""
        ended = set(self._plan.session.scalars(select(Objective.id).where(Objective.until_year < self._year)))
        columns, place, added = columns_of("link"), self._plan.last_ord(Link), []
        for row in naming_any(self._plan, Link, ("from_id", "to_id"), self.copies):
            ends = {end: self.copies.get(row[end], row[end]) for end in ("from_id", "to_id")}
            if ended.isdisjoint(ends.values()):
                place += ORD_STEP
                values = {**row, **ends, "id": new_id(), "ord": place}
                added.append(tuple(values[name] for name in columns))
        self._plan.insert_rows(Link, columns, added)

    def _renamed(self, kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.copies.get(row[name], row[name]) for name in REFERENCES[kind]}

    def _follow(self, cls: Dated, ended: Sequence[str]) -> None:
        """Let what came after an element follow its copy, which stands between them now."""
        later = rows_naming(self._plan, cls, "follows_id", ended)
        self._plan.update_rows(cls, ("follows_id",), [(row["id"], self.copies[row["follows_id"]]) for row in later])


def check_open_from(plan: PlanStore, year: int) -> None:
    """Refuse to change what belongs to a year or to later ones where any of these is closed.

    Raises:
        EditError: ``year-closed``.
    """
    check_open(plan, (str(closed) for closed in sorted(closed_years(plan)) if closed >= year))


def row_of(plan: PlanStore, cls: Dated, element_id: str) -> Mapping[str, Any]:
    """Row of an element that has years.

    Raises:
        MissingElementError: It is not in the plan.
    """
    found = rows_naming(plan, cls, "id", [element_id])
    if not found:
        raise MissingElementError(kind=cls.__tablename__, id=element_id)
    return found[0]


def class_of(kind: str) -> Dated:
    """Class of a kind that has years of its own."""
    return next(cls for cls in DATED_KINDS if cls.__tablename__ == kind)


def name_of(row: Mapping[str, Any]) -> str:
    """What planners call an element: its code, else its words."""
    return str(row.get("code") or row.get("name") or row.get("text") or row.get("role") or "")


def year_of(period: object) -> int:
    """Year of a period or of a plain year; 0 for none, which belongs to every year."""
    text = str(period or "")[:4]
    return int(text) if text.isdigit() else 0
