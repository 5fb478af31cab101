"""Everything the window does with plan files: new, open, save, close."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.document.faults import (
    DamagedFileError,
    DocumentError,
    FileChangedError,
    FileLockedError,
    IncompleteFileError,
    ZeroFilledFileError,
)
from bsc_planner.model.document.trash import DiscardedWork, discarded, take_back
from bsc_planner.model.document.unsaved_work import UnsavedWork, discard, unsaved_work
from bsc_planner.ui.background import background_jobs, stop_background_work
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.dialogs.author import AuthorDialog
from bsc_planner.ui.dialogs.conflict import ConflictAnswer, ConflictDialog
from bsc_planner.ui.dialogs.file import PLANS, SUFFIX, FileDialog
from bsc_planner.ui.dialogs.locked import LockedAnswer, LockedDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.dialogs.migration import MigrationAnswer, MigrationDialog
from bsc_planner.ui.dialogs.new_plan import NewPlan, NewPlanDialog, template_title
from bsc_planner.ui.dialogs.recovery import RecoveryAnswer, RecoveryDialog
from bsc_planner.ui.dialogs.running import RunningAnswer, RunningDialog
from bsc_planner.ui.dialogs.unsaved import UnsavedAnswer, UnsavedDialog
from bsc_planner.ui.main_window.edition_choice import shown_edition
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.schema import AUTHOR
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState

if TYPE_CHECKING:
    from bsc_planner.model.document.document import PlanDocument

_LOG = logging.getLogger(__name__)

Commit = Callable[[], None]
"""Hands over what is being typed, before it is saved or thrown away."""


class PlanFiles(QObject):
    """The open plan of a window and its file.

    Attributes:
        session: The open plan; None while there is none.
        bring_to_front: Shows another window that has a plan file open; returns whether there is one.

    Signals:
        session_changed: Another plan is open now (a `PlanSession`), or none (None).
        saved: The plan was saved (the moment, local time).
        unsaved_work_changed: The unsaved work to recover may be other now.
    """

    session_changed = Signal(object)
    saved = Signal(object)
    unsaved_work_changed = Signal()

    def __init__(self, window: QWidget, settings: Settings, state: WindowState, *, commit_typing: Commit) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._state = state
        self._commit_typing = commit_typing
        self.session: PlanSession | None = None
        self.bring_to_front: Callable[[Path], bool] = lambda _path: False

    # beginning -------------------------------------------------------------------------------------

    def new(self) -> None:
        """Begin a new plan as the planner describes it."""
        wanted = NewPlanDialog.ask(self._window)
        if wanted is not None and self.close():
            self._try(lambda: self._create(wanted))

    def open(self) -> None:
        """Open a plan file the planner chooses."""
        title = self.tr("Open plan")
        path = FileDialog.ask_open(self._window, title=title, folder=self._state.last_folder, kind=PLANS)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a plan file; asks where it is locked, has unsaved work or is damaged."""
        if self.session is not None and self.session.document.path == path.absolute():
            return
        if self.bring_to_front(path):
            return
        work = next((work for work in self.unsaved_work() if work.path == path.absolute()), None)
        answer = RecoveryDialog.ask(self._window, work=work) if work else RecoveryAnswer.SAVED
        if answer is RecoveryAnswer.CANCEL or not self.close():
            return
        if work is not None and answer is RecoveryAnswer.RECOVER:
            self.recover(work)
        else:
            self._open(path)

    def open_read_only(self, path: Path) -> None:
        """Open a plan file to be looked at."""
        if self.close():
            self._open(path, read_only=True)

    def adopt(self, document: "PlanDocument") -> None:
        """Go on with a document that was made elsewhere; there must be none open."""
        assert self.session is None, "one plan at a time"
        self.session = PlanSession(document, who=self._settings.author, parent=self)
        if document.path is not None and shown_edition(self.session) is None:
            self._state.remember_file(document.path)
        self.session_changed.emit(self.session)

    # recovering ------------------------------------------------------------------------------------

    def unsaved_work(self) -> list[UnsavedWork]:
        """Unsaved work of earlier runs; none where the data folder cannot be read."""
        try:
            return unsaved_work()
        except DocumentError:
            _LOG.warning("unsaved work cannot be looked for", exc_info=True)
            return []

    def recover(self, work: UnsavedWork) -> None:
        """Go on with unsaved work."""
        if self.close():
            self._try(lambda: self.adopt(_documents().recover(work, who=self._settings.author)))
            self.unsaved_work_changed.emit()

    def discard(self, work: UnsavedWork) -> None:
        """Put unsaved work into the trash."""
        self._try(lambda: discard(work))
        self.unsaved_work_changed.emit()

    def discarded_work(self) -> list[DiscardedWork]:
        """Work thrown away lately; none where the data folder cannot be read."""
        try:
            return discarded()
        except DocumentError:
            return []

    def take_back(self, work: DiscardedWork) -> None:
        """Put discarded work back among the unsaved work."""
        self._try(lambda: take_back(work))
        self.unsaved_work_changed.emit()

    # saving ----------------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save under the plan's own name, or ask for one; returns whether it is saved."""
        if self.session is None:
            return False
        # what is being typed is no step yet: only now is known whether there is anything to save
        self._commit_typing()
        document = self.session.document
        if not document.is_read_only and not document.has_unsaved_changes:
            return True
        if not self._knows_author():
            return False
        if document.path is None or document.is_read_only:
            return self.save_as()
        if document.migrated_from is not None:
            answer = MigrationDialog.ask(self._window, path=document.path)
            if answer is not MigrationAnswer.SAVE:
                return self.save_as() if answer is MigrationAnswer.SAVE_AS else False
        try:
            with busy_cursor():
                document.save()
        except FileChangedError as error:
            return self._settle_conflict(error)
        except PlanError as error:
            return self._save_elsewhere(error)
        return self._note_saved()

    def save_as(self) -> bool:
        """Save under a name the planner chooses; returns whether it is saved."""
        if self.session is None:
            return False
        self._commit_typing()
        if not self._knows_author():
            return False
        path = FileDialog.ask_save(
            self._window, title=self.tr("Save plan as"), proposed=self._proposed(), kind=PLANS, suffix=SUFFIX
        )
        if path is None:
            return False
        try:
            with busy_cursor():
                self.session.document.save_as(path, overwrite=True)
        except PlanError as error:
            return self._save_elsewhere(error)
        return self._note_saved()

    def close(self) -> bool:
        """Close the plan, asking about work under way and unsaved changes; returns whether none is open any more."""
        if self.session is None:
            return True
        self._commit_typing()
        if not self._may_stop_work():
            return False
        if self.session.document.has_unsaved_changes:
            answer = UnsavedDialog.ask(self._window, title=self.session.store.plan.title)
            if answer is UnsavedAnswer.CANCEL or (answer is UnsavedAnswer.SAVE and not self.save()):
                return False
        self._let_go(keep_unsaved=False)
        return True

    def close_for_session_end(self) -> None:
        """Close without asking, as when the computer is shut down: unsaved work is offered at the next start."""
        if self.session is not None:
            self._commit_typing()
            self._stop_work()
            self._let_go(keep_unsaved=True)

    def secure_work(self) -> None:
        """Hand over what is being typed; every step before it is on disk already."""
        self._commit_typing()

    # inside ----------------------------------------------------------------------------------------

    def _may_stop_work(self) -> bool:
        running = background_jobs().running
        if not running:
            return True
        if RunningDialog.ask(self._window, work=running[0].title) is not RunningAnswer.STOP:
            return False
        self._stop_work()
        return True

    def _stop_work(self) -> None:
        """End what is under way while the plan is open still: what a run issued goes into its register."""
        with busy_cursor():
            background_jobs().finish_all()

    def _let_go(self, *, keep_unsaved: bool) -> None:
        session, self.session = self.session, None
        self.session_changed.emit(None)
        with busy_cursor():
            # What reads copies of the plan must end before its folder goes.
            stop_background_work()
        if session is not None:
            for timer in session.findChildren(QTimer):
                # what watches the plan lives until the event loop turns; by then the plan is closed
                timer.stop()
            session.document.close(keep_unsaved=keep_unsaved)
            session.deleteLater()

    def _create(self, wanted: NewPlan) -> None:
        # Here, so that the window starts without the readers of the exchange format.
        from bsc_planner.exchange.templates import apply_template, templates

        document = _documents().create(
            title=wanted.title,
            institution=wanted.institution,
            start=wanted.start,
            end=wanted.end,
            who=self._settings.author,
        )
        try:
            if wanted.template is not None:
                label = template_title(wanted.template, templates().get(wanted.template, ""))
                apply_template(document.store, wanted.template, who=self._settings.author, label=label)
        except BaseException:
            document.close(keep_unsaved=False)
            raise
        self.adopt(document)

    def _open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> None:
        who = self._settings.author
        try:
            with busy_cursor():
                document = _documents().open(path, who=who, read_only=read_only, break_lock=break_lock)
        except FileLockedError as error:
            self._settle_lock(path, error)
        except (DamagedFileError, ZeroFilledFileError, IncompleteFileError) as error:
            self._offer_backup(error)
        except PlanError as error:
            MessageDialog.tell(self._window, error)
        else:
            self.adopt(document)

    def _settle_lock(self, path: Path, error: FileLockedError) -> None:
        answer = LockedDialog.ask(self._window, error=error)
        if answer is LockedAnswer.READ_ONLY:
            self._open(path, read_only=True)
        elif answer is LockedAnswer.FORCE:
            self._open(path, break_lock=True)
        elif answer is LockedAnswer.COPY:
            self._open_copy(path)

    def _offer_backup(self, error: DocumentError) -> None:
        backup = error.details.get("backup")
        if not isinstance(backup, str):
            MessageDialog.tell(self._window, error)
        elif MessageDialog.offer(self._window, error, way_out=self.tr("Open the backup as a new plan")):
            self._open_copy(Path(backup))

    def _open_copy(self, path: Path) -> None:
        self._try(lambda: self.adopt(_documents().open_as_copy(path, who=self._settings.author)))

    def _settle_conflict(self, error: FileChangedError) -> bool:
        assert self.session is not None
        answer = ConflictDialog.ask(self._window, error=error)
        if answer is ConflictAnswer.SAVE_AS:
            return self.save_as()
        if answer is ConflictAnswer.OVERWRITE:
            try:
                with busy_cursor():
                    self.session.document.save_overwriting_theirs()
            except PlanError as second:
                return self._save_elsewhere(second)
            return self._note_saved()
        if answer is ConflictAnswer.COMPARE:
            self._compare_with(Path(str(error.details["path"])))
        return False

    def _compare_with(self, theirs: Path) -> None:
        """Show what differs between somebody else's version, as it is in the file, and the plan here."""
        # here, so that the window starts without what only the comparison needs
        from bsc_planner.ui.pages.revisions.comparison.choices import SideChoice

        assert self.session is not None
        self.session.comparison_asked.emit(SideChoice(path=theirs), None)

    def _save_elsewhere(self, error: PlanError) -> bool:
        if MessageDialog.offer(self._window, error, way_out=self.tr("Save elsewhere…")):
            return self.save_as()
        return False

    def _note_saved(self) -> bool:
        assert self.session is not None
        path = self.session.document.path
        if path is not None:
            self._state.remember_file(path)
        self.saved.emit(datetime.now().astimezone())
        self.session.state_changed.emit()
        return True

    def _knows_author(self) -> bool:
        """Ask for the planner's name once; returns whether to go on."""
        assert self.session is not None
        if not self._settings.is_author_known:
            name = AuthorDialog.ask(self._window, proposed=self._settings.author)
            if name is None:
                return False
            self._settings.set_value(AUTHOR, name)
        self.session.who = self.session.document.person = self._settings.author
        return True

    def _proposed(self) -> Path:
        assert self.session is not None
        path = self.session.document.path
        if path is not None and shown_edition(self.session) is None:
            return path
        # here, so that the window starts without it
        from bsc_planner.exchange.file_names import safe_stem

        name = safe_stem(self.session.store.plan.title, fallback=self.tr("Plan"))
        return self._state.last_folder / f"{name}{SUFFIX}"

    def _try(self, work: Callable[[], object]) -> None:
        try:
            with busy_cursor():
                work()
        except PlanError as error:
            MessageDialog.tell(self._window, error)


def _documents() -> "type[PlanDocument]":
    """The class of open plans: it comes with the first of them, so that the window starts without it."""
    from bsc_planner.model.document.document import PlanDocument

    return PlanDocument
