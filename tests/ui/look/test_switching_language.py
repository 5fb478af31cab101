"""The language is changed while the program runs: everything in sight follows, nothing that was typed is lost."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTabBar, QWidget

from bsc_planner.ui.item_models.indicator_tree.columns import NAME
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.left_open import left_open, take_up
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.registry import PAGES
from bsc_planner.ui.widgets.grid.view import GridView
from tools.look.places import settle, show_plan
from tools.look.unmarked import Bracketed, unmarked_texts


def tabs_of(page: QWidget) -> list[QTabBar]:
    return [bar for bar in page.findChildren(QTabBar) if bar.isVisible() and bar.count() > 1]


def places(window: MainWindow) -> Iterator[tuple[str, int]]:
    """Every page, at the last of its tabs."""
    for spec in PAGES:
        window.show_page(spec.key)
        settle(0)
        bars = tabs_of(shown_page(window))
        if not bars:
            yield spec.key, 0
            continue
        usable = [at for at in range(bars[0].count()) if bars[0].isTabEnabled(at) and bars[0].isTabVisible(at)]
        bars[0].setCurrentIndex(usable[-1])
        settle(0)
        yield spec.key, usable[-1]


def shown_page(window: MainWindow) -> QWidget:
    page = window.pages.currentWidget()
    assert page is not None
    return page


def test_every_place_follows_when_the_language_changes_while_it_is_shown(
    window: MainWindow, qapp: QApplication, known_words: set[str]
) -> None:
    translator = Bracketed(qapp)
    show_plan(window)
    found: dict[str, str] = {}
    for key, place in places(window):
        qapp.installTranslator(translator)
        settle(0)
        for text in unmarked_texts(window, known_words):
            found.setdefault(text, f"{key}-{place + 1}")
        bars = tabs_of(shown_page(window))
        assert window.pages.current_key == key
        assert not bars or bars[0].currentIndex() == place
        qapp.removeTranslator(translator)
        settle(0)
    assert sorted(f"{name}: {text}" for text, name in found.items()) == []


def test_a_search_half_typed_and_the_tab_of_the_inspector_stay(window: MainWindow, qapp: QApplication) -> None:
    window.show_page("findings")
    settle()
    show_plan(window)
    inspector = window._inspector
    bar = tabs_of(inspector)[0]
    bar.setCurrentIndex(bar.count() - 1)
    note = next(edit for edit in inspector.findChildren(QPlainTextEdit) if edit.isVisible() and not edit.isReadOnly())
    QTest.keyClicks(note, "Belum selesai ditulis")
    search = next(edit for edit in shown_page(window).findChildren(QLineEdit) if edit.isVisible())
    QTest.keyClicks(search, "sasaran")
    apply_language(qapp, Language.INDONESIAN)
    settle()
    found = [edit.text() for edit in shown_page(window).findChildren(QLineEdit) if edit.isVisible()]
    assert "sasaran" in found
    assert tabs_of(inspector)[0].currentIndex() == bar_count(inspector) - 1
    texts = [edit.toPlainText() for edit in inspector.findChildren(QPlainTextEdit) if edit.isVisible()]
    assert "Belum selesai ditulis" in texts


def test_what_a_cell_refused_stays_in_its_editor(window: MainWindow, qapp: QApplication) -> None:
    window.show_page("indicators")
    settle()
    show_plan(window)
    view = grid_of(window)
    view.setFocus()
    view.go_to(view.currentIndex().row(), NAME)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = open_editor(view)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, "Setengah jadi")
    state = left_open(window.pages)
    assert state.cell is not None
    assert state.cell[3] == "Setengah jadi"
    window.pages.set_session(window.session)
    window.show_page("indicators")
    settle()
    take_up(window.pages, state)
    again = open_editor(grid_of(window))
    assert (again.text() if isinstance(again, QLineEdit) else again.toPlainText()) == "Setengah jadi"


def grid_of(window: MainWindow) -> GridView:
    return next(view for view in shown_page(window).findChildren(GridView) if view.isVisible())


def open_editor(view: QWidget) -> QLineEdit | QPlainTextEdit:
    edits: list[QLineEdit | QPlainTextEdit] = [*view.findChildren(QPlainTextEdit), *view.findChildren(QLineEdit)]
    return next(edit for edit in edits if edit.isVisible())


def bar_count(inspector: QWidget) -> int:
    return tabs_of(inspector)[0].count()
