"""What the register knows of a printed fingerprint."""

from dataclasses import dataclass

from bsc_planner.exchange.register.reissue import Standing, standing_of
from bsc_planner.model.edition import Edition
from bsc_planner.model.issued import IssuedDocument, IssueRun, IssueState
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class Record:
    """An issued document as it stands in the register of one plan.

    Attributes:
        document: Key of its kind.
        who, name: Whom it is for; `name` None when not known.
        year: Year it is of.
        number: Number given; None: none.
        fingerprint: As printed.
        state: Draft, final or signed.
        signed_on: Day of signing, ISO date.
        issued_at, issued_by: When (UTC, ISO 8601) and by whom it was issued.
        edition, edition_title: Number of the edition it was issued from, None for a plan that was none, and its title.
        standing: What it is worth now.
        replacement: The one that was issued in its place; None while it stands.
    """

    document: str
    who: str
    name: str | None
    year: int
    number: str | None
    fingerprint: str
    state: IssueState
    signed_on: str | None
    issued_at: str
    issued_by: str
    edition: int | None
    edition_title: str | None
    standing: Standing
    replacement: "Record | None" = None


def record_of(store: PlanStore, fingerprint: str) -> Record | None:
    """The document that prints this fingerprint; None when none is on record.

    Where several do (the same document issued again as a final one), the one that stands is meant, else the latest.
    """
    found = store.all(IssuedDocument, IssuedDocument.fingerprint == fingerprint)
    if not found:
        return None
    best = max(found, key=lambda one: (one.replaced_by_id is None, one.state != IssueState.DRAFT, one.ord))
    return _record(store, best, standing_of(store, best))


def _record(store: PlanStore, one: IssuedDocument, standing: Standing) -> Record:
    run = store.get(IssueRun, one.run_id)
    edition = store.find(Edition, run.edition_id)
    successor = _last_successor(store, one)
    return Record(
        document=one.document,
        who=one.who,
        name=one.name,
        year=run.year,
        number=one.number,
        fingerprint=one.fingerprint,
        state=IssueState(one.state),
        signed_on=one.signed_on,
        issued_at=run.made_at,
        issued_by=run.made_by,
        edition=edition.number if edition else None,
        edition_title=edition.title if edition else None,
        standing=standing,
        replacement=_record(store, successor, standing_of(store, successor)) if successor else None,
    )


def _last_successor(store: PlanStore, one: IssuedDocument) -> IssuedDocument | None:
    """The document that stands in its place now, however often it was replaced."""
    seen = {one.id}
    found: IssuedDocument | None = None
    following = store.find(IssuedDocument, one.replaced_by_id)
    while following is not None and following.id not in seen:
        seen.add(following.id)
        found = following
        following = store.find(IssuedDocument, following.replaced_by_id)
    return found
