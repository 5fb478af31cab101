"""What all tests of the window share."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _garbage_of_this_thread() -> Iterator[None]:
    """Collect reference cycles between tests, never in a thread of background work: as in the program."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


def pytest_sessionfinish() -> None:
    """Empty the clipboard: Qt's offscreen platform lets go of it too late, when Python is gone already."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.clipboard().clear()
