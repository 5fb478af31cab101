"""Matplotlib is loaded late, keeps its things in the program's own folder and takes no settings from elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


_FOR_THE_WINDOW = """
import sys
from types import SimpleNamespace
import bsc_planner.figures.charts.loading as loading
loading.sys = SimpleNamespace(platform={platform!r})
loading.load_font_reader()
assert ("matplotlib.ft2font" in sys.modules) is {is_loaded}
assert "matplotlib.font_manager" not in sys.modules
loading.load_matplotlib()
import matplotlib
print(matplotlib.get_cachedir())
"""


def _cache_folder(tmp_path: Path, program: str = _PROGRAM, **environment: str) -> Path:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 42\n", encoding="utf-8")
    known = {name: value for name, value in os.environ.items() if name != "MPLCONFIGDIR"}
    root = str(Path(__file__).resolve().parents[3])
    done = subprocess.run(
        [sys.executable, "-c", program],
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


@pytest.mark.parametrize(("platform", "is_loaded"), [("win32", True), ("linux", False)])
def test_only_on_windows_the_reader_of_fonts_is_loaded_ahead_and_without_looking_through_fonts(
    tmp_path: Path, platform: str, is_loaded: bool
) -> None:
    home = tmp_path / "home"
    program = _FOR_THE_WINDOW.format(platform=platform, is_loaded=is_loaded)

    assert _cache_folder(tmp_path, program, BSC_PLANNER_HOME=str(home)) == home / "cache" / "matplotlib"
