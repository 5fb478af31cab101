"""Edits of a revision on its way: begun, proposed, put off, rejected or taken up again."""

from dataclasses import dataclass, field
from datetime import date

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.field import set_field
from bsc_planner.editing.revision_facts import open_revision, rows_of_revision
from bsc_planner.editing.revision_rows import settle
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.note import Note
from bsc_planner.model.revision import Revision, RevisionKind, RevisionStatus
from bsc_planner.model.store import PlanStore

HEADER = ("title", "kind", "instrument", "effective", "ground", "reason", "unit_id")
"""Fields of the header that planners fill in."""


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
            proposed_at=moment_now(),
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
        facts = {"proposed_by": plan.author, "proposed_at": moment_now()}
        plan.update(Revision, self.revision_id, status=str(RevisionStatus.PROPOSED), **facts)
        settle(plan, self.revision_id)


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
        decided = {"decided_by": plan.author, "decided_at": moment_now()}
        plan.update(Revision, self.revision_id, status=str(RevisionStatus.REJECTED), **decided)
        about = {"element_kind": Revision.__tablename__, "element_id": self.revision_id}
        plan.insert(Note, **about, text=self.reason.strip(), author=plan.author, written_at=moment_now())


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


def _check_day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise EditError("not-a-date", value=text) from None
