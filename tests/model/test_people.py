"""Long lists of people and positions: searched, sorted and paged in SQL; dates and NIPs as planners write them."""

from datetime import date
from decimal import Decimal

import pytest

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.date_reading import read_date
from bsc_planner.model.list_query import Condition, ListQuery, ValueCount, places_in_order
from bsc_planner.model.nip import NipDoubt, nip_doubt, plain_nip
from bsc_planner.model.people import (
    people_of_nips,
    person_keys,
    person_rows,
    person_sort_values,
    person_values,
    position_keys,
    position_named,
    position_rows,
    position_values,
    positions_of_codes,
)
from bsc_planner.model.store import PlanStore
from bsc_planner.model.units import UnitCounts, unit_counts
from tests.builders import do, empty_store


def agency() -> tuple[PlanStore, list[str]]:
    """Two units with two positions each, four people, one of them without a position."""
    store = empty_store()
    units = [AddUnitEdit(None, f"U{at}", f"Unit {at}") for at in range(2)]
    posts = [
        AddPositionEdit(units[at % 2].unit_id, f"J{at}", title)
        for at, title in enumerate(("Kepala", "Analis", "Analis", "100%_Arsiparis"))
    ]
    names = ("Dewi", "Budi", "Andi", "Citra")
    people = [
        NewPerson(f"19900{at}012015011001", name, None, posts[at].position_id if at < 3 else None)
        for at, name in enumerate(names)
    ]
    edits: list[Edit] = [*units, *posts, AddPeopleEdit(people)]
    do(store, Together(edits))
    return store, [unit.unit_id for unit in units]


def names(store: PlanStore, query: ListQuery) -> list[str]:
    keys = person_keys(store, query)
    rows = person_rows(store, keys)
    return [rows[key].name for key in keys]


def titles(store: PlanStore, query: ListQuery) -> list[str]:
    ids = position_keys(store, query)
    rows = position_rows(store, ids)
    return [rows[one].title for one in ids]


def test_people_come_in_plan_order_or_sorted_with_the_blank_ones_last() -> None:
    store, _ = agency()
    assert names(store, ListQuery()) == ["Dewi", "Budi", "Andi", "Citra"]
    assert names(store, ListQuery(sort="name")) == ["Andi", "Budi", "Citra", "Dewi"]
    assert names(store, ListQuery(sort="name", is_descending=True)) == ["Dewi", "Citra", "Budi", "Andi"]
    assert names(store, ListQuery(sort="position", is_descending=True))[-1] == "Citra"
    assert names(store, ListQuery(sort="position"))[-1] == "Citra"


@pytest.mark.parametrize("column", ["nip", "name", "rank", "position", "unit", "status", "from", "until"])
@pytest.mark.parametrize("is_descending", [False, True])
def test_known_rows_are_sorted_as_the_file_sorts_them(column: str, *, is_descending: bool) -> None:
    store, _ = agency()
    people = [
        NewPerson(None, "andi", "III/a"),
        NewPerson("197001012000011001", "Émile", "IV/b"),
        NewPerson("", "andi", ""),
    ]
    do(store, AddPeopleEdit(people))
    known = person_keys(store, ListQuery())
    values = person_sort_values(store, column, known)
    sorted_here = [known[place] for place in places_in_order(values, is_descending=is_descending)]
    assert sorted_here == person_keys(store, ListQuery(sort=column, is_descending=is_descending))


def test_people_are_narrowed_by_units_by_words_and_to_those_without_a_position() -> None:
    store, units = agency()
    assert names(store, ListQuery(unit_ids=frozenset(units[:1]))) == ["Dewi", "Andi"]
    assert names(store, ListQuery(unit_ids=frozenset())) == []
    assert names(store, ListQuery(words="ANALIS and")) == ["Andi"]
    assert names(store, ListQuery(words="199001012015")) == ["Budi"]
    assert names(store, ListQuery(is_unassigned=True)) == ["Citra"]


def test_a_row_tells_the_position_and_its_unit() -> None:
    store, _ = agency()
    key = person_keys(store, ListQuery(words="budi"))[0]
    row = person_rows(store, [key, ("f" * 32, None)])[key]
    assert (row.position, row.unit, row.status, row.from_date) == (("J1", "Analis"), "Unit 1", "definitif", None)
    assert len(person_rows(store, [("f" * 32, None)])) == 0


def test_positions_are_listed_searched_and_counted() -> None:
    store, units = agency()
    assert titles(store, ListQuery()) == ["Kepala", "Analis", "Analis", "100%_Arsiparis"]
    assert titles(store, ListQuery(words="%_")) == ["100%_Arsiparis"]
    assert titles(store, ListQuery(unit_ids=frozenset(units[1:]))) == ["Analis", "100%_Arsiparis"]
    assert titles(store, ListQuery(sort="holders"))[0] == "100%_Arsiparis"
    assert [position_rows(store, [one])[one].holders for one in position_keys(store, ListQuery())] == [1, 1, 1, 0]
    assert unit_counts(store) == {units[0]: UnitCounts(2, 2), units[1]: UnitCounts(2, 1)}


