"""The register's edits: what a run adds, what it replaces, signatures and numbers."""

from datetime import date

import pytest

from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.register import (
    GiveNumbersEdit,
    IssuedFact,
    MarkSignedEdit,
    RegisterRunEdit,
    numbers_of,
)
from bsc_planner.model.issued import IssuedDocument, IssueRun, IssueState
from bsc_planner.model.store import MissingElementError, PlanStore
from tests.builders import do, empty_store

Rows = list[tuple[str | None, ...]]


def fact(subject: str, content: str = "a", *, document: str = "skp") -> IssuedFact:
    """A document that was finished."""
    return IssuedFact(document, "employee", subject, f"NIP {subject}", subject.title(), "1-2-3", content * 64)


def run(*documents: IssuedFact, state: IssueState = IssueState.FINAL, year: int = 2026) -> RegisterRunEdit:
    """A run that finished some documents."""
    return RegisterRunEdit(
        year=year, documents=documents, state=state, who="Penguji", formats=("pdf",), folder="terbit"
    )


def register(store: PlanStore) -> Rows:
    """Everything on record but ids, replaced ones told by the name of what took their place."""
    names = {one.id: f"{one.subject_id} {one.content_hash[0]} {one.state}" for one in store.all(IssuedDocument)}
    return [
        (names[one.id], names.get(one.replaced_by_id or ""), one.number, one.signed_on)
        for one in store.all(IssuedDocument)
    ]


def ids(store: PlanStore) -> list[str]:
    return [one.id for one in store.all(IssuedDocument)]


@pytest.fixture
def store() -> PlanStore:
    """A plan that issued two final documents and one draft."""
    made = empty_store()
    do(made, run(fact("ani"), fact("budi")))
    do(made, run(fact("cici"), state=IssueState.DRAFT))
    return made


def test_a_run_is_on_record_with_what_its_documents_have_in_common() -> None:
    store = empty_store()
    edit = RegisterRunEdit(
        2026,
        [fact("ani")],
        IssueState.FINAL,
        "Penguji",
        place="Jakarta",
        day=date(2026, 1, 15),
        paper="f4",
        formats=("xlsx", "pdf"),
        folder="terbit",
        as_of=date(2026, 3, 1),
    )
    do(store, edit)
    (one,) = store.all(IssueRun)
    assert (one.year, one.place, one.day, one.paper, one.formats) == (2026, "Jakarta", "2026-01-15", "f4", "xlsx,pdf")
    assert (one.folder, one.as_of, one.made_by) == ("terbit", "2026-03-01", "Penguji")
    (document,) = store.all(IssuedDocument)
    assert (document.run_id, document.who, document.name, document.state) == (one.id, "NIP ani", "Ani", "final")


def test_what_is_issued_anew_takes_the_place_of_the_older_one_of_its_kind_year_and_person(store: PlanStore) -> None:
    do(store, run(fact("ani", "b")))
    assert register(store) == [
        ("ani a final", "ani b final", None, None),
        ("budi a final", None, None, None),
        ("cici a draft", None, None, None),
        ("ani b final", None, None, None),
    ]
    do(store, run(fact("budi", "b"), year=2027))
    do(store, run(fact("budi", "c", document="pk")))
    assert register(store)[1] == ("budi a final", None, None, None), "another year or kind replaces nothing"


def test_a_draft_leaves_what_is_in_force_alone_and_a_final_one_replaces_drafts(store: PlanStore) -> None:
    do(store, run(fact("ani", "b"), fact("cici", "b"), state=IssueState.DRAFT))
    found = {row[0]: row[1] for row in register(store)}
    assert found["ani a final"] is None
    assert found["cici a draft"] == "cici b draft"
    do(store, run(fact("cici", "b")))
    assert {row[0]: row[1] for row in register(store)}["cici b draft"] == "cici b final"


