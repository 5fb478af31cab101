"""The line that says that the targets of a past day are shown."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.labels import day_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar, NoticeLink


class DayBar(NoticeBar):
    """Shown while a day is chosen; leads back to the latest targets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day")

    def show_session(self, session: PlanSession | None) -> None:
        """Show or hide for this plan, in the window's language."""
        day = session.day if session is not None else None
        if session is None or day is None:
            self.close_notice()
            return
        text = self.tr("Showing the targets in force on {day}; they can be looked at and issued, not changed.")
        links = (NoticeLink(self.tr("Back to the latest"), lambda: session.set_day(None)),)
        self.tell(text.format(day=day_text(day)), links=links, can_close=False)
