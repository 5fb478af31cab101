"""Positions of a unit (or all of them), typed in through a grid."""

from collections.abc import Hashable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex

from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.field import check_no_circle
from bsc_planner.editing.organisation import AddPositionEdit, RemovePositionsEdit, SetPositionFieldEdit
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.list_query import ListQuery, ValueCount
from bsc_planner.model.organisation import Position, PositionKind
from bsc_planner.model.people import (
    PositionRow,
    longest_position_codes,
    position_keys,
    position_named,
    position_rows,
    position_values,
)
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.item_models.organisation.row_splices import position_splices
from bsc_planner.ui.item_models.organisation.windowed_rows import WindowedRows
from bsc_planner.ui.item_models.organisation.words import kind_of, kind_text, named
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    RIGHT,
    Acceptance,
    CellFace,
    CellField,
    CellText,
    GridColumn,
    Reading,
    Refusal,
    Tone,
)
from bsc_planner.ui.widgets.grid.waiting_row import NEW_ROW, WaitingRow
from bsc_planner.wording.counting import counted

CODE, TITLE, KIND, UNIT, SUPERIOR, HOLDERS = range(6)
_FIELDS = {CODE: "code", TITLE: "title"}
_NOTED = {**_FIELDS, KIND: "kind", SUPERIOR: "reports_to_id"}
_MOST_OFFERED = 2_000
_MOST_MEASURED = 24
_ROOT = QModelIndex()


