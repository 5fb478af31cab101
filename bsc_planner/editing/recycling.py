"""The recycle bin: what is in it, bringing it back, emptying it."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import select

from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.removed_branches import deltas_of, references_of
from bsc_planner.model.delta import Delta, Ref, pack, unpack
from bsc_planner.model.elements import BY_KIND, columns_of, table_of
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.store import PlanStore

_CHUNK = 900
_FIGURES = frozenset({"target", "milestone", "actual", "unit_actual", "cascade_lock", "cascade_target"})
_UPWARDS = frozenset({"parent_id", "reports_to_id"})
"""Columns that name an element of the same kind above."""

Cleared = tuple[str, str, str, str]
"""A reference that was emptied: kind, column, id, what it named."""


@dataclass(frozen=True)
class BinEntry:
    """One entry of the bin as a list shows it.

    Attributes:
        id: Id of the entry.
        ref: What was removed; its id is empty where very many elements were removed at once.
        code, name: How people knew it; for very many at once `name` counts them.
        rows: How many rows went with it, itself included.
        removed_at, removed_by: When (UTC, ISO 8601) and by whom.
    """

    id: str
    ref: Ref
    code: str | None
    name: str | None
    rows: int
    removed_at: str
    removed_by: str


def bin_entries(store: PlanStore) -> Sequence[BinEntry]:
    """What the bin holds, removed last first."""
    bin_ = RemovedBranch
    columns = (bin_.id, bin_.element_kind, bin_.element_id, bin_.code, bin_.name)
    statement = select(*columns, bin_.rows, bin_.removed_at, bin_.removed_by).order_by(bin_.ord.desc(), bin_.id)
    return [BinEntry(row[0], Ref(row[1], row[2]), *row[3:]) for row in store.rows(statement)]


@dataclass(frozen=True)
class RestoreRemovedEdit:
    """Bring one entry of the bin back under the same ids.

    References to and from it are set again where they are still empty. What cannot be set yet, because the other end
    lies in the bin too, comes with that; what has no other end any more is left out.
    """

    entry_id: str

    def apply(self, plan: PlanStore) -> None:
        """Add the rows again and take the entry out of the bin.

        Raises:
            MissingElementError: There is no such entry.
            EditError: ``bin-entry-damaged``; ``owner-still-gone`` where what the element belongs to is removed too;
                ``year-closed`` where figures of a year come back that was closed meanwhile.
        """
        entry = plan.get(RemovedBranch, self.entry_id)
        kept = _Kept.of(entry.deltas)
        check_open(plan, (str(values["period"]) for ref, values in kept.rows.items() if ref.kind in _FIGURES))
        waiting = _restore(plan, kept)
        root = Ref(entry.element_kind, entry.element_id)
        if root in waiting.rows:
            raise EditError("owner-still-gone", kind=waiting.rows[root].kind, name=entry.name or entry.code)
        plan.delete(RemovedBranch, self.entry_id)
        _hand_over(plan, kept, waiting)


@dataclass(frozen=True)
class EmptyBinEdit:
    """Throw entries of the bin away.

    Attributes:
        entry_ids: The entries; None: all of them.
    """

    entry_ids: Sequence[str] | None = None

    def apply(self, plan: PlanStore) -> None:
        """Remove the entries.

        Raises:
            MissingElementError: One of them is not in the bin.
        """
        ids = self.entry_ids
        if ids is None:
            ids = [row[0] for row in plan.rows(select(RemovedBranch.id))]
        plan.delete(RemovedBranch, *ids)


@dataclass
class _Kept:
    """An entry's rows and references."""

    rows: dict[Ref, dict[str, Any]] = field(default_factory=dict)
    cleared: list[Cleared] = field(default_factory=list)

    @classmethod
    def of(cls, packed: bytes) -> "_Kept":
        """What an entry holds.

        Raises:
            EditError: ``bin-entry-damaged``.
        """
        try:
            return cls._of_deltas(unpack(packed))
        except (zlib.error, msgspec.DecodeError, ValueError) as error:
            raise EditError("bin-entry-damaged") from error

    @classmethod
    def _of_deltas(cls, deltas: Sequence[Delta]) -> "_Kept":
        kept = cls()
        for delta in deltas:
            # a kind of a later version of the program cannot be here, one of a file meddled with can
            if delta.kind not in BY_KIND or delta.before is None:
                continue
            if delta.after is None:
                for element_id, row in zip(delta.ids, delta.before, strict=True):
                    values = dict(zip(delta.columns, row, strict=True))
                    kept.rows[Ref(delta.kind, element_id)] = {name: values.get(name) for name in _names(delta.kind)}
            else:
                for element_id, row in zip(delta.ids, delta.before, strict=True):
                    kept.cleared.append((delta.kind, delta.columns[0], element_id, str(row[0])))
        return kept

    def packed(self) -> bytes:
        rows: dict[str, dict[str, dict[str, Any]]] = {}
        for ref, values in self.rows.items():
            rows.setdefault(ref.kind, {})[ref.id] = values
        return pack(deltas_of(rows, self.cleared))


@dataclass
class _Waiting:
    """What could not come back, and the element it waits for."""

    rows: dict[Ref, Ref] = field(default_factory=dict)
    cleared: list[tuple[Cleared, Ref]] = field(default_factory=list)


