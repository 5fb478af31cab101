"""How one issued document differs from what would be issued now, in a list beside the register."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.errors import PlanError
from bsc_planner.exchange.register.difference import Difference, DifferenceLine, difference_of
from bsc_planner.exchange.register.listing import RegisterRow
from bsc_planner.exchange.register.reissue import Standing
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, run_in_background
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.icons import icon
from bsc_planner.ui.pages.documents.register_words import DOUBTS, document_word, word
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import font, tokens

_LANE = "difference"
_NOTHING = "–"
_ROW_HEIGHT, _AIR = 26, 8


class DifferencePanel(QFrame):
    """What an issued document said, and what it would say now.

    Signals:
        closed: The planner closed it.
    """

    closed = Signal()

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._session = session
        self._job: BackgroundJob | None = None
        self.row: RegisterRow | None = None
        self.title = QLabel()
        self.title.setProperty("tone", "section")
        self.title.setWordWrap(True)
        self.note = QLabel()
        self.note.setProperty("tone", "muted")
        self.note.setWordWrap(True)
        self.table = _table((self.tr("What"), self.tr("As issued"), self.tr("Now")))
        self.table.horizontalHeader().sectionResized.connect(self._fit_rows)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("x", "muted"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def show_row(self, row: RegisterRow) -> None:
        """Tell how a document differs; told at once where there is nothing to compare."""
        self._give_up()
        self.row = row
        self.title.setText(f"{document_word(row.document)} {row.year} · {row.name or row.who}")
        self.table.setRowCount(0)
        self.table.hide()
        plain = {
            None: self.tr("It is being compared with the plan; a moment please."),
            Standing.VALID: self.tr("It says what the plan says now."),
            Standing.REPLACED: self.tr("Another was issued in its place."),
        }
        if row.state is None:
            self.note.setText(self.tr("No document was issued to them yet, though others of this kind were."))
        elif row.standing in plain:
            self.note.setText(plain[row.standing])
        else:
            self._compare(row)

    def show_difference(self, difference: Difference) -> None:
        """List what differs."""
        notes = [word(DOUBTS[difference.doubt])] if difference.doubt else []
        if difference.is_gone:
            notes.append(self.tr("By the plan as it is now it would no longer be issued."))
        elif not difference.lines and difference.doubt is None:
            notes.append(self.tr("It says what the plan says now."))
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))
        self.table.setRowCount(0)
        where = ""
        for line in difference.lines:
            if line.where and line.where != where:
                self._add_section(line.where)
            where = line.where or where
            self._add_line(line)
        self.table.setVisible(bool(difference.lines))
        self._fit_rows()

    def forget(self) -> None:
        """Give up what is under way."""
        self._give_up()
        self.row = None

    def _compare(self, row: RegisterRow) -> None:
        self.note.setText(self.tr("Comparing with the edition it was issued from…"))
        self.note.show()
        place = self._session.document.kept_at / f"difference-{uuid4().hex}.snapshot"
        try:
            self._session.document.snapshot(place)
        except PlanError as error:
            self.note.setText(message_of(error).text)
            return
        self._job = job = run_in_background(
            self,
            "",
            _comparison(place, row.id),
            on_done=lambda found: self._on_done(job, found),
            on_error=lambda error: self._on_failed(job, error),
            lane=_LANE,
        )

    def _on_done(self, job: BackgroundJob, found: Difference) -> None:
        if job is self._job:
            self._job = None
            self.show_difference(found)

    def _on_failed(self, job: BackgroundJob, error: PlanError) -> None:
        if job is self._job:
            self._job = None
            if not isinstance(error, Cancelled):
                self.note.setText(message_of(error).text)

    def _give_up(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
        self.note.show()

    def _fit_rows(self) -> None:
        """Rows as high as their texts, with air between them."""
        for row in range(self.table.rowCount()):
            self.table.setRowHeight(row, max(_ROW_HEIGHT, self.table.sizeHintForRow(row) + _AIR))

    def _add_section(self, text: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        item = QTableWidgetItem(text)
        item.setFont(font(is_strong=True))
        self.table.setItem(row, 0, item)
        self.table.setSpan(row, 0, 1, self.table.columnCount())

    def _add_line(self, line: DifferenceLine) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((line.what, line.before or _NOTHING, line.after or _NOTHING)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if column == 1:
                item.setForeground(tokens().muted)
            self.table.setItem(row, column, item)


def _comparison(place: Path, document_id: str) -> Callable[[Progress], Difference]:
    def work(progress: Progress) -> Difference:
        try:
            progress.step(0, 0)
            store = open_snapshot(place)
            try:
                return difference_of(store, document_id, folder=place.parent)
            finally:
                close_snapshot(store)
        finally:
            remove_file(place)

    return work


def _table(titles: tuple[str, ...]) -> QTableWidget:
    table = QTableWidget(0, len(titles))
    table.setHorizontalHeaderLabels(titles)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
