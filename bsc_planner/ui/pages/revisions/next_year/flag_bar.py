"""Choosing which targets of the next year are shown, by what is to be looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from bsc_planner.revisions.next_year.draft import NextYearDraft
from bsc_planner.revisions.next_year.proposal import Flag
from bsc_planner.ui.pages.revisions.next_year.words import flag_status, flag_word
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

EVERYTHING, OPEN = "everything", "open"


class FlagBar(QWidget):
    """One button for everything, for what is still to be decided, and for each flag, with counts.

    Signals:
        chosen: A `Flag`, `OPEN` or `EVERYTHING`.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        line = WrappingRow(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for key in (EVERYTHING, OPEN, *Flag):
            button = QPushButton()
            button.setCheckable(True)
            self._group.addButton(button)
            self.buttons[str(key)] = button
            button.clicked.connect(lambda _=False, key=str(key): self.chosen.emit(key))
            line.addWidget(button)
        line.addStretch(1)
        self.buttons[EVERYTHING].setChecked(True)

    @property
    def current(self) -> str:
        """The key of the button that is down."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), EVERYTHING)

    def show_counts(self, draft: NextYearDraft) -> None:
        """Say how many there are of each; a flag nobody has is hidden unless it is the one chosen."""
        self.buttons[EVERYTHING].setText(self.tr("All {count}").format(count=len(draft.proposed.rows)))
        count = len(draft.undecided())
        text = self.tr("{mark} To be decided {count}")
        self.buttons[OPEN].setText(text.format(mark=MARKS[Status.ERROR], count=count))
        self._show(OPEN, count)
        for flag in Flag:
            count = draft.count(flag)
            self.buttons[flag].setText(f"{MARKS[flag_status(flag)]} {flag_word(flag).capitalize()} {count}")
            self._show(flag, count)

    def _show(self, key: str, count: int) -> None:
        button = self.buttons[key]
        button.setVisible(count > 0 or button.isChecked())
