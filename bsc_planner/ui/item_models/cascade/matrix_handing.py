"""What is done with the rows of a cascade matrix, each as one step; the same for units and for positions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject

from bsc_planner.cascading.row_repair import mended_figure
from bsc_planner.cascading.unit_matrix import MatrixRow, MatrixRule
from bsc_planner.editing.edit import Edit, EditError, Together
from bsc_planner.editing.handing_down import MatrixHand, can_lock, read_share, text_of
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.item_models.cascade.matrix_columns import figure_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Acceptance, Reading

_Intention = Callable[[MatrixRow, Iterable[str]], list[Edit]]
Cells = Iterable[tuple[int, str]]
"""Rows of the matrix by their place, and ids of who receives."""


class MatrixHanding(QObject):
    """Hands indicators on and mends what does not fit."""

    def __init__(
        self,
        session: PlanSession,
        row: Callable[[int], MatrixRow | None],
        name: Callable[[str], str],
        parent: QObject,
    ) -> None:
        """Make the hands of a matrix.

        Args:
            session: The plan.
            row: Row of the matrix at a place; None when its indicator is gone.
            name: What a receiver is called, by its id.
            parent: The matrix.
        """
        super().__init__(parent)
        self._session = session
        self.row = row
        self.name = name

    @property
    def is_writable(self) -> bool:
        """Whether figures can be changed."""
        return self._session.is_writable

    @property
    def hand(self) -> MatrixHand:
        """Makes the edits of the year that is shown."""
        return MatrixHand(self._session.year)

    def read(self, row: MatrixRow, text: str) -> Reading:
        """How a text would be understood as a figure of a row."""
        try:
            value = read_share(row, text)
        except EditError as error:
            message = message_of(error)
            return Reading(Acceptance.REFUSED, f"{message.text} {message.advice}".strip())
        shown = figure_text(value, row.unit_of_measure)
        return Reading(text=f"{text.strip()} = {shown}" if value.is_ambiguous and shown != text.strip() else "")

    def split_evenly(self, cells: Cells) -> None:
        """Let receivers share each row's whole in equal parts."""
        self.do(self.tr("Split evenly"), self._for_rows(cells, self.hand.split_evenly))

    def adopt(self, cells: Cells) -> None:
        """Give receivers each row's indicator with its target unchanged."""
        self.do(self.tr("Same for all"), self._for_rows(cells, self.hand.adopt))

    def split_by_weight(self, rows: Iterable[int], weights: Mapping[str, Decimal]) -> None:
        """Let receivers share the whole of rows by weight, given by id."""
        edits: list[Edit] = []
        for at in rows:
            row = self.row(at)
            if row is not None:
                edits += self.hand.split_by_weight(row, weights)
        self.do(self.tr("Split by weight"), edits)

    def set_kind(self, cells: Cells, kind: CascadeKind) -> None:
        """Choose how they receive."""
        edits = self._for_rows(cells, lambda row, receivers: self.hand.set_kind(row, receivers, kind))
        self.do(self.tr("Change kind of cascade"), edits)

    def can_unlock(self, cells: Cells) -> bool:
        """Whether all the cells that hold a share are locked, so that unlocking is what is left to do."""
        rules = [rule for _, rule in self.rules_at(cells) if rule.kind is CascadeKind.SHARE]
        return any(rule.is_locked for rule in rules) and not any(can_lock(rule) for rule in rules)

    def lock(self, cells: Cells) -> None:
        """Hold shares at what they are now."""
        edits = [edit for row, rule in self.rules_at(cells) for edit in self.hand.lock(row, [rule])]
        self.do(self.tr("Lock"), edits)

    def unlock(self, cells: Cells) -> None:
        """Let shares be computed again."""
        self.do(self.tr("Unlock"), self.hand.unlock(rule for _, rule in self.rules_at(cells)))

    def rules_at(self, cells: Cells) -> list[tuple[MatrixRow, MatrixRule]]:
        """Rules in cells, with their rows."""
        found = []
        for at, receiver_id in cells:
            row = self.row(at)
            if row is not None:
                found += [(row, rule) for rule in row.of(receiver_id)]
        return found

    # mending -------------------------------------------------------------------------

    def add_difference(self, row: MatrixRow, rule: MatrixRule) -> None:
        """Give one receiver the figure with which the row comes to its whole."""
        figure = mended_figure(row, rule)
        if figure is not None and rule.receiver_id is not None:
            edits = self.hand.write(row, rule.receiver_id, text_of(row, figure))
            self.do(self.tr("Add the difference"), edits)

    def redistribute(self, row: MatrixRow) -> None:
        """Unlock all shares of a row and split its whole evenly."""
        sharing = [rule.receiver_id for rule in row.receiving if rule.kind is CascadeKind.SHARE and rule.receiver_id]
        self.do(self.tr("Split evenly again"), self.hand.split_evenly(row, sharing))

    def make_same(self, row: MatrixRow, rule: MatrixRule) -> None:
        """Let an adopting receiver have the parent's figure again."""
        if rule.receiver_id is not None:
            edits = self.hand.adopt(row, [rule.receiver_id])
            if not edits and rule.child_id is not None:
                edits = [SetTargetEdit(rule.child_id, str(self._session.year), text_of(row, row.whole))]
            self.do(self.tr("Same as above"), edits)

    def change_whole(self, row: MatrixRow, text: str) -> None:
        """Give the indicator above another target for the year.

        Raises:
            EditError: ``not-a-number`` for a text that cannot stand there.
        """
        read_share(row, text)
        year = str(self._session.year)
        self.do(self.tr("Change target"), [SetTargetEdit(row.indicator_id, year, text.strip())])

    def do(self, label: str, edits: Sequence[Edit]) -> None:
        """Carry out edits as one step; none is no step."""
        if edits:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))

    def _for_rows(self, cells: Cells, intend: _Intention) -> list[Edit]:
        receivers_of: dict[int, list[str]] = {}
        for at, receiver_id in cells:
            receivers_of.setdefault(at, []).append(receiver_id)
        edits: list[Edit] = []
        for at, receivers in receivers_of.items():
            row = self.row(at)
            if row is not None:
                edits += intend(row, receivers)
        return edits
