"""Edits of the rows of a revision: proposed, answered, agreed, rejected, row by row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.revision_facts import (
    PROPOSABLE,
    TARGET,
    Cell,
    cell_of,
    current_values,
    effective_day,
    offered,
    open_revision,
    rows_of_revision,
)
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.identity import moment_now
from bsc_planner.model.revision import Revision, RevisionRow, RevisionStatus
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class ProposedCell:
    """One thing that shall become another.

    Attributes:
        element_id: Indicator or objective.
        proposed: The value asked for, as printed; None or blank: take it away.
        period: Year of a target; None for other fields.
        field: ``target``, or a column (see `PROPOSABLE`).
        element_kind: ``indicator`` or ``objective``.
        note: Why, in words.
    """

    element_id: str
    proposed: str | None
    period: str | None = None
    field: str = TARGET
    element_kind: str = "indicator"
    note: str | None = None


@dataclass(frozen=True)
class AddRowsEdit:
    """Propose other values; a cell that has a row already gets the new proposal there.

    What is proposed as it is in force already is left out, so that a whole block of drafted cells can be given.
    """

    revision_id: str
    cells: Sequence[ProposedCell]

    def apply(self, plan: PlanStore) -> None:
        """Add or change the rows.

        Raises:
            EditError: ``revision-closed``, ``not-proposable`` or ``not-a-year``.
            MissingElementError: The revision or an element is not in the plan.
        """
        revision = open_revision(plan, self.revision_id)
        for cell in self.cells:
            _check_cell(plan, cell)
        present = {cell_of(row): row.id for row in rows_of_revision(plan, revision.id)}
        values = current_values(plan, map(_named, self.cells), day=effective_day(revision))
        for cell in {_named(cell): cell for cell in self.cells}.values():
            before, proposed = values[_named(cell)], _printed(cell.proposed)
            asked = {"proposed": proposed, "proposed_by": plan.author, "proposed_at": moment_now(), "status": "open"}
            row_id = present.get(_named(cell))
            if row_id is not None:
                changed: dict[str, str | None] = {"note": cell.note} if cell.note is not None else {}
                if plan.get(RevisionRow, row_id).proposed != proposed:
                    changed |= {**asked, "agreed": None}
                if changed:
                    plan.update(RevisionRow, row_id, **changed)
            elif proposed != before:
                kind, element_id, name, period = _named(cell)
                about = {"element_kind": kind, "element_id": element_id, "field": name, "period": period}
                plan.insert(RevisionRow, revision_id=self.revision_id, **about, before=before, note=cell.note, **asked)
        settle(plan, self.revision_id)


@dataclass(frozen=True)
class RemoveRowsEdit:
    """Take rows out of a revision that is still open."""

    row_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Remove the rows.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: A row is not in the plan.
        """
        revisions = _revisions_of(plan, self.row_ids)
        plan.delete(RevisionRow, *self.row_ids)
        for revision_id in revisions:
            settle(plan, revision_id)


@dataclass(frozen=True)
class AnswerRowEdit:
    """Offer another value for a row (None: take the target away) and say why; a decided row is open again."""

    row_id: str
    answer: str | None
    note: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Write the answer.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such row.
        """
        facts = {"answered_by": plan.author, "answered_at": moment_now(), "status": "open", "agreed": None}
        note = (self.note or "").strip() or None
        _change_row(plan, self.row_id, answer=_printed(self.answer), answer_note=note, **facts)


@dataclass(frozen=True)
class AgreeRowEdit:
    """Agree on the value of a row (None: take the target away)."""

    row_id: str
    agreed: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write the agreed value.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such row.
        """
        _change_row(plan, self.row_id, agreed=_printed(self.agreed), status="agreed")


