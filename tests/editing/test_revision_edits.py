"""Revisions on their way, typed corrections, closed years: each can be done, undone and done again."""

from collections.abc import Callable
from datetime import date

import pytest

from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, RemoveCascadesEdit, SetCascadeTargetEdit
from bsc_planner.editing.closed_year import CloseYearEdit, OpenYearEdit
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.objective import RemoveObjectiveEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.editing.revision import (
    CreateRevisionEdit,
    ProposeEdit,
    RejectRevisionEdit,
    RemoveRevisionEdit,
    ReopenEdit,
    SetRevisionFieldEdit,
)
from bsc_planner.editing.revision_facts import rows_of_revision
from bsc_planner.editing.revision_rows import (
    AddRowsEdit,
    AgreeAllEdit,
    AgreeRowEdit,
    AnswerRowEdit,
    OpenRowsEdit,
    ProposedCell,
    RejectRowEdit,
    RemoveRowsEdit,
    SetRowNoteEdit,
    TakeAnswerBackEdit,
)
from bsc_planner.editing.target import (
    ConfirmReadingEdit,
    FigureCell,
    SetActualEdit,
    SetFiguresEdit,
    SetMilestoneEdit,
    SetTargetEdit,
)
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import ClosedYear
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow, TargetRevision
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import in_force_on, target_steps
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from tests.builders import content_of, do, plan_with

REVISION = "r" * 32


def plan_in_force(*, indicators: int = 1) -> tuple[PlanStore, list[Indicator]]:
    store = plan_with(indicators=indicators)
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1"))
    return store, list(store.all(Indicator))


def plan_with_revision(kind: RevisionKind = RevisionKind.TARGET) -> tuple[PlanStore, list[Indicator]]:
    store, indicators = plan_in_force(indicators=3)
    do(store, CreateRevisionEdit(kind, "Perubahan target", revision_id=REVISION))
    return store, indicators


def rows(store: PlanStore) -> list[RevisionRow]:
    return list(rows_of_revision(store, REVISION))


def status(store: PlanStore) -> str | None:
    return store.get(Revision, REVISION).status


def refused(store: PlanStore, edit: Edit) -> str:
    before = content_of(store)
    with pytest.raises(EditError) as caught:
        do(store, edit)
    assert content_of(store) == before
    return caught.value.reason


def steps(store: PlanStore) -> list[tuple[str | None, str | None, str | None, str | None]]:
    found = store.all(TargetRevision)
    return [(step.from_printed, step.to_printed, step.kind, step.effective) for step in found]


# corrections -------------------------------------------------------------------------


def test_before_the_first_edition_targets_are_drafted_without_a_trace() -> None:
    store = plan_with()
    do(store, SetTargetEdit(store.all(Indicator)[0].id, "2026", "21"))
    assert steps(store) == []


def test_a_target_typed_over_once_an_edition_is_in_force_leaves_a_correction() -> None:
    store, (indicator,) = plan_in_force()
    do(store, SetTargetEdit(indicator.id, "2026", "21"))
    assert steps(store) == [("20", "21", "correction", None)]
    step = store.all(TargetRevision)[0]
    assert step.who == "Penguji"
    assert step.recorded_at


def test_a_target_taken_away_or_newly_given_leaves_a_correction_too() -> None:
    store, (indicator,) = plan_in_force()
    do(store, SetFiguresEdit((FigureCell(indicator.id, "2026", None), FigureCell(indicator.id, "2027", "30"))))
    assert sorted(steps(store), key=str) == sorted(
        [("20", None, "correction", None), (None, "30", "correction", None)], key=str
    )


def test_milestones_and_actuals_leave_no_corrections() -> None:
    store, (indicator,) = plan_in_force()
    do(store, SetMilestoneEdit(indicator.id, "2026-Q1", "5"))
    do(store, SetActualEdit(indicator.id, "2026", "19"))
    assert steps(store) == []


def test_what_one_person_types_on_top_of_his_correction_is_one_correction() -> None:
    store, (indicator,) = plan_in_force()
    do(store, SetTargetEdit(indicator.id, "2026", "21"))
    do(store, SetTargetEdit(indicator.id, "2026", "22"))
    assert steps(store) == [("20", "22", "correction", None)]


def test_typing_back_takes_the_correction_away() -> None:
    store, (indicator,) = plan_in_force()
    do(store, SetTargetEdit(indicator.id, "2026", "21"))
    do(store, SetTargetEdit(indicator.id, "2026", "20"))
    assert steps(store) == []


