"""Says that the program failed, that the work is safe, and offers the report."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from bsc_planner.ui.log_file import log_folder


class FailureDialog(QDialog):
    """The report as it would be sent, to copy."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The program made a mistake"))
        text = QLabel(
            self.tr(
                "What you did last may not have been carried out. Everything before it is safe: every change is kept "
                "at once. You can go on working; save the plan when you are unsure."
            )
        )
        text.setWordWrap(True)
        hint = QLabel(
            self.tr(
                "The report below names places in the program, nothing of your plan. "
                "Please send it to whoever looks after the program."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("tone", "caption")
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        folder = buttons.addButton(self.tr("Open log folder"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        folder.clicked.connect(self._on_folder)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (text, hint, self._report, buttons):
            column.addWidget(widget)
        self.resize(560, 380)

    @classmethod
    def tell(cls, report: str, parent: QWidget | None = None) -> None:
        """Show it and wait until it is closed."""
        cls(report, parent).exec()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
