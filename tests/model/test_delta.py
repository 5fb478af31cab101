"""What a step touched, down to the columns that were written."""

from bsc_planner.model.delta import BULK, Changes, Delta, Ref, changes_of
from bsc_planner.model.identity import new_id

ONE, OTHER = new_id(), new_id()


def written(kind: str, **values: object) -> Delta:
    after = tuple(values.values())
    return Delta(kind, tuple(values), (ONE,), (tuple(None for _ in after),), (after,))


def test_a_step_touches_the_columns_it_wrote_and_no_others() -> None:
    changes = changes_of([written("indicator", weight="10"), written("objective", text="a", code="SS1")])
    assert changes.touches_columns("indicator", {"weight", "name"})
    assert not changes.touches_columns("indicator", {"name", "text"})
    assert changes.touches_columns("objective", {"text"})
    assert not changes.touches_columns("unit", {"weight", "text", "code"})


def test_what_came_or_went_touches_every_column() -> None:
    for ends in ((None, (("a",),)), ((("a",),), None)):
        changes = changes_of([Delta("indicator", ("name",), (ONE,), *ends)])
        assert changes.touches_columns("indicator", {"weight"})


def test_what_was_removed_and_added_again_touches_the_columns_it_holds() -> None:
    gone = Delta("indicator", ("name", "weight"), (ONE,), (("a", "1"),), None)
    changes = changes_of([gone, gone.inverse()])
    assert changes.updated == {Ref("indicator", ONE)}
    assert changes.touches_columns("indicator", {"weight"})


def test_very_many_rows_touch_every_column() -> None:
    ids = tuple(new_id() for _ in range(BULK))
    rows = tuple(("a",) for _ in ids)
    assert changes_of([Delta("target", ("printed",), ids, rows, rows)]).touches_columns("target", {"meaning"})


def test_where_columns_are_not_known_any_may_have_been_written() -> None:
    changes = Changes(updated=frozenset({Ref("indicator", OTHER)}))
    assert changes.touches_columns("indicator", {"weight"})
    assert not changes.touches_columns("objective", {"weight"})
