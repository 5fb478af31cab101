"""What a revision would change, counted and listed while it is still being discussed."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLabel, QPushButton, QTableView, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.labels import kind_label, number_text
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.revisions.workflow.impact_lines import ImpactLine, ImpactSight, read_impact
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.panel import Panel
from bsc_planner.wording.counting import counted

_SOON_MS = 400
_LANE = "impact"
_LIST_HEIGHT = 190
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NOWHERE = QModelIndex()
_WHO, _BEFORE, _AFTER = 1, 4, 5

DOCUMENT_STATES = {
    "draft": QT_TRANSLATE_NOOP("ImpactPanel", "issued as a draft"),
    "final": QT_TRANSLATE_NOOP("ImpactPanel", "issued"),
    "signed": QT_TRANSLATE_NOOP("ImpactPanel", "signed"),
}
"""How binding an issued document is, in the column of what follows."""


class ImpactPanel(Panel):
    """One line of counts, and on demand the list: documents, units, people.

    Attributes:
        line: The line of counts, where further widgets find room.

    Signals:
        read: The impact of the revision shown is known now.
    """

    read = Signal()

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._revision_id: str | None = None
        self._job: BackgroundJob | None = None
        self.sight: ImpactSight | None = None
        self._title.setText(self.tr("What it changes"))
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.unfold = QPushButton(self.tr("Show the list"))
        self.unfold.setProperty("role", "link")
        self.model = ImpactLinesModel(self)
        self.table = _table(self.model)
        self.line = QHBoxLayout()
        self.line.setSpacing(14)
        self.line.addWidget(self.counts, 1)
        self.line.addWidget(self.unfold)
        self.content.addLayout(self.line)
        self.content.addWidget(self.table)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self._begin)
        self.unfold.clicked.connect(self._on_unfold)
        self.table.hide()

    def show_revision(self, revision_id: str | None) -> None:
        """Look at a revision (None: at none), or at the same one again as it has changed."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._revision_id = revision_id
        self.sight = None
        self.unfold.setVisible(False)
        self.model.show_lines(())
        self.counts.setText(self.tr("Being computed …") if revision_id else "")
        self._timer.start() if revision_id else self._timer.stop()

    def _begin(self) -> None:
        revision_id = self._revision_id
        if revision_id is None:
            return
        try:
            copy = self._session.document.copy_beside()
        except PlanError as error:
            self._on_error(error)
            return

        def work(progress: Progress) -> ImpactSight:
            return read_impact(copy, revision_id, progress)

        title = self.tr("Computing what a revision changes")
        self._job = run_in_background(self, title, work, on_done=self._on_done, on_error=self._on_error, lane=_LANE)

    def _on_done(self, sight: ImpactSight) -> None:
        if sight.revision_id != self._revision_id or self._timer.isActive():
            return
        self._job = None
        self.sight = sight
        indicators, units, positions, people, documents, signed = map(number_text, sight.counts)
        text = self.tr(
            "{indicators} [indicator|indicators] · {units} [unit|units] (PK) · {positions} [position|positions] · "
            "{people} [person|people] · {documents} issued [document|documents], {signed} signed"
        )
        self.counts.setText(
            counted(
                text,
                indicators=indicators,
                units=units,
                positions=positions,
                people=people,
                documents=documents,
                signed=signed,
            )
        )
        self.model.show_lines(sight.lines, left_off=sight.left_off)
        self.unfold.setVisible(bool(sight.lines))
        if not sight.lines:
            self.table.hide()
        self._name_link()
        self.read.emit()

    def _on_error(self, error: PlanError) -> None:
        if not isinstance(error, Cancelled):
            self.counts.setText(message_of(error).text)

    def _on_unfold(self) -> None:
        self.table.setVisible(self.table.isHidden())
        self._name_link()

    def _name_link(self) -> None:
        self.unfold.setText(self.tr("Show the list") if self.table.isHidden() else self.tr("Hide the list"))


class ImpactLinesModel(QAbstractTableModel):
    """Lines of an impact."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ImpactLine, ...] = ()
        self._left_off = 0

    def show_lines(self, lines: tuple[ImpactLine, ...], *, left_off: int = 0) -> None:
        """Show other lines; `left_off` more are only counted."""
        self.beginResetModel()
        self._lines = lines
        self._left_off = left_off
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Lines there are, and one for those left off."""
        return 0 if parent.isValid() else len(self._lines) + bool(self._left_off)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Kind, who, what, year, before, after."""
        return 0 if parent.isValid() else len(self._headings())

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Text and alignment of a cell."""
        if not index.isValid():
            return None
        if role == _ALIGN and index.column() in (_BEFORE, _AFTER):
            return _RIGHT
        return self.cells(index.row())[index.column()] if role == _DISPLAY else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Title of a column."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _ALIGN and section in (_BEFORE, _AFTER):
            return _RIGHT
        return self._headings()[section] if role == _DISPLAY else None

    def cells(self, row: int) -> tuple[str, ...]:
        """Texts of a line."""
        if row >= len(self._lines):
            more = counted(self.tr("{count} more [row|rows] of people"), count=number_text(self._left_off))
            return ("", more, "", "", "", "")
        line = self._lines[row]
        is_document = line.kind == "issued_document"
        after = QCoreApplication.translate("ImpactPanel", DOCUMENT_STATES[line.after]) if is_document else line.after
        return (kind_label(line.kind), line.who, line.what, str(line.year), line.before, after)

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("Kind"),
            self.tr("Who"),
            self.tr("What"),
            self.tr("Year"),
            self.tr("Now"),
            self.tr("Then"),
        )


def _table(model: ImpactLinesModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
    table.horizontalHeader().setSectionResizeMode(_WHO, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setFixedHeight(_LIST_HEIGHT)
    copy = QAction(table)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    copy.triggered.connect(lambda: _copy(table, model))
    table.addAction(copy)
    return table


def _copy(table: QTableView, model: ImpactLinesModel) -> None:
    rows = sorted({index.row() for index in table.selectionModel().selectedRows()})
    QGuiApplication.clipboard().setText("\n".join("\t".join(model.cells(row)) for row in rows))
