"""Tabs that wait in a menu where the window is narrow."""

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.ui.theme import Scheme, apply_theme
from bsc_planner.ui.widgets.folding_tab_bar import FoldingTabBar

TITLES = ("Realisasi", "Nilai", "Grafik", "Laporan pegawai", "Evaluasi pegawai", "Tindak lanjut", "Perangkat aturan")


def tabs_in(qtbot: QtBot, qapp: QApplication, width: int) -> tuple[QWidget, FoldingTabBar]:
    apply_theme(qapp, Scheme.LIGHT)
    page, bar = QWidget(), FoldingTabBar()
    qtbot.addWidget(page)
    line = QHBoxLayout(page)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(bar)
    for title in TITLES:
        bar.addTab(title)
    page.resize(width, 40)
    page.show()
    return page, bar


def test_tabs_without_room_are_in_the_menu_and_come_to_the_front_when_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    page, bar = tabs_in(qtbot, qapp, 1200)
    assert bar.folded == []
    assert not bar.more.isVisible()

    page.resize(420, 40)
    assert 0 not in bar.folded
    assert len(bar.folded) >= 3
    assert bar.more.isVisible()
    assert bar.more.geometry().right() <= bar.rect().right()
    bar.more.menu().aboutToShow.emit()
    offered = bar.more.menu().actions()
    assert [action.text() for action in offered] == [TITLES[place] for place in bar.folded]

    offered[-1].trigger()
    assert bar.currentIndex() == len(TITLES) - 1
    assert bar.isTabVisible(bar.currentIndex())
    assert bar.tabRect(bar.currentIndex()).right() < bar.more.x()

    page.resize(1200, 40)
    assert bar.folded == []
    assert bar.currentIndex() == len(TITLES) - 1


def test_a_window_gets_as_narrow_as_the_widest_tab(qtbot: QtBot, qapp: QApplication) -> None:
    page, bar = tabs_in(qtbot, qapp, 1200)
    page.resize(10, 40)
    assert page.width() < bar.sizeHint().width() / 2
    bar.setCurrentIndex(3)
    assert bar.isTabVisible(3)


def test_a_bar_with_the_room_it_asks_for_shows_all_tabs_whichever_is_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    page, bar = tabs_in(qtbot, qapp, 1200)
    page.resize(bar.sizeHint().width(), 40)
    for place in range(bar.count()):
        bar.setCurrentIndex(place)
        assert bar.folded == [], TITLES[place]
