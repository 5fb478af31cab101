"""What a revision would change, told before it is in force, against the whole cascade before and after."""

from datetime import date

import msgspec
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from bsc_planner.demo import kejaksaan
from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, SetCascadeFieldEdit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.organisation import (
    AddAssignmentEdit,
    AddEmployeeEdit,
    AddPositionEdit,
    AddUnitEdit,
)
from bsc_planner.editing.revision_rows import ProposedCell
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssuedDocument, IssueRun
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.paths import resource
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.impact import Impact, impact_of, impact_of_revision
from bsc_planner.revisions.in_force import PutInForceEdit
from tests.builders import do, empty_store, plan_with
from tests.revisions.brute_force import carried_by_all, changed, listed
from tests.revisions.plans import agreed_revision

HALF_YEAR = date(2026, 7, 1)


def staffed_plan() -> PlanStore:
    """Two units of two positions with two people each; a sum is shared, a mean adopted, a last value handed down."""
    store = plan_with(indicators=3, years=(2025, 2026, 2027))
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1"))
    total, mean, last = (indicator.id for indicator in store.all(Indicator))
    do(store, SetIndicatorFieldEdit(mean, "consolidation", "average"))
    do(store, SetIndicatorFieldEdit(last, "consolidation", "last"))
    do(store, SetIndicatorFieldEdit(last, "unit_of_measure", "indeks"))
    for number in (1, 2):
        do(store, AddUnitEdit(None, f"U{number}", f"Unit {number}"))
    units = [unit.id for unit in store.all(Unit)]
    for unit in units:
        for number in (1, 2):
            do(store, AddPositionEdit(unit, f"J{number}", f"Jabatan {number}"))
    for place, position in enumerate(store.all(Position)):
        for number in (1, 2):
            do(store, AddEmployeeEdit(f"{place}{number}".rjust(18, "0"), f"Pegawai {place}{number}"))
            person = store.all(Employee)[-1].id
            do(store, AddAssignmentEdit(person, position.id, from_date="2025-01-01" if number == 1 else "2026-05-01"))
    for unit in units:
        do(store, AddCascadeEdit(total, unit_id=unit))
    for position in store.all(Position):
        do(store, AddCascadeEdit(total, position_id=position.id))
        do(store, AddCascadeEdit(mean, position_id=position.id, kind=CascadeKind.ADOPT))
    do(store, AddCascadeEdit(last, position_id=store.all(Position)[0].id, kind=CascadeKind.ADOPT))
    return store


def ids(store: PlanStore) -> tuple[str, str, str]:
    total, mean, last = (indicator.id for indicator in store.all(Indicator))
    return total, mean, last


values = st.sampled_from(["10", "21", "25,5", "19,25", "5-6", "≤3", "N/A", "tercapai", None])
cells = st.dictionaries(
    st.tuples(st.integers(0, 2), st.sampled_from(["2025", "2026", "2027"])), values, min_size=1, max_size=4
)
days = st.sampled_from([None, date(2025, 6, 1), date(2026, 1, 1), date(2026, 4, 15), HALF_YEAR, date(2026, 12, 5)])


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(wanted=cells, first=cells, day=days, first_day=days, year=st.sampled_from([2025, 2026, 2027]))
@example(  # the months of a text are never seen, whatever they are counted from
    wanted={(1, "2027"): None, (0, "2027"): "10", (0, "2026"): "5-6", (2, "2026"): "21"},
    first={(1, "2025"): "10", (2, "2027"): "tercapai", (2, "2025"): "≤3"},
    day=date(2026, 4, 15),
    first_day=date(2026, 12, 5),
    year=2027,
)
def test_the_impact_equals_the_whole_cascade_before_and_after(
    wanted: dict[tuple[int, str], str | None],
    first: dict[tuple[int, str], str | None],
    day: date | None,
    first_day: date | None,
    year: int,
) -> None:
    store = staffed_plan()
    indicators = ids(store)
    for proposed, effective in ((first, first_day), (wanted, day)):
        listed_cells = [ProposedCell(indicators[place], value, period) for (place, period), value in proposed.items()]
        impact = impact_of(store, listed_cells, effective=effective, years=[year])
        before = carried_by_all(store, year)
        _put_in_force(store, impact, effective)
        expected = changed(before, carried_by_all(store, year))
        assert (listed(impact.years[0]) if impact.years else {}) == expected
        assert impact.employee_ids == {key[0] for key in expected if key[0] is not None}


def _put_in_force(store: PlanStore, impact: Impact, effective: date | None) -> None:
    proposed = [ProposedCell(cell.cell[1], cell.after, cell.cell[3]) for cell in impact.cells]
    if not proposed:
        return
    if effective is None:
        do(store, SetFiguresEdit([FigureCell(cell.element_id, cell.period or "", cell.proposed) for cell in proposed]))
        return
    revision_id = agreed_revision(store, proposed, effective=effective.isoformat())
    assert [listed(year) for year in impact_of_revision(store, revision_id).years if year.year == 2026] == [
        listed(year) for year in impact_of(store, proposed, effective=effective).years if year.year == 2026
    ]
    do(store, PutInForceEdit(revision_id))


@pytest.mark.parametrize("employees", [60, 400])
def test_a_mid_year_revision_of_a_real_plan_changes_just_who_the_impact_lists(employees: int) -> None:
    source = msgspec.json.decode(resource("examples", kejaksaan.SOURCE).read_bytes())
    store = empty_store()
    with store.recording():
        store.delete(type(store.plan), store.plan.id)
    do(store, plan_from(kejaksaan.scorecard(source, employees=employees)).edit)
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1"))
    handed = sorted({str(rule.parent_indicator_id) for rule in store.all(Cascade) if rule.child_position_id})
    proposed = [ProposedCell(indicator, "97,5", "2026") for indicator in handed[:5]]
    revision_id = agreed_revision(store, proposed)
    impact = impact_of_revision(store, revision_id)
    before = carried_by_all(store, 2026)
    do(store, PutInForceEdit(revision_id))
    expected = changed(before, carried_by_all(store, 2026))
    assert expected
    assert listed(impact.years[0]) == expected
    assert len(impact.employee_ids) < store.count(Employee)


