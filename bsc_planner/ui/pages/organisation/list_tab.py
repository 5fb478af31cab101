"""One list of the organisation page: a grid, or what to do while it is empty."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.item_models.organisation.windowed_rows import WindowedRows
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.lists.long_copy import LongCopy
from bsc_planner.ui.notices import undo_link
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid

_NOTICE_SECONDS = 12


class ListTab(QWidget):
    """A grid over a long list."""

    def __init__(
        self,
        session: PlanSession,
        key: str,
        model: WindowedRows[Any, Any],
        *,
        action: QAction,
        drawing: str,
        stem: str,
        find: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """Make the tab.

        Args:
            session: The open plan.
            key: Name under which widths are remembered.
            model: The list.
            action: What fills it when it is empty.
            drawing: Icon of the empty list.
            stem: What an exported file is called.
            find: Goes to the search field; the list is searched in the file, not row by row.
            parent: The page.
        """
        super().__init__(parent)
        self._session = session
        self.model = model
        self.grid = Grid(key, model)
        self.empty = EmptyState("", action, icon=drawing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)
        self.redirect("find", find)
        self.noting = CellNoting(session, self.grid)
        LongCopy(self.grid)
        GridExport(session, self.grid, stem=stem)
        view = self.grid.view
        view.current_changed.connect(self._on_current_changed)
        model.rows_taken_away.connect(self._on_rows_taken_away)

    def redirect(self, command: str, act: Callable[[], None]) -> None:
        """Let a command of the grid do something else."""
        action = self.grid.actions_by_name[command]
        action.triggered.disconnect()
        action.triggered.connect(lambda: act())

    def show_rows(self, *, is_empty: bool, text: str) -> None:
        """Show the grid, or what to do next; with filters in force the grid, where they are taken away again."""
        self.empty.set_text(text)
        self._stack.setCurrentWidget(self.empty if is_empty and not self.model.filters else self.grid)

    def go_to(self, row: int, column: int) -> None:
        """Go to a cell."""
        self._stack.setCurrentWidget(self.grid)
        self.grid.view.go_to(row, column)
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_current_changed(self, row: int) -> None:
        ref = self.model.ref(row)
        if ref is not None:
            self._session.select(ref)

    def _on_rows_taken_away(self, text: str) -> None:
        self.grid.notices.tell(text, links=(undo_link(self._session),), seconds=_NOTICE_SECONDS)
