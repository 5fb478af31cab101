"""The rows of a merge as a tree of two levels: places in the plan, and what differs there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from bsc_planner.revisions.merging.decisions import Decisions, State
from bsc_planner.revisions.merging.merge_rows import Key, MergeRow, Side, Standing
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.merging.row_groups import RowGroup, grouped
from bsc_planner.ui.merging.words import STATES, MergeWords, translated
from bsc_planner.ui.theme import MARKS, Status, font, tokens

_DISPLAY = Qt.ItemDataRole.DisplayRole
_TIP = Qt.ItemDataRole.ToolTipRole
_COLOUR = Qt.ItemDataRole.ForegroundRole
_FONT = Qt.ItemDataRole.FontRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_NOWHERE = QModelIndex()

WHAT, DECISION = 0, 4
SIDES: Mapping[int, Side] = {1: Side.BASE, 2: Side.OURS, 3: Side.THEIRS}
"""Side that each of the middle columns shows."""

Index = QModelIndex | QPersistentModelIndex

HEADINGS = (
    QT_TRANSLATE_NOOP("MergeItemModel", "What"),
    QT_TRANSLATE_NOOP("MergeItemModel", "Before"),
    QT_TRANSLATE_NOOP("MergeItemModel", "Ours"),
    QT_TRANSLATE_NOOP("MergeItemModel", "Theirs"),
    QT_TRANSLATE_NOOP("MergeItemModel", "Decision"),
)
_STATUS = {
    State.UNDECIDED: Status.ERROR,
    State.THEIRS: Status.OK,
    State.BASE: Status.WARNING,
    State.OURS: Status.NONE,
    State.OUTSIDE: Status.NONE,
    State.CLOSED: Status.NONE,
}


def status_of(state: State) -> Status:
    """How a state is marked."""
    return _STATUS[state]


class MergeItemModel(QAbstractItemModel):
    """Groups of rows with the three values of each and what was chosen.

    Signals:
        decided: Choices were made or taken back.
    """

    decided = Signal()

    def __init__(self, decisions: Decisions, words: MergeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.decisions = decisions
        self.words = words
        self._all = grouped(decisions.plan.leads, words)
        self._texts = {row.key: words.title(row).casefold() for group in self._all for row in group.rows}
        self._shown: list[RowGroup] = self._all
        self._places: dict[Key, tuple[int, int]] = {}
        self._note_places()

    # what is shown ---------------------------------------------------------------------------------

    def show_only(self, standings: Iterable[Standing], *, words: str = "", is_undecided_only: bool = False) -> None:
        """Show rows of some standings that hold all words; groups without any are left out."""
        wanted, searched = frozenset(standings), words.casefold().split()
        self.beginResetModel()
        self._shown = []
        for group in self._all:
            rows = tuple(
                row
                for row in group.rows
                if row.standing in wanted
                and (not is_undecided_only or self.decisions.side_of(row) is None)
                and all(word in f"{group.title.casefold()} {self._texts[row.key]}" for word in searched)
            )
            if rows:
                self._shown.append(RowGroup(group.title, rows))
        self._note_places()
        self.endResetModel()

    def _note_places(self) -> None:
        self._places = {
            row.key: (place, at) for place, group in enumerate(self._shown) for at, row in enumerate(group.rows)
        }

    @property
    def shown(self) -> Sequence[RowGroup]:
        """Groups shown, in order."""
        return self._shown

    def row_at(self, index: Index) -> MergeRow | None:
        """The row of an index; None for a group."""
        if not index.isValid() or not index.internalId():
            return None
        return self._shown[index.internalId() - 1].rows[index.row()]

    def rows_at(self, index: Index) -> Sequence[MergeRow]:
        """The row of an index, or all rows of its group."""
        if not index.isValid():
            return ()
        row = self.row_at(index)
        return (row,) if row is not None else self._shown[index.row()].rows

    def index_of(self, row: MergeRow, column: int = WHAT) -> QModelIndex:
        """Where a row stands; invalid when it is not shown."""
        if row.key not in self._places:
            return QModelIndex()
        place, at = self._places[row.key]
        return self.createIndex(at, column, place + 1)

    def next_undecided(self, index: Index) -> QModelIndex:
        """The next row that must be decided, from an index on and round; invalid when there is none shown."""
        places = [(place, at) for place, group in enumerate(self._shown) for at in range(len(group.rows))]
        if not places:
            return QModelIndex()
        here = (index.internalId() - 1, index.row()) if self.row_at(index) else (index.row(), -1)
        later = [place for place in places if place > here]
        for place, at in (*later, *places):
            if self.decisions.side_of(self._shown[place].rows[at]) is None:
                return self.createIndex(at, WHAT, place + 1)
        return QModelIndex()

    # choosing --------------------------------------------------------------------------------------

    def choose(self, rows: Iterable[MergeRow], side: Side | None) -> int:
        """Choose a side for rows; those it is not possible for are left. Returns how many were chosen."""
        chosen = [row for row in rows if self.decisions.choose(row.key, side)]
        if chosen:
            self._refresh({self._places[row.key][0] for row in chosen if row.key in self._places})
        return len(chosen)

    def refresh(self) -> None:
        """Show choices and limits anew."""
        self._refresh(range(len(self._shown)))

    def _refresh(self, places: Iterable[int]) -> None:
        for place in places:
            above = self.index(place, 0)
            self.dataChanged.emit(above, above.siblingAtColumn(DECISION))
            last = len(self._shown[place].rows) - 1
            self.dataChanged.emit(self.index(0, 0, above), self.index(last, DECISION, above))
        self.decided.emit()

    def can_choose(self, row: MergeRow, side: Side) -> bool:
        """Whether a side can be chosen for a row."""
        return side in row.options and not self.decisions.is_barred(row)

    # what views ask --------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Index of a group, or of a row in its group."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt's other overload is of QObject
        """The group of a row."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Groups, or rows of a group."""
        if not parent.isValid():
            return len(self._shown)
        if parent.internalId() or parent.column():
            return 0
        return len(self._shown[parent.row()].rows)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """What, before, ours, theirs, decision."""
        return len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY:
            return QCoreApplication.translate("MergeItemModel", HEADINGS[section])
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Texts, colours and tips."""
        if not index.isValid():
            return None
        row = self.row_at(index)
        if row is None:
            return self._group_data(self._shown[index.row()], index.column(), role)
        if role in (_DISPLAY, _TIP):
            return self._text(row, index.column(), role)
        if role == _SPOKEN:
            return self._spoken(row, index.column())
        if role == _COLOUR and index.column() == DECISION:
            return tokens().status(status_of(self.decisions.state_of(row)))
        return None

    def _text(self, row: MergeRow, column: int, role: int) -> str:
        if column == WHAT:
            return self.words.title(row)
        if column == DECISION:
            state = self.decisions.state_of(row)
            text = translated(STATES[state])
            if row.standing is Standing.SAME and state is State.OURS:
                text = self.tr("Both the same")
            return f"{MARKS[status_of(state)]} {text}" if role == _DISPLAY else text
        return self.words.value(row, SIDES[column])

    def _spoken(self, row: MergeRow, column: int) -> str:
        text = self._text(row, column, int(_TIP))
        if column not in SIDES or self.decisions.side_of(row) is not SIDES[column]:
            return text
        return self.tr("{text}, chosen").format(text=text)

    def _group_data(self, group: RowGroup, column: int, role: int) -> Any:
        undecided = sum(self.decisions.side_of(row) is None for row in group.rows)
        if role in (_DISPLAY, _TIP):
            if column == WHAT:
                return group.title
            if column == DECISION:
                return self.tr("{count} not decided").format(count=undecided) if undecided else ""
            is_possible = any(self.can_choose(row, SIDES[column]) for row in group.rows)
            return self.tr("Choose all") if is_possible and SIDES[column] is not Side.BASE else ""
        if role == _COLOUR and column == DECISION:
            return tokens().status(Status.ERROR)
        if role == _FONT and column in (WHAT, DECISION):
            return font(is_strong=True)
        return None
