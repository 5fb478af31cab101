"""How a matrix stands on its page: whose it is, what is done with it, the grid, what does not fit, what is missing."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QLayout, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.item_models.cascade.matrix_item_model import MatrixItemModel
from bsc_planner.ui.item_models.cascade.people.item_model import PeopleMatrixItemModel
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.pages.cascade.handing_actions import Chosen, HandingActions
from bsc_planner.ui.pages.cascade.repair_panel import RepairPanel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.before_painting import BeforePainting
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.ui.widgets.rest import REST_MS
from bsc_planner.ui.widgets.unit_chooser import UnitChooser
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

HEADER_HEIGHT = 46
"""Pixels of headings on two lines."""


class MatrixFrame(QWidget):
    """What the matrices of units and of people look like around their cells.

    Attributes:
        actions_of_rows: Splitting, adopting, locking, choosing the kind.
    """

    def __init__(
        self,
        session: PlanSession,
        model: MatrixItemModel | PeopleMatrixItemModel,
        *,
        key: str,
        stem: str,
        icon: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make the parts; `_put` gives them their places.

        Args:
            session: The plan.
            model: The matrix.
            key: Key under which the grid remembers its columns.
            stem: Name of an exported file.
            icon: Icon where there is no matrix.
            parent: Where it stands.
        """
        super().__init__(parent)
        self._session = session
        self.grid = Grid(key, model)
        self._export = GridExport(session, self.grid, stem=stem)
        CellNoting(session, self.grid)
        session.travelled.connect(self.grid.go_to_changed)
        self.header = PageHeader("")
        self.chooser = UnitChooser()
        self.actions_of_rows = HandingActions(model.handing, self._chosen(), self.finish_editing, self)
        self.repair = RepairPanel(model.handing)
        self._stack = QStackedWidget()
        self._empty = EmptyState("", icon=icon)
        self._hint = QLabel()
        self._hint.setProperty("tone", "caption")
        self._matrix = model
        self._repairing = BeforePainting(self._refresh_or_wait, self)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._refresh_repair)

    def _chosen(self) -> Chosen:
        """What the planner has selected."""
        raise NotImplementedError

    def _refresh_repair(self) -> None:
        """Let the panel speak of the row at hand."""
        raise NotImplementedError

    def _refresh_or_wait(self) -> None:
        """Keep the panel in step; it comes only once the planner rests, as it moves the rows that are typed in."""
        if self.repair.isHidden():
            self._rest.start()
        else:
            self._refresh_repair()

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        return self.grid.finish_editing()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the arithmetic until somebody looks again."""
        self._rest.stop()
        self._matrix.set_active(is_active=False)
        super().hideEvent(event)

    def _put(
        self, *, first: Iterable[QWidget] = (), then: Iterable[QWidget] = (), last: QWidget, is_low: bool = False
    ) -> None:
        """Give everything its place.

        Args:
            first: Controls before the actions.
            then: Controls behind them.
            last: Control at the right.
            is_low: Whether the grid is no higher than its rows, so that the panel stands right below the last one.
        """
        self.header.left.insertWidget(0, self.chooser)
        tools = WrappingRow()
        tools.setSpacing(8)
        for widget in first:
            tools.addWidget(widget)
        self.actions_of_rows.add_to(tools)
        for widget in then:
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(last)
        self._stack.addWidget(self._grid_and_panel(is_low=is_low))
        self._stack.addWidget(self._empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.header)
        box.addLayout(tools)
        box.addWidget(self._stack, 1)
        box.addWidget(self._hint)
        header = self.grid.view.horizontalHeader()
        header.setFixedHeight(HEADER_HEIGHT)
        # headings stand on two lines; Qt would cut them as one
        header.setTextElideMode(Qt.TextElideMode.ElideNone)

    def _grid_and_panel(self, *, is_low: bool) -> QWidget:
        matrix = QWidget()
        column = QVBoxLayout(matrix)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.grid, 1000)
        column.addWidget(self.repair)
        layout = self.grid.layout()
        assert layout is not None
        if is_low:
            column.addStretch(1)
            layout.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        return matrix
