"""The matrix of roles and results, typed in through a grid: every change is one step."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject

from bsc_planner.cascading.unit_matrix import MatrixRow
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.item_models.cascade.matrix_columns import figure_text, rule_tip
from bsc_planner.ui.item_models.cascade.matrix_handing import MatrixHanding
from bsc_planner.ui.item_models.cascade.people.arrangement import ArrangedPeople
from bsc_planner.ui.item_models.cascade.people.lines import NAME, POSITION, Content, LineKind
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellField, CellText, Reading, Refusal


class PeopleMatrixItemModel(ArrangedPeople):
    """People by the indicators of their unit; what is typed belongs to the position a person holds.

    Attributes:
        handing: What is done with whole columns; its rows are the grid's columns.
    """

    has_noted_cells = True

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.handing = MatrixHanding(session, self.matrix_row, self._name_of, self)

    @property
    def is_writable(self) -> bool:
        """Whether roles and targets can be changed."""
        return self._session.is_writable

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a role or a figure can be written here."""
        line, found = self.line(row), self.matrix_row(column)
        if found is None or line.kind is LineKind.MEMBER or not self.is_writable:
            return False
        return len(found.of(line.position.position_id)) < 2

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if self._session.store.is_read_only:
            return self.tr("The plan is open for reading only.")
        if self._session.day is not None:
            return self.tr("These are the targets of a past day; go back to the latest to change them.")
        if self.indicator_at(column) is None:
            return self.tr("Names and positions are changed on the page “Organisation”.")
        if self.line(row).kind is LineKind.MEMBER:
            return self.tr("Several people hold this position and share what it gets: type in the row of the position.")
        return self.tr("The position has several indicators of its own below this one; change their targets instead.")

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with: nothing where the position receives nothing."""
        found = self.matrix_row(column)
        if found is None:
            return super().edit_text(row, column)
        rules = found.of(self.line(row).position.position_id)
        if self.content is Content.ROLE:
            return " · ".join(rule.role for rule in rules if rule.role)
        return self.face(row, column).text if rules else ""

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        found = self.matrix_row(column)
        if found is None or not text.strip() or self.content is Content.ROLE:
            return Reading()
        return self.handing.read(found, text)

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write roles or figures as one step; an empty text takes back what is there."""
        edits: list[Edit] = []
        refused = []
        for cell in cells:
            found = self.matrix_row(cell.column)
            if found is None or not self.can_edit(cell.row, cell.column):
                refused.append(self._refusal(cell, self.why_fixed(cell.row, cell.column)))
                continue
            try:
                edits += self._edits(found, self.line(cell.row).position.position_id, cell.text.strip())
            except EditError as error:
                refused.append(self._refusal(cell, message_of(error).text))
        self.handing.do(label, edits)
        return refused

    def _edits(self, found: MatrixRow, position_id: str, text: str) -> list[Edit]:
        hand = self.handing.hand
        if self.content is Content.ROLE:
            return hand.write_role(found, position_id, text) if text else hand.clear_role(found, position_id)
        return hand.write(found, position_id, text) if text else hand.clear(found, position_id)

    # telling -----------------------------------------------------------------------

    def tooltip(self, row: int, column: int) -> str:
        """What a position gets and how, and its role where figures are shown; of a heading nothing."""
        line, found = self.line(row), self.matrix_row(column)
        if found is None:
            return self._tip_of_person(row) if column in (NAME, POSITION) else ""
        parts = []
        for rule in found.of(line.position.position_id):
            figure = figure_text(rule.figure, found.unit_of_measure) or "–"
            target = self.tr("Target of the position: {figure}").format(figure=figure)
            parts += [rule.role, target, rule_tip(rule)]
        return "\n".join(part for part in parts if part)

    def _tip_of_person(self, row: int) -> str:
        line = self.line(row)
        if line.holder is not None:
            return " · ".join(part for part in (line.holder.name, line.holder.nip) if part)
        return "\n".join(holder.name or holder.nip for holder in line.position.holders)

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        line = self.line(row)
        who = line.holder.name if line.holder is not None else line.position.title
        return f"{who or line.position.code} · {self._columns[column].title}"

    def row_ref(self, row: int) -> Ref:
        """The person of a row, or the position where that is vacant or of several people."""
        line = self.line(row)
        if line.holder is not None:
            return Ref("employee", line.holder.employee_id)
        return Ref("position", line.position.position_id)

    # notes -------------------------------------------------------------------------

    def noted_element(self, row: int) -> Ref | None:
        """The person or position of a row."""
        return self.row_ref(row)

    def noted_cell(self, row: int, column: int) -> Ref | None:
        """The rule by which a position receives; the person and the position in their columns."""
        line, found = self.line(row), self.matrix_row(column)
        if found is None:
            return {NAME: self.row_ref(row), POSITION: Ref("position", line.position.position_id)}.get(column)
        rules = found.of(line.position.position_id)
        return Ref("cascade", rules[0].id) if len(rules) == 1 else None

    def noted_field(self, row: int, column: int) -> CellField | None:
        """Name, position, the role, and what the position receives in the year."""
        if self.indicator_at(column) is not None:
            is_role = self.content is Content.ROLE
            return CellField("role") if is_role else CellField("target", str(self._session.year))
        if column == NAME:
            return CellField("name") if self.row_ref(row).kind == "employee" else None
        return CellField("title") if column == POSITION else None

    def noted_row(self, element: Ref) -> int | None:
        """Row of a person, a position, or of who receives by a rule."""
        if element.kind == "cascade":
            rule = self._session.store.find(Cascade, element.id)
            return self.show_line((rule.child_position_id, "")) if rule and rule.child_position_id else None
        if element.kind == "position":
            return self.show_line((element.id, ""))
        if element.kind != "employee":
            return None
        lines = (line for group in self._everybody for line in group if line.holder is not None)
        key = next((line.key for line in lines if line.holder and line.holder.employee_id == element.id), None)
        return self.show_line(key) if key is not None else None

    def _name_of(self, position_id: str) -> str:
        position = self._positions.get(position_id)
        if position is None:
            return "–"
        if len(position.holders) == 1:
            return position.holders[0].name or position.title
        return position.title or position.code

    def _refusal(self, cell: CellText, reason: str) -> Refusal:
        return Refusal(self.cell_name(cell.row, cell.column), cell.text, reason)
