"""The tree of scores on the screen: what is open and chosen stays so while figures change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.ui.lists.row_activation import RowActivation
from bsc_planner.ui.pages.monitoring.scores.cells import ELEMENT
from bsc_planner.ui.pages.monitoring.scores.score_item_model import ScoreItemModel
from bsc_planner.ui.pages.monitoring.scores.score_tree import ScoreNode
from bsc_planner.ui.widgets.grid import Grid


class ScoreGrid(Grid):
    """Rows of a scorecard.

    Signals:
        row_chosen: (ref) The planner went to a row.
        why_asked: (ref) Enter or a double click on a row.
    """

    row_chosen = Signal(object)
    why_asked = Signal(object)

    def __init__(self, model: ScoreItemModel, parent: QWidget | None = None) -> None:
        super().__init__("scores", model, parent)
        self._scores = model
        self._is_restoring = False
        self._activation = RowActivation(self)
        self._activation.activated.connect(self._on_activated)
        self.view.current_changed.connect(self._on_current_changed)

    def show_tree(self, root: ScoreNode, rules: RuleSet) -> None:
        """Show other rows or other figures, computed by a rule set."""
        self._is_restoring = True
        try:
            self._scores.show_tree(root, rules)
        finally:
            self._is_restoring = False

    def choose(self, ref: Ref) -> None:
        """Make a row the current one, if it is shown; nothing is told."""
        if ref == self.current_ref():
            return
        self._is_restoring = True
        try:
            row = self._scores.reveal(ref)
            if row is not None:
                place = self.view.cells.place
                self.view.go_to(row, place.column if place is not None else ELEMENT)
        finally:
            self._is_restoring = False

    def current_ref(self) -> Ref | None:
        """What the current row is of; None for none."""
        place = self.view.cells.place
        if place is None or place.row >= self._scores.rowCount():
            return None
        node = self._scores.line(place.row)
        return None if node.score is None else node.ref

    def _on_current_changed(self, row: int) -> None:
        ref = self.current_ref() if row >= 0 else None
        if ref is not None and not self._is_restoring:
            self.row_chosen.emit(ref)

    def _on_activated(self, row: int) -> None:
        node = self._scores.line(row)
        if node.score is not None:
            self.why_asked.emit(node.ref)
        else:
            self._scores.toggle(row)
