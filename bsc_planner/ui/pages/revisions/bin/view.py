"""The recycle bin in the window: what was removed, bringing it back, throwing it away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.recycling import BinEntry, EmptyBinEdit, RestoreRemovedEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.lists.row_activation import RowActivation
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.bin.bin_model import NAME, BinModel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import Grid
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.wording.counting import counted

_NOTICE_SECONDS = 12


class BinView(QWidget):
    """A list of what was removed, the latest first."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_stale = True
        self.model = BinModel(session, self)
        self.grid = Grid("bin", self.model)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.restore = QAction(self.tr("Bring back"), self)
        self.restore.setToolTip(
            self.tr("Bring the marked entries back where they were, with all that belonged to them")
        )
        self.throw_away = QAction(self.tr("Throw away"), self)
        self.throw_away.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.throw_away.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.empty = QAction(self.tr("Empty the bin"), self)
        self.grid.view.addActions([self.restore, self.throw_away])
        # the key that clears cells elsewhere has nothing to clear here
        clear = self.grid.actions_by_name["clear"]
        clear.triggered.disconnect()
        clear.triggered.connect(self.throw_away.trigger)
        GridExport(session, self.grid, stem=self.tr("Recycle bin"))
        self._activation = RowActivation(self.grid)
        text = self.tr("The bin is empty. What is removed from the plan lies here until it is brought back.")
        self._nothing = EmptyState(text, icon="trash-2")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the bin anew."""
        self._is_stale = False
        self.model.reload()
        count = len(self.model.everything)
        self._stack.setCurrentWidget(self.grid if count else self._nothing)
        self.count.setText(counted(self.tr("{count} [entry|entries]"), count=number_text(count)) if count else "")
        if self.model.rowCount() and self.grid.view.cells.place is None:
            self.grid.view.go_to(0, NAME)
        self._refresh_actions()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.count)
        tools.addStretch()
        for action in (self.restore, self.throw_away, self.empty):
            tools.addWidget(ActionButton(action))
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.restore.triggered.connect(self._on_restore)
        self.throw_away.triggered.connect(self._on_throw_away)
        self.empty.triggered.connect(self._on_empty)
        self._activation.activated.connect(self._on_restore)
        self.grid.view.selection_settled.connect(self._refresh_actions)
        self.grid.view.current_changed.connect(self._refresh_actions)
        self._session.plan_changed.connect(self._on_plan_changed)

    def _refresh_actions(self) -> None:
        is_writable = not self._session.store.is_read_only
        is_marked = is_writable and bool(self._marked())
        self.restore.setEnabled(is_marked)
        self.throw_away.setEnabled(is_marked)
        self.empty.setEnabled(is_writable and bool(self.model.everything))

    def _marked(self) -> list[BinEntry]:
        if self.grid.view.cells.place is None:
            return []
        return [self.model.entry(row) for row in self.grid.view.cells.rows if row < self.model.rowCount()]

    def _on_restore(self) -> None:
        marked = self._marked()
        if not marked or not self.restore.isEnabled():
            return
        # links last: they need both of their objectives
        ordered = sorted(marked, key=lambda entry: entry.ref.kind == "link")
        edits = [RestoreRemovedEdit(entry.id) for entry in ordered]
        text = self._sentence(marked, self.tr("{name} is back."), self.tr("{count} [entry is|entries are] back."))
        if self._do(self.tr("Bring back from the bin"), Together(edits), text) and marked[0].ref.id:
            self._session.select(marked[0].ref)

    def _on_throw_away(self) -> None:
        marked = self._marked()
        if not marked or not self.throw_away.isEnabled():
            return
        edit = EmptyBinEdit([entry.id for entry in marked])
        text = self._sentence(
            marked, self.tr("{name} was thrown away."), self.tr("{count} [entry was|entries were] thrown away.")
        )
        self._do(self.tr("Throw away from the bin"), edit, text)

    def _on_empty(self) -> None:
        self._do(self.tr("Empty the bin"), EmptyBinEdit(), self.tr("The bin was emptied."))

    def _sentence(self, entries: Sequence[BinEntry], one: str, many: str) -> str:
        if len(entries) > 1:
            return counted(many, count=number_text(len(entries)))
        name = self.model.name_of(entries[0])
        return one.format(name=name[:1].upper() + name[1:])

    def _do(self, label: str, edit: Edit, text: str) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return False
        links = (undo_link(self._session),)
        tell(self, text, status=Status.OK, links=links, seconds=_NOTICE_SECONDS)
        return True

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("removed_branch"):
            self._is_stale = True
            if self.isVisible():
                self.refresh()
