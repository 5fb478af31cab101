"""The button that chooses one side: the draft, an edition, a date, a year, another file."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bsc_planner.model.edition import Edition
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.revisions.comparison.choices import DRAFT, SideChoice
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.day_box import DayBox

_A_DAY, _A_FILE = "day", "file"
_LONGEST = 28
"""Letters shown of a name; both sides stand side by side in a narrow window too."""


class SideButton(QWidget):
    """One side.

    Signals:
        chosen: Another side was chosen (a `SideChoice`).
    """

    chosen = Signal(object)

    def __init__(self, session: PlanSession, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._choice: SideChoice | None = None
        self.button = ChoiceButton(caption)
        self.day = DayBox()
        self.day.setAccessibleName(self.tr("Day whose targets are compared"))
        self.day.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.button)
        line.addWidget(self.day)
        self.button.chosen.connect(self._on_chosen)
        self.day.dateChanged.connect(lambda day: self._choose(SideChoice(day=day.toPython())))
        self.refresh()

    @property
    def choice(self) -> SideChoice | None:
        """What is chosen; None: nothing yet."""
        return self._choice

    def show_choice(self, choice: SideChoice | None) -> None:
        """Show a choice made elsewhere."""
        self._choice = choice
        with QSignalBlocker(self.day):
            if choice is not None and choice.day is not None:
                self.day.setDate(QDate(choice.day.year, choice.day.month, choice.day.day))
        self.day.setVisible(choice is not None and choice.day is not None)
        self.refresh()

    def refresh(self) -> None:
        """Offer the editions there are now."""
        choices: list[tuple[str, object]] = [(self.tr("Working draft"), DRAFT)]
        for edition in reversed(self._session.store.all(Edition)):
            text = self.tr("Checkpoint: {title}") if edition.number is None else self.tr("Edition {number}: {title}")
            named = text.format(number=edition.number, title=edition.title)
            choices.append((named, SideChoice(edition_id=edition.id)))
        choices.append((self.tr("The plan on a date"), _A_DAY))
        choices += [(self.tr("Year {year}").format(year=year), SideChoice(year=year)) for year in self._years]
        choices.append((self.tr("Another file…"), _A_FILE))
        current: object = self._choice
        if self._choice is not None and self._choice.day is not None:
            current = _A_DAY
        self.button.set_choices(choices, current)
        shown = next((text for text, data in choices if data == current), self.tr("choose"))
        if self._choice is not None and self._choice.path is not None:
            shown = self._choice.path.name
        self.button.show_value(shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…")
        self.button.setToolTip(shown)

    @property
    def _years(self) -> range:
        return self._session.store.plan.years

    def _on_chosen(self, wanted: object) -> None:
        if isinstance(wanted, SideChoice):
            self._choose(wanted)
        elif wanted == _A_DAY:
            self._choose(SideChoice(day=self._session.day or date.today()))
        else:
            self._ask_file()

    def _ask_file(self) -> None:
        here = self._session.document.path
        path = FileDialog.ask_open(
            self,
            title=self.tr("Compare with a file"),
            folder=here.parent if here else Path.home(),
            kind=self.tr("Plans (*.renstra *.json)"),
        )
        if path is not None:
            self._choose(SideChoice(path=path))
        else:
            self.refresh()

    def _choose(self, choice: SideChoice) -> None:
        self.show_choice(choice)
        self.chosen.emit(choice)
