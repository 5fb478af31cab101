"""What is said above the actuals grid when a year is closed or has no targets yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.status_label import StatusLabel


class SheetNotice(QFrame):
    """One sentence and the page where it can be changed.

    Signals:
        page_wanted: Key of that page.
    """

    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.text = StatusLabel()
        self.link = QPushButton()
        self.link.setProperty("role", "link")
        self._page = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(10)
        line.addWidget(self.text)
        line.addWidget(self.link)
        line.addStretch(1)
        self.link.clicked.connect(lambda: self.page_wanted.emit(self._page))
        self.hide()

    def show_year(self, year: int, *, is_closed: bool, has_targets: bool) -> None:
        """Say what is special about a year; nothing is: the notice is hidden."""
        self.setVisible(is_closed or not has_targets)
        if is_closed:
            text = self.tr("The year {year} is closed: its actuals and their evidence stay as they are.")
            self._page = "revisions"
            self.link.setText(self.tr("Open it again under Revisions"))
        else:
            text = self.tr("There are no targets for {year} yet: actuals can be typed, but nothing can be scored.")
            self._page = "indicators"
            self.link.setText(self.tr("Enter targets"))
        self.text.show_status(Status.WARNING, text.format(year=year))