def test_a_position_is_named_by_its_code_or_by_a_title_nobody_else_has() -> None:
    store, _ = agency()
    ids = positions_of_codes(store, ["J0", "J1", "J9"])
    assert set(ids) == {"J0", "J1"}
    assert position_named(store, "J0") == ids["J0"]
    assert position_named(store, " kepala ") == ids["J0"]
    assert position_named(store, "J1 · Analis") == ids["J1"]
    assert position_named(store, "Analis") is None
    assert position_named(store, "Bendahara") is None


def test_people_are_found_by_their_nip() -> None:
    store, _ = agency()
    found = people_of_nips(store, ["199000012015011001", "0"])
    assert [name for _, name in found.values()] == ["Dewi"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 Maret 2026", date(2026, 3, 15)),
        ("15-Mar-2026", date(2026, 3, 15)),
        ("1 Agt. 2026", date(2026, 8, 1)),
        ("3 Nopember 2025", date(2025, 11, 3)),
        ("15/3/2026", date(2026, 3, 15)),
        ("15.03.2026", date(2026, 3, 15)),
        ("2026-03-15", date(2026, 3, 15)),
        ("2026-03-15 00:00:00", date(2026, 3, 15)),
        ("31 Februari 2026", None),
        ("15/15/2026", None),
        ("15 Marsuai 26", None),
        ("1 Xyz 2026", None),
        ("besok", None),
        ("", None),
    ],
)
def test_dates_are_read_as_planners_write_them(text: str, day: date | None) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("nip", "doubt"),
    [
        ("198503152010011001", None),
        ("19850315", NipDoubt.LENGTH),
        ("198513152010011001", NipDoubt.BIRTH),
        ("1985031520100110AB", NipDoubt.LETTERS),
        ("١٩٨٥٠٣١٥٢٠١٠٠١١٠٠١", NipDoubt.LETTERS),
    ],
)
def test_a_nip_has_18_digits_that_begin_with_a_date(nip: str, doubt: NipDoubt | None) -> None:
    assert nip_doubt(nip) is doubt


def test_a_nip_is_kept_without_what_it_is_printed_with() -> None:
    assert plain_nip(" '19850315 201001.1 001 ") == "198503152010011001"


def test_people_are_filtered_by_what_their_columns_hold() -> None:
    store, _ = agency()

    def found(**conditions: Condition) -> list[str]:
        return names(store, ListQuery(conditions=conditions))

    assert found(name=Condition(words="D W")) == ["Dewi"]
    assert found(position=Condition(chosen=frozenset({"Analis"}))) == ["Budi", "Andi"]
    assert found(position=Condition(chosen=frozenset({"Analis"})), name=Condition(words="bud")) == ["Budi"]
    assert found(unit=Condition(chosen=frozenset({""}))) == ["Citra"]
    assert found(position=Condition(is_blank=True)) == ["Citra"]
    assert found(position=Condition(is_blank=False)) == ["Dewi", "Budi", "Andi"]
    assert found(status=Condition(chosen=frozenset({"definitif"}))) == ["Dewi", "Budi", "Andi"]
    assert found(**{"from": Condition(first_day="2020-01-01")}) == []


def test_positions_are_filtered_by_text_and_number() -> None:
    store, _ = agency()
    few = {"holders": Condition(lowest=Decimal(1), highest=Decimal(1))}
    assert titles(store, ListQuery(conditions=few)) == ["Kepala", "Analis", "Analis"]
    assert titles(store, ListQuery(conditions={"holders": Condition(is_blank=True)})) == ["100%_Arsiparis"]
    listed = {"title": Condition(words="analis"), "unit": Condition(chosen=frozenset({"Unit 1"}))}
    assert titles(store, ListQuery(conditions=listed)) == ["Analis"]


def test_columns_tell_what_they_hold_and_how_often() -> None:
    store, _ = agency()
    held = person_values(store, ListQuery(), "position", limit=10)
    assert held == [ValueCount("Analis", 2), ValueCount("Kepala", 1), ValueCount("", 1)]
    assert person_values(store, ListQuery(), "name", containing="d", limit=1) == [ValueCount("Andi", 1)]
    assert position_values(store, ListQuery(words="analis"), "unit", limit=10) == [("Unit 0", 1), ("Unit 1", 1)]
    assert position_values(store, ListQuery(), "holders", limit=10) == [("1", 3), ("", 1)]


def test_names_are_sorted_without_regard_to_capitals() -> None:
    store, _ = agency()
    do(store, AddPeopleEdit([NewPerson(None, "bagus", None, None), NewPerson(None, None, None, None)]))
    assert names(store, ListQuery(sort="name")) == ["Andi", "bagus", "Budi", "Citra", "Dewi", ""]
    assert names(store, ListQuery(sort="name", is_descending=True))[-2:] == ["Andi", ""]
