"""Which registered documents no longer say what the plan says, and who has none yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import select

from bsc_planner.exchange.fingerprint import digests_of
from bsc_planner.exchange.register.rebuilding import KNOWN_DOCUMENTS, IssueTerms, Rebuilder, terms_of
from bsc_planner.exchange.registry import document_spec
from bsc_planner.model.issued import IssuedDocument, IssueRun
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import NoProgress, Progress

_REPORT_EVERY = 100


class Standing(StrEnum):
    """What a registered document is worth now."""

    VALID = "valid"
    """It says what the plan says."""
    OUTDATED = "outdated"
    """It would say something else now: it must be issued anew."""
    GONE = "gone"
    """It would no longer be issued: the person left, or nothing is handed down any more."""
    REPLACED = "replaced"
    """Another was issued in its place."""


@dataclass(frozen=True, slots=True)
class Unissued:
    """Somebody who should have a document and has none, though others of its kind and year were issued."""

    year: int
    document: str
    subject_kind: str
    subject_id: str
    who: str
    name: str | None


@dataclass
class Reissue:
    """What the register is worth, compared with a plan.

    Attributes:
        standings: By the id of each issued document that was not replaced.
        unissued: Who has none yet.
    """

    standings: dict[str, Standing] = field(default_factory=dict)
    unissued: list[Unissued] = field(default_factory=list)

    @property
    def outdated(self) -> int:
        """How many documents must be issued anew."""
        return sum(standing is Standing.OUTDATED for standing in self.standings.values())


@dataclass(frozen=True, slots=True)
class _Registered:
    id: str
    document: str
    subject_id: str
    content_hash: str
    run_id: str


def reissue_of(store: PlanStore, *, progress: Progress | None = None, years: Iterable[int] | None = None) -> Reissue:
    """Make every standing document anew and compare.

    Args:
        store: The plan; only read.
        progress: Told after every hundred documents.
        years: Only documents of these years; None: of all.

    Raises:
        Cancelled: The planner stopped it.
    """
    reporter = progress or NoProgress()
    wanted = None if years is None else set(years)
    runs = {run.id: terms_of(run) for run in store.all(IssueRun) if wanted is None or run.year in wanted}
    grouped: dict[IssueTerms, dict[str, dict[str, list[_Registered]]]] = {}
    total = 0
    for one in _registered(store):
        terms = runs.get(one.run_id)
        if terms is not None and one.document in KNOWN_DOCUMENTS:
            kinds = grouped.setdefault(terms, {})
            kinds.setdefault(one.document, {}).setdefault(one.subject_id, []).append(one)
            total += 1
    return _Comparing(store, total, reporter).go(grouped)


def standing_of(store: PlanStore, document: IssuedDocument) -> Standing:
    """What one issued document is worth; made anew alone."""
    if document.replaced_by_id is not None:
        return Standing.REPLACED
    if document.document not in KNOWN_DOCUMENTS:
        return Standing.GONE
    terms = terms_of(store.get(IssueRun, document.run_id))
    item = Rebuilder(store).item(terms, document.document, document.subject_id)
    if item is None:
        return Standing.GONE
    is_same = digests_of(item.content).content_hash == document.content_hash
    return Standing.VALID if is_same else Standing.OUTDATED


class _Comparing:
    """One comparison of the whole register."""

    def __init__(self, store: PlanStore, total: int, progress: Progress) -> None:
        self._rebuilder = Rebuilder(store)
        self._total = total
        self._done = 0
        self._progress = progress
        self._found = Reissue()

    def go(self, grouped: Mapping[IssueTerms, Mapping[str, Mapping[str, Sequence[_Registered]]]]) -> Reissue:
        self._progress.step(0, self._total)
        for year in sorted({terms.year for terms in grouped}):
            latest: dict[str, IssueTerms] = {}
            held: dict[str, set[str]] = {}
            for terms, kinds in grouped.items():
                for document, registered in kinds.items() if terms.year == year else ():
                    self._compare(terms, document, registered)
                    latest[document] = terms
                    held.setdefault(document, set()).update(registered)
            for document, terms in latest.items():
                self._look_for_missing(document, terms, held[document])
        self._progress.step(self._total, self._total)
        return self._found

    def _compare(self, terms: IssueTerms, document: str, registered: Mapping[str, Sequence[_Registered]]) -> None:
        standings = self._found.standings
        for subject in registered.values():
            for one in subject:
                standings[one.id] = Standing.GONE
        for item in self._rebuilder.items(terms, document, registered.keys()):
            content_hash = digests_of(item.content).content_hash
            for one in registered[item.id]:
                is_same = one.content_hash == content_hash
                standings[one.id] = Standing.VALID if is_same else Standing.OUTDATED
                self._step()

    def _look_for_missing(self, document: str, terms: IssueTerms, held: set[str]) -> None:
        kind = "employee" if document_spec(document).is_for_people else "unit"
        for item in self._rebuilder.others(terms, document, held):
            self._found.unissued.append(Unissued(terms.year, document, kind, item.id, item.who, item.called))
            self._step(of_register=False)

    def _step(self, *, of_register: bool = True) -> None:
        self._done += of_register
        if self._done % _REPORT_EVERY == 0 or not of_register:
            self._progress.step(min(self._done, self._total), self._total)


def _registered(store: PlanStore) -> Iterable[_Registered]:
    table = IssuedDocument
    columns = (table.id, table.document, table.subject_id, table.content_hash, table.run_id)
    return (_Registered(*row) for row in store.rows(select(*columns).where(table.replaced_by_id.is_(None))))
