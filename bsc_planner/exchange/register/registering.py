"""Putting a run on record, together with the plan it was made from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select

from bsc_planner.editing.register import RegisterRunEdit
from bsc_planner.exchange.documents.blocks import Origin
from bsc_planner.exchange.documents.footer import edition_name, short_head
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.history import log_head
from bsc_planner.model.issued import IssueState
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import Frozen, frozen
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, add_edition
from bsc_planner.revisions.plan_rows import rows_of


@dataclass(frozen=True)
class IssuedPlan:
    """The plan that documents are made from.

    Attributes:
        content: All it says.
        origin: What pages tell of it.
    """

    content: Frozen
    origin: Origin


def issued_plan(store: PlanStore, state: IssueState) -> IssuedPlan:
    """The plan as it is now, to be issued from.

    Args:
        store: The plan, or a snapshot of it; only read.
        state: Draft or final.
    """
    content = frozen(rows_of(store))
    edition = _edition_with(store, content.content_hash)
    name = edition_name(edition.number if edition else None)
    head = short_head(log_head(store.session))
    return IssuedPlan(content, Origin(name, head, is_draft=state is IssueState.DRAFT))


@dataclass(frozen=True)
class RegisterIssueEdit:
    """Put a run on record with the plan it was made from: as a checkpoint where no edition holds it.

    Attributes:
        content: What the plan said when the run began.
        run: What was issued; its `edition_id` is filled in.
    """

    content: Frozen
    run: RegisterRunEdit

    def apply(self, plan: PlanStore) -> None:
        """Add what is not on record yet; a run that brought nothing new leaves no trace."""
        if not self.run.is_new_to(plan):
            return
        edition = _edition_with(plan, self.content.content_hash)
        edition_id = edition.id if edition else add_edition(plan, self.content, self._checkpoint())
        replace(self.run, edition_id=edition_id).apply(plan)

    def _checkpoint(self) -> FreezeEditionEdit:
        title = f"Penerbitan dokumen {self.run.year}"
        return FreezeEditionEdit(title=title, who=self.run.who, kind=EditionKind.CHECKPOINT)


def registering(
    issued: IssuedPlan,
    report: IssuingReport,
    *,
    year: int,
    scope: IssueScope,
    formats: Sequence[str],
    state: IssueState,
    who: str,
    as_of: date | None = None,
) -> RegisterIssueEdit:
    """The edit that puts a run on record, stopped or not.

    Args:
        issued: The plan it was made from.
        report: What it finished.
        year: Year of the documents.
        scope: As of the run.
        formats: Keys of the formats.
        state: Draft or final.
        who: Self-declared name.
        as_of: Day whose targets the documents state; None: the latest.
    """
    run = RegisterRunEdit(
        year=year,
        documents=tuple(report.issued),
        state=state,
        who=who,
        place=scope.place,
        day=scope.day,
        paper=str(scope.paper),
        formats=tuple(formats),
        folder=report.directory.name,
        as_of=as_of,
    )
    return RegisterIssueEdit(issued.content, run)


def _edition_with(store: PlanStore, content_hash: str) -> Edition | None:
    """The edition that says this; a legal one rather than a checkpoint, the latest rather than an earlier one."""
    statement = select(Edition).where(Edition.content_hash == content_hash)
    statement = statement.order_by(Edition.number.is_(None), Edition.ord.desc()).limit(1)
    return store.session.scalars(statement).first()
