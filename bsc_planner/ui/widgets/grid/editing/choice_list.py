"""The texts an editor offers, narrowed by what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from bsc_planner.ui.theme import tokens

_MOST_SHOWN = 200
_MOST_IN_SIGHT = 8
_WIDEST = 460
_NARROWEST = 120
_ROOM = 34


class ChoiceList(QListWidget):
    """A list below an editor, which keeps the keyboard; a click takes a text.

    Signals:
        chosen: A text was clicked.
    """

    chosen = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._choices: tuple[str, ...] = ()
        self._has_picked = False
        self.setObjectName("choiceList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.chosen.emit(self.item(index.row()).text()))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether texts are offered."""
        return not self.isHidden()

    @property
    def texts(self) -> list[str]:
        """What is offered now, in order."""
        return [self.item(row).text() for row in range(self.count())] if self.is_open else []

    @property
    def picked(self) -> str | None:
        """The text the planner moved to; None while none was."""
        item = self.currentItem()
        return item.text() if self.is_open and self._has_picked and item is not None else None

    @property
    def likely(self) -> str | None:
        """The first of the offered texts; None where nothing is offered."""
        return self.item(0).text() if self.is_open and self.count() else None

    def offer(self, choices: Sequence[str]) -> None:
        """Take over what may be chosen; nothing is shown yet."""
        self._choices = tuple(choices)
        self.hide()

    def narrow(self, typed: str, below: QRect) -> None:
        """Show the texts that contain what is typed, those that begin with it first.

        Args:
            typed: The text so far; empty: everything is offered.
            below: The editor, in the coordinates of the widget the list lies over.
        """
        wanted = typed.strip().casefold()
        ranked = [(_rank(text.casefold(), wanted), text) for text in self._choices]
        found = [text for rank, text in sorted(((r, t) for r, t in ranked if r is not None), key=lambda pair: pair[0])]
        self.clear()
        self._has_picked = False
        for text in found[:_MOST_SHOWN]:
            item = QListWidgetItem(text.replace("\n", " "), self)
            item.setToolTip(text)
        if not found or found == [typed]:
            self.hide()
            return
        self._place(below)
        self.show()
        self.raise_()

    def step(self, step: int) -> None:
        """Move to the next text or the one before."""
        row = self.currentRow() if self._has_picked else (-1 if step > 0 else self.count())
        self._has_picked = True
        self.setCurrentRow(max(0, min(row + step, self.count() - 1)))

    def pick(self, text: str) -> None:
        """Move to a text, where it is offered."""
        found = next((row for row in range(self.count()) if self.item(row).text() == text), None)
        if found is not None:
            self._has_picked = True
            self.setCurrentRow(found)

    def _place(self, below: QRect) -> None:
        colours = tokens()
        self.setStyleSheet(
            f"QListWidget#choiceList {{ background: {colours.panel.name()}; color: {colours.text.name()};"
            f" border: 1px solid {colours.border_strong.name()}; border-radius: 4px; padding: 2px; }}"
            " QListWidget#choiceList::item { padding: 3px 5px; }"
        )
        room = self._over.rect()
        self.ensurePolished()
        row = self.sizeHintForRow(0)
        height = row * min(self.count(), _MOST_IN_SIGHT) + 8
        widest = max(self.fontMetrics().horizontalAdvance(self.item(at).text()) for at in range(min(self.count(), 60)))
        width = min(max(below.width(), widest + _ROOM, _NARROWEST), _WIDEST, room.width())
        top = below.bottom() + 1
        if top + height > room.height() and below.top() > room.height() - below.bottom():
            height = min(height, below.top() - 2)
            top = below.top() - height - 1
        height = min(height, max(row + 8, room.height() - top))
        self.setGeometry(max(0, min(below.left(), room.width() - width)), top, width, height)


def _rank(text: str, wanted: str) -> int | None:
    if not wanted or text.startswith(wanted):
        return 0
    at = text.find(wanted)
    if at < 0:
        return None
    return 1 if not text[at - 1].isalnum() else 2
