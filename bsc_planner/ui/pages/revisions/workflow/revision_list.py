"""The list of revisions, those that are still open first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bsc_planner.editing.revision_facts import is_open, rows_of_revision
from bsc_planner.model.revision import Revision
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.revisions.workflow.words import kind_text, state_of, title_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status, tokens
from bsc_planner.wording.counting import counted

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_NOWHERE = QModelIndex()
_PADDING = 12
_GAP = 4

ListEntry = tuple[str, str, str, str, Status]
"""Id, title, line below it, state in words, and what the state means."""


class RevisionListModel(QAbstractListModel):
    """One row per revision: title, state, kind and how many rows it has."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: list[ListEntry] = []
        self.reload()

    def reload(self) -> None:
        """Read the revisions anew."""
        store = self._session.store
        revisions = sorted(store.all(Revision), key=lambda one: (not is_open(one), -one.ord))
        self.beginResetModel()
        self._entries = [self._entry(revision) for revision in revisions]
        self.endResetModel()

    def entry(self, row: int) -> ListEntry:
        """What a row shows."""
        return self._entries[row]

    def row_of(self, revision_id: str | None) -> int | None:
        """Row of a revision; None when there is none."""
        return next((row for row, entry in enumerate(self._entries) if entry[0] == revision_id), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Revisions there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """A revision as one line of text."""
        if not index.isValid() or role not in (_DISPLAY, _TIP):
            return None
        _, title, facts, state, status = self._entries[index.row()]
        return f"{title}\n{MARKS[status]} {state} · {facts}"

    def _entry(self, revision: Revision) -> ListEntry:
        count = len(rows_of_revision(self._session.store, revision.id))
        facts = counted(self.tr("{kind} · {count} [row|rows]"), kind=kind_text(revision.kind), count=number_text(count))
        return (revision.id, title_of(revision), facts, *state_of(revision))


class RevisionListView(QListView):
    """The list; the arrow keys choose.

    Signals:
        revision_chosen: Id of the revision that is current now, or None.
    """

    revision_chosen = Signal(object)

    def __init__(self, model: RevisionListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_EntryDelegate(model, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Proposed changes"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def revision_id(self) -> str | None:
        """The revision that is current; None when there is none."""
        row = self.currentIndex().row()
        return self._model.entry(row)[0] if 0 <= row < self._model.rowCount() else None

    def show_revision(self, revision_id: str | None) -> None:
        """Make a revision the current one (the first where it is gone)."""
        row = self._model.row_of(revision_id)
        if row is None and self._model.rowCount():
            row = 0
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
        else:
            self.revision_chosen.emit(None)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.revision_chosen.emit(self._model.entry(current.row())[0])


class _EntryDelegate(QStyledItemDelegate):
    """Two lines per revision: its title, then state, kind and count."""

    def __init__(self, model: RevisionListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for two lines."""
        return QSize(200, 2 * option.fontMetrics.height() + _GAP + 2 * _PADDING - 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, title, and the line of facts."""
        _, title, facts, state, status = self._model.entry(index.row())
        colours = tokens()
        painter.save()
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colours.accent_soft if is_chosen else colours.panel)
        inside = rect.adjusted(_PADDING, _PADDING - 3, -_PADDING, -_PADDING + 3)
        strong = painter.font()
        strong.setWeight(strong.Weight.DemiBold)
        self._line(painter, strong, inside, 0, title, colours.accent_text if is_chosen else colours.text)
        mark = f"{MARKS[status]} {state}"
        plain = option.font
        below = option.fontMetrics.height() + _GAP
        self._line(painter, plain, inside, below, mark, colours.status(status))
        used = QFontMetrics(plain).horizontalAdvance(mark + "  ")
        self._line(painter, plain, inside.adjusted(used, 0, 0, 0), below, facts, colours.muted)
        painter.setPen(colours.grid_line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, font: Any, rect: QRect, down: int, text: str, colour: Any) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colour)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect.left(), rect.top() + down + metrics.ascent(), shown)


def open_revisions(session: PlanSession) -> Sequence[Revision]:
    """Revisions that may still change, the latest first."""
    return [revision for revision in reversed(session.store.all(Revision)) if is_open(revision)]
