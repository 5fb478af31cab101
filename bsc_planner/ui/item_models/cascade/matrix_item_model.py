"""The cascade matrix of one holder, typed in and handed down through a grid."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject

from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.item_models.cascade.matrix_columns import CODE, NAME, TARGET, figure_text
from bsc_planner.ui.item_models.cascade.matrix_handing import MatrixHanding
from bsc_planner.ui.item_models.cascade.matrix_rows import MatrixRows
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellField, CellText, Reading, Refusal


class MatrixItemModel(MatrixRows):
    """Rows of the matrix that can be typed in, split, adopted and locked; every change is one step.

    Attributes:
        handing: What is done with whole rows.
    """

    has_noted_cells = True

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self.handing = MatrixHanding(session, self.row, self._name_of, self)

    @property
    def is_writable(self) -> bool:
        """Whether figures can be changed."""
        return self._session.is_writable

    # typing ------------------------------------------------------------------------

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a figure can be written here."""
        unit_id = self.unit_of_column(column)
        if unit_id is None or not self.is_writable:
            return False
        found = self.row(row)
        return found is not None and len(found.of(unit_id)) < 2

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if self._session.store.is_read_only:
            return self.tr("The plan is open for reading only.")
        if self._session.day is not None:
            return self.tr("These are the targets of a past day; go back to the latest to change them.")
        if self.unit_of_column(column) is not None:
            return self.tr("The unit has several indicators of its own below this one; change their targets instead.")
        if column == TARGET:
            return self.tr("The target above is changed on the page “Indicators & targets”, or in the matrix above.")
        return self.tr("Only what a unit receives is typed in the matrix.")

    def edit_text(self, row: int, column: int) -> str:
        """What the editor opens with: nothing for a unit that receives nothing."""
        unit_id = self.unit_of_column(column)
        found = self.row(row)
        if unit_id is not None and found is not None:
            rules = found.of(unit_id)
            return " · ".join(figure_text(rule.figure, found.unit_of_measure) for rule in rules)
        return super().edit_text(row, column)

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        found = self.row(row)
        return self.handing.read(found, text) if found is not None and text.strip() else Reading()

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write figures as one step: a number is held as it is, an empty text gives it back or takes it away."""
        edits: list[Edit] = []
        refused = []
        hand = self.handing.hand
        for cell in cells:
            found, unit_id = self.row(cell.row), self.unit_of_column(cell.column)
            if found is None or unit_id is None or not self.is_writable:
                refused.append(self._refusal(cell, self.tr("Nothing can be typed here.")))
                continue
            try:
                blank = not cell.text.strip()
                edits += hand.clear(found, unit_id) if blank else hand.write(found, unit_id, cell.text.strip())
            except EditError as error:
                refused.append(self._refusal(cell, message_of(error).text))
        self.handing.do(label, edits)
        return refused

    # notes -------------------------------------------------------------------------

    def noted_element(self, row: int) -> Ref | None:
        """The indicator of a row."""
        return Ref("indicator", self._indicators[row])

    def noted_cell(self, row: int, column: int) -> Ref | None:
        """The rule by which a unit receives; the indicator in all other columns."""
        unit_id = self.unit_of_column(column)
        if unit_id is None:
            return self.noted_element(row)
        found = self.row(row)
        rules = found.of(unit_id) if found is not None else ()
        return Ref("cascade", rules[0].id) if len(rules) == 1 else None

    def noted_field(self, row: int, column: int) -> CellField | None:
        """Code, name, the year's target, and what a unit receives in the year."""
        if column in (CODE, NAME):
            return CellField("code" if column == CODE else "name")
        if column == TARGET and self._unit_id is not None:
            return None
        is_figure = column == TARGET or self.unit_of_column(column) is not None
        return CellField("target", str(self._session.year)) if is_figure else None

    def noted_row(self, element: Ref) -> int | None:
        """Row of an indicator, or of the one that a rule hands down."""
        if element.kind == "indicator":
            return self.show_indicator(element.id)
        rule = self._session.store.find(Cascade, element.id) if element.kind == "cascade" else None
        parent = rule.parent_indicator_id if rule is not None else None
        return self.show_indicator(parent) if parent is not None else None

    def _name_of(self, unit_id: str) -> str:
        code, name = self.names.get(unit_id, ("", ""))
        return name or code

    def _refusal(self, cell: CellText, reason: str) -> Refusal:
        return Refusal(self.cell_name(cell.row, cell.column), cell.text, reason)
