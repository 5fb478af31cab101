"""Bringing back what an edition froze: the whole plan, single elements, single fields."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.correction import record_corrections
from bsc_planner.editing.edit import EditError
from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import columns_of, dependents_of, table_of
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target_history import Key
from bsc_planner.revisions.editions.fitting import fitted
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values, rows_of
from bsc_planner.revisions.rewriting import become, fixed_columns


@dataclass(frozen=True)
class RestoreEditionEdit:
    """Make the plan say again what an edition froze; what is recorded about the plan stays as it is."""

    edition_id: str

    def apply(self, plan: PlanStore) -> None:
        """Change all rows that differ.

        Raises:
            MissingElementError: There is no such edition.
            EditionDamagedError: Its content is incomplete or was changed.
            EditError: ``year-closed`` where figures of a closed year differ.
        """
        current, wanted = rows_of(plan), fitted(rows_of_edition(plan, self.edition_id))
        check_open(plan, _periods_touched(current, wanted))
        become(plan, current, wanted)


@dataclass(frozen=True)
class FieldRef:
    """One field of one element; `Ref` and the name of a column."""

    ref: Ref
    field: str


@dataclass(frozen=True)
class LostReference:
    """Something an element named in the edition and that is no longer in the plan.

    Attributes:
        ref: The element brought back.
        field: Column that named it.
        target: What it named; in the plan only where the two would stand above each other in a circle.
        is_dropped: Whether the element itself could not come back, as it belongs to what is gone.
    """

    ref: Ref
    field: str
    target: Ref
    is_dropped: bool


@dataclass(frozen=True)
class RestoreElementsEdit:
    """Bring elements with what they own, or single fields, back as an edition froze them.

    What an element owns and the edition did not have yet stays, unless it stands in the place of what comes back
    (another target of the same year). References to what is no longer in the plan are cleared; `elements_restored`
    tells which, before or after. A target that comes back is a correction in its history, which stays.

    Attributes:
        elements: Elements of the edition; an element that was removed comes back under its id.
        fields: Fields of elements that are in the plan and in the edition.
    """

    edition_id: str
    elements: Sequence[Ref] = ()
    fields: Sequence[FieldRef] = ()

    def apply(self, plan: PlanStore) -> None:
        """Write what comes back.

        Raises:
            MissingElementError: There is no such edition.
            EditionDamagedError: Its content is incomplete or was changed.
            EditError: ``not-in-edition``, ``field-not-restorable`` for one that says whose the element is, or
                ``year-closed``.
        """
        current = rows_of(plan)
        wanted = _restored(current, fitted(rows_of_edition(plan, self.edition_id)), self).rows
        check_open(plan, _periods_touched(current, wanted))
        become(plan, current, wanted)
        record_corrections(plan, _targets_changed(current, wanted))


@dataclass
class Restored:
    """What a plan will say, and what could not come back with it.

    Attributes:
        rows: The plan's rows afterwards.
        lost: References that were cleared, and elements that stay away because their owner is gone.
    """

    rows: PlanRows
    lost: list[LostReference] = field(default_factory=list)


def elements_restored(store: PlanStore, edit: RestoreElementsEdit) -> Restored:
    """What `edit` would do to a plan; raises what it would raise."""
    return _restored(rows_of(store), fitted(rows_of_edition(store, edit.edition_id)), edit)


def branch_in_edition(rows: PlanRows, ref: Ref) -> list[Ref]:
    """An element of an edition and all that planners see below it, owners first.

    Objectives with the objectives, indicators and cascade rules below them; units with their units and positions.
    """
    found, place = [ref], 0
    while place < len(found):
        above = found[place]
        place += 1
        for kind, column in _BELOW.get(above.kind, ()):
            content = rows[kind]
            at = content.place(column)
            if at is not None:
                below = (Ref(kind, one) for one, row in content.by_id.items() if row[at] == above.id)
                found += [one for one in below if one not in found]
    return found


_BELOW: dict[str, tuple[tuple[str, str], ...]] = {
    "objective": (("objective", "parent_id"), ("indicator", "objective_id"), ("cascade", "parent_objective_id")),
    "indicator": (("cascade", "parent_indicator_id"),),
    "unit": (("unit", "parent_id"), ("position", "unit_id")),
    "position": (("cascade", "child_position_id"),),
}


def _restored(current: PlanRows, edition: PlanRows, edit: RestoreElementsEdit) -> Restored:
    wanted = {kind: dict(current[kind].by_id) for kind in CONTENT_KINDS}
    coming = _coming(edition, edit.elements)
    for ref in coming:
        wanted[ref.kind][ref.id] = edition[ref.kind].by_id[ref.id]
    for one in edit.fields:
        _set_field(wanted, edition, one)
    touched = [*coming, *(one.ref for one in edit.fields)]
    lost = list(_clear_lost(wanted, touched))
    _make_room(wanted, coming)
    return Restored(PlanRows({kind: KindRows(columns_of(kind)[1:], rows) for kind, rows in wanted.items()}), lost)


def _coming(edition: PlanRows, elements: Sequence[Ref]) -> list[Ref]:
    """The elements with all they own, owners first."""
    found = dict.fromkeys(elements)
    for ref in elements:
        if ref.kind not in CONTENT_KINDS or ref.id not in edition[ref.kind].by_id:
            raise EditError("not-in-edition", kind=ref.kind, id=ref.id)
        for kind, column, is_owned in dependents_of(ref.kind):
            content = edition[kind] if is_owned else None
            if content is not None:
                at = content.columns.index(column)
                found.update(dict.fromkeys(Ref(kind, one) for one, row in content.by_id.items() if row[at] == ref.id))
    order = {kind: place for place, kind in enumerate(CONTENT_KINDS)}
    return sorted(found, key=lambda ref: order[ref.kind])


def _set_field(wanted: dict[str, dict[str, Values]], edition: PlanRows, one: FieldRef) -> None:
    kind, element_id = one.ref.kind, one.ref.id
    frozen, present = edition[kind].by_id.get(element_id), wanted[kind].get(element_id)
    if frozen is None or present is None:
        raise EditError("not-in-edition", kind=kind, id=element_id)
    if one.field in fixed_columns(kind) or one.field not in edition[kind].columns:
        raise EditError("field-not-restorable", kind=kind, field=one.field)
    # a printed figure and what it means are one thing
    names = {one.field, _MEANINGS.get(one.field, one.field)} & set(edition[kind].columns)
    row = list(present)
    for name in names:
        at = edition[kind].columns.index(name)
        row[at] = frozen[at]
    wanted[kind][element_id] = tuple(row)


def _periods_touched(current: PlanRows, wanted: PlanRows) -> Iterator[str]:
    """Periods of all figures that will differ."""
    for kind in _FIGURES:
        before, after = current[kind], wanted[kind]
        for element_id in before.by_id.keys() | after.by_id.keys():
            if before.by_id.get(element_id) != after.by_id.get(element_id):
                yield from {str(rows.value(element_id, "period")) for rows in (before, after)} - {"None"}


def _targets_changed(current: PlanRows, wanted: PlanRows) -> dict[Key, tuple[str | None, str | None]]:
    """Targets before and after of indicators that were there all the time."""
    before, after = (_targets(rows) for rows in (current, wanted))
    there = current["indicator"].by_id.keys() & wanted["indicator"].by_id.keys()
    keys = [key for key in before.keys() | after.keys() if key[0] in there and before.get(key) != after.get(key)]
    return {key: (before.get(key), after.get(key)) for key in sorted(keys)}


def _targets(rows: PlanRows) -> dict[Key, str]:
    return {(row["indicator_id"], row["period"]): row["printed"] for _, row in rows["target"].dicts()}


_FIGURES = ("target", "milestone", "actual", "unit_actual", "cascade_lock", "cascade_target")
_MEANINGS = {"printed": "meaning", "baseline_printed": "baseline_meaning"}


def _clear_lost(wanted: dict[str, dict[str, Values]], touched: Sequence[Ref]) -> Iterator[LostReference]:
    for ref in touched:
        row = wanted[ref.kind].get(ref.id)
        for at, name in enumerate(columns_of(ref.kind)[1:]):
            for key in table_of(ref.kind).columns[name].foreign_keys:
                other = key.column.table.name
                if row is None or row[at] is None or row[at] in wanted[other]:
                    continue
                is_owner = key.ondelete == "CASCADE"
                yield LostReference(ref, name, Ref(other, row[at]), is_owner)
                if is_owner:
                    del wanted[ref.kind][ref.id]
                    row = None
                else:
                    row = (*row[:at], None, *row[at + 1 :])
                    wanted[ref.kind][ref.id] = row
        yield from _clear_circle(wanted, ref)


def _clear_circle(wanted: dict[str, dict[str, Values]], ref: Ref) -> Iterator[LostReference]:
    """Take an element out from under one that lies below itself by now."""
    for name in _UPWARDS.intersection(columns_of(ref.kind)):
        rows, at = wanted[ref.kind], columns_of(ref.kind).index(name) - 1
        row = rows.get(ref.id)
        above, seen = row[at] if row else None, set[str]()
        while above in rows and above != ref.id and above not in seen:
            seen.add(above)
            above = rows[above][at]
        if row and above == ref.id:
            yield LostReference(ref, name, Ref(ref.kind, row[at]), is_dropped=False)
            rows[ref.id] = (*row[:at], None, *row[at + 1 :])


_UPWARDS = frozenset({"parent_id", "reports_to_id"})
"""Columns that name an element of the same kind above."""


def _make_room(wanted: dict[str, dict[str, Values]], coming: Sequence[Ref]) -> None:
    """Take out what stands in the place of something that comes back."""
    back: dict[str, set[str]] = {}
    for ref in coming:
        back.setdefault(ref.kind, set()).add(ref.id)
    for kind, ids in back.items():
        for index in table_of(kind).indexes:
            if not index.unique:
                continue
            places = [columns_of(kind).index(column.name) - 1 for column in index.columns]
            rows = wanted[kind]
            taken = {tuple(rows[one][place] for place in places) for one in ids if one in rows}
            for one in [one for one in rows if one not in ids and tuple(rows[one][at] for at in places) in taken]:
                del rows[one]
