"""Walks through the window: every page, every tab and view in it, the inspector, the menus."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Indicator
from bsc_planner.ui.background import BackgroundJobs
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.registry import PAGES

_LONGEST_SECONDS = 12.0
_INSPECTOR_REST_MS = 300
_INSPECTED = ("perspective", "objective", "indicator", "link", "unit", "position", "employee", "cascade")


def settle(least_ms: int = 60) -> None:
    """Let the window come to rest: work in the background done, everything laid out."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    start = time.monotonic()
    while time.monotonic() - start < _LONGEST_SECONDS:
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        is_quiet = not any(jobs.running for jobs in app.findChildren(BackgroundJobs))
        if is_quiet and time.monotonic() - start > least_ms / 1000:
            # what was just made asks for its room only now
            app.processEvents()
            app.processEvents()
            return
        time.sleep(0.005)


def show_plan(window: MainWindow) -> None:
    """Choose an indicator and call the inspector to show it."""
    assert window.session is not None
    if not window.commands["inspector"].isChecked():
        window.commands["inspector"].trigger()
    one = next(iter(window.session.store.all(Indicator)), None)
    if one is not None:
        window.session.select(Ref("indicator", one.id))
    settle()


def walk(window: MainWindow, *, least_ms: int = 60) -> Iterator[str]:
    """Go from place to place; what is yielded names the one that is shown now."""
    for page in PAGES:
        window.show_page(page.key)
        settle(least_ms)
        shown = window.pages.currentWidget()
        assert shown is not None
        yield from (f"{page.key}{name}" for name in _tabs(shown, least_ms))


def walk_inspector(window: MainWindow, *, least_ms: int = 60) -> Iterator[str]:
    """Go through the inspector's tabs for one element of each kind."""
    window.show_page("indicators")
    show_plan(window)
    assert window.session is not None
    inspector = window.findChild(Inspector)
    assert inspector is not None
    for kind in _INSPECTED:
        one = next(iter(window.session.store.all(BY_KIND[kind])), None)
        if one is None:
            continue
        window.session.select(Ref(kind, one.id))
        settle(_INSPECTOR_REST_MS)
        for bar in [bar for bar in inspector.findChildren(QTabBar) if bar.isVisible()][:1]:
            for place in range(bar.count()):
                bar.setCurrentIndex(place)
                settle(least_ms)
                yield f"inspector-{kind}-{place + 1}"
            bar.setCurrentIndex(0)
    show_plan(window)


def walk_menus(window: MainWindow) -> Iterator[tuple[str, QMenu]]:
    """Fill and lay out every menu of the menu bar, one after the other."""
    for place, action in enumerate(window.menuBar().actions()):
        menu = action.menu()
        if isinstance(menu, QMenu):
            menu.aboutToShow.emit()
            menu.ensurePolished()
            menu.adjustSize()
            yield f"menu-{place + 1}", menu


def _tabs(page: QWidget, least_ms: int) -> Iterator[str]:
    outer = next(iter(_bars(page, ())), None)
    if outer is None:
        yield ""
        return
    for place in range(outer.count()):
        if not (outer.isTabVisible(place) or outer.property("folds")) or not outer.isTabEnabled(place):
            continue
        outer.setCurrentIndex(place)
        settle(least_ms)
        yield f"-{place + 1}"
        for inner in _bars(page, (outer,)):
            for step in range(1, inner.count()):
                inner.setCurrentIndex(step)
                settle(least_ms)
                yield f"-{place + 1}-{step + 1}"
            inner.setCurrentIndex(0)


def _bars(page: QWidget, known: tuple[QTabBar, ...]) -> list[QTabBar]:
    bars = [bar for bar in page.findChildren(QTabBar) if bar.isVisible() and bar.count() > 1]
    return [bar for bar in bars if bar not in known and bar.focusPolicy() != Qt.FocusPolicy.NoFocus]
