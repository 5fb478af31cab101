"""Sorting and filtering of long lists of people beside a bare proxy model, bare sqlite3 and bare numpy.

    python bench/lists.py [--people N ...]

Everything is measured in one run on the same people; figures are CPU milliseconds, medians. Ours is all that a planner
waits for: the rows in their new order, the grid on the screen painted. The proxy stands over a model of ready values in
C++ (Python is never asked) and, where it does not take minutes, over a model that answers from Python; sqlite3 gives
the ids in order and numpy the order of names that lie ready in an array. The bound is 300 ms at 100,000 people.
"""

import argparse
import gc
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# grids remember what is shown; what another run switched on would be measured with it
os.environ["BSC_PLANNER_HOME"] = tempfile.mkdtemp(prefix="bench-lists-")

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from bench.bound import Bound
from bsc_planner.editing.edit import Together
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.model.list_query import ListQuery
from bsc_planner.model.people import person_keys, person_rows
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.background import background_jobs
from bsc_planner.ui.item_models.organisation.people_item_model import NAME, PeopleItemModel
from bsc_planner.ui.lists.long_copy import LongCopy
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import apply_theme
from bsc_planner.ui.widgets.grid import ColumnFilter, Grid, Order
from tests.builders import do, empty_store

_ROOT = QModelIndex()
_SIZE = (1200, 700)
_MOST_IN_PYTHON = 10_000
_MOST_MS = 300
_FIRST = ("Andi", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gilang", "Hana", "Indra", "Joko", "Kartika", "Lestari")
_LAST = ("Santoso", "Wijaya", "Lestari", "Nugroho", "Pratama", "Saputra", "Utami", "Wibowo", "Halim", "Siregar")
_ORDER = "coalesce(nullif({0}, ''), NULL) collate nocase asc nulls last, employee.ord, assignment.ord"
_SORTS = (
    ("sort by name", "name", "employee.name"),
    ("sort by NIP", "nip", "employee.nip"),
    ("sort by position", "position", "position.title"),
    ("sort by unit", "unit", "unit.name"),
)
"""Title, column of the grid and column of the file."""
_JOINED = """from employee left join assignment on assignment.employee_id = employee.id
left join position on position.id = assignment.position_id left join unit on unit.id = position.unit_id"""


class _PythonRows(QAbstractTableModel):
    """Ready texts that are asked for one by one."""

    def __init__(self, texts: list[list[str]]) -> None:
        super().__init__()
        self._texts = texts

    def rowCount(self, parent: Any = _ROOT) -> int:
        """Rows."""
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Any = _ROOT) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self._texts[0])

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A text."""
        return self._texts[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def main() -> None:
    """Print the figures for every size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    measured(parser.parse_args().people)
    sys.stdout.flush()
    # widgets and models of the comparison die in any order; Qt has nothing to save here
    os._exit(0)


def measured(sizes: Sequence[int]) -> list[Bound]:
    """Measure and print; the lines of the last size that have a bound."""
    app = QApplication([])
    apply_theme(app, "light")
    lines: list[Bound] = []
    print(f"{'':34}{'ours':>8}{'sqlite3':>9}{'ratio':>7}{'numpy':>8}{'proxy C++':>11}{'ratio':>7}{'proxy Python':>14}")
    for size in sizes:
        print(f"{size} people", flush=True)
        lines = _measure(app, size)
    return lines


def _measure(app: QApplication, size: int) -> list[Bound]:
    store = _people(size)
    ours, others = _Ours(app, store), _Others(store, is_small=size <= _MOST_IN_PYTHON)
    first = ours.first()
    bounds = [Bound(f"{size} people: first sort", first, None, _MOST_MS)]
    for title, key, column in _SORTS:
        once = ours.sort(key)
        bounds.append(Bound(f"{size} people: {title}, the first time", once, None, _MOST_MS))
        _line(title, _median(partial(ours.sort, key)), others.sort(ours.model.column_of(key), column))
    ours.model.set_order(None)
    words = iter(["sant", "budi", "a"] * 1_000)
    filtered = _median(lambda: ours.filter(next(words)))
    bounds.append(Bound(f"{size} people: filter names by a word", filtered, None, _MOST_MS))
    _line("filter names by a word", filtered, others.filter(words))
    ours.model.set_filters({})
    ours.values()
    ours.scroll()
    # now and then Python looks through all objects there are; those of the comparison shall not count
    gc.freeze()
    ours.copy()
    ours.grid.hide()
    others.bare.close()
    return bounds


