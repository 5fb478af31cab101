"""What is due: follow-ups and steps of plans of action, the overdue ones first."""

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from bsc_planner.model.delta import Changes
from bsc_planner.monitoring.follow_ups import WorkItem, action_steps, follow_ups, next_due
from bsc_planner.ui.labels import date_text, number_text
from bsc_planner.ui.pages.monitoring.follow_up.words import STANDINGS, standing_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS
from bsc_planner.ui.widgets.panel import Panel

_SHOWN = 8
_SOON_MS = 300
_NAME_LENGTH = 60


class DeadlinePanel(Panel):
    """The next dates, each with a way to its row; hidden while nothing is due."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Deadlines"))
        self._session = session
        self._holder = QWidget()
        self.content.addWidget(self._holder)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.refresh)
        session.plan_changed.connect(self._on_plan_changed)
        self.refresh()

    def refresh(self) -> None:
        """List anew."""
        store, today = self._session.store, date.today()
        due = next_due([*follow_ups(store, today=today), *action_steps(store, today=today)])
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        for row, item in enumerate(due[:_SHOWN]):
            self._add(grid, row, item)
        if len(due) > _SHOWN:
            more = QPushButton(self.tr("{count} more").format(count=number_text(len(due) - _SHOWN)))
            more.setProperty("role", "link")
            more.clicked.connect(lambda: self._session.reveal(due[_SHOWN].ref))
            grid.addWidget(more, _SHOWN, 2)
        self.content.replaceWidget(self._holder, fresh)
        self._holder.deleteLater()
        self._holder = fresh
        self.setVisible(bool(due))

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the day that passed while the page was hidden."""
        self._timer.start()
        super().showEvent(event)

    def _add(self, grid: QGridLayout, row: int, item: WorkItem) -> None:
        mark = QLabel(MARKS[STANDINGS[item.standing][1]])
        mark.setToolTip(standing_text(item.standing))
        mark.setAccessibleName(standing_text(item.standing))
        when = QLabel(date_text(item.values["due"]))
        when.setProperty("tone", "caption")
        text = str(item.values["action"] or item.values.get("milestone") or item.name)
        what = QPushButton(text if len(text) <= _NAME_LENGTH else f"{text[: _NAME_LENGTH - 1].rstrip()}…")
        what.setProperty("role", "link")
        what.setToolTip(f"{item.code} {item.name}".strip())
        what.clicked.connect(lambda: self._session.reveal(item.ref))
        who = QLabel(str(item.values["pic"] or ""))
        who.setProperty("tone", "caption")
        for column, widget in enumerate((mark, when, what, who)):
            grid.addWidget(widget, row, column)

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("follow_up", "action_step", "indicator"):
            # whether or not it is in sight: while nothing is due the panel hides itself
            self._timer.start()
