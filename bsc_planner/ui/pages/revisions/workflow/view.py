"""The view Usulan perubahan: revisions on the left, the chosen one with its rows and its impact on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.revision import (
    CreateRevisionEdit,
    ProposeEdit,
    RejectRevisionEdit,
    RemoveRevisionEdit,
    ReopenEdit,
)
from bsc_planner.editing.revision_facts import is_open, rows_of_revision
from bsc_planner.editing.revision_rows import AgreeAllEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.identity import new_id
from bsc_planner.model.note import Note
from bsc_planner.model.revision import Revision, RevisionKind, RevisionStatus
from bsc_planner.revisions.in_force import PutInForceEdit, conflicts_of, obstacles_of
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.workflow.header_form import HeaderForm
from bsc_planner.ui.pages.revisions.workflow.impact_panel import ImpactPanel
from bsc_planner.ui.pages.revisions.workflow.proposing import new_title
from bsc_planner.ui.pages.revisions.workflow.revision_list import RevisionListModel, RevisionListView
from bsc_planner.ui.pages.revisions.workflow.rows_item_model import RowsItemModel
from bsc_planner.ui.pages.revisions.workflow.words import kind_text, state_of, title_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.wording.counting import counted

_OWN_KINDS = ("revision", "revision_row", "target", "target_revision", "indicator", "objective", "closed_year")
_MOVING_KINDS = ("cascade", "cascade_lock", "cascade_target", "assignment", "issued_document")
_LIST_WIDTH = 300
_LEAST_LIST_WIDTH = 190
_NOTICE_SECONDS = 12


class ProposalsView(QWidget):
    """Everything about revisions that planners do by hand."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = False
        self.list_model = RevisionListModel(session, self)
        self.list = RevisionListView(self.list_model)
        self.rows = RowsItemModel(session, self)
        self.grid = Grid("revision_rows", self.rows)
        GridExport(session, self.grid, stem=self.tr("List of changes"))
        self.form = HeaderForm(session)
        self.impact = ImpactPanel(session)
        self.title = ElidedLabel(can_spread=False)
        self.title.setProperty("tone", "heading")
        self.state = StatusLabel(is_strong=True)
        self.rejected_because = QLabel()
        self.rejected_because.setWordWrap(True)
        self.rejected_because.setProperty("tone", "muted")
        self.confirm = QCheckBox()
        self._build_actions()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def revision_id(self) -> str | None:
        """The revision shown; None when there is none."""
        return self.rows.revision_id

    def show_element(self, ref: Ref) -> bool:
        """Show a revision; whether it is there."""
        if self._is_stale:
            self.refresh()
        if self.list_model.row_of(ref.id) is None:
            return False
        self.list.show_revision(ref.id)
        return True

    def finish_editing(self) -> bool:
        """Take what is being typed; False when it cannot be taken and stays in its editor."""
        return self.grid.finish_editing()

    def refresh(self) -> None:
        """Read everything anew; the revision shown stays."""
        self._is_stale = False
        shown = self.revision_id
        self.list_model.reload()
        self._stack.setCurrentWidget(self._page if self.list_model.rowCount() else self._nothing)
        self.list.show_revision(shown)
        self._refresh_new()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # building ----------------------------------------------------------------

    def _build_actions(self) -> None:
        self.new = QAction(self.tr("New revision"), self)
        menu = QMenu(self)
        for kind in RevisionKind:
            action = menu.addAction(kind_text(kind))
            action.triggered.connect(lambda _checked=False, kind=kind: self._on_new(kind))
        self.new.setMenu(menu)
        self.add = QAction(self.tr("+ Row"), self)
        self.propose = QAction(self.tr("Propose"), self)
        self.agree_all = QAction(self.tr("Agree on all"), self)
        self.reject = QAction(self.tr("Reject …"), self)
        self.reopen = QAction(self.tr("Take up again"), self)
        self.remove = QAction(self.tr("Throw away"), self)
        self.put_in_force = QPushButton(self.tr("Put in force"))
        self.put_in_force.setProperty("role", "primary")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self.title, self.state):
            head.addWidget(widget)
        head.addStretch()
        for action in (self.add, self.propose, self.agree_all, self.reject, self.reopen, self.remove):
            head.addWidget(ActionButton(action))
        self.impact.line.addWidget(self.put_in_force)
        self.impact.content.addWidget(self.confirm)
        header = QFrame()
        header.setProperty("panel", "true")
        frame = QVBoxLayout(header)
        frame.setContentsMargins(16, 12, 16, 14)
        frame.addWidget(self.form)
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.rejected_because)
        column.addWidget(header)
        column.addWidget(self.grid, 1)
        column.addWidget(self.impact)
        left = QWidget()
        left.setMinimumWidth(_LEAST_LIST_WIDTH)
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        begin = QHBoxLayout()
        begin.addWidget(ActionButton(self.new))
        begin.addStretch()
        side.addLayout(begin)
        side.addWidget(self.list, 1)
        self._page = QSplitter(Qt.Orientation.Horizontal)
        self._page.setChildrenCollapsible(False)
        self._page.addWidget(left)
        self._page.addWidget(detail)
        self._page.setStretchFactor(0, 1)
        self._page.setStretchFactor(1, 4)
        self._page.setSizes([_LIST_WIDTH, 4 * _LIST_WIDTH])
        text = self.tr(
            "No change is proposed. Begin one here, or point at a target on the page “Indicators & targets” and choose "
            "“Propose a change”."
        )
        self._nothing = EmptyState(text, self.new, icon="pencil")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._nothing)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.revision_chosen.connect(self._on_revision_chosen)
        self.rows.step_failed.connect(lambda error: tell_error(self, error))
        self.form.step_failed.connect(lambda error: tell_error(self, error))
        self.grid.view.current_changed.connect(self._on_current_changed)
        self.confirm.toggled.connect(self._refresh_actions)
        self.add.triggered.connect(self._on_add)
        self.propose.triggered.connect(lambda: self._do(self.propose.text(), ProposeEdit))
        self.agree_all.triggered.connect(lambda: self._do(self.agree_all.text(), AgreeAllEdit))
        self.reopen.triggered.connect(lambda: self._do(self.reopen.text(), ReopenEdit))
        self.reject.triggered.connect(self._on_reject)
        self.remove.triggered.connect(self._on_remove)
        self.put_in_force.clicked.connect(self._on_put_in_force)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._session.state_changed.connect(self._refresh_new)

    # what can be done --------------------------------------------------------

    def _refresh_new(self) -> None:
        self.new.setEnabled(self._session.is_writable)

    def _refresh_actions(self) -> None:
        revision = self._session.store.find(Revision, self.revision_id)
        if revision is None:
            return
        store = self._session.store
        is_writable = self._session.is_writable
        opened = is_open(revision)
        rows = rows_of_revision(store, revision.id)
        is_draft = revision.status == RevisionStatus.DRAFT
        self.add.setEnabled(is_writable and opened)
        self.propose.setVisible(is_draft)
        self._allow(self.propose, is_writable and bool(rows), EditError("revision-without-rows"))
        self.agree_all.setVisible(opened)
        self.agree_all.setEnabled(is_writable and any(row.status == "open" for row in rows))
        self.reject.setVisible(opened and not is_draft)
        self.reject.setEnabled(is_writable)
        self.remove.setVisible(is_draft)
        self.remove.setEnabled(is_writable)
        self.reopen.setVisible(revision.status == RevisionStatus.REJECTED)
        self.reopen.setEnabled(is_writable)
        self.impact.setVisible(opened)
        self._refresh_force(revision, is_writable=is_writable)

    def _refresh_force(self, revision: Revision, *, is_writable: bool) -> None:
        store = self._session.store
        obstacles = obstacles_of(store, revision.id)
        conflicts = conflicts_of(store, revision.id) if is_open(revision) else []
        self.confirm.setVisible(bool(conflicts))
        text = self.tr(
            "Carry out the {count} [row|rows] too whose value in force has changed since [it was|they were] proposed"
        )
        self.confirm.setText(counted(text, count=number_text(len(conflicts))))
        why: EditError | None = None
        if obstacles:
            why = EditError(obstacles[0].reason, **obstacles[0].details)
        elif conflicts and not self.confirm.isChecked():
            why = EditError("revision-conflicts", count=len(conflicts))
        self._allow(self.put_in_force, is_writable and why is None, why)

    @staticmethod
    def _allow(action: QAction | QPushButton, is_allowed: bool, why: EditError | None) -> None:
        """Enable an action or button; its tool tip says why it cannot be done yet."""
        action.setEnabled(is_allowed)
        message = None if is_allowed or why is None else message_of(why)
        action.setToolTip(f"{message.text} {message.advice}".strip() if message else action.text())

    def _show_head(self, revision: Revision) -> None:
        words, status = state_of(revision)
        self.title.setText(title_of(revision))
        self.state.show_status(status, words)
        notes = self._session.store.all(Note, Note.element_id == revision.id)
        is_rejected = revision.status == RevisionStatus.REJECTED
        self.rejected_because.setVisible(is_rejected and bool(notes))
        if notes:
            last = notes[-1]
            self.rejected_because.setText(
                self.tr("Rejected by {who}: {reason}").format(who=last.author or "–", reason=last.text)
            )

    # doing -------------------------------------------------------------------

    def _on_new(self, kind: RevisionKind) -> None:
        revision_id = new_id()
        edit = CreateRevisionEdit(kind, new_title(self._session, kind), revision_id=revision_id)
        if self._carry_out(self.tr("New revision"), edit):
            self.list.show_revision(revision_id)
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.title.selectAll()

    def _on_add(self) -> None:
        if self.grid.finish_editing():
            row = self.rows.begin_row(self.rows.rowCount() - 1)
            if row is not None:
                self.grid.view.editing.begin(row, self.rows.column_of("what"))

    def _on_reject(self) -> None:
        question = self.tr("Why is it rejected? The reason is kept.")
        reason = ReasonDialog.ask(self, title=self.tr("Reject"), question=question)
        if reason is not None and self.revision_id is not None:
            self._carry_out(self.tr("Reject a revision"), RejectRevisionEdit(self.revision_id, reason))

    def _on_remove(self) -> None:
        if self.revision_id is not None:
            edit = RemoveRevisionEdit(self.revision_id)
            if self._carry_out(self.tr("Throw away a revision"), edit):
                self._tell(self.tr("The draft was thrown away."))

    def _on_put_in_force(self) -> None:
        revision = self._session.store.find(Revision, self.revision_id)
        if revision is None or not self.grid.finish_editing():
            return
        title = title_of(revision)
        conflicts = conflicts_of(self._session.store, revision.id) if self.confirm.isChecked() else []
        edit = PutInForceEdit(revision.id, confirmed=tuple(found.row_id for found in conflicts))
        sight = self.impact.sight
        with busy_cursor():
            is_done = self._carry_out(self.tr("Put a revision in force"), edit)
        if is_done:
            again = sight.counts[4] if sight is not None else 0
            text = self.tr("“{title}” is in force. {count} issued [document|documents] must be issued anew.")
            self._tell(counted(text, title=title, count=number_text(again)))

    def _do(self, label: str, make: Callable[[str], Edit]) -> None:
        if self.revision_id is not None and self.grid.finish_editing():
            self._carry_out(label, make(self.revision_id))

    def _carry_out(self, label: str, edit: Edit) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return False
        return True

    def _tell(self, text: str) -> None:
        links = (undo_link(self._session),)
        tell(self, text, status=Status.OK, links=links, seconds=_NOTICE_SECONDS)

    # hearing -----------------------------------------------------------------

    def _on_revision_chosen(self, revision_id: str | None) -> None:
        revision = self._session.store.find(Revision, revision_id)
        if revision_id != self.revision_id:
            self.confirm.setChecked(False)
        self.rows.show_revision(revision_id)
        self.form.show_revision(revision_id)
        if revision is None:
            self.impact.show_revision(None)
            return
        self._show_head(revision)
        self._refresh_actions()
        has_rows = bool(rows_of_revision(self._session.store, revision.id))
        self.impact.show_revision(revision.id if is_open(revision) and has_rows else None)

    def _on_current_changed(self, row: int) -> None:
        ref = self.rows.ref(row)
        if ref is not None:
            self._session.select(ref)

    def _on_plan_changed(self, changes: Changes) -> None:
        if not changes.touches(*_OWN_KINDS, *_MOVING_KINDS):
            return
        if not self.isVisible():
            self._is_stale = True
        elif changes.touches(*_OWN_KINDS):
            self._catch_up()
        elif self.revision_id is not None:
            self.impact.show_revision(self.revision_id)

    def _catch_up(self) -> None:
        place = self.grid.view.cells.place
        key = self.rows.row_key(place.row) if place and place.row < self.rows.rowCount() else None
        self.refresh()
        row = self.rows.row_of(key) if key is not None else None
        if place is not None and row is not None:
            self.grid.view.go_to(row, place.column)
