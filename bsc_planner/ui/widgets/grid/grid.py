"""A grid with everything around it: find bar, notices, menus of cells and columns."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.grid.clipboard.grid_clipboard import GridClipboard
from bsc_planner.ui.widgets.grid.clipboard.text_block import block_as_text
from bsc_planner.ui.widgets.grid.column_menu import ColumnOperations
from bsc_planner.ui.widgets.grid.commands import GridCommands
from bsc_planner.ui.widgets.grid.face import Refusal
from bsc_planner.ui.widgets.grid.filtering.arrangement_strip import ArrangementStrip
from bsc_planner.ui.widgets.grid.filtering.column_filter import Order
from bsc_planner.ui.widgets.grid.finding.find_bar import FindBar
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.grid.keys import GridKeys
from bsc_planner.ui.widgets.grid.totals.totals_row import TotalsRow
from bsc_planner.ui.widgets.grid.view import GridView
from bsc_planner.ui.widgets.notice_bar import NoticeBar, NoticeLink

_SUMMED_AT_MOST = 20_000
_LISTED = 8
_NOTICE_SECONDS = 12


class Grid(QWidget):
    """What a page puts in: the view with its find bar, notices and menus.

    `actions_by_name` holds the commands for the page's own buttons: ``copy``, ``cut``, ``paste``, ``paste_rows``,
    ``paste_transposed``, ``clear``, ``fill_right``, ``fill_down``, ``series``, ``add_row``, ``move_up``,
    ``move_down``, ``remove``, ``fold``, ``note``, ``find``.
    """

    def __init__(self, key: str, model: GridItemModel, parent: QWidget | None = None) -> None:
        """Make a grid; `key` is the name under which widths and hidden columns are remembered."""
        super().__init__(parent)
        self.view = GridView(key, model)
        self.find_bar = FindBar(self.view)
        self.notices = NoticeBar()
        self._commands = GridCommands(self.view, self.find_bar.open_bar)
        self.totals = TotalsRow(self.view)
        self.operations = ColumnOperations(self.view, self.totals, self)
        self.strip = ArrangementStrip(model)
        self.strip.everything_wanted.connect(self.operations.show_all_rows)
        self.strip.own_order_wanted.connect(lambda: self.operations.sort(None))
        self.strip.again_wanted.connect(self.operations.arrange_again)
        self.keys = GridKeys(self.view, self._commands, self.operations.open_filter)
        self.setFocusProxy(self.view)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.find_bar)
        box.addWidget(self.strip)
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(self.view, 1)
        table.addWidget(self.totals)
        box.addLayout(table, 1)
        box.addWidget(self._commands.clipboard.question)
        box.addWidget(self.notices)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self.view.horizontalHeader().customContextMenuRequested.connect(self._on_column_menu_wanted)
        self.view.notice.connect(self._on_notice)
        self.view.headings.funnel_pressed.connect(self.operations.open_filter)
        if model.can_arrange:
            self.view.sort_wanted.connect(self.operations.sort_by_turns)
            self._arrange_as_before()
        if self.view.memory.is_on("totals_row"):
            self.totals.show_totals(is_shown=True)

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        """The commands, by name."""
        return self._commands.actions

    @property
    def clipboard(self) -> GridClipboard:
        """Copying, cutting and pasting."""
        return self._commands.clipboard

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        return self.view.editing.finish()

    def take_rows_by(self, taker: Callable[[], bool], *, holds_rows: Callable[[], bool]) -> None:
        """Have whole rows on the clipboard taken by `taker`, which is false where any grid does it as well.

        Args:
            taker: Takes them.
            holds_rows: Whether the clipboard holds a list with levels: over names it is taken as rows too.
        """
        self._commands.clipboard.rows_taker = self.view.editing.rows_taker = taker
        self._commands.clipboard.holds_rows = holds_rows

    def menu(self) -> QMenu:
        """The menu of the selected cells."""
        return self._commands.menu()

    def column_menu(self, column: int = -1) -> QMenu:
        """What can be done with columns: those in sight, widths, wrapping and totals.

        Args:
            column: Column that can be sorted, filtered, hidden and frozen by it too; -1: none.
        """
        return self.operations.menu(column)

    def go_to_changed(self) -> None:
        """Go to the cells that the last step touched, as a spreadsheet does after undo; a whole block is selected.

        The grid stays where it is while nobody looks at it, or works elsewhere in the window.
        """
        focus = QApplication.focusWidget()
        is_elsewhere = focus is not None and not self.isAncestorOf(focus)
        if is_elsewhere or not self.isVisible() or self.view.editing.is_open:
            return
        cells = self.view.items.changed_cells()
        if cells and (len(cells) > 1 or self.view.cells.place != cells[0]):
            self.view.cells.go_to_block(cells)

    def selection_sums(self) -> tuple[int, Decimal] | None:
        """How many selected figures are numbers and their sum; None where fewer than two are."""
        model = self.view.items
        numbers = []
        for block in self.view.cells.blocks:
            if len(block.rows) * len(block.columns) > _SUMMED_AT_MOST:
                return None
            values = (model.value(row, column) for row in block.rows for column in block.columns)
            numbers += [value.number for value in values if value is not None and value.number is not None]
        return (len(numbers), sum(numbers, Decimal(0))) if len(numbers) > 1 else None

    def _arrange_as_before(self) -> None:
        """Sort as the planner left it; filters are not remembered, so that no row is missed another day."""
        model, memory = self.view.items, self.view.memory
        kept = memory.order()
        places = {column.key: place for place, column in enumerate(model.columns)}
        if kept and kept[0] in places and model.can_order(places[kept[0]]):
            model.set_order(Order(*kept))

        def remember() -> None:
            order = model.order
            wanted = (order.key, order.is_descending) if order else None
            if wanted != memory.order():
                memory.keep("order", list(wanted) if wanted else None)

        model.arranged.connect(remember)

    def _on_menu_wanted(self, point: QPoint) -> None:
        if self.view.editing.finish():
            _pop_up(self._commands.menu(), self.view.viewport().mapToGlobal(point))

    def _on_notice(self, text: str, refused: list[Refusal]) -> None:
        """Say what a step left out; refused texts can be copied, so that nothing is lost."""
        if not refused:
            self.notices.tell(text, seconds=_NOTICE_SECONDS)
            return
        listed = [f"{item.where}: “{item.text}”. {item.reason}" for item in refused[:_LISTED]]
        if len(refused) > _LISTED:
            listed.append(self.tr("and {count} more").format(count=len(refused) - _LISTED))
        rows = [[item.where, item.text, item.reason] for item in refused]

        def copy() -> None:
            QApplication.clipboard().setText(block_as_text(rows))

        links = (NoticeLink(self.tr("Copy these"), copy),)
        self.notices.tell("\n".join([text, *listed]), status=Status.WARNING, links=links)

    def _on_column_menu_wanted(self, point: QPoint) -> None:
        header = self.view.horizontalHeader()
        _pop_up(self.column_menu(self.view.column_under(point.x())), header.mapToGlobal(point))


def _pop_up(menu: QMenu, at: QPoint) -> None:
    """Open a menu that is made anew each time and goes when it closes."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
