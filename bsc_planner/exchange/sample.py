"""One document of a run as a PDF to look at beforehand, made as the run would make it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from bsc_planner.exchange.documents.blocks import UNTOLD, Origin
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import DocumentSpec, document_spec, writer_spec

_AT_ONCE = 40
_MOST_BATCHES = 10


@dataclass(frozen=True)
class Sample:
    """A document to look at.

    Attributes:
        who: Whom it is for, as in `IssueItem`.
        name: Rest of its file name.
        place: Its place among the people or units in scope, from 0.
        pdf: The document.
    """

    who: str
    name: str
    place: int
    pdf: bytes


def counts_of(facts: PlanFacts, scope: IssueScope, documents: Sequence[str]) -> dict[str, int]:
    """How many documents of each kind the scope asks for, those that will be skipped included."""
    return {key: len(_places(facts, scope, document_spec(key))) for key in documents}


def sample_of(
    facts: PlanFacts, scope: IssueScope, document: str, *, start: int = 0, origin: Origin = UNTOLD
) -> Sample | SkippedDocument | None:
    """The first document in scope from a place on, going round.

    Args:
        facts: The plan and its year.
        scope: As of the run.
        document: Key of `DOCUMENTS`.
        start: Place among the people or units in scope; beyond the last it begins anew.
        origin: What its pages say about the plan it comes from.

    Returns:
        The document; the first reason found where hundreds after that place are all skipped; None for an empty scope.
    """
    spec = document_spec(document)
    places = _places(facts, scope, spec)
    if not places:
        return None
    begin = start % len(places)
    skipped: SkippedDocument | None = None
    for batch in islice(chain(_batches(range(begin, len(places))), _batches(range(begin))), _MOST_BATCHES):
        ids = {_id_of(facts, spec, places[place]): place for place in batch}
        for item in _items(facts, scope, spec, ids):
            if isinstance(item, IssueItem):
                return Sample(item.who, item.name, ids[item.id], _pdf(spec, item, origin))
            skipped = skipped or item
    return skipped


def _places(facts: PlanFacts, scope: IssueScope, spec: DocumentSpec) -> list[int]:
    """Places of the people or units that the scope asks for."""
    wanted = scope.of(spec.key, of_people=spec.is_for_people)
    if spec.is_for_people:
        return list(facts.employees_in(wanted))
    return [place for place in facts.units_in(wanted) if not scope.leaves_out(spec.key, facts.units[place].id)]


def _batches(places: range) -> Iterator[range]:
    """The places in order; documents of a batch come in that order too."""
    return (places[at : at + _AT_ONCE] for at in range(0, len(places), _AT_ONCE))


def _id_of(facts: PlanFacts, spec: DocumentSpec, place: int) -> str:
    return facts.result.given.employee_ids[place] if spec.is_for_people else facts.units[place].id


def _items(
    facts: PlanFacts, scope: IssueScope, spec: DocumentSpec, ids: dict[str, int]
) -> Iterator[IssueItem | SkippedDocument]:
    """Those of the named people or units; a unit brings those below it, which are left out unless named too."""
    chosen = frozenset(ids)
    narrowed = replace(scope, exactly={spec.key: chosen}).of(spec.key, of_people=spec.is_for_people)
    for item in spec.contents(facts, narrowed):
        if isinstance(item, SkippedDocument) or item.id in ids:
            yield item


def _pdf(spec: DocumentSpec, item: IssueItem, origin: Origin) -> bytes:
    document = spec.to_document(item.content, fingerprint=fingerprint_of(item.content))
    document = replace(document, origin=origin)
    return writer_spec("pdf").make().write(document)
