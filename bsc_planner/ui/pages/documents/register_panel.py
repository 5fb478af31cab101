"""Daftar terbitan: what was issued to whom, what it is worth now, and what must be issued anew."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.register import GiveNumbersEdit, MarkSignedEdit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.register.listing import RegisterRow, Shown, is_unissued, years_of
from bsc_planner.exchange.register.reissue import Standing
from bsc_planner.exchange.registry import DOCUMENTS
from bsc_planner.model.issued import IssuedDocument, IssueState
from bsc_planner.ui.cell_notes.cell_noting import CellNoting
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.documents.difference_panel import DifferencePanel
from bsc_planner.ui.pages.documents.register_dialogs import NumberDialog, SignDialog
from bsc_planner.ui.pages.documents.register_model import RegisterItemModel
from bsc_planner.ui.pages.documents.register_words import SHOWN, document_word, word
from bsc_planner.ui.pages.documents.reissue_watch import reissue_watch
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_TYPING_PAUSE_MS = 250
_LOOKED_AT = 200


class RegisterPanel(QWidget):
    """The register of the open plan.

    Signals:
        reissue_wanted: (year, ids of people and units by kind of document) shall be issued anew.
    """

    reissue_wanted = Signal(int, object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.watch = reissue_watch(session)
        self.model = RegisterItemModel(session, self)
        self.grid = Grid("register", self.model)
        self.grid.view.setAccessibleName(self.tr("Register of documents"))
        GridExport(session, self.grid, stem=self.tr("Register of documents"))
        CellNoting(session, self.grid)
        self.difference = DifferencePanel(session)
        self.search = QLineEdit()
        self.shown = ChoiceButton(self.tr("Show"))
        self.kind = ChoiceButton(self.tr("Document"))
        self.year = ChoiceButton(self.tr("Year"))
        self.status = StatusLabel()
        self.count = QLabel()
        self.empty = EmptyState("", icon="file-text")
        self._stack = QStackedWidget()
        self._pattern = ""
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._build_actions()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the register as it is now."""
        self.model.show_standings(self.watch.found)
        self._refresh_choices()
        self._refresh_state()

    def show_part(self, shown: Shown) -> None:
        """List another part of the register."""
        self.model.show_part(replace(self.model.wanted, shown=shown))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan; compare where nobody did yet."""
        super().showEvent(event)
        if not self.watch.is_current and not self.watch.is_running:
            self.watch.start()
        self.model.reload()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Compare no single document once nobody looks."""
        self._pause.stop()
        self.compare.setChecked(False)
        super().hideEvent(event)

    # putting together ------------------------------------------------------------------

    def _build_actions(self) -> None:
        self.sign = QAction(self.tr("Signed…"), self)
        self.sign.setToolTip(self.tr("Mark as signed on a day"))
        self.unsign = QAction(self.tr("Not signed"), self)
        self.unsign.setToolTip(self.tr("Take the mark of a signature away"))
        self.number = QAction(self.tr("Give numbers…"), self)
        self.compare = QAction(self.tr("Difference"), self)
        self.compare.setToolTip(self.tr("Show how a document differs from the plan as it is now"))
        self.compare.setCheckable(True)
        self.choose_outdated = QAction(self.tr("Select outdated"), self)
        self.choose_outdated.setToolTip(self.tr("Select all that must be reissued"))
        self.reissue = QAction(self.tr("Reissue queue"), self)
        self.reissue.setToolTip(self.tr("Choose exactly the selected people and units to be issued anew"))
        for action in (self.sign, self.number):
            # Qt takes the dots away for tool bars; here they say that a question follows.
            action.setIconText(action.text())

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search name, NIP, number or fingerprint"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.count.setProperty("tone", "muted")
        self.grid.actions_by_name["find"].triggered.disconnect()
        self.grid.actions_by_name["find"].triggered.connect(lambda: self.search.setFocus())
        top = WrappingRow()
        top.setSpacing(8)
        for widget in (self.shown, self.kind, self.year):
            top.addWidget(widget)
        top.addWidget(self.search, 1)
        tools = WrappingRow()
        tools.setSpacing(8)
        for action in (self.sign, self.unsign, self.number, self.compare):
            tools.addWidget(ActionButton(action))
        tools.addStretch(1)
        tools.addWidget(ActionButton(self.choose_outdated))
        self.reissue_button = ActionButton(self.reissue)
        tools.addWidget(self.reissue_button)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.grid)
        split.addWidget(self.difference)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        self.difference.setMinimumWidth(300)
        self.difference.hide()
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.status)
        foot.addStretch(1)
        foot.addWidget(self.count)
        column.addLayout(foot)

    def _connect(self) -> None:
        view = self.grid.view
        view.current_changed.connect(self._on_current_changed)
        view.selection_settled.connect(self._refresh_actions)
        self.model.rows_changed.connect(self._refresh_state)
        self.search.textChanged.connect(lambda: self._pause.start())
        self._pause.timeout.connect(self._on_searched)
        self.shown.chosen.connect(self.show_part)
        self.kind.chosen.connect(lambda key: self.model.show_part(replace(self.model.wanted, document=key)))
        self.year.chosen.connect(lambda year: self.model.show_part(replace(self.model.wanted, year=year)))
        self.sign.triggered.connect(self._on_sign)
        self.unsign.triggered.connect(self._on_unsign)
        self.number.triggered.connect(self._on_number)
        self.compare.toggled.connect(self._on_compare)
        self.choose_outdated.triggered.connect(self.select_outdated)
        self.reissue.triggered.connect(self._on_reissue)
        self.difference.closed.connect(lambda: self.compare.setChecked(False))
        self.watch.changed.connect(self._on_watch_changed)
        self.watch.progressed.connect(self._refresh_status)
        self._session.plan_changed.connect(self._on_plan_changed)

    # what is shown -----------------------------------------------------------------------

    def _refresh_choices(self) -> None:
        wanted = self.model.wanted
        self.shown.set_choices([(word(text), shown) for shown, text in SHOWN.items()], wanted.shown)
        kinds = [(self.tr("All"), ""), *((spec.short_title, spec.key) for spec in DOCUMENTS)]
        self.kind.set_choices(kinds, wanted.document)
        years = dict.fromkeys((*years_of(self._session.store), self._session.year))
        choices: list[tuple[str, object]] = [(self.tr("All"), None)]
        choices += [(str(year), year) for year in sorted(years, reverse=True)]
        self.year.set_choices(choices, wanted.year)

    def _refresh_state(self) -> None:
        self._refresh_choices()
        count = self.model.rowCount()
        self.count.setText(counted(self.tr("{count} [row|rows]"), count=number_text(count)))
        self.empty.set_text(self._empty_text())
        self._stack.setCurrentIndex(0 if count or self.model.filters else 1)
        self._refresh_status()
        self._refresh_actions()

    def _empty_text(self) -> str:
        if not self._session.store.count(IssuedDocument):
            return self.tr("Nothing was issued yet. What you issue is listed here, with what has become of it.")
        if self.model.wanted.words.strip():
            return self.tr("Nothing in the register holds these words.")
        if self.model.wanted.shown is Shown.OUTDATED:
            return self.tr("Nothing must be issued anew: all documents say what the plan says.")
        return self.tr("There are no such documents.")

    def _refresh_status(self) -> None:
        watch = self.watch
        count = watch.outdated
        if watch.is_running and watch.total:
            text = self.tr("comparing {done} of {total}")
            shown = text.format(done=number_text(watch.done), total=number_text(watch.total))
            self.status.show_status(Status.NONE, shown)
        elif watch.is_running or not watch.is_current:
            self.status.show_status(Status.NONE, self.tr("comparing with the plan…"))
        elif count:
            text = self.tr("{count} must be reissued").format(count=number_text(count))
            self.status.show_status(Status.WARNING, text)
        else:
            self.status.show_status(Status.OK, self.tr("all documents say what the plan says"))
        self.status.setVisible(watch.found is not None or watch.is_running)

    def _refresh_actions(self) -> None:
        keys = self._selected_keys()
        # Enough to tell what can be done; a hundred thousand selected rows are read when it is done.
        rows = self.model.contents_of(keys[:_LOOKED_AT])
        can_write = not self._session.store.is_read_only
        self.sign.setEnabled(can_write and any(row.state not in (None, IssueState.DRAFT) for row in rows))
        self.unsign.setEnabled(can_write and any(row.state is IssueState.SIGNED for row in rows))
        self.number.setEnabled(can_write and any(row.state is not None for row in rows))
        self.compare.setEnabled(bool(rows) or self.compare.isChecked())
        self.choose_outdated.setEnabled(self.watch.outdated > 0)
        due = len(self._due(keys))
        self.reissue.setEnabled(due > 0)
        text = self.tr("Reissue queue ({count})").format(count=number_text(due))
        self.reissue.setText(text if due else self.tr("Reissue queue"))

    def _on_watch_changed(self) -> None:
        if self.isVisible():
            self.model.show_standings(self.watch.found)
            self._refresh_status()
            self._refresh_actions()

    def _on_plan_changed(self, changes: object) -> None:
        if self.isVisible():
            self.model.follow(changes)  # type: ignore[arg-type]  # signals carry objects

    # what is selected ---------------------------------------------------------------------

    def selected(self) -> list[RegisterRow]:
        """Rows with a selected cell, in order."""
        return self.model.contents_of(self._selected_keys())

    def select_outdated(self) -> None:
        """List what must be issued anew, and select all of it."""
        self.search.clear()
        self._pause.stop()
        self.model.set_filters({})
        self.model.show_part(replace(self.model.wanted, shown=Shown.OUTDATED, words=""))
        if self.model.rowCount():
            self.grid.view.go_to(0, 0)
            self.grid.view.cells.select_rows(0, self.model.rowCount() - 1)
        self._refresh_actions()

    def _selected_keys(self) -> list[str]:
        blocks = self.grid.view.cells.blocks
        return self.model.keys_of(sorted({row for block in blocks for row in block.rows}))

    def _due(self, keys: Sequence[str]) -> list[str]:
        """Of some rows those that have to be issued."""
        standings = self.watch.found.standings if self.watch.found else {}
        return [key for key in keys if is_unissued(key) or standings.get(key) is Standing.OUTDATED]

    def _on_current_changed(self, row: int) -> None:
        content = self.model.content(row)
        if content is not None and self.difference.isVisible() and content != self.difference.row:
            self.difference.show_row(content)

    def _on_searched(self) -> None:
        self.model.show_part(replace(self.model.wanted, words=self.search.text()))

    # what is done ---------------------------------------------------------------------------

    def _on_sign(self) -> None:
        rows = [row for row in self.selected() if row.state not in (None, IssueState.DRAFT)]
        day = SignDialog.ask(self, self._named(rows)) if rows else None
        if day is not None:
            text = counted(self.tr("Marked as signed: {count} [document|documents]."), count=number_text(len(rows)))
            self._do(self.tr("Mark as signed"), MarkSignedEdit([row.id for row in rows], day), text)

    def _on_unsign(self) -> None:
        rows = [row for row in self.selected() if row.state is IssueState.SIGNED]
        text = counted(
            self.tr("No longer marked as signed: {count} [document|documents]."), count=number_text(len(rows))
        )
        self._do(self.tr("Not signed after all"), MarkSignedEdit([row.id for row in rows], None), text)

    def _on_number(self) -> None:
        rows = [row for row in self.selected() if row.state is not None]
        if not rows:
            return
        proposed = self._pattern or f"{document_word(rows[0].document)}/{{nomor}}/{rows[0].year}"
        numbering = NumberDialog.ask(self, self._named(rows), len(rows), proposed)
        if numbering is not None:
            self._pattern = numbering.pattern
            edit = GiveNumbersEdit([row.id for row in rows], numbering.pattern, numbering.first)
            text = counted(self.tr("Numbers were given to {count} [document|documents]."), count=number_text(len(rows)))
            self._do(self.tr("Give numbers"), edit, text)

    def _on_compare(self, is_wanted: bool) -> None:
        self.difference.setVisible(is_wanted)
        rows = self.selected()
        if is_wanted and rows:
            self.difference.show_row(rows[0])
        elif not is_wanted:
            self.difference.forget()
        self._refresh_actions()

    def _on_reissue(self) -> None:
        queue = self.model.contents_of(self._due(self._selected_keys()))
        if not queue:
            return
        year = queue[0].year
        subjects: dict[str, set[str]] = {}
        for row in queue:
            if row.year == year:
                subjects.setdefault(row.document, set()).add(row.subject_id)
        left = sum(row.year != year for row in queue)
        self.reissue_wanted.emit(year, {key: frozenset(ids) for key, ids in subjects.items()})
        if left:
            text = self.tr(
                "{count} [document|documents] of other years [waits|wait] in the register: a run is of one year."
            )
            tell(self, counted(text, count=number_text(left)))

    def _named(self, rows: Sequence[RegisterRow]) -> str:
        """What rows are, as the title of a question."""
        if len(rows) == 1:
            return f"{document_word(rows[0].document)} {rows[0].year} · {rows[0].name or rows[0].who}"
        return counted(self.tr("{count} [document|documents]"), count=number_text(len(rows)))

    def _do(self, label: str, edit: Edit, text: str) -> None:
        try:
            changes = self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return
        if not changes.is_empty:
            tell(self, text, status=Status.OK, links=(undo_link(self._session),))
