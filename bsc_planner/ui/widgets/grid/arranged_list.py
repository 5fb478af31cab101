"""Filters and order of lists in memory: looked at when they are set, kept while rows are edited."""

from collections.abc import Hashable, Mapping
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
        left = (
            record
            for record in self.arranged_records().values()
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
        places = {column.key: place for place, column in enumerate(self._columns)}
        kept = self._arrangement
        kept.filters = {key: wanted for key, wanted in kept.filters.items() if key in places}
        kept.order = kept.order if kept.order is None or kept.order.key in places else None
        self.drop_new_row()
        records = self.arranged_records()
        self.beginResetModel()
        kept.look(list(records), lambda key, column: self.arranged_cell(records[key], places[column]))
        self.show_arranged()
        self.endResetModel()
        self.arranged.emit()

    def row_counts(self) -> RowCounts | None:
        """How many rows the filters leave in sight."""
        if not self._arrangement.is_filtered:
            return None
        records = self.arranged_records()
        return RowCounts(sum(map(self._arrangement.is_shown, records)), len(records))
