"""Long lists in a grid: the keys of all rows in order, and the content of the pages in sight."""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from contextlib import AbstractContextManager
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Signal

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.people import ListQuery
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import EMPTY_FACE, CellFace, GridItemModel
from bsc_planner.ui.widgets.grid.item_model import NO_PARENT, Index

K = TypeVar("K", bound=Hashable)
R = TypeVar("R")

_PAGE = 200
_MOST_PAGES = 40
_ROOT = QModelIndex()


class WindowedRows(GridItemModel, Generic[K, R]):
    """Rows that are read from the file a page at a time, as they come into sight.

    Signals:
        rows_changed: How many rows there are reads differently now.
        rows_taken_away: Sentence on what was just removed.
    """

    rows_changed = Signal()
    rows_taken_away = Signal(str)

    can_sort = True

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = ListQuery(unit_ids=frozenset())
        self._keys: list[K] = []
        self._pages: OrderedDict[int, dict[K, R]] = OrderedDict()
        self._faces: dict[K, tuple[CellFace, ...]] = {}

    # what subclasses answer ----------------------------------------------------------

    def _read_keys(self) -> list[K]:
        """Keys of all rows that meet the query, in order."""
        raise NotImplementedError

    def _read_rows(self, keys: Sequence[K]) -> dict[K, R]:
        """Content of a page."""
        raise NotImplementedError

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
        if query != self._query:
            self._query = query
            self.reload()

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def reload(self) -> None:
        """Read everything anew; the current row stays where its key is still there."""
        self.beginResetModel()
        self._keys = self._read_keys()
        self._forget()
        self._make_columns()
        self.endResetModel()
        self.rows_changed.emit()

    def refresh_content(self) -> None:
        """Read the rows in sight anew; which rows there are stays."""
        self._forget()
        if self._keys:
            last = self.index(self.rowCount() - 1, len(self._columns) - 1, _ROOT)
            self.dataChanged.emit(self.index(0, 0, _ROOT), last)

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

    def _make_columns(self) -> None:
        """Take over the columns that fit the query."""

    def _forget(self) -> None:
        self._pages.clear()
        self._faces.clear()
