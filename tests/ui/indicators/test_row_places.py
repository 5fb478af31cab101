"""Rows found by their ids while others come and go."""

from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.ui.item_models.indicator_tree.row_places import RowPlaces


@given(st.integers(0, 12), st.data())
def test_every_row_is_where_it_stands_after_others_came_and_went(many: int, data: st.DataObject) -> None:
    rows = [f"r{number}" for number in range(many)]
    places, away = RowPlaces(rows), [f"n{number}" for number in range(6)]
    everyone = {*rows, *away}
    for _ in range(data.draw(st.integers(0, 15))):
        if bool(rows) and data.draw(st.booleans()):
            first = data.draw(st.integers(0, len(rows) - 1))
            last = data.draw(st.integers(first, len(rows) - 1))
            gone, rows = rows[first : last + 1], rows[:first] + rows[last + 1 :]
            away += gone
            places.remove(first, gone)
        elif away:
            at, number = data.draw(st.integers(0, len(rows))), data.draw(st.integers(1, len(away)))
            came, away = away[:number], away[number:]
            rows = rows[:at] + came + rows[at:]
            places.insert(at, came)
        assert {one: places.row_of(one) for one in everyone} == {
            one: rows.index(one) if one in rows else None for one in everyone
        }


def test_places_are_worn_after_many_changes() -> None:
    places = RowPlaces(["a", "b"])
    for _ in range(20):
        assert places.row_of("b") == 1
        places.remove(0, ["a"])
        places.insert(0, ["a"])
    assert places.is_worn
