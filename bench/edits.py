"""One edit in the whole window, everything listening: the page, the inspector on the row, findings, scores, badges.

    python bench/edits.py [--sizes small large] [--rounds 20] [--only WORD] [--profile]

Milliseconds of processor time of the window's thread, median and worst. "own work" is from the key that commits the
edit until the event loop has nothing left to do, with painting held back; "painted" is what painting adds then. "rest"
is the longest single turn of the event loop after that, when the inspector follows and scores are read again because
the planner rests; "later" the longest in the seconds in which findings of the cascade are made beside the window.
The bound is 16 ms of own work at 2,000 indicators, 500 units and 100,000 people; an asterisk marks what is above it.
At the end all is compared with the small plan, and the findings with those of all rules over the whole plan.
"""

import argparse
import cProfile
import os
import pstats
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from bench.large_plan import CROWDED_UNIT, large_plan
from bsc_planner.checks.registry import new_index
from bsc_planner.model.objective import Objective
from bsc_planner.ui.garbage import Garbage
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.item_models.cascade.people.lines import FIRST_INDICATOR, Content
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.theme import apply_theme
from bsc_planner.ui.widgets.grid import Grid

SIZES = {
    "small": {"indicators": 200, "units": 50, "people": 1_000},
    "large": {"indicators": 2_000, "units": 500, "people": 100_000},
}
_BOUND = 16.0
_REST_SECONDS, _LATER_SECONDS = 0.4, 2.5
_BOUNDED = 2
"""So many of the figures of a row are held against the bound."""
_WAITED_FOR = 2
"""After so many rounds of each kind what comes later is watched too."""
_RETURN, _DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


class Spent(NamedTuple):
    """Milliseconds of one round."""

    own: float
    painted: float
    rest: float
    later: float


class _Painting(QObject):
    """Keeps the window from painting while it is held."""

    is_held = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold it back."""
        return self.is_held and event.type() == QEvent.Type.UpdateRequest


class Trial:
    """A window over a plan, and the hands of a planner."""

    def __init__(self, app: QApplication, size: dict[str, int]) -> None:
        self.app = app
        settings = Settings()
        settings.set_value(AUTHOR, "Bench")
        self.window = MainWindow(settings, WindowState())
        self._painting = _Painting(self.window)
        self.window.installEventFilter(self._painting)
        self.window.show()
        # wide enough for the inspector to stand beside the pages, however small the screen is
        self.window.resize(1440, 900)
        self.garbage = Garbage(app)  # as in the program: never in the middle of an edit
        self.window.files.adopt(large_plan(**size))
        self.settle(until=lambda: self.window.findings.watch.findings is not None)
        self.activate()
        self._numbers = iter(range(131, 1_000_000))
        self.profile: cProfile.Profile | None = None

    @property
    def page(self) -> Any:
        """The page on top."""
        return self.window.pages.currentWidget()

    @property
    def grid(self) -> Grid:
        """The grid in sight."""
        return next(grid for grid in self.page.findChildren(Grid) if grid.isVisible())

    def number(self) -> str:
        """A figure that was not typed before."""
        return str(next(self._numbers))

    def settle(self, *, until: Callable[[], bool] = lambda: True, seconds: float = 60.0) -> None:
        """Let the event loop run until something holds and nothing is left to do."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.02)  # not QTest.qWait, which holds the interpreter: threads beside the window would starve
            if until():
                break
        for _ in range(3):
            self.app.processEvents()

    def activate(self) -> None:
        """Give the window the keyboard; else nothing waits until the planner rests."""
        self.window.activateWindow()
        self.settle(until=lambda: self.app.activeWindow() is self.window)

    def measure(self, act: Callable[[], object], *, waits: bool = False) -> Spent:
        """Act with painting held back and paint; wait for what comes a moment later too."""
        self.activate()
        self._painting.is_held = True
        start = time.thread_time()
        if self.profile is not None:
            self.profile.enable()
        act()
        self.app.processEvents()
        if self.profile is not None:
            self.profile.disable()
        own = time.thread_time() - start
        self._painting.is_held = False
        start = time.thread_time()
        self.app.postEvent(self.window, QEvent(QEvent.Type.UpdateRequest))
        self.app.processEvents()
        painted = time.thread_time() - start
        rest = self.rest()
        later = self._longest(_LATER_SECONDS) if waits else 0.0
        return Spent(own * 1000, painted * 1000, rest, later)

    def rest(self) -> float:
        """Do nothing for a moment; milliseconds of the longest turn of the event loop in it."""
        return self._longest(_REST_SECONDS)

    def _longest(self, seconds: float) -> float:
        """Milliseconds of the longest turn of the event loop while nobody does anything."""
        longest, end = 0.0, time.monotonic() + seconds
        while time.monotonic() < end:
            start = time.thread_time()
            self.app.processEvents()
            longest = max(longest, time.thread_time() - start)
            time.sleep(0.004)
        return longest * 1000

    def type_into(self, row: int, column: int, text: str) -> Callable[[], None]:
        """Go to a cell and type; returns what commits it."""
        view = self.grid.view
        view.setFocus()
        view.go_to(row, column)
        self.settle()
        QTest.keyClicks(view, text[0])
        editor = view.editing.editor
        assert view.editing.is_open
        QTest.keyClicks(editor, text[1:])
        return lambda: QTest.keyClick(editor, _RETURN)

    def undo(self) -> None:
        """Ctrl+Z."""
        self.window.commands["undo"].trigger()

    def redo(self) -> None:
        """Ctrl+Y."""
        self.window.commands["redo"].trigger()