class PositionsItemModel(WaitingRow, WindowedRows[str, PositionRow]):
    """One row per position; new ones are typed below the last."""

    numbered = frozenset({"holders"})
    _unit_id: str | None = None

    @property
    def unit_id(self) -> str | None:
        """The unit that new positions belong to; None while all units are shown."""
        return self._unit_id

    def show_unit(self, unit_id: str | None, query: ListQuery) -> None:
        """Show positions by a query; new ones go to a unit."""
        self._unit_id = unit_id
        self.forget_new_row()
        self.set_query(query)

    def _read_keys(self) -> list[str]:
        return position_keys(self._session.store, self._query)

    def _read_rows(self, keys: Sequence[str]) -> dict[str, PositionRow]:
        return position_rows(self._session.store, keys)

    def _count_values(self, query: ListQuery, key: str, *, containing: str, limit: int) -> list[ValueCount]:
        return position_values(self._session.store, query, key, containing=containing, limit=limit)

    def _shown_text(self, key: str, stored: str) -> str:
        return kind_text(stored) if key == "kind" else stored

    def _is_worded(self, key: str) -> bool:
        return key == "kind"

    def _make_columns(self) -> None:
        if not self._columns:
            self._columns = _columns()

    def _make_faces(self, content: PositionRow) -> tuple[CellFace, ...]:
        holders = CellFace(number_text(content.holders)) if content.holders else CellFace("–", Tone.WARNING)
        return (
            CellFace(content.code, Tone.MUTED),
            CellFace(content.title),
            CellFace(kind_text(content.kind)),
            CellFace(content.unit, Tone.MUTED),
            CellFace(content.superior[1] or content.superior[0]),
            holders,
        )

    def widest_faces(self, column: int) -> Iterable[CellFace]:
        """Cells with the longest codes, however far down they stand; of other columns those of the first rows."""
        if column != CODE:
            return super().widest_faces(column)
        return map(CellFace, longest_position_codes(self._session.store, self._query, limit=_MOST_MEASURED))

    def known_rows(self) -> int:
        """Positions in sight."""
        return len(self._keys)

    def can_begin_row(self) -> bool:
        """Whether a unit is chosen that a position can belong to."""
        return not self._session.store.is_read_only and self._unit_id is not None

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        return (EMPTY_FACE,) * len(self._columns) if self.is_new_row(row) else super().row_faces(row)

    def row_key(self, row: int) -> Hashable:
        """Id of a row's position."""
        return NEW_ROW if self.is_new_row(row) else super().row_key(row)

    def row_of(self, key: Hashable) -> int | None:
        """Row of a position."""
        if key == NEW_ROW:
            return self.place_of_new_row(key)
        return super().row_of(key)

    def ref(self, row: int) -> Ref | None:
        """The position of a row."""
        return Ref("position", self._keys[row]) if 0 <= row < len(self._keys) else None

    def noted_element(self, row: int) -> Ref | None:
        """The position of a row."""
        return self.ref(row)

    def noted_field(self, row: int, column: int) -> CellField | None:
        """What a note on a cell is about."""
        return CellField(_NOTED[column]) if column in _NOTED else None

    def noted_row(self, element: Ref) -> int | None:
        """Row of a position."""
        return self.row_of(element.id) if element.kind == "position" else None

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        content = self.content(row)
        return f"{(content.title or content.code) if content else ''} · {self._columns[column].full_name}"

    def tooltip(self, row: int, column: int) -> str:
        """The code of a superior beside its title; what a dash among the holders means."""
        content = self.content(row)
        if content is None:
            return ""
        if column == HOLDERS and not content.holders:
            return self.tr("Nobody holds this position yet")
        return named(content.superior) if column == SUPERIOR else ""

    def edit_text(self, row: int, column: int) -> str:
        """Superiors are copied by their code, so that they can be pasted elsewhere."""
        content = self.content(row)
        if column == SUPERIOR and content is not None:
            return content.superior[0] or content.superior[1]
        return self.face(row, column).text

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Everything but the unit and the number of holders."""
        if self._session.store.is_read_only:
            return False
        if self.is_new_row(row):
            return column == TITLE
        return column in (CODE, TITLE, KIND, SUPERIOR)

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Kinds of positions, or positions to report to."""
        if column == KIND:
            return [choice_label(kind) for kind in PositionKind]
        if column == SUPERIOR:
            store = self._session.store
            ids = position_keys(store, ListQuery())[:_MOST_OFFERED]
            return [named((found.code, found.title)) for found in position_rows(store, ids).values()]
        return ()

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        wanted = text.strip()
        if not wanted or column in (CODE, TITLE):
            return Reading()
        if column == KIND:
            if kind_of(wanted) is None:
                words = self.tr("Please choose one of: {choices}.")
                return Reading(Acceptance.REFUSED, words.format(choices=", ".join(self.choices(row, column))))
            return Reading()
        superior = self._position_named(wanted)
        if superior is None:
            return Reading(Acceptance.REFUSED, self.tr("No position has this code or title."))
        if row >= len(self._keys):
            return Reading()
        try:
            if superior == self._keys[row]:
                raise EditError("circular-parent", kind="position")
            check_no_circle(self._session.store, Position, self._keys[row], superior, "reports_to_id")
        except EditError as error:
            return Reading(Acceptance.REFUSED, message_of(error).text)
        return Reading()

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; those that cannot hold their text are returned."""
        edits: list[Edit] = []
        refused = []
        for cell in cells:
            reading = Reading(Acceptance.REFUSED, self.tr("Nothing can be typed here."))
            if self.can_edit(cell.row, cell.column):
                reading = self.read(cell.row, cell.column, cell.text)
            if reading.acceptance is Acceptance.REFUSED:
                refused.append(Refusal(self.cell_name(cell.row, cell.column), cell.text, reading.text))
                continue
            edits.append(self._edit(cell))
        try:
            self._do(label, edits)
        except EditError as error:
            # several superiors given at once can close a circle that no single one does
            reason = message_of(error).text
            return [Refusal(self.cell_name(cell.row, cell.column), cell.text, reason) for cell in cells]
        return refused

    # rows --------------------------------------------------------------------------

    def new_row_hint(self) -> str:
        """What the waiting row will become."""
        return self.tr("Title of the new position · Enter: the next one")

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        """Write the waiting row, and one more for each further one, as one step."""
        if not rows:
            return None, []
        edits: list[AddPositionEdit] = []
        refused = []
        for texts in rows:
            values: dict[str, str | None] = {"title": texts.get(TITLE, "").strip(), "code": texts.get(CODE, "").strip()}
            for column, name, reading in ((KIND, "kind", kind_of), (SUPERIOR, "reports_to_id", self._position_named)):
                text = texts.get(column, "").strip()
                values[name] = reading(text) if text else None
                if text and values[name] is None:
                    reason = self.read(len(self._keys), column, text).text
                    refused.append(Refusal(f"{values['title']} · {self._columns[column].full_name}", text, reason))
            edits.append(
                AddPositionEdit(self._unit_id, values["code"], values["title"], values["kind"], values["reports_to_id"])
            )
        self.drop_new_row()
        self._do(self.tr("Add position"), edits)
        return self.row_of(edits[-1].position_id), refused

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether these rows are positions."""
        return not self._session.store.is_read_only and any(row < len(self._keys) for row in rows)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Remove positions; the people who held them stay."""
        ids = [self._keys[row] for row in rows if row < len(self._keys)]
        self._do(self.tr("Remove positions"), [RemovePositionsEdit(ids)])
        text = self.tr("Removed: {count} [position|positions]; the people who held [it|them] stay in the plan.")
        self.rows_taken_away.emit(counted(text, count=number_text(len(ids))))

    def follow(self, changes: Changes) -> None:
        """Catch up with a step."""
        listed = {ref.kind for ref in changes.added | changes.removed | changes.moved}
        if "position" in listed or changes.bulk_kinds & {"position", "unit"}:
            if not self._splice(changes):
                self.reload()
        elif changes.kinds & {"position", "assignment", "unit"}:
            touched = changes.ids("position")
            self.refresh_rows(touched.__contains__)
            # others may report to one of them
            self.refresh_content()

    def _splice(self, changes: Changes) -> bool:
        """Add or take away the rows of a few positions; whether it could be done."""
        if self._filters or "unit" in changes.bulk_kinds:
            return False
        splices = position_splices(self._session.store, self._query, self._keys, changes)
        if splices is None:
            return False
        # others may report to one of them
        self.take_splices(splices, are_others_touched=True)
        return True

    def _position_named(self, text: str) -> str | None:
        return position_named(self._session.store, text)

    def _edit(self, cell: CellText) -> Edit:
        text = cell.text.strip()
        position_id = self._keys[cell.row]
        if cell.column == KIND:
            return SetPositionFieldEdit(position_id, "kind", kind_of(text) if text else None)
        if cell.column == SUPERIOR:
            superior = self._position_named(text) if text else None
            return SetPositionFieldEdit(position_id, "reports_to_id", superior)
        return SetPositionFieldEdit(position_id, _FIELDS[cell.column], text or None)

    def _do(self, label: str, edits: Sequence[Edit]) -> None:
        if edits:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))


def _columns() -> tuple[GridColumn, ...]:
    translate = QCoreApplication.translate
    return (
        GridColumn("code", translate("Organisation", "Code"), width=9, is_frozen=True, fits_content=True),
        GridColumn(
            "title", translate("Organisation", "Title"), width=22, is_frozen=True, can_hide=False, is_outline=True
        ),
        GridColumn("kind", translate("Organisation", "Kind"), width=12),
        GridColumn("unit", translate("Organisation", "Unit"), width=14),
        GridColumn("superior", translate("Organisation", "Reports to"), width=18),
        GridColumn("holders", translate("Organisation", "Holders"), width=6, align=RIGHT),
    )
