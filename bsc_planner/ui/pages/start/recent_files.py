"""The plan files opened last."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.ui.background import BackgroundJob, BackgroundJobs
from bsc_planner.ui.icons import icon_pixmap
from bsc_planner.ui.language import current_language
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.wording import moment_text


class RecentFiles(QWidget):
    """One wide button per file; a file that is gone is shown as gone.

    Signals:
        file_chosen: The file (its `Path`) shall be opened.
        file_forgotten: The file shall leave the list.
        file_pinned: The file shall stay at the head of the list, or no longer.
    """

    file_chosen = Signal(object)
    file_forgotten = Signal(object)
    file_pinned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._pinned: frozenset[Path] = frozenset()
        self._jobs = BackgroundJobs(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_paths(self, paths: Sequence[Path], pinned: Sequence[Path] = ()) -> None:
        """List these files; those pinned carry a sign."""
        self._paths, self._pinned = tuple(paths), frozenset(pinned)
        self.retranslate()

    def retranslate(self) -> None:
        """Make the list anew in the window's language."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for path in self._paths:
            self._column.addWidget(_FileButton(path, self, is_pinned=path in self._pinned))
        if self._paths:
            self._look_for(self._paths)

    def _look_for(self, paths: tuple[Path, ...]) -> None:
        """Find out beside the window when the files were changed: a share that is gone answers after half a minute."""
        job = BackgroundJob(self, "", self._on_found, self._on_failed, self._jobs)
        self._jobs.run(job, lambda _progress: {path: _changed_at(path) for path in paths})

    def _on_found(self, moments: dict[Path, datetime | None]) -> None:
        for button in self.findChildren(_FileButton):
            if button.path in moments:
                moment = moments[button.path]
                if moment is None:
                    button.show_missing(self.tr("not found"))
                else:
                    button.show_when(moment_text(moment.isoformat(), current_language()))

    def _on_failed(self, _error: PlanError) -> None:
        """Without moments the list is as good as with them."""


def _changed_at(path: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return None


class _FileButton(QPushButton):
    def __init__(self, path: Path, owner: RecentFiles, *, is_pinned: bool) -> None:
        super().__init__(owner)
        self.path = path
        self._owner = owner
        self._is_pinned = is_pinned
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(str(path))
        self.setAccessibleName(path.stem)
        name = ElidedLabel(path.stem)
        name.setProperty("tone", "strong")
        folder = ElidedLabel(str(path.parent), mode=Qt.TextElideMode.ElideMiddle)
        folder.setProperty("tone", "caption")
        self._when = QLabel()
        self._when.setProperty("tone", "caption")
        for label in (name, folder, self._when):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top = QHBoxLayout()
        if is_pinned:
            sign = QLabel()
            sign.setPixmap(icon_pixmap("pin", side=13, role="accent", ratio=self.devicePixelRatioF()))
            sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            top.addWidget(sign)
        top.addWidget(name, 1)
        top.addWidget(self._when)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(1)
        column.addLayout(top)
        column.addWidget(folder)
        self.clicked.connect(self._on_clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def show_when(self, text: str) -> None:
        """Say when the file was changed."""
        self._when.setText(text)

    def show_missing(self, text: str) -> None:
        """Say that the file is not where it was; it can be taken off the list."""
        self._when.setText(f"{MARKS[Status.WARNING]} {text}")

    def _on_clicked(self) -> None:
        self._owner.file_chosen.emit(self.path)

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        pin = menu.addAction(self.tr("Unpin") if self._is_pinned else self.tr("Pin to the head of the list"))
        pin.triggered.connect(self._on_pin)
        forget = menu.addAction(self.tr("Remove from this list"))
        forget.triggered.connect(self._on_forget)
        menu.popup(self.mapToGlobal(place))

    def _on_pin(self) -> None:
        self._owner.file_pinned.emit(self.path)

    def _on_forget(self) -> None:
        self._owner.file_forgotten.emit(self.path)