@dataclass(frozen=True)
class AgreeAllEdit:
    """Agree on every row that is open: on the answer where there is one, else on what was proposed."""

    revision_id: str

    def apply(self, plan: PlanStore) -> None:
        """Write the agreed values.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such revision.
        """
        open_revision(plan, self.revision_id)
        rows = [row for row in rows_of_revision(plan, self.revision_id) if row.status == "open"]
        plan.update_rows(RevisionRow, ("agreed", "status"), [(row.id, offered(row), "agreed") for row in rows])
        settle(plan, self.revision_id)


@dataclass(frozen=True)
class RejectRowEdit:
    """Leave a row as it is in force; the row is kept, with a note where one is given."""

    row_id: str
    note: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Mark the row as rejected.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such row.
        """
        said = {"answer_note": self.note.strip()} if self.note and self.note.strip() else {}
        _change_row(plan, self.row_id, status="rejected", agreed=None, **said)


@dataclass(frozen=True)
class OpenRowsEdit:
    """Discuss rows again that were agreed on or rejected."""

    row_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Mark the rows as open.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such row.
        """
        for row_id in self.row_ids:
            _change_row(plan, row_id, status="open", agreed=None)


@dataclass(frozen=True)
class TakeAnswerBackEdit:
    """Take the answer to a row back; a decided row is open again."""

    row_id: str

    def apply(self, plan: PlanStore) -> None:
        """Clear the answer.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such row.
        """
        cleared = dict.fromkeys(("answer", "answer_note", "answered_by", "answered_at", "agreed"))
        _change_row(plan, self.row_id, **cleared, status="open")


@dataclass(frozen=True)
class SetRowNoteEdit:
    """Say why a row is proposed, or (`is_answer`) why it is answered or rejected as it is."""

    row_id: str
    note: str | None
    is_answer: bool = False

    def apply(self, plan: PlanStore) -> None:
        """Write the note.

        Raises:
            EditError: ``revision-closed``.
            MissingElementError: There is no such row.
        """
        note = (self.note or "").strip() or None
        _change_row(plan, self.row_id, **{"answer_note" if self.is_answer else "note": note})


def settle(plan: PlanStore, revision_id: str) -> None:
    """Let the state of an open revision follow its rows, inside an edit."""
    revision = plan.get(Revision, revision_id)
    rows = rows_of_revision(plan, revision_id)
    is_decided = bool(rows) and all(row.status != "open" for row in rows)
    if is_decided and any(row.status == "agreed" for row in rows):
        status = RevisionStatus.AGREED
    elif any(row.status != "open" or row.answered_at is not None for row in rows):
        status = RevisionStatus.DISCUSSED
    else:
        status = RevisionStatus.DRAFT if revision.status == RevisionStatus.DRAFT else RevisionStatus.PROPOSED
    plan.update(Revision, revision_id, status=str(status))


def _change_row(plan: PlanStore, row_id: str, **values: str | None) -> None:
    row = plan.get(RevisionRow, row_id)
    revision_id = open_revision(plan, row.revision_id).id
    plan.update(RevisionRow, row_id, **values)
    settle(plan, revision_id)


def _revisions_of(plan: PlanStore, row_ids: Iterable[str]) -> list[str]:
    found = dict.fromkeys(plan.get(RevisionRow, row_id).revision_id for row_id in row_ids)
    return [open_revision(plan, revision_id).id for revision_id in found]


def _check_cell(plan: PlanStore, cell: ProposedCell) -> None:
    if cell.field not in PROPOSABLE.get(cell.element_kind, ()):
        raise EditError("not-proposable", kind=cell.element_kind, field=cell.field)
    is_year = cell.period is not None and len(cell.period) == 4 and cell.period.isdigit()
    if (cell.field == TARGET) != is_year:
        raise EditError("not-a-year", value=cell.period)
    plan.get(BY_KIND[cell.element_kind], cell.element_id)


def _named(cell: ProposedCell) -> Cell:
    return cell.element_kind, cell.element_id, cell.field, cell.period


def _printed(text: str | None) -> str | None:
    return text.strip() if text and text.strip() else None
