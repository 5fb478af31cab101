"""The plan files opened last."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from bsc_planner.ui.language import current_language
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.wording import moment_text


class RecentFiles(QWidget):
    """One wide button per file; a file that is gone is shown as gone.

    Signals:
        file_chosen: The file (its `Path`) shall be opened.
        file_forgotten: The file shall leave the list.
    """

    file_chosen = Signal(object)
    file_forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_paths(self, paths: Sequence[Path]) -> None:
        """List these files."""
        self._paths = tuple(paths)
        self.retranslate()

    def retranslate(self) -> None:
        """Make the list anew in the window's language."""
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for path in self._paths:
            self._column.addWidget(_FileButton(path, self._when(path), self))

    def _when(self, path: Path) -> str:
        try:
            changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        except OSError:
            return self.tr("not found")
        return moment_text(changed.isoformat(), current_language())


class _FileButton(QPushButton):
    def __init__(self, path: Path, when: str, owner: RecentFiles) -> None:
        super().__init__(owner)
        self._path = path
        self._owner = owner
        self.setProperty("kind", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(str(path))
        self.setAccessibleName(path.stem)
        name = ElidedLabel(path.stem)
        name.setProperty("tone", "strong")
        folder = ElidedLabel(str(path.parent), mode=Qt.TextElideMode.ElideMiddle)
        folder.setProperty("tone", "caption")
        moment = QLabel(when)
        moment.setProperty("tone", "caption")
        for label in (name, folder, moment):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        top = QHBoxLayout()
        top.addWidget(name, 1)
        top.addWidget(moment)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(1)
        column.addLayout(top)
        column.addWidget(folder)
        self.clicked.connect(self._on_clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def _on_clicked(self) -> None:
        self._owner.file_chosen.emit(self._path)

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        forget = menu.addAction(self.tr("Remove from this list"))
        forget.triggered.connect(self._on_forget)
        menu.popup(self.mapToGlobal(place))

    def _on_forget(self) -> None:
        self._owner.file_forgotten.emit(self._path)
