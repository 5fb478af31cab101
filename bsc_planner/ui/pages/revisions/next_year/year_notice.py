"""What is said above the targets of a year that the plan does not cover or that is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow


class YearNotice(QFrame):
    """One sentence with what can be done about it.

    Signals:
        extension_wanted: The plan's period shall reach to the year.
        next_plan_wanted: A plan of its own shall begin with the year.
    """

    extension_wanted = Signal()
    next_plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.text = StatusLabel()
        self.extend = QPushButton()
        self.begin = QPushButton(self.tr("Next plan from this one…"))
        line = WrappingRow(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.addWidget(self.text)
        line.addStretch(1)
        line.addWidget(self.extend)
        line.addWidget(self.begin)
        self.extend.clicked.connect(self.extension_wanted)
        self.begin.clicked.connect(self.next_plan_wanted)
        self.hide()

    def show_year(self, year: int, *, is_in_plan: bool, is_closed: bool, is_writable: bool) -> None:
        """Say what is special about a year; nothing is: the notice is hidden."""
        self.setVisible(is_closed or not is_in_plan)
        self.extend.setVisible(not is_in_plan)
        self.begin.setVisible(not is_in_plan)
        self.extend.setEnabled(is_writable)
        self.extend.setText(self.tr("Extend the period to {year}").format(year=year))
        if is_closed:
            text = self.tr("The targets of {year} are closed; they can be opened again under Revisions.")
            self.text.show_status(Status.WARNING, text.format(year=year))
        elif not is_in_plan:
            text = self.tr("{year} lies beyond the period of this plan.")
            self.text.show_status(Status.WARNING, text.format(year=year))
