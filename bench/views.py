"""The indicator grid beside a bare Qt table with ready values: showing, scrolling and editing 2,000 indicators.

    python bench/views.py [--indicators N]

Both views are measured in one run, taking turns, with the style sheet of the program and fresh settings; figures are
CPU milliseconds, medians. The bare table has its texts in a QStandardItemModel, so it never asks Python for anything.
An edit is told twice: beside a bare cell that keeps nothing, and beside a bare cell plus the same rows written and
committed by sqlite3 alone, without the model, the undo step and the change log that make them.
"""

import argparse
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# grids remember what is shown; what another run switched on would be measured with it
os.environ["BSC_PLANNER_HOME"] = tempfile.mkdtemp(prefix="bench-views-")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from bench.bound import Bound
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.indicator_tree.columns import FIRST_YEAR
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import apply_theme
from bsc_planner.ui.widgets.grid import ColumnFilter, Order
from tests.builders import plan_with

_SIZE = (1200, 700)
_ROUNDS = 15
_MOST_RATIO = 1.3
_WRITING = frozenset({"INSERT", "UPDATE", "DELETE"})


def main() -> None:
    """Print the table of ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--indicators", type=int, default=2000)
    measured(parser.parse_args().indicators)


def measured(count: int = 2000) -> list[Bound]:
    """Measure and print; the lines that have a bound."""
    app = QApplication([])
    apply_theme(app, "light")
    per_objective = 10
    store = plan_with(objectives=max(1, count // per_objective), indicators=per_objective, years=range(2025, 2030))
    session = PlanSession(cast(Any, SimpleNamespace(store=store)), who="bench")
    page = IndicatorsPage(session)
    page.resize(*_SIZE)
    page.show()
    app.processEvents()
    grid = page.grid.view
    bare = _bare_table(page)
    bare.resize(grid.size())
    bare.show()
    app.processEvents()
    _check_frozen_columns_are_painted_too(grid)
    print(f"{count} indicators, {grid.items.rowCount()} rows, {len(grid.cells.shown_columns())} columns")
    print(f"{'':38}{'bare Qt':>10}{'grid':>10}{'ratio':>8}")
    made = _turns(lambda: _bare_table(page).deleteLater(), lambda: IndicatorsPage(session).deleteLater(), rounds=3)
    _line("make and fill (for information)", *made)
    # pages that are still there would follow every edit too
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = _line("show", *_turns(lambda: _shown(bare), lambda: _shown(page.grid)))
    _line("repaint a page", *_turns(lambda: bare.viewport().repaint(), lambda: _repainted(grid)))
    scrolled = _line(
        "scroll by a page",
        *_turns(_scroller(bare, lambda: bare.viewport().repaint()), _scroller(grid, lambda: _repainted(grid))),
    )
    edits = _Edits(page, session, bare)
    changed = _line("one cell changed, painted", *_turns(edits.bare, edits.follow))
    _line("one edit, committed and painted", *_turns(edits.bare, edits.grid))
    committed = _RecordedEdits(store, edits.step)

    def edit_and_commit_bare() -> None:
        edits.bare()
        committed.commit_next()

    _line("the same, bare with a bare commit", *_turns(edit_and_commit_bare, edits.grid))
    session.select(Ref("indicator", edits.indicator_id))
    _arranged(page, bare, edits)
    return [
        Bound(f"grid of {count} indicators: {what}", ours, bare_time, _MOST_RATIO)
        for what, (bare_time, ours) in (("show", shown), ("scroll", scrolled), ("change a cell", changed))
    ]


class _Edits:
    """A target that becomes another number: in the bare table, and in the plan with the grid that shows it."""

    def __init__(self, page: IndicatorsPage, session: PlanSession, bare: QTableView) -> None:
        row, column = 1, FIRST_YEAR
        self._page = page
        self._session = session
        self._table = bare
        self._item = cast(QStandardItemModel, bare.model()).item(row, column - 1)
        self._numbers = iter(range(10, 10_000))
        self.indicator_id = page.model.node(row).id

    def bare(self) -> None:
        """Another number in the bare table, painted."""
        self._item.setText(str(next(self._numbers)))
        self._table.viewport().repaint()

    def step(self) -> None:
        """Another target in the plan, committed."""
        self._session.do("Target", SetTargetEdit(self.indicator_id, "2025", str(next(self._numbers))))

    def grid(self) -> None:
        """The same, painted."""
        self.step()
        _repainted(self._page.grid.view)

    def follow(self) -> None:
        """What the grid does for it, painted; nothing is written."""
        self._page.model._refresh({self.indicator_id})
        _repainted(self._page.grid.view)


def _arranged(page: IndicatorsPage, bare: QTableView, edits: _Edits) -> None:
    """The same with a filter, an order, the totals row and then wrapped texts."""
    grid = page.grid
    filters = {"code": ColumnFilter(contains="iku"), "2025": ColumnFilter(is_blank=False)}
    print("filtered by two columns, sorted, with totals")
    print(f"{'filter (ms)':38}{'':10}{_median(lambda: page.model.set_filters(filters), rounds=5):10.1f}")
    order = Order("name", is_descending=True)
    print(f"{'sort (ms)':38}{'':10}{_median(lambda: page.model.set_order(order), rounds=5):10.1f}")
    grid.totals.show_totals(is_shown=True)
    print(f"{'totals, after typing (ms)':38}{'':10}{_median(grid.totals.take, rounds=5):10.1f}")
    QApplication.processEvents()
    view = grid.view
    for words in ("", ", wrapped"):
        view.wrap(is_wrapped=bool(words))
        _line(f"show{words}", *_turns(lambda: _shown(bare), lambda: _shown(grid)))
        _line(f"repaint a page{words}", *_turns(lambda: bare.viewport().repaint(), lambda: _repainted(view)))
        _line(
            f"scroll by a page{words}",
            *_turns(_scroller(bare, lambda: bare.viewport().repaint()), _scroller(view, lambda: _repainted(view))),
        )
        _line(f"one edit, committed and painted{words}", *_turns(edits.bare, edits.grid))


def _check_frozen_columns_are_painted_too(grid: Any) -> None:
    painted: list[bool] = []
    grid._frozen.viewport().installEventFilter(watcher := _PaintWatcher(painted))
    _repainted(grid)
    grid._frozen.viewport().removeEventFilter(watcher)
    assert painted, "the comparison would leave out the frozen columns"


class _PaintWatcher(QObject):
    """Notes that a widget was painted."""

    def __init__(self, painted: list[bool]) -> None:
        super().__init__()
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it."""
        if event.type() == QEvent.Type.Paint:
            self._painted.append(True)
        return False