Rounds = Iterator[Callable[[], object]]
"""Each round is made ready by advancing, and acts when what it gives is called."""


def _typed(trial: Trial, column: str) -> Rounds:
    model = trial.grid.view.items
    place = next(at for at, one in enumerate(model.columns) if one.key == column)
    rows = [row for row in range(min(model.rowCount(), 400)) if model.can_edit(row, place)]
    while True:
        for row in rows:
            yield trial.type_into(row, place, trial.number())


def _targets(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    return _typed(trial, "2025")


def _weights(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    trial.grid.view.setFocus()
    while True:
        for row in range(1, 60):
            trial.grid.view.go_to(row, 2)
            trial.settle()
            trial.rest()
            form = next((one for one in trial.window.findChildren(FormTab) if one.isVisible()), None)
            if form is None or form.ref.kind != "indicator":
                continue
            field = cast(QLineEdit, form.widget_of("weight"))
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, trial.number())
            yield lambda field=field: QTest.keyClick(field, _RETURN)


def _names(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    return _typed(trial, "name")


def _actuals(trial: Trial) -> Rounds:
    trial.window.show_page("monitoring")
    trial.page.show_view("actuals")
    return _typed(trial, "2026-Q2")


def _shares(trial: Trial) -> Rounds:
    trial.window.show_page("cascade")
    trial.settle()
    model = trial.grid.view.items
    cells = [
        (row, column)
        for row in range(min(model.rowCount(), 60))
        for column in range(4, len(model.columns))
        if model.can_edit(row, column) and model.face(row, column).text.isdigit()
    ]
    while True:
        for row, column in cells:
            yield trial.type_into(row, column, trial.number())


def _parts(trial: Trial) -> Rounds:
    trial.window.show_page("cascade")
    view = trial.page.show_view("people")
    trial.settle()
    view.show_unit(next(unit for unit, (code, _) in view.model.names.items() if code == CROWDED_UNIT))
    view.show_content(Content.TARGET)
    trial.settle()
    return _typed(trial, view.model.columns[FIRST_INDICATOR].key)


def _cards(trial: Trial) -> Rounds:
    trial.window.show_page("strategy_map")
    trial.settle()
    store = trial.window.files.session.store  # type: ignore[union-attr]  # a plan is open
    for objective_id in [
        one.id for one in store.all(Objective)
    ]:  # nobody keeps mapped objects, which commits would visit
        view, scene = trial.page.view, trial.page.scene
        place = scene.cards[objective_id].sceneBoundingRect().center()
        trial.page.view.edit_wanted.emit(place)
        QTest.keyClicks(view.editor, f"Meningkatnya {trial.number()}")
        yield lambda view=view: QTest.keyClick(view.editor, _RETURN)


def _people(trial: Trial) -> Rounds:
    trial.window.show_page("organisation")
    trial.page.tabs.setCurrentIndex(1)
    trial.settle()
    return _typed(trial, "name")


def _added(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    while True:
        view = trial.grid.view
        view.setFocus()
        view.go_to(3, 1)
        trial.settle()
        trial.page.add_indicator.trigger()
        editor = view.editing.editor
        QTest.keyClicks(editor, f"Jumlah hal baru {trial.number()}")
        yield lambda editor=editor: QTest.keyClick(editor, _RETURN)


def _pasted(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    model = trial.grid.view.items
    first = next(at for at, one in enumerate(model.columns) if one.key == "2025")
    while True:
        block = "\n".join("\t".join(trial.number() for _ in range(5)) for _ in range(40))
        QApplication.clipboard().setText(block)
        trial.grid.view.setFocus()
        trial.grid.view.go_to(1, first)
        trial.settle()
        yield trial.grid.actions_by_name["paste"].trigger


def _selected(trial: Trial) -> Rounds:
    trial.window.show_page("indicators")
    view = trial.grid.view
    view.setFocus()
    view.go_to(1, 2)
    while True:
        trial.settle()
        yield lambda: QTest.keyClick(view, _DOWN)


KINDS: dict[str, tuple[Callable[[Trial], Rounds], bool]] = {
    "typed target": (_targets, True),
    "weight in the inspector": (_weights, True),
    "typed name": (_names, True),
    "typed actual": (_actuals, True),
    "typed share": (_shares, True),
    "typed part of a position": (_parts, True),
    "card text on the map": (_cards, True),
    "renamed person": (_people, True),
    "added indicator": (_added, True),
    "pasted block of 40 x 5": (_pasted, True),
    "row chosen by arrow key": (_selected, False),
}
"""What is done, and whether it is a step that undo takes back."""


def run(trial: Trial, *, rounds: int, only: str = "", is_profiled: bool = False) -> Iterator[tuple[str, list[Spent]]]:
    """Milliseconds of every kind of edit, of its undo and its redo, kind by kind."""
    for name, (make, is_step) in KINDS.items():
        if only not in name:
            continue
        found: dict[str, list[Spent]] = {}
        ready = make(trial)
        trial.settle()
        for number in range(rounds + 1):
            act = next(ready)
            if is_profiled and number:
                trial.profile = trial.profile or cProfile.Profile()
            session = trial.window.session
            assert session is not None
            before = session.history.state
            spent = trial.measure(act, waits=number <= _WAITED_FOR)
            assert not is_step or session.history.state != before, f"{name}: nothing was done"
            back = [trial.measure(trial.undo), trial.measure(trial.redo)] if is_step else []
            if back:
                trial.undo()
                trial.settle()
            if number:  # the first round makes what is kept from then on
                for kind, one in zip((name, f"  undo: {name}", f"  redo: {name}"), (spent, *back), strict=False):
                    found.setdefault(kind, []).append(one)
        yield from found.items()


def findings_are_right(trial: Trial) -> bool:
    """Whether the findings that followed every edit are those of all rules over the whole plan."""
    index = trial.window.findings.watch._index
    session = trial.window.session
    assert index is not None
    assert session is not None
    anew = new_index(session.store)
    return sorted(map(repr, index.findings)) == sorted(map(repr, anew.findings))


def figures(spent: list[Spent]) -> list[float]:
    """Median and worst own work, median of painting, the longest turn at rest and later."""
    own = [one.own for one in spent]
    painted = statistics.median(one.painted for one in spent)
    return [statistics.median(own), max(own), painted, max(one.rest for one in spent), max(one.later for one in spent)]


def show(name: str, row: list[float], *, before: list[float] | None) -> None:
    """Print a row; what is above the bound has an asterisk, and the growth since the size before stands at the end."""
    marked = [f"{figure:8.1f}{'*' if at < _BOUNDED and figure > _BOUND else ' '}" for at, figure in enumerate(row)]
    growth = f"{row[0] / before[0]:8.2f} x" if before is not None and before[0] else ""
    print(f"{name:38}{''.join(marked)}{growth}", flush=True)


def main() -> None:
    """Print a table per size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=list(SIZES))
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", default="")
    parser.add_argument("--profile", action="store_true")
    wanted = parser.parse_args()
    app = cast(QApplication, QApplication.instance() or QApplication([]))
    apply_theme(app, "light")
    QMessageBox.exec = lambda *_: 0  # type: ignore[method-assign]  # nothing may stop and ask
    known: dict[str, list[float]] = {}
    for size in wanted.sizes:
        trial = Trial(app, SIZES[size])
        print(f"{size}: " + ", ".join(f"{count} {what}" for what, count in SIZES[size].items()), flush=True)
        heads = ("own work", "worst", "painted", "rest", "later", "growth")
        print(f"{'bound 16 ms of own work':38}" + "".join(f"{head:>8} " for head in heads), flush=True)
        for name, spent in run(trial, rounds=wanted.rounds, only=wanted.only, is_profiled=wanted.profile):
            row = figures(spent)
            show(name, row, before=known.get(name))
            known[name] = row
        print(f"findings right: {findings_are_right(trial)}")
        if trial.profile is not None:
            pstats.Stats(trial.profile).sort_stats("cumulative").print_stats("bsc_planner|execute", 70)
    sys.stdout.flush()
    os._exit(0)  # widgets die in any order; nothing of it shall be kept


if __name__ == "__main__":
    main()