def test_months_that_are_over_stay() -> None:
    store = staffed_plan()
    total, _, _ = ids(store)
    impact = impact_of(store, [ProposedCell(total, "50", "2026")], effective=HALF_YEAR)
    assert impact.employee_ids == {person.id for person in store.all(Employee)}
    for change in impact.years[0].people():
        assert change.figures.months_before[:6] == change.figures.months_after[:6]


def test_what_units_answer_for_is_told_with_figures() -> None:
    store = staffed_plan()
    total, _, _ = ids(store)
    impact = impact_of(store, [ProposedCell(total, "30", "2026")], effective=HALF_YEAR)
    figures = {change.unit_id: (change.before, change.after) for change in impact.years[0].units}
    assert figures.keys() == {unit.id for unit in store.all(Unit)}
    assert [(str(was.number), str(becomes.number)) for was, becomes in figures.values() if was and becomes] == [
        ("10", "15"),
        ("10", "15"),
    ]
    assert impact.unit_ids == figures.keys()
    assert impact.indicator_ids == {total}
    assert impact.position_ids == {position.id for position in store.all(Position)}


def test_a_locked_share_is_no_part_of_the_impact() -> None:
    store = staffed_plan()
    total, _, _ = ids(store)
    rules = [rule.id for rule in store.all(Cascade) if rule.child_unit_id]
    do(store, LockShareEdit(2026, ((rules[0], "8"),)))
    impact = impact_of(store, [ProposedCell(total, "30", "2026")], effective=HALF_YEAR)
    assert impact.unit_ids == {store.all(Unit)[1].id}


def test_a_revision_of_nothing_has_no_impact() -> None:
    store = staffed_plan()
    total, _, _ = ids(store)
    impact = impact_of(store, [ProposedCell(total, "20", "2026")], effective=HALF_YEAR)
    assert (impact.cells, impact.years, impact.documents) == ((), (), ())


def test_another_name_touches_all_who_carry_the_indicator_and_no_figure() -> None:
    store = staffed_plan()
    _, _, last = ids(store)
    impact = impact_of(store, [ProposedCell(last, "Nama baru", field="name")], effective=HALF_YEAR)
    assert len(impact.employee_ids) == 2
    assert all(change.figures.before == change.figures.after for change in impact.years[0].people())


def test_another_objective_touches_the_carriers_of_its_indicators_and_rules() -> None:
    store = staffed_plan()
    objective = store.all(Objective)[0].id
    cell = ProposedCell(objective, "Rumusan baru", field="text", element_kind="objective")
    impact = impact_of(store, [cell], effective=HALF_YEAR)
    assert impact.employee_ids == {person.id for person in store.all(Employee)}
    rule = store.all(Cascade)[-1]
    for indicator in store.all(Indicator):
        do(store, SetIndicatorFieldEdit(indicator.id, "objective_id", None))
    do(store, SetCascadeFieldEdit(rule.id, "parent_objective_id", objective))
    impact = impact_of(store, [cell], effective=HALF_YEAR)
    assert impact.position_ids == {rule.child_position_id}


def test_a_weight_touches_nobody() -> None:
    store = staffed_plan()
    total, _, _ = ids(store)
    impact = impact_of(store, [ProposedCell(total, "40%", field="weight")], effective=HALF_YEAR)
    assert len(impact.cells) == 1
    assert (impact.unit_ids, impact.employee_ids) == (frozenset(), frozenset())


def test_only_documents_of_who_changes_must_be_issued_anew_and_signatures_are_told() -> None:
    store = staffed_plan()
    _, _, last = ids(store)
    person, other = store.all(Employee)[0], store.all(Employee)[-1]
    with store.recording():
        run = store.insert(IssueRun, year=2026, made_at="2026-01-05T00:00:00+00:00", made_by="Penguji")
        common = {"run_id": run, "document": "skp", "subject_kind": "employee", "content_hash": "0" * 64}
        for who, state in ((person, "signed"), (other, "final")):
            store.insert(
                IssuedDocument, **common, subject_id=who.id, who=who.nip, fingerprint="0000-0000-0000", state=state
            )
        replaced = store.insert(
            IssuedDocument, **common, subject_id=person.id, who=person.nip, fingerprint="1", state="final"
        )
        store.update(IssuedDocument, replaced, replaced_by_id=store.all(IssuedDocument)[0].id)
    store.session.commit()
    impact = impact_of(store, [ProposedCell(last, "25", "2026")], effective=HALF_YEAR)
    assert [(found.subject_id, found.state) for found in impact.documents] == [(person.id, "signed")]
    assert impact.signed == impact.documents


def test_later_years_that_documents_were_issued_for_are_looked_at_too() -> None:
    store = staffed_plan()
    _, _, last = ids(store)
    with store.recording():
        store.insert(IssueRun, year=2027, made_at="2026-01-05T00:00:00+00:00", made_by="Penguji")
        store.insert(IssueRun, year=2025, made_at="2026-01-05T00:00:00+00:00", made_by="Penguji")
    store.session.commit()
    impact = impact_of(store, [ProposedCell(last, "25", "2026")], effective=HALF_YEAR)
    assert [year.year for year in impact.years] == [2026, 2027]
    assert impact.years[1].employee_ids