def test_an_edition_in_between_keeps_corrections_apart() -> None:
    store, (indicator,) = plan_in_force()
    do(store, SetTargetEdit(indicator.id, "2026", "21"))
    do(store, FreezeEditionEdit("Kedua", "Penguji", instrument="Peraturan 2"))
    do(store, SetTargetEdit(indicator.id, "2026", "20"))
    assert steps(store) == [("20", "21", "correction", None), ("21", "20", "correction", None)]


def test_a_correction_takes_effect_with_the_step_it_corrects() -> None:
    store, (indicator,) = plan_in_force()
    with store.recording():
        store.insert(
            TargetRevision,
            indicator_id=indicator.id,
            period="2026",
            from_printed="15",
            to_printed="20",
            effective="2026-03-10",
        )
    store.session.commit()
    do(store, SetTargetEdit(indicator.id, "2026", "21"))
    assert steps(store)[-1] == ("20", "21", "correction", "2026-03-10")
    history = target_steps(store)[indicator.id, "2026"]
    assert in_force_on(history, "21", date(2026, 3, 9)) == "15"
    assert in_force_on(history, "21", date(2026, 3, 10)) == "21"


def test_a_correction_is_undone_with_its_edit() -> None:
    store, (indicator,) = plan_in_force()
    before = content_of(store)
    do(store, SetTargetEdit(indicator.id, "2026", "21"))
    after = content_of(store)
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    History(store).redo(who="Penguji")
    assert content_of(store) == after


# closed years ------------------------------------------------------------------------


def test_a_closed_year_refuses_every_change_of_its_figures() -> None:
    store, indicators = plan_in_force(indicators=2)
    do(store, AddUnitEdit(None, "U1", "Unit satu"))
    unit = store.all(Unit)[0]
    do(store, AddCascadeEdit(indicators[0].id, unit_id=unit.id, cascade_id="c" * 32))
    do(store, LockShareEdit(2026, (("c" * 32, "5"),)))
    do(store, CloseYearEdit(2026))
    edits: list[Edit] = [
        SetTargetEdit(indicators[0].id, "2026", "9"),
        SetTargetEdit(indicators[0].id, "2026", None),
        SetMilestoneEdit(indicators[0].id, "2026-Q3", "9"),
        SetActualEdit(indicators[0].id, "2026-M03", "9"),
        LockShareEdit(2026, (("c" * 32, None),)),
        SetCascadeTargetEdit("c" * 32, "2026", "4"),
        RemoveCascadesEdit(["c" * 32]),
        RemoveIndicatorsEdit([indicators[0].id]),
        RemoveObjectiveEdit(store.all(Objective)[0].id),
    ]
    assert {refused(store, edit) for edit in edits} == {"year-closed"}
    do(store, SetTargetEdit(indicators[0].id, "2025", "9"))
    do(store, CloseYearEdit(2025))
    assert refused(store, SetTargetEdit(indicators[0].id, "2025", "8")) == "year-closed"


def test_figures_of_a_closed_year_are_not_read_anew() -> None:
    store, (indicator,) = plan_in_force()
    do(
        store,
        SetFiguresEdit((FigureCell(indicator.id, "2026", "2.000"), FigureCell(indicator.id, "2025", "3.000"))),
    )
    do(store, CloseYearEdit(2026))
    do(store, ConfirmReadingEdit(indicator.id, decimal_mark="."))
    values = {row.period: row.value.number for row in store.all(Target)}
    assert values["2025"] == 3
    assert values["2026"] == 2000


def test_a_year_is_opened_again_with_a_reason_that_is_noted() -> None:
    store, (indicator,) = plan_in_force()
    do(store, CloseYearEdit(2026))
    assert refused(store, CloseYearEdit(2026)) == "year-closed-already"
    assert refused(store, OpenYearEdit(2026, " ")) == "opening-without-reason"
    do(store, OpenYearEdit(2026, "LKjIP dikoreksi"))
    noted = store.all(ClosedYear)[0]
    assert (noted.is_closed, noted.opened_by, noted.opened_reason) == (False, "Penguji", "LKjIP dikoreksi")
    do(store, SetTargetEdit(indicator.id, "2026", "9"))
    assert refused(store, OpenYearEdit(2026, "lagi")) == "year-not-closed"
    do(store, CloseYearEdit(2026))
    assert store.all(ClosedYear)[0].is_closed


