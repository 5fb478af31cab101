"""What is chosen above a chart: which one, of which indicator, over what; and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.figures.charts.plan_reading import ChartKind, Course
from bsc_planner.ui.icons import icon
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.unit_chooser import Choice, UnitChooser

_GAP = 6


class ChartBar(QWidget):
    """Two lines: the four charts with what can be done, and the choices of a trend.

    Signals:
        changed: Another chart, indicator or course is wanted.
        page_asked: (step) The next page (1) or the one before (-1) is wanted.
    """

    changed = Signal()
    page_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicator_id: str | None = None
        self._course = Course.YEARS
        self._has_pages = False
        self.kinds = QButtonGroup(self)
        self.indicators = UnitChooser(caption=self.tr("Indicator"), placeholder=self.tr("Code or name of an indicator"))
        self.courses = ChoiceButton(self.tr("Over"))
        self.grey = QAction(icon("printer"), self.tr("Grey print"), self)
        self.grey.setCheckable(True)
        self.grey.setToolTip(self.tr("Show the chart as a printer without colour prints it"))
        self.copy = QAction(icon("copy"), self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy the chart as a picture, to be pasted into a document or a slide"))
        self.save = QAction(icon("download"), self.tr("Save as…"), self)
        self._page = QLabel()
        self._page.setProperty("tone", "muted")
        self._back, self._on = self._turner("chevron-left", -1), self._turner("chevron-right", 1)
        self._lay_out()
        self._offer_courses()
        self.kinds.idClicked.connect(self._on_kind)
        self.indicators.unit_chosen.connect(self._on_indicator)
        self.courses.chosen.connect(self._on_course)
        self.set_kind(ChartKind.TREND)
        self.show_pages(0, 1)

    @property
    def kind(self) -> ChartKind:
        """The chart wanted."""
        return list(ChartKind)[self.kinds.checkedId()]

    @property
    def indicator_id(self) -> str | None:
        """Of the trend; None: there is none to choose."""
        return self._indicator_id

    @property
    def course(self) -> Course:
        """What the trend runs over."""
        return self._course

    def set_kind(self, kind: ChartKind) -> None:
        """Have another chart marked; nothing is signalled."""
        self.kinds.button(list(ChartKind).index(kind)).setChecked(True)
        self._show_second_line()

    def set_indicator(self, indicator_id: str | None) -> None:
        """Have another indicator marked, of those that are offered; nothing is signalled."""
        self._indicator_id = indicator_id

    def offer_indicators(self, choices: Sequence[Choice], current: str | None) -> None:
        """Offer indicators and have one of them marked (None: there is none); nothing is signalled."""
        self._indicator_id = current
        self.indicators.set_choices(choices, current)
        self._fit()

    def show_pages(self, page: int, pages: int) -> None:
        """Say which page is shown; nothing where there is only one."""
        self._has_pages = pages > 1
        for widget in (self._back, self._page, self._on):
            widget.setVisible(self._has_pages)
        self._show_second_line()
        self._page.setText(self.tr("{page} of {pages}").format(page=page + 1, pages=pages))
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < pages - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words away where there is little room; tool tips and screen readers still say them."""
        super().resizeEvent(event)
        self._fit()

    # putting together --------------------------------------------------------

    def _fit(self) -> None:
        needed = sum(button.sizeHint().width() + _GAP for button in self.kinds.buttons())
        for tool in self._buttons:
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            needed += tool.sizeHint().width() + _GAP
        is_narrow = self.width() < needed
        for tool in self._buttons if is_narrow else ():
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.courses.set_compact(is_compact=is_narrow)
        room = max(120, self.width() - self.courses.width() - 8)
        inside = self.indicators.layout()
        if inside is not None:
            self.indicators.setFixedWidth(min(inside.sizeHint().width(), room))

    def _show_second_line(self) -> None:
        is_trend = self.kind is ChartKind.TREND
        self.indicators.setVisible(is_trend)
        self.courses.setVisible(is_trend)
        self._second.setVisible(is_trend or self._has_pages)

    def _lay_out(self) -> None:
        titles = (self.tr("Trend"), self.tr("Indicators"), self.tr("Perspectives"), self.tr("Heat map"))
        first = QHBoxLayout()
        first.setSpacing(_GAP)
        for place, title in enumerate(titles):
            button = QPushButton(title)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.kinds.addButton(button, place)
            first.addWidget(button)
        first.addStretch()
        self._buttons = [ActionButton(action) for action in (self.grey, self.copy, self.save)]
        for tool in self._buttons:
            first.addWidget(tool)
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addWidget(self.indicators)
        second.addWidget(self.courses)
        second.addStretch()
        for widget in (self._back, self._page, self._on):
            second.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self._second)

    def _turner(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setAccessibleName(self.tr("Next page") if step > 0 else self.tr("Page before"))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self.page_asked.emit(step))
        return button

    def _offer_courses(self) -> None:
        choices = [
            (self.tr("years of the plan"), Course.YEARS),
            (self.tr("quarters of the year"), Course.QUARTERS),
            (self.tr("months of the year"), Course.MONTHS),
        ]
        self.courses.set_choices(choices, self._course)

    def _on_kind(self, _place: int) -> None:
        self._show_second_line()
        self.changed.emit()

    def _on_indicator(self, indicator_id: str | None) -> None:
        self._indicator_id = indicator_id
        self.changed.emit()

    def _on_course(self, course: Course) -> None:
        self._course = course
        self._offer_courses()
        self.changed.emit()
