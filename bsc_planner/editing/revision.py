"""Edits of a revision on its way: begun, proposed, discussed row by row, agreed, rejected or taken up again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.model.base import Element, new_id
from bsc_planner.model.elements import BY_KIND, columns_of
from bsc_planner.model.plan import Note
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow, RevisionStatus
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import in_force_on, target_steps

TARGET = "target"
"""Field of a row that proposes another target for a year."""

PROPOSABLE: dict[str, tuple[str, ...]] = {
    "indicator": (
        TARGET,
        "code",
        "name",
        "level",
        "weight",
        "weight_in_objective",
        "definition",
        "formula",
        "purpose",
        "data_source",
    ),
    "objective": ("code", "text", "level"),
}
"""Fields that a revision can change, by kind of element."""

HEADER = ("title", "kind", "instrument", "effective", "ground", "reason", "unit_id")
"""Fields of the header that planners fill in."""

_CLOSED = frozenset({RevisionStatus.IN_FORCE, RevisionStatus.REJECTED, None})


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
class CreateRevisionEdit:
    """Begin a revision; several may be open at once.

    Attributes:
        kind: What is revised.
        title: What it is called among people.
        unit_id: Unit whose agreement is amended; None: not one unit's.
    """

    kind: RevisionKind
    title: str
    unit_id: str | None = None
    revision_id: str = field(default_factory=new_id)

    def apply(self, plan: PlanStore) -> None:
        """Add the revision, as a draft.

        Raises:
            EditError: ``revision-without-title``.
            MissingElementError: The unit is not in the plan.
        """
        if not self.title.strip():
            raise EditError("revision-without-title")
        plan.insert(
            Revision,
            id=self.revision_id,
            kind=str(self.kind),
            title=self.title.strip(),
            unit_id=self.unit_id,
            status=str(RevisionStatus.DRAFT),
            proposed_by=plan.author,
            proposed_at=_now(),
        )


@dataclass(frozen=True)
class SetRevisionFieldEdit:
    """Fill in one field of the header (see `HEADER`); another kind takes the ground away, which belongs to the kind."""

    revision_id: str
    field: str
    value: str | None

    def apply(self, plan: PlanStore) -> None:
        """Set the field.

        Raises:
            EditError: ``revision-closed``, ``revision-without-title``, ``unknown-choice`` or ``not-a-date``.
            MissingElementError: There is no such revision or unit.
        """
        assert self.field in HEADER, self.field
        open_revision(plan, self.revision_id)
        value = (self.value or "").strip() or None
        if self.field == "title" and value is None:
            raise EditError("revision-without-title")
        if self.field == "kind" and value not in tuple(RevisionKind):
            raise EditError("unknown-choice", field="kind", value=value)
        if self.field == "effective" and value is not None:
            _check_day(value)
        if set_field(plan, Revision, self.revision_id, self.field, value) and self.field == "kind":
            plan.update(Revision, self.revision_id, ground=None)


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
            asked = {"proposed": proposed, "proposed_by": plan.author, "proposed_at": _now(), "status": "open"}
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
class RemoveRevisionEdit:
    """Throw away a revision that is a draft still; what has been proposed is rejected instead, and kept."""

    revision_id: str

    def apply(self, plan: PlanStore) -> None:
        """Remove it with its rows.

        Raises:
            EditError: ``revision-not-a-draft``.
            MissingElementError: There is no such revision.
        """
        if plan.get(Revision, self.revision_id).status != RevisionStatus.DRAFT:
            raise EditError("revision-not-a-draft")
        plan.delete(Revision, self.revision_id)


@dataclass(frozen=True)
class ProposeEdit:
    """Put a draft forward."""

    revision_id: str

    def apply(self, plan: PlanStore) -> None:
        """Mark it as proposed.

        Raises:
            EditError: ``revision-closed`` or ``revision-without-rows``.
            MissingElementError: There is no such revision.
        """
        open_revision(plan, self.revision_id)
        if not rows_of_revision(plan, self.revision_id):
            raise EditError("revision-without-rows")
        facts = {"proposed_by": plan.author, "proposed_at": _now()}
        plan.update(Revision, self.revision_id, status=str(RevisionStatus.PROPOSED), **facts)
        settle(plan, self.revision_id)


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
        facts = {"answered_by": plan.author, "answered_at": _now(), "status": "open", "agreed": None}
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


@dataclass(frozen=True)
class RejectRevisionEdit:
    """Reject a revision; it is kept with the reason, as a note on it."""

    revision_id: str
    reason: str

    def apply(self, plan: PlanStore) -> None:
        """Mark it as rejected.

        Raises:
            EditError: ``revision-closed`` or ``rejecting-without-reason``.
            MissingElementError: There is no such revision.
        """
        open_revision(plan, self.revision_id)
        if not self.reason.strip():
            raise EditError("rejecting-without-reason")
        decided = {"decided_by": plan.author, "decided_at": _now()}
        plan.update(Revision, self.revision_id, status=str(RevisionStatus.REJECTED), **decided)
        about = {"element_kind": Revision.__tablename__, "element_id": self.revision_id}
        plan.insert(Note, **about, text=self.reason.strip(), author=plan.author, written_at=_now())


@dataclass(frozen=True)
class ReopenEdit:
    """Take up a rejected revision again; its rows stand as they were left."""

    revision_id: str

    def apply(self, plan: PlanStore) -> None:
        """Mark it as proposed, or as far as its rows have come.

        Raises:
            EditError: ``revision-not-rejected``.
            MissingElementError: There is no such revision.
        """
        if plan.get(Revision, self.revision_id).status != RevisionStatus.REJECTED:
            raise EditError("revision-not-rejected")
        facts = {"status": str(RevisionStatus.PROPOSED), "decided_by": None, "decided_at": None}
        plan.update(Revision, self.revision_id, **facts)
        settle(plan, self.revision_id)


Cell = tuple[str, str, str, str | None]
"""What a row is about: kind and id of the element, field, period."""


def open_revision(plan: PlanStore, revision_id: str) -> Revision:
    """A revision that may still change.

    Raises:
        EditError: ``revision-closed``.
        MissingElementError: There is no such revision.
    """
    revision = plan.get(Revision, revision_id)
    if revision.status in _CLOSED:
        raise EditError("revision-closed", title=revision.title or revision.instrument)
    return revision


def is_open(revision: Revision) -> bool:
    """Whether a revision may still change; one that a source states is in force."""
    return revision.status not in _CLOSED


def rows_of_revision(plan: PlanStore, revision_id: str) -> Sequence[RevisionRow]:
    """Rows of a revision in the order they were written."""
    return plan.all(RevisionRow, RevisionRow.revision_id == revision_id)


def offered(row: RevisionRow) -> str | None:
    """What stands to be agreed on: the answer where there is one, else what was proposed."""
    return row.proposed if row.answered_at is None else row.answer


def effective_day(revision: Revision) -> date | None:
    """First day a revision is in force; None while it is not known."""
    try:
        return date.fromisoformat(revision.effective or "")
    except ValueError:
        return None


def current_values(plan: PlanStore, cells: Iterable[Cell], *, day: date | None) -> dict[Cell, str | None]:
    """What is in force now of what rows are about; None where it is not filled in or the element is gone.

    Args:
        plan: Store of the plan.
        cells: What is asked for.
        day: Targets as in force on this day; None: the latest.
    """
    found: dict[Cell, str | None] = {}
    wanted = list(dict.fromkeys(cells))
    targets = {cell[1] for cell in wanted if cell[2] == TARGET}
    steps = target_steps(plan, indicators=targets) if targets and day is not None else {}
    printed = {
        (row.indicator_id, row.period): row.printed
        for indicator_id in targets
        for row in plan.all(Target, Target.indicator_id == indicator_id)
    }
    for cell in wanted:
        kind, element_id, name, period = cell
        if name == TARGET:
            key = (element_id, period or "")
            found[cell] = in_force_on(steps.get(key, []), printed.get(key), day)
        else:
            element = element_of(plan, cell)
            value = getattr(element, name) if element is not None and name in columns_of(kind) else None
            found[cell] = None if value is None else str(value)
    return found


def element_of(plan: PlanStore, cell: Cell) -> Element | None:
    """The element a row is about; None when it is gone or a document names a kind that is none."""
    cls = BY_KIND.get(cell[0])
    return None if cls is None else plan.find(cls, cell[1])


def cell_of(row: RevisionRow) -> Cell:
    """What a row is about."""
    return row.element_kind, row.element_id, row.field, row.period


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


def _check_day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise EditError("not-a-date", value=text) from None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
