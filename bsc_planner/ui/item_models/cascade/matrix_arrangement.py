"""Which rows of the cascade matrix are in sight and in which order: filters and orders of its columns."""

from collections.abc import Callable, Mapping, Sequence

from bsc_planner.ui.item_models.cascade.matrix_columns import CODE, NAME
from bsc_planner.ui.item_models.cascade.matrix_rows import MatrixRows
from bsc_planner.ui.widgets.grid import ColumnFilter, FilterValues, Order, RowCounts
from bsc_planner.ui.widgets.grid.filtering.column_filter import KeptArrangement, PlainCell, active, values_of
from bsc_planner.ui.widgets.grid.list_rows import plain_cell

_WITHOUT_ARITHMETIC = ("code", "name")


class ArrangedMatrix(MatrixRows):
    """The matrix filtered and sorted by its columns.

    Code and name are known as they are; to arrange by anything else, all rows are computed first.
    """

    can_arrange = True
    _kept: KeptArrangement | None = None

    @property
    def _arrangement(self) -> KeptArrangement:
        if self._kept is None:
            self._kept = KeptArrangement()
        return self._kept

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
        others = {other: one for other, one in self.filters.items() if other != key}
        cell = self._cells_of((key, *others))
        shown = (one for one in self._held if all(wanted.matches(cell(one, other)) for other, wanted in others.items()))
        return values_of((cell(one, key) for one in shown), containing=containing, limit=limit)

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only rows that meet the filters of all columns."""
        self._arrangement.filters = active(filters)
        self.arrange_again()

    def set_order(self, order: Order | None) -> None:
        """Sort the rows; None: the plan's own order again."""
        self._arrangement.order = order
        self.arrange_again()

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        self.beginResetModel()
        self._look()
        self.endResetModel()
        self.arranged.emit()
        self.rows_computed.emit(frozenset())

    def row_counts(self) -> RowCounts | None:
        """How many rows the filters leave in sight."""
        return RowCounts(len(self._indicators), len(self._held)) if self._arrangement.is_filtered else None

    def show_indicator(self, indicator_id: str) -> int | None:
        """Place of an indicator's row, all rows shown where a filter hides it; None when the holder has it not."""
        if indicator_id not in self._places and indicator_id in self._is_held:
            self.set_filters({})
        return self.row_at(indicator_id)

    def _take_rows(self) -> None:
        if self.filters or self.order is not None:
            self._look()
            self.arranged.emit()

    def _look(self) -> None:
        kept, keys = self._arrangement, {column.key for column in self._columns}
        kept.filters = {key: one for key, one in kept.filters.items() if key in keys}
        kept.order = kept.order if kept.order is None or kept.order.key in keys else None
        kept.look(self._held, self._cells_of((*kept.filters, *((kept.order.key,) if kept.order else ()))))
        self._indicators = kept.arranged(self._held)
        self._places = {indicator: at for at, indicator in enumerate(self._indicators)}

    def _cells_of(self, keys: Sequence[str]) -> Callable[[str, str], PlainCell]:
        if not set(keys) <= set(_WITHOUT_ARITHMETIC):
            self._compute(self._held)
        places = {column.key: place for place, column in enumerate(self._columns)}
        return lambda indicator, key: self._cell(indicator, places[key])

    def _cell(self, indicator_id: str, column: int) -> PlainCell:
        if column in (CODE, NAME):
            return PlainCell(self._holders.labels[indicator_id][column])
        found = self._rows.get(indicator_id)
        value = None if found is None else self._value_of(found, column)
        return plain_cell(self._faces_of(indicator_id)[column], value)
