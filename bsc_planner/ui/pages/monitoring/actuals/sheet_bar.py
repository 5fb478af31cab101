"""What is chosen above the actuals grid: length of the periods, which rows, and what is still missing."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from bsc_planner.model.period import PeriodKind
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.monitoring.actuals.columns import KINDS
from bsc_planner.ui.pages.monitoring.actuals.sheet_filter import SheetFilter, Shown
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

SHOWN: dict[Shown, str] = {
    Shown.ALL: QT_TRANSLATE_NOOP("Actuals", "All indicators"),
    Shown.MISSING: QT_TRANSLATE_NOOP("Actuals", "Not filled in yet"),
    Shown.RED: QT_TRANSLATE_NOOP("Actuals", "■ Red"),
    Shown.YELLOW: QT_TRANSLATE_NOOP("Actuals", "▲ Yellow"),
    Shown.UNPROVEN: QT_TRANSLATE_NOOP("Actuals", "Without evidence"),
}
"""Which indicators are shown; texts in the context ``Actuals``."""

_TYPING_PAUSE = 150
_NARROW = 760
"""Pixels below which captions and counts are left away."""


class SheetBar(QWidget):
    """Every change applies at once.

    Signals:
        kind_chosen: Periods of another length (`PeriodKind`).
        filter_changed: The `SheetFilter` as it is set now.
        outline_wanted: Back from a sorted list to the plan's order.
    """

    kind_chosen = Signal(object)
    filter_changed = Signal(object)
    outline_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = ChoiceButton(self.tr("Periods"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Code, name or unit of measure"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(240)
        self.shown = ChoiceButton(self.tr("Show"))
        self.missing = StatusLabel(can_click=True, is_strong=True)
        self.others = QPushButton()
        self.others.setProperty("role", "link")
        self.outline = QPushButton(self.tr("Back to the outline"))
        self.count = ElidedLabel("")
        self.count.setProperty("tone", "muted")
        self._other: PeriodKind | None = None
        self._is_narrow = False
        self._wanted = Shown.ALL
        line = WrappingRow(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self.kinds, self.shown, self.search, self.outline, self.missing, self.others):
            line.addWidget(widget)
        line.addWidget(self.count, 1)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._tell)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._tell)
        self.kinds.chosen.connect(self.kind_chosen)
        self.shown.chosen.connect(self._on_shown_chosen)
        self.missing.clicked.connect(lambda: self.show_only(Shown.MISSING))
        self.others.clicked.connect(lambda: self.kind_chosen.emit(self._other))
        self.outline.clicked.connect(self.outline_wanted)
        self.set_kind(PeriodKind.QUARTER)
        self._offer_shown()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave captions and counts away where there is little room."""
        super().resizeEvent(event)
        self._is_narrow = self.width() < _NARROW
        for button in (self.kinds, self.shown):
            button.set_compact(is_compact=self._is_narrow)
        self.count.setVisible(not self._is_narrow)
        self.others.setVisible(self._other is not None and not self._is_narrow)

    def wanted(self) -> SheetFilter:
        """What is set."""
        return SheetFilter(self.search.text(), self._wanted)

    def set_kind(self, kind: PeriodKind) -> None:
        """Show which length of periods is shown."""
        translate = QCoreApplication.translate
        self.kinds.set_choices([(translate("Actuals", text), one) for one, text in KINDS.items()], kind)

    def show_only(self, shown: Shown) -> None:
        """Show some of the indicators."""
        self._wanted = shown
        self._offer_shown()
        self._tell()

    def show_everything(self) -> None:
        """Take the filter away."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self.show_only(Shown.ALL)

    def show_missing(self, count: int, period: str, *, has_due: bool) -> None:
        """Say how many actuals are still to be reported up to a period."""
        if count:
            self.missing.show_status(Status.WARNING, self.tr("{count} not filled in").format(count=count))
            tip = self.tr("Actuals still to be reported up to {period}; click to show only these indicators")
        else:
            self.missing.show_status(Status.OK, self.tr("Everything filled in"))
            tip = self.tr("Every actual up to {period} is reported")
        self.missing.setVisible(has_due)
        self.missing.setToolTip(tip.format(period=period))

    def show_others(self, counts: Mapping[PeriodKind, int]) -> None:
        """Say that there are actuals of periods of other lengths, which are not in sight."""
        self._other = max(counts, key=lambda kind: counts[kind], default=None)
        self.others.setVisible(self._other is not None and not self._is_narrow)
        if self._other is not None:
            kind = QCoreApplication.translate("Actuals", KINDS[self._other])
            text = counted(self.tr("{kind}: {count} more [actual|actuals]"), count=counts[self._other], kind=kind)
            self.others.setText(text)
            self.others.setToolTip(self.tr("Show these periods"))

    def show_sorted(self, *, is_sorted: bool) -> None:
        """Offer the way back from a sorted list."""
        self.outline.setVisible(is_sorted)

    def _offer_shown(self) -> None:
        translate = QCoreApplication.translate
        self.shown.set_choices([(translate("Actuals", text), one) for one, text in SHOWN.items()], self._wanted)

    def _on_shown_chosen(self, shown: Shown) -> None:
        self.show_only(shown)

    def _tell(self) -> None:
        self._pause.stop()
        self.filter_changed.emit(self.wanted())
