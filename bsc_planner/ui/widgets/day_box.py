"""A field for a day: typed, or chosen in a calendar that speaks the window's language."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from bsc_planner.ui.language import day_locale


class DayBox(QDateEdit):
    """Day, name of the month and year, with a calendar that begins on Monday.

    Args:
        day: Shown first; None: today.
        is_short: Abbreviates the month, where room is scarce.
    """

    def __init__(self, day: QDate | None = None, *, is_short: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(QDate.currentDate() if day is None else day, parent)
        self.setLocale(day_locale())
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMM yyyy" if is_short else "d MMMM yyyy")
        calendar = self.calendarWidget()
        calendar.setLocale(day_locale())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
