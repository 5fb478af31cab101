"""Rows of controls that go on in a second line."""

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.ui.widgets.wrapping_row import WrappingRow


def test_what_has_no_room_goes_on_in_the_next_line_and_comes_back(qtbot: QtBot) -> None:
    page, bar = QWidget(), QWidget()
    qtbot.addWidget(page)
    row = WrappingRow(bar)
    first, second, words = QPushButton("Titik simpan…"), QPushButton("Bekukan edisi…"), QLineEdit()
    row.addWidget(first)
    row.addStretch(1)
    row.addWidget(second)
    column = QVBoxLayout(page)
    column.addWidget(bar)
    column.addWidget(words, 1)
    page.resize(600, 200)
    page.show()
    assert first.y() == second.y()
    assert second.geometry().right() == bar.rect().right()

    page.resize(first.sizeHint().width() + 60, 200)
    assert second.y() > first.geometry().bottom()
    assert second.geometry().bottom() <= bar.rect().bottom()
    assert not first.geometry().intersects(second.geometry())

    page.resize(600, 200)
    assert first.y() == second.y()


def test_the_room_left_goes_to_what_stretches_and_hidden_ones_take_none(qtbot: QtBot) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    row = WrappingRow(bar)
    words, shown, hidden = QLineEdit(), QPushButton("Cari"), QPushButton("Kosongkan")
    row.addWidget(words, 1)
    row.addSpacing(4)
    row.addWidget(hidden)
    row.addWidget(shown)
    hidden.hide()
    bar.resize(500, 40)
    bar.show()
    assert shown.geometry().right() == bar.rect().right()
    assert words.width() > words.sizeHint().width()
    assert row.count() == 4
    assert row.takeAt(9) is None
    assert row.itemAt(0) is not None
