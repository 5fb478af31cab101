"""What was skipped or left dotted, as rows to be searched, copied and saved."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.exchange.registry import document_spec
from bsc_planner.ui.pages.documents.reasons import reason_text
from bsc_planner.ui.theme import MARKS, Status, tokens

_DISPLAY = Qt.ItemDataRole.DisplayRole
_COLOUR = Qt.ItemDataRole.ForegroundRole
_TIP = Qt.ItemDataRole.ToolTipRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of the report; texts as shown.

    Attributes:
        status: Warning for what was not written, none for what was written with dotted lines.
        outcome: The same in words.
    """

    status: Status
    outcome: str
    who: str
    name: str
    document: str
    reason: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Texts of the columns."""
        return (self.outcome, self.who, self.name, self.document, self.reason)


class ReportModel(QAbstractTableModel):
    """Rows of the last run, those that hold the words searched for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: Sequence[ReportRow] = ()
        self._texts: Sequence[str] = ()
        self._words: list[str] = []
        self._shown: Sequence[ReportRow] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Titles of the columns."""
        return (self.tr("Outcome"), self.tr("For"), self.tr("Name"), self.tr("Document"), self.tr("Reason"))

    @property
    def rows(self) -> Sequence[ReportRow]:
        """Rows shown."""
        return self._shown

    @property
    def total(self) -> int:
        """Rows there are, shown or not."""
        return len(self._all)

    def show_report(self, report: IssuingReport | None, names: Mapping[str, str]) -> None:
        """List what a run skipped and what it left dotted.

        Args:
            report: The run's; None for an empty list.
            names: What those in it are called, by NIP or code.
        """
        skipped, dotted = self.tr("Skipped"), self.tr("Dotted line")
        rows: list[ReportRow] = []
        if report is not None:
            rows += [
                ReportRow(
                    Status.WARNING, skipped, one.who, names.get(one.who, ""), _word(one.document), reason_text(one.code)
                )
                for one in report.skipped
            ]
            rows += [
                ReportRow(
                    Status.NONE, dotted, one.who, names.get(one.who, ""), _word(one.document), reason_text(one.code)
                )
                for one in report.incomplete
            ]
        self._all = rows
        self._texts = [" ".join(row.cells).casefold() for row in rows]
        self._filter()

    def search(self, words: str) -> None:
        """Show only rows that hold all words."""
        self._words = words.casefold().split()
        self._filter()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Outcome, for whom, name, document, reason."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Text and colour of a cell."""
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], index.column()
        if role == _DISPLAY:
            return f"{MARKS[row.status]} {row.outcome}" if column == 0 else row.cells[column]
        if role == _COLOUR and column == 0:
            return tokens().status(row.status)
        if role == _TIP:
            return row.cells[column]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return self.headings[section]
        return None

    def as_tsv(self, rows: Iterable[int] | None = None) -> str:
        """Rows with their headings, for a spreadsheet; None: all that are shown."""
        return self._written([self._shown[row] for row in rows] if rows is not None else self._shown, "\t")

    def save_csv(self, path: Path) -> None:
        """Write the rows shown as a file that Excel opens by a double click where decimals have commas.

        Raises:
            OSError: It cannot be written.
        """
        path.write_text(self._written(self._shown, ";"), encoding="utf-8-sig", newline="")

    def _written(self, rows: Iterable[ReportRow], separator: str) -> str:
        text = io.StringIO()
        writer = csv.writer(text, delimiter=separator)
        writer.writerow(self.headings)
        writer.writerows(row.cells for row in rows)
        return text.getvalue()

    def _filter(self) -> None:
        self.beginResetModel()
        if self._words:
            pairs = zip(self._all, self._texts, strict=True)
            self._shown = [row for row, text in pairs if all(word in text for word in self._words)]
        else:
            self._shown = self._all
        self.endResetModel()


def _word(document: str) -> str:
    return document_spec(document).short_title
