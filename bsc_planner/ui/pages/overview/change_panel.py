"""What was changed last."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bsc_planner.model.change_list import ChangeStep, last_changes
from bsc_planner.model.delta import Ref
from bsc_planner.ui.language import current_language
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.link_button import LinkButton
from bsc_planner.ui.widgets.panel import Panel
from bsc_planner.wording import moment_text

_SHOWN = 10
_SOON_MS = 150


class ChangePanel(Panel):
    """The last steps: when, who, what; a click shows the element."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Recent changes"))
        self._session = session
        self._holder = QWidget()
        self.content.addWidget(self._holder)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.refresh)
        session.plan_changed.connect(self._on_plan_changed)
        self.refresh()

    def refresh(self) -> None:
        """List anew."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        steps = last_changes(self._session.store, most=_SHOWN)
        for row, step in enumerate(steps):
            self._add(grid, row, step)
        if not steps:
            empty = QLabel(self.tr("Nothing was changed yet."))
            empty.setProperty("tone", "muted")
            grid.addWidget(empty, 0, 0, 1, 3)
        self.content.replaceWidget(self._holder, fresh)
        self._holder.deleteLater()
        self._holder = fresh

    def showEvent(self, event: QShowEvent) -> None:
        """List anew: changes made while the page was hidden were not followed."""
        self.refresh()
        super().showEvent(event)

    def _add(self, grid: QGridLayout, row: int, step: ChangeStep) -> None:
        when = QLabel(moment_text(step.at, current_language()))
        when.setProperty("tone", "caption")
        what: QWidget
        if step.ref is None:
            what = ElidedLabel(step.action)
        else:
            what = LinkButton(step.action)
            ref: Ref = step.ref
            what.clicked.connect(lambda: self._session.reveal(ref))
        who = QLabel(step.who)
        who.setProperty("tone", "caption")
        grid.addWidget(when, row, 0)
        grid.addWidget(what, row, 1)
        grid.addWidget(who, row, 2)

    def _on_plan_changed(self) -> None:
        if self.isVisible():
            self._timer.start()
