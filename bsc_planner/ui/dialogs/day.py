"""Asks for a day: typed as planners write days, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from bsc_planner.model.date_reading import read_date
from bsc_planner.ui.labels import day_text
from bsc_planner.ui.language import day_locale
from bsc_planner.ui.theme import tokens
from bsc_planner.ui.widgets.dialog_buttons import button_named


class DayDialog(QDialog):
    """One day; field and calendar follow each other."""

    def __init__(self, proposed: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Targets in force on a day"))
        self.text = QLineEdit(_typed(proposed))
        self.text.setPlaceholderText(self.tr("for example 15-3-2026 or 15 March 2026"))
        self.text.selectAll()
        self.text.setAccessibleName(self.windowTitle())
        self._understood = QLabel()
        self._understood.setProperty("tone", "caption")
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(day_locale())
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self.calendar.setAccessibleName(self.windowTitle())
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setMinimumSize(300, 250)
        quiet = QTextCharFormat()
        quiet.setForeground(tokens().muted)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekend, quiet)
        self.calendar.setSelectedDate(QDate(proposed.year, proposed.month, proposed.day))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._show = button_named(buttons, self.tr("Show this day"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        for widget in (self.text, self._understood, self.calendar, buttons):
            column.addWidget(widget)
        self.text.textChanged.connect(self._on_text_changed)
        self.calendar.selectionChanged.connect(self._on_picked)
        self.calendar.activated.connect(self.accept)
        self._on_text_changed()

    @classmethod
    def ask(cls, parent: QWidget | None, *, proposed: date) -> date | None:
        """The day; None when cancelled."""
        dialog = cls(proposed, parent)
        return dialog.day if dialog.exec() == QDialog.DialogCode.Accepted else None

    @property
    def day(self) -> date | None:
        """The day that stands in the field; None where it means none."""
        return read_date(self.text.text())

    def _on_text_changed(self) -> None:
        day = self.day
        self._show.setEnabled(day is not None)
        if day is None:
            self._understood.setText(self.tr("This is no date yet."))
            return
        self._understood.setText(day_text(day))
        with QSignalBlocker(self.calendar):
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _on_picked(self) -> None:
        picked = self.calendar.selectedDate()
        self.text.setText(_typed(date(picked.year(), picked.month(), picked.day())))


def _typed(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"
