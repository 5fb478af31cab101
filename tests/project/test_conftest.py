"""The ground under every test: isolated home, no network, no exception unseen."""

import os
import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

pytest_plugins = ["pytester"]


def test_network_sockets_are_refused() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as door, pytest.raises(RuntimeError, match="network"):
        door.connect(("127.0.0.1", 9))
    with pytest.raises(RuntimeError, match="network"):
        socket.getaddrinfo("localhost", 80)


def test_home_is_empty_and_settings_lie_in_it() -> None:
    home = Path.home()
    assert [path for path in home.rglob("*") if path.is_file()] == []
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "bsc-planner", "test")
    settings.setValue("key", 1)
    settings.sync()
    assert Path(settings.fileName()).is_relative_to(home)
    assert Path(os.environ["BSC_PLANNER_HOME"]).is_relative_to(home)


def test_an_exception_in_a_slot_fails_the_test_even_when_the_code_has_its_own_hook(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((Path(__file__).parent.parent / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        import sys
        import pytest
        from PySide6.QtWidgets import QPushButton

        def boom():
            raise RuntimeError("boom")

        def click(qtbot):
            sys.excepthook = lambda *_: None
            button = QPushButton()
            qtbot.addWidget(button)
            button.clicked.connect(boom)
            button.click()

        def test_fails(qtbot):
            click(qtbot)

        @pytest.mark.qt_no_exception_capture
        def test_of_the_hook_itself(qtbot):
            click(qtbot)
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*unhandled exception: RuntimeError('boom')*"])
