"""The cascade matrix of one holder, typed in and handed down through a grid."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from decimal import Decimal

from bsc_planner.cascading.row_repair import mended_figure
from bsc_planner.cascading.unit_matrix import MatrixRow, MatrixRule
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.handing_down import MatrixHand, can_lock, read_share, text_of
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import Ref
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.item_models.cascade.matrix_arrangement import ArrangedMatrix
from bsc_planner.ui.item_models.cascade.matrix_columns import CODE, NAME, TARGET, figure_text
from bsc_planner.ui.widgets.grid import Acceptance, CellField, CellText, Reading, Refusal

_Intention = Callable[[MatrixRow, Iterable[str]], list[Edit]]
Cells = Iterable[tuple[int, str]]
"""Rows of the matrix and ids of receiving units."""


class MatrixItemModel(ArrangedMatrix):
    """Rows of the matrix that can be typed in, split, adopted and locked; every change is one step."""

    has_noted_cells = True

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
        if found is None or not text.strip():
            return Reading()
        try:
            value = read_share(found, text)
        except EditError as error:
            message = message_of(error)
            return Reading(Acceptance.REFUSED, f"{message.text} {message.advice}".strip())
        shown = figure_text(value, found.unit_of_measure)
        return Reading(text=f"{text.strip()} = {shown}" if value.is_ambiguous and shown != text.strip() else "")

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write figures as one step: a number is held as it is, an empty text gives it back or takes it away."""
        edits: list[Edit] = []
        refused = []
        hand = self._hand
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
        self._do(label, edits)
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

    # handing down ------------------------------------------------------------------

    def split_evenly(self, cells: Cells) -> None:
        """Let units share each row's whole in equal parts."""
        self._do(self.tr("Split evenly"), self._for_rows(cells, self._hand.split_evenly))

    def adopt(self, cells: Cells) -> None:
        """Give units each row's indicator with its target unchanged."""
        self._do(self.tr("Same for all"), self._for_rows(cells, self._hand.adopt))

    def split_by_weight(self, rows: Iterable[int], weights: Mapping[str, Decimal]) -> None:
        """Let units share the whole of rows by weight, given by unit id."""
        edits: list[Edit] = []
        for at in rows:
            row = self.row(at)
            if row is not None:
                edits += self._hand.split_by_weight(row, weights)
        self._do(self.tr("Split by weight"), edits)

    def set_kind(self, cells: Cells, kind: CascadeKind) -> None:
        """Choose how units receive."""
        edits = self._for_rows(cells, lambda row, units: self._hand.set_kind(row, units, kind))
        self._do(self.tr("Change kind of cascade"), edits)

    def can_unlock(self, cells: Cells) -> bool:
        """Whether all the cells that hold a share are locked, so that unlocking is what is left to do."""
        rules = [rule for _, rule in self.rules_at(cells) if rule.kind is CascadeKind.SHARE]
        return any(rule.is_locked for rule in rules) and not any(can_lock(rule) for rule in rules)

    def lock(self, cells: Cells) -> None:
        """Hold shares at what they are now."""
        edits = [edit for row, rule in self.rules_at(cells) for edit in self._hand.lock(row, [rule])]
        self._do(self.tr("Lock"), edits)

    def unlock(self, cells: Cells) -> None:
        """Let shares be computed again."""
        self._do(self.tr("Unlock"), self._hand.unlock(rule for _, rule in self.rules_at(cells)))

    def rules_at(self, cells: Cells) -> list[tuple[MatrixRow, MatrixRule]]:
        """Rules in cells, with their rows."""
        found = []
        for at, unit_id in cells:
            row = self.row(at)
            if row is not None:
                found += [(row, rule) for rule in row.of(unit_id)]
        return found

    # mending -------------------------------------------------------------------------

    def add_difference(self, row: MatrixRow, rule: MatrixRule) -> None:
        """Give one receiver the figure with which the row comes to its whole."""
        figure = mended_figure(row, rule)
        if figure is not None and rule.unit_id is not None:
            edits = self._hand.write(row, rule.unit_id, text_of(row, figure))
            self._do(self.tr("Add the difference"), edits)

    def redistribute(self, row: MatrixRow) -> None:
        """Unlock all shares of a row and split its whole evenly."""
        units = [rule.unit_id for rule in row.to_units if rule.kind is CascadeKind.SHARE and rule.unit_id]
        self._do(self.tr("Split evenly again"), self._hand.split_evenly(row, units))

    def make_same(self, row: MatrixRow, rule: MatrixRule) -> None:
        """Let an adopting receiver have the parent's figure again."""
        if rule.unit_id is not None:
            edits = self._hand.adopt(row, [rule.unit_id])
            if not edits and rule.child_id is not None:
                edits = [SetTargetEdit(rule.child_id, str(self._session.year), text_of(row, row.whole))]
            self._do(self.tr("Same as above"), edits)

    def change_whole(self, row: MatrixRow, text: str) -> None:
        """Give the indicator above another target for the year.

        Raises:
            EditError: ``not-a-number`` for a text that cannot stand there.
        """
        read_share(row, text)
        year = str(self._session.year)
        self._do(self.tr("Change target"), [SetTargetEdit(row.indicator_id, year, text.strip())])

    @property
    def _hand(self) -> MatrixHand:
        return MatrixHand(self._session.year)

    def _for_rows(self, cells: Cells, intend: _Intention) -> list[Edit]:
        units_of: dict[int, list[str]] = {}
        for at, unit_id in cells:
            units_of.setdefault(at, []).append(unit_id)
        edits: list[Edit] = []
        for at, unit_ids in units_of.items():
            row = self.row(at)
            if row is not None:
                edits += intend(row, unit_ids)
        return edits

    def _refusal(self, cell: CellText, reason: str) -> Refusal:
        return Refusal(self.cell_name(cell.row, cell.column), cell.text, reason)

    def _do(self, label: str, edits: Sequence[Edit]) -> None:
        if edits:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))
