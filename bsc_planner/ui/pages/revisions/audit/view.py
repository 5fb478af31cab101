"""The change log in the window: filters, the list, export, jumping to what was changed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.findings import Finding
from bsc_planner.model.delta import Ref
from bsc_planner.model.history import log_head
from bsc_planner.revisions.audit.log_query import LogFilter
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.error_messages import finding_text
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.long_copy import LongCopy
from bsc_planner.ui.lists.row_activation import RowActivation
from bsc_planner.ui.notices import tell
from bsc_planner.ui.pages.revisions.audit.background_work import export_log, verify_plan
from bsc_planner.ui.pages.revisions.audit.filter_bar import FilterBar
from bsc_planner.ui.pages.revisions.audit.log_model import LogModel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_SOON_MS = 300
_SHOWN_DIGITS = 16


class AuditView(QWidget):
    """Who changed what, from what to what, newest first."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self.filters = FilterBar(session)
        self.model = LogModel(session, self)
        self.grid = Grid("change_log", self.model)
        LongCopy(self.grid)
        self._activation = RowActivation(self.grid)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.head = QLabel()
        self.head.setProperty("tone", "caption")
        self.head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_actions()
        self.reset = QAction(self.tr("Show everything"), self)
        self._nothing = EmptyState("", icon="history")
        self._no_match = EmptyState(self.tr("No change meets these filters."), self.reset, icon="search")
        self._stack = QStackedWidget()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._lay_out()
        self._connect()

    def show_element(self, ref: Ref, name: str) -> None:
        """Show only the changes of an element and what belongs to it."""
        self.filters.show_element(ref, name)

    def refresh(self) -> None:
        """Read the log anew."""
        self._is_stale = False
        self._timer.stop()
        self.filters.refresh_choices()
        self.model.show(self.filters.wanted)
        self._after_reading()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # putting together ----------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.export = QAction(self.tr("Export"), self)
        self.export.setToolTip(self.tr("Write the changes shown to a file"))
        formats = QMenu(self)
        self.export_workbook = formats.addAction(self.tr("Workbook (XLSX)…"))
        self.export_table = formats.addAction(self.tr("Table (CSV)…"))
        self.export.setMenu(formats)
        self.verify = QAction(self.tr("Check integrity"), self)
        self.verify.setToolTip(self.tr("Look whether the change log and the editions are as they were written"))
        self.reveal = QAction(self.tr("Go to the element"), self)
        self.narrow = QAction(self.tr("Only changes of this element"), self)
        self.grid.view.addActions([self.reveal, self.narrow, self.export_workbook, self.export_table])

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.filters, 1)
        tools = WrappingRow()
        tools.setSpacing(8)
        tools.addWidget(self.count)
        tools.addStretch()
        tools.addWidget(self.head)
        tools.addSpacing(8)
        tools.addWidget(ActionButton(self.verify))
        tools.addWidget(ActionButton(self.export))
        for widget in (self.grid, self._nothing, self._no_match):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
        column.addLayout(tools)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filter_changed)
        self.reset.triggered.connect(self._on_reset)
        self.export_workbook.triggered.connect(lambda: self._on_export(self.tr("Workbooks (*.xlsx)"), ".xlsx"))
        self.export_table.triggered.connect(lambda: self._on_export(self.tr("Tables (*.csv)"), ".csv"))
        self.verify.triggered.connect(self._on_verify)
        self.reveal.triggered.connect(self._on_reveal)
        self.narrow.triggered.connect(self._on_narrow)
        self._activation.activated.connect(self._on_reveal)
        self.grid.view.current_changed.connect(self._on_row_changed)
        self.model.arranged.connect(self._show_state)
        self._timer.timeout.connect(self.refresh)
        self._session.plan_changed.connect(self._on_plan_changed)

    # what happens --------------------------------------------------------------------------------------

    def _on_plan_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()

    def _on_filter_changed(self, wanted: LogFilter) -> None:
        self.model.show(wanted)
        self._after_reading()

    def _on_reset(self) -> None:
        self.model.set_filters({})
        self.filters.reset()

    def _on_row_changed(self, row: int) -> None:
        self.narrow.setEnabled(self.model.ref(row) is not None)

    def _after_reading(self) -> None:
        self._show_state()
        head = log_head(self._session.store.session).hex()
        self.head.setText(self.tr("Log hash {digits}").format(digits=head[:_SHOWN_DIGITS]))
        self.head.setToolTip(head)

    def _show_state(self) -> None:
        count = len(self.model.numbers)
        is_filtered = self.filters.wanted != LogFilter()
        self._nothing.set_text(self.tr("Nothing was changed yet."))
        empty = self._no_match if is_filtered else self._nothing
        # a column's filter is taken back where it was set, so the grid stays even where nothing is left
        self._stack.setCurrentWidget(self.grid if count or self.model.filters else empty)
        self.count.setText(counted(self.tr("{count} [change|changes]"), count=number_text(count)))
        self.export.setEnabled(count > 0)

    def _on_reveal(self) -> None:
        row = self._current_row()
        change = self.model.change(row)
        if change is None or change.ref is None:
            return
        if self.model.is_present(row):
            self._session.reveal(change.ref)
        else:
            tell(self, self.tr("{name} is no longer in the plan.").format(name=change.subject))

    def _on_narrow(self) -> None:
        change = self.model.change(self._current_row())
        if change is not None and change.ref is not None:
            self.show_element(change.ref, change.subject)

    def _current_row(self) -> int:
        place = self.grid.view.cells.place
        return place.row if place is not None else -1

    def _on_export(self, kind: str, suffix: str) -> None:
        plan = self._session.document.path
        proposed = (plan.parent if plan else Path.home()) / (self.tr("Change log") + suffix)
        title = self.tr("Export the change log")
        path = FileDialog.ask_save(self, title=title, proposed=proposed, kind=kind, suffix=suffix)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the changes shown to a file, in the background."""

        def done() -> None:
            tell(self, self.tr("The changes were written to {path}.").format(path=path), status=Status.OK)

        numbers = self.model.numbers[:]
        title = self.tr("Writing the change log")
        export_log(self, self._session, title=title, numbers=numbers, path=path, on_done=done)

    def _on_verify(self) -> None:
        title = self.tr("Checking the change log and the editions")
        verify_plan(self, self._session, title=title, on_done=self._on_verified)

    def _on_verified(self, findings: Sequence[Finding]) -> None:
        if not findings:
            tell(self, self.tr("The change log and all editions are as they were written."), status=Status.OK)
            return
        text = finding_text(findings[0])
        if len(findings) > 1:
            more = number_text(len(findings) - 1)
            text = counted(self.tr("{finding} And {count} more [finding|findings]."), finding=text, count=more)
        tell(self, text, status=Status.ERROR, seconds=None)