def test_the_same_document_printed_again_is_not_added_and_keeps_its_signature(store: PlanStore) -> None:
    do(store, MarkSignedEdit(ids(store)[:1], date(2026, 1, 20)))
    assert do(store, run(fact("ani"), fact("budi"))).is_empty
    changes = do(store, run(fact("ani"), fact("budi", "b")))
    assert not changes.is_empty
    assert register(store)[0] == ("ani a signed", None, None, "2026-01-20")
    assert [row[0] for row in register(store)][-1] == "budi b final"


def test_signatures_are_noted_for_many_and_taken_back(store: PlanStore) -> None:
    finals = ids(store)[:2]
    do(store, MarkSignedEdit(finals, date(2026, 1, 20)))
    assert [row[0] for row in register(store)] == ["ani a signed", "budi a signed", "cici a draft"]
    do(store, MarkSignedEdit(finals[:1], None))
    assert [row[0] for row in register(store)] == ["ani a final", "budi a signed", "cici a draft"]


def test_a_draft_is_never_signed(store: PlanStore) -> None:
    before = register(store)
    with pytest.raises(EditError) as raised:
        do(store, MarkSignedEdit(ids(store), date(2026, 1, 20)))
    assert raised.value.reason == "draft-not-signed"
    assert register(store) == before


def test_a_pattern_numbers_documents_in_their_order(store: PlanStore) -> None:
    do(store, GiveNumbersEdit(ids(store)[:2], "SKP/{nomor}/2026", first=9))
    assert [row[2] for row in register(store)] == ["SKP/9/2026", "SKP/10/2026", None]
    do(store, GiveNumbersEdit(ids(store)[:1], "SKP/9a/2026"))
    do(store, GiveNumbersEdit(ids(store)[1:2], "  "))
    assert [row[2] for row in register(store)] == ["SKP/9a/2026", None, None]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("SKP/7", "number-without-place"),
        ("SKP/{nomer}", "unknown-number-place"),
        ("SKP/{nomor", "unknown-number-place"),
        ("SKP/}{nomor}", "unknown-number-place"),
        ("SKP/{nomor}", "number-taken"),
    ],
)
def test_a_number_that_cannot_be_given_is_refused(store: PlanStore, pattern: str, reason: str) -> None:
    do(store, run(fact("dedi")))
    dedi = ids(store)[-1]
    do(store, GiveNumbersEdit([dedi], "SKP/2"))
    with pytest.raises(EditError) as raised:
        do(store, GiveNumbersEdit(ids(store)[:2], pattern))
    assert raised.value.reason == reason
    assert [row[2] for row in register(store)] == [None, None, None, "SKP/2"]


def test_a_number_may_repeat_in_another_year_or_kind(store: PlanStore) -> None:
    do(store, run(fact("ani", "b"), year=2027))
    do(store, run(fact("ani", "b", document="pk")))
    for document_id in ids(store)[2:]:
        do(store, GiveNumbersEdit([document_id], "7"))
    assert [row[2] for row in register(store)] == [None, None, "7", "7", "7"]


def test_nothing_is_noted_for_a_document_that_is_not_on_record(store: PlanStore) -> None:
    for edit in (MarkSignedEdit(["?"], date(2026, 1, 1)), GiveNumbersEdit(["?"], "7")):
        with pytest.raises(MissingElementError):
            do(store, edit)


def test_numbers_of_a_blank_pattern_are_none() -> None:
    assert numbers_of(" ", first=3, count=2) == [None, None]


@pytest.mark.parametrize("place", range(3))
def test_every_step_is_undone_and_redone(store: PlanStore, place: int) -> None:
    edits: list[Edit] = [
        run(fact("ani", "b"), fact("eka")),
        MarkSignedEdit(ids(store)[:2], date(2026, 2, 1)),
        GiveNumbersEdit(ids(store)[:2], "{nomor}"),
    ]
    before = register(store)
    do(store, edits[place])
    after = register(store)
    assert after != before
    History(store).undo(who="Penguji")
    assert register(store) == before
    History(store).redo(who="Penguji")
    assert register(store) == after
