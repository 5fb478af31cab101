"""Many people at once: pasted, assigned, and taken back."""

import pytest

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.editing.organisation import AddPositionEdit, RemovePositionsEdit, RemoveUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, AssignPeopleEdit, NewPerson
from bsc_planner.editing.people_reading import PersonDoubt, read_people
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from tests.builders import content_of, do, empty_store


def plan() -> tuple[PlanStore, str]:
    store = empty_store()
    post = AddPositionEdit(None, "ADM", "Pengadministrasi")
    do(store, post)
    return store, post.position_id


def test_a_pasted_list_is_one_step_that_can_be_taken_back() -> None:
    store, post = plan()
    before = content_of(store)
    people = [NewPerson(str(at), f"Pegawai {at}", position_id=post if at % 2 else None) for at in range(1_500)]
    do(store, AddPeopleEdit(people))
    assert (store.count(Employee), store.count(Assignment)) == (1_500, 750)
    assert [one.name for one in store.all(Employee)[:2]] == ["Pegawai 0", "Pegawai 1"]
    after = content_of(store)
    history = History(store)
    history.undo(who="Penguji")
    assert content_of(store) == before
    history.redo(who="Penguji")
    assert content_of(store) == after


def test_several_people_are_let_hold_one_position() -> None:
    store, post = plan()
    people = [NewPerson(name="A"), NewPerson(name="B")]
    do(store, AddPeopleEdit(people))
    before = content_of(store)
    do(store, AssignPeopleEdit([one.employee_id for one in people], post, "Plt", "2026-01-01", None))
    assert {(one.status, one.from_date) for one in store.all(Assignment)} == {("Plt", "2026-01-01")}
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    with pytest.raises(EditError):
        do(store, AssignPeopleEdit([people[0].employee_id], post, "Plt", "2026-02-01", "2026-01-01"))
    assert content_of(store) == before


def test_removing_a_position_or_its_unit_takes_the_assignments_along_and_undo_brings_them_back() -> None:
    store, post = plan()
    do(store, AddPeopleEdit([NewPerson(name="A", position_id=post)]))
    before = content_of(store)
    do(store, RemovePositionsEdit([post]))
    assert (store.count(Position), store.count(Assignment), store.count(Employee)) == (0, 0, 1)
    History(store).undo(who="Penguji")
    assert content_of(store) == before
    with store.recording():
        unit = store.insert(Unit, name="Unit")
        store.update(Position, post, unit_id=unit)
    store.session.commit()
    do(store, RemoveUnitEdit(unit))
    assert (store.count(Position), store.count(Assignment), store.count(Employee)) == (0, 0, 1)


def test_columns_without_headings_are_nip_name_rank_and_position() -> None:
    store, post = plan()
    block = [["1985 0315 201001 1 001", "Siti", "Penata", "ADM"], ["", "", "", ""], ["", "Budi"]]
    found = read_people(store, block)
    assert [(one.line, one.doubts) for one in found] == [(1, ()), (3, ())]
    assert found[0].person.nip == "198503152010011001"
    assert found[0].person.position_id == post
    assert found[1].person.name == "Budi"


def test_headings_order_the_columns() -> None:
    store, _ = plan()
    found = read_people(store, [["Nama Lengkap", "NIP"], ["Siti", "198503152010011001"]])
    assert (found[0].person.name, found[0].person.nip) == ("Siti", "198503152010011001")


def test_what_is_doubtful_is_said_and_what_is_there_already_is_left_out() -> None:
    store, _ = plan()
    do(store, AddPeopleEdit([NewPerson("198503152010011001", "Siti")]))
    block = [
        ["198503152010011001", "Siti"],
        ["12", "Pendek"],
        ["abc", "Huruf"],
        ["198513152010011001", "Tanggal"],
        ["199003152010011001", "Sekali", "", "X"],
        ["199003152010011001", "Lagi"],
        ["199103152010011001", ""],
    ]
    found = read_people(store, block)
    assert [one.doubts for one in found] == [
        (PersonDoubt.IN_PLAN,),
        (PersonDoubt.NIP_LENGTH,),
        (PersonDoubt.NIP_LETTERS,),
        (PersonDoubt.NIP_BIRTH,),
        (PersonDoubt.UNKNOWN_POSITION,),
        (PersonDoubt.REPEATED,),
        (PersonDoubt.NO_NAME,),
    ]
    assert [one.is_added for one in found] == [False, True, True, True, True, False, True]
    assert read_people(store, []) == []
