"""The button of the tool bar that chooses the day whose targets the pages show."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.ui.labels import day_text, number_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.wording.counting import counted

if TYPE_CHECKING:
    from bsc_planner.model.days_in_force import DayInForce

_MOST_DAYS = 20
_LONGEST = 70


class DayChoice(ChoiceButton):
    """``In force: latest ▾``: the latest, days on which something came into force, any other day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session: PlanSession | None = None
        menu = self.menu()
        assert isinstance(menu, QMenu)
        # the days are looked for when somebody asks: a plan may hold thousands of steps
        menu.aboutToShow.connect(self._fill)
        self._days = menu

    def set_session(self, session: PlanSession | None) -> None:
        """Choose the day of another plan."""
        self._session = session
        self.refresh()

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        self.set_caption(self.tr("In force"))
        self.setToolTip(self.tr("Show the targets that were in force on a day"))
        self.refresh()

    def refresh(self) -> None:
        """Show the day as it is now."""
        if self._session is not None:
            day = self._session.day
            self.show_value(self.tr("latest") if day is None else day_text(day))

    def ask_day(self) -> None:
        """Let the planner type or pick a day."""
        # Here, so that the window starts without the calendar.
        from bsc_planner.ui.dialogs.day import DayDialog

        if self._session is not None:
            day = DayDialog.ask(self.window(), proposed=self._session.day or date.today())
            if day is not None:
                self._session.set_day(day)

    def _fill(self) -> None:
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.days_in_force import days_in_force

        session, menu = self._session, self._days
        if session is None:
            return
        menu.clear()
        group = QActionGroup(menu)
        self._add(group, self.tr("Latest"), None)
        days = days_in_force(session.store)[:_MOST_DAYS]
        if session.day is not None and session.day not in [one.day for one in days]:
            self._add(group, day_text(session.day), session.day)
        if days:
            menu.addSeparator()
        for one in days:
            self._add(group, self._told(one), one.day)
        menu.addSeparator()
        menu.addAction(self.tr("Choose a day…")).triggered.connect(self.ask_day)

    def _add(self, group: QActionGroup, text: str, day: date | None) -> None:
        session = self._session
        assert session is not None
        action = QAction(text.replace("&", "&&"), group, checkable=True)
        action.setChecked(session.day == day)
        action.triggered.connect(lambda: session.set_day(day))
        self._days.addAction(action)

    def _told(self, one: "DayInForce") -> str:
        targets = self.tr("{count} [target|targets]")
        targets = counted(targets, count=number_text(one.targets)) if one.targets else ""
        instruments = ", ".join(one.instruments)
        instruments = instruments if len(instruments) <= _LONGEST else f"{instruments[:_LONGEST]}…"
        return " · ".join(part for part in (day_text(one.day), instruments, targets) if part)
