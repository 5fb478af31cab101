"""Every page, view, menu and dialog in a small window: nothing cut, covered, pale or without a name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import bsc_planner
import bsc_planner.ui
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.window import MainWindow
from tools.look import dialogs
from tools.look.dialogs import DIALOGS, SYSTEM, WINDOWS, each_dialog
from tools.look.everything import lasting_flaws_of
from tools.look.grid_parts import EveryGridPart
from tools.look.map_parts import open_map_parts
from tools.look.menus import EveryMenu
from tools.look.other_windows import look_at_other_windows
from tools.look.places import settle, show_plan, walk, walk_inspector, walk_menus
from tools.look.unmarked import Bracketed, unmarked_texts, words_of


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
        for flaw in lasting_flaws_of(widget):
            found.setdefault(str(flaw), name)

    for name, widget in seen(window):
        look(name, widget)
    each_dialog(window, look)
    assert sorted(f"{name}: {flaw}" for flaw, name in found.items()) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_menus_popups_bars_and_other_windows_are_whole(window: MainWindow, qapp: QApplication, tmp_path: Path) -> None:
    apply_language(qapp, Language.INDONESIAN)
    found: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        for flaw in lasting_flaws_of(widget):
            found.setdefault(str(flaw), name)

    menus, parts = EveryMenu(window, look), EveryGridPart(look)
    for page in ("strategy_map", "indicators", "organisation"):
        window.show_page(page)
        settle(0)
        menus.open_all(page)
        parts.open_all(window, page)
        open_map_parts(window, look)
    look_at_other_windows(window, tmp_path, look)
    assert sorted(f"{name}: {flaw}" for flaw, name in found.items()) == []


def test_every_visible_text_went_through_the_translator(
    window: MainWindow, qapp: QApplication, known_words: set[str]
) -> None:
    known = known_words | words_of(Path(dialogs.__file__))
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
