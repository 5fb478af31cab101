"""Notes are read as talks: each stands somewhere."""

from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.model.note import NoteKind
from bsc_planner.model.note_threads import NoteThread, ThreadState, threads_of
from bsc_planner.model.store import PlanStore
from tests.builders import do, plan_with


def say(store: PlanStore, kind: NoteKind, value: str | None = None, reply: str | None = None, at: int = 0) -> str:
    moment = f"2026-03-01T08:{at:02}:00+00:00"
    edit = (
        AddNoteEdit("kata", "Rina", moment, "indicator", "i1", field="target", period="2026", kind=kind, value=value)
        if reply is None
        else AddNoteEdit("kata", "Budi", moment, "indicator", "i1", kind=kind, value=value, reply_to_id=reply)
    )
    do(store, edit)
    return edit.note_id


def only(store: PlanStore) -> NoteThread:
    found = threads_of(store, "indicator", "i1")
    assert len(found) == 1
    return found[0]


def test_a_proposal_waits_then_is_answered_then_agreed_with_the_agreed_figure() -> None:
    store = plan_with()
    first = say(store, NoteKind.PROPOSAL, "74")
    assert (only(store).state, only(store).figure, only(store).is_open) == (ThreadState.WAITING, "74", True)
    second = say(store, NoteKind.ANSWER, "76", first, 1)
    assert (only(store).state, only(store).figure) == (ThreadState.ANSWERED, "76")
    say(store, NoteKind.AGREED, "75", second, 2)
    talk = only(store)
    assert (talk.state, talk.figure, talk.is_open) == (ThreadState.AGREED, "75", False)
    assert [note.author for note in talk.notes] == ["Rina", "Budi", "Budi"]


def test_agreeing_on_no_figure_declines_what_was_proposed() -> None:
    store = plan_with()
    first = say(store, NoteKind.PROPOSAL, "74")
    say(store, NoteKind.AGREED, None, first, 1)
    assert only(store).state is ThreadState.DECLINED


def test_a_proposal_after_an_agreement_opens_the_talk_again() -> None:
    store = plan_with()
    first = say(store, NoteKind.PROPOSAL, "74")
    second = say(store, NoteKind.AGREED, "74", first, 1)
    say(store, NoteKind.PROPOSAL, "80", second, 2)
    assert only(store).is_open


def test_remarks_are_talks_of_their_own_and_their_answers_stay_with_them() -> None:
    store = plan_with()
    first = say(store, NoteKind.REMARK)
    say(store, NoteKind.REMARK, None, first, 2)
    say(store, NoteKind.REMARK, None, None, 1)
    talks = threads_of(store, "indicator", "i1")
    assert [len(talk.notes) for talk in talks] == [2, 1]
    assert {talk.state for talk in talks} == {ThreadState.REMARK}


def test_notes_on_the_whole_plan_belong_to_its_row() -> None:
    store = plan_with()
    do(store, AddNoteEdit("umum", "Rina", "2026-03-01T08:00:00+00:00"))
    assert len(threads_of(store, "plan", store.plan.id)) == 1
