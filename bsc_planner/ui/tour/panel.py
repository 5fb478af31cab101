"""The panel of the tour below the page: the steps in a row, what to do now, and the buttons for it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.ui.icons import icon
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.tour.steps import STEPS, TourStep

_SIDE = 24


class TourPanel(QFrame):
    """Shows one step; the row above says which are done.

    Signals:
        step_chosen: The step of this place shall be shown.
        show_wanted: Go to where the step shown is done.
        skip_wanted: Go on without doing the step shown.
        more_wanted: Read about the step shown in the guide.
        again_wanted: Begin with a fresh plan.
        new_plan_wanted: Begin a plan of one's own.
        closed: Leave the tour.
    """

    step_chosen = Signal(int)
    show_wanted = Signal()
    skip_wanted = Signal()
    more_wanted = Signal()
    again_wanted = Signal()
    new_plan_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = 0
        self._done: tuple[bool, ...] = (False,) * len(STEPS)
        self.setObjectName("tour")
        self._name = QLabel()
        self._name.setProperty("tone", "caption")
        self.title, self.text = QLabel(), QLabel()
        self.title.setProperty("tone", "section")
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_me, self.skip, self.more = QPushButton(), QPushButton(), QPushButton()
        self.again, self.new_plan = QPushButton(), QPushButton()
        self.show_me.setProperty("role", "primary")
        self.new_plan.setProperty("role", "primary")
        self.more.setProperty("role", "link")
        self.again.setProperty("role", "link")
        self.cross = QToolButton()
        self.cross.setIcon(icon("x"))
        self.places = [QToolButton() for _ in STEPS]
        for at, place in enumerate(self.places):
            place.setFixedSize(_SIDE, _SIDE)
            place.setCheckable(True)
            place.setObjectName("tour_step")
            place.clicked.connect(lambda _checked=False, at=at: self.step_chosen.emit(at))
        buttons: tuple[tuple[QAbstractButton, SignalInstance], ...] = (
            (self.show_me, self.show_wanted),
            (self.skip, self.skip_wanted),
            (self.more, self.more_wanted),
            (self.again, self.again_wanted),
            (self.new_plan, self.new_plan_wanted),
            (self.cross, self.closed),
        )
        for button, signal in buttons:
            button.clicked.connect(signal)
        self._lay_out()
        self.retranslate()

    @property
    def step(self) -> TourStep | None:
        """The step shown; None at the end."""
        return STEPS[self._at] if self._at < len(STEPS) else None

    @property
    def done(self) -> tuple[bool, ...]:
        """Which steps are shown as done."""
        return self._done

    def show_step(self, at: int, done: Sequence[bool]) -> None:
        """Show the step of a place; `len(STEPS)`: the end."""
        self._at, self._done = at, tuple(done)
        self.retranslate()

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        count, ended = sum(self._done), self.step is None
        self._name.setText(self.tr("Tour: {done} of {count} done").format(done=count, count=len(STEPS)))
        self._write_places()
        step = self.step
        self._write_step(step)
        self.show_me.setText(self.tr("Show me"))
        self.skip.setText(self.tr("Next") if step is not None and self._done[self._at] else self.tr("Skip"))
        self.more.setText(self.tr("More in the guide"))
        self.again.setText(self.tr("Begin again with a fresh plan"))
        self.new_plan.setText(self.tr("Begin my own plan…"))
        self.cross.setToolTip(self.tr("Leave the tour; it can be taken up again"))
        self.cross.setAccessibleName(self.cross.toolTip())
        for button in (self.show_me, self.skip, self.more):
            button.setVisible(not ended)
        for button in (self.again, self.new_plan):
            button.setVisible(ended)

    def _write_places(self) -> None:
        for at, (place, each) in enumerate(zip(self.places, STEPS, strict=True)):
            place.setText(MARKS[Status.OK] if self._done[at] else str(at + 1))
            place.setChecked(at == self._at)
            title = _translated(each.title)
            state = self.tr("{title} (done)").format(title=title) if self._done[at] else title
            place.setToolTip(state)
            place.setAccessibleName(state)

    def _write_step(self, step: TourStep | None) -> None:
        if step is not None:
            self.title.setText(_translated(step.title))
            done = self.tr("Done.") + " " if self._done[self._at] else ""
            self.text.setText(done + _translated(step.text))
        elif all(self._done):
            self.title.setText(self.tr("Well done: the plan stands."))
            self.text.setText(
                self.tr(
                    "You found every mistake a reviewer would have found. Next: issue the documents of this "
                    "plan on the page Documents, or begin a plan of your own. Ctrl+Z takes back every step "
                    "you did here."
                )
            )
        else:
            self.title.setText(self.tr("You are through; some steps are still open."))
            self.text.setText(self.tr("Choose a number above to take one up, or come back later: the tour waits."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._name)
        row.addSpacing(8)
        for place in self.places:
            row.addWidget(place)
        row.addStretch()
        row.addWidget(self.cross)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.title)
        words.addWidget(self.text)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.more, self.skip, self.show_me, self.again, self.new_plan):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addLayout(words, 1)
        line.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 12, 12)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(line)


def _translated(source: str) -> str:
    return QCoreApplication.translate("Tour", source)
