"""Matplotlib is loaded late, keeps its things in the program's own folder and takes no settings from elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import sys
from pathlib import Path
from bsc_planner.figures.charts.drawing import draw_chart
assert "matplotlib" not in sys.modules
from bsc_planner.figures.charts.loading import load_matplotlib
load_matplotlib()
import matplotlib
from matplotlib.font_manager import fontManager
assert "matplotlib.pyplot" not in sys.modules
assert matplotlib.rcParams["svg.hashsalt"] == "bsc-planner"
assert matplotlib.rcParams["lines.linewidth"] == 1.5
assert {"Inter", "Liberation Sans"} <= {font.name for font in fontManager.ttflist}
print(matplotlib.get_cachedir())
"""


def _cache_folder(tmp_path: Path, **environment: str) -> Path:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 42\n", encoding="utf-8")
    known = {name: value for name, value in os.environ.items() if name != "MPLCONFIGDIR"}
    root = str(Path(__file__).resolve().parents[3])
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=known | {"PYTHONPATH": root} | environment,
    )
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


def test_the_font_cache_lies_with_the_programs_own_data(tmp_path: Path) -> None:
    home = tmp_path / "home"

    assert _cache_folder(tmp_path, BSC_PLANNER_HOME=str(home)) == home / "cache" / "matplotlib"
    assert list(home.rglob("fontlist*")), "so it is built once, not at every start"


def test_a_home_that_cannot_be_written_to_costs_only_the_cache(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder would be", encoding="utf-8")

    assert _cache_folder(tmp_path, BSC_PLANNER_HOME=str(blocked)).is_dir() is False
