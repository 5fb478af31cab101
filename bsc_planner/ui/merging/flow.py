"""Sending a copy to a colleague and merging the one that comes back: the two commands of the window.

What they need is imported when they are used: the window shall be there at once.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.dialogs.file import PLANS, SUFFIX, FileDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.labels import day_text
from bsc_planner.ui.main_window.plan_files import PlanFiles
from bsc_planner.ui.notices import tell, undo_link
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.theme import Status

if TYPE_CHECKING:
    from bsc_planner.revisions.merging.decisions import Decisions
    from bsc_planner.revisions.merging.merge_plan import CopyFacts, MergePlan
    from bsc_planner.ui.merging.merge_window import MergeWindow


class Merging(QObject):
    """Sends copies and merges those that return.

    Attributes:
        window: The window a copy is merged in; None while there is none.
    """

    def __init__(self, window: QWidget, files: PlanFiles, state: WindowState) -> None:
        super().__init__(window)
        self._main = window
        self._files = files
        self._state = state
        self.window: MergeWindow | None = None

    # sending ---------------------------------------------------------------------------------------

    def send_copy(self) -> None:
        """Keep the plan as it is as a checkpoint, save it, and write a copy under a name the planner chooses."""
        from bsc_planner.revisions.merging.sending import write_copy

        session = self._files.session
        if session is None:
            return
        stem = session.document.path.stem if session.document.path else self.tr("Plan")
        proposed = self.tr("For a colleague - {name}").format(name=stem)
        path = FileDialog.ask_save(
            self._main,
            title=self.tr("Send a copy to a colleague"),
            proposed=self._state.last_folder / f"{proposed}{SUFFIX}",
            kind=PLANS,
            suffix=SUFFIX,
        )
        if path is None:
            return
        try:
            with busy_cursor():
                self._keep_checkpoint(session)
            if not self._files.save() or session.document.path is None:
                return
            with busy_cursor():
                write_copy(session.document.path, path)
        except PlanError as error:
            MessageDialog.tell(self._main, error)
            return
        self._state.remember_folder(path.parent)
        text = self.tr("The copy {name} was written. When it comes back, use “Merge a colleague's copy”.")
        tell(self._main, text.format(name=path.name), status=Status.OK)

    def _keep_checkpoint(self, session: PlanSession) -> None:
        from bsc_planner.revisions.editions.checkpoints import CheckpointIfChangedEdit

        title = self.tr("Copy for a colleague, {day}").format(day=_today())
        session.do(self.tr("Checkpoint for a copy"), CheckpointIfChangedEdit(title, session.who))

    # merging ---------------------------------------------------------------------------------------

    def merge_copy(self) -> None:
        """Compare the plan with a copy the planner chooses, and show what to decide."""
        session = self._files.session
        if session is None:
            return
        title = self.tr("Merge a colleague's copy")
        path = FileDialog.ask_open(self._main, title=title, folder=self._state.last_folder, kind=PLANS)
        if path is not None:
            self.compare_with(path)

    def compare_with(self, path: Path) -> None:
        """Compare the plan with a copy; the window opens when that is done."""
        from bsc_planner.revisions.merging.returned_copy import compare_with_copy

        session = self._files.session
        if session is None:
            return
        try:
            ours = session.document.copy_beside()
        except PlanError as error:
            MessageDialog.tell(self._main, error)
            return
        own, who = session.document.path, session.who

        def work(progress: Progress) -> "MergePlan":
            try:
                return compare_with_copy(ours.made(progress), path, own=own, who=who, progress=progress)
            finally:
                ours.drop()

        def show(plan: "MergePlan") -> None:
            if self._files.session is session:
                self._show(session, plan)

        title = self.tr("Comparing with {name}").format(name=path.name)
        run_in_background(self, title, work, on_done=show, on_error=self._on_error)

    def _show(self, session: PlanSession, plan: "MergePlan") -> None:
        from bsc_planner.ui.merging.merge_window import MergeWindow

        if not plan.rows:
            text = self.tr("The copy {file} says the same as this plan; there is nothing to merge.")
            tell(self._main, text.format(file=plan.copy.file), status=Status.OK)
            return
        window = MergeWindow(session.store, plan, lambda decisions: self._apply(session, decisions), self._main)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(self._on_window_gone)
        self.window = window
        window.open()

    def _apply(self, session: PlanSession, decisions: "Decisions") -> None:
        from bsc_planner.editing.edit import Together
        from bsc_planner.revisions.editions.checkpoints import CheckpointIfChangedEdit
        from bsc_planner.revisions.merging.merge_edit import MergeEdit

        plan = decisions.plan
        merge = MergeEdit(plan, dict(decisions.choices), decisions.units)
        after = CheckpointIfChangedEdit(self._label(plan.copy), session.who)
        with busy_cursor():
            session.document.backup(reason="before")
            session.do(self._label(plan.copy), Together((merge, after)))
        self._tell_merged(session, decisions)

    def _tell_merged(self, session: PlanSession, decisions: "Decisions") -> None:
        text = self.tr("The copy of {name} was merged.").format(name=decisions.plan.copy.person or "–")
        tell(self._main, text, status=Status.OK, links=(undo_link(session),))

    def _label(self, facts: "CopyFacts") -> str:
        return self.tr("Merged copy of {name} ({file})").format(name=facts.person or "–", file=facts.file)

    def _on_window_gone(self) -> None:
        self.window = None

    def _on_error(self, error: PlanError) -> None:
        if not isinstance(error, Cancelled):
            MessageDialog.tell(self._main, error)


def _today() -> str:
    return day_text(date.today())
