"""Putting cells of any page into a revision that is still open, or into a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.revision import CreateRevisionEdit
from bsc_planner.editing.revision_facts import TARGET, current_values
from bsc_planner.editing.revision_rows import AddRowsEdit, ProposedCell
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Ref
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import RevisionKind
from bsc_planner.ui.dialogs.line import ask_line
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.workflow.revision_list import open_revisions
from bsc_planner.ui.pages.revisions.workflow.words import kind_text, title_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeLink


class ProposedValueDialog:
    """Asks which target is proposed."""

    @classmethod
    def ask(cls, parent: QWidget, *, title: str, question: str, value: str) -> str | None:
        """The value, one line; None when cancelled."""
        return ask_line(parent, title=title, question=question, value=value)


def propose_target(session: PlanSession, widget: QWidget, *, indicator_id: str, year: int) -> None:
    """Ask for another target of one cell and put it into the open revision.

    Args:
        session: The open plan.
        widget: Where the planner is.
        indicator_id: Whose target.
        year: Of which year.
    """
    indicator = session.store.get(Indicator, indicator_id)
    name = indicator.code or indicator.name or ""
    cell = (Indicator.__tablename__, indicator_id, TARGET, str(year))
    now = current_values(session.store, [cell], day=None)[cell] or ""
    title = QCoreApplication.translate("Workflow", "Propose a change")
    question = QCoreApplication.translate("Workflow", "Target {year} of {name}:").format(year=year, name=name)
    value = ProposedValueDialog.ask(widget, title=title, question=question, value=now)
    if value is not None and value != now:
        propose_cells(session, widget, [ProposedCell(indicator_id, value, str(year))])


def propose_cells(session: PlanSession, widget: QWidget, cells: Sequence[ProposedCell]) -> str | None:
    """Add cells to the latest open revision, or begin one; tells so with a way there and back.

    Args:
        session: The open plan.
        widget: Where the planner is.
        cells: What shall become what.

    Returns:
        Id of the revision; None when it could not be done.
    """
    present = open_revisions(session)
    edits: list[Edit] = []
    if present:
        revision_id, title = present[0].id, title_of(present[0])
    else:
        revision_id, title = new_id(), new_title(session, RevisionKind.TARGET)
        edits.append(CreateRevisionEdit(RevisionKind.TARGET, title, revision_id=revision_id))
    edits.append(AddRowsEdit(revision_id, cells))
    try:
        session.do(QCoreApplication.translate("Workflow", "Propose a change"), Together(edits))
    except PlanError as error:
        tell_error(widget, error)
        return None
    text = QCoreApplication.translate("Workflow", "Proposed in “{title}”.").format(title=title)
    show = QCoreApplication.translate("Workflow", "Show")
    there = Ref("revision", revision_id)
    links = (NoticeLink(show, lambda: session.reveal(there, page="revisions")), undo_link(session))
    tell(widget, text, status=Status.OK, links=links)
    return revision_id


def new_title(session: PlanSession, kind: RevisionKind) -> str:
    """A title for a new revision of a kind."""
    words = QCoreApplication.translate("Workflow", "{kind} {year}")
    return words.format(kind=kind_text(kind), year=session.year)