class _Ours:
    """The grid of people on the screen."""

    def __init__(self, app: QApplication, store: PlanStore) -> None:
        self._app = app
        # a session knows its plan by this alone
        session = PlanSession(cast(Any, SimpleNamespace(store=store)), who="bench")
        self.model = PeopleItemModel(session)
        self.grid = Grid("bench", self.model)
        self.grid.resize(*_SIZE)
        self.grid.show()
        self._descends = cycle([True, False])
        app.processEvents()

    def _settle(self) -> None:
        self._app.processEvents()
        self.grid.view.repaint_all()
        self._app.processEvents()

    def first(self) -> float:
        """Show everybody and sort them for the first time; milliseconds of the sorting."""
        shown = _once(lambda: self.model.set_query(ListQuery()), self._settle)
        first = _once(lambda: self.model.set_order(Order("name")), self._settle)
        print(f"  {'shown for the first time':32}{shown:8.1f}")
        print(f"  {'sorted for the first time':32}{first:8.1f}")
        return first

    def sort(self, key: str) -> float:
        """Sort by a column, the other way round each time; milliseconds."""
        order = Order(key, is_descending=next(self._descends))
        return _once(lambda: self.model.set_order(order), self._settle)

    def filter(self, word: str) -> float:
        """Filter names by a word; milliseconds."""
        filters = {"name": ColumnFilter(contains=word)}
        return _once(lambda: self.model.set_filters(filters), self._settle)

    def values(self) -> None:
        """Tell how long the values take that a filter offers."""
        for title, key in (("values of the name for choosing", "name"), ("values of the position", "position")):
            column = self.model.column_of(key)
            found = _median(partial(_once, partial(self.model.filter_values, column)))
            print(f"  {title:32}{found:8.1f}")

    def scroll(self) -> None:
        """Tell how long a page takes whose rows were not read yet."""
        bar = self.grid.view.verticalScrollBar()
        places = iter([at * bar.maximum() // 40 for at in range(1, 40)])
        found = _median(lambda: _once(lambda: bar.setValue(next(places)), self._settle))
        print(f"  {'scroll to rows not read yet':32}{found:8.1f}")

    def copy(self) -> None:
        """Tell how long everything takes to the clipboard, and how long the window does not answer meanwhile."""
        self.grid.view.cells.select_all()
        QApplication.clipboard().clear()
        copying, turns = LongCopy(self.grid), []
        turns.append(_once(self.grid.actions_by_name["copy"].trigger, clock=time.thread_time))
        while not QApplication.clipboard().text() or background_jobs().running:
            turns.append(_once(self._app.processEvents, clock=time.thread_time))
        print(f"  {'copy everything':32}{sum(turns):8.1f}   longest the window waits: {max(turns):.0f}")
        copying.deleteLater()


class _Beside(NamedTuple):
    """Milliseconds of the same by others; None: not tried."""

    sqlite: float
    by_numpy: float | None
    proxy: float
    proxy_of_python: float | None


class _Others:
    """The same people in bare sqlite3, in arrays, and behind proxy models."""

    def __init__(self, store: PlanStore, *, is_small: bool) -> None:
        rows = person_rows(store, person_keys(store, ListQuery()))
        texts = [
            [row.nip, row.name, row.rank, row.position[1], row.unit, row.status or "", "", ""] for row in rows.values()
        ]
        self._ready = _Proxied(_ready_model(texts))
        self._slow = _Proxied(_PythonRows(texts)) if is_small else None
        self._names = np.array([row[NAME] for row in texts])
        self._descends = cycle([True, False])
        self.bare = _file_of(store)

    def sort(self, place: int, column: str) -> _Beside:
        """Sort by a column of the proxies, called so in the file."""
        sql = f"select employee.id, assignment.id {_JOINED} order by {_ORDER.format(column)}"
        names, slow, is_by_name = self._names, self._slow, place == NAME
        return _Beside(
            _median(lambda: _once(lambda: self.bare.execute(sql).fetchall())),
            _median(lambda: _once(lambda: np.argsort(np.char.lower(names), kind="stable"))) if is_by_name else None,
            _median(lambda: self._ready.sort(place, is_descending=next(self._descends)), rounds=3),
            None if slow is None else slow.sort(place, is_descending=next(self._descends)),
        )

    def filter(self, words: Iterator[str]) -> _Beside:
        """Filter names by a word, another one each time."""
        sql = f"select employee.id, assignment.id {_JOINED} where lower(employee.name) like ? order by employee.ord"
        names, slow = self._names, self._slow
        return _Beside(
            _median(lambda: _once(lambda: self.bare.execute(sql, (f"%{next(words)}%",)).fetchall())),
            _median(lambda: _once(lambda: np.nonzero(np.char.find(np.char.lower(names), next(words)) >= 0))),
            _median(lambda: self._ready.filter(next(words)), rounds=3),
            None if slow is None else slow.filter(next(words)),
        )


class _Proxied:
    """A view over a proxy model, sorted and filtered as Qt does it."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSourceModel(source)
        self._proxy.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterKeyColumn(NAME)
        self._view = QTableView()
        self._view.setModel(self._proxy)
        self._view.resize(*_SIZE)
        self._view.show()

    def sort(self, column: int, *, is_descending: bool) -> float:
        """Sort and paint; milliseconds."""
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        return _once(lambda: self._proxy.sort(column, order), self._settle)

    def filter(self, word: str) -> float:
        """Filter and paint; milliseconds."""
        return _once(lambda: self._proxy.setFilterFixedString(word), self._settle)

    def _settle(self) -> None:
        QApplication.processEvents()
        self._view.viewport().repaint()


def _people(size: int) -> Any:
    store = empty_store()
    units = [AddUnitEdit(None, f"U{at}", f"Unit {at}") for at in range(20)]
    posts = [AddPositionEdit(units[at % 20].unit_id, f"J{at}", f"Jabatan {at % 90}") for at in range(400)]
    do(store, Together([*units, *posts]))
    people = [
        NewPerson(
            f"19{70 + at % 30}0101{2000 + at % 20}01{at:06}"[:18],
            f"{_FIRST[at * 7 % 12]} {_LAST[at * 13 % 10]} {at * 31 % size}",
            f"Golongan {at % 9}",
            posts[at * 17 % 400].position_id,
        )
        for at in range(size)
    ]
    do(store, AddPeopleEdit(people))
    return store


def _ready_model(texts: list[list[str]]) -> QStandardItemModel:
    model = QStandardItemModel(len(texts), len(texts[0]))
    for row, line in enumerate(texts):
        for column, text in enumerate(line):
            model.setItem(row, column, QStandardItem(text))
    return model


def _file_of(store: Any) -> sqlite3.Connection:
    """The same plan in a file of its own, opened by the driver alone."""
    path = Path(tempfile.mkdtemp(prefix="bench-lists-")) / "plan.sqlite"
    driver = store.session.connection().connection.driver_connection
    bare = sqlite3.connect(path)
    driver.backup(bare)
    return bare


def _line(title: str, ours: float, others: _Beside) -> None:
    numpy_text = f"{others.by_numpy:8.1f}" if others.by_numpy is not None else f"{'':8}"
    python_text = f"{others.proxy_of_python:14.0f}" if others.proxy_of_python is not None else f"{'not tried':>14}"
    ratios = f"{ours / others.sqlite:7.2f}{numpy_text}{others.proxy:11.1f}{ours / others.proxy:7.2f}"
    print(f"  {title:32}{ours:8.1f}{others.sqlite:9.1f}{ratios}{python_text}")


def _median(measure: Callable[[], float], *, rounds: int = 7) -> float:
    return statistics.median(measure() for _ in range(rounds))


def _once(*steps: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    start = clock()
    for step in steps:
        step()
    return (clock() - start) * 1000


if __name__ == "__main__":
    main()
