"""What of the change log is shown: words, person, kind, field, days, one element."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.revisions.audit.log_query import LogFilter, fields_in_log, kinds_in_log, people_in_log
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.day_box import DayBox
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

_SOON_MS = 250
_RANGE = "range"


class FilterBar(QWidget):
    """One row of choices above the list.

    Signals:
        changed: Another `LogFilter` is wanted.
    """

    changed = Signal(object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = LogFilter()
        self._days: object = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search values, steps and names"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(220)
        self.person = ChoiceButton(self.tr("By"))
        self.kind = ChoiceButton(self.tr("Kind"))
        self.field = ChoiceButton(self.tr("Field"))
        self.days = ChoiceButton(self.tr("Days"))
        self.since, self.until = DayBox(is_short=True), DayBox(is_short=True)
        self.element = QPushButton()
        self.element.setToolTip(self.tr("Show the changes of all elements again"))
        self._range = QWidget()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._lay_out()
        self._connect()
        self.refresh_choices()

    @property
    def wanted(self) -> LogFilter:
        """What is wanted now."""
        return self._filter

    def show_element(self, ref: Ref | None, name: str = "") -> None:
        """Show only the changes of an element and what belongs to it; None: of all."""
        self.element.setText(self.tr("Only {name} ✕").format(name=name))
        self.element.setVisible(ref is not None)
        self._set(element=ref)

    def reset(self) -> None:
        """Show everything."""
        self.search.clear()
        self._days = None
        self.element.hide()
        self._filter = LogFilter()
        self._timer.stop()
        self.refresh_choices()
        self.changed.emit(self._filter)

    def refresh_choices(self) -> None:
        """Offer who and what the log knows of now."""
        store, wanted = self._session.store, self._filter
        everybody = [(self.tr("everybody"), None), *((who, who) for who in people_in_log(store))]
        self.person.set_choices(everybody, wanted.who)
        kinds = sorted((kind_label(kind), kind) for kind in kinds_in_log(store))
        self.kind.set_choices([(self.tr("all"), None), *kinds], wanted.kind)
        fields = sorted((kind_label(name), name) for name in fields_in_log(store, wanted.kind)) if wanted.kind else []
        self.field.set_choices([(self.tr("all"), None), *fields], wanted.field)
        self.field.setVisible(bool(fields))
        days = [
            (self.tr("all"), None),
            (self.tr("today"), 0),
            (self.tr("last 7 days"), 6),
            (self.tr("last 30 days"), 29),
            (self.tr("from … to …"), _RANGE),
        ]
        self.days.set_choices(days, self._days)
        self._range.setVisible(self._days == _RANGE)

    def _lay_out(self) -> None:
        line = WrappingRow()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        for button in (self.person, self.kind, self.field, self.days):
            line.addWidget(button)
        dates = QHBoxLayout(self._range)
        dates.setContentsMargins(0, 0, 0, 0)
        dates.setSpacing(6)
        dates.addWidget(self.since)
        dates.addWidget(QLabel("–"))
        dates.addWidget(self.until)
        line.addWidget(self._range)
        below = QHBoxLayout()
        below.addWidget(self.element)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addLayout(below)
        self.element.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(lambda: self._set(text=self.search.text().strip() or None))
        self.person.chosen.connect(lambda who: self._set(who=who))
        self.kind.chosen.connect(lambda kind: self._set(kind=kind, field=None))
        self.field.chosen.connect(lambda name: self._set(field=name))
        self.days.chosen.connect(self._on_days_chosen)
        self.since.dateChanged.connect(self._on_range_changed)
        self.until.dateChanged.connect(self._on_range_changed)
        self.element.clicked.connect(lambda: self.show_element(None))

    def _set(self, **conditions: object) -> None:
        wanted = replace(self._filter, **conditions)  # type: ignore[arg-type]  # names of its own fields
        if wanted != self._filter:
            self._filter = wanted
            self.refresh_choices()
            self.changed.emit(wanted)

    def _on_days_chosen(self, days: object) -> None:
        self._days = days
        self.refresh_choices()
        if days == _RANGE:
            self._on_range_changed()
        elif isinstance(days, int):
            self._set(since=date.today() - timedelta(days=days), until=None)
        else:
            self._set(since=None, until=None)

    def _on_range_changed(self) -> None:
        if self._days == _RANGE:
            self._set(since=_day(self.since), until=_day(self.until))


def _day(edit: DayBox) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
