"""Choosing a position, and how and when it is held."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from bsc_planner.model.list_query import ListQuery
from bsc_planner.model.organisation import AssignmentStatus
from bsc_planner.model.people import position_keys, position_rows
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.item_models.organisation.words import iso_of, named
from bsc_planner.ui.labels import date_text, number_text

_DATA = int(Qt.ItemDataRole.UserRole)
_LISTED = 100
_TYPING_PAUSE = 120

LABEL_WIDTH = 90
"""Pixels for the words before the fields, so that fields above and in the form stand in one line."""


@dataclass(frozen=True)
class Assigning:
    """A position as it is to be held.

    Attributes:
        from_date, until_date: ISO dates, the last one included; None: open.
    """

    position_id: str
    status: str
    from_date: str | None
    until_date: str | None


class AssignmentForm(QWidget):
    """A line to type into with the positions that hold what was typed, the status and two dates.

    Signals:
        changed: Something was typed or chosen.
    """

    changed = Signal()

    def __init__(
        self, store: PlanStore, unit_ids: frozenset[str] | None, *, is_optional: bool, parent: QWidget | None = None
    ) -> None:
        """Make the form.

        Args:
            store: The plan.
            unit_ids: Units whose positions are offered first; None: of all.
            is_optional: Whether no position may be chosen.
            parent: The dialog.
        """
        super().__init__(parent)
        self._store = store
        self._unit_ids = unit_ids
        self.is_optional = is_optional
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Code or title of a position"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Positions found"))
        # three lines on a small screen, else as many as there is room for
        self.list.setMinimumHeight(84)
        self.list.setObjectName("search_results")
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.hint = QLabel()
        self.hint.setProperty("tone", "caption")
        self.status = QComboBox()
        for status in AssignmentStatus:
            self.status.addItem(choice_label(status), status.value)
        self.first, self.last = QLineEdit(), QLineEdit()
        for field in (self.first, self.last):
            field.setPlaceholderText(self.tr("for example 15-3-2026"))
            field.textChanged.connect(self.changed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.fill)
        self._lay_out()
        self.line.textChanged.connect(self._pause.start)
        self.list.currentRowChanged.connect(self.changed)
        self.fill()

    def fill(self) -> None:
        """List the positions that hold what is typed."""
        self._pause.stop()
        words = self.line.text()
        ids = position_keys(self._store, ListQuery(unit_ids=self._unit_ids, words=words))
        if not ids and self._unit_ids is not None:
            ids = position_keys(self._store, ListQuery(words=words))
        shown = ids[:_LISTED]
        rows = position_rows(self._store, shown)
        self.list.clear()
        for position_id in shown:
            row = rows[position_id]
            text = " · ".join(part for part in (named((row.code, row.title)), row.unit) if part)
            item = QListWidgetItem(text)
            item.setData(_DATA, position_id)
            item.setToolTip(text)
            self.list.addItem(item)
        if words.strip() and shown:
            self.list.setCurrentRow(0)
        if not ids:
            self.hint.setText(self.tr("No position holds these words."))
        elif len(ids) > _LISTED:
            text = self.tr("{count} more: type to narrow the list")
            self.hint.setText(text.format(count=number_text(len(ids) - _LISTED)))
        else:
            self.hint.setText("")
        self.changed.emit()

    def problem(self) -> str:
        """Why the form cannot be taken yet; empty when it can."""
        if self._position_id is None:
            return "" if self.is_optional else self.tr("Choose a position.")
        days = []
        for field in (self.first, self.last):
            text = field.text().strip()
            day = iso_of(text) if text else None
            if text and day is None:
                return self.tr("“{text}” is no date. Write for example 15 March 2026.").format(text=text)
            days.append(day)
        if days[0] and days[1] and days[1] < days[0]:
            text = self.tr("The last day {until} would come before the first day {start}.")
            return text.format(until=date_text(days[1]), start=date_text(days[0]))
        return ""

    def assigning(self) -> Assigning | None:
        """What was chosen; None for no position, or while there is a problem."""
        position_id = self._position_id
        if position_id is None or self.problem():
            return None
        first, last = (iso_of(field.text()) if field.text().strip() else None for field in (self.first, self.last))
        return Assigning(position_id, str(self.status.currentData()), first, last)

    @property
    def _position_id(self) -> str | None:
        item = self.list.currentItem()
        return str(item.data(_DATA)) if item is not None else None

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        words = (self.tr("Position"), self.tr("Status"), self.tr("From"), self.tr("until"))
        position, status, first, last = (QLabel(text) for text in words)
        named = ((position, self.line), (status, self.status), (first, self.first), (last, self.last))
        for label, field in named:
            label.setBuddy(field)
        grid.addWidget(position, 0, 0)
        grid.addWidget(self.line, 0, 1, 1, 3)
        grid.addWidget(self.list, 1, 1, 1, 3)
        grid.addWidget(self.hint, 2, 1, 1, 3)
        grid.addWidget(status, 3, 0)
        grid.addWidget(self.status, 3, 1, 1, 3)
        grid.addWidget(first, 4, 0)
        grid.addWidget(self.first, 4, 1)
        grid.addWidget(last, 4, 2)
        grid.addWidget(self.last, 4, 3)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(1, 1)
