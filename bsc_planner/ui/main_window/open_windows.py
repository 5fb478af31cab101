"""Windows of this planner with a plan open, each a process of its own: finding them, bringing one to the front."""

import hashlib
import json
import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from bsc_planner.paths import user_data_folder

_LOG = logging.getLogger(__name__)
_ANSWER_MS = 300
_FRONT = b"front"


@dataclass(frozen=True)
class OpenWindow:
    """A window that has a plan open.

    Attributes:
        title: Title of the plan.
        path: Its file.
        is_own: Whether it is the window that asks.
    """

    title: str
    path: Path
    is_own: bool


class OpenWindows(QObject):
    """Tells other windows about this one, and finds them.

    Signals:
        front_wanted: Another window asks this one to come to the front.
    """

    front_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._record: Path | None = None

    def announce(self, path: Path | None, title: str) -> None:
        """Another plan is open here now; None: none."""
        self._withdraw()
        if path is None:
            return
        name = _name(path)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(name):
            # what a window left behind that broke off; a living one was asked before its plan was opened here
            QLocalServer.removeServer(name)
            if not server.listen(name):
                _LOG.warning("other windows cannot be told: %s", server.errorString())
                server.deleteLater()
                return
        server.newConnection.connect(self._on_connection)
        self._server = server
        try:
            folder = _folder()
            self._record = folder / f"{name}.json"
            self._record.write_text(json.dumps({"title": title, "path": str(path)}), encoding="utf-8")
        except OSError:
            _LOG.warning("the list of windows cannot be written", exc_info=True)
            self._record = None

    def windows(self) -> list[OpenWindow]:
        """All windows with a plan, by title; records of windows that are gone are put away."""
        found = []
        for record in _folder().glob("*.json"):
            try:
                content = json.loads(record.read_text(encoding="utf-8"))
                title, path = str(content["title"]), Path(str(content["path"]))
            except (OSError, ValueError, KeyError, TypeError):
                continue
            is_own = record == self._record
            if is_own or _connected(record.stem) is not None:
                found.append(OpenWindow(title or path.stem, path, is_own))
            else:
                record.unlink(missing_ok=True)
        return sorted(found, key=lambda window: window.title.casefold())

    def bring_to_front(self, path: Path) -> bool:
        """Bring the window that has a plan open to the front; returns whether there is one besides this."""
        name = _name(path)
        if self._server is not None and self._server.serverName() == name:
            return False
        socket = _connected(name)
        if socket is None:
            return False
        socket.write(_FRONT)
        socket.waitForBytesWritten(_ANSWER_MS)
        socket.disconnectFromServer()
        return True

    def _withdraw(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._record is not None:
            self._record.unlink(missing_ok=True)
            self._record = None

    def _on_connection(self) -> None:
        server = self._server
        socket = server.nextPendingConnection() if server is not None else None
        if socket is not None:
            socket.readyRead.connect(self.front_wanted)
            socket.disconnected.connect(socket.deleteLater)


def _folder() -> Path:
    folder = user_data_folder() / "windows"
    folder.mkdir(exist_ok=True)
    return folder


def _name(path: Path) -> str:
    """A name for the plan file that every window of this planner makes alike."""
    text = f"{user_data_folder().resolve()}|{path.resolve()}"
    return "bsc-planner-" + hashlib.sha256(text.encode()).hexdigest()[:20]


def _connected(name: str) -> QLocalSocket | None:
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket if socket.waitForConnected(_ANSWER_MS) else None
