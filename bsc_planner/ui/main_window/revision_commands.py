"""What the window does with editions: freeze the plan, open an edition in a window of its own, compare."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.document.faults import DataFolderError
from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.progress import Progress
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.labels import edition_name
from bsc_planner.ui.main_window.new_window import open_window
from bsc_planner.ui.main_window.page_stack import PageStack
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import run_on_snapshot

if TYPE_CHECKING:
    from bsc_planner.model.edition import EditionKind
    from bsc_planner.model.store import PlanStore

_FOLDER = "editions"
_PAGE = "revisions"


class RevisionCommands(QObject):
    """Commands on the editions of the open plan."""

    def __init__(self, window: QWidget, pages: PageStack) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._session: PlanSession | None = None

    def set_session(self, session: PlanSession | None) -> None:
        """Serve another plan."""
        self._session = session
        if session is not None:
            session.edition_asked.connect(self.open_edition)
            session.comparison_asked.connect(self.compare)

    def freeze_edition(self) -> None:
        """Freeze the plan as a legal edition."""
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.edition import EditionKind

        self.freeze(EditionKind.LEGAL)

    def keep_checkpoint(self) -> None:
        """Keep the plan as a checkpoint."""
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.edition import EditionKind

        self.freeze(EditionKind.CHECKPOINT)

    def freeze(self, kind: "EditionKind") -> None:
        """Freeze the plan as an edition of a kind."""
        # here, so that the window starts without what only the page needs
        from bsc_planner.ui.pages.revisions.timeline.freezing import freeze

        if self._session is not None:
            freeze(self._window, self._session, kind)

    def compare(self, before: str | None, after: str | None) -> None:
        """Show what differs between two editions by their ids; None: the working draft."""
        # here, so that the window starts without what only the page needs
        from bsc_planner.ui.pages.revisions.page import RevisionsPage

        if self._session is not None:
            page = self._pages.show_page(_PAGE)
            assert isinstance(page, RevisionsPage)
            page.show_comparison(before, after)

    def open_edition(self, edition_id: str) -> None:
        """Open an edition to be read only, in a window of its own; the draft stays open here."""
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.edition import Edition

        session = self._session
        if session is None:
            return
        edition = session.store.find(Edition, edition_id)
        if edition is None:
            tell(self._window, self.tr("This is no longer in the plan."))
            return
        place = session.document.kept_at / _FOLDER / f"{edition_id}.renstra"
        if place.exists():
            self._show(place)
            return

        def work(store: "PlanStore", _progress: Progress) -> Path:
            return _written(store, edition_id, place)

        def failed(error: PlanError) -> None:
            tell_error(self._window, error)

        title = self.tr("Opening {name}").format(name=edition_name(edition.number, edition.title))
        try:
            with busy_cursor():
                run_on_snapshot(self, session, title, work, on_done=self._show, on_error=failed)
        except PlanError as error:
            failed(error)

    def _show(self, path: Path) -> None:
        if not open_window(path, is_read_only=True):
            tell(self._window, self.tr("Another window could not be opened."))


def _written(store: "PlanStore", edition_id: str, place: Path) -> Path:
    """The file of an edition, written from a copy of the plan; complete or not there at all."""
    # here, so that the window starts without it
    from bsc_planner.revisions.editions.edition_file import write_edition_file

    fresh = place.with_suffix(".part")
    try:
        place.parent.mkdir(mode=0o700, exist_ok=True)
        fresh.unlink(missing_ok=True)
        write_edition_file(store, edition_id, fresh)
        replace_file(fresh, place)
    except OSError as error:
        raise DataFolderError(path=str(place.parent), reason=error.strerror) from error
    finally:
        remove_file(fresh)
    return place