def test_closing_a_year_can_be_undone() -> None:
    store, (indicator,) = plan_in_force()
    do(store, CloseYearEdit(2026))
    assert refused(store, SetTargetEdit(indicator.id, "2026", "9")) == "year-closed"
    History(store).undo(who="Penguji")
    do(store, SetTargetEdit(indicator.id, "2026", "9"))
    assert {row.printed for row in store.all(Target, Target.period == "2026")} >= {"9"}


# rows --------------------------------------------------------------------------------


def test_rows_hold_what_is_in_force_beside_what_is_proposed() -> None:
    store, indicators = plan_with_revision()
    cells = [
        ProposedCell(indicators[0].id, "25", "2026", note="capaian tinggi"),
        ProposedCell(indicators[1].id, " ", "2026"),
        ProposedCell(indicators[2].id, "30", "2027"),
        ProposedCell(indicators[0].id, "Nama baru", field="name"),
        ProposedCell(store.all(Objective)[0].id, "Rumusan baru", field="text", element_kind="objective"),
    ]
    do(store, AddRowsEdit(REVISION, cells))
    assert [(row.field, row.period, row.before, row.proposed) for row in rows(store)] == [
        ("target", "2026", "20", "25"),
        ("target", "2026", "20", None),
        ("target", "2027", None, "30"),
        ("name", None, "Jumlah hal 1.1", "Nama baru"),
        ("text", None, "Meningkatnya hal 1", "Rumusan baru"),
    ]
    assert rows(store)[0].note == "capaian tinggi"
    assert rows(store)[0].proposed_by == "Penguji"
    assert steps(store) == []


def test_a_block_of_drafted_cells_leaves_out_what_is_in_force_already() -> None:
    store, indicators = plan_with_revision()
    cells = [ProposedCell(one.id, "20" if one is indicators[0] else "24", "2026") for one in indicators]
    do(store, AddRowsEdit(REVISION, cells))
    assert [row.element_id for row in rows(store)] == [indicators[1].id, indicators[2].id]


def test_proposing_again_changes_the_row_and_opens_it() -> None:
    store, indicators = plan_with_revision()
    do(store, AddRowsEdit(REVISION, [ProposedCell(indicators[0].id, "25", "2026")]))
    do(store, AgreeAllEdit(REVISION))
    do(store, AddRowsEdit(REVISION, [ProposedCell(indicators[0].id, "26", "2026")]))
    (row,) = rows(store)
    assert (row.proposed, row.status, row.agreed, row.before) == ("26", "open", None, "20")


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (ProposedCell("?", "1", "2026-Q1"), "not-a-year"),
        (ProposedCell("?", "1"), "not-a-year"),
        (ProposedCell("?", "1", field="unit_of_measure"), "not-proposable"),
        (ProposedCell("?", "1", "2026", field="name"), "not-a-year"),
    ],
)
def test_only_what_a_revision_can_carry_out_is_proposed(cell: ProposedCell, reason: str) -> None:
    store, _ = plan_with_revision()
    assert refused(store, AddRowsEdit(REVISION, [cell])) == reason


def test_an_element_that_is_not_there_cannot_be_proposed_about() -> None:
    store, _ = plan_with_revision()
    with pytest.raises(MissingElementError):
        do(store, AddRowsEdit(REVISION, [ProposedCell("nobody", "1", "2026")]))


def test_the_state_follows_the_discussion() -> None:
    store, indicators = plan_with_revision()
    assert refused(store, ProposeEdit(REVISION)) == "revision-without-rows"
    do(store, AddRowsEdit(REVISION, [ProposedCell(one.id, "25", "2026") for one in indicators[:2]]))
    assert status(store) == "draft"
    do(store, ProposeEdit(REVISION))
    assert status(store) == "proposed"
    first, second = (row.id for row in rows(store))
    do(store, AnswerRowEdit(first, "23", "anggaran berkurang"))
    assert status(store) == "discussed"
    do(store, AgreeAllEdit(REVISION))
    assert status(store) == "agreed"
    assert [row.agreed for row in rows(store)] == ["23", "25"]
    do(store, OpenRowsEdit([second]))
    assert status(store) == "discussed"
    do(store, RejectRowEdit(second, "tetap"))
    assert status(store) == "agreed"
    assert rows(store)[1].answer_note == "tetap"
    do(store, RejectRowEdit(first))
    assert status(store) == "discussed"
    do(store, AgreeRowEdit(first, "24"))
    assert (rows(store)[0].agreed, status(store)) == ("24", "agreed")


