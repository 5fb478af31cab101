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
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

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
    session = PlanSession(cast(Any, SimpleNamespace(store=store)), who="bench")
    model = PeopleItemModel(session)
    grid = Grid("bench", model)
    grid.resize(*_SIZE)
    grid.show()
    app.processEvents()

    def settle() -> None:
        app.processEvents()
        grid.view.repaint_all()
        app.processEvents()

    shown = _once(lambda: (model.set_query(ListQuery()), settle()))
    first = _once(lambda: (model.set_order(Order("name")), settle()))
    print(f"  {'shown for the first time':32}{shown:8.1f}")
    print(f"  {'sorted for the first time':32}{first:8.1f}")
    bounds = [Bound(f"{size} people: first sort", first, None, _MOST_MS)]
    rows = person_rows(store, person_keys(store, ListQuery()))
    texts = [
        [row.nip, row.name, row.rank, row.position[1], row.unit, row.status or "", "", ""] for row in rows.values()
    ]
    ready = _Proxied(_ready_model(texts))
    slow = _Proxied(_PythonRows(texts)) if size <= _MOST_IN_PYTHON else None
    bare = _file_of(store)
    names = np.array([row[NAME] for row in texts])
    order = iter([True, False] * 1_000)
    for title, key, column in (
        ("sort by name", "name", "employee.name"),
        ("sort by NIP", "nip", "employee.nip"),
        ("sort by position", "position", "position.title"),
        ("sort by unit", "unit", "unit.name"),
    ):
        place = model.column_of(key)

        def ours(key: str = key) -> None:
            model.set_order(Order(key, is_descending=next(order)))
            settle()

        sql = f"select employee.id, assignment.id {_JOINED} order by {_ORDER.format(column)}"
        by_numpy = _median(lambda: np.argsort(np.char.lower(names), kind="stable")) if key == "name" else None
        once = _once(ours)
        bounds.append(Bound(f"{size} people: {title}, the first time", once, None, _MOST_MS))
        _line(
            title,
            _median(ours),
            _median(lambda sql=sql: bare.execute(sql).fetchall()),
            by_numpy,
            _median(lambda place=place: ready.sort(place, is_descending=next(order)), rounds=3),
            slow and _median(lambda place=place: slow.sort(place, is_descending=next(order)), rounds=1),
        )
    model.set_order(None)
    words = iter(["sant", "budi", "a"] * 1_000)

    def filter_ours() -> None:
        model.set_filters({"name": ColumnFilter(contains=next(words))})
        settle()

    sql = f"select employee.id, assignment.id {_JOINED} where lower(employee.name) like ? order by employee.ord"
    filtered = _median(filter_ours)
    bounds.append(Bound(f"{size} people: filter names by a word", filtered, None, _MOST_MS))
    _line(
        "filter names by a word",
        filtered,
        _median(lambda: bare.execute(sql, (f"%{next(words)}%",)).fetchall()),
        _median(lambda: np.nonzero(np.char.find(np.char.lower(names), next(words)) >= 0)),
        _median(lambda: ready.filter(next(words)), rounds=3),
        slow and _median(lambda: slow.filter(next(words)), rounds=1),
    )
    model.set_filters({})
    for title, column in (("values of the name for choosing", "name"), ("values of the position", "position")):
        found = _median(lambda column=column: model.filter_values(model.column_of(column)))
        print(f"  {title:32}{found:8.1f}")
    bar = grid.view.verticalScrollBar()
    places = iter([at * bar.maximum() // 40 for at in range(1, 40)])

    def scroll() -> None:
        bar.setValue(next(places))
        settle()

    print(f"  {'scroll to rows not read yet':32}{_median(scroll):8.1f}")
    # now and then Python looks through all objects there are; those of the comparison shall not count
    gc.freeze()
    grid.view.cells.select_all()
    QApplication.clipboard().clear()
    copying, turns = LongCopy(grid), []
    turns.append(_once(grid.actions_by_name["copy"].trigger, clock=time.thread_time))
    while not QApplication.clipboard().text() or background_jobs().running:
        turns.append(_once(app.processEvents, clock=time.thread_time))
    print(f"  {'copy everything':32}{sum(turns):8.1f}   longest the window waits: {max(turns):.0f}")
    copying.deleteLater()
    grid.hide()
    bare.close()
    return bounds


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

    def sort(self, column: int, *, is_descending: bool) -> None:
        """Sort and paint."""
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self._proxy.sort(column, order)
        QApplication.processEvents()
        self._view.viewport().repaint()

    def filter(self, words: str) -> None:
        """Filter and paint."""
        self._proxy.setFilterFixedString(words)
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


def _line(title: str, ours: float, sqlite: float, by_numpy: float | None, proxy: float, python: float | None) -> None:
    numpy_text = f"{by_numpy:8.1f}" if by_numpy is not None else f"{'':8}"
    python_text = f"{python:14.0f}" if python is not None else f"{'not tried':>14}"
    ratios = f"{ours / sqlite:7.2f}{numpy_text}{proxy:11.1f}{ours / proxy:7.2f}"
    print(f"  {title:32}{ours:8.1f}{sqlite:9.1f}{ratios}{python_text}")


def _median(work: Callable[..., Any], *, rounds: int = 7) -> float:
    return statistics.median(_once(work) for _ in range(rounds))


def _once(work: Callable[..., Any], *, clock: Callable[[], float] = time.process_time) -> float:
    start = clock()
    work()
    return (clock() - start) * 1000


if __name__ == "__main__":
    main()
