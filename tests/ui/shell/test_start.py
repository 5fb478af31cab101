"""What a start loads, and what it leaves until a plan is opened."""

import os
import subprocess
import sys
from pathlib import Path

from bsc_planner import __version__
from bsc_planner.app import LANGUAGES, THEMES
from bsc_planner.ui.language import Language
from bsc_planner.ui.theme import Scheme

_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from bsc_planner.app import main
app = QApplication([])
QTimer.singleShot(0, app, lambda: QTimer.singleShot(0, app, app.quit))
assert main([]) == 0
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_the_start_page_stands_before_database_and_figures_are_loaded(tmp_path: Path) -> None:
    environment = os.environ | {"BSC_PLANNER_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    started = subprocess.run(
        [sys.executable, "-c", _START], check=True, capture_output=True, text=True, env=environment
    )
    loaded = set(started.stdout.split())
    assert "bsc_planner" in loaded
    assert not loaded & {"sqlalchemy", "numpy", "matplotlib", "openpyxl", "xlsxwriter", "docx"}


def test_the_words_of_the_command_line_are_the_choices_of_the_window() -> None:
    assert list(THEMES) == [scheme.value for scheme in Scheme]
    assert list(LANGUAGES) == [language.value for language in Language]


def test_the_version_tells_that_of_qt_too() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bsc_planner.app", "--version"], check=True, capture_output=True, text=True
    )
    assert told.stdout.startswith(f"BSC Planner {__version__} (Qt 6.")
