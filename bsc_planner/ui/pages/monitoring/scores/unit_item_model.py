"""All units as a table for Qt: unit, score of the organisation, one column per perspective, missing actuals."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt

from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.score import RolledScore
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.monitoring.scores.unit_scores import UnitRow, UnitScores
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, figure_text, light_mark
from bsc_planner.ui.score_words import count_text, light_word, normalised_word
from bsc_planner.ui.table_clipboard import TableCell
from bsc_planner.ui.theme import font, tokens

Index = QModelIndex | QPersistentModelIndex

UNIT, ORGANISATION = 0, 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_COLOUR = int(Qt.ItemDataRole.ForegroundRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_SIZE = int(Qt.ItemDataRole.SizeHintRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROW_HEIGHT = 27
_NO_PARENT = QModelIndex()


class UnitItemModel(QAbstractTableModel):
    """Rows of `UnitScores`, filtered by the view and sorted here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[tuple[str, str], ...] = ()
        self._rows: list[UnitRow] = []

    def show_rows(self, scores: UnitScores, rows: Sequence[UnitRow]) -> None:
        """Show some of the rows."""
        self.beginResetModel()
        self._lanes, self._rows = scores.perspectives, list(rows)
        self.endResetModel()

    def row_at(self, index: Index) -> UnitRow | None:
        """The unit of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; units without the figure come last."""
        self.layoutAboutToBeChanged.emit()
        is_descending = order == Qt.SortOrder.DescendingOrder
        keyed = [(self._key(row, column), row) for row in self._rows]
        known = [(key, row) for key, row in keyed if key is not None]
        known.sort(key=lambda pair: pair[0], reverse=is_descending)
        self._rows = [row for _, row in known] + [row for key, row in keyed if key is None]
        self.layoutChanged.emit()

    def as_table(self) -> list[list[TableCell]]:
        """All rows with headings, for a spreadsheet."""
        lines = [[TableCell(self._title(column)) for column in range(self.columnCount())]]
        for row in self._rows:
            cells = [TableCell(_label(row))]
            for score in (row.organisation, *row.perspectives):
                value = None if score is None else score.value
                cells.append(TableCell("", None if value is None else rounded(value)))
            lines.append([*cells, TableCell("", Decimal(row.missing))])
        return lines

    # Qt ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Units."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Unit, organisation, perspectives, missing actuals."""
        return 0 if parent.isValid() else len(self._lanes) + 3

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Text and colour of a cell."""
        row = self.row_at(index)
        if role == _SIZE:
            return QSize(0, _ROW_HEIGHT)
        if role == _ALIGN:
            return _LEFT if index.column() == UNIT else _RIGHT
        if row is None:
            return None
        score = self._score(row, index.column())
        if role == _DISPLAY:
            return self._text(row, index.column(), score)
        if role == _TOOLTIP:
            return _label(row) if score is None else _tip(score)
        if role == _COLOUR:
            return tokens().status(STATUS_OF_LIGHT[score.light]) if score is not None else None
        return font(is_strong=True) if role == _FONT and index.column() == ORGANISATION else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (_DISPLAY, _TOOLTIP):
            return self._title(section)
        return (_LEFT if section == UNIT else _RIGHT) if role == _ALIGN else None

    def _score(self, row: UnitRow, column: int) -> RolledScore | None:
        if column == ORGANISATION:
            return row.organisation
        place = column - 2
        return row.perspectives[place] if 0 <= place < len(self._lanes) else None

    def _text(self, row: UnitRow, column: int, score: RolledScore | None) -> str:
        if column == UNIT:
            return _label(row)
        if column == self.columnCount() - 1:
            return number_text(row.missing)
        if score is None:
            return ""
        return f"{light_mark(score.light)} {figure_text(score.value)}"

    def _key(self, row: UnitRow, column: int) -> Any:
        if column == UNIT:
            return row.code.casefold(), row.name.casefold()
        if column == self.columnCount() - 1:
            return row.missing
        score = self._score(row, column)
        return score.value if score is not None else None

    def _title(self, column: int) -> str:
        if column == UNIT:
            return self.tr("Unit")
        if column == ORGANISATION:
            return self.tr("NKO")
        place = column - 2
        return self._lanes[place][1] if place < len(self._lanes) else self.tr("Without actual")


def _label(row: UnitRow) -> str:
    return " ".join(part for part in (row.code, row.name) if part) or "–"


def _tip(score: RolledScore) -> str:
    parts = [light_word(score.light), count_text(score)]
    return " · ".join([*parts, normalised_word()] if score.is_normalised else parts)
