"""What registered documents would say if they were made from a plan as it is."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.exchange.documents.blocks import Paper
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.registry import DOCUMENTS, document_spec
from bsc_planner.model.issued import IssueRun
from bsc_planner.model.store import PlanStore

KNOWN_DOCUMENTS = frozenset(spec.key for spec in DOCUMENTS)


@dataclass(frozen=True)
class IssueTerms:
    """What the documents of a run have in common.

    Attributes:
        year: Year of the documents.
        as_of: Day whose targets they state; None: the latest.
        place, day: As printed; None: dotted.
        paper: Paper size.
    """

    year: int
    as_of: date | None
    place: str | None
    day: date | None
    paper: Paper

    def scope(self, document: str, subject_ids: AbstractSet[str] | None) -> IssueScope:
        """The scope of one kind of document; None: everybody."""
        exactly = None if subject_ids is None else {document: subject_ids}
        return IssueScope(place=self.place, day=self.day, paper=self.paper, exactly=exactly)


def terms_of(run: IssueRun) -> IssueTerms:
    """The terms of a run on record; what cannot be read counts as not stated."""
    return IssueTerms(run.year, _day(run.as_of), run.place, _day(run.day), _paper(run.paper))


class Rebuilder:
    """Contents made anew, with one cascade for each day asked for of a year."""

    def __init__(self, store: PlanStore) -> None:
        self._store = store
        self._facts: dict[tuple[int, date | None], PlanFacts] = {}

    def items(self, terms: IssueTerms, document: str, subject_ids: AbstractSet[str] | None) -> Iterator[IssueItem]:
        """Documents of one kind, for these people or units or for everybody; those that are not made are left out."""
        spec = document_spec(document)
        scope = terms.scope(document, subject_ids)
        for item in spec.contents(self._facts_of(terms), scope.of(document, of_people=spec.is_for_people)):
            if isinstance(item, IssueItem) and not scope.leaves_out(document, item.id):
                yield item

    def item(self, terms: IssueTerms, document: str, subject_id: str) -> IssueItem | None:
        """One document; None when it is no longer to be made."""
        return next(self.items(terms, document, frozenset({subject_id})), None)

    def others(self, terms: IssueTerms, document: str, held: AbstractSet[str]) -> Iterator[IssueItem]:
        """Documents of one kind for everybody but those named."""
        facts = self._facts_of(terms)
        ids = facts.result.given.employee_ids if document_spec(document).is_for_people else facts.result.given.units.ids
        missing = frozenset(ids) - held
        return self.items(terms, document, missing) if missing else iter(())

    def _facts_of(self, terms: IssueTerms) -> PlanFacts:
        key = (terms.year, terms.as_of)
        if key not in self._facts:
            # Years are asked for one after the other: a cascade of 100,000 people is let go of before the next.
            self._facts = {known: facts for known, facts in self._facts.items() if known[0] == terms.year}
            self._facts[key] = PlanFacts(self._store, cascade_of(self._store, terms.year, day=terms.as_of))
        return self._facts[key]


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _paper(text: str | None) -> Paper:
    return next((paper for paper in Paper if paper == text), Paper.A4)
