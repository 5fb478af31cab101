"""Filters and order of lists in memory: looked at when they are set, kept while rows are edited."""

from collections.abc import Collection, Hashable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from bsc_planner.ui.widgets.grid.filtering.column_filter import (
    ColumnFilter,
    FilterValues,
    KeptArrangement,
    Order,
    PlainCell,
    RowCounts,
    active,
    values_of,
)
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

R = TypeVar("R")


class ArrangedList(GridItemModel, Generic[R]):
    """Records of which a planner sees some, in an order wanted.

    `ListRows` holds its records itself; `ArrangedRows` makes them anew as a whole, headings and rows below others too.
    """

    can_arrange = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrangement = KeptArrangement()

    # what subclasses answer ----------------------------------------------------

    def arranged_records(self) -> Mapping[Hashable, R]:
        """All records that filters choose from, by what stays when they are edited, in the list's own order."""
        raise NotImplementedError

    def offered_records(self) -> Mapping[Hashable, R]:
        """Records whose texts filters offer and that are counted: all of them, but those that stand for others."""
        return self.arranged_records()

    def know_cells(self, keys: Collection[str]) -> None:
        """Work out the cells of some columns (by key) before they are looked at; in most lists they are known."""

    def arranged_cell(self, record: R, column: int) -> PlainCell:
        """A cell of a record as filters and orders look at it."""
        raise NotImplementedError

    def show_arranged(self) -> None:
        """Take over which rows are in sight and in which order; called while the model is reset."""
        raise NotImplementedError

    # what the grid asks --------------------------------------------------------

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._arrangement.filters

    @property
    def order(self) -> Order | None:
        """How the rows are sorted."""
        return self._arrangement.order

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the rows that the other columns' filters let through."""
        key = self._columns[column].key
        others = [(self.column_of(other), one) for other, one in self.filters.items() if other != key]
        self.know_cells({key, *self.filters})
        left = (
            record
            for record in self.offered_records().values()
            if all(one.matches(self.arranged_cell(record, at)) for at, one in others)
        )
        cells = (self.arranged_cell(record, column) for record in left)
        return values_of(cells, containing=containing, limit=limit)

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only rows that meet the filters of all columns."""
        self._arrangement.filters = active(filters)
        self.arrange_again()

    def set_order(self, order: Order | None) -> None:
        """Sort the rows; None: the list's own order again."""
        self._arrangement.order = order
        self.arrange_again()

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        self.drop_new_row()
        self._know_arranged()
        self.beginResetModel()
        self.look_again()
        self.show_arranged()
        self.endResetModel()
        self.arranged.emit()

    def look_again(self) -> None:
        """Look at the cells of all records anew, while the model is being reset."""
        self._know_arranged()
        records = self.arranged_records()
        places = {column.key: place for place, column in enumerate(self._columns)}
        self._arrangement.look(list(records), lambda key, column: self.arranged_cell(records[key], places[column]))

    def _know_arranged(self) -> None:
        """Forget columns that are gone; work out the cells of those that rows are arranged by."""
        kept, keys = self._arrangement, {column.key for column in self._columns}
        kept.filters = {key: wanted for key, wanted in kept.filters.items() if key in keys}
        kept.order = kept.order if kept.order is None or kept.order.key in keys else None
        self.know_cells({*kept.filters, *((kept.order.key,) if kept.order is not None else ())})

    def row_counts(self) -> RowCounts | None:
        """How many rows the filters leave in sight."""
        if not self._arrangement.is_filtered:
            return None
        records = self.offered_records()
        return RowCounts(sum(map(self._arrangement.is_shown, records)), len(records))