def _names(kind: str) -> tuple[str, ...]:
    return columns_of(kind)[1:]


def _restore(plan: PlanStore, kept: _Kept) -> _Waiting:
    waiting = _Waiting()
    wanted = {ref: dict(values) for ref, values in kept.rows.items()}
    present = _present(plan, _mentioned(kept))
    coming = {ref for ref in wanted if ref not in present}
    for cls in BY_KIND.values():
        for ref in [ref for ref in wanted if ref.kind == cls.__tablename__ and ref in coming]:
            for column, target, is_owner in _references(ref, wanted[ref]):
                if is_owner and target in present and target in kept.rows:
                    # its owner came back by another way, with all that shall belong to it
                    coming.discard(ref)
                    break
                if target in present or target in coming:
                    continue
                if is_owner:
                    waiting.rows[ref] = target
                    coming.discard(ref)
                    break
                waiting.cleared.append(((ref.kind, column, ref.id, target.id), target))
                wanted[ref][column] = None
    plan.defer_references()
    for cls in BY_KIND.values():
        kind = cls.__tablename__
        rows = [(ref.id, *wanted[ref].values()) for ref in wanted if ref.kind == kind and ref in coming]
        plan.insert_rows(cls, ("id", *_names(kind)), _without_taken(plan, kind, rows))
    _set_cleared(plan, kept.cleared, waiting)
    return waiting


def _references(ref: Ref, values: dict[str, Any]) -> Iterator[tuple[str, Ref, bool]]:
    for column, kind, is_owner in references_of(ref.kind):
        if values[column] is not None:
            yield column, Ref(kind, values[column]), is_owner


def _mentioned(kept: _Kept) -> set[Ref]:
    found = set(kept.rows)
    for ref, values in kept.rows.items():
        found |= {target for _, target, _ in _references(ref, values)}
    return found


def _present(plan: PlanStore, refs: set[Ref]) -> set[Ref]:
    """Those of the elements that are in the plan."""
    by_kind: dict[str, list[str]] = {}
    for ref in refs:
        by_kind.setdefault(ref.kind, []).append(ref.id)
    found = set()
    for kind, ids in by_kind.items():
        table = table_of(kind)
        for start in range(0, len(ids), _CHUNK):
            rows = plan.rows(select(table.c.id).where(table.c.id.in_(ids[start : start + _CHUNK])))
            found |= {Ref(kind, row[0]) for row in rows}
    return found


def _without_taken(plan: PlanStore, kind: str, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Rows whose place nobody took meanwhile: a figure of the same period stays as it is."""
    for index in table_of(kind).indexes if rows else ():
        if index.unique:
            names = [column.name for column in index.columns]
            places = [columns_of(kind).index(name) for name in names]
            table = table_of(kind)
            taken = {tuple(row) for row in plan.rows(select(*(table.c[name] for name in names)))}
            rows = [row for row in rows if tuple(row[place] for place in places) not in taken]
    return rows


def _set_cleared(plan: PlanStore, cleared: Sequence[Cleared], waiting: _Waiting) -> None:
    """Set references again that are still empty and whose both ends are there."""
    refs = {Ref(kind, element_id) for kind, _, element_id, _ in cleared}
    ends = {_target(kind, column, target) for kind, column, _, target in cleared}
    present = _present(plan, refs | ends)
    for one in cleared:
        kind, column, element_id, target = one
        ref, end = Ref(kind, element_id), _target(kind, column, target)
        if end not in present or ref not in present:
            waiting.cleared.append((one, end if ref in present else ref))
            continue
        table = table_of(kind)
        now = plan.rows(select(table.c[column]).where(table.c.id == element_id))[0][0]
        if now is None and not _would_circle(plan, ref, column, target):
            plan.update_rows(BY_KIND[kind], (column,), [(element_id, target)])


def _target(kind: str, column: str, element_id: str) -> Ref:
    return Ref(next(other for name, other, _ in references_of(kind) if name == column), element_id)


def _would_circle(plan: PlanStore, ref: Ref, column: str, above_id: str) -> bool:
    if column not in _UPWARDS:
        return False
    table, seen = table_of(ref.kind), {ref.id}
    above: str | None = above_id
    while above is not None and above not in seen:
        seen.add(above)
        rows = plan.rows(select(table.c[column]).where(table.c.id == above))
        above = rows[0][0] if rows else None
    return above is not None


def _hand_over(plan: PlanStore, kept: _Kept, waiting: _Waiting) -> None:
    """Give what waits to the entries that hold what it waits for."""
    wanted = {*waiting.rows.values(), *(ref for _, ref in waiting.cleared)}
    if not wanted:
        return
    for entry_id, packed in plan.rows(select(RemovedBranch.id, RemovedBranch.deltas)):
        try:
            other = _Kept.of(packed)
        except EditError:
            # nobody can bring it back, so nothing that waits for it can be lost
            continue
        rows = {ref: kept.rows[ref] for ref, needed in waiting.rows.items() if needed in other.rows}
        cleared = [one for one, needed in waiting.cleared if needed in other.rows and one not in other.cleared]
        if rows or cleared:
            other.rows |= {ref: values for ref, values in rows.items() if ref not in other.rows}
            other.cleared += cleared
            plan.update_rows(RemovedBranch, ("deltas", "rows"), [(entry_id, other.packed(), len(other.rows))])
