"""Edits of the register: what a run issued, what was signed, which numbers were given."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.issued import IssuedDocument, IssueRun, IssueState
from bsc_planner.model.store import PlanStore

NUMBER_PLACE = "{nomor}"
"""Stands in a pattern where the running number goes: ``SKP/{nomor}/2026``."""

_PLACES = re.compile(r"\{[^{}]*\}?|\}")
_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""


@dataclass(frozen=True, slots=True)
class IssuedFact:
    """A document that a run finished.

    Attributes:
        document: Key of the kind of document.
        subject_kind: ``employee`` or ``unit``.
        subject_id: Id of the person or unit.
        who: NIP, unit code or name.
        name: Name of the person or unit; None when not known.
        fingerprint: As printed.
        content_hash: SHA-256 of the content.
    """

    document: str
    subject_kind: str
    subject_id: str
    who: str
    name: str | None
    fingerprint: str
    content_hash: str


@dataclass(frozen=True)
class RegisterRunEdit:
    """Put on record what a run issued.

    Attributes:
        year: Year of the documents.
        documents: What was finished.
        state: Draft or final.
        who: Self-declared name.
        edition_id: Edition that holds the plan they were made from; None: none does.
        place, day: As printed; None: dotted.
        paper: Paper size.
        formats: Keys of the formats.
        folder: Name of the folder, without its path.
        as_of: Day whose targets they state; None: the latest.
    """

    year: int
    documents: Sequence[IssuedFact]
    state: IssueState
    who: str
    edition_id: str | None = None
    place: str | None = None
    day: date | None = None
    paper: str | None = None
    formats: Sequence[str] = ()
    folder: str | None = None
    as_of: date | None = None

    def apply(self, plan: PlanStore) -> None:
        """Add the run and its documents; those they take the place of point to them.

        A draft takes the place of drafts only: what is in force stays so while its successor is talked over. A
        document that stands on record with the same content is the same document printed again: it is not added.
        """
        standing = _standing(plan, self.year)
        new = self._new(standing)
        if not new:
            return
        run_id = self._add_run(plan)
        first = plan.last_ord(IssuedDocument)
        ids = [new_id() for _ in new]
        rows = [
            (document_id, first + at * ORD_STEP, run_id, *_values(one), str(self.state))
            for at, (document_id, one) in enumerate(zip(ids, new, strict=True), start=1)
        ]
        plan.insert_rows(IssuedDocument, _COLUMNS, rows)
        replaced = [
            (older.id, document_id)
            for document_id, one in zip(ids, new, strict=True)
            for older in standing.get((one.document, one.subject_id), ())
            if self.state is not IssueState.DRAFT or older.state == IssueState.DRAFT
        ]
        plan.update_rows(IssuedDocument, ("replaced_by_id",), replaced)

    def is_new_to(self, plan: PlanStore) -> bool:
        """Whether any of the documents is not on record yet."""
        return bool(self._new(_standing(plan, self.year)))

    def _new(self, standing: "_Standing") -> list[IssuedFact]:
        return [one for one in self.documents if not self._is_known(one, standing)]

    def _is_known(self, one: IssuedFact, standing: "_Standing") -> bool:
        is_draft = self.state is IssueState.DRAFT
        return any(
            older.content_hash == one.content_hash and (older.state == IssueState.DRAFT) == is_draft
            for older in standing.get((one.document, one.subject_id), ())
        )

    def _add_run(self, plan: PlanStore) -> str:
        return plan.insert(
            IssueRun,
            year=self.year,
            edition_id=self.edition_id,
            made_at=moment_now(),
            made_by=self.who,
            place=self.place,
            day=self.day.isoformat() if self.day else None,
            paper=self.paper,
            formats=",".join(self.formats) or None,
            folder=self.folder,
            as_of=self.as_of.isoformat() if self.as_of else None,
        )


@dataclass(frozen=True)
class MarkSignedEdit:
    """Note that documents were signed, or that they were not after all.

    Attributes:
        document_ids: Ids of issued documents.
        day: Day of signing; None: they are final, not signed.
    """

    document_ids: Sequence[str]
    day: date | None

    def apply(self, plan: PlanStore) -> None:
        """Set state and day of all of them.

        Raises:
            EditError: ``draft-not-signed`` when one of them is a draft: its pages say so.
            MissingElementError: One of them is not on record.
        """
        drafts = [one.who for one in _documents(plan, self.document_ids) if one.state == IssueState.DRAFT]
        if drafts:
            raise EditError("draft-not-signed", who=drafts[0], count=len(drafts))
        state = str(IssueState.SIGNED if self.day else IssueState.FINAL)
        day = self.day.isoformat() if self.day else None
        rows = [(document_id, state, day) for document_id in self.document_ids]
        plan.update_rows(IssuedDocument, ("state", "signed_on"), rows)


@dataclass(frozen=True)
class GiveNumbersEdit:
    """Give documents their numbers, in the order of their ids.

    Attributes:
        document_ids: Ids of issued documents.
        pattern: Number as typed, or with ``{nomor}`` for a running number; blank: take the numbers away.
        first: First running number.
    """

    document_ids: Sequence[str]
    pattern: str
    first: int = 1

    def apply(self, plan: PlanStore) -> None:
        """Write the numbers.

        Raises:
            EditError: ``number-without-place`` when several documents would get the same number,
                ``unknown-number-place`` for a brace that is not ``{nomor}``, ``number-taken`` when a document of that
                kind and year has the number already.
            MissingElementError: One of them is not on record.
        """
        wanted = numbers_of(self.pattern, first=self.first, count=len(self.document_ids))
        if any(wanted):
            self._check_free(plan, [number for number in wanted if number])
        rows = list(zip(self.document_ids, wanted, strict=True))
        plan.update_rows(IssuedDocument, ("number",), rows)

    def _check_free(self, plan: PlanStore, wanted: Sequence[str]) -> None:
        mine = set(self.document_ids)
        kinds = {(one.document, one.year) for one in _documents(plan, self.document_ids)}
        taken = plan.rows(
            select(IssuedDocument.id, IssuedDocument.document, IssueRun.year, IssuedDocument.number)
            .join(IssueRun, IssueRun.id == IssuedDocument.run_id)
            .where(IssuedDocument.number.is_not(None))
        )
        given = {row[3] for row in taken if row[0] not in mine and (row[1], row[2]) in kinds}
        for number in wanted:
            if number in given:
                raise EditError("number-taken", number=number)


def numbers_of(pattern: str, *, first: int, count: int) -> list[str | None]:
    """The numbers that a pattern gives.

    Args:
        pattern: As for `GiveNumbersEdit`.
        first: First running number.
        count: How many.

    Raises:
        EditError: ``number-without-place`` or ``unknown-number-place``.
    """
    text = pattern.strip()
    if not text:
        return [None] * count
    for place in _PLACES.findall(text):
        if place != NUMBER_PLACE:
            raise EditError("unknown-number-place", place=place)
    if NUMBER_PLACE not in text and count > 1:
        raise EditError("number-without-place", count=count)
    return [text.replace(NUMBER_PLACE, str(number)) for number in range(first, first + count)]


@dataclass(frozen=True, slots=True)
class _Older:
    id: str
    content_hash: str
    state: str


_Standing = Mapping[tuple[str, str], Sequence[_Older]]
_COLUMNS = (
    "id",
    "ord",
    "run_id",
    "document",
    "subject_kind",
    "subject_id",
    "who",
    "name",
    "fingerprint",
    "content_hash",
    "state",
)


def _values(one: IssuedFact) -> tuple[str | None, ...]:
    return (one.document, one.subject_kind, one.subject_id, one.who, one.name, one.fingerprint, one.content_hash)


def _standing(plan: PlanStore, year: int) -> _Standing:
    table = IssuedDocument
    rows = plan.rows(
        select(table.document, table.subject_id, table.id, table.content_hash, table.state)
        .join(IssueRun, IssueRun.id == table.run_id)
        .where(IssueRun.year == year, table.replaced_by_id.is_(None))
    )
    found: dict[tuple[str, str], list[_Older]] = {}
    for document, subject_id, *older in rows:
        found.setdefault((document, subject_id), []).append(_Older(*older))
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    document: str
    who: str
    state: str
    year: int


def _documents(plan: PlanStore, ids: Sequence[str]) -> Iterator[_Known]:
    table = IssuedDocument
    for start in range(0, len(ids), _CHUNK):
        statement = select(table.document, table.who, table.state, IssueRun.year)
        statement = statement.join(IssueRun, IssueRun.id == table.run_id)
        for row in plan.rows(statement.where(table.id.in_(ids[start : start + _CHUNK]))):
            yield _Known(*row)
