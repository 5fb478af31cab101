"""Rows of the matrix are what the whole cascade says, however few of them are asked for."""

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.cascading.row_repair import can_share, difference, mended_figure, proposed_member, shares_by_weight
from bsc_planner.cascading.unit_holders import UnitHolders, unit_names
from bsc_planner.cascading.unit_matrix import FigureSource, MatrixRow, matrix_rows
from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, SetCascadeFieldEdit, SetCascadeTargetEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind, CascadeLock
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from tests.builders import do, empty_store

YEAR = 2026


def numbers(row: MatrixRow) -> list[Decimal | None]:
    return [rule.figure.number if rule.figure else None for rule in row.to_units]


def plan(target: str = "48", *, consolidation: str = "sum", units: int = 3) -> tuple[PlanStore, str, list[str]]:
    """One indicator and some units without rules."""
    store = empty_store()
    added = [AddUnitEdit(None, f"U{at}", f"Unit {at}") for at in range(units)]
    fields = {"unit_of_measure": "laporan", "consolidation": consolidation}
    indicator = AddIndicatorEdit(None, code="IKU1", name="Jumlah laporan", fields=fields)
    do(store, Together([*added, indicator, SetTargetEdit(indicator.indicator_id, str(YEAR), target)]))
    return store, indicator.indicator_id, [edit.unit_id for edit in added]


def hand(store: PlanStore, indicator: str, unit: str, kind: CascadeKind = CascadeKind.SHARE, lock: str = "") -> str:
    edit = AddCascadeEdit(indicator, unit_id=unit, kind=kind)
    edits: list[Edit] = [edit]
    if lock:
        edits.append(LockShareEdit(YEAR, ((edit.cascade_id, lock),)))
    do(store, Together(edits))
    return edit.cascade_id


def row_of(store: PlanStore, indicator: str, unit: str | None = None) -> MatrixRow:
    return matrix_rows(MatrixSource(store, YEAR), unit, [indicator])[indicator]


def test_a_sum_is_shared_and_fits() -> None:
    store, indicator, units = plan("10")
    for unit in units:
        hand(store, indicator, unit)
    row = row_of(store, indicator)
    assert numbers(row) == [4, 3, 3]
    assert row.check is not None
    assert row.check.is_equal
    assert row.is_own
    assert difference(row) == 0


def test_what_is_locked_stated_or_measured_is_told_apart() -> None:
    store, indicator, units = plan("10", units=4)
    hand(store, indicator, units[0], lock="4")
    stated = hand(store, indicator, units[1])
    do(store, SetCascadeTargetEdit(stated, str(YEAR), "2"))
    own = AddIndicatorEdit(None, code="IKU1.a", fields={"unit_of_measure": "laporan"})
    measured = AddCascadeEdit(indicator, unit_id=units[2])
    do(store, Together([own, SetTargetEdit(own.indicator_id, str(YEAR), "2"), measured]))
    do(store, SetCascadeFieldEdit(measured.cascade_id, "child_indicator_id", own.indicator_id))
    hand(store, indicator, units[3])
    sources = [rule.source for rule in row_of(store, indicator).to_units]
    assert sources == [FigureSource.LOCKED, FigureSource.STATED, FigureSource.MEASURE, FigureSource.COMPUTED]


def test_positions_share_along_with_units() -> None:
    store, indicator, units = plan("9", units=2)
    position = AddPositionEdit(None, "J1", "Analis")
    rule = AddCascadeEdit(indicator, position_id=position.position_id)
    do(store, Together([position, rule]))
    for unit in units:
        hand(store, indicator, unit)
    row = row_of(store, indicator)
    assert len(row.to_positions) == 1
    assert numbers(row) == [3, 3]
    assert shares_by_weight(row, {units[0]: Decimal(2), units[1]: Decimal(0)})[units[0]] is not None


