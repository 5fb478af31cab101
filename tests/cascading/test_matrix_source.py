"""What rows of matrices are computed from, kept through random steps, is what a fresh reading gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.position_matrix import position_matrix
from bsc_planner.cascading.unit_matrix import matrix_rows
from bsc_planner.editing.cascade import (
    AddCascadeEdit,
    LockShareEdit,
    RemoveCascadesEdit,
    SetCascadeFieldEdit,
    SetCascadeTargetEdit,
)
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import Changes
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store

YEAR = 2026


class Plan:
    """Two indicators with targets, a third without that receivers may have instead, two units and four positions."""

    def __init__(self) -> None:
        self.store: PlanStore = empty_store()
        indicators = [AddIndicatorEdit(None, code=f"IKU{at}", name=f"Jumlah {at}") for at in range(3)]
        units = [AddUnitEdit(None, f"U{at}", f"Kantor {at}") for at in range(2)]
        positions = [AddPositionEdit(unit.unit_id, f"J{unit.code}{at}", "Staf") for unit in units for at in range(2)]
        self.indicators = [one.indicator_id for one in indicators]
        self.units = [one.unit_id for one in units]
        self.positions = [one.position_id for one in positions]
        edits: list[Edit] = [*indicators, *units, *positions]
        edits += [SetTargetEdit(one, str(YEAR), "12") for one in self.indicators[:2]]
        do(self.store, Together(edits))

    @property
    def rules(self) -> list[str]:
        return [one.id for one in self.store.all(Cascade)]

    def told(self, source: MatrixSource) -> list[object]:
        """All rows of both matrices, asked for alone and together."""
        found: list[object] = []
        for wanted in (*([one] for one in self.indicators), self.indicators):
            for unit in (None, *self.units):
                found.append(matrix_rows(source, unit, wanted))
                found.append(position_matrix(source, unit, wanted).rows)
        return found


def _step(plan: Plan, data: st.DataObject) -> Changes:
    """A random step on rules, or the undo or redo of one."""
    history, rules = History(plan.store), plan.rules
    kinds = ["add", "add", *(["lock", "role", "stated", "kind", "child", "remove"] if rules else ())]
    what = data.draw(st.sampled_from([*kinds, "undo", "redo"]))
    if what in ("undo", "redo"):
        return history.undo(who="A") if what == "undo" and len(plan.rules) else history.redo(who="A")
    indicator = data.draw(st.sampled_from(plan.indicators))
    kind = data.draw(st.sampled_from([CascadeKind.ADOPT, CascadeKind.SHARE]))
    if what == "add":
        if data.draw(st.booleans()):
            return _done(plan, AddCascadeEdit(indicator, unit_id=data.draw(st.sampled_from(plan.units)), kind=kind))
        position = data.draw(st.sampled_from(plan.positions))
        return _done(plan, AddCascadeEdit(indicator, position_id=position, kind=kind))
    rule = data.draw(st.sampled_from(rules))
    number = str(data.draw(st.integers(1, 9)))
    edits: dict[str, Edit] = {
        "lock": LockShareEdit(YEAR, [(rule, number)]),
        "stated": SetCascadeTargetEdit(rule, str(YEAR), number),
        "role": SetCascadeFieldEdit(rule, "role", f"Tersusunnya laporan {number}"),
        "kind": SetCascadeFieldEdit(rule, "method", str(kind)),
        "child": SetCascadeFieldEdit(rule, "child_indicator_id", plan.indicators[2]),
        "remove": RemoveCascadesEdit((rule,)),
    }
    return _done(plan, edits[what])


def _done(plan: Plan, edit: Edit) -> Changes:
    try:
        return do(plan.store, edit)
    except EditError:
        return Changes()  # who receives already, receives nothing twice


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_source_that_followed_every_step_says_what_a_fresh_one_does(data: st.DataObject) -> None:
    plan = Plan()
    source = MatrixSource(plan.store, YEAR)
    for _ in range(data.draw(st.integers(1, 10))):
        source.follow(_step(plan, data))
        if data.draw(st.booleans()):
            assert plan.told(source) == plan.told(MatrixSource(plan.store, YEAR))
    assert plan.told(source) == plan.told(MatrixSource(plan.store, YEAR))
