"""Fields for days speak the window's language."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.ui.language import Language, apply_language, current_language
from bsc_planner.ui.widgets.day_box import DayBox


def test_months_and_weeks_are_those_of_the_windows_language(qtbot: QtBot, qapp: QApplication) -> None:
    before = current_language()
    told = {}
    for language in Language:
        apply_language(qapp, language)
        box = DayBox(QDate(2026, 5, 3))
        qtbot.addWidget(box)
        calendar = box.calendarWidget()
        told[language] = box.text(), calendar.locale().monthName(5)
        assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    apply_language(qapp, before)
    assert told[Language.INDONESIAN] == ("3 Mei 2026", "Mei")
    assert told[Language.ENGLISH] == ("3 May 2026", "May")
