"""What every test stands on: no display, no network, a home of its own, and no unhandled exception."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before anything can import Qt: without a display Qt aborts the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":
    # Without a display Qt asks Windows for no fonts, and warns where it finds none elsewhere.
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).resolve().parent.parent / "resources/fonts/inter"))
# One font cache for all tests; each has another home, and building the cache takes a second.
os.environ.setdefault("MPLCONFIGDIR", str(Path(__file__).resolve().parent.parent / ".pytest_cache" / "matplotlib"))
Path(os.environ["MPLCONFIGDIR"]).mkdir(parents=True, exist_ok=True)

_NETWORK_EVENTS = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"})
_unhandled: list[tuple[object, BaseException]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "sys.excepthook":
        hook, _, error, _ = arguments
        if isinstance(error, BaseException):
            _unhandled.append((hook, error))
    elif event in _NETWORK_EVENTS:
        # Local (AF_UNIX) sockets have a path for an address, network sockets a tuple.
        address = arguments[1] if event != "socket.getaddrinfo" else arguments
        if isinstance(address, tuple):
            raise RuntimeError(f"a test reached for the network: {event} {address}")


sys.addaudithook(_watch)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites golden files."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the files in tests/golden")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a home, settings and a data folder that no other test sees."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "BSC_PLANNER_HOME": "bsc-planner",
    }
    for name, folder in places.items():
        monkeypatch.setenv(name, str(home / folder))
    if qt := sys.modules.get("PySide6.QtCore"):
        # QSettings remembers its folders from first use on; the environment alone does not move it.
        for form in (qt.QSettings.Format.NativeFormat, qt.QSettings.Format.IniFormat):
            qt.QSettings.setPath(form, qt.QSettings.Scope.UserScope, str(home / "config"))


@pytest.fixture(autouse=True)
def _no_unhandled_exception(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test when an exception ended in an excepthook that the code under test had set.

    pytest-qt sees only what reaches its own hook. A test of the program's hook carries the
    marker ``qt_no_exception_capture``, as for pytest-qt.
    """
    _unhandled.clear()
    watched_by_pytest_qt = sys.excepthook
    yield
    escaped = [error for hook, error in _unhandled if hook is not watched_by_pytest_qt]
    _unhandled.clear()
    if escaped and request.node.get_closest_marker("qt_no_exception_capture") is None:
        pytest.fail(f"unhandled exception: {escaped[0]!r}", pytrace=False)
