"""Filters and order for lists whose rows are made anew as a whole: given once, used by each of them."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from bsc_planner.ui.lists.arranged_branches import arranged_branches
from bsc_planner.ui.widgets.grid import (
    CellFace,
    ColumnFilter,
    FilterValues,
    GridItemModel,
    Order,
    RowCounts,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import KeptArrangement, PlainCell, active, values_of

R = TypeVar("R")


class ArrangedRows(GridItemModel, Generic[R]):
    """Records of a list, of which a planner sees some, in an order wanted.

    A subclass says what there is (`candidates`), what a record shows (`candidate_faces`) and takes over the records to
    show (`take_shown`); between `beginResetModel` and `endResetModel` it shows `arranged(...)` of what there is.
    """

    can_arrange = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrangement = KeptArrangement()

    # what subclasses answer ----------------------------------------------------

    def candidates(self) -> Sequence[R]:
        """All records the filters of columns choose from, in the list's own order."""
        raise NotImplementedError

    def candidate_key(self, record: R) -> Hashable:
        """What tells a record from the others and stays when it is edited."""
        raise NotImplementedError

    def candidate_faces(self, record: R) -> Sequence[CellFace]:
        """All cells of a record."""
        raise NotImplementedError

    def candidate_number(self, record: R, column: int) -> Decimal | None:
        """The number a cell holds; None for none."""
        return None

    def candidate_day(self, record: R, column: int) -> date | None:
        """The day a cell holds; None for none."""
        return None

    def candidate_depth(self, record: R) -> int:
        """How far a record stands below others, from 0; what is filtered out stays where something below it is left."""
        return 0

    def is_heading(self, record: R) -> bool:
        """Whether a record only names those below it: neither filtered nor sorted nor counted."""
        return False

    def take_shown(self, records: list[R]) -> None:
        """Show these records; called while the model is reset."""
        raise NotImplementedError

    # for subclasses --------------------------------------------------------------

    def arranged_candidates(self) -> list[R]:
        """The records in sight, in the order wanted; those that came since the list was arranged are shown too."""
        kept = self._arrangement
        if kept.order is None and not kept.is_filtered:
            return list(self.candidates())
        found = {self.candidate_key(record): record for record in self.candidates()}
        keys = arranged_branches(
            list(found),
            depth=lambda key: self.candidate_depth(found[key]),
            is_heading=lambda key: self.is_heading(found[key]),
            is_shown=kept.is_shown,
            sort=kept.sort,
        )
        return [found[key] for key in keys]

    # what the grid asks --------------------------------------------------------------

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._arrangement.filters

    @property
    def order(self) -> Order | None:
        """How the rows are sorted."""
        return self._arrangement.order

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the records that the other columns' filters let through."""
        key = self._columns[column].key
        others = [(self.column_of(other), one) for other, one in self.filters.items() if other != key]

        def is_left(record: R) -> bool:
            return all(one.matches(self._plain_cell(record, at)) for at, one in others)

        cells = (self._plain_cell(record, column) for record in self._counted() if is_left(record))
        return values_of(cells, containing=containing, limit=limit)

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only records that meet the filters of all columns."""
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
        found = {self.candidate_key(record): record for record in self._counted()}
        self.beginResetModel()
        kept.look(list(found), lambda key, column: self._plain_cell(found[key], places[column]))
        self.take_shown(self.arranged_candidates())
        self.endResetModel()
        self.arranged.emit()

    def row_counts(self) -> RowCounts | None:
        """How many records the filters leave in sight."""
        if not self._arrangement.is_filtered:
            return None
        counted = self._counted()
        shown = sum(self._arrangement.is_shown(self.candidate_key(record)) for record in counted)
        return RowCounts(shown, len(counted))

    def _counted(self) -> list[R]:
        """Records that are more than headings."""
        return [record for record in self.candidates() if not self.is_heading(record)]

    def _plain_cell(self, record: R, column: int) -> PlainCell:
        face = self.candidate_faces(record)[column]
        day = self.candidate_day(record, column) if self._columns[column].is_day else None
        return PlainCell(face.text, self.candidate_number(record, column), day)
