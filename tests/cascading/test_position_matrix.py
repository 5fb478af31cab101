"""Rows of the matrix of positions are what the whole cascade says, with people and work results."""

from decimal import Decimal

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.cascading.position_matrix import position_matrix
from bsc_planner.cascading.row_repair import difference, mended_figure, proposed_member
from bsc_planner.cascading.unit_holders import UnitHolders
from bsc_planner.cascading.unit_matrix import MatrixRow
from bsc_planner.cascading.unit_people import positions_serving, staffed_units, usual_results
from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.handing_down import MatrixHand
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.organisation import (
    AddAssignmentEdit,
    AddEmployeeEdit,
    AddPositionEdit,
    AddUnitEdit,
)
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.store import PlanStore
from tests.builders import content_of, do, empty_store

YEAR = 2026
HAND = MatrixHand(YEAR)


class Office:
    """A unit that adopts one indicator, a room below it that holds nothing, and positions in both."""

    def __init__(self, target: str = "10", *, consolidation: str = "sum") -> None:
        self.store: PlanStore = empty_store()
        unit = AddUnitEdit(None, "U", "Kantor")
        room = AddUnitEdit(unit.unit_id, "R", "Ruang")
        fields = {"unit_of_measure": "laporan", "consolidation": consolidation}
        indicator = AddIndicatorEdit(None, code="IKU1", name="Jumlah laporan", fields=fields)
        self.unit, self.room, self.indicator = unit.unit_id, room.unit_id, indicator.indicator_id
        edits: list[Edit] = [unit, room, indicator, SetTargetEdit(self.indicator, str(YEAR), target)]
        edits.append(AddCascadeEdit(self.indicator, unit_id=self.unit, kind=CascadeKind.ADOPT))
        self.positions: list[str] = []
        for at, place in enumerate((self.unit, self.unit, self.room)):
            position = AddPositionEdit(place, f"J{at}", f"Jabatan {at}")
            self.positions.append(position.position_id)
            edits.append(position)
        do(self.store, Together(edits))

    @property
    def row(self) -> MatrixRow:
        return position_matrix(MatrixSource(self.store, YEAR), self.unit, [self.indicator]).rows[self.indicator]

    @property
    def figures(self) -> list[Decimal | None]:
        found = [self.row.of(position) for position in self.positions]
        return [rules[0].figure.number if rules and rules[0].figure else None for rules in found]

    def run(self, edits: list[Edit]) -> None:
        before = content_of(self.store)
        do(self.store, Together(edits))
        after = content_of(self.store)
        history = History(self.store)
        history.undo(who="Penguji")
        assert content_of(self.store) == before
        history.redo(who="Penguji")
        assert content_of(self.store) == after

    def employ(self, position: int, nip: str, *, status: str = "definitif", start: str | None = None) -> str:
        person = AddEmployeeEdit(nip=nip, name=f"Orang {nip}")
        held = AddAssignmentEdit(person.employee_id, self.positions[position], status, start)
        do(self.store, Together([person, held]))
        return person.employee_id


def test_positions_share_the_figure_of_their_unit_and_one_held_by_hand_stays() -> None:
    office = Office("10")
    office.run(HAND.split_evenly(office.row, office.positions))
    assert office.figures == [4, 3, 3]
    office.run(HAND.write(office.row, office.positions[0], "6"))
    assert office.figures == [6, 2, 2]
    check = office.row.check
    assert check is not None
    assert check.is_equal
    shares = cascade_of(office.store, YEAR, people=False).positions
    assert [rule.figure for rule in office.row.rules] == [shares.target(row) for row in range(3)]


def test_what_lacks_is_told_and_mended() -> None:
    office = Office("10")
    office.run(HAND.split_evenly(office.row, office.positions))
    office.run([LockShareEdit(YEAR, tuple((rule.id, "3") for rule in office.row.receiving))])
    assert difference(office.row) == 1
    rule = proposed_member(office.row, office.positions[1])
    assert rule is not None
    assert rule.position_id == office.positions[1]
    mended = mended_figure(office.row, rule)
    assert mended is not None
    assert mended.number == 4


def test_everybody_may_adopt_the_figure() -> None:
    office = Office("80", consolidation="last")
    office.run(HAND.adopt(office.row, office.positions[:2]))
    assert office.figures == [80, 80, None]
    assert office.row.check is not None
    assert office.row.check.parts is None


