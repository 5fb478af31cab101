"""What all tests of the window share."""

from PySide6.QtWidgets import QApplication


def pytest_sessionfinish() -> None:
    """Empty the clipboard: Qt's offscreen platform lets go of it too late, when Python is gone already."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.clipboard().clear()
