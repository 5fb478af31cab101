"""What a decided merge does to our plan: rows added, changed and removed, and references that had to be emptied."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bsc_planner.model.elements import table_of
from bsc_planner.revisions.merging.containment import Place
from bsc_planner.revisions.merging.decisions import Decisions
from bsc_planner.revisions.merging.fields import references_of
from bsc_planner.revisions.merging.merge_rows import Key, MergeRow
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, Values


@dataclass
class Outcome:
    """Changes to our plan.

    Attributes:
        added: Values of new elements by kind and id, all columns.
        changed: New values by element and column.
        removed: Ids by kind.
        emptied: Columns left empty because what they name will not be in the plan: (kind, id, column).
        dropped: Rows that cannot be taken because what they belong to will not be in the plan.
    """

    added: dict[str, dict[str, Values]] = field(default_factory=dict)
    changed: dict[Place, dict[str, object]] = field(default_factory=dict)
    removed: dict[str, list[str]] = field(default_factory=dict)
    emptied: list[tuple[str, str, str]] = field(default_factory=list)
    dropped: list[Key] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether our plan stays as it is."""
        return not (self.added or self.changed or self.removed)


def outcome_of(decisions: Decisions) -> Outcome:
    """What the choices made so far do; rows not decided yet stay as they are in our plan."""
    found = Outcome()
    wanted: list[MergeRow] = []
    for row in decisions.plan.rows:
        side = decisions.side_of(row)
        after = row.ours if side is None else row.values(side)
        if after == row.ours:
            continue
        if row.is_whole and row.ours is None:
            assert after is not None
            found.added.setdefault(row.kind, {})[row.element_id] = after
        elif row.is_whole and after is None:
            found.removed.setdefault(row.kind, []).append(row.element_id)
        elif row.is_whole:
            assert after is not None
            changed = dict(zip(row.columns, after, strict=True))
            found.changed.setdefault((row.kind, row.element_id), {}).update(changed)
        else:
            wanted.append(row)
    for row in wanted:
        side = decisions.side_of(row)
        after = row.values(side) if side else None
        assert after is not None, "a field of an element both sides have"
        found.changed.setdefault((row.kind, row.element_id), {}).update(zip(row.columns, after, strict=True))
    _Settling(decisions, found).run()
    return found


class _Settling:
    """Makes sure that everything named is there afterwards."""

    def __init__(self, decisions: Decisions, outcome: Outcome) -> None:
        self._ours = decisions.plan.ours
        self._outcome = outcome
        self._removed = {(kind, element_id) for kind, ids in outcome.removed.items() for element_id in ids}

    def run(self) -> None:
        for kind in CONTENT_KINDS:
            for element_id, row in list(self._outcome.added.get(kind, {}).items()):
                self._settle_added(kind, element_id, row)
        for place, values in list(self._outcome.changed.items()):
            self._settle_changed(place, values)
        self._note_emptied()
        for kind in [kind for kind, rows in self._outcome.added.items() if not rows]:
            del self._outcome.added[kind]

    def _settle_added(self, kind: str, element_id: str, row: Values) -> None:
        names = [column.name for column in table_of(kind).columns][1:]
        values = list(row)
        for column, named, is_owned in references_of(kind):
            place = names.index(column)
            if values[place] is None or self._is_there(named, values[place]):
                continue
            if is_owned:
                del self._outcome.added[kind][element_id]
                self._outcome.dropped.append(Key(kind, element_id, ""))
                return
            values[place] = None
            self._outcome.emptied.append((kind, element_id, column))
        self._outcome.added[kind][element_id] = tuple(values)

    def _settle_changed(self, place: Place, values: dict[str, object]) -> None:
        kind, element_id = place
        if place in self._removed:
            del self._outcome.changed[place]
            return
        for column, named, _ in references_of(kind):
            value = values.get(column)
            if isinstance(value, str) and not self._is_there(named, value):
                # what we have stays rather than nothing
                del values[column]
                self._outcome.dropped.append(Key(kind, element_id, column))
        if not values:
            del self._outcome.changed[place]

    def _note_emptied(self) -> None:
        """References of ours to what is removed, which the removal empties."""
        if not self._removed:
            return
        for kind in CONTENT_KINDS:
            self._outcome.emptied += self._emptied_of(kind)

    def _emptied_of(self, kind: str) -> Iterator[tuple[str, str, str]]:
        rows = self._ours[kind]
        ways = [(column, rows.place(column), named) for column, named, is_owned in references_of(kind) if not is_owned]
        ways = [way for way in ways if way[2] in self._outcome.removed]
        if not ways:
            return
        for element_id, row in rows.by_id.items():
            for column, place, named in ways:
                assert place is not None
                if (named, row[place]) not in self._removed or (kind, element_id) in self._removed:
                    continue
                after = self._outcome.changed.get((kind, element_id), {})
                if column not in after:
                    yield kind, element_id, column

    def _is_there(self, kind: str, element_id: str) -> bool:
        if element_id in self._outcome.added.get(kind, {}):
            return True
        return element_id in self._ours[kind].by_id and (kind, element_id) not in self._removed
