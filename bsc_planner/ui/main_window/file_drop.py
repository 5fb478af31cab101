"""Plan files and exchange files dropped on a window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_SUFFIXES = frozenset({".renstra", ".json"})


class FileDrop(QObject):
    """Lets one file of a kind that can be opened be dropped anywhere on a window.

    Signals:
        file_dropped: Its `Path`.
    """

    file_dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what can be opened, leave everything else."""
        if isinstance(event, QDragEnterEvent):
            if _dropped(event) is not None:
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            path = _dropped(event)
            if path is not None:
                event.acceptProposedAction()
                self.file_dropped.emit(path)
            return True
        return super().eventFilter(watched, event)


def _dropped(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file dropped; None when it is of a kind that cannot be opened."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in _SUFFIXES else None
