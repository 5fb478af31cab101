"""Rating people and units: one, many at once, taken back, refused."""

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.editing.rating import RatePeopleEdit, RateUnitEdit, RatingCell, score_of
from bsc_planner.model.rating import PersonRating, UnitRating
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.wording import error_text
from tests.builders import do, empty_store


def plan() -> tuple[PlanStore, list[str]]:
    store = empty_store()
    people = [NewPerson(f"{at:018}", f"Pegawai {at}") for at in range(3)]
    do(store, AddPeopleEdit(people))
    return store, [one.employee_id for one in people]


def ratings(store: PlanStore) -> list[tuple[object, ...]]:
    return [
        (row.employee_id, row.period, row.work, row.behaviour, row.behaviour_score, row.note)
        for row in store.all(PersonRating)
    ]


def test_many_people_are_rated_in_one_step_that_can_be_taken_back_and_done_again() -> None:
    store, ids = plan()
    do(store, RatePeopleEdit([RatingCell(one, "2026", "work", "above") for one in ids]))
    do(
        store,
        RatePeopleEdit([RatingCell(ids[0], "2026", "behaviour", "below"), RatingCell(ids[0], "2026", "note", " x ")]),
    )
    after = ratings(store)
    assert after[0] == (ids[0], "2026", "above", "below", None, "x")
    assert store.all(PersonRating)[0].who == "Penguji"
    history = History(store)
    history.undo(who="Penguji")
    assert ratings(store)[0] == (ids[0], "2026", "above", None, None, None)
    history.undo(who="Penguji")
    assert ratings(store) == []
    history.redo(who="Penguji")
    history.redo(who="Penguji")
    assert ratings(store) == after


def test_each_period_has_its_own_rating_and_an_emptied_one_goes() -> None:
    store, ids = plan()
    cells = [RatingCell(ids[0], period, "work", "as_expected") for period in ("2026", "2026-Q1")]
    do(store, RatePeopleEdit(cells))
    assert store.count(PersonRating) == 2
    do(store, RatePeopleEdit([RatingCell(ids[0], "2026", "work", None)]))
    assert [row.period for row in store.all(PersonRating)] == ["2026-Q1"]


def test_the_same_rating_again_is_no_change() -> None:
    store, ids = plan()
    edit = RatePeopleEdit([RatingCell(ids[0], "2026", "behaviour_score", "82,5")])
    do(store, edit)
    assert not do(store, edit).kinds
    do(store, RateUnitEdit(None, "2026", "baik"))
    assert not do(store, RateUnitEdit(None, "2026", "baik")).kinds


@pytest.mark.parametrize(
    ("period", "field", "value", "reason"),
    [
        ("2026-M03", "work", "above", "no-rating-period"),
        ("besok", "work", "above", "no-rating-period"),
        ("2026", "work", "hebat", "unknown-rating"),
        ("2026", "has_new_idea", "2", "unknown-rating"),
        ("2026", "extra_tasks", "tiga", "count-unreadable"),
        ("2026", "behaviour_score", "delapan", "score-unreadable"),
        ("2026", "behaviour_score", "120,5", "score-out-of-range"),
        ("2026", "extra_score", "11", "score-out-of-range"),
        ("2026", "creativity", "-1", "score-out-of-range"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_changes(
    period: str, field: str, value: str, reason: str
) -> None:
    store, ids = plan()
    cells = [RatingCell(ids[1], "2026", "work", "above"), RatingCell(ids[0], period, field, value)]
    with pytest.raises(EditError) as caught:
        do(store, RatePeopleEdit(cells))
    assert caught.value.reason == reason
    assert "EditError" not in error_text(caught.value)
    assert ratings(store) == []


def test_nobody_outside_the_plan_is_rated() -> None:
    store, _ = plan()
    with pytest.raises(MissingElementError):
        do(store, RatePeopleEdit([RatingCell("none", "2026", "work", "above")]))
    with pytest.raises(MissingElementError):
        do(store, RateUnitEdit("none", "2026", "baik"))


def test_units_and_the_institution_are_rated_changed_and_taken_back() -> None:
    store, _ = plan()
    unit = AddUnitEdit(None, "U1", "Unit")
    do(store, unit)
    for unit_id in (unit.unit_id, None):
        do(store, RateUnitEdit(unit_id, "2026-S1", "istimewa"))
        do(store, RateUnitEdit(unit_id, "2026-S1", "baik"))
    assert {(row.unit_id, row.rating) for row in store.all(UnitRating)} == {(unit.unit_id, "baik"), (None, "baik")}
    do(store, RateUnitEdit(None, "2026-S1", None))
    assert [row.unit_id for row in store.all(UnitRating)] == [unit.unit_id]
    History(store).undo(who="Penguji")
    assert store.count(UnitRating) == 2
    with pytest.raises(EditError):
        do(store, RateUnitEdit(None, "2026", "bagus"))


@pytest.mark.parametrize("kind", ["person", "unit"])
def test_a_closed_year_keeps_its_ratings(kind: str) -> None:
    store, ids = plan()
    do(store, CloseYearEdit(2026))
    cells = [RatingCell(ids[0], "2026-Q4", "work", "above")]
    edit: Edit = RatePeopleEdit(cells) if kind == "person" else RateUnitEdit(None, "2026-Q4", "baik")
    with pytest.raises(EditError) as caught:
        do(store, edit)
    assert caught.value.reason == "year-closed"


def test_scores_are_read_with_either_decimal_mark() -> None:
    assert [str(score_of(text)) for text in ("82,5", "82.5", "90", "", "x", None)] == [
        "165/2",
        "165/2",
        "90",
        "None",
        "None",
        "None",
    ]
