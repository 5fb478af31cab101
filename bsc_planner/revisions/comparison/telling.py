"""From rows that differ to differences as people tell them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.elements import table_of
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.revisions.comparison.element_names import ElementNames
from bsc_planner.revisions.comparison.fields import BASES, OWNERS, SIBLINGS, TOLD, UNTOLD, VALUES, sort_of
from bsc_planner.revisions.comparison.notation import (
    PERCENT,
    UnitContext,
    is_percent_unit,
    is_same_text,
    is_same_value,
)
from bsc_planner.revisions.comparison.reordering import reordered
from bsc_planner.revisions.comparison.row_changes import KEYS_OF_FIGURES, RowChanges
from bsc_planner.revisions.comparison.rule_texts import rule_texts
from bsc_planner.revisions.comparison.side_rows import SideRows, text_of_owned
from bsc_planner.revisions.plan_rows import PlanRows, Values

_NONE = RowChanges("", (), {}, {}, {})


class Teller:
    """Tells the differences between two states.

    Args:
        before, after: The states, under the same ids.
        changes: The rows that differ, by kind.
    """

    def __init__(self, before: PlanRows, after: PlanRows, changes: Mapping[str, RowChanges]) -> None:
        self._plans = (before, after)
        self._changes = changes
        self._sides = (SideRows(before), SideRows(after))
        self._names = (ElementNames(before), ElementNames(after))

    def differences(self) -> Iterator[Difference]:
        """All differences, kind by kind."""
        for kind in TOLD:
            changes = self._changes.get(kind, _NONE)
            if kind not in BASES:
                yield from (self._whole(kind, element_id, is_added=False) for element_id in changes.removed)
                yield from (self._whole(kind, element_id, is_added=True) for element_id in changes.added)
            for element_id in changes.changed:
                yield from self._fields(changes, element_id)
            if kind in SIBLINGS and changes.count:
                yield from self._places(kind)
        for kind in OWNERS:
            if kind in self._changes:
                yield from self._belongings(kind)

    # whole elements and their columns ------------------------------------------------------------

    def _whole(self, kind: str, element_id: str, *, is_added: bool) -> Difference:
        sort = sort_of(kind, "") if kind == "cascade" else Sort.ADDED if is_added else Sort.REMOVED
        names = self._names[is_added]
        text = names.name(kind, element_id) or ""
        return Difference(
            sort,
            kind,
            element_id,
            names.code(kind, element_id),
            names.name(kind, element_id),
            before=None if is_added else text,
            after=text if is_added else None,
        )

    def _fields(self, changes: RowChanges, element_id: str) -> Iterator[Difference]:
        cells = {column: (old, new) for column, old, new in changes.cells(element_id)}
        if "map_y" in cells:
            cells.setdefault("map_x", (None, None))
        for column in changes.columns:
            if column in cells and column not in UNTOLD:
                yield self._field(changes, element_id, column, cells[column])

    def _field(self, changes: RowChanges, element_id: str, column: str, values: tuple[Any, Any]) -> Difference:
        kind = changes.kind
        if (kind, column) == ("rule_set", "text"):
            return self._rules(element_id, *values)
        printed = tuple(self._printed(side, kind, element_id, column, value) for side, value in enumerate(values))
        return self._about(
            kind,
            element_id,
            sort=sort_of(kind, column),
            field=column,
            before=printed[0],
            after=printed[1],
            is_notation_only=self._is_notation(kind, element_id, column, printed),
        )

    def _rules(self, element_id: str, old: str, new: str) -> Difference:
        told = rule_texts(old, new)
        before, after = told or (None, None)
        return self._about(
            "rule_set",
            element_id,
            sort=Sort.OTHER,
            field="text",
            before=before,
            after=after,
            is_notation_only=told is None,
        )

    def _printed(self, side: int, kind: str, element_id: str, column: str, value: Any) -> str | None:
        if table_of(kind).columns[column].foreign_keys:
            return self._names[side].reference(kind, column, value)
        if column == "map_x":
            places = [self._plans[side][kind].value(element_id, name) for name in ("map_x", "map_y")]
            return None if None in places else "; ".join(f"{place:.0f}" for place in places)
        return None if value is None else str(value)

    def _is_notation(self, kind: str, element_id: str, column: str, printed: tuple[str | None, ...]) -> bool:
        before, after = printed
        if column == "method":
            return _cascade_kind(before) is _cascade_kind(after) and None in printed
        if kind == "cascade" and column == "weight":
            # a rule without a weight counts as 1
            before, after = before or "1", after or "1"
        if column == "unit_of_measure" and is_percent_unit(before) and is_percent_unit(after):
            return True
        if column not in VALUES:
            return not table_of(kind).columns[column].foreign_keys and is_same_text(before, after)
        if VALUES[column] == "percent":
            contexts = (PERCENT, PERCENT)
        else:
            contexts = (self._sides[0].unit(element_id), self._sides[1].unit(element_id))
        return is_same_value(_read(before, contexts[0]), _read(after, contexts[1]), contexts)

    def _places(self, kind: str) -> Iterator[Difference]:
        for element_id, old, new in reordered(kind, *self._plans):
            yield self._about(kind, element_id, sort=Sort.MOVED, field="ord", before=str(old), after=str(new))

    # what elements own -----------------------------------------------------------------------------

    def _belongings(self, kind: str) -> Iterator[Difference]:
        if kind in KEYS_OF_FIGURES:
            return self._figures(kind)
        return self._unit_actuals() if kind == "unit_actual" else self._owned(kind)

    def _figures(self, kind: str) -> Iterator[Difference]:
        owner_kind = OWNERS[kind][0]
        for (owner_id, period), (old, new) in _paired(self._changes[kind], (OWNERS[kind][1], "period")).items():
            if not self._is_on_both(owner_kind, owner_id):
                continue
            before, after = (None if row is None else row["printed"] for row in (old, new))
            if before != after:
                contexts = tuple(side.context(kind, owner_id, period) for side in self._sides)
                yield self._about(
                    owner_kind,
                    owner_id,
                    sort=sort_of(kind, "printed"),
                    field=kind,
                    period=period,
                    before=before,
                    after=after,
                    is_notation_only=is_same_value(_stored(old), _stored(new), (contexts[0], contexts[1])),
                )
            evidences = [None if row is None else row.get("evidence") for row in (old, new)]
            if evidences[0] != evidences[1]:
                yield self._about(
                    owner_kind,
                    owner_id,
                    sort=Sort.OTHER,
                    field="evidence",
                    period=period,
                    before=evidences[0],
                    after=evidences[1],
                    is_notation_only=is_same_text(*evidences),
                )

    def _owned(self, kind: str) -> Iterator[Difference]:
        owner_kind, column = OWNERS[kind]
        changes = self._changes[kind]
        place = changes.columns.index(column)
        rows: Iterable[Values] = [
            *changes.removed.values(),
            *changes.added.values(),
            *(row for pair in changes.changed.values() for row in pair),
        ]
        for owner_id in dict.fromkeys(row[place] for row in rows):
            if not self._is_on_both(owner_kind, owner_id):
                continue
            before, after = (
                side.owned_text(kind, column, owner_id, names)
                for side, names in zip(self._sides, self._names, strict=True)
            )
            if before != after:
                yield self._about(
                    owner_kind,
                    owner_id,
                    sort=sort_of(kind, ""),
                    field=kind,
                    before=before,
                    after=after,
                    is_notation_only=is_same_text(before, after),
                )

    def _unit_actuals(self) -> Iterator[Difference]:
        """Actuals of units one by one: an indicator may have a great many of them."""
        kind, own = "unit_actual", ("indicator_id", "unit_id", "period")
        for (owner_id, _, period), pair in _paired(self._changes[kind], own).items():
            sides = zip(pair, self._names, strict=True)
            before, after = (None if row is None else text_of_owned(kind, row, names) for row, names in sides)
            if before != after and self._is_on_both("indicator", owner_id):
                yield self._about(
                    "indicator",
                    owner_id,
                    sort=sort_of(kind, "printed"),
                    field=kind,
                    period=period,
                    before=before,
                    after=after,
                    is_notation_only=is_same_text(before, after),
                )

    def _is_on_both(self, kind: str, element_id: str) -> bool:
        """Whether an owner is there before and after; else it is told as a whole with all it owns."""
        return all(element_id in plan[kind].by_id for plan in self._plans)

    def _about(self, kind: str, element_id: str, **told: Any) -> Difference:
        names = self._names[1]
        return Difference(
            kind=kind,
            element_id=element_id,
            code=names.code(kind, element_id),
            name=names.name(kind, element_id),
            **told,
        )


def _paired(
    changes: RowChanges, key: tuple[str, ...]
) -> dict[tuple[str, ...], tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    """Rows before and after by what tells a figure better than its id."""
    sides: tuple[list[Values], list[Values]] = ([], [])
    sides[0].extend([*changes.removed.values(), *(pair[0] for pair in changes.changed.values())])
    sides[1].extend([*changes.added.values(), *(pair[1] for pair in changes.changed.values())])
    found: dict[tuple[str, ...], tuple[dict[str, Any] | None, dict[str, Any] | None]] = {}
    for side, rows in enumerate(sides):
        for row in rows:
            named = dict(zip(changes.columns, row, strict=True))
            place = tuple(named[column] for column in key)
            pair = found.get(place, (None, None))
            found[place] = (named, pair[1]) if side == 0 else (pair[0], named)
    return found


def _stored(row: Mapping[str, Any] | None) -> Value | None:
    return None if row is None else Value.stored(row["printed"], row["meaning"])


def _read(printed: str | None, context: UnitContext) -> Value | None:
    return None if printed is None else read_value(printed, ReadingContext(context.unit_of_measure))


def _cascade_kind(method: str | None) -> CascadeKind:
    try:
        return CascadeKind(method or "")
    except ValueError:
        return CascadeKind.OWN
