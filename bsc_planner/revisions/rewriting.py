"""Making a plan say what given rows say, in few statements, inside an edit."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select

from bsc_planner.model.delta import Delta
from bsc_planner.model.elements import BY_KIND, LEDGER, dependents_of, table_of
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values

_LEDGER_KINDS = frozenset(cls.__tablename__ for cls in LEDGER)


@dataclass(frozen=True)
class _Difference:
    removed: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    columns: tuple[str, ...]


def become(plan: PlanStore, current: PlanRows, wanted: PlanRows) -> None:
    """Change a plan from one content to another, as few row changes as possible and whole blocks at once.

    Args:
        plan: The plan, while an edit is applied.
        current: What it says now, with the columns of today.
        wanted: What it shall say, with the columns of today; its references must hold.
    """
    plan.defer_references()
    found = {kind: _difference(kind, current[kind], wanted[kind]) for kind in CONTENT_KINDS}
    for kind, difference in found.items():
        _update(plan, kind, difference, current[kind], wanted[kind])
    # what stays refers to nothing that goes by now, so no removal takes along or clears more than it says
    for kind, difference in found.items():
        _clear_ledger(plan, kind, difference.removed)
    for kind in reversed(CONTENT_KINDS):
        rows = current[kind]
        if ids := found[kind].removed:
            plan.apply(Delta(kind, rows.columns, ids, tuple(rows.by_id[one] for one in ids), None))
    for kind in CONTENT_KINDS:
        rows = wanted[kind]
        if ids := found[kind].added:
            plan.apply(Delta(kind, rows.columns, ids, None, tuple(rows.by_id[one] for one in ids)))


@cache
def fixed_columns(kind: str) -> frozenset[str]:
    """Columns that say whose a row is or that no two rows share: one that differs there is taken out and put back.

    Nothing refers to rows of kinds that have such columns.
    """
    table = table_of(kind)
    owners = {column.name for column in table.columns for key in column.foreign_keys if key.ondelete == "CASCADE"}
    unique = {column.name for index in table.indexes if index.unique for column in index.columns}
    return frozenset(owners | unique)


def _difference(kind: str, current: KindRows, wanted: KindRows) -> _Difference:
    before, after = current.by_id, wanted.by_id
    names = current.columns
    fixed = [place for place, name in enumerate(names) if name in fixed_columns(kind)]
    removed = [one for one in before if one not in after]
    added = [one for one in after if one not in before]
    changed, places = [], set[int]()
    for element_id, row in before.items():
        other = after.get(element_id)
        if other is None or other == row:
            continue
        if any(row[place] != other[place] for place in fixed):
            removed.append(element_id)
            added.append(element_id)
        else:
            changed.append(element_id)
            places |= _differing(row, other)
    columns = tuple(names[place] for place in sorted(places))
    return _Difference(tuple(removed), tuple(added), tuple(changed), columns)


def _differing(row: Values, other: Values) -> set[int]:
    return {place for place, (one, two) in enumerate(zip(row, other, strict=True)) if one != two}


def _update(plan: PlanStore, kind: str, difference: _Difference, current: KindRows, wanted: KindRows) -> None:
    if not difference.changed:
        return
    places = [current.columns.index(name) for name in difference.columns]

    def picked(rows: KindRows) -> tuple[Any, ...]:
        return tuple(tuple(rows.by_id[one][place] for place in places) for one in difference.changed)

    plan.apply(Delta(kind, difference.columns, difference.changed, picked(current), picked(wanted)))


def _clear_ledger(plan: PlanStore, kind: str, removed: Iterable[str]) -> None:
    gone = set(removed)
    for other, column, is_owned in dependents_of(kind) if gone else ():
        if other not in _LEDGER_KINDS:
            continue
        table = table_of(other)
        rows = plan.rows(select(table.c.id, table.c[column]).where(table.c[column].is_not(None)))
        cleared = [(row[0], row[1]) for row in rows if row[1] in gone]
        if cleared and is_owned:
            plan.delete(BY_KIND[other], *(str(row[0]) for row in cleared))
        elif cleared:
            ids, before = tuple(row[0] for row in cleared), tuple((row[1],) for row in cleared)
            plan.apply(Delta(other, (column,), ids, before, ((None,),) * len(ids)))
