"""Comparison of two copies with the edition both come from, row by row and field by field."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter

from bsc_planner.model.elements import columns_of
from bsc_planner.revisions.merging.circles import joined_circles
from bsc_planner.revisions.merging.containment import Place, above, named_by
from bsc_planner.revisions.merging.fields import Field, fields_of, references_of
from bsc_planner.revisions.merging.merge_rows import Action, Key, MergeRow, Reason, Side, Standing
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, KindRows, PlanRows, Values

Gone = Mapping[Side, frozenset[Place]]
"""Elements of the common edition that one side removed and the other kept."""

_OTHER = {Side.OURS: Side.THEIRS, Side.THEIRS: Side.OURS}
_EMPTY = KindRows((), {})


def compared(base: PlanRows | None, ours: PlanRows, theirs: PlanRows) -> tuple[MergeRow, ...]:
    """Everything in which two copies differ from each other or from where both began.

    Args:
        base: The common edition, in today's columns; None: there is none, so whatever differs must be decided.
        ours: Our plan now.
        theirs: The other copy, with our ids for what is the same thing.
    """
    raw: dict[Key, MergeRow] = {}
    for kind in CONTENT_KINDS:
        before = base[kind] if base is not None else _EMPTY
        for row in _rows_of_kind(kind, before, ours[kind], theirs[kind], is_two_way=base is None):
            raw[row.key] = row
    gone = _gone(raw.values())
    _follow_removals_of_references(raw, gone)
    led = _led(raw)
    _decide_touched_branches(led, gone)
    return tuple(joined_circles(led, ours).values())


def _rows_of_kind(
    kind: str, base: KindRows, ours: KindRows, theirs: KindRows, *, is_two_way: bool
) -> Iterator[MergeRow]:
    for element_id in _different(base.by_id, ours.by_id, theirs.by_id, is_two_way=is_two_way):
        b, o, t = base.by_id.get(element_id), ours.by_id.get(element_id), theirs.by_id.get(element_id)
        if o is not None and t is not None:
            if b is None and o == t:
                yield _whole(kind, element_id, Action.ADDED, Standing.SAME, b, o, t)
            else:
                yield from _fields(kind, element_id, b, o, t)
        else:
            yield _whole_of(kind, element_id, b, o, t, is_two_way=is_two_way)


def _different(
    base: Mapping[str, Values], ours: Mapping[str, Values], theirs: Mapping[str, Values], *, is_two_way: bool
) -> list[str]:
    found = {key for key, row in theirs.items() if ours.get(key) != row}
    found |= ours.keys() - theirs.keys()
    if not is_two_way:
        found |= {key for key, row in base.items() if ours.get(key) != row}
        found |= ours.keys() - base.keys()
    return sorted(found)


def _fields(kind: str, element_id: str, b: Values | None, o: Values, t: Values) -> Iterator[MergeRow]:
    for field in fields_of(kind):
        was, own, other = (None if row is None else _part(row, field) for row in (b, o, t))
        if own == other and (was is None or was == own):
            continue
        if own == other:
            standing = Standing.SAME
        elif was not in (own, other) and _says_the_same(field, own, other):
            # whoever merges, the same one stays
            standing = min((Standing.OURS, str(own)), (Standing.THEIRS, str(other)), key=itemgetter(1))[0]
        elif b is None or (own != was and other != was):
            standing = Standing.CONFLICT
        else:
            standing = Standing.THEIRS if own == was else Standing.OURS
        reason = Reason.NONE
        if standing is Standing.CONFLICT:
            reason = Reason.NO_BASE if b is None else Reason.BOTH_CHANGED
        key = Key(kind, element_id, field.name)
        yield MergeRow(key, field.columns, Action.CHANGED, standing, was, own, other, reason)


def _says_the_same(field: Field, own: Values | None, other: Values | None) -> bool:
    """Whether both sides say the same, written by others or at other moments."""
    if own is None or other is None:
        return False
    return all(own[place] == other[place] for place in field.said)


def _part(row: Values, field: Field) -> Values:
    return tuple(row[place] for place in field.places)


def _whole_of(
    kind: str, element_id: str, b: Values | None, o: Values | None, t: Values | None, *, is_two_way: bool
) -> MergeRow:
    action = Action.ADDED if (b is None and not is_two_way) or o is None else Action.REMOVED
    if b is not None:
        action = Action.REMOVED
    if is_two_way:
        return _whole(kind, element_id, action, Standing.CONFLICT, b, o, t, Reason.NO_BASE)
    if b is None:
        return _whole(kind, element_id, action, Standing.THEIRS if o is None else Standing.OURS, b, o, t)
    if o is None and t is None:
        return _whole(kind, element_id, action, Standing.SAME, b, o, t)
    if t is None:
        if o == b:
            return _whole(kind, element_id, action, Standing.THEIRS, b, o, t)
        return _whole(kind, element_id, action, Standing.CONFLICT, b, o, t, Reason.REMOVED_BY_THEM)
    if t == b:
        return _whole(kind, element_id, action, Standing.OURS, b, o, t)
    return _whole(kind, element_id, action, Standing.CONFLICT, b, o, t, Reason.REMOVED_BY_US)


def _whole(
    kind: str,
    element_id: str,
    action: Action,
    standing: Standing,
    b: Values | None,
    o: Values | None,
    t: Values | None,
    reason: Reason = Reason.NONE,
) -> MergeRow:
    columns = columns_of(kind)[1:]
    return MergeRow(Key(kind, element_id, ""), columns, action, standing, b, o, t, reason)


def _gone(rows: Collection[MergeRow]) -> Gone:
    removed = [row for row in rows if row.is_whole and row.base is not None]
    return {
        side: frozenset((row.kind, row.element_id) for row in removed if row.values(side) is None) for side in _OTHER
    }


def _follow_removals_of_references(raw: dict[Key, MergeRow], gone: Gone) -> None:
    """References emptied because what they named was removed are no wish of their own: they follow the removal.

    So do references to what the other side removed: they can be only when it stays.
    """
    for key, row in list(raw.items()):
        if row.is_whole or row.base is None or row.standing is Standing.SAME:
            continue
        for column, named, _ in references_of(row.kind):
            if column not in row.columns:
                continue
            place = row.columns.index(column)
            was = row.base[place]
            for side, other in _OTHER.items():
                mine, others = row.values(side), row.values(other)
                assert mine is not None
                assert others is not None
                if mine[place] is None and (named, was) in gone[side]:
                    raw[key] = row = _emptied(row, side, Key(named, was, ""))
                elif mine[place] not in (None, was) and (named, mine[place]) in gone[other] and side is Side.THEIRS:
                    raw[key] = row = replace(row, lead=Key(named, mine[place], ""))


def _emptied(row: MergeRow, side: Side, removal: Key) -> MergeRow:
    other = _OTHER[side]
    if row.values(other) == row.base:
        return replace(row, lead=removal)
    # the other side put something else there: that stands, whatever happens to the removed element
    return replace(row, standing=Standing(other.value), reason=Reason.NONE)


def _led(raw: dict[Key, MergeRow]) -> dict[Key, MergeRow]:
    """The rows with what decides them: the removed or added element they belong to."""
    nearest: dict[Key, Key] = {key: row.lead for key, row in raw.items() if row.lead}
    for key, row in raw.items():
        if not row.is_whole:
            continue
        # where it belongs is told by the side that still has it
        seen = row.ours or row.theirs or row.base
        assert seen is not None
        for kind, element_id in above(row.kind, seen, is_removed=row.action is Action.REMOVED):
            lead = Key(kind, element_id, "")
            if lead in raw and lead != key and _go_together(row, raw[lead]):
                nearest[key] = lead
                break
    found = {}
    for key, row in raw.items():
        top, passed = key, {key}
        while top in nearest and nearest[top] not in passed:
            top = nearest[top]
            passed.add(top)
        # of elements that spoilt data put below each other, each is decided by itself
        found[key] = replace(row, lead=top if top != key and top not in nearest else None)
    return found


def _go_together(row: MergeRow, lead: MergeRow) -> bool:
    """Whether a row stands and falls with an element: one side has both or neither."""
    if lead.action is Action.ADDED:
        return row.action is Action.ADDED and (row.ours is None) == (lead.ours is None)
    if row.action is Action.ADDED:
        # added to what the other side removed
        return (row.ours is None) == (lead.ours is None)
    return (row.ours is None) == (lead.ours is None) and (row.theirs is None) == (lead.theirs is None)


def _decide_touched_branches(led: dict[Key, MergeRow], gone: Gone) -> None:
    """Make a removal a conflict where the other side changed, added or refers to something in it."""
    touched: dict[Key, Reason] = {}
    for row in led.values():
        lead = led[row.lead] if row.lead else row
        is_wish = row.is_whole and (row.reason is not Reason.NONE or row.action is Action.ADDED)
        if is_wish and lead.action is Action.REMOVED and lead.base is not None and lead.standing is not Standing.SAME:
            touched[lead.key] = _removed_by(lead)
        for side, other in _OTHER.items():
            for place in _newly_named(row, side):
                removal = led.get(Key(*place, ""))
                if place in gone[other] and removal is not None:
                    top = led[removal.lead] if removal.lead else removal
                    if top.action is Action.REMOVED and top.standing is not Standing.SAME:
                        touched[top.key] = _removed_by(top)
    for key, reason in touched.items():
        led[key] = replace(led[key], standing=Standing.CONFLICT, reason=reason)


def _removed_by(lead: MergeRow) -> Reason:
    return Reason.REMOVED_BY_US if lead.ours is None else Reason.REMOVED_BY_THEM


def _newly_named(row: MergeRow, side: Side) -> Iterator[Place]:
    """Elements a side refers to here that the common edition did not refer to."""
    values = row.values(side)
    if values is None or values == row.base:
        return
    if row.is_whole:
        if row.action is Action.ADDED:
            yield from (place for _, place in named_by(row.kind, values))
        return
    for column, named, _ in references_of(row.kind):
        if column in row.columns:
            place = row.columns.index(column)
            if values[place] is not None and (row.base is None or row.base[place] != values[place]):
                yield named, values[place]
