"""Beside which pages the inspector stands."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDockWidget

from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.objective import Objective
from bsc_planner.ui.main_window.window import MainWindow


@pytest.fixture
def shown(window: MainWindow, plan_file: Path, qapp: QApplication) -> MainWindow:
    window.resize(1440, 900)
    window.files.open_path(plan_file)
    qapp.processEvents()
    return window


def dock(window: MainWindow) -> QDockWidget:
    (found,) = window.findChildren(QDockWidget)
    return found


def test_it_stands_beside_what_is_drawn_up_and_leaves_other_pages_their_whole_width(shown: MainWindow) -> None:
    seen = {}
    for key in ("overview", "strategy_map", "indicators", "organisation", "cascade", "monitoring", "documents"):
        shown.show_page(key)
        seen[key] = dock(shown).isVisible()
        assert shown.commands["inspector"].isChecked() == seen[key]
    assert [key for key, is_seen in seen.items() if is_seen] == ["strategy_map", "indicators", "organisation"]


def test_a_narrow_window_belongs_to_the_page_until_the_inspector_is_called(
    shown: MainWindow, qapp: QApplication
) -> None:
    shown.show_page("indicators")
    shown.resize(1024, 640)
    qapp.processEvents()
    assert dock(shown).isHidden()
    shown.commands["inspector"].trigger()
    assert dock(shown).isVisible()
    assert dock(shown).widget() is not None


def test_what_the_planner_chose_stays_with_the_page(shown: MainWindow) -> None:
    shown.show_page("monitoring")
    shown.commands["inspector"].trigger()
    shown.show_page("indicators")
    shown.commands["inspector"].trigger()
    assert dock(shown).isHidden()
    shown.show_page("monitoring")
    assert dock(shown).isVisible()
    shown.show_page("indicators")
    assert dock(shown).isHidden()


def test_a_question_why_shows_it_until_the_page_is_left(shown: MainWindow) -> None:
    assert shown.session is not None
    shown.session.do("Tambah", AddObjectiveEdit(code="SS1", text="Sasaran"))
    (objective,) = shown.session.store.all(Objective)
    shown.show_page("monitoring")
    assert dock(shown).isHidden()
    shown.session.ask_why(Ref("objective", objective.id))
    assert dock(shown).isVisible()
    shown.show_page("overview")
    shown.show_page("monitoring")
    assert dock(shown).isHidden()


def test_without_a_plan_there_is_nothing_to_show_it_for(window: MainWindow) -> None:
    assert dock(window).isHidden()
    assert not window.commands["inspector"].isEnabled()
