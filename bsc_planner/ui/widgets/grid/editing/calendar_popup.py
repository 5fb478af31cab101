"""A calendar to choose a day from, below the editor of a date."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QPushButton, QVBoxLayout, QWidget

from bsc_planner.ui.language import Language, current_language
from bsc_planner.ui.theme import tokens

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalendarPopup(QFrame):
    """Opens over everything and closes by itself, as a menu does.

    Signals:
        chosen: A `date` was chosen.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.calendar = QCalendarWidget(self)
        self.calendar.setGridVisible(False)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.clicked.connect(self._on_chosen)
        self.today = QPushButton(self.tr("Today"))
        self.today.clicked.connect(lambda: self._on_chosen(QDate.currentDate()))
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 6, 6, 6)
        box.setSpacing(4)
        box.addWidget(self.calendar)
        box.addWidget(self.today, 0, Qt.AlignmentFlag.AlignRight)
        for child in (self.calendar, *self.calendar.findChildren(QWidget)):
            child.installEventFilter(self)

    def open_at(self, below: QPoint, day: date | None) -> None:
        """Open below a place of the screen, at a day; None: today."""
        is_indonesian = current_language() is Language.INDONESIAN
        self.calendar.setLocale(QLocale("id_ID" if is_indonesian else "en_GB"))
        shown = day or date.today()
        self._dress()
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(below.x(), screen.right() - self.width()))
        top = below.y() if below.y() + self.height() <= screen.bottom() else below.y() - self.height() - 32
        self.move(left, max(screen.top(), top))
        self.show()
        self.calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the chosen day."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self._on_chosen(self.calendar.selectedDate())
            return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        """Colours in force: Qt's own red is hard to see on a dark ground."""
        weekend = QTextCharFormat()
        weekend.setForeground(tokens().error)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)

    def _on_chosen(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
