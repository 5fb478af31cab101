"""How complete a plan is."""

from bsc_planner.checks.completeness import StepKey, completeness_of
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Mission, Plan
from bsc_planner.model.store import PlanStore
from tests.builders import empty_store, plan_with


def counts(store: PlanStore) -> dict[StepKey, tuple[int, int]]:
    return {step.key: (step.done, step.total) for step in completeness_of(store)}


def missing(store: PlanStore, key: StepKey) -> Ref | None:
    return next(step.missing for step in completeness_of(store) if step.key is key)


def test_an_empty_plan_has_its_facts_and_nothing_else_begun() -> None:
    found = counts(empty_store())
    assert found.pop(StepKey.FACTS) == (3, 5)
    assert set(found.values()) == {(0, 0)}


def test_facts_are_complete_with_vision_and_a_mission() -> None:
    store = empty_store()
    with store.recording():
        store.update(Plan, store.plan.id, vision="Maju")
        store.insert(Mission, text="Melayani")
    store.session.commit()
    assert counts(store)[StepKey.FACTS] == (5, 5)
    assert missing(store, StepKey.FACTS) is None


def test_the_first_objective_without_indicator_is_pointed_at() -> None:
    store = plan_with(objectives=2, indicators=1)
    with store.recording():
        lonely = store.insert(Objective, code="SS9", text="Tanpa indikator")
        store.insert(Objective, code="SS10", text="Juga tanpa")
    store.session.commit()
    assert counts(store)[StepKey.OBJECTIVES] == (2, 4)
    assert missing(store, StepKey.OBJECTIVES) == Ref("objective", lonely)


def test_targets_are_complete_only_with_one_for_every_year() -> None:
    assert counts(plan_with(years=(2025, 2026)))[StepKey.TARGETS] == (0, 1)
    assert counts(plan_with(years=range(2025, 2030)))[StepKey.TARGETS] == (1, 1)


def test_an_indicator_without_unit_of_measure_is_not_described() -> None:
    store = plan_with(indicators=2)
    first = store.all(Indicator)[0].id
    assert counts(store)[StepKey.INDICATORS] == (2, 2)
    with store.recording():
        store.update(Indicator, first, unit_of_measure="")
    store.session.commit()
    assert counts(store)[StepKey.INDICATORS] == (1, 2)
    assert missing(store, StepKey.INDICATORS) == Ref("indicator", first)


def test_the_organisation_counts_what_is_held_by_whom() -> None:
    store = empty_store()
    with store.recording():
        units = [store.insert(Unit, name=f"Biro {number}") for number in range(3)]
        held, empty = [store.insert(Position, title="Kepala", unit_id=units[0]) for _ in range(2)]
        person, idle = [store.insert(Employee, name=name) for name in ("Sari", "Budi")]
        store.insert(Assignment, employee_id=person, position_id=held)
    store.session.commit()
    found = counts(store)
    assert found[StepKey.UNITS] == (1, 3)
    assert found[StepKey.POSITIONS] == (1, 2)
    assert found[StepKey.PEOPLE] == (1, 2)
    assert missing(store, StepKey.POSITIONS) == Ref("position", empty)
    assert missing(store, StepKey.PEOPLE) == Ref("employee", idle)


def test_the_cascade_asks_for_indicators_of_the_institution_only() -> None:
    store = plan_with(indicators=2)
    with store.recording():
        top = store.insert(Unit, name="Instansi")
        below = store.insert(Unit, name="Biro", parent_id=top)
        store.insert(Indicator, name="Milik biro", unit_id=below)
        handed = store.all(Indicator)[0].id
        store.insert(Cascade, parent_indicator_id=handed, child_unit_id=below, method="adopt")
    store.session.commit()
    assert counts(store)[StepKey.CASCADE] == (1, 2)


def test_perspectives_need_an_objective() -> None:
    store = empty_store()
    with store.recording():
        lanes = [store.insert(Perspective, name=name) for name in ("A", "B")]
        store.insert(Objective, text="x", perspective_id=lanes[0])
    store.session.commit()
    assert counts(store)[StepKey.PERSPECTIVES] == (1, 2)
