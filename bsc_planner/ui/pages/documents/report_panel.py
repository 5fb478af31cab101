"""The report of a run: how it stands, and who got no document or one with dotted lines."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.exchange.issuing import folder_error
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.documents.issuing_run import IssuingRun
from bsc_planner.ui.pages.documents.report_model import ReportModel
from bsc_planner.ui.pages.documents.run_panel import RunPanel
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.wording.counting import counted

_ROW_HEIGHT = 28
_WIDTHS = (100, 160, 150, 90)


class ReportPanel(QWidget):
    """The run above, its skipped documents below."""

    def __init__(self, run: IssuingRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issuing = run
        self.run = RunPanel(run)
        self.model = ReportModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search name, NIP or reason"))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.copy = QAction(self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy the marked rows, or all, to be pasted into a spreadsheet"))
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.save = QAction(self.tr("Save as CSV…"), self)
        # Qt takes the dots away for tool bars; here they say that a question follows.
        self.save.setIconText(self.save.text())
        self.table = _table()
        self.table.setModel(self.model)
        self.table.addAction(self.copy)
        self._list = QWidget()
        self._lay_out()
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.search.textChanged.connect(self._on_search)
        self.copy.triggered.connect(self._on_copy)
        self.save.triggered.connect(self._on_save)
        run.state_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List what the last run left out; while one is under way, nothing."""
        report = None if self._issuing.is_running else self._issuing.report
        self.model.show_report(report, self._issuing.names)
        self._list.setVisible(self.model.total > 0)
        self._refresh_count()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.count)
        line.addWidget(ActionButton(self.copy))
        line.addWidget(ActionButton(self.save))
        inner = QVBoxLayout(self._list)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addLayout(line)
        inner.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.run)
        column.addWidget(self._list, 1000)
        column.addStretch(1)

    def _refresh_count(self) -> None:
        shown, total = len(self.model.rows), self.model.total
        if shown == total:
            self.count.setText(counted(self.tr("{count} [row|rows]"), count=number_text(total)))
        else:
            text = self.tr("{count} of {total} [row|rows]")
            self.count.setText(counted(text, count=number_text(shown), total=number_text(total)))

    def _on_search(self, words: str) -> None:
        self.model.search(words)
        self._refresh_count()

    def _on_copy(self) -> None:
        marked = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.model.as_tsv(marked or None))
        count = len(marked) or len(self.model.rows)
        tell(self, counted(self.tr("{count} [row was|rows were] copied."), count=number_text(count)), status=Status.OK)

    def _on_save(self) -> None:
        report = self._issuing.report
        assert report is not None, "there are rows"
        proposed = report.directory / self.tr("Skipped {year}.csv").format(year=self._issuing.year)
        path = FileDialog.ask_save(
            self, title=self.tr("Save the report"), proposed=proposed, kind=self.tr("Tables (*.csv)"), suffix=".csv"
        )
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the rows shown to a file, or say why it cannot be written."""
        try:
            self.model.save_csv(path)
        except OSError as error:
            tell_error(self, folder_error(path.parent, error))
            return
        tell(self, self.tr("The report was written to {path}.").format(path=path), status=Status.OK)


def _table() -> QTableView:
    table = QTableView()
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(False)
    rows = table.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(_ROW_HEIGHT)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    columns = table.horizontalHeader()
    columns.setStretchLastSection(True)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setHighlightSections(False)
    return table
