"""How an issued document differs from what would be issued now, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bsc_planner.errors import PlanError
from bsc_planner.exchange.fingerprint import digests_of
from bsc_planner.exchange.register.content_lines import ContentLine, Key, lines_of
from bsc_planner.exchange.register.rebuilding import KNOWN_DOCUMENTS, IssueTerms, Rebuilder, terms_of
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.model.issued import IssuedDocument, IssueRun
from bsc_planner.model.store import MissingElementError, PlanStore
from bsc_planner.revisions.editions.edition_file import write_edition_file
from bsc_planner.revisions.editions.reading import EditionDamagedError


class Doubt(StrEnum):
    """Why a difference cannot be told in full."""

    NO_EDITION = "no-edition"
    """The edition it was issued from is not there any more, or is damaged."""
    OTHER_PROGRAM = "other-program"
    """That edition gives another document now: this program computes or words it otherwise."""


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One fact that differs; texts in Indonesian, as documents speak.

    Attributes:
        where: Indicator it belongs to; empty for the document as a whole.
        what: What differs.
        before, after: As issued, and now; None: was not there, or is no longer there.
    """

    where: str
    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Difference:
    """How a document differs.

    Attributes:
        lines: What differs, in reading order.
        is_gone: Whether it would no longer be issued at all.
        doubt: Why the lines may not tell everything; None: they do.
    """

    lines: tuple[DifferenceLine, ...] = ()
    is_gone: bool = False
    doubt: Doubt | None = None


def difference_of(store: PlanStore, document_id: str, *, folder: Path | None = None) -> Difference:
    """Compare what a document said under its edition with what it would say now.

    Args:
        store: The plan; only read.
        document_id: Id of an issued document.
        folder: Where a copy of the edition is put for a moment; None: the system's folder for such things.

    Raises:
        MissingElementError: There is no such document on record.
        DocumentError: The disk does not take the copy.
    """
    document = store.get(IssuedDocument, document_id)
    if document.document not in KNOWN_DOCUMENTS:
        return Difference(is_gone=True)
    run = store.get(IssueRun, document.run_id)
    terms, kind, subject = terms_of(run), document.document, document.subject_id
    now = Rebuilder(store).item(terms, kind, subject)
    then = _content_under(store, run.edition_id, terms, kind, subject, folder) if run.edition_id else None
    if then is None:
        return Difference(is_gone=now is None, doubt=Doubt.NO_EDITION)
    is_other = digests_of(then).content_hash != document.content_hash
    doubt = Doubt.OTHER_PROGRAM if is_other else None
    if now is None:
        return Difference(is_gone=True, doubt=doubt)
    return Difference(tuple(differing_lines(then, now.content)), doubt=doubt)


def differing_lines(before: Any, after: Any) -> Iterable[DifferenceLine]:
    """Facts that two contents of the same kind do not share."""
    old, new = _by_part(lines_of(before)), _by_part(lines_of(after))
    for part in dict.fromkeys((*old, *new)):
        ours, theirs = old.get(part), new.get(part)
        if ours is None or theirs is None:
            yield from _as_one(ours, theirs)
            continue
        for name in dict.fromkeys((*ours, *theirs)):
            first, second = ours.get(name), theirs.get(name)
            texts = (first.text if first else "", second.text if second else "")
            if texts[0] != texts[1]:
                known = first or second
                assert known is not None
                yield DifferenceLine(known.part_name, name, texts[0] or None, texts[1] or None)


_Lines = dict[str, ContentLine]


def _by_part(lines: Iterable[ContentLine]) -> dict[Key, _Lines]:
    found: dict[Key, _Lines] = {}
    for line in lines:
        found.setdefault(line.part, {})[line.name] = line
    return found


def _as_one(before: _Lines | None, after: _Lines | None) -> Iterable[DifferenceLine]:
    """A part that came or went, told by its first fact."""
    line = next(iter((before or after or {}).values()))
    if line.text or line.part_name:
        text = line.text or None
        yield DifferenceLine(line.part_name, line.name, text if before else None, None if before else text)


def _content_under(
    store: PlanStore, edition_id: str, terms: IssueTerms, kind: str, subject: str, folder: Path | None
) -> Any:
    """What the document said under its edition; None where the edition does not tell."""
    with TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as made:
        place = Path(made) / "edition.snapshot"
        try:
            write_edition_file(store, edition_id, place)
        except (EditionDamagedError, MissingElementError):
            return None
        except OSError as error:
            raise EditionCopyError(reason=error.strerror or str(error)) from error
        old = open_snapshot(place)
        try:
            item = Rebuilder(old).item(terms, kind, subject)
            return item.content if item else None
        finally:
            close_snapshot(old)


class EditionCopyError(PlanError):
    """The disk does not take the copy of an edition; `details` has the system's `reason`."""
