"""Plan files and exchange files dropped on a window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.ui.notices import tell
from bsc_planner.ui.theme import Status

_LISTS = frozenset({".xlsx", ".xls", ".xlsm", ".ods", ".csv"})
_SUFFIXES = frozenset({".renstra", ".json"})


class FileDrop(QObject):
    """Lets one file be dropped anywhere on a window; one that cannot be opened is told about.

    Signals:
        file_dropped: Its `Path`.
    """

    file_dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file, leave everything else."""
        if isinstance(event, QDragEnterEvent):
            if _dropped(event) is not None:
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = _dropped(event)
            if path is not None:
                event.acceptProposedAction()
                if path.suffix.lower() in _SUFFIXES:
                    self.file_dropped.emit(path)
                else:
                    self._tell_refused(path)
            return True
        return super().eventFilter(watched, event)

    def _tell_refused(self, path: Path) -> None:
        """Say where a file belongs that cannot be opened."""
        if path.suffix.lower() in _LISTS:
            text = self.tr(
                "“{name}” is a table: open it, copy its cells, and paste them where they belong, for example "
                "people on the page Organisation or targets on Indicators & targets."
            )
        else:
            text = self.tr("“{name}” cannot be opened here. Drop a plan (.renstra) or an exchange file (.json).")
        tell(self._window, text.format(name=path.name), status=Status.WARNING)


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file dropped; None when there are several or none."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
