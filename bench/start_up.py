"""Start to a usable window, beside an empty PySide6 window plus ``import sqlalchemy.orm``, in fresh processes.

Run by hand, on a display or with ``QT_QPA_PLATFORM=offscreen``: ``python -m bench.start_up [runs]``.
The bound is 2 x, for the start page, which asks nothing of the database; a start that opens a plan loads that too and
is shown beside it. Figures are medians of processor time (user and system) of whole processes, taken in turn. Compiled
modules are kept, as they are where the program is installed, whatever the environment says of them.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.bound import Bound

_BARE = """
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit))
app.exec()
"""
_OURS = """
import sys
from bsc_planner.app import load_before_qt, main
words = sys.argv[1:]
load_before_qt(with_plan=bool(words))  # as main() does, which here finds Qt loaded by what ends the program
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit))
main(words)
"""
_MAKE_PLAN = """
import sys
from pathlib import Path
from bsc_planner.model.document.document import PlanDocument
plan = PlanDocument.create(title="Renstra", institution="", start=2025, end=2029, who="")
plan.save_as(Path(sys.argv[1]))
plan.close(keep_unsaved=False)
"""
_PYTHON, _WINDOW, _START_PAGE, _PLAN = (
    "python",
    "bare window + sqlalchemy.orm",
    "BSC Planner, start page",
    "BSC Planner, a small plan",
)
_MOST_RATIO = 2


def _processor_seconds(code: str, home: str, *words: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"BSC_PLANNER_HOME": home, "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", code, *words], check=True, env=environment, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _plan_in(folder: Path) -> Path:
    """A plan file without content."""
    path = folder / "kecil.renstra"
    _processor_seconds(_MAKE_PLAN, str(folder), str(path))
    return path


def measured(runs: int = 9) -> list[Bound]:
    """Measure and print the medians and their ratio; the line that has a bound."""
    figures: dict[str, list[float]] = {name: [] for name in (_PYTHON, _WINDOW, _START_PAGE, _PLAN)}
    with tempfile.TemporaryDirectory() as home:
        plan = _plan_in(Path(home))
        cases = {
            _PYTHON: ("pass",),
            _WINDOW: (_BARE,),
            _START_PAGE: (_OURS,),
            _PLAN: (_OURS, "--read-only", str(plan)),
        }
        for run in range(runs + 1):
            for name, (code, *words) in cases.items():
                seconds = _processor_seconds(code, home, *words)
                if run:  # the first round warms the disk
                    figures[name].append(seconds)
    medians = {name: statistics.median(values) for name, values in figures.items()}
    for name, median in medians.items():
        print(f"{name:<32} {median:.3f} s  (min {min(figures[name]):.3f}, max {max(figures[name]):.3f})")
    bare, ours = medians[_WINDOW], medians[_START_PAGE]
    print(f"ratio {ours / bare:.2f} (bound {_MOST_RATIO})")
    return [Bound("start to a usable window", ours * 1000, bare * 1000, _MOST_RATIO)]


if __name__ == "__main__":
    measured(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
