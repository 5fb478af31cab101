"""Files that go out and come back: which are copies of the plan, and how they are written."""

from pathlib import Path

import pytest

from bsc_planner.editing.closed_year import CloseYearEdit
from bsc_planner.editing.edit import Edit, EditError, apply_edit
from bsc_planner.editing.organisation import AddAssignmentEdit, AddEmployeeEdit, AddPositionEdit, AddUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import FolderUnreachableError
from bsc_planner.model.document.header import read_header
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.revision import Revision, RevisionRow
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.editions.checkpoints import CheckpointIfChangedEdit
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.merging import sending
from bsc_planner.revisions.merging.decisions import Decisions, State
from bsc_planner.revisions.merging.merge_edit import MergeEdit
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.merge_rows import MergeRow, Side, Standing
from bsc_planner.revisions.merging.returned_copy import CopyIsThisPlanError, CopyOfAnotherPlanError, compare_with_copy
from bsc_planner.revisions.merging.sending import CopyNotWrittenError, write_copy
from tests.builders import content_of, do, plan_with
from tests.revisions.merging.two_copies import compared, copy_of, merged, shared


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "renstra.renstra"
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Rini")
    apply_edit(document.store, AddUnitEdit(None, "U1", "Bidang"), label="Tambah", who="Rini")
    apply_edit(document.store, CheckpointIfChangedEdit("Salinan", "Rini"), label="Titik simpan", who="Rini")
    document.save_as(path)
    document.close(keep_unsaved=False)
    return path


def compared_files(ours: Path, theirs: Path) -> MergePlan:
    document = PlanDocument.open(ours, who="Rini")
    try:
        return compare_with_copy(document.snapshot(), theirs, own=ours, who="Rini")
    finally:
        document.close(keep_unsaved=False)


def edited(path: Path, who: str, edit: Edit) -> None:
    document = PlanDocument.open(path, who=who)
    apply_edit(document.store, edit, label="Ubah", who=who)
    document.save()
    document.close(keep_unsaved=False)


def test_a_copy_that_went_out_comes_back_with_its_changes_and_its_name(saved: Path, tmp_path: Path) -> None:
    copy = tmp_path / "untuk rekan.renstra"
    write_copy(saved, copy)
    assert copy.read_bytes() == saved.read_bytes()
    edited(copy, "Budi", AddUnitEdit(None, "U2", "Dari rekan"))
    before = copy.read_bytes()
    plan = compared_files(saved, copy)
    assert (plan.copy.person, plan.copy.file, plan.copy.base_title) == ("Budi", "untuk rekan.renstra", "Salinan")
    assert [(row.kind, row.standing) for row in plan.leads] == [("unit", Standing.THEIRS)]
    assert copy.read_bytes() == before


