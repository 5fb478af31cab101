"""One edit in the whole window, everything listening: the page, the inspector on the row, findings, scores, badges,
and all pages and tabs that were opened before.

    python bench/edits.py [--sizes small large] [--rounds 20] [--only WORD] [--profile]

Milliseconds of processor time of the window's thread, median and worst. "own work" is from the key that commits the
edit until the event loop has nothing left to do, with painting held back; "painted" is what painting adds then. "rest"
is the longest single turn of the event loop after that, when the inspector follows and scores are read again because
the planner rests; "later" the longest in the seconds in which findings of the cascade are made beside the window.
"pace" is what a fixed piece of plain Python took beside the kind: machines that are shared slow down and recover by
half within minutes, and figures of different paces do not compare.
The bound is 16 ms of own work of one edit at 2,000 indicators, 500 units and 100,000 people; an asterisk marks what is
above it. A pasted block or a removed branch is many edits in one step: it has no bound, its milliseconds an edit stand
at the end.
At the end all is compared with the small plan, and the findings with those of all rules over the whole plan.
"""

import argparse
import cProfile
import os
import pstats
import statistics
import sys
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import NamedTuple, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QMessageBox

from bench.edit_kinds.cascade import CASCADE
from bench.edit_kinds.organisation import ORGANISATION
from bench.edit_kinds.strategy import STRATEGY
from bench.edit_kinds.strategy_map import STRATEGY_MAP
from bench.edit_trial import Spent, Trial, pace
from bsc_planner.checks.registry import new_index
from bsc_planner.ui.theme import apply_theme

SIZES = {
    "small": {"indicators": 200, "units": 50, "people": 1_000},
    "large": {"indicators": 2_000, "units": 500, "people": 100_000},
}
KINDS = STRATEGY | STRATEGY_MAP | CASCADE | ORGANISATION
BOUND = 16.0
"""Most milliseconds of own work of one edit."""
_BOUNDED = 2
"""So many of the figures of a row are held against the bound."""
_WAITED_FOR = 2
"""After so many rounds of each kind what comes later is watched too."""


class Measured(NamedTuple):
    """A kind of edit, its undo or its redo.

    Attributes:
        name: What was done.
        edits: How many edits one step is made of.
        spent: Round by round.
        pace: Milliseconds of a fixed piece of plain Python, median of those beside the rounds.
    """

    name: str
    edits: int
    spent: list[Spent]
    pace: float

    @property
    def is_bounded(self) -> bool:
        """Whether it is one edit, which the bound is for."""
        return self.edits == 1

    @property
    def figures(self) -> list[float]:
        """Median and worst own work, median of painting, the longest turn at rest and later; milliseconds."""
        own, painted = ([getattr(one, name) for one in self.spent] for name in ("own", "painted"))
        rest, later = (max(getattr(one, name) for one in self.spent) for name in ("rest", "later"))
        return [statistics.median(own), max(own), statistics.median(painted), rest, later]


def run(trial: Trial, *, rounds: int, only: str = "", is_profiled: bool = False) -> Iterator[Measured]:
    """Every kind of edit, its undo and its redo, kind by kind."""
    for name, (make, edits, is_step) in KINDS.items():
        if only not in name:
            continue
        found: dict[str, list[Spent]] = {}
        paces = list[float]()
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
            paces.append(pace())
            if number:  # the first round makes what is kept from then on
                for kind, one in zip((name, f"  undo: {name}", f"  redo: {name}"), (spent, *back), strict=False):
                    found.setdefault(kind, []).append(one)
        usual = statistics.median(paces)
        yield from (Measured(kind, edits, spent, usual) for kind, spent in found.items())


def findings_are_right(trial: Trial) -> bool:
    """Whether the findings that followed every edit are those of all rules over the whole plan."""
    index = trial.window.findings.watch._index
    session = trial.window.session
    assert index is not None
    assert session is not None
    anew = new_index(session.store)
    return sorted(map(repr, index.findings)) == sorted(map(repr, anew.findings))


def show(measured: Measured, *, before: Measured | None = None) -> None:
    """Print a row: an asterisk marks what is above the bound; growth since the size before, or milliseconds an edit."""
    figures, is_bounded = measured.figures, measured.is_bounded
    most = [BOUND if is_bounded and at < _BOUNDED else inf for at in range(len(figures))]
    marked = [f"{figure:8.1f}{'*' if figure > bound else ' '}" for figure, bound in zip(figures, most, strict=True)]
    growth = f"{figures[0] / before.figures[0]:8.2f} x" if before is not None else ""
    each = "" if is_bounded else f"  {figures[0] / measured.edits:.2f} an edit"
    print(f"{measured.name:38}{''.join(marked)}{measured.pace:8.1f} {growth}{each}", flush=True)


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
    known: dict[str, Measured] = {}
    for size in wanted.sizes:
        trial = Trial(app, SIZES[size])
        trial.look_at_everything()
        print(f"{size}: " + ", ".join(f"{count} {what}" for what, count in SIZES[size].items()), flush=True)
        heads = ("own work", "worst", "painted", "rest", "later", "pace", "growth")
        print(f"{'bound 16 ms of own work':38}" + "".join(f"{head:>8} " for head in heads), flush=True)
        for measured in run(trial, rounds=wanted.rounds, only=wanted.only, is_profiled=wanted.profile):
            show(measured, before=known.get(measured.name))
            known[measured.name] = measured
        print(f"findings right: {findings_are_right(trial)}")
        if trial.profile is not None:
            pstats.Stats(trial.profile).sort_stats("cumulative").print_stats("bsc_planner|execute", 70)
    sys.stdout.flush()
    os._exit(0)  # widgets die in any order; nothing of it shall be kept


if __name__ == "__main__":
    main()
