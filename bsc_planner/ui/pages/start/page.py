"""The start page: unsaved work, recent files, and the ways to begin."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.model.document.trash import DiscardedWork
from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.ui.pages.start.recent_files import RecentFiles
from bsc_planner.ui.pages.start.trash_button import TrashButton
from bsc_planner.ui.pages.start.unsaved_list import UnsavedList
from bsc_planner.ui.pages.start.way_button import WayButton

_WIDTH = 860


class StartPage(QScrollArea):
    """Where every run begins that was not given a plan.

    Signals:
        file_chosen: A recent file (its `Path`) shall be opened.
        file_forgotten: A recent file shall leave the list.
        file_pinned: A recent file shall stay at the head of the list, or no longer.
        recover_chosen: This `UnsavedWork` shall be taken up.
        discard_chosen: This `UnsavedWork` shall go to the trash.
        take_back_chosen: This `DiscardedWork` shall come back from there.
    """

    file_chosen = Signal(object)
    file_forgotten = Signal(object)
    file_pinned = Signal(object)
    recover_chosen = Signal(object)
    discard_chosen = Signal(object)
    take_back_chosen = Signal(object)

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._heading = QLabel("BSC Planner")
        self.setAccessibleName(self._heading.text())
        self._heading.setProperty("tone", "display")
        self._intro = QLabel()
        self._intro.setProperty("tone", "muted")
        self._intro.setWordWrap(True)
        self._unsaved = UnsavedList()
        self._unsaved.recover_chosen.connect(self.recover_chosen)
        self._unsaved.discard_chosen.connect(self.discard_chosen)
        self._ways = [WayButton(action) for action in actions]
        self._recent = RecentFiles()
        self._recent.file_chosen.connect(self.file_chosen)
        self._recent.file_forgotten.connect(self.file_forgotten)
        self._recent.file_pinned.connect(self.file_pinned)
        self._trash = TrashButton()
        self._trash.take_back_chosen.connect(self.take_back_chosen)
        self._begin_title, self._recent_title = QLabel(), QLabel()
        for title in (self._begin_title, self._recent_title):
            title.setProperty("tone", "section")
        self._lay_out()
        self.retranslate()

    def show_recent(self, paths: Sequence[Path], pinned: Sequence[Path] = ()) -> None:
        """List the files opened last; those pinned carry a sign."""
        self._recent.show_paths(paths, pinned)
        self._recent_title.setVisible(bool(paths))

    def show_unsaved(self, works: Sequence[UnsavedWork], thrown_away: Sequence[DiscardedWork] = ()) -> None:
        """List unsaved work, and offer what was thrown away lately."""
        self._unsaved.show_works(works)
        self._trash.show_works(thrown_away)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window's language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        self._intro.setText(
            self.tr(
                "Draft a Renstra as a balanced scorecard, hand targets down to every unit and employee, "
                "print what people sign."
            )
        )
        self._begin_title.setText(self.tr("Begin"))
        self._recent_title.setText(self.tr("Recent plans"))
        hints = {
            "new": self.tr("From a template or empty"),
            "open": self.tr("A plan file (.renstra) from disk or network"),
            "import_json": self.tr("A plan in the exchange format"),
            "tour": self.tr("Learn by correcting a small plan"),
            "example": self.tr("Kejaksaan RI with artificial employees, to try things"),
        }
        for way in self._ways:
            way.set_hint(hints.get(way.action_name, ""))
        self._unsaved.retranslate()
        self._trash.retranslate()
        self._recent.retranslate()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        left.addWidget(self._begin_title)
        for way in self._ways:
            left.addWidget(way)
        left.addStretch()
        right.addWidget(self._recent_title)
        right.addWidget(self._recent)
        right.addWidget(self._trash)
        right.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(left, 5)
        columns.addLayout(right, 6)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._intro)
        column.addSpacing(18)
        column.addWidget(self._unsaved)
        column.addLayout(columns)
        column.addStretch()
        body = QWidget()
        body.setLayout(column)
        body.setMaximumWidth(_WIDTH)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(40, 48, 40, 24)
        middle.addStretch(1)
        middle.addWidget(body, 100)
        middle.addStretch(1)
        self.setWidget(holder)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