def test_units_and_positions_share_one_whole_where_both_receive_a_part() -> None:
    office = Office("12")
    do(office.store, AddCascadeEdit(office.indicator, unit_id=office.room, kind=CascadeKind.SHARE))
    office.run(HAND.split_evenly(office.row, office.positions[:2]))
    row = office.row
    assert [rule.figure.number for rule in row.receiving if rule.figure] == [4, 4]
    assert [rule.figure.number for rule in row.sharing_along if rule.figure] == [4]
    assert row.check is not None
    assert row.check.is_equal


def test_a_work_result_is_worded_and_brings_the_indicator_along() -> None:
    office = Office("10")
    first, second = office.positions[:2]
    office.run(HAND.write_role(office.row, first, " Tersusunnya laporan "))
    assert office.row.of(first)[0].role == "Tersusunnya laporan"
    assert office.row.of(first)[0].kind is CascadeKind.SHARE
    office.run(HAND.write_role(office.row, first, "Terverifikasinya laporan"))
    assert HAND.write_role(office.row, first, "Terverifikasinya laporan") == []
    office.run(HAND.adopt(office.row, [first]))
    office.run(HAND.write_role(office.row, second, "Terdistribusinya laporan"))
    assert office.row.of(second)[0].kind is CascadeKind.ADOPT
    office.run(HAND.clear_role(office.row, second))
    assert office.row.of(second)[0].role == ""
    office.run(HAND.clear_role(office.row, second))
    assert office.row.of(second) == ()
    assert HAND.write_role(office.row, second, " ") == []


def test_people_of_one_position_carry_their_parts() -> None:
    office = Office("10")
    people = [office.employ(0, "1"), office.employ(0, "2")]
    office.run(HAND.adopt(office.row, office.positions[:1]))
    rule = office.row.of(office.positions[0])[0].id
    source = MatrixSource(office.store, YEAR)
    parts = position_matrix(source, office.unit, [office.indicator], holders_of=office.positions[:1]).parts
    numbers = [part.number for person in people if (part := parts[rule, person]) is not None]
    assert sum(number for number in numbers if number is not None) == 10
    assert position_matrix(source, office.unit, [], holders_of=office.positions).rows == {}


def test_positions_of_a_unit_and_of_rooms_that_hold_nothing_serve_it() -> None:
    office = Office()
    office.employ(0, "2")
    office.employ(0, "1", status="Plt", start="2026-07-01")
    office.employ(1, "3", status="Plh")
    holders = UnitHolders(office.store)
    found = positions_serving(office.store, holders, office.unit, [office.indicator], YEAR)
    assert [one.title for one in found] == ["Jabatan 0", "Jabatan 1", "Jabatan 2"]
    assert [(one.nip, one.status, one.months[0]) for one in found[0].holders] == [("1", "Plt", 7), ("2", "", 1)]
    assert found[1].holders == ()
    do(office.store, AddCascadeEdit(office.indicator, unit_id=office.room))
    holders = UnitHolders(office.store)
    found = positions_serving(office.store, holders, office.unit, [office.indicator], YEAR)
    assert [one.title for one in found] == ["Jabatan 0", "Jabatan 1"]
    assert holders.holder_at(office.indicator, office.room) == office.room
    assert holders.served_by(None) == frozenset()


def test_a_position_elsewhere_that_receives_from_the_unit_is_listed_too() -> None:
    office = Office()
    other = AddIndicatorEdit(None, code="IKU2", name="Lain")
    do(office.store, Together([other, AddCascadeEdit(other.indicator_id, unit_id=office.room)]))
    do(office.store, AddCascadeEdit(office.indicator, position_id=office.positions[2]))
    found = positions_serving(office.store, UnitHolders(office.store), office.unit, [office.indicator], YEAR)
    assert [one.title for one in found] == ["Jabatan 0", "Jabatan 1", "Jabatan 2"]
    assert office.row.of(office.positions[2])[0].figure is not None
    assert len(office.store.all(Cascade)) == 3
    assert staffed_units(office.store) == {office.unit, office.room}
    assert usual_results(office.store)[office.indicator] == "Tercapainya Jumlah laporan"
