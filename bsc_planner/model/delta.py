"""What an edit did to the rows of one kind, and its compact form for the undo log."""

import zlib
from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cached_property

import msgspec

Row = tuple[object, ...]


class Delta(msgspec.Struct, frozen=True, array_like=True):
    """Rows of one kind before and after.

    Attributes:
        kind: Kind of the elements (a table name).
        columns: Columns the rows hold, without ``id``; for additions and removals all of them.
        ids: Ids of the rows.
        before: Values before, one tuple per id; None: the rows were added.
        after: Values after; None: the rows were removed.
    """

    kind: str
    columns: tuple[str, ...]
    ids: tuple[str, ...]
    before: tuple[Row, ...] | None
    after: tuple[Row, ...] | None

    def inverse(self) -> "Delta":
        """The change that takes this one back."""
        return Delta(self.kind, self.columns, self.ids, self.after, self.before)


def pack(deltas: Iterable[Delta]) -> bytes:
    """Deltas as bytes for the undo log."""
    return zlib.compress(msgspec.msgpack.encode(tuple(deltas)), 1)


def unpack(packed: bytes) -> tuple[Delta, ...]:
    """The deltas `pack` was given."""
    return msgspec.msgpack.decode(zlib.decompress(packed), type=tuple[Delta, ...])


@dataclass(frozen=True)
class Ref:
    """An element by kind and id."""

    kind: str
    id: str


MOVING_COLUMNS = frozenset({"ord", "parent_id", "objective_id", "perspective_id", "unit_id", "reports_to_id"})
"""Columns whose change moves an element to another place."""

BULK = 1_000
"""From so many rows on, a delta counts as a change of the whole kind."""


@dataclass(frozen=True)
class Changes:
    """Which elements a step touched, by kind; what pages refresh from.

    Attributes:
        added, removed, updated, moved: Elements by what happened to them; moved ones are also in `updated`.
        bulk_kinds: Kinds of which so many rows changed that single elements are not listed: reload them.
        written: (kind, column) of all that was written in the listed elements; None: not known.
    """

    added: frozenset[Ref] = frozenset()
    removed: frozenset[Ref] = frozenset()
    updated: frozenset[Ref] = frozenset()
    moved: frozenset[Ref] = frozenset()
    bulk_kinds: frozenset[str] = frozenset()
    written: frozenset[tuple[str, str]] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.added or self.removed or self.updated or self.bulk_kinds)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Kinds of everything touched."""
        return self.bulk_kinds | self._other_kinds | {ref.kind for ref in self.updated}

    @cached_property
    def _other_kinds(self) -> frozenset[str]:
        """Kinds of which elements came or went."""
        return frozenset(ref.kind for refs in (self.added, self.removed) for ref in refs)

    def touches(self, *kinds: str) -> bool:
        """Whether any element of one of `kinds` was touched."""
        return not self.kinds.isdisjoint(kinds)

    def touches_columns(self, kind: str, columns: Container[str]) -> bool:
        """Whether columns of a kind may read otherwise now: elements of it came or went, or they were written."""
        if kind in self.bulk_kinds or kind in self._other_kinds:
            return True
        if kind not in self.kinds:
            return False
        if self.written is None:
            return any(ref.kind == kind for ref in self.updated)
        return any(of == kind and column in columns for of, column in self.written)

    def only_writes(self, columns: Container[tuple[str, str]]) -> bool:
        """Whether nothing came or went and no other than some (kind, column) were written."""
        if self.added or self.removed or self.bulk_kinds or self.written is None:
            return False
        return all(one in columns for one in self.written)

    def ids(self, kind: str) -> set[str]:
        """Ids of the listed elements of `kind`, added, removed or updated."""
        return {ref.id for refs in (self.added, self.removed, self.updated) for ref in refs if ref.kind == kind}


def changes_of(deltas: Iterable[Delta]) -> Changes:
    """What the deltas touched, taken together (added and removed again: not listed)."""
    state: dict[Ref, tuple[bool, bool]] = {}
    moved: set[Ref] = set()
    bulk: set[str] = set()
    written: set[tuple[str, str]] = set()
    for delta in deltas:
        if len(delta.ids) >= BULK:
            bulk.add(delta.kind)
            continue
        # of rows that came or went too: what was removed and added again counts as updated
        written.update((delta.kind, column) for column in delta.columns)
        moves = delta.before is not None and delta.after is not None and not MOVING_COLUMNS.isdisjoint(delta.columns)
        for element_id in delta.ids:
            ref = Ref(delta.kind, element_id)
            existed = state[ref][0] if ref in state else delta.before is not None
            state[ref] = (existed, delta.after is not None)
            if moves:
                moved.add(ref)
    listed = {ref: ends for ref, ends in state.items() if ref.kind not in bulk}
    return Changes(
        added=frozenset(ref for ref, ends in listed.items() if ends == (False, True)),
        removed=frozenset(ref for ref, ends in listed.items() if ends == (True, False)),
        updated=frozenset(ref for ref, ends in listed.items() if ends == (True, True)),
        moved=frozenset(ref for ref in moved if listed.get(ref) == (True, True)),
        bulk_kinds=frozenset(bulk),
        written=frozenset(written),
    )
