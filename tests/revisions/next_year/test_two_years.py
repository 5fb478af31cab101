"""One element in two years side by side."""

from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.editing.unlinking import UnlinkElementEdit
from bsc_planner.revisions.next_year.rolling_over import RollOverChoice, RollOverEdit
from bsc_planner.revisions.next_year.two_years import TwoYears, two_years
from tests.builders import do
from tests.revisions.next_year.plans import agency


def _fields(found: TwoYears | None) -> dict[str, tuple[str, str]]:
    assert found is not None
    return {field.field: (field.before, field.after) for field in found.fields}


def test_a_shared_element_says_the_same_but_for_its_figures() -> None:
    trial = agency()
    found = two_years(trial.store, "indicator", trial["A"], 2027)
    assert found is not None
    assert found.is_one
    assert _fields(found) == {
        "name": ("Jumlah A", "Jumlah A"),
        "target": ("12", "14"),
        "unit_of_measure": ("dokumen", "dokumen"),
        "owners": ("U1", "U1"),
        "receivers": ("U1 = 9, U2, P1", "U1, U2, P1"),
    }
    assert [field.field for field in found.fields if field.differs] == ["target", "receivers"]


def test_an_unlinked_element_is_found_from_either_side() -> None:
    trial = agency()
    edit = UnlinkElementEdit("objective", trial["SS1"], 2027)
    do(trial.store, edit)
    for element_id in (trial["SS1"], edit.copy_id):
        found = two_years(trial.store, "objective", element_id, 2027)
        assert found is not None
        assert (found.before_id, found.after_id, found.is_one) == (trial["SS1"], edit.copy_id, False)
        assert _fields(found)["indicator"] == ("A, B", "A, B")
    other = two_years(trial.store, "objective", edit.copy_id, 2029)
    assert other is not None
    assert other.is_one


def test_replaced_and_dropped_elements_are_told() -> None:
    trial = agency()
    replaced = RollOverChoice(trial["A"], "1", TargetDecision.REPLACED, "x", "Lain")
    do(trial.store, RollOverEdit(2027, [replaced, RollOverChoice(trial["B"], None, TargetDecision.DROPPED, "x")]))
    found = two_years(trial.store, "indicator", replaced.new_id, 2027)
    assert found is not None
    assert found.is_replaced
    assert _fields(found)["name"] == ("Jumlah A", "Lain")
    dropped = two_years(trial.store, "indicator", trial["B"], 2027)
    assert dropped is not None
    assert (dropped.before_id, dropped.after_id) == (trial["B"], None)
    assert _fields(dropped)["target"] == ("60", "")
    do(trial.store, SetIndicatorFieldEdit(replaced.new_id, "name", "Lain lagi"))
    assert two_years(trial.store, "indicator", "0" * 32, 2027) is None
