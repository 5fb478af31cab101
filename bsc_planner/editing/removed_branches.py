"""Noting what a step removed, so that it can be brought back long after its undo step is gone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import select

from bsc_planner.model.delta import BULK, Delta, Ref, pack
from bsc_planner.model.elements import BY_KIND, columns_of, table_of
from bsc_planner.model.identity import moment_now
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.store import PlanStore

KEPT_KINDS = frozenset(
    {
        "perspective",
        "goal",
        "objective",
        "link",
        "indicator",
        "unit",
        "position",
        "employee",
        "cascade",
        "revision",
        "follow_up",
        "action_step",
    }
)
"""Kinds planners know and look for when they are gone."""

OWNED_BY: Mapping[str, tuple[str, ...]] = {
    "objective": ("parent_id",),
    "link": ("from_id", "to_id"),
    "indicator": ("objective_id",),
    "indicator_owner": ("indicator_id", "unit_id"),
    "unit": ("parent_id",),
    "position": ("unit_id",),
    "assignment": ("employee_id", "position_id"),
    "cascade": ("parent_indicator_id", "parent_objective_id", "child_position_id"),
    "note": ("element_id",),
    **dict.fromkeys(("target", "past_target", "milestone", "actual"), ("indicator_id",)),
    **dict.fromkeys(("target_revision", "target_reason"), ("indicator_id",)),
    **dict.fromkeys(("cascade_lock", "cascade_target", "cascade_aspect"), ("cascade_id",)),
    "unit_actual": ("indicator_id", "unit_id"),
    **dict.fromkeys(("follow_up", "action_step"), ("indicator_id",)),
    **dict.fromkeys(("report_submission", "person_rating"), ("employee_id",)),
    "unit_rating": ("unit_id",),
    "work_report": ("employee_id", "cascade_id"),
    "report_review": ("employee_id", "cascade_id"),
    "revision_row": ("revision_id",),
}
"""Columns that say, to a planner, what an element belongs to."""

Values = dict[str, Any]


@dataclass
class _Branch:
    """What went with one element.

    Attributes:
        rows: Removed rows by kind and id, as they were before the step.
        cleared: References to them that the step emptied: (kind, column, id, what it named).
    """

    rows: dict[str, dict[str, Values]] = field(default_factory=dict)
    cleared: list[tuple[str, str, str, str]] = field(default_factory=list)


def keep_removed(plan: PlanStore, deltas: Sequence[Delta]) -> None:
    """Note in the recycle bin what a step removed, inside that step.

    Args:
        plan: The plan, while the step is recorded.
        deltas: What the step did so far.
    """
    if not any(delta.after is None and delta.kind in KEPT_KINDS for delta in deltas):
        return
    removed = _removed_rows(deltas)
    roots = _roots(removed)
    branches: dict[Ref, _Branch] = {}
    for ref, root in roots.items():
        if root.kind in KEPT_KINDS:
            branches.setdefault(root, _Branch()).rows.setdefault(ref.kind, {})[ref.id] = removed[ref]
    for kind, column, element_id, target in (*_cleared(deltas, removed), *_across(removed, roots)):
        found = branches.get(roots[target])
        if found is not None:
            found.cleared.append((kind, column, element_id, target.id))
    names = _Names(plan, removed)
    at = moment_now()
    if len(branches) >= BULK:
        branches = {_as_one(branches): _together(branches.values())}
    for root, branch in branches.items():
        label = names.code_and_name(root) if root.id else (None, str(len(branch.rows[root.kind])))
        plan.insert(
            RemovedBranch,
            element_kind=root.kind,
            element_id=root.id,
            code=label[0],
            name=label[1],
            rows=sum(map(len, branch.rows.values())),
            removed_at=at,
            removed_by=plan.author,
            deltas=pack(deltas_of(branch.rows, branch.cleared)),
        )


@cache
def references_of(kind: str) -> tuple[tuple[str, str, bool], ...]:
    """Columns of a kind that name other elements: (column, kind named, whether it is the owner)."""
    return tuple(
        (column.name, key.column.table.name, key.ondelete == "CASCADE")
        for column in table_of(kind).columns
        for key in column.foreign_keys
    )


def deltas_of(
    rows: Mapping[str, Mapping[str, Values]], cleared: Iterable[tuple[str, str, str, str]]
) -> Iterator[Delta]:
    """Removed rows and emptied references as row changes, the form in which they are kept."""
    for kind, by_id in rows.items():
        columns = columns_of(kind)[1:]
        before = tuple(tuple(values[column] for column in columns) for values in by_id.values())
        yield Delta(kind, columns, tuple(by_id), before, None)
    for kind, column, element_id, target in cleared:
        yield Delta(kind, (column,), (element_id,), ((target,),), ((None,),))


def _removed_rows(deltas: Sequence[Delta]) -> dict[Ref, Values]:
    """Rows that were there before the step and are not afterwards, as they were before."""
    first: dict[Ref, Values] = {}
    added: set[Ref] = set()
    removed: dict[Ref, Values] = {}
    for delta in deltas:
        for place, element_id in enumerate(delta.ids):
            ref = Ref(delta.kind, element_id)
            if delta.before is None:
                if removed.pop(ref, None) is None:
                    added.add(ref)
            elif delta.after is None:
                if ref in added:
                    added.discard(ref)
                else:
                    row = dict(zip(delta.columns, delta.before[place], strict=True))
                    removed[ref] = row | first.get(ref, {})
            else:
                known = first.setdefault(ref, {})
                for column, value in zip(delta.columns, delta.before[place], strict=True):
                    known.setdefault(column, value)
    return {ref: row for ref, row in removed.items() if ref.kind in BY_KIND}


def _roots(removed: Mapping[Ref, Values]) -> dict[Ref, Ref]:
    """The top-most removed element above each removed row."""
    kinds_of: dict[str, list[Ref]] = {}
    for ref in removed:
        kinds_of.setdefault(ref.id, []).append(ref)

    def above(ref: Ref) -> Ref | None:
        for column in OWNED_BY.get(ref.kind, ()):
            owner = removed[ref].get(column)
            for found in kinds_of.get(owner, ()) if owner else ():
                if found != ref and (column == "element_id" or found.kind == _target_kind(ref.kind, column)):
                    return found
        return None

    roots: dict[Ref, Ref] = {}
    for ref in removed:
        path, at = [ref], above(ref)
        while at is not None and at not in path and at not in roots:
            path.append(at)
            at = above(at)
        root = roots.get(at, path[-1]) if at is not None else path[-1]
        for one in path:
            roots[one] = root
    return roots


def _target_kind(kind: str, column: str) -> str | None:
    return next((other for name, other, _ in references_of(kind) if name == column), None)


def _cleared(deltas: Sequence[Delta], removed: Mapping[Ref, Values]) -> Iterator[tuple[str, str, str, Ref]]:
    """References of rows that stay, which the step emptied because what they named went."""
    seen: set[tuple[str, str, str]] = set()
    for delta in deltas:
        if delta.before is None or delta.after is None:
            continue
        for column_place, column in enumerate(delta.columns):
            other = _target_kind(delta.kind, column)
            for place, element_id in enumerate(delta.ids) if other else ():
                old, new = delta.before[place][column_place], delta.after[place][column_place]
                key = (delta.kind, column, element_id)
                if old is None or new is not None or key in seen or Ref(delta.kind, element_id) in removed:
                    continue
                seen.add(key)
                target = Ref(str(other), str(old))
                if target in removed:
                    yield (*key, target)


def _across(removed: Mapping[Ref, Values], roots: Mapping[Ref, Ref]) -> Iterator[tuple[str, str, str, Ref]]:
    """References between removed rows of different branches: whichever comes back last sets them."""
    for ref, row in removed.items():
        for column, other, _ in references_of(ref.kind):
            if row[column] is None:
                continue
            target = Ref(other, row[column])
            if target in removed and roots[target] != roots[ref]:
                yield ref.kind, column, ref.id, target


def _as_one(branches: Mapping[Ref, _Branch]) -> Ref:
    """What stands for very many elements removed at once: their kind without an id."""
    kinds = [root.kind for root in branches]
    return Ref(max(set(kinds), key=kinds.count), "")


def _together(branches: Iterable[_Branch]) -> _Branch:
    whole = _Branch()
    for branch in branches:
        for kind, rows in branch.rows.items():
            whole.rows.setdefault(kind, {}).update(rows)
        whole.cleared += branch.cleared
    return whole


class _Names:
    """How people knew elements, some of which are gone."""

    def __init__(self, plan: PlanStore, removed: Mapping[Ref, Values]) -> None:
        self._plan = plan
        self._removed = removed

    def code_and_name(self, ref: Ref) -> tuple[str | None, str | None]:
        row = self._row(ref)
        if ref.kind == "link":
            return None, self._pair(Ref("objective", str(row.get("from_id"))), Ref("objective", str(row.get("to_id"))))
        if ref.kind == "cascade":
            return None, self._rule(row)
        code = row.get("code") or row.get("nip")
        name = next(
            (row[column] for column in ("name", "text", "title", "action", "instrument") if row.get(column)), None
        )
        return code, name

    def _rule(self, row: Values) -> str:
        ends = []
        for columns in (("parent_indicator_id", "parent_objective_id"), ("child_unit_id", "child_position_id")):
            named = [(column, row[column]) for column in columns if row.get(column)]
            ends.append(Ref(str(_target_kind("cascade", named[0][0])), named[0][1]) if named else Ref("unit", ""))
        return self._pair(*ends)

    def _pair(self, one: Ref, other: Ref) -> str:
        return f"{self._short(one)} → {self._short(other)}"

    def _short(self, ref: Ref) -> str:
        code, name = self.code_and_name(ref)
        return code or name or "–"

    def _row(self, ref: Ref) -> Values:
        if ref in self._removed:
            return self._removed[ref]
        table = table_of(ref.kind)
        found = self._plan.rows(select(*table.columns).where(table.c.id == ref.id))
        return dict(found[0]._mapping) if found else {}