class _RecordedEdits:
    """What some edits write, taken down, to be written anew by sqlite3 alone into a copy of the plan as it was."""

    def __init__(self, store: PlanStore, edit: Callable[[], object]) -> None:
        store.session.rollback()
        driver = cast(sqlite3.Connection, store.session.connection().connection.driver_connection)
        store.session.rollback()
        self._bare = sqlite3.connect(":memory:", isolation_level=None)
        driver.backup(self._bare)
        self._edits: list[list[str]] = []
        for _ in range(_ROUNDS + 1):
            statements: list[str] = []
            driver.set_trace_callback(statements.append)
            edit()
            driver.set_trace_callback(None)
            self._edits.append([one for one in statements if one.split(None, 1)[0].upper() in _WRITING])
        self._next = iter(self._edits)

    def commit_next(self) -> None:
        """Write and commit what the next edit wrote."""
        self._bare.execute("BEGIN")
        for statement in next(self._next):
            self._bare.execute(statement)
        self._bare.execute("COMMIT")


def _bare_table(page: IndicatorsPage) -> QTableView:
    model = page.model
    columns = page.grid.view.cells.shown_columns()
    ready = QStandardItemModel(model.rowCount(), len(columns))
    for row in range(model.rowCount()):
        for place, column in enumerate(columns):
            item = QStandardItem(model.face(row, column).text)
            item.setTextAlignment(model.columns[column].align)
            ready.setItem(row, place, item)
    table = QTableView()
    table.setModel(ready)
    ready.setParent(table)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(page.grid.view.verticalHeader().defaultSectionSize())
    for place, column in enumerate(columns):
        table.setColumnWidth(place, page.grid.view.columnWidth(column))
    table.setWordWrap(False)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    return table


def _shown(widget: Any) -> None:
    widget.hide()
    widget.show()
    widget.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, False)
    QApplication.processEvents()
    widget.grab()


def _repainted(grid: Any) -> None:
    # The frozen columns stand above the viewport and are painted with it.
    grid.viewport().repaint()


def _scroller(view: Any, paint: Callable[[], None]) -> Callable[[], None]:
    bar = view.verticalScrollBar()

    def scroll() -> None:
        following = bar.value() + bar.pageStep()
        bar.setValue(following if following < bar.maximum() else 0)
        paint()

    return scroll


def _turns(bare: Callable[[], None], ours: Callable[[], None], *, rounds: int = _ROUNDS) -> tuple[float, float]:
    """Medians of both, taking turns, after one warm-up each."""
    taken: tuple[list[float], list[float]] = ([], [])
    bare()
    ours()
    for _ in range(rounds):
        for place, work in enumerate((bare, ours)):
            start = time.process_time()
            work()
            taken[place].append((time.process_time() - start) * 1000)
    return statistics.median(taken[0]), statistics.median(taken[1])


def _median(work: Callable[[], None], *, rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def _line(what: str, bare: float, ours: float) -> tuple[float, float]:
    print(f"{what:38}{bare:10.1f}{ours:10.1f}{ours / bare:8.2f}", flush=True)
    return bare, ours


if __name__ == "__main__":
    main()
