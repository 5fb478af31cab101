"""The line that says why a plan can only be read."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from bsc_planner.model.document.access import ReadOnlyReason
from bsc_planner.ui.labels import edition_name
from bsc_planner.ui.main_window.edition_choice import shown_edition
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeBar, NoticeLink


class ReadOnlyBar(NoticeBar):
    """Shown while the plan is read-only; offers to save a copy that can be changed."""

    def __init__(self, save_as: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save_as = save_as
        self.setObjectName("read_only")

    def show_session(self, session: PlanSession | None) -> None:
        """Show or hide for this plan, in the window's language."""
        reason = session.document.read_only_reason if session is not None else None
        if reason is None:
            self.close_notice()
            return
        texts = {
            ReadOnlyReason.ASKED: self.tr("The plan is open read-only: it can be looked at and issued, not changed."),
            ReadOnlyReason.FILE: self.tr("The plan is open read-only because its file is write-protected."),
            ReadOnlyReason.FOLDER: self.tr("The plan is open read-only because its folder cannot be written."),
        }
        links = (NoticeLink(self.tr("Save as…"), self._on_save_as),)
        origin = shown_edition(session) if session is not None else None
        if origin is not None:
            parts = (edition_name(origin.number, origin.title), origin.instrument, self.tr("read-only"))
            self.tell(" · ".join(part for part in parts if part), links=links, can_close=False)
            return
        self.tell(texts[reason], status=Status.WARNING, links=links, can_close=False)

    def _on_save_as(self) -> None:
        self._save_as()
