"""How much each unit holds."""

from bsc_planner.editing.edit import Together
from bsc_planner.editing.organisation import AddAssignmentEdit, AddPositionEdit, AddUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.organisation import Employee
from bsc_planner.model.units import UnitCounts, unit_counts, unit_lines
from tests.builders import do, empty_store


def test_who_holds_several_positions_counts_once_in_each_unit() -> None:
    store = empty_store()
    units = [AddUnitEdit(None, "A", "Sekretariat"), AddUnitEdit(None, "B", "Bidang"), AddUnitEdit(None, "C")]
    places = [units[0].unit_id, units[0].unit_id, units[0].unit_id, units[1].unit_id, None]
    positions = [AddPositionEdit(unit_id, f"P{at}", f"Jabatan {at}") for at, unit_id in enumerate(places)]
    do(store, Together([*units, *positions, AddPeopleEdit([NewPerson(None, f"Pegawai {at}") for at in range(4)])]))
    people = [one.id for one in store.all(Employee)]
    held = [(0, 0), (0, 1), (1, 0), (1, 3), (2, 4), (0, 3)]
    do(store, Together([AddAssignmentEdit(people[who], positions[what].position_id) for who, what in held]))
    assert unit_counts(store) == {units[0].unit_id: UnitCounts(3, 2), units[1].unit_id: UnitCounts(1, 2)}
    assert [(one.code, one.name) for one in unit_lines(store)] == [("A", "Sekretariat"), ("B", "Bidang"), ("C", "")]
