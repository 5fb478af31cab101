"""Duplicating branches, turning rows into another kind, numbering codes anew."""

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.duplicating import DuplicateRowsEdit
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.outline_kind import ChangeKindEdit
from bsc_planner.editing.renumbering import CodedRow, RenumberEdit, learnt_patterns, new_codes
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.target import Actual, Target
from tests.builders import content_of, do, empty_store, plan_with


def test_duplicated_objective_brings_indicators_and_targets_under_fresh_codes() -> None:
    store = plan_with(objectives=2, indicators=2)
    first, second = store.all(Objective)
    with store.recording():
        child = store.insert(Objective, text="Anak", parent_id=first.id)
        store.insert(Indicator, name="Di anak", objective_id=child)
        store.insert(
            Actual, indicator_id=store.all(Indicator)[0].id, period="2025", printed="1", meaning="n:1"
        )  # fmt: skip
    store.session.commit()
    before = content_of(store)
    do(store, DuplicateRowsEdit({first.id: "copy"}, {}, {first.id: second.id}))
    tops = [(row.code, row.text) for row in store.all(Objective, Objective.parent_id.is_(None))]
    assert tops == [("SS1", first.text), ("SS3", first.text), ("SS2", second.text)]
    copied = store.all(Indicator, Indicator.objective_id == "copy")
    assert [row.code for row in copied] == ["IKU3.1", "IKU3.2"]
    assert [row.printed for row in store.all(Target, Target.indicator_id == copied[0].id)] == ["10", "20"]
    assert not store.count(Actual, Actual.indicator_id == copied[0].id)
    assert store.count(Objective, Objective.text == "Anak") == 2
    History(store).undo(who="Penguji")
    assert content_of(store) == before


def test_duplicated_indicator_takes_the_next_code_and_no_figure_of_a_closed_year() -> None:
    store = plan_with(indicators=2)
    one, two = store.all(Indicator)
    do(store, CloseYearEdit(2025))
    do(store, DuplicateRowsEdit({}, {one.id: "copy"}, {one.id: two.id}))
    assert [row.code for row in store.all(Indicator)] == ["IKU1.1", "IKU1.3", "IKU1.2"]
    assert [row.period for row in store.all(Target, Target.indicator_id == "copy")] == ["2026"]


def test_letters_of_codes_go_on_too() -> None:
    store = empty_store()
    with store.recording():
        for code in ("1a-CP", "1b-N", "Tanpa angka", None):
            store.insert(Indicator, code=code, name="x")
    store.session.commit()
    ids = [row.id for row in store.all(Indicator)]
    do(store, DuplicateRowsEdit({}, {row: f"c{at}" for at, row in enumerate(ids)}, {}))
    assert [row.code for row in store.all(Indicator)][4:] == ["1b-CP", "1c-N", "Tanpa angka.2", None]


@pytest.mark.parametrize(("becomes", "cls"), [("indicator", Indicator), ("perspective", Perspective)])
def test_bare_objective_becomes_another_kind(becomes: str, cls: type[Indicator | Perspective]) -> None:
    store = plan_with()
    with store.recording():
        bare = store.insert(Objective, code="SS2", text="Bernama")
    store.session.commit()
    before = content_of(store)
    above = store.all(Objective)[0].id if becomes == "indicator" else None
    do(store, ChangeKindEdit(bare, "objective", becomes, above_id=above, new_element_id="new"))
    assert store.get(cls, "new").name == "Bernama"
    assert store.count(Objective) == 1
    History(store).undo(who="Penguji")
    assert content_of(store) == before


def test_indicator_without_figures_becomes_an_objective_and_one_with_figures_does_not() -> None:
    store = plan_with()
    parent = store.all(Objective)[0].id
    with store.recording():
        bare = store.insert(Indicator, name="Bernama", objective_id=parent)
    store.session.commit()
    do(store, ChangeKindEdit(bare, "indicator", "objective", above_id=parent, new_element_id="new"))
    assert store.get(Objective, "new").parent_id == parent
    before = content_of(store)
    for kind, element in (("indicator", store.all(Indicator)[0]), ("objective", store.get(Objective, parent))):
        with pytest.raises(EditError, match="kind-holds-more"):
            do(store, ChangeKindEdit(element.id, kind, "perspective"))
    assert content_of(store) == before


ROWS = [
    CodedRow("o1", "objective", None, "SS5", "A"),
    CodedRow("i1", "indicator", "o1", "IKU5a", "B"),
    CodedRow("i2", "indicator", "o1", None, "C"),
    CodedRow("o2", "sub_objective", "o1", "SP1.1", "D"),
    CodedRow("o3", "objective", None, "SS9", "E"),
    CodedRow("i3", "indicator", "o3", "IKU9a", "F"),
    CodedRow("i4", "indicator", None, None, "G"),
]


def test_patterns_are_learnt_and_number_all_rows() -> None:
    patterns = learnt_patterns(ROWS)
    assert patterns == {"objective": "SS{n}", "indicator": "IKU{p}{a}", "sub_objective": "SP{p}.{i}"}
    assert new_codes(ROWS, patterns) == {
        "o1": "SS1", "i1": "IKU1a", "i2": "IKU1b", "o2": "SP1.1", "o3": "SS2", "i3": "IKU2a", "i4": "IKUa",
    }  # fmt: skip


def test_rows_not_chosen_and_levels_without_a_pattern_keep_their_codes() -> None:
    found = new_codes(ROWS, {"indicator": "K{p}.{i}"}, only=frozenset({"i2", "o1"}))
    assert (found["i2"], found["i1"], found["o1"]) == ("K5.2", "IKU5a", "SS5")
    assert "i4" not in found


def test_levels_without_codes_get_usual_ones() -> None:
    assert learnt_patterns([CodedRow("a", "indicator", None, None, "x")]) == {"indicator": "IKU{p}.{i}"}


def test_codes_are_written_in_one_step() -> None:
    store = plan_with(objectives=2)
    before = content_of(store)
    objectives = {row.id: f"X{at}" for at, row in enumerate(store.all(Objective))}
    do(store, RenumberEdit(objectives, {store.all(Indicator)[0].id: "Y"}))
    assert [row.code for row in store.all(Objective)] == ["X0", "X1"]
    assert store.all(Indicator)[0].code == "Y"
    History(store).undo(who="Penguji")
    assert content_of(store) == before
