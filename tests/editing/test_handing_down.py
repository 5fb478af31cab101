"""What planners do in the matrix, as edits that can be undone."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.unit_matrix import FigureSource, MatrixRow, matrix_rows
from bsc_planner.editing.cascade import AddCascadeEdit, SetCascadeFieldEdit, SetCascadeTargetEdit
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.handing_down import MatrixHand, can_lock, read_share, text_of
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value_reading import read_value
from tests.builders import content_of, do, empty_store

YEAR = 2026
HAND = MatrixHand(YEAR)


class Plan:
    """One indicator and three units."""

    def __init__(self, target: str = "10", *, measure: str = "laporan", consolidation: str = "sum") -> None:
        self.store: PlanStore = empty_store()
        added = [AddUnitEdit(None, f"U{at}", f"Unit {at}") for at in range(3)]
        fields = {"unit_of_measure": measure, "consolidation": consolidation}
        indicator = AddIndicatorEdit(None, code="IKU1", fields=fields)
        do(self.store, Together([*added, indicator, SetTargetEdit(indicator.indicator_id, str(YEAR), target)]))
        self.indicator = indicator.indicator_id
        self.units = [edit.unit_id for edit in added]

    @property
    def row(self) -> MatrixRow:
        return matrix_rows(MatrixSource(self.store, YEAR), None, [self.indicator])[self.indicator]

    @property
    def figures(self) -> list[str]:
        texts = []
        for unit in self.units:
            rules = self.row.of(unit)
            texts.append(text_of(self.row, rules[0].figure) if rules else "-")
        return texts

    def run(self, edits: Sequence[Edit]) -> None:
        """Carry out a step; taking it back and bringing it back gives the same plans."""
        before = content_of(self.store)
        do(self.store, Together(edits))
        after = content_of(self.store)
        history = History(self.store)
        history.undo(who="Penguji")
        assert content_of(self.store) == before
        history.redo(who="Penguji")
        assert content_of(self.store) == after


def test_an_even_split_brings_in_whoever_is_named_and_frees_the_rest() -> None:
    plan = Plan()
    plan.run(HAND.split_evenly(plan.row, plan.units))
    assert plan.figures == ["4", "3", "3"]
    plan.run(HAND.write(plan.row, plan.units[1], "6"))
    assert plan.figures == ["2", "6", "2"]
    plan.run(HAND.split_evenly(plan.row, plan.units))
    assert plan.figures == ["4", "3", "3"]
    assert HAND.split_evenly(plan.row, plan.units) == []


def test_a_split_by_weight_leaves_out_who_weighs_nothing_and_did_not_receive() -> None:
    plan = Plan("48")
    plan.run(HAND.split_by_weight(plan.row, {plan.units[0]: Decimal(5), plan.units[1]: Decimal(0)}))
    assert plan.figures == ["48", "-", "-"]
    weights = dict(zip(plan.units, (Decimal(5), Decimal(3), Decimal(2)), strict=True))
    plan.run(HAND.split_by_weight(plan.row, weights))
    assert plan.figures == ["24", "14", "10"]


def test_adopting_takes_locks_and_stated_targets_off() -> None:
    plan = Plan()
    plan.run(HAND.write(plan.row, plan.units[0], "4"))
    plan.run([SetCascadeTargetEdit(plan.row.of(plan.units[0])[0].id, str(YEAR), "5")])
    plan.run(HAND.adopt(plan.row, plan.units))
    assert plan.figures == ["10", "10", "10"]
    assert {rule.source for rule in plan.row.to_units} == {FigureSource.COMPUTED}


def test_a_text_is_adopted_where_a_number_would_be_split() -> None:
    plan = Plan("WTP", consolidation="last")
    plan.run(HAND.split_evenly(plan.row, plan.units[:2]))
    assert [rule.kind for rule in plan.row.to_units] == [CascadeKind.ADOPT, CascadeKind.ADOPT]
    plan.run(HAND.write(plan.row, plan.units[2], "WDP"))
    assert plan.row.of(plan.units[2])[0].kind is CascadeKind.OWN


def test_clearing_gives_back_first_and_takes_away_then() -> None:
    plan = Plan()
    plan.run(HAND.write(plan.row, plan.units[0], "4"))
    plan.run([SetCascadeTargetEdit(plan.row.of(plan.units[0])[0].id, str(YEAR), "5")])
    assert plan.figures[0] == "5"
    plan.run(HAND.clear(plan.row, plan.units[0]))
    assert plan.figures[0] == "4"
    plan.run(HAND.clear(plan.row, plan.units[0]))
    assert plan.figures[0] == "10"
    plan.run(HAND.clear(plan.row, plan.units[0]))
    assert plan.figures[0] == "-"
    assert HAND.clear(plan.row, plan.units[0]) == []


def test_locking_holds_what_is_computed_and_unlocking_frees_it() -> None:
    plan = Plan()
    plan.run(HAND.split_evenly(plan.row, plan.units))
    rules = plan.row.to_units
    assert all(can_lock(rule) for rule in rules)
    plan.run(HAND.lock(plan.row, rules))
    assert plan.figures == ["4", "3", "3"]
    assert not any(can_lock(rule) for rule in plan.row.to_units)
    assert HAND.lock(plan.row, plan.row.to_units) == []
    plan.run(HAND.unlock(plan.row.to_units))
    assert {rule.source for rule in plan.row.to_units} == {FigureSource.COMPUTED}


def test_a_receiver_with_an_indicator_of_its_own_is_written_there() -> None:
    plan = Plan()
    own = AddIndicatorEdit(None, code="IKU1.a", fields={"unit_of_measure": "laporan"})
    rule = AddCascadeEdit(plan.indicator, unit_id=plan.units[0], kind=CascadeKind.COMPONENT)
    do(plan.store, Together([own, rule]))
    do(plan.store, SetCascadeFieldEdit(rule.cascade_id, "child_indicator_id", own.indicator_id))
    assert HAND.write(plan.row, plan.units[0], "7") == [SetTargetEdit(own.indicator_id, str(YEAR), "7")]
    plan.run(HAND.write(plan.row, plan.units[0], "7"))
    assert plan.figures[0] == "7"


def test_kinds_that_compute_nothing_keep_the_figure_and_kinds_that_do_compute_it_again() -> None:
    plan = Plan()
    plan.run(HAND.split_evenly(plan.row, plan.units))
    plan.run(HAND.set_kind(plan.row, plan.units[:1], CascadeKind.COMPONENT))
    assert plan.figures[0] == "4"
    plan.run(HAND.set_kind(plan.row, plan.units[:1], CascadeKind.OWN))
    assert plan.figures[0] == "4"
    plan.run(HAND.set_kind(plan.row, plan.units[:1], CascadeKind.ADOPT))
    assert plan.figures[0] == "10"
    plan.run(HAND.clear(plan.row, plan.units[2]))
    plan.run(HAND.set_kind(plan.row, plan.units[2:], CascadeKind.OWN))
    assert plan.row.of(plan.units[2])[0].kind is CascadeKind.OWN


def test_a_new_receiver_of_components_gets_a_component() -> None:
    plan = Plan("3,6", measure="indeks", consolidation="average")
    plan.run(HAND.set_kind(plan.row, plan.units[:1], CascadeKind.COMPONENT))
    plan.run(HAND.write(plan.row, plan.units[0], "3,5"))
    plan.run(HAND.write(plan.row, plan.units[1], "3,7"))
    assert [rule.kind for rule in plan.row.to_units] == [CascadeKind.COMPONENT, CascadeKind.COMPONENT]
    assert plan.row.check is not None
    assert plan.row.check.is_equal


def test_a_typed_figure_makes_an_adopting_receiver_a_sharing_one() -> None:
    plan = Plan()
    plan.run(HAND.adopt(plan.row, plan.units))
    plan.run(HAND.write(plan.row, plan.units[0], "4"))
    assert plan.row.of(plan.units[0])[0].kind is CascadeKind.SHARE


def test_what_cannot_stand_beside_the_whole_is_refused() -> None:
    plan = Plan()
    with pytest.raises(EditError) as refused:
        read_share(plan.row, "banyak")
    assert refused.value.reason == "not-a-number"
    with pytest.raises(EditError):
        read_share(plan.row, "9 x")
    assert read_share(plan.row, "9 laporan").number == 9
    with pytest.raises(EditError):
        HAND.write(plan.row, plan.units[0], "5–6")


def test_a_unit_with_several_measures_is_not_written_as_one() -> None:
    plan = Plan()
    own = AddIndicatorEdit(None, code="IKU1.a")
    rules = [AddCascadeEdit(plan.indicator, unit_id=plan.units[0], kind=CascadeKind.COMPONENT)]
    do(plan.store, Together([own, *rules]))
    do(plan.store, SetCascadeFieldEdit(rules[0].cascade_id, "child_indicator_id", own.indicator_id))
    do(plan.store, AddCascadeEdit(plan.indicator, unit_id=plan.units[0]))
    with pytest.raises(EditError) as refused:
        HAND.write(plan.row, plan.units[0], "5")
    assert refused.value.reason == "several-measures"


@pytest.mark.parametrize("measure", ["laporan", "%", "indeks", "Rp"])
@pytest.mark.parametrize("printed", ["1.000", "7,125", "0,5", "1.234.567", "12,25%", "3"])
def test_a_computed_figure_is_written_so_that_it_is_read_back(measure: str, printed: str) -> None:
    plan = Plan("3", measure=measure)
    figure = read_value(printed, ReadingContext(measure))
    again = read_value(text_of(plan.row, figure), ReadingContext(measure))
    assert again.number == figure.number
    assert not again.is_ambiguous
