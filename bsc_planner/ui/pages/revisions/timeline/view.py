"""The timeline: the working draft, then editions and revisions, the latest first."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.revisions.editions.restoring import RestoreEditionEdit
from bsc_planner.revisions.editions.stated_revisions import EditionsFromStatedRevisionsEdit, stated_instruments
from bsc_planner.revisions.since_edition import KindChanges
from bsc_planner.revisions.timeline import Entry, EntryKind, timeline
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.edition_changes import EditionChanges
from bsc_planner.ui.error_messages import finding_text
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.labels import day_text, number_text
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.timeline.chain_state import ChainState
from bsc_planner.ui.pages.revisions.timeline.freezing import freeze
from bsc_planner.ui.pages.revisions.timeline.row import Command, Mark, TimelineRow
from bsc_planner.ui.pages.revisions.timeline.words import changes_text, facts_of, title_of
from bsc_planner.ui.pages.revisions.timeline.year_locks import YearLocks
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_LISTED = frozenset({"edition", "revision", "revision_row", "target_revision"})
_FROZEN = frozenset({EntryKind.EDITION, EntryKind.CHECKPOINT})
_SOON_MS = 300
_MARKS = {
    EntryKind.EDITION: Mark.EDITION,
    EntryKind.CHECKPOINT: Mark.CHECKPOINT,
    EntryKind.REVISION: Mark.REVISION,
}


class TimelineView(QWidget):
    """Commands above, rows below; an empty plan is told what to do first."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entries: list[Entry] = []
        self._is_stale = True
        self._is_unverified = True
        self.rows: list[TimelineRow] = []
        self.freeze_action = QAction(self.tr("Freeze edition…"), self)
        self.checkpoint_action = QAction(self.tr("Checkpoint…"), self)
        self.compose_action = QAction(self.tr("Compose editions from the stated changes"), self)
        self.compose_action.setToolTip(
            self.tr("The source of this plan tells which targets an instrument changed: make its editions of them")
        )
        self.compose_action.setVisible(False)
        self.checkpoints_action = QAction(self)
        self.checkpoints_action.setCheckable(True)
        self.years = YearLocks(session)
        self.chain = StatusLabel(can_click=True)
        self._chain_state = ChainState(session, self)
        self._changes = EditionChanges(session, self)
        self._draft: TimelineRow | None = None
        self._body = QWidget()
        self._area = QScrollArea()
        self._empty = EmptyState(
            self.tr(
                "Nothing is frozen yet. When the plan is laid down by its instrument, freeze it as the first edition: "
                "from then on every change can be shown beside it."
            ),
            self.freeze_action,
            icon="history",
        )
        self._stack = QStackedWidget()
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """List everything anew."""
        self._is_stale = False
        self._entries = timeline(self._session.store)
        checkpoints = sum(one.kind is EntryKind.CHECKPOINT for one in self._entries)
        self.checkpoints_action.setText(self.tr("Checkpoints ({count})").format(count=number_text(checkpoints)))
        self.checkpoints_action.setVisible(checkpoints > 0)
        is_writable = not self._session.store.is_read_only
        self.compose_action.setVisible(is_writable and bool(stated_instruments(self._session.store)))
        self._stack.setCurrentIndex(0 if self._entries else 1)
        self._fill()
        self.years.refresh()
        if not self._session.store.count(Edition):
            self.chain.hide()
        elif self._is_unverified:
            self._is_unverified = False
            self._chain_state.verify()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # putting together ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        is_writable = not self._session.store.is_read_only
        self.freeze_action.setVisible(is_writable)
        self.checkpoint_action.setVisible(is_writable)
        tools = WrappingRow()
        tools.setSpacing(8)
        for action in (self.freeze_action, self.checkpoint_action, self.compose_action, self.checkpoints_action):
            button = ActionButton(action)
            button.setVisible(action.isVisible())
            tools.addWidget(button)
        tools.addWidget(TermButton("edition"))
        tools.addStretch()
        tools.addWidget(self.chain)
        tools.addSpacing(8)
        tools.addWidget(self.years)
        for action in (self.freeze_action, self.checkpoint_action):
            # Qt takes the dots away for tool bars; here they say that a question follows
            action.setIconText(action.text())
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel = QFrame()
        panel.setProperty("panel", "true")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(0, 6, 0, 6)
        inner.addWidget(self._area)
        self._stack.addWidget(panel)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)
        self.chain.hide()

    def _connect(self) -> None:
        session = self._session
        self.freeze_action.triggered.connect(lambda: freeze(self, session, EditionKind.LEGAL))
        self.checkpoint_action.triggered.connect(lambda: freeze(self, session, EditionKind.CHECKPOINT))
        self.compose_action.triggered.connect(self._compose)
        self.checkpoints_action.toggled.connect(self._fill)
        self.chain.clicked.connect(lambda: tell(self, self.chain.toolTip(), status=self.chain.status, seconds=None))
        self._changes.counted.connect(self._on_counted)
        self._changes.failed.connect(lambda error: tell_error(self, error))
        self._chain_state.verified.connect(self._on_verified)
        self._timer.timeout.connect(self._count_changes)
        session.plan_changed.connect(self._on_plan_changed)

    def _fill(self) -> None:
        """Make the rows of the entries in sight."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shown = [
            one for one in self._entries if one.kind is not EntryKind.CHECKPOINT or self.checkpoints_action.isChecked()
        ]
        self._draft = self._draft_row()
        self.rows = [self._draft, *(self._row(one) for one in shown)]
        for place, row in enumerate(self.rows):
            row.end(is_first=place == 0, is_last=place == len(self.rows) - 1)
            column.addWidget(row)
        column.addStretch()
        self._area.setWidget(fresh)
        self._count_changes()

    def _draft_row(self) -> TimelineRow:
        last = self._last_edition()
        commands: list[Command] = []
        if last is not None:
            commands.append((self.tr("Compare"), lambda: self._session.compare(last.id, None)))
        title = self.tr("Working draft")
        return TimelineRow(Mark.DRAFT, day=self.tr("now"), title=title, facts="–", commands=commands)

    def _row(self, entry: Entry) -> TimelineRow:
        if entry.kind is EntryKind.REVISION:
            commands: list[Command] = []
            if entry.status is not None:
                commands.append((self.tr("Show"), lambda: self._session.reveal(Ref("revision", entry.id))))
            more: list[Command] = []
        else:
            commands = [(self.tr("Open"), lambda: self._session.open_edition(entry.id))]
            more = self._more_of(entry)
        return TimelineRow(
            _MARKS[entry.kind],
            day=self._day_of(entry),
            title=title_of(entry),
            facts=facts_of(entry),
            commands=commands,
            more=more,
            chip=entry.short_hash if entry.kind is EntryKind.EDITION else "",
        )

    def _day_of(self, entry: Entry) -> str:
        if entry.printed_day or entry.day is None:
            return entry.printed_day
        return day_text(entry.day) if entry.is_dated else self.tr("undated")

    def _more_of(self, entry: Entry) -> list[Command]:
        session = self._session
        more: list[Command] = [(self.tr("Compare with the draft"), lambda: session.compare(entry.id, None))]
        if entry.previous_id is not None:
            words = self.tr("Compare with the one before")
            more.append((words, lambda: session.compare(entry.previous_id, entry.id)))
        more.append((self.tr("Copy the hash"), lambda: self._copy_hash(entry)))
        if not session.store.is_read_only:
            more.append((self.tr("Restore the whole plan"), lambda: self._restore(entry)))
        return more

    # acting --------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        try:
            with busy_cursor():
                self._session.do(self.compose_action.text(), EditionsFromStatedRevisionsEdit(self._session.who))
        except PlanError as error:
            tell_error(self, error)
            return
        count = self._session.store.count(Edition)
        text = counted(
            self.tr("{count} [edition was|editions were] made of the stated changes."), count=number_text(count)
        )
        tell(self, text, status=Status.OK, links=(undo_link(self._session),))

    def _restore(self, entry: Entry) -> None:
        try:
            with busy_cursor():
                changes = self._session.do(self.tr("Restore an edition"), RestoreEditionEdit(entry.id))
        except PlanError as error:
            tell_error(self, error)
            return
        if changes.is_empty:
            tell(self, self.tr("The draft says the same as “{title}” already.").format(title=title_of(entry)))
            return
        text = self.tr("The draft is as “{title}” froze it; editions and the register stay.")
        links = (undo_link(self._session),)
        tell(self, text.format(title=title_of(entry)), status=Status.OK, links=links, seconds=None)

    def _copy_hash(self, entry: Entry) -> None:
        edition = self._session.store.find(Edition, entry.id)
        if edition is not None:
            QGuiApplication.clipboard().setText(edition.chain_hash)
            tell(self, self.tr("The hash was copied."))

    def _last_edition(self) -> Entry | None:
        """The edition the draft is compared with: the legal one made last, else the checkpoint made last."""
        made = sorted((one for one in self._entries if one.kind in _FROZEN), key=lambda one: one.order)
        legal = [one for one in made if one.kind is EntryKind.EDITION]
        return (legal or made)[-1] if made else None

    def _count_changes(self) -> None:
        last, row = self._last_edition(), self._draft
        if row is None:
            return
        if last is None:
            row.facts.setText(self.tr("Not frozen yet"))
            return
        self._changes.count(last.id)

    def _on_counted(self, changes: list[KindChanges]) -> None:
        last, row = self._last_edition(), self._draft
        if last is not None and row is not None:
            told = changes_text(changes)
            text = self.tr("Nothing changed since “{edition}”")
            if told:
                text = self.tr("Changed since “{edition}”: {changes}")
            row.facts.setText(text.format(edition=title_of(last), changes=told))

    def _on_verified(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            self.chain.show_status(Status.ERROR, self.tr("The chain of editions is broken"))
            self.chain.setToolTip("\n".join(finding_text(one) for one in findings))
        else:
            self.chain.show_status(Status.OK, self.tr("The chain of editions is whole"))
            self.chain.setToolTip(self.tr("Every edition is what it was when it was made, and follows the one before."))
        self.chain.setVisible(self._session.store.count(Edition) > 0)

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("edition"):
            self._is_unverified = True
        if not self.isVisible():
            self._is_stale = True
        elif changes.touches(*_LISTED):
            self.refresh()
        else:
            if changes.touches("closed_year", "plan"):
                self.years.refresh()
            self._timer.start()
