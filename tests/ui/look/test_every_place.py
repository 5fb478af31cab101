"""Every page, view, menu and dialog in a small window: nothing cut, covered, pale or without a name."""

import ast
import calendar
import getpass
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import bsc_planner
import bsc_planner.ui
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
from tools.look import dialogs
from tools.look.dialogs import DIALOGS, SYSTEM, WINDOWS, each_dialog
from tools.look.flaws import flaws_of
from tools.look.places import settle, show_plan, walk, walk_inspector, walk_menus
from tools.look.unmarked import Bracketed, plan_words, unmarked_texts, words_of

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


def seen(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    yield from ((name, window) for name in walk(window, least_ms=0))
    yield from ((name, window) for name in walk_inspector(window, least_ms=0))
    show_plan(window)
    yield from walk_menus(window)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_covered_pale_or_nameless_in_a_small_window(
    window: MainWindow, qapp: QApplication, language: Language
) -> None:
    apply_language(qapp, language)
    found: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        for flaw in flaws_of(widget):
            found.setdefault(str(flaw), name)

    for name, widget in seen(window):
        look(name, widget)
    each_dialog(window, look)
    assert sorted(f"{name}: {flaw}" for flaw, name in found.items()) == []


def test_every_visible_text_went_through_the_translator(window: MainWindow, qapp: QApplication, plan: Path) -> None:
    known = plan_words(plan) | words_of(*OTHER_TABLES, Path(dialogs.__file__)) | NO_WORDS_OF_OURS
    known |= {word.lower() for word in calendar.month_name} | set(re.split(r"\W+", str(plan).lower()))
    translator = Bracketed(qapp)
    qapp.installTranslator(translator)
    found: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        for text in unmarked_texts(widget, known):
            found.setdefault(text, name)

    try:
        for name, widget in seen(window):
            look(name, widget)
        each_dialog(window, look)
    finally:
        qapp.removeTranslator(translator)
    assert sorted(f"{name}: {text}" for text, name in found.items()) == []


def test_the_list_of_dialogs_is_complete() -> None:
    root = Path(bsc_planner.ui.__file__).parent
    defined = {
        node.name
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and (
            node.name.endswith("Dialog")
            or any(isinstance(base, ast.Name) and base.id == "QDialog" for base in node.bases)
        )
    }
    shown = {name.partition("-")[0] for name in DIALOGS}
    assert defined - shown - SYSTEM - WINDOWS == set()
    assert shown <= defined
