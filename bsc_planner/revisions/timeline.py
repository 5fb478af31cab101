"""The course of a plan: editions, checkpoints and revisions in the order of their days."""

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, auto

from sqlalchemy import select

from bsc_planner.model.date_reading import read_date
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.revision import Revision, RevisionRow, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import DamagedEditionError, decode_parts


class EntryKind(Enum):
    """What an entry is."""

    EDITION = auto()
    CHECKPOINT = auto()
    REVISION = auto()


@dataclass(frozen=True)
class Entry:
    """One entry of the timeline.

    Attributes:
        id: Id of the edition or revision.
        kind: What it is.
        day: Day it is in force from, or was made where none is stated; None: not known.
        is_dated: Whether `day` is stated, or for a checkpoint when it was made; else only its place in the order.
        printed_day: The day as printed where it cannot be read; empty otherwise.
        title: What it is called; empty for a revision without a title.
        instrument: Legal instrument; empty for none.
        number: Number of a legal edition.
        made_at, made_by: When (UTC, ISO 8601) and by whom; empty where a source states it.
        short_hash: First digits of the chain hash; empty for a revision.
        counts: How many elements an edition holds, by kind.
        rows: How many changes a revision has.
        revision_kind, status: Of a revision, see `RevisionKind` and `RevisionStatus`; None where a source states it.
        previous_id: The edition before; None for the first and for revisions.
        order: Place among all editions in the order they were made, from 0.
    """

    id: str
    kind: EntryKind
    day: date | None
    printed_day: str
    title: str
    instrument: str
    number: int | None = None
    made_at: str = ""
    made_by: str = ""
    short_hash: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    rows: int = 0
    revision_kind: str | None = None
    status: str | None = None
    previous_id: str | None = None
    order: int = 0
    is_dated: bool = True


_COUNTED = ("objective", "indicator", "target", "unit", "employee")
"""Kinds an edition is told by."""
_HASH_DIGITS = 8


def timeline(store: PlanStore) -> list[Entry]:
    """All editions and revisions, the latest first; those without a day come last.

    A revision stands right below the edition that it made.
    """
    editions = _editions(store)
    made_by = {edition.revision_id: editions[place] for place, edition in enumerate(store.all(Edition))}
    places = [(entry, (entry.day or date.min, float(entry.order), 1)) for entry in editions]
    for entry in _revisions(store):
        made = made_by.get(entry.id)
        if made is not None:
            place = (made.day or date.min, float(made.order), 0)
        else:
            before = sum(one.made_at <= entry.made_at for one in editions)
            place = (entry.day or date.min, before - 0.5, 0)
        places.append((entry, place))
    return [entry for entry, _ in sorted(places, key=lambda one: one[1], reverse=True)]


def _editions(store: PlanStore) -> list[Entry]:
    found: list[Entry] = []
    previous: dict[str, str] = {}
    for order, edition in enumerate(store.all(Edition)):
        is_legal = edition.kind == EditionKind.LEGAL
        stated = read_date(edition.dated) if edition.dated else None
        found.append(
            Entry(
                id=edition.id,
                kind=EntryKind.EDITION if is_legal else EntryKind.CHECKPOINT,
                day=stated or _local_day(edition.made_at),
                printed_day="" if stated else edition.dated or "",
                title=edition.title,
                instrument=edition.instrument or "",
                number=edition.number,
                made_at=edition.made_at,
                made_by=edition.made_by,
                short_hash=edition.chain_hash[:_HASH_DIGITS],
                counts=_counts(edition.parts),
                previous_id=previous.get(edition.kind),
                order=order,
                is_dated=not is_legal or stated is not None,
            )
        )
        previous[edition.kind] = edition.id
    return _in_sequence(found)


def _in_sequence(editions: list[Entry]) -> list[Entry]:
    """Legal editions that state no day stand no later than the ones made after them."""
    found: list[Entry] = []
    following = date.max
    for entry in reversed(editions):
        if entry.kind is EntryKind.EDITION and entry.day is not None:
            following = entry.day if entry.is_dated else min(entry.day, following)
            found.append(replace(entry, day=following))
        else:
            found.append(entry)
    return found[::-1]


def _counts(parts: str) -> tuple[tuple[str, int], ...]:
    try:
        listed = decode_parts(parts)
    except DamagedEditionError:
        return ()
    return tuple((kind, listed[kind].count) for kind in _COUNTED if kind in listed and listed[kind].count)


def _revisions(store: PlanStore) -> list[Entry]:
    rows = Counter(store.session.scalars(select(RevisionRow.revision_id)))
    steps = Counter(
        store.session.scalars(select(TargetRevision.revision_id).where(TargetRevision.revision_id.is_not(None)))
    )
    found = []
    for revision in store.all(Revision):
        stated = read_date(revision.effective) if revision.effective else None
        made_at = revision.decided_at or revision.proposed_at or ""
        found.append(
            Entry(
                id=revision.id,
                kind=EntryKind.REVISION,
                day=stated or _local_day(made_at),
                printed_day="" if stated else revision.effective or "",
                title=revision.title or "",
                instrument=revision.instrument or "",
                made_at=made_at,
                made_by=revision.decided_by or revision.proposed_by or "",
                rows=rows[revision.id] or steps[revision.id] or _stated_rows(revision.changes),
                revision_kind=revision.kind,
                status=revision.status,
                is_dated=stated is not None,
            )
        )
    return found


def _stated_rows(changes: str | None) -> int:
    try:
        listed = json.loads(changes) if changes else []
    except ValueError:
        return 0
    return len(listed) if isinstance(listed, list) else 0


def _local_day(moment: str) -> date | None:
    try:
        return datetime.fromisoformat(moment).astimezone().date() if moment else None
    except ValueError:
        return None
