"""Numbering the codes of the outline anew on the planner's request."""

from PySide6.QtCore import QObject

from bsc_planner.editing.renumbering import RenumberEdit
from bsc_planner.model.counts import rules_of
from bsc_planner.model.issued import IssuedDocument
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.item_models.indicator_tree.node import NodeKind
from bsc_planner.ui.pages.indicators.drafting.renumber_dialog import RenumberDialog
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.wording.counting import counted


class Renumbering(QObject):
    """Asks for patterns and writes the codes in one step."""

    def __init__(self, session: PlanSession, grid: Grid, model: IndicatorTreeItemModel) -> None:
        super().__init__(grid)
        self._session = session
        self._grid = grid
        self._model = model

    def start(self) -> None:
        """Ask, and write."""
        rows = self._model.coded_rows()
        if not rows or not self._session.is_writable or not self._grid.finish_editing():
            return
        known = {row.id for row in rows}
        selected = self._grid.view.cells.rows
        chosen = frozenset(str(self._model.row_key(row)) for row in selected) & known if len(selected) > 1 else ()
        codes = RenumberDialog.ask(self._grid, rows, chosen=frozenset(chosen), warnings=self._warnings())
        if not codes:
            return
        kinds = {row.id: row.level for row in rows}
        edit = RenumberEdit(
            {key: code for key, code in codes.items() if kinds[key] != "indicator"},
            {key: code for key, code in codes.items() if kinds[key] == "indicator"},
        )
        self._model.write(self.tr("Renumber codes"), [edit])

    def _warnings(self) -> list[str]:
        store = self._session.store
        mark = MARKS[Status.WARNING]
        found = []
        if count := store.count(IssuedDocument):
            text = self.tr(
                "{mark} {count} issued [document shows|documents show] the codes of now and will have to be reissued."
            )
            found.append(counted(text, mark=mark, count=count))
        rows = self._model.coded_rows()
        ids = {kind: [row.id for row in rows if (row.level == "indicator") is (kind is NodeKind.INDICATOR)]
               for kind in (NodeKind.INDICATOR, NodeKind.OBJECTIVE)}  # fmt: skip
        if count := rules_of(store, ids[NodeKind.INDICATOR], ids[NodeKind.OBJECTIVE]):
            text = self.tr(
                "{mark} {count} cascade [rule hands|rules hand] these rows down: units and people see the new codes; "
                "codes of their own indicators stay."
            )
            found.append(counted(text, mark=mark, count=count))
        return found