def test_a_plan_saved_under_a_new_name_is_still_a_copy_by_its_edition(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain.renstra"
    document = PlanDocument.open(saved, who="Budi")
    document.save_as(other)
    document.close(keep_unsaved=False)
    assert compared_files(saved, other).rows == ()


def test_another_plan_is_refused(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain.renstra"
    document = PlanDocument.create(title="Rencana lain", institution="X", who="Y")
    document.save_as(other)
    document.close(keep_unsaved=False)
    with pytest.raises(CopyOfAnotherPlanError) as refused:
        compared_files(saved, other)
    assert refused.value.details == {"path": "lain.renstra", "title": "Rencana lain"}


def test_the_plan_itself_is_refused(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(CopyIsThisPlanError):
        compared_files(saved, saved)
    with pytest.raises(CopyIsThisPlanError):
        write_copy(saved, saved)
    assert read_header(saved)
    assert [path for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_file_that_is_no_plan_is_refused(saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "surat.renstra"
    other.write_text("bukan rencana", encoding="utf-8")
    with pytest.raises(PlanError):
        compared_files(saved, other)


def test_a_folder_that_is_not_there_is_told(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(FolderUnreachableError):
        write_copy(saved, tmp_path / "hilang" / "salinan.renstra")


def test_a_copy_that_breaks_off_leaves_nothing(saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sending, "replace_file", refuse)
    with pytest.raises(CopyNotWrittenError):
        write_copy(saved, tmp_path / "salinan.renstra")
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix in (".part", ".renstra")) == [saved.name]


def test_what_only_the_copy_records_is_counted_and_not_merged() -> None:
    ours = shared(plan_with())
    theirs = copy_of(ours)
    do(theirs, FreezeEditionEdit("Edisi rekan", "Budi", instrument="Keputusan 1"))
    plan = compared(ours, theirs)
    assert plan.copy.only_theirs == {"edition": 1}
    assert plan.rows == ()


def test_an_answer_written_in_the_copy_comes_home() -> None:
    ours = plan_with()
    indicator = ours.all(Indicator)[0].id
    with ours.recording():
        revision = ours.insert(Revision, title="Perubahan target", status="proposed")
        row = ours.insert(
            RevisionRow,
            revision_id=revision,
            element_kind="indicator",
            element_id=indicator,
            field="target",
            period="2026",
            proposed="90",
            status="open",
        )
    ours.session.commit()
    theirs = copy_of(shared(ours))
    with theirs.recording():
        theirs.update(RevisionRow, row, answer="87", answer_note="Sesuai kapasitas", answered_by="Budi")
    theirs.session.commit()
    merged(ours, theirs)
    found = ours.get(RevisionRow, row)
    assert (found.answer, found.answer_note, found.answered_by) == ("87", "Sesuai kapasitas", "Budi")


def test_figures_of_a_closed_year_are_not_taken() -> None:
    ours = shared(plan_with(indicators=2))
    theirs = copy_of(ours)
    first, second = (indicator.id for indicator in ours.all(Indicator))
    do(ours, CloseYearEdit(2026))
    do(ours, SetTargetEdit(first, "2027", "1"))
    do(theirs, SetTargetEdit(first, "2026", "99"))
    do(theirs, SetTargetEdit(second, "2027", "88"))
    plan = compared(ours, theirs)
    decisions = Decisions(plan)
    (closed,) = [row for row in plan.leads if decisions.state_of(row) is State.CLOSED]
    assert not decisions.choose(closed.key, Side.THEIRS)
    merged(ours, theirs)
    printed = {(row.indicator_id, row.period): row.printed for row in ours.all(Target)}
    assert (printed[first, "2026"], printed[second, "2027"]) == ("20", "88")


def by_words(plan: MergePlan, decisions: Decisions) -> dict[str, State]:
    def words(row: MergeRow) -> str:
        values = plan.theirs.element(row.kind, row.element_id) or plan.ours.element(row.kind, row.element_id) or {}
        return str(values.get("name") or values.get("title") or row.kind)

    return {words(row): decisions.state_of(row) for row in plan.leads}


def with_units() -> tuple[PlanStore, list[str]]:
    store = plan_with(indicators=2)
    top, below, beside = (AddUnitEdit(None, code, f"Unit {code}") for code in ("U1", "U2", "U3"))
    for edit in (top, AddUnitEdit(top.unit_id, "U2", "Unit U2", unit_id=below.unit_id), beside):
        do(store, edit)
    return store, [top.unit_id, below.unit_id, beside.unit_id]


def test_only_what_belongs_to_chosen_units_and_those_below_is_taken() -> None:
    store, (top, below, beside) = with_units()
    ours = shared(store)
    theirs = copy_of(ours)
    for unit, name in ((below, "Analis bawah"), (beside, "Analis samping")):
        position = AddPositionEdit(unit, title=name)
        person = AddEmployeeEdit(name=f"Pegawai {name}")
        for edit in (position, person, AddAssignmentEdit(person.employee_id, position.position_id)):
            do(theirs, edit)
    do(theirs, AddUnitEdit(below, "U4", "Seksi baru"))
    plan = compared(ours, theirs)
    states = by_words(plan, Decisions(plan, units={top}))
    assert {words: state for words, state in states.items() if state is State.THEIRS} == {
        "Analis bawah": State.THEIRS,
        "Pegawai Analis bawah": State.THEIRS,
        "Seksi baru": State.THEIRS,
    }
    assert states["Analis samping"] is states["Pegawai Analis samping"] is State.OUTSIDE
    merged(ours, theirs, units=frozenset({top}))
    assert [one.name for one in ours.all(Employee)] == ["Pegawai Analis bawah"]
    assert len(ours.all(Unit)) == 4


def test_a_conflict_outside_the_chosen_units_needs_no_decision() -> None:
    store, (top, _, _) = with_units()
    ours = shared(store)
    theirs = copy_of(ours)
    indicator = ours.all(Indicator)[0].id
    do(ours, SetTargetEdit(indicator, "2026", "88"))
    do(theirs, SetTargetEdit(indicator, "2026", "90"))
    before = content_of(ours)
    with pytest.raises(EditError):
        do(ours, MergeEdit(compared(ours, theirs), {}))
    merged(ours, theirs, units=frozenset({top}))
    assert content_of(ours) == before
