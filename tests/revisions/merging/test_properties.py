"""Merging as such: whoever merges gets the same, nothing is lost, one undo takes all back."""

from collections.abc import Callable
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, SetCascadeAspectsEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.field import parents_of
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
    SetIndicatorOwnersEdit,
)
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import (
    AddObjectiveEdit,
    MoveObjectiveEdit,
    RemoveObjectiveEdit,
    SetObjectiveFieldEdit,
)
from bsc_planner.editing.organisation import (
    AddEmployeeEdit,
    AddPositionEdit,
    AddUnitEdit,
    MoveUnitEdit,
    RemovePositionsEdit,
    RemoveUnitEdit,
    SetPositionFieldEdit,
)
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.merging.decisions import Decisions
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.merge_rows import Side
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, rows_of
from tests.builders import content_of, do, plan_with
from tests.revisions.merging.two_copies import compared, content_by_meaning, copy_of, merged, shared

PLACES = st.integers(0, 30)
Step = tuple[str, int, int, str]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "target",
                "clear",
                "name",
                "objective-text",
                "add-objective",
                "add-indicator",
                "remove-indicator",
                "remove-objective",
                "move-objective",
                "add-unit",
                "move-unit",
                "remove-unit",
                "add-position",
                "add-rule",
                "indicator-unit",
                "owners",
                "link",
                "lock",
                "aspects",
                "person",
                "move-position",
                "remove-position",
            ]
        ),
        PLACES,
        PLACES,
        st.sampled_from(["1", "2,5", "85%", "n/a", "≥ 3"]),
    ),
    max_size=12,
)


@cache
def beginning() -> PlanStore:
    """The plan that every history starts from; never changed itself."""
    store = plan_with(objectives=4, indicators=2)
    units = [AddUnitEdit(None, f"U{number}", f"Unit {number}") for number in range(4)]
    for unit in units:
        do(store, unit)
        do(store, AddPositionEdit(unit.unit_id, title=f"Analis {unit.code}"))
    objectives, indicators = store.all(Objective), store.all(Indicator)
    do(store, AddLinkEdit(objectives[0].id, objectives[1].id))
    do(store, SetIndicatorOwnersEdit(indicators[0].id, [units[0].unit_id, units[1].unit_id]))
    for place, unit in enumerate(units):
        rule = AddCascadeEdit(indicators[place].id, unit.unit_id)
        do(store, rule)
        do(store, SetCascadeAspectsEdit(rule.cascade_id, [("Kuantitas", "jumlah", "3")]))
        do(store, LockShareEdit(2026, [(rule.cascade_id, "4")]))
    for position in store.all(Position):
        do(store, AddEmployeeEdit(name=f"Pegawai {position.title}", position_id=position.id))
        do(store, AddCascadeEdit(indicators[5].id, position_id=position.id))
    return shared(store)


def start() -> PlanStore:
    """A plan to be changed."""
    return copy_of(beginning())


def edit_of(store: PlanStore, step: Step, words: str, *, lane: int | None) -> Edit | None:
    """The edit a step means; with a lane, only elements of that lane are touched (places of the same remainder)."""
    action, one, other, text = step

    def pick(cls: type[Indicator] | type[Objective] | type[Unit], place: int) -> str | None:
        found = [element.id for element in store.all(cls) if lane is None or in_lane(element.code, lane)]
        return found[place % len(found)] if found else None

    objective, above, indicator = pick(Objective, one), pick(Objective, other), pick(Indicator, one)
    unit, above_unit = pick(Unit, one), pick(Unit, other)
    positions, rules = store.all(Position), store.all(Cascade)
    position = positions[one % len(positions)].id if positions and lane is None else None
    rule = rules[one % len(rules)].id if rules and lane is None else None
    makers: dict[str, Callable[[], Edit]] = {
        "target": lambda: SetTargetEdit(indicator or "", str(2025 + other % 5), text),
        "clear": lambda: SetTargetEdit(indicator or "", str(2025 + other % 5), None),
        "name": lambda: SetIndicatorFieldEdit(indicator or "", "name", f"{words} {text}"),
        "indicator-unit": lambda: SetIndicatorFieldEdit(indicator or "", "unit_id", above_unit),
        "objective-text": lambda: SetObjectiveFieldEdit(objective or "", "text", f"{words} {text}"),
        "add-objective": lambda: AddObjectiveEdit(text=f"{words} {text}", parent_id=above),
        "add-indicator": lambda: AddIndicatorEdit(objective, name=f"{words} {text}"),
        "remove-indicator": lambda: RemoveIndicatorsEdit([indicator or ""]),
        "remove-objective": lambda: RemoveObjectiveEdit(objective or ""),
        "move-objective": lambda: MoveObjectiveEdit(objective or "", parent_id=above),
        "add-unit": lambda: AddUnitEdit(above_unit, name=f"{words} {text}"),
        "move-unit": lambda: MoveUnitEdit(unit or "", parent_id=above_unit),
        "remove-unit": lambda: RemoveUnitEdit(unit or ""),
        "add-position": lambda: AddPositionEdit(unit, title=f"{words} {text}"),
        "owners": lambda: SetIndicatorOwnersEdit(indicator or "", [unit or "", *([above_unit] if above_unit else [])]),
        "link": lambda: AddLinkEdit(objective or "", above or ""),
        "lock": lambda: LockShareEdit(2025 + other % 5, [(rule or "", text)]),
        "aspects": lambda: SetCascadeAspectsEdit(rule or "", [("Kuantitas", words, text), ("Mutu", None, text)]),
        "person": lambda: AddEmployeeEdit(name=f"{words} {text}", position_id=position),
        "move-position": lambda: SetPositionFieldEdit(position or "", "unit_id", unit),
        "remove-position": lambda: RemovePositionsEdit([position or ""]),
        "add-rule": lambda: AddCascadeEdit(indicator or "", unit),
    }
    return makers[action]()


