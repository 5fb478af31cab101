"""What the program is, its version, and whose work is in it."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from bsc_planner import __version__


class AboutDialog(QDialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About BSC Planner"))
        name = QLabel("BSC Planner")
        name.setProperty("tone", "heading")
        version = QLabel(
            self.tr("Version {version} · Python {python} · Qt {qt}").format(
                version=__version__, python=platform.python_version(), qt=qVersion()
            )
        )
        version.setProperty("tone", "muted")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text = QLabel(
            self.tr(
                "Strategic plans (Renstra) as balanced scorecards, handed down to every unit and employee. "
                "Works without a network; everything stays in your file."
            )
        )
        licences = QLabel(
            self.tr(
                "Apache License 2.0. With Qt for Python (LGPL 3), SQLAlchemy (MIT), typst (Apache 2.0), "
                "matplotlib, XlsxWriter (BSD), the typefaces Inter and Liberation Sans (OFL 1.1) and icons of "
                "Lucide (ISC). Licence texts lie in the program's folder."
            )
        )
        licences.setProperty("tone", "caption")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 16)
        column.setSpacing(10)
        for label in (name, version, text, licences):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(buttons)
        self.setFixedWidth(460)
