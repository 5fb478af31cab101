"""Unsaved work of earlier runs, to take up or to throw away."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.wording import moment_text
from bsc_planner.wording.counting import counted


class UnsavedList(QFrame):
    """A panel with one line per piece of unsaved work; hidden when there is none.

    Signals:
        recover_chosen: This `UnsavedWork` shall be taken up.
        discard_chosen: This `UnsavedWork` shall go to the trash.
    """

    recover_chosen = Signal(object)
    discard_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved")
        self._works: tuple[UnsavedWork, ...] = ()
        self._title = QLabel()
        self._title.setProperty("tone", "warning")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        self.hide()

    def show_works(self, works: Sequence[UnsavedWork]) -> None:
        """List this work."""
        self._works = tuple(works)
        self.setVisible(bool(works))
        self.retranslate()

    def retranslate(self) -> None:
        """Make the list anew in the window's language."""
        self._title.setText("▲ " + self.tr("Unsaved work was found"))
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for work in self._works:
            self._lines.addWidget(self._line(work))

    def _line(self, work: UnsavedWork) -> QWidget:
        name = QLabel(work.path.stem if work.path else self.tr("New plan without a file"))
        name.setProperty("tone", "strong")
        about = QLabel(self.about(work))
        about.setProperty("tone", "caption")
        if work.path:
            name.setToolTip(str(work.path))
        recover = QPushButton(self.tr("Recover"))
        recover.clicked.connect(lambda: self.recover_chosen.emit(work))
        discard = QPushButton(self.tr("Discard"))
        discard.setToolTip(self.tr("It stays in the trash for 14 days"))
        discard.clicked.connect(lambda: self.discard_chosen.emit(work))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(about)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(recover)
        row.addWidget(discard)
        return line

    def about(self, work: UnsavedWork) -> str:
        """Who changed it when, and how many steps."""
        when = moment_text(work.changed_at.isoformat(), current_language())
        if work.steps is None:
            return self.tr("{person}, {when}, cannot be read").format(person=work.person, when=when)
        text = self.tr("{person}, {when}, {count} [step|steps]")
        return counted(text, person=work.person, when=when, count=number_text(work.steps))
