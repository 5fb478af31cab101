"""What can be done with a column: the menu of a heading, and the chooser of columns."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.ui.icons import icon
from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.filtering.column_filter import Order
from bsc_planner.ui.widgets.grid.filtering.filter_popup import FilterPopup
from bsc_planner.ui.widgets.grid.filtering.order_words import sorting_words
from bsc_planner.ui.widgets.grid.totals.totals_row import TotalsRow
from bsc_planner.ui.widgets.grid.view import GridView


class ColumnOperations(QObject):
    """Sorting, filtering, hiding, freezing, fitting and totalling columns of one grid."""

    def __init__(self, view: GridView, totals: TotalsRow, owner: QWidget) -> None:
        super().__init__(owner)
        self._view = view
        self._model = view.items
        self._totals = totals
        self._owner = owner

    def menu(self, column: int = -1) -> QMenu:
        """The menu of a heading.

        Args:
            column: Its column; -1: only what concerns all columns.
        """
        menu = QMenu(self._owner)
        if 0 <= column < len(self._model.columns):
            self._add_order(menu, column)
            self._add_filter(menu, column)
            self._add_column(menu, column)
        else:
            self._add_columns(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Fit all columns to their content"), self._view.widths.fit_all)
        self._add_switch(
            menu, self.tr("Wrap long texts"), self._view.is_wrapped, lambda on: self._view.wrap(is_wrapped=on)
        )
        if any(listed.is_figure for listed in self._model.columns):
            is_shown = self._totals.isVisibleTo(self._owner)
            self._add_switch(menu, self.tr("Totals row"), is_shown, lambda on: self._totals.show_totals(is_shown=on))
            if is_shown and column >= 0 and self._model.columns[column].is_figure:
                menu.addMenu(self._totals.kind_menu(column, menu))
        if column >= 0:
            shown = menu.addMenu(self.tr("Columns in sight"))
            self._add_columns(shown)
        menu.addAction(self.tr("Proposed columns and widths"), self._propose)
        return menu

    def open_filter(self, column: int) -> None:
        """Open what filters by a column, below its heading."""
        if not self._model.can_filter(column) or not self._view.editing.finish():
            return
        left, _ = self._view.column_span(column)
        header = self._view.horizontalHeader()
        popup = FilterPopup(self._model, column, self._owner)
        popup.destroyed.connect(self._take_keyboard)
        popup.open_at(header.viewport().mapToGlobal(QPoint(max(0, left), header.height())))

    def sort_by_turns(self, column: int) -> None:
        """Smallest first, largest first, the plan's own order, in turns."""
        if not self._model.can_order(column):
            return
        key = self._model.columns[column].key
        if self._model.order == Order(key):
            self.sort(Order(key, is_descending=True))
        else:
            self.sort(None if self._model.order == Order(key, is_descending=True) else Order(key))

    def sort(self, order: Order | None) -> None:
        """Sort the rows, and remember it; None: the plan's own order."""
        if self._view.editing.finish():
            self._model.set_order(order)

    def show_all_rows(self) -> None:
        """Filter by no column any more."""
        if self._view.editing.finish():
            self._model.set_filters({})

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        if self._view.editing.finish():
            self._model.arrange_again()

    # parts of the menu -----------------------------------------------------------

    def _add_order(self, menu: QMenu, column: int) -> None:
        if self._model.can_order(column):
            key, note = self._model.columns[column].key, self._model.order_note()
            up, down = sorting_words(self._model.columns[column])
            if note:
                up, down = f"{up} ({note})", f"{down} ({note})"
            menu.addAction(icon("arrow-up"), up, lambda: self.sort(Order(key)))
            menu.addAction(icon("arrow-down"), down, lambda: self.sort(Order(key, is_descending=True)))
            if self._model.order is not None:
                menu.addAction(self.tr("Own order"), lambda: self.sort(None))
            for text, is_chosen, act in self._model.order_actions():
                self._add_switch(menu, text, is_chosen, partial(_do, act))
            menu.addSeparator()
        elif self._model.can_sort and self._model.columns[column].title:
            wanted = self._view.order_wanted
            up, down = sorting_words(self._model.columns[column])
            menu.addAction(up, lambda: wanted.emit(column, False))
            menu.addAction(down, lambda: wanted.emit(column, True))
            menu.addSeparator()

    def _add_filter(self, menu: QMenu, column: int) -> None:
        if not self._model.can_filter(column):
            return
        key = self._model.columns[column].key
        menu.addAction(icon("funnel"), self.tr("Filter… (Alt+Down)"), lambda: self.open_filter(column))
        if key in self._model.filters:
            others = {other: one for other, one in self._model.filters.items() if other != key}
            menu.addAction(self.tr("Clear filter of this column"), lambda: self._model.set_filters(others))
        if self._model.filters:
            menu.addAction(self.tr("Show all rows"), self.show_all_rows)
        menu.addSeparator()

    def _add_column(self, menu: QMenu, column: int) -> None:
        listed, view = self._model.columns[column], self._view
        menu.addAction(self.tr("Fit width to content"), lambda: view.widths.fit(column))
        if listed.can_hide:
            menu.addAction(icon("eye"), self.tr("Hide column"), lambda: view.widths.show_column(listed, is_shown=False))
        if view.frozen_count != column + 1:
            menu.addAction(icon("pin"), self.tr("Freeze up to this column"), lambda: view.freeze(column + 1))
        if view.frozen_count:
            menu.addAction(icon("pin-off"), self.tr("Unfreeze columns"), lambda: view.freeze(0))

    def _add_columns(self, menu: QMenu) -> None:
        for listed in self._model.columns:
            if listed.can_hide:
                self._add_switch(
                    menu,
                    listed.full_name.replace("\n", " "),
                    self._view.widths.is_shown(listed),
                    partial(self._show_column, listed),
                )

    def _add_switch(self, menu: QMenu, text: str, is_on: bool, switch: Callable[[bool], None]) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.toggled.connect(switch)

    def _show_column(self, listed: GridColumn, is_shown: bool) -> None:
        self._view.widths.show_column(listed, is_shown=is_shown)

    def _propose(self) -> None:
        self._view.freeze(None)
        self._view.widths.forget()

    def _take_keyboard(self) -> None:
        self._view.setFocus()


def _do(act: Callable[[], None], _is_on: bool) -> None:
    act()
