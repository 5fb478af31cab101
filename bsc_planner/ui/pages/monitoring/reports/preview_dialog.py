"""What returned workbooks hold, before it is taken over: how many good lines, and what was refused where."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.exchange.reports.reading import ReadReports, Remark
from bsc_planner.findings import Severity
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.table_clipboard import TableCell, copy_table
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.day_box import DayBox
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.ui.widgets.screen_room import resize_within_screen
from bsc_planner.wording import finding_text
from bsc_planner.wording.counting import counted

_FILE, _SHEET, _CELL, _WHAT, _WHY = range(5)
_STATUSES = {Severity.ERROR: Status.ERROR, Severity.WARNING: Status.WARNING, Severity.INFO: Status.NONE}
_WIDTHS = {_FILE: 170, _SHEET: 120, _CELL: 52, _WHAT: 160}


class PreviewDialog(QDialog):
    """Good lines are taken in only when the planner says so; refused ones are listed with their place."""

    def __init__(self, read: ReadReports, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.setWindowTitle(self.tr("Returned reports"))
        self.head = QLabel(self._summary())
        self.head.setProperty("tone", "section")
        self.head.setWordWrap(True)
        self.table = self._table()
        self.received = DayBox()
        self.received.setMaximumDate(QDate.currentDate())
        day = QHBoxLayout()
        label = QLabel(self.tr("Received on"))
        label.setBuddy(self.received)
        day.addWidget(label)
        day.addWidget(self.received)
        day.addStretch(1)
        hint = QLabel(
            self.tr(
                "Refused lines are not taken in: put them right in the workbook and read it again. "
                "What was taken in already is known and not doubled."
            )
        )
        hint.setProperty("tone", "caption")
        hint.setWordWrap(True)
        hint.setVisible(bool(read.refused))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        taking = counted(self.tr("Take in {count} [line|lines]"), count=number_text(len(read.lines)))
        self.take = button_named(buttons, taking)
        self.take.setEnabled(bool(read.lines))
        self.copy = buttons.addButton(self.tr("Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setVisible(bool(read.remarks))
        self.copy.clicked.connect(self._on_copy)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(hint)
        column.addLayout(day)
        column.addWidget(buttons)
        self.table.setVisible(bool(read.remarks))
        self.setMinimumWidth(460)
        if read.remarks:
            resize_within_screen(self, 980, 520)

    @classmethod
    def ask(cls, parent: QWidget, read: ReadReports) -> date | None:
        """Day on which the lines came in; None: they are not to be taken in."""
        dialog = cls(read, parent)
        is_taken = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.day if is_taken else None

    @property
    def day(self) -> date:
        """Day on which the reports came in."""
        chosen = self.received.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _summary(self) -> str:
        read = self._read
        text = self.tr("{files} [file|files], {sheets} [sheet|sheets]: {good} good [line|lines], {refused} refused.")
        known = self.tr("{known} [is|are] in the plan already.") if read.known else ""
        return counted(
            f"{text} {known}".rstrip(),
            known=number_text(read.known),
            files=number_text(len(read.files)),
            sheets=number_text(read.sheets),
            good=number_text(len(read.lines)),
            refused=number_text(len(read.refused)),
        )

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._read.remarks), _WHY + 1)
        headings = (self.tr("File"), self.tr("Sheet"), self.tr("Cell"), self.tr("What was done"), self.tr("Why"))
        table.setHorizontalHeaderLabels(headings)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(True)
        table.verticalHeader().hide()
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, width)
        table.horizontalHeader().setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Stretch)
        for row, remark in enumerate(self._read.remarks):
            for column, text in enumerate(_texts(remark)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(row, column, item)
        table.setWordWrap(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _on_copy(self) -> None:
        copy_table([[TableCell(text) for text in _texts(remark)] for remark in self._read.remarks])


def _texts(remark: Remark) -> tuple[str, ...]:
    mark = MARKS[_STATUSES[remark.finding.severity]]
    place = remark.place
    why = f"{mark} {finding_text(remark.finding, current_language())}"
    return place.file, place.sheet, place.cell, remark.text, why
