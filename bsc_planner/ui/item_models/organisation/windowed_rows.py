"""Long lists in a grid: the keys of all rows in order, and the content of the pages in sight."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.list_query import Condition, ListQuery, ValueCount
from bsc_planner.ui.item_models.organisation.own_order import OwnOrder
from bsc_planner.ui.item_models.organisation.row_splices import Splice
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import (
    EMPTY_FACE,
    CellFace,
    ColumnFilter,
    FilterValue,
    FilterValues,
    GridItemModel,
    Order,
    RowCounts,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import active
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

K = TypeVar("K", bound=Hashable)
R = TypeVar("R")

_PAGE = 50
_MOST_PAGES = 160
_MOST_WORDED = 10_000
_ROOT = QModelIndex()


class WindowedRows(GridItemModel, Generic[K, R]):
    """Rows that are read from the file a page at a time, as they come into sight.

    Signals:
        rows_changed: How many rows there are reads differently now.
        rows_taken_away: Sentence on what was just removed.
    """

    rows_changed = Signal()
    rows_taken_away = Signal(str)

    can_arrange = True

    numbered: Set[str] = frozenset()
    """Keys of columns that hold whole numbers, so that rows are filtered by a span of them too."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = ListQuery(unit_ids=frozenset())
        self._filters: dict[str, ColumnFilter] = {}
        self._all: int | None = None
        self._keys: list[K] = []
        self._own_order: OwnOrder[K] = OwnOrder()
        self._pages: OrderedDict[int, dict[K, R]] = OrderedDict()
        self._faces: dict[K, tuple[CellFace, ...]] = {}
        self._changed: list[tuple[int, int]] = []

    # what subclasses answer ----------------------------------------------------------

    def _read_keys(self) -> list[K]:
        """Keys of all rows that meet the query, in order."""
        raise NotImplementedError

    def _read_sort_values(self, key: str, keys: Sequence[K]) -> Sequence[Any] | None:
        """What some rows are compared by in a column, in their order; None: this list is sorted in the file."""
        return None

    def _read_rows(self, keys: Sequence[K]) -> dict[K, R]:
        """Content of a page."""
        raise NotImplementedError

    def _count_values(self, query: ListQuery, key: str, *, containing: str, limit: int) -> list[ValueCount]:
        """Distinct stored texts of a column among the rows that meet a query."""
        raise NotImplementedError

    def _shown_text(self, key: str, stored: str) -> str:
        """A stored text of a column as its cells show it."""
        return stored

    def _look_at_keys(self) -> None:
        """Prepare for the keys that were read just now."""

    def _make_faces(self, content: R) -> tuple[CellFace, ...]:
        """All cells of a row."""
        raise NotImplementedError

    def ref(self, row: int) -> Ref | None:
        """The element a row stands for; None for a row that is none."""
        raise NotImplementedError

    def follow(self, changes: Changes) -> None:
        """Catch up with a step."""
        raise NotImplementedError

    # rows --------------------------------------------------------------------------

    @property
    def query(self) -> ListQuery:
        """What of the list is shown."""
        return self._query

    def set_query(self, query: ListQuery) -> None:
        """Show another part of the list, or the same in another order."""
        query = replace(query, conditions=self._query.conditions)
        if query != self._query:
            self._query = query
            self.reload()

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def reload(self) -> None:
        """Read everything anew; the current row stays where its key is still there."""
        self._own_order.forget()
        self._read_anew(whole=None)

    def _read_anew(self, *, whole: int | None) -> None:
        self.beginResetModel()
        self._keys = self._wanted_keys()
        self._look_at_keys()
        self._all = whole
        self._forget()
        self._make_columns()
        self.endResetModel()
        self.rows_changed.emit()
        self.arranged.emit()

    def _wanted_keys(self) -> list[K]:
        known = self._own_order.sorted_keys(self._query, self._read_sort_values)
        if known is not None:
            return known
        keys = self._read_keys()
        if not self._query.sort:
            self._own_order.keep(self._query, keys)
        return keys

    def splice(self, row: int, taken: int, keys: Sequence[K]) -> None:
        """Replace some rows by others; the rest stays as it is."""
        self._own_order.forget()
        common = min(taken, len(keys))
        self._keys[row : row + common] = keys[:common]
        self._forget()
        if common:
            last = self.index(row + common - 1, len(self._columns) - 1, _ROOT)
            self.dataChanged.emit(self.index(row, 0, _ROOT), last)
        at = row + common
        if taken > common:
            self.beginRemoveRows(_ROOT, at, row + taken - 1)
            del self._keys[at : row + taken]
            self._forget()
            self.endRemoveRows()
        if len(keys) > common:
            self.beginInsertRows(_ROOT, at, row + len(keys) - 1)
            self._keys[at:at] = keys[common:]
            self._forget()
            self.endInsertRows()

    def take_splices(self, splices: Iterable[Splice[K]], *, are_others_touched: bool) -> None:
        """Take in what a small step did to the rows.

        Args:
            splices: Rows to be replaced by others, from the last to the first.
            are_others_touched: Whether rows that stay may read differently too.
        """
        for one in splices:
            self.splice(*one)
        if are_others_touched:
            self.refresh_content()
        self.rows_changed.emit()
        self.arranged.emit()

    def is_at_hand(self, row: int) -> bool:
        """Whether the page of a row was read."""
        return row // _PAGE in self._pages

    def refresh_content(self) -> None:
        """Read rows anew when they are looked at next; which rows there are stays."""
        self._own_order.forget()
        self._forget()
        if self._keys:
            last = self.index(self.rowCount() - 1, len(self._columns) - 1, _ROOT)
            self.dataChanged.emit(self.index(0, 0, _ROOT), last)

    def begin_step(self) -> None:
        """Forget which cells the step before touched; said before `follow`."""
        self._changed = []

    def changed_cells(self) -> Sequence[tuple[int, int]]:
        """Cells that the last step touched while no row came, went or moved."""
        return sorted(self._changed)

    def refresh_rows(self, is_touched: Callable[[K], bool]) -> None:
        """Read those rows anew that were read before and are touched; which rows there are stays."""
        self._own_order.forget()
        self._changed = []
        # a view that hears of it may read other pages meanwhile
        for number, page in list(self._pages.items()):
            touched = [key for key in page if is_touched(key)]
            if touched:
                page |= self._read_rows(touched)
                first, last = number * _PAGE, min((number + 1) * _PAGE, len(self._keys)) - 1
                for key in touched:
                    before = self._faces.pop(key, None)
                    if before is not None:
                        row = self._keys.index(key, first, last + 1)
                        cells = enumerate(zip(before, self._make_faces(page[key]), strict=True))
                        self._changed += [(row, column) for column, (old, new) in cells if old != new]
                self.dataChanged.emit(self.index(first, 0, _ROOT), self.index(last, len(self._columns) - 1, _ROOT))

    @property
    def keys(self) -> Sequence[K]:
        """Keys of all rows, in order."""
        return self._keys

    def key(self, row: int) -> K:
        """Key of a row."""
        return self._keys[row]

    def content(self, row: int) -> R | None:
        """Content of a row; None when it is gone or not written yet."""
        if not 0 <= row < len(self._keys):
            return None
        page = row // _PAGE
        if page not in self._pages:
            self._pages[page] = self._read_rows(self._keys[page * _PAGE : (page + 1) * _PAGE])
            if len(self._pages) > _MOST_PAGES:
                _, old = self._pages.popitem(last=False)
                for key in old:
                    self._faces.pop(key, None)
        else:
            self._pages.move_to_end(page)
        return self._pages[page].get(self._keys[row])

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """How many rows there are; none below a cell."""
        return 0 if parent.isValid() else len(self._keys)

    def face(self, row: int, column: int) -> CellFace:
        """How a cell is shown."""
        return self.row_faces(row)[column]

    def row_faces(self, row: int) -> Sequence[CellFace]:
        """All cells of a row."""
        content = self.content(row)
        if content is None:
            return (EMPTY_FACE,) * len(self._columns)
        key = self._keys[row]
        if key not in self._faces:
            self._faces[key] = self._make_faces(content)
        return self._faces[key]

    def row_key(self, row: int) -> Hashable:
        """Key of a row."""
        return self._keys[row] if row < len(self._keys) else None

    def row_of(self, key: Hashable) -> int | None:
        """Row of a key."""
        try:
            return self._keys.index(key)  # type: ignore[arg-type]
        except ValueError:
            return None

    # filters and order, in the file ------------------------------------------------------

    @property
    def filters(self) -> Mapping[str, ColumnFilter]:
        """Filters in force."""
        return self._filters

    @property
    def order(self) -> Order | None:
        """How the rows are sorted."""
        return Order(self._query.sort, self._query.is_descending) if self._query.sort else None

    def set_filters(self, filters: Mapping[str, ColumnFilter]) -> None:
        """Show only rows that meet the filters of all columns."""
        wanted = active(filters)
        if wanted != self._filters:
            # how many rows there are without filters is known before the first one
            whole = self._all if self._filters else len(self._keys)
            self._filters = wanted
            conditions = {key: self._condition(key, one) for key, one in wanted.items()}
            self._query = replace(self._query, conditions=conditions)
            self._read_anew(whole=whole)

    def set_order(self, order: Order | None) -> None:
        """Sort the rows; None: the plan's own order again."""
        sort, is_descending = (order.key, order.is_descending) if order else ("", False)
        query = replace(self._query, sort=sort, is_descending=is_descending)
        if query != self._query:
            self._query = query
            self._read_anew(whole=self._all)

    def arrange_again(self) -> None:
        """Filter and sort anew what was edited since."""
        self.reload()

    def filter_values(self, column: int, *, containing: str = "", limit: int = 1_000) -> FilterValues:
        """Texts of a column among the rows that the other columns' filters let through."""
        key = self._columns[column].key
        others = {other: one for other, one in self._query.conditions.items() if other != key}
        query = replace(self._query, conditions=others, sort="")
        is_worded = self._is_worded(key)
        counts = self._count_values(query, key, containing="" if is_worded else containing, limit=limit + 1)
        values = [FilterValue(self._shown_text(key, text) if text else "", rows) for text, rows in counts[:limit]]
        if is_worded:
            words = containing.casefold().split()
            values = [value for value in values if all(word in value.text.casefold() for word in words)]
        return FilterValues(tuple(values), len(counts) > limit, key in self.numbered)

    def row_counts(self) -> RowCounts | None:
        """How many rows the filters leave in sight."""
        if not self._filters:
            return None
        if self._all is None:
            kept, self._query = self._query, replace(self._query, conditions={}, sort="")
            self._all = len(self._read_keys())
            self._query = kept
        return RowCounts(len(self._keys), self._all)

    def _is_worded(self, key: str) -> bool:
        """Whether the cells of a column show other words than are stored; such a column has few different ones."""
        return False

    def _condition(self, key: str, wanted: ColumnFilter) -> Condition:
        chosen, words = wanted.chosen, wanted.contains
        if self._is_worded(key) and (chosen is not None or words.strip()):
            listed = self._count_values(ListQuery(), key, containing="", limit=_MOST_WORDED)
            shown = {text: self._shown_text(key, text) if text else "" for text, _ in listed}
            parts = words.casefold().split()
            chosen = frozenset(
                text
                for text, word in shown.items()
                if (chosen is None or word in chosen) and all(part in word.casefold() for part in parts)
            )
            words = ""
        return Condition(
            words=words,
            chosen=chosen,
            is_blank=wanted.is_blank,
            lowest=wanted.lowest,
            highest=wanted.highest,
            first_day=wanted.first_day.isoformat() if wanted.first_day else None,
            last_day=wanted.last_day.isoformat() if wanted.last_day else None,
        )

    def _make_columns(self) -> None:
        """Take over the columns that fit the query."""

    def _forget(self) -> None:
        self._pages.clear()
        self._faces.clear()