def test_an_answer_opens_a_decided_row_again() -> None:
    store, indicators = plan_with_revision()
    do(store, AddRowsEdit(REVISION, [ProposedCell(indicators[0].id, "25", "2026")]))
    do(store, AgreeAllEdit(REVISION))
    do(store, AnswerRowEdit(rows(store)[0].id, None, "hapus saja"))
    assert (rows(store)[0].status, rows(store)[0].answer, status(store)) == ("open", None, "discussed")
    do(store, AgreeAllEdit(REVISION))
    assert (rows(store)[0].status, rows(store)[0].agreed) == ("agreed", None)


def test_a_rejected_revision_is_kept_with_the_reason_and_can_be_taken_up_again() -> None:
    store, indicators = plan_with_revision()
    do(store, AddRowsEdit(REVISION, [ProposedCell(indicators[0].id, "25", "2026")]))
    do(store, ProposeEdit(REVISION))
    assert refused(store, RejectRevisionEdit(REVISION, "")) == "rejecting-without-reason"
    assert refused(store, ReopenEdit(REVISION)) == "revision-not-rejected"
    do(store, RejectRevisionEdit(REVISION, "Tidak sesuai Renstra"))
    assert status(store) == "rejected"
    assert store.all(Note)[0].text == "Tidak sesuai Renstra"
    assert refused(store, AddRowsEdit(REVISION, [])) == "revision-closed"
    assert refused(store, SetRevisionFieldEdit(REVISION, "title", "x")) == "revision-closed"
    do(store, ReopenEdit(REVISION))
    assert status(store) == "proposed"


def test_only_a_draft_can_be_thrown_away() -> None:
    store, indicators = plan_with_revision()
    do(store, AddRowsEdit(REVISION, [ProposedCell(indicators[0].id, "25", "2026")]))
    do(store, ProposeEdit(REVISION))
    assert refused(store, RemoveRevisionEdit(REVISION)) == "revision-not-a-draft"
    History(store).undo(who="Penguji")
    do(store, RemoveRevisionEdit(REVISION))
    assert store.count(RevisionRow) == 0


def test_the_header_is_checked_as_it_is_filled_in() -> None:
    store, _ = plan_with_revision()
    do(store, SetRevisionFieldEdit(REVISION, "ground", "change-of-strategy"))
    do(store, SetRevisionFieldEdit(REVISION, "kind", "agreement"))
    assert store.get(Revision, REVISION).ground is None
    assert refused(store, SetRevisionFieldEdit(REVISION, "kind", "whim")) == "unknown-choice"
    assert refused(store, SetRevisionFieldEdit(REVISION, "effective", "besok")) == "not-a-date"
    assert refused(store, SetRevisionFieldEdit(REVISION, "title", " ")) == "revision-without-title"
    assert refused(store, CreateRevisionEdit(RevisionKind.TARGET, "")) == "revision-without-title"
    do(store, SetRevisionFieldEdit(REVISION, "effective", "2026-07-01"))
    assert store.get(Revision, REVISION).effective == "2026-07-01"


_STEPS: list[Callable[[PlanStore], Edit]] = [
    lambda store: AddRowsEdit(REVISION, [ProposedCell(one.id, "25", "2026") for one in store.all(Indicator)]),
    lambda store: SetRevisionFieldEdit(REVISION, "instrument", "Keputusan 7"),
    lambda store: ProposeEdit(REVISION),
    lambda store: SetRowNoteEdit(rows(store)[0].id, "sebab"),
    lambda store: AnswerRowEdit(rows(store)[0].id, "24", "cukup"),
    lambda store: AgreeRowEdit(rows(store)[0].id, "24"),
    lambda store: SetRowNoteEdit(rows(store)[0].id, "sudah cukup", is_answer=True),
    lambda store: TakeAnswerBackEdit(rows(store)[0].id),
    lambda store: RejectRowEdit(rows(store)[1].id, "tetap"),
    lambda store: AgreeAllEdit(REVISION),
    lambda store: OpenRowsEdit([rows(store)[2].id]),
    lambda store: RemoveRowsEdit([rows(store)[2].id]),
    lambda store: RejectRevisionEdit(REVISION, "batal"),
    lambda store: ReopenEdit(REVISION),
]


def test_every_step_of_the_way_can_be_undone_and_done_again() -> None:
    store, _ = plan_with_revision()
    states = [content_of(store)]
    for make in _STEPS:
        do(store, make(store))
        states.append(content_of(store))
    for state in reversed(states[:-1]):
        History(store).undo(who="Penguji")
        assert content_of(store) == state
    for state in states[1:]:
        History(store).redo(who="Penguji")
        assert content_of(store) == state
