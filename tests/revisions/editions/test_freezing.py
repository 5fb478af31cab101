"""Editions: what they hold, how they are numbered and chained, what they share."""

import pytest

from bsc_planner.editing.edit import EditError, Together
from bsc_planner.editing.history import History
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.model.edition import Edition, EditionKind, EditionPart
from bsc_planner.model.identity import new_id
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.revisions.editions.checkpoints import CheckpointIfChangedEdit, edition_of_now
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, last_edition
from bsc_planner.revisions.editions.reading import EditionDamagedError, rows_of_edition
from bsc_planner.revisions.plan_rows import rows_of
from tests.builders import content_of, do, plan_with


def freeze(store: PlanStore, title: str = "Renstra awal") -> str:
    edition_id = new_id()
    do(store, FreezeEditionEdit(title, "Penguji", instrument="Peraturan 1", edition_id=edition_id))
    return edition_id


def reword(store: PlanStore, text: str) -> None:
    do(store, SetObjectiveFieldEdit(store.all(Objective)[0].id, "text", text))


def rows(store: PlanStore, edition_id: str) -> dict[str, object]:
    found = rows_of_edition(store, edition_id)
    return {kind: (found[kind].columns, dict(found[kind].by_id)) for kind in found}


def test_an_edition_gives_back_what_the_plan_said() -> None:
    store = plan_with(objectives=2, indicators=3)
    now = rows_of(store)
    edition_id = freeze(store)
    reword(store, "Lain")
    assert rows(store, edition_id) == {kind: (now[kind].columns, dict(now[kind].by_id)) for kind in now}


def test_legal_editions_are_numbered_and_checkpoints_are_not() -> None:
    store = plan_with()
    freeze(store)
    do(store, FreezeEditionEdit("Titik simpan", "Penguji", kind=EditionKind.CHECKPOINT, instrument=" "))
    freeze(store, "Perubahan")
    assert [(edition.number, edition.instrument) for edition in store.all(Edition)] == [
        (1, "Peraturan 1"),
        (None, None),
        (2, "Peraturan 1"),
    ]
    chain = [(edition.previous_hash, edition.chain_hash) for edition in store.all(Edition)]
    assert chain[0][0] is None
    assert [before for before, _ in chain[1:]] == [after for _, after in chain[:-1]]


def test_equal_content_has_an_equal_hash_and_is_kept_once() -> None:
    store = plan_with(objectives=3, indicators=3)
    freeze(store)
    parts = store.count(EditionPart)
    freeze(store, "Sama")
    assert store.count(EditionPart) == parts
    first, second = store.all(Edition)
    assert first.content_hash == second.content_hash
    assert first.chain_hash != second.chain_hash
    reword(store, "Lain")
    freeze(store, "Lain")
    assert store.count(EditionPart) == parts + 1
    assert store.all(Edition)[2].content_hash != first.content_hash


def test_one_change_among_many_rows_renews_a_small_part() -> None:
    store = plan_with()
    with store.recording():
        people = [(f"{number:032x}", number, f"Pegawai {number}") for number in range(6000)]
        store.insert_rows(Employee, ("id", "ord", "name"), people)
    store.session.commit()
    freeze(store)
    before = {part.id for part in store.all(EditionPart)}
    with store.recording():
        store.update(Employee, people[77][0], name="Lain")
    store.session.commit()
    edition_id = freeze(store, "Kedua")
    fresh = [part for part in store.all(EditionPart) if part.id not in before]
    assert len(fresh) == 1
    assert len(fresh[0].content) * 20 < sum(len(part.content) for part in store.all(EditionPart))
    assert dict(rows_of_edition(store, edition_id)["employee"].by_id) == dict(rows_of(store)["employee"].by_id)


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (FreezeEditionEdit(" ", "Penguji", instrument="Peraturan 1"), "edition-without-title"),
        (FreezeEditionEdit("Renstra", "Penguji", instrument=" "), "edition-without-instrument"),
        (CheckpointIfChangedEdit("", "Penguji"), "edition-without-title"),
    ],
)
def test_an_edition_needs_a_title_and_a_legal_one_its_instrument(
    edit: FreezeEditionEdit | CheckpointIfChangedEdit, reason: str
) -> None:
    with pytest.raises(EditError) as caught:
        do(plan_with(), edit)
    assert caught.value.reason == reason


def test_a_checkpoint_is_made_only_when_something_changed() -> None:
    store = plan_with()
    assert edition_of_now(store) is None
    do(store, CheckpointIfChangedEdit("Terbit", "Penguji", "first"))
    assert edition_of_now(store) == "first"
    assert do(store, CheckpointIfChangedEdit("Terbit", "Penguji", "second")).is_empty
    reword(store, "Lain")
    assert edition_of_now(store) is None
    do(store, Together([CheckpointIfChangedEdit("Terbit", "Penguji", "third")]))
    last = last_edition(store)
    assert last is not None
    assert (last.id, last.kind, last.number) == ("third", "checkpoint", None)


def test_freezing_can_be_undone_and_redone_and_leaves_the_content_alone() -> None:
    store = plan_with()
    content = content_of(store)
    edition_id = freeze(store)
    assert content_of(store) == content
    frozen = rows(store, edition_id)
    History(store).undo(who="Penguji")
    assert (store.count(Edition), store.count(EditionPart)) == (0, 0)
    with pytest.raises(MissingElementError):
        rows_of_edition(store, edition_id)
    History(store).redo(who="Penguji")
    assert rows(store, edition_id) == frozen


@pytest.mark.parametrize("parts", ["{", "[]", '{"objective":{"columns":["ord"],"count":1,"parts":["0"]}}'])
def test_a_spoilt_edition_is_told_and_not_read(parts: str) -> None:
    store = plan_with()
    edition_id = freeze(store)
    store.get(Edition, edition_id).parts = parts
    store.session.flush()
    with pytest.raises(EditionDamagedError) as caught:
        rows_of_edition(store, edition_id)
    assert caught.value.details == {"title": "Renstra awal", "number": 1}
