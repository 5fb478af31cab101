"""What our plan will look like after the merge: each thing that changes, now and then."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from bsc_planner.revisions.merging.decisions import Decisions
from bsc_planner.revisions.merging.merge_rows import Side
from bsc_planner.revisions.merging.outcome import Outcome, outcome_of
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.merging.row_groups import grouped
from bsc_planner.ui.merging.words import MergeWords, capital
from bsc_planner.ui.theme import MARKS, Status, tokens

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_COLOUR = Qt.ItemDataRole.ForegroundRole
_NOWHERE = QModelIndex()

HEADINGS = (
    QT_TRANSLATE_NOOP("MergePreviewModel", "Place"),
    QT_TRANSLATE_NOOP("MergePreviewModel", "What"),
    QT_TRANSLATE_NOOP("MergePreviewModel", "Now"),
    QT_TRANSLATE_NOOP("MergePreviewModel", "After merging"),
)


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One change; texts as shown. Warnings tell of what is lost on the way."""

    cells: tuple[str, str, str, str]
    status: Status = Status.NONE


class MergePreviewModel(QAbstractTableModel):
    """The changes a merge makes as things are decided now."""

    def __init__(self, decisions: Decisions, words: MergeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decisions = decisions
        self._words = words
        self._lines: list[PreviewLine] = []

    def refresh(self) -> None:
        """Work the changes out anew."""
        self.beginResetModel()
        self._lines = [*self._taken(), *self._side_effects(outcome_of(self._decisions))]
        self.endResetModel()

    def _taken(self) -> Iterator[PreviewLine]:
        for group in grouped(self._decisions.plan.leads, self._words):
            for row in group.rows:
                side = self._decisions.side_of(row)
                parts = (row, *self._decisions.plan.followers.get(row.key, ()))
                if side is None or all(part.values(side) == part.ours for part in parts):
                    continue
                before, after = self._words.value(row, Side.OURS), self._words.value(row, side)
                yield PreviewLine((group.title, self._words.title(row), before, after))

    def _side_effects(self, outcome: Outcome) -> Iterator[PreviewLine]:
        nothing, heading = self.tr("left empty"), self.tr("Follows from the choices")
        for kind, element_id, column in outcome.emptied:
            if self._decisions.plan.ours.element(kind, element_id) is None and kind == "link":
                continue
            what = f"{self._words.short_name(kind, element_id)} · {capital(kind_label(column))}"
            yield PreviewLine((heading, what, "", nothing), Status.WARNING)
        for key in outcome.dropped:
            what = self._words.short_name(key.kind, key.element_id)
            text = self.tr("not taken: what it belongs to is not in the plan")
            yield PreviewLine((heading, f"{capital(kind_label(key.kind))} {what}", "", text), Status.WARNING)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Changes."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Place, what, now, after."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return QCoreApplication.translate("MergePreviewModel", HEADINGS[section])
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Texts, and the mark of what is lost."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (_DISPLAY, _TIP):
            text = line.cells[index.column()]
            is_marked = role == _DISPLAY and line.status is Status.WARNING and index.column() == len(HEADINGS) - 1
            return f"{MARKS[line.status]} {text}" if is_marked else text
        if role == _COLOUR and line.status is Status.WARNING and index.column() == len(HEADINGS) - 1:
            return tokens().status(line.status)
        return None