def test_a_unit_hands_on_what_it_received_and_the_institution_what_nobody_answers_for() -> None:
    store, indicator, units = plan("10", units=2)
    below = AddUnitEdit(units[0], "U0.1", "Subunit")
    do(store, below)
    hand(store, indicator, units[0], lock="6")
    hand(store, indicator, below.unit_id)
    assert [numbers(row_of(store, indicator, unit)) for unit in (None, units[0])] == [[6], [6]]
    holders = UnitHolders(store)
    assert holders.giver(indicator, below.unit_id) == units[0]
    assert holders.outline(None).receivers == tuple(units)
    assert holders.outline(units[0]).indicators == (indicator,)
    assert holders.outline(units[1]).indicators == ()
    assert set(holders.units) == {units[0], below.unit_id}
    assert holders.below(units[0]) == (below.unit_id,)
    assert not row_of(store, indicator, units[0]).is_own
    assert unit_names(store)[units[0]] == ("U0", "Unit 0")
    assert row_of(store, indicator, units[1]).whole is None
    assert matrix_rows(MatrixSource(store, YEAR), None, []) == {}


def changed(kind: str, *ids: str) -> Changes:
    return Changes(updated=frozenset(Ref(kind, one) for one in ids))


def test_rules_are_followed_one_by_one() -> None:
    store, indicator, units = plan()
    holders = UnitHolders(store)
    rule = hand(store, indicator, units[0], lock="3")
    assert holders.refresh(store, [rule]) == {indicator}
    assert holders.receivers(indicator, None) == {units[0]}
    assert holders.fed_by({indicator}) == {indicator}
    assert holders.refresh(store, ["f" * 32]) is None
    assert holders.rules_of_figures(store, "cascade_lock", ["f" * 32]) is None
    lock = changed("cascade_lock", *(one.id for one in store.all(CascadeLock)))
    assert holders.follow(store, lock) == {indicator}
    assert holders.follow(store, changed("cascade", rule)) == {indicator}
    assert holders.follow(store, changed("cascade_lock", "f" * 32)) is None
    assert holders.follow(store, changed("cascade", "f" * 32)) is None
    targets = [target.id for target in store.all(Target)]
    assert holders.measured_by(store, {"target": targets}) == {indicator}
    assert holders.measured_by(store, {"target": ["f" * 32]}) is None


def test_a_target_of_a_receivers_own_indicator_shows_in_the_row_above() -> None:
    store, indicator, units = plan()
    own = AddIndicatorEdit(None, code="IKU1.a")
    rule = AddCascadeEdit(indicator, unit_id=units[0], kind=CascadeKind.COMPONENT)
    do(store, Together([own, SetTargetEdit(own.indicator_id, str(YEAR), "3"), rule]))
    do(store, SetCascadeFieldEdit(rule.cascade_id, "child_indicator_id", own.indicator_id))
    target = store.all(Target, Target.indicator_id == own.indicator_id)[0]
    assert UnitHolders(store).measured_by(store, {"target": [target.id]}) == {indicator, own.indicator_id}


@pytest.mark.parametrize(
    ("consolidation", "locks", "mended"),
    [("sum", ("8", "8", "7"), 33), ("average", ("48", "48", "45"), 48)],
)
def test_the_mended_figure_makes_the_row_fit(consolidation: str, locks: tuple[str, ...], mended: int) -> None:
    store, indicator, units = plan("48", consolidation=consolidation)
    rules = [hand(store, indicator, unit, lock=lock) for unit, lock in zip(units, locks, strict=True)]
    row = row_of(store, indicator)
    assert row.check is not None
    assert not row.check.is_equal
    rule = proposed_member(row, None)
    assert rule is not None
    assert rule.id == rules[-1]
    figure = mended_figure(row, rule)
    assert figure is not None
    assert figure.number == (32 if consolidation == "sum" else mended)
    do(store, LockShareEdit(YEAR, ((rule.id, str(figure.number)),)))
    after = row_of(store, indicator).check
    assert after is not None
    assert after.is_equal


def test_nobody_is_asked_to_take_less_than_nothing() -> None:
    store, indicator, units = plan("10", units=2)
    hand(store, indicator, units[0], lock="30")
    hand(store, indicator, units[1], lock="5")
    row = row_of(store, indicator)
    proposed = proposed_member(row, units[1])
    assert proposed is not None
    assert proposed.unit_id == units[0]


