"""The edit that makes one element again of two that say the same in different years."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import branch_of
from bsc_planner.editing.succession import (
    DATED_KINDS,
    REFERENCES,
    YEARLY_OF_INDICATOR,
    YEARLY_OF_RULE,
    check_open_from,
    class_of,
    name_of,
    naming_any,
    row_of,
    rows_naming,
)
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.elements import columns_of
from bsc_planner.model.follow_up import ActionStep
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore
from bsc_planner.model.years import Dated

_OF_ITS_OWN = frozenset({"id", "ord", "from_year", "until_year", "follows_id"})
_OWNED: tuple[tuple[type[Element], str, tuple[str, ...]], ...] = (
    (IndicatorOwner, "indicator_id", ("unit_id",)),
    (CascadeAspect, "cascade_id", ("aspect", "measure", "target")),
)
"""What elements own for every year: kind, column of the owner, columns that tell it apart."""

Rows = dict[str, Mapping[str, Any]]


@dataclass(frozen=True)
class LinkAgainEdit:
    """Make one element again of one that goes on under an id of its own, where both say the same.

    Attributes:
        kind: ``objective``, ``indicator`` or ``cascade``.
        element_id: The later one of the two; it goes, and what it holds goes back to the one it follows.
    """

    kind: str
    element_id: str

    def apply(self, plan: PlanStore) -> None:
        """Fold the later element into the one before.

        Raises:
            EditError: ``follows-nothing``; ``is-another-measure`` for one that replaced a different measure;
                ``differs-between-years`` where a field, owner, aspect, arrow or rule differs; ``year-closed``.
            MissingElementError: It is not in the plan.
        """
        row = row_of(plan, class_of(self.kind), self.element_id)
        if row["follows_id"] is None:
            raise EditError("follows-nothing", name=name_of(row))
        if plan.count(TargetReason, TargetReason.replaced_by_id == self.element_id):
            raise EditError("is-another-measure", name=name_of(row))
        check_open_from(plan, int(row["from_year"] or 0))
        folding = _Folding(plan, self.kind, row)
        folding.compare()
        folding.fold()


class _Folding:
    """Later elements and what they follow: compared, then made one again."""

    def __init__(self, plan: PlanStore, kind: str, row: Mapping[str, Any]) -> None:
        self._plan = plan
        self._year = int(row["from_year"] or 0)
        self._later: dict[Dated, Rows] = {cls: {} for cls in DATED_KINDS}
        self._later[class_of(kind)][row["id"]] = row
        if kind == Objective.__tablename__:
            branch = branch_of(plan, Objective, row["id"])
            below = sorted(rows_naming(plan, Objective, "id", branch), key=lambda other: branch.index(other["id"]))
            self._later[Objective] |= self._following(below)
            self._later[Indicator] |= self._following(rows_naming(plan, Indicator, "objective_id", branch))
        named = {*self._later[Objective], *self._later[Indicator]}
        self._later[Cascade] |= self._following(naming_any(plan, Cascade, REFERENCES["cascade"], named))
        self._before = {copy_id: copy["follows_id"] for rows in self._later.values() for copy_id, copy in rows.items()}

    def compare(self) -> None:
        """Refuse elements that say different things."""
        for cls, rows in self._later.items():
            wanted = {self._before[copy_id] for copy_id in rows}
            originals = {row["id"]: row for row in rows_naming(self._plan, cls, "id", wanted)}
            for copy_id, copy in rows.items():
                self._compare(cls.__tablename__, copy, originals[self._before[copy_id]])
        for owned, column, names in _OWNED:
            if self._owned(owned, column, names, self._before) != self._owned(
                owned, column, names, set(self._before.values())
            ):
                raise EditError("differs-between-years", name="", kind=owned.__tablename__, field=names[0])
        for link in naming_any(self._plan, Link, ("from_id", "to_id"), self._later[Objective]):
            ends = [self._before.get(link[end], link[end]) for end in ("from_id", "to_id")]
            if not self._plan.count(Link, Link.from_id == ends[0], Link.to_id == ends[1]):
                raise EditError("differs-between-years", name="", kind="link", field="to_id")

    def fold(self) -> None:
        """Give everything of the later elements to those before, and remove the later ones."""
        plan = self._plan
        plan.defer_references()
        for cls in YEARLY_OF_INDICATOR:
            self._hand_back(cls, "indicator_id", Indicator)
        self._hand_back(ActionStep, "indicator_id", Indicator)
        for cls in YEARLY_OF_RULE:
            self._hand_back(cls, "cascade_id", Cascade)
        self._hand_back(CascadeAspect, "cascade_id", Cascade)
        for cls, rows in self._later.items():
            plan.update_rows(
                cls, ("until_year",), [(self._before[key], row["until_year"]) for key, row in rows.items()]
            )
            for column in ("follows_id", *REFERENCES[cls.__tablename__]):
                self._name_again(cls, column, gone=rows)
        for cls in reversed(DATED_KINDS):
            # what hangs below goes before what it hangs on
            for copy_id in reversed(list(self._later[cls])):
                plan.delete(cls, copy_id)

    def _compare(self, kind: str, copy: Mapping[str, Any], original: Mapping[str, Any]) -> None:
        for name in columns_of(kind):
            is_reference = name in REFERENCES[kind]
            value = self._before.get(copy[name], copy[name]) if is_reference else copy[name]
            if name not in _OF_ITS_OWN and value != original[name]:
                raise EditError("differs-between-years", name=name_of(copy), kind=kind, field=name)

    def _owned(
        self, cls: type[Element], column: str, names: tuple[str, ...], owners: Iterable[str]
    ) -> dict[str, list[tuple[Any, ...]]]:
        """What elements own for every year, by the earlier one of the two."""
        found: dict[str, list[tuple[Any, ...]]] = {}
        for row in rows_naming(self._plan, cls, column, owners):
            if row.get("year") is None:
                owner_id = self._before.get(row[column], row[column])
                found.setdefault(owner_id, []).append(tuple(row[name] for name in names))
        return found

    def _hand_back(self, cls: type[Element], column: str, owner: Dated) -> None:
        """Give back what belongs to single years; what is there for every year is the same on both sides."""
        rows = rows_naming(self._plan, cls, column, self._later[owner])
        dated = [row for row in rows if "year" not in row or row["year"] is not None]
        self._plan.update_rows(cls, (column,), [(row["id"], self._before[row[column]]) for row in dated])

    def _name_again(self, cls: Dated, column: str, *, gone: Iterable[str]) -> None:
        """Let what stays name the earlier element, in no other years than it named the later one."""
        for row in rows_naming(self._plan, cls, column, self._before):
            if row["id"] in gone:
                continue
            values: dict[str, Any] = {column: self._before[row[column]]}
            if column != "follows_id":
                values["from_year"] = max(row["from_year"] or 0, self._year)
            self._plan.update(cls, row["id"], **values)

    def _following(self, rows: Iterable[Mapping[str, Any]]) -> Rows:
        """Those that were split off in the same year."""
        return {row["id"]: row for row in rows if row["follows_id"] is not None and row["from_year"] == self._year}
