"""Bringing single differences back as an edition says them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.revisions.comparison.difference import Difference
from bsc_planner.revisions.restoring_differences import restoration_of
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.comparison.choices import DRAFT, Compared, SideChoice
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.wording.counting import counted


@dataclass(frozen=True)
class Facing:
    """An edition of the open plan beside its draft."""

    edition_id: str
    is_edition_before: bool


def edition_beside_draft(before: SideChoice | None, after: SideChoice | None) -> Facing | None:
    """The edition that is compared with the draft; None for any other two sides."""
    if before is not None and before.edition_id is not None and after == DRAFT:
        return Facing(before.edition_id, is_edition_before=True)
    if after is not None and after.edition_id is not None and before == DRAFT:
        return Facing(after.edition_id, is_edition_before=False)
    return None


class RestoreAction(QAction):
    """Makes the draft say what the edition says, for the differences that are selected."""

    def __init__(self, session: PlanSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._view = parent
        self._facing: Facing | None = None
        self._found: Compared | None = None
        self._chosen: Sequence[Difference] = ()
        self.setText(self.tr("Restore"))
        self.triggered.connect(self._restore)

    def show_state(self, facing: Facing | None, found: Compared | None, chosen: Sequence[Difference]) -> None:
        """Follow the sides and the selection."""
        self._facing, self._found, self._chosen = facing, found, chosen
        self.setVisible(facing is not None and found is not None and not self._session.store.is_read_only)
        self.setEnabled(self.isVisible() and bool(chosen))
        self.setToolTip(
            self.tr("Bring what is selected back as the edition says it")
            if chosen
            else self.tr("Select the differences that shall be as in the edition again")
        )

    def _restore(self) -> None:
        if self._found is None or self._facing is None:
            return
        is_before = self._facing.is_edition_before
        side = self._found.before if is_before else self._found.after
        wanted = restoration_of(
            self._chosen, edition_id=self._facing.edition_id, edition=side.rows, is_edition_before=is_before
        )
        if wanted.edit is None:
            text = self.tr("The edition does not have this; remove it in the plan instead.")
            tell(self._view, text, status=Status.NONE)
            return
        try:
            self._session.do(self.tr("Restore from the edition"), wanted.edit)
        except PlanError as error:
            tell_error(self._view, error)
            return
        text = self.tr("{count} [difference is|differences are] as in the edition again.")
        links = (undo_link(self._session),)
        tell(self._view, counted(text, count=number_text(wanted.count)), status=Status.OK, links=links)
