"""The chosen element in last year and the next, side by side, with the switch between one row and two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.revisions.next_year.two_years import TwoYears
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.widgets.elided_label import ElidedLabel


class TwoYearsPanel(QFrame):
    """What an element says in each of two years.

    Signals:
        unlink_wanted: It shall go on as one of its own.
        link_wanted: Both shall be one again.
    """

    unlink_wanted = Signal()
    link_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._title = ElidedLabel("")
        self._title.setProperty("tone", "section")
        self._state = QLabel()
        self._state.setProperty("tone", "muted")
        self.unlink = QPushButton(self.tr("Unlink from this year on"))
        self.unlink.setToolTip(
            self.tr(
                "From then on it is an element of its own: renaming it or handing it down anew leaves last year alone."
            )
        )
        self.link = QPushButton(self.tr("Link again"))
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(18)
        self._table.setVerticalSpacing(3)
        self._table.setColumnStretch(1, 1)
        self._table.setColumnStretch(2, 1)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        head.addWidget(self.unlink)
        head.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._table)
        self.unlink.clicked.connect(self.unlink_wanted)
        self.link.clicked.connect(self.link_wanted)
        self.hide()

    def show_years(self, found: TwoYears | None, title: str, year: int, *, is_writable: bool) -> None:
        """Show an element; None hides the panel."""
        self.setVisible(found is not None)
        if found is None:
            return
        self._title.setText(self.tr("{name} in both years").format(name=title))
        self._state.setText(self._state_of(found))
        self.unlink.setVisible(found.is_one)
        self.unlink.setEnabled(is_writable)
        can_link = not found.is_one and found.before_id is not None and found.after_id is not None
        self.link.setVisible(can_link and not found.is_replaced)
        self.link.setEnabled(is_writable)
        while (item := self._table.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, text in enumerate(("", str(year - 1), str(year))):
            self._put(text, 0, place, "caption")
        for line, field in enumerate(found.fields, start=1):
            self._put(self._field_word(field.field), line, 0, "muted")
            self._put(field.before or "–", line, 1, "")
            self._put(field.after or "–", line, 2, "strong" if field.differs else "")

    def _put(self, text: str, line: int, place: int, tone: str) -> None:
        label = ElidedLabel(text) if place else QLabel(text)
        label.setProperty("tone", tone)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._table.addWidget(label, line, place)

    def _state_of(self, found: TwoYears) -> str:
        if found.is_one:
            return self.tr("One element in both years")
        if found.before_id is None:
            return self.tr("Begins with this year")
        if found.after_id is None:
            return self.tr("Ended with last year")
        return self.tr("Replaced by another measure") if found.is_replaced else self.tr("Two elements, one per year")

    def _field_word(self, field: str) -> str:
        words = {
            "owners": self.tr("Answered for by"),
            "receivers": self.tr("Handed down to"),
            "indicator": self.tr("Indicators"),
        }
        text = words.get(field) or kind_label(field)
        return text[:1].upper() + text[1:]