def test_a_text_can_only_be_adopted() -> None:
    store, indicator, units = plan("WTP", consolidation="last")
    hand(store, indicator, units[0], CascadeKind.ADOPT)
    row = row_of(store, indicator)
    assert not can_share(row)
    assert row.check is not None
    assert row.check.is_equal
    assert proposed_member(row, None) is None
    assert difference(row) is None


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_rows_agree_with_the_whole_cascade(seed: int) -> None:
    store = _random_plan(random.Random(seed))
    result = cascade_of(store, YEAR, people=False)
    expected = {
        result.given.rules.ids[share.rule]: share.target
        for share in result.units
        if share.parent >= 0 and share.unit >= 0
    }
    rules = store.all(Cascade, Cascade.child_position_id.is_not(None))
    to_positions = {rule.parent_indicator_id for rule in rules}
    holders = UnitHolders(store)
    found = {}
    for unit in (None, *holders.units):
        outline = holders.outline(unit)
        for row in matrix_rows(MatrixSource(store, YEAR), unit, outline.indicators).values():
            found.update({rule.id: rule.figure for rule in row.to_units})
            receivers = {rule.unit_id for rule in row.to_units}
            assert receivers <= set(outline.receivers)
            checks = [
                one
                for one in result.reconciliation
                if result.given.indicators[one.parent].id == row.indicator_id
                and (one.unit < 0 if unit is None else one.unit >= 0 and result.given.units.ids[one.unit] == unit)
            ]
            # what positions alone share is checked where positions are shown
            has_others = row.indicator_id in to_positions and not row.to_positions
            if checks and not has_others:
                assert row.check is not None
                assert row.check.is_equal == all(one.is_equal for one in checks)
    assert found == expected


def _random_plan(chance: random.Random) -> PlanStore:
    store = empty_store()
    units: list[AddUnitEdit] = []
    for at in range(chance.randint(1, 7)):
        above = chance.choice([None, *(unit.unit_id for unit in units)])
        units.append(AddUnitEdit(above, f"U{at}", f"Unit {at}"))
    positions = [AddPositionEdit(chance.choice(units).unit_id, f"J{at}") for at in range(3)]
    edits: list[Edit] = [*units, *positions]
    for at in range(chance.randint(1, 4)):
        consolidation = chance.choice(["sum", "average", "last"])
        owner = chance.choice([None, None, *(unit.unit_id for unit in units)])
        fields = {"unit_of_measure": "laporan", "consolidation": consolidation, "unit_id": owner}
        indicator = AddIndicatorEdit(None, code=f"IKU{at}", name=f"Jumlah {at}", fields=fields)
        edits += [indicator, SetTargetEdit(indicator.indicator_id, str(YEAR), str(chance.randint(0, 90)))]
        for unit in chance.sample(units, chance.randint(0, len(units))):
            edits += _random_rule(chance, indicator.indicator_id, unit.unit_id)
        if chance.random() < 0.4:
            edits.append(AddCascadeEdit(indicator.indicator_id, position_id=chance.choice(positions).position_id))
    do(store, Together(edits))
    assert store.count(Unit) == len(units)
    return store


def _random_rule(chance: random.Random, indicator: str, unit: str) -> list[Edit]:
    kind = chance.choice([CascadeKind.SHARE, CascadeKind.SHARE, CascadeKind.ADOPT, CascadeKind.COMPONENT])
    rule = AddCascadeEdit(indicator, unit_id=unit, kind=kind, weight=chance.choice([None, "2", "0"]))
    edits: list[Edit] = [rule]
    if chance.random() < 0.3:
        edits.append(LockShareEdit(YEAR, ((rule.cascade_id, str(chance.randint(0, 40))),)))
    if chance.random() < 0.3:
        edits.append(SetCascadeTargetEdit(rule.cascade_id, str(YEAR), str(chance.randint(0, 40))))
    return edits


def test_the_random_plans_hold_what_they_should() -> None:
    store = _random_plan(random.Random(7))
    assert store.count(Indicator) > 0
    assert store.count(Cascade) > 0
