"""People of a unit (or all of them) in their positions, typed in through a grid."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import (
    AddAssignmentEdit,
    RemoveAssignmentsEdit,
    RemoveEmployeesEdit,
    SetAssignmentFieldEdit,
    SetEmployeeFieldEdit,
)
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.list_query import ListQuery, ValueCount
from bsc_planner.model.nip import nip_doubt, plain_nip
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Position
from bsc_planner.model.people import (
    PersonKey,
    PersonRow,
    people_of_nips,
    person_keys,
    person_rows,
    person_sort_values,
    person_values,
    position_keys,
    position_named,
    position_rows,
)
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.item_models.organisation.people_finder import PeopleFinder
from bsc_planner.ui.item_models.organisation.row_splices import people_splices
from bsc_planner.ui.item_models.organisation.windowed_rows import WindowedRows
from bsc_planner.ui.item_models.organisation.words import iso_of, named, nip_doubt_text, status_of, status_text
from bsc_planner.ui.labels import date_text, number_text
from bsc_planner.ui.widgets.grid import Acceptance, CellFace, CellField, CellText, GridColumn, Reading, Refusal, Tone
from bsc_planner.wording.counting import counted

NIP, NAME, RANK, POSITION, UNIT, STATUS, FROM, UNTIL = range(8)
_FIELDS = {NIP: "nip", NAME: "name", RANK: "rank", STATUS: "status", FROM: "from_date", UNTIL: "until_date"}
_OF_PERSON = frozenset({NIP, NAME, RANK})
_DAYS = frozenset({"from", "until"})
_MOST_OFFERED = 2_000
_NO_POSITION = CellFace("–", Tone.MUTED)


class PeopleItemModel(WindowedRows[PersonKey, PersonRow]):
    """One row per person and position; people without a position have one row too."""

    _finder: PeopleFinder | None = None

    def _read_keys(self) -> list[PersonKey]:
        return person_keys(self._session.store, self._query)

    def _look_at_keys(self) -> None:
        # sorted or filtered lists are read anew when somebody comes or goes
        is_spliced = not self._query.sort and not self._filters
        self._finder = PeopleFinder(self._keys) if is_spliced else None

    def splice(self, row: int, taken: int, keys: Sequence[PersonKey]) -> None:
        """Replace some rows by others; the rest stays as it is."""
        super().splice(row, taken, keys)
        if self._finder is not None:
            self._finder.splice(row, taken, keys)

    def _read_sort_values(self, key: str, keys: Sequence[PersonKey]) -> Sequence[str | None]:
        return person_sort_values(self._session.store, key, keys)

    def _read_rows(self, keys: Sequence[PersonKey]) -> dict[PersonKey, PersonRow]:
        return person_rows(self._session.store, keys)

    def _count_values(self, query: ListQuery, key: str, *, containing: str, limit: int) -> list[ValueCount]:
        return person_values(self._session.store, query, key, containing=containing, limit=limit)

    def _shown_text(self, key: str, stored: str) -> str:
        if key == "status":
            return status_text(stored)
        return date_text(stored) if key in _DAYS else stored

    def _is_worded(self, key: str) -> bool:
        return key == "status" or key in _DAYS

    def _make_columns(self) -> None:
        if not self._columns:
            self._columns = _columns()

    def _make_faces(self, content: PersonRow) -> tuple[CellFace, ...]:
        has_position = content.position_id is not None
        return (
            CellFace(content.nip, is_doubtful=bool(content.nip) and nip_doubt(content.nip) is not None),
            CellFace(content.name),
            CellFace(content.rank),
            CellFace(content.position[1] or content.position[0]) if has_position else _NO_POSITION,
            CellFace(content.unit, Tone.MUTED),
            CellFace(status_text(content.status) if content.assignment_id else ""),
            CellFace(date_text(content.from_date)),
            CellFace(date_text(content.until_date)),
        )

    def ref(self, row: int) -> Ref | None:
        """The employee of a row."""
        return Ref("employee", self._keys[row][0]) if 0 <= row < len(self._keys) else None

    def employee_ids(self, rows: Sequence[int]) -> list[str]:
        """Employees of rows, each once."""
        return list(dict.fromkeys(self._keys[row][0] for row in rows if 0 <= row < len(self._keys)))

    def row_of_employee(self, employee_id: str) -> int | None:
        """First row of an employee; None when none is shown."""
        return next((row for row, key in enumerate(self._keys) if key[0] == employee_id), None)

    def noted_element(self, row: int) -> Ref | None:
        """The employee of a row."""
        return self.ref(row)

    def noted_field(self, row: int, column: int) -> CellField | None:
        """What a note on a cell is about: what belongs to the person, whatever position is held."""
        return CellField(_FIELDS[column]) if column in _OF_PERSON else None

    def noted_row(self, element: Ref) -> int | None:
        """First row of an employee."""
        return self.row_of_employee(element.id) if element.kind == "employee" else None

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        content = self.content(row)
        return f"{(content.name or content.nip) if content else ''} · {self._columns[column].full_name}"

    def tooltip(self, row: int, column: int) -> str:
        """The code of a position beside its title; why a NIP is doubtful."""
        content = self.content(row)
        if content is None:
            return ""
        if column == POSITION:
            return named(content.position)
        doubt = nip_doubt(content.nip) if column == NIP and content.nip else None
        return nip_doubt_text(doubt, content.nip).split(". ", 1)[0] if doubt else ""

    def edit_text(self, row: int, column: int) -> str:
        """Positions are copied by their code, so that they can be pasted elsewhere."""
        if column != POSITION:
            return self.face(row, column).text
        content = self.content(row)
        return (content.position[0] or content.position[1]) if content is not None else ""

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Everything but the unit, which follows from the position; dates only where there is one."""
        content = self.content(row)
        if self._session.store.is_read_only or content is None or column == UNIT:
            return False
        return column in _OF_PERSON or column == POSITION or content.assignment_id is not None

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Positions of the units in sight, or the ways to hold one."""
        if column == STATUS:
            return [choice_label(status) for status in AssignmentStatus]
        if column == POSITION:
            store = self._session.store
            ids = position_keys(store, ListQuery(unit_ids=self._query.unit_ids))[:_MOST_OFFERED]
            return [named((found.code, found.title)) for found in position_rows(store, ids).values()]
        return ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        wanted = text.strip()
        if not wanted:
            return Reading()
        content = self.content(row)
        if column == NIP:
            return self._read_nip(plain_nip(wanted), content)
        if column == POSITION:
            found = position_named(self._session.store, wanted)
            return self._refused_unless(found, self.tr("No position has this code or title."))
        if column == STATUS:
            words = self.tr("Please choose one of: {choices}.").format(choices=", ".join(self.choices(row, column)))
            return self._refused_unless(status_of(wanted), words)
        return self._read_day(column, wanted, content) if column in (FROM, UNTIL) else Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; those that cannot hold their text are returned."""
        edits: list[Edit] = []
        refused = []
        for cell in cells:
            if not self.can_edit(cell.row, cell.column):
                reason = self.tr("Nothing can be typed here.")
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reason))
                continue
            reading = self.read(cell.row, cell.column, cell.text)
            if reading.acceptance is Acceptance.REFUSED:
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reading.text))
                continue
            edits += self._edits(cell)
        self._do(label, edits)
        return refused

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether these rows are people."""
        return not self._session.store.is_read_only and any(row < len(self._keys) for row in rows)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Remove people with all positions they hold, and say so."""
        people = self.employee_ids(rows)
        self._do(self.tr("Remove people"), [RemoveEmployeesEdit(people)])
        text = counted(
            self.tr("Removed: {count} [person|people] with the positions held."), count=number_text(len(people))
        )
        self.rows_taken_away.emit(text)

    def release(self, rows: Sequence[int]) -> None:
        """Take the positions of rows from their holders; the people stay."""
        held = [key[1] for row in rows if (key := self._keys[row])[1] is not None]
        if held:
            self._do(self.tr("Release from position"), [RemoveAssignmentsEdit([one for one in held if one])])
            text = self.tr("Released: {count} [person no longer holds|people no longer hold] this position.")
            self.rows_taken_away.emit(counted(text, count=number_text(len(held))))

    def follow(self, changes: Changes) -> None:
        """Catch up with a step."""
        listed = {ref.kind for ref in changes.added | changes.removed | changes.moved} | changes.bulk_kinds
        if listed & {"employee", "assignment"} and self._splice(changes):
            return
        # positions that come or go without their holders have no row here
        if listed & {"employee", "assignment"} or "position" in changes.bulk_kinds or self._may_move(changes):
            self.reload()
        elif changes.touches("position", "unit"):
            self.refresh_content()
        elif changes.touches("employee", "assignment"):
            employees, assignments = changes.ids("employee"), changes.ids("assignment")
            self.refresh_rows(lambda key: key[0] in employees or key[1] in assignments)

    def _splice(self, changes: Changes) -> bool:
        """Add, take away or replace the rows of a few people; whether it could be done."""
        if self._filters or self._finder is None:
            return False
        splices = people_splices(self._session.store, self._query, self._keys, self._finder, changes)
        if splices is None:
            return False
        self.take_splices(splices, are_others_touched=changes.touches("position", "unit"))
        return True

    def _may_move(self, changes: Changes) -> bool:
        """Whether assignments changed in a way that can take rows out of the list or to another place in it."""
        touched = changes.ids("assignment")
        if touched and (self._query.words.strip() or self._query.is_unassigned):
            return True
        units = self._query.unit_ids
        return units is not None and any(self._unit_of(assignment_id) not in units for assignment_id in touched)

    def _unit_of(self, assignment_id: str) -> str | None:
        store = self._session.store
        position = store.find(Position, store.get(Assignment, assignment_id).position_id)
        return position.unit_id if position else None

    def _edits(self, cell: CellText) -> list[Edit]:
        content = self.content(cell.row)
        assert content is not None
        text = cell.text.strip()
        if cell.column in _OF_PERSON:
            value = plain_nip(text) if cell.column == NIP else text
            return [SetEmployeeFieldEdit(content.employee_id, _FIELDS[cell.column], value or None)]
        if cell.column == POSITION:
            return self._position_edits(content, text)
        assert content.assignment_id is not None
        value_of = status_of(text) if cell.column == STATUS else iso_of(text)
        return [SetAssignmentFieldEdit(content.assignment_id, _FIELDS[cell.column], value_of)]

    def _position_edits(self, content: PersonRow, text: str) -> list[Edit]:
        if not text:
            return [RemoveAssignmentsEdit((content.assignment_id,))] if content.assignment_id else []
        position_id = position_named(self._session.store, text)
        if position_id is None:
            return []
        if content.assignment_id is None:
            return [AddAssignmentEdit(content.employee_id, position_id)]
        return [SetAssignmentFieldEdit(content.assignment_id, "position_id", position_id)]

    def _read_nip(self, nip: str, content: PersonRow | None) -> Reading:
        doubt = nip_doubt(nip)
        if doubt is not None:
            return Reading(Acceptance.DOUBTFUL, nip_doubt_text(doubt, nip))
        other = people_of_nips(self._session.store, [nip]).get(nip)
        if other is not None and content is not None and other[0] != content.employee_id:
            text = self.tr("{name} has this NIP already. Press Enter once more to keep it.").format(
                name=other[1] or "–"
            )
            return Reading(Acceptance.DOUBTFUL, text)
        return Reading()

    def _read_day(self, column: int, text: str, content: PersonRow | None) -> Reading:
        day = iso_of(text)
        if day is None:
            return Reading(
                Acceptance.REFUSED,
                self.tr("This is no date. Write for example 15 March 2026, 15/3/2026 or 2026-03-15."),
            )
        other = (content.until_date if column == FROM else content.from_date) if content else None
        first, last = (day, other) if column == FROM else (other, day)
        if first and last and last < first:
            text = self.tr("The last day {until} would come before the first day {start}.")
            return Reading(Acceptance.REFUSED, text.format(until=date_text(last), start=date_text(first)))
        return Reading(text="" if date_text(day) == text else date_text(day))

    def _refused_unless(self, found: str | None, reason: str) -> Reading:
        return Reading() if found is not None else Reading(Acceptance.REFUSED, reason)

    def _do(self, label: str, edits: Sequence[Edit]) -> None:
        if edits:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))


def _columns() -> tuple[GridColumn, ...]:
    translate = QCoreApplication.translate
    return (
        GridColumn("nip", translate("Organisation", "NIP"), width=19, is_frozen=True, can_hide=False),
        GridColumn(
            "name", translate("Organisation", "Name"), width=18, is_frozen=True, can_hide=False, is_outline=True
        ),
        GridColumn("rank", translate("Organisation", "Rank"), width=15),
        GridColumn("position", translate("Organisation", "Position"), width=20),
        GridColumn("unit", translate("Organisation", "Unit"), width=14),
        GridColumn("status", translate("Organisation", "Status"), width=9),
        GridColumn("from", translate("Organisation", "From"), width=12, is_day=True),
        GridColumn(
            "until",
            translate("Organisation", "Until"),
            translate("Organisation", "Last day, included"),
            width=12,
            is_day=True,
        ),
    )
