"""A window with a whole plan, and the words in it that nobody translates."""

import calendar
import getpass
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import bsc_planner
from bsc_planner.demo.building import example_plan
from bsc_planner.paths import resource
from bsc_planner.ui.background import background_jobs, stop_background_work
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.theme import Scheme, apply_theme
from tools.look.places import settle
from tools.look.unmarked import plan_words, words_of

ROOT = Path(bsc_planner.__file__).parent
OTHER_TABLES = (
    *sorted((ROOT / "wording").glob("*.py")),
    ROOT / "scoring" / "explanation_text.py",
    *sorted(resource("rules").glob("*.toml")),
    *sorted(resource("wording").glob("*.toml")),
)
"""What says both languages itself, below the window."""
NO_WORDS_OF_OURS = {"bsc", "planner", "ctrl", "shift", "alt", "esc", "del", "enter", "tab", getpass.getuser().lower()}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plan") / "contoh.renstra"
    example_plan(path, who="Penguji")
    return path


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, plan: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    settings = Settings()
    settings.set_value(AUTHOR, "Penguji")
    apply_theme(qapp, Scheme.LIGHT)
    made = MainWindow(settings, WindowState())
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    made.open_path(plan)
    settle()
    yield made
    monkeypatch.setattr(UnsavedDialog, "ask", lambda *_, **__: UnsavedAnswer.DISCARD)
    stop_background_work()
    made.close()
    background_jobs().stop_all()
    apply_language(qapp, Language.ENGLISH)


@pytest.fixture
def known_words(plan: Path) -> set[str]:
    words = plan_words(plan) | words_of(*OTHER_TABLES) | NO_WORDS_OF_OURS
    return words | {word.lower() for word in calendar.month_name} | set(re.split(r"\W+", str(plan).lower()))
