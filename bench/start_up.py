"""Start to a usable window, beside an empty PySide6 window plus ``import sqlalchemy.orm``, in fresh processes.

Run by hand, on a display or with ``QT_QPA_PLATFORM=offscreen``: ``python -m bench.start_up [runs]``.
The bound is 2 x. Figures are medians of processor time (user and system) of whole processes, taken in turn. Compiled
modules are kept, as they are where the program is installed, whatever the environment says of them.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile

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
import gc
gc.disable()  # as main.py and cli.py do
from bsc_planner.app import main
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit))
main([])
"""
_NOTHING = "pass"
_MOST_RATIO = 2


def _processor_seconds(code: str, home: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"BSC_PLANNER_HOME": home, "PYTHONPYCACHEPREFIX": f"{home}/compiled"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measured(runs: int = 9) -> list[Bound]:
    """Measure and print the medians and their ratio; the line that has a bound."""
    cases = {"python": _NOTHING, "bare window + sqlalchemy.orm": _BARE, "BSC Planner, start page": _OURS}
    figures: dict[str, list[float]] = {name: [] for name in cases}
    with tempfile.TemporaryDirectory() as home:
        for run in range(runs + 1):
            for name, code in cases.items():
                seconds = _processor_seconds(code, home)
                if run:  # the first round warms the disk
                    figures[name].append(seconds)
    medians = {name: statistics.median(values) for name, values in figures.items()}
    for name, median in medians.items():
        print(f"{name:<32} {median:.3f} s  (min {min(figures[name]):.3f}, max {max(figures[name]):.3f})")
    bare, ours = medians["bare window + sqlalchemy.orm"], medians["BSC Planner, start page"]
    print(f"ratio {ours / bare:.2f} (bound {_MOST_RATIO})")
    return [Bound("start to a usable window", ours * 1000, bare * 1000, _MOST_RATIO)]


if __name__ == "__main__":
    measured(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
