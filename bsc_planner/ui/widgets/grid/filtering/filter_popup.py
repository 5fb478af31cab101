"""What opens below a heading: sorting by the column and choosing which rows are seen."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.date_reading import read_date
from bsc_planner.model.number_format import format_number
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.icons import ICON_BESIDE_TEXT, icon
from bsc_planner.ui.labels import day_text
from bsc_planner.ui.widgets.grid.filtering.column_filter import ColumnFilter, FilterValues, Order
from bsc_planner.ui.widgets.grid.filtering.filter_values_list import FilterValuesList
from bsc_planner.ui.widgets.grid.filtering.order_words import order_words
from bsc_planner.ui.widgets.grid.item_model import GridItemModel

_SEARCH_PAUSE = 150
_WIDTH = 300


class FilterPopup(QFrame):
    """Sorting and filtering by one column; closes by Esc or a click elsewhere without changing anything."""

    def __init__(self, model: GridItemModel, column: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "true")
        self.setFixedWidth(_WIDTH)
        self._model = model
        self._column = column
        self._listed = model.columns[column]
        self._before = model.filters.get(self._listed.key, ColumnFilter())
        listed = model.filter_values(column, containing=self._before.contains)
        has_bound = self._before.lowest is not None or self._before.highest is not None
        self._has_span = self._listed.is_day or self._listed.is_figure or listed.has_numbers or has_bound
        self.setAccessibleName(self.tr("Filter by {column}").format(column=self._listed.full_name))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Contains words; narrows the list"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.first = QLineEdit()
        self.last = QLineEdit()
        self.values = FilterValuesList()
        self.values.setMinimumHeight(190)
        self.more = self._muted(self.tr("Only the first values are listed: type words to find others."))
        self.trouble = QLabel()
        self.trouble.setProperty("tone", "error")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.apply_button = QPushButton(self.tr("Apply"))
        self.apply_button.setProperty("role", "primary")
        self.clear_button = QPushButton(self.tr("Clear filter"))
        self.clear_button.setEnabled(not self._before.is_empty)
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE)
        self._pause.timeout.connect(self._offer)
        self._lay_out()
        self._fill(listed)
        self.search.textChanged.connect(self._pause.start)
        for field in (self.search, self.first, self.last):
            field.returnPressed.connect(self.apply)
        self.values.confirmed.connect(self.apply)
        self.apply_button.clicked.connect(self.apply)
        self.clear_button.clicked.connect(self.clear)

    def open_at(self, point: QPoint) -> None:
        """Open with its upper left corner at a point of the screen, moved so that it stays on it."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        left = max(area.left(), min(point.x(), area.right() - self.width()))
        top = max(area.top(), min(point.y(), area.bottom() - self.height()))
        self.move(left, top)
        self.show()
        (self.first if self._has_span else self.search).setFocus(Qt.FocusReason.PopupFocusReason)

    def apply(self) -> None:
        """Filter by what is chosen; where a bound cannot be read it stays open and says so."""
        if self._pause.isActive():
            self._offer()
        wanted = self._wanted()
        if wanted is not None:
            self._set(wanted)

    def clear(self) -> None:
        """Filter by this column no more."""
        self._set(ColumnFilter())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Down goes from the search to the values."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Down and not self.values.hasFocus():
            self.values.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    # building ------------------------------------------------------------------

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 8, 10, 10)
        box.setSpacing(6)
        title = QLabel(self._listed.full_name)
        title.setProperty("tone", "section")
        box.addWidget(title)
        if self._model.can_order(self._column):
            box.addLayout(self._sorting())
        if self._has_span:
            box.addLayout(self._span())
        box.addWidget(self.search)
        box.addWidget(self.values, 1)
        box.addWidget(self.more)
        box.addWidget(self.trouble)
        line = QHBoxLayout()
        line.addWidget(self.clear_button)
        line.addStretch(1)
        line.addWidget(self.apply_button)
        box.addLayout(line)

    def _sorting(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        key = self._listed.key
        up, down = order_words(self._listed)
        ways = (("arrow-up", up, Order(key)), ("arrow-down", down, Order(key, is_descending=True)))
        for sign, text, order in ways:
            button = QPushButton(icon(sign), text)
            button.setIconSize(ICON_BESIDE_TEXT)
            button.setCheckable(True)
            button.setChecked(self._model.order == order)
            button.clicked.connect(lambda _=False, order=order: self._sort(order))
            line.addWidget(button, 1)
        return line

    def _span(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        for place, (name, field) in enumerate(((self.tr("From"), self.first), (self.tr("To"), self.last))):
            label = self._muted(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
        return grid

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        return label

    def _fill(self, listed: FilterValues) -> None:
        before = self._before
        self.search.setText(before.contains)
        low, high = before.lowest, before.highest
        self.first.setText(format_number(low) if low is not None else _day(before.first_day))
        self.last.setText(format_number(high) if high is not None else _day(before.last_day))
        self.values.begin(before.chosen)
        self._show_values(listed)

    def _offer(self) -> None:
        self._pause.stop()
        self._show_values(self._model.filter_values(self._column, containing=self.search.text()))

    def _show_values(self, listed: FilterValues) -> None:
        self.values.offer(listed)
        self.more.setVisible(listed.has_more)

    # what is wanted ----------------------------------------------------------------

    def _wanted(self) -> ColumnFilter | None:
        chosen = self.values.chosen()
        wanted = ColumnFilter(contains=self.search.text().strip(), chosen=chosen)
        if not self._has_span:
            return wanted
        bounds: list[Decimal | date | None] = []
        for field in (self.first, self.last):
            text = field.text().strip()
            bound = _read(text, is_day=self._listed.is_day) if text else None
            if text and bound is None:
                self._tell(field, self._unread(text))
                return None
            bounds.append(bound)
        low, high = bounds
        if low is not None and high is not None and low > high:  # type: ignore[operator]
            self._tell(self.last, self.tr("The end lies before the beginning: no row would be seen."))
            return None
        if self._listed.is_day:
            return ColumnFilter(wanted.contains, chosen, first_day=_as_day(low), last_day=_as_day(high))
        return ColumnFilter(wanted.contains, chosen, lowest=_as_number(low), highest=_as_number(high))

    def _unread(self, text: str) -> str:
        if self._listed.is_day:
            return self.tr("“{text}” is no date. Write for example 15/3/2026.").format(text=text)
        return self.tr("“{text}” is no number. Write for example 1.355,9.").format(text=text)

    def _tell(self, field: QLineEdit, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _set(self, wanted: ColumnFilter) -> None:
        filters = dict(self._model.filters)
        filters[self._listed.key] = wanted
        self.close()
        self._model.set_filters({key: one for key, one in filters.items() if not one.is_empty})

    def _sort(self, order: Order) -> None:
        self.close()
        self._model.set_order(None if self._model.order == order else order)


def _read(text: str, *, is_day: bool) -> Decimal | date | None:
    if is_day:
        return read_date(text)
    value = read_value(text)
    return value.numbers[0] if value.numbers else None


def _as_day(bound: Decimal | date | None) -> date | None:
    return bound if isinstance(bound, date) else None


def _as_number(bound: Decimal | date | None) -> Decimal | None:
    return bound if isinstance(bound, Decimal) else None


def _day(day: date | None) -> str:
    return day_text(day) if day else ""
