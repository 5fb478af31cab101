"""Elements are found by code and name."""

from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.search import search
from tests.builders import empty_store, plan_with


def test_search_puts_the_equal_code_first_then_codes_that_begin_so() -> None:
    store = plan_with(objectives=12, indicators=1)
    found = search(store, "ss1")
    assert [hit.code for hit in found[:4]] == ["SS1", "SS10", "SS11", "SS12"]
    assert [hit.rank for hit in found[:2]] == [0, 1]


def test_search_wants_all_words_in_any_order() -> None:
    store = plan_with(objectives=2, indicators=2)
    assert [hit.code for hit in search(store, "2.1 jumlah")] == ["IKU2.1"]


def test_search_finds_people_by_nip_and_units_by_name() -> None:
    store = empty_store()
    with store.recording():
        unit = store.insert(Unit, name="Biro Perencanaan")
        person = store.insert(Employee, nip="199001012015011001", name="Sari")
    store.session.commit()
    assert [hit.ref.id for hit in search(store, "PERENCANAAN")] == [unit]
    assert [hit.ref.id for hit in search(store, "1990010120")] == [person]


def test_search_takes_signs_of_patterns_as_they_are_written() -> None:
    store = plan_with()
    assert search(store, "%") == []
    assert search(store, "_") == []


def test_search_finds_nothing_for_blank_text_and_keeps_to_the_limit() -> None:
    store = plan_with(objectives=30, indicators=2)
    assert search(store, "  ") == []
    assert len(search(store, "hal", most=7)) == 7