def in_lane(code: str | None, lane: int) -> bool:
    """Whether an element was there from the start and belongs to one of two people who work apart."""
    return code is not None and int(code[-1]) % 2 == lane


def carry_out(store: PlanStore, steps: list[Step], words: str, *, lane: int | None = None) -> list[Edit]:
    """Do what can be done of some steps; returns the edits that were done."""
    done = []
    for step in steps:
        edit = edit_of(store, step, words, lane=lane)
        try:
            if edit is not None:
                do(store, edit)
                done.append(edit)
        except PlanError:
            continue
    return done


@settings(max_examples=25, deadline=None)
@given(STEPS, STEPS, st.sampled_from([Side.OURS, Side.THEIRS]))
def test_nothing_of_theirs_is_lost_and_one_undo_takes_all_back(
    our_steps: list[Step], their_steps: list[Step], side: Side
) -> None:
    ours = start()
    theirs = copy_of(ours)
    carry_out(ours, our_steps, "kita")
    carry_out(theirs, their_steps, "rekan")
    plan = compared(ours, theirs)
    assert not unlisted(theirs, plan)
    before = content_of(ours)
    choices = {row.key: side for row in Decisions(plan).undecided()}
    if Decisions(plan, choices).circles():
        choices = {row.key: Side.OURS for row in plan.leads}
    merged(ours, theirs, choices)
    assert not ours.session.connection().exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    assert no_circle(ours)
    if content_of(ours) != before:
        History(ours).undo(who="Penguji")
    assert content_of(ours) == before


@settings(max_examples=15, deadline=None)
@given(STEPS, STEPS)
def test_taking_nothing_leaves_our_plan_and_taking_all_of_an_unchanged_one_gives_theirs(
    our_steps: list[Step], their_steps: list[Step]
) -> None:
    ours = start()
    untouched, theirs = copy_of(ours), copy_of(ours)
    carry_out(ours, our_steps, "kita")
    carry_out(theirs, their_steps, "rekan")
    before = content_of(ours)
    merged(ours, theirs, {row.key: Side.OURS for row in compared(ours, theirs).leads})
    assert content_of(ours) == before
    assert Decisions(compared(untouched, theirs)).undecided() == []
    merged(untouched, theirs)
    assert content_by_meaning(untouched) == content_by_meaning(theirs)


@settings(max_examples=25, deadline=None)
@given(STEPS, STEPS)
def test_merging_changes_apart_gives_the_same_whoever_merges_and_equals_doing_both_by_hand(
    our_steps: list[Step], their_steps: list[Step]
) -> None:
    ours = start()
    theirs, by_hand = copy_of(ours), copy_of(ours)
    first = carry_out(ours, only_apart(our_steps), "kita", lane=0)
    second = carry_out(theirs, only_apart(their_steps), "rekan", lane=1)
    for edit in (*first, *second):
        do(by_hand, edit)
    ours_before = copy_of(ours)
    assert Decisions(compared(ours, theirs)).undecided() == []
    merged(ours, theirs)
    merged(theirs, ours_before)
    assert content_by_meaning(ours) == content_by_meaning(theirs)
    assert without_order(ours) == without_order(by_hand)


def only_apart(steps: list[Step]) -> list[Step]:
    """Steps that touch one element each, so that two people working on different ones do not meet."""
    apart = {"target", "clear", "name", "objective-text", "add-objective", "add-indicator", "remove-indicator"}
    return [step for step in steps if step[0] in {*apart, "move-unit", "add-unit", "add-position", "add-rule"}]


def without_order(store: PlanStore) -> dict[str, list[tuple[object, ...]]]:
    """The content without ids and places, which depend on who came first."""
    rows = rows_of(store)
    names = {}
    for kind in ("indicator", "objective", "unit", "position"):
        for element_id, values in rows[kind].dicts():
            names[element_id] = values.get("name") or values.get("text") or values.get("title")
    found = {}
    for kind in CONTENT_KINDS:
        content = [{key: value for key, value in values.items() if key != "ord"} for _, values in rows[kind].dicts()]
        found[kind] = sorted(
            (tuple(names.get(value, value) for value in values.values()) for values in content), key=repr
        )
    return found


def unlisted(theirs: PlanStore, plan: MergePlan) -> list[tuple[str, str, str]]:
    """Fields they changed that no row of the merge plan tells of."""
    base, other = plan.base, plan.theirs
    assert base is not None
    missing = []
    for kind, rows in ((kind, rows_of(theirs)[kind]) for kind in CONTENT_KINDS):
        assert len(other[kind].by_id) == len(rows.by_id), "each row has its id, ours or theirs"
        told = {(row.element_id, column) for row in plan.rows if row.kind == kind for column in row.columns}
        for element_id in base[kind].by_id.keys() | other[kind].by_id.keys():
            before, after = base.element(kind, element_id), other.element(kind, element_id)
            changed = [name for name in (before or after or {}) if (before or {}).get(name) != (after or {}).get(name)]
            own = plan.ours.element(kind, element_id)
            if before is None and after is not None and own is not None:
                # both added it: what both say the same is in the plan already
                changed = [name for name in changed if own[name] != after[name]]
            missing += [(kind, element_id, name) for name in changed if (element_id, name) not in told]
    return missing


def no_circle(store: PlanStore) -> bool:
    for cls in (Unit, Objective):
        parents = parents_of(store, cls, "parent_id")
        for element_id in parents:
            passed, at = set(), parents[element_id]
            while at is not None and at not in passed:
                passed.add(at)
                at = parents[at]
            if at is not None:
                return False
    return True
