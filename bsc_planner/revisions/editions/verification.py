"""Whether the editions of a plan are what they were when they were made, and all still there."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import select

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.edition import Edition, EditionPart
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import DamagedEditionError, decode_parts, unpack_part
from bsc_planner.revisions.editions.freezing import chain_hash_of


def verify_editions(store: PlanStore) -> list[Finding]:
    """Look at every edition, the chain between them and every part once.

    Returns:
        Findings, none for a plan whose editions are whole. Codes: ``edition-changed`` (its own facts differ from its
        seal), ``edition-chain-broken`` (it does not follow the one before), ``edition-content-changed`` (its list of
        parts differs from its hash), ``edition-part-missing`` and ``edition-part-changed`` (with the kind),
        ``edition-missing`` (the change log tells of one that is not there).
    """
    editions = store.rows(select(*Edition.__table__.columns).order_by(Edition.ord, Edition.id))
    rows = [dict(row._mapping) for row in editions]
    return [*_chain(rows), *_content(store, rows), *_missing(store, {row["id"] for row in rows})]


def _chain(rows: Sequence[dict[str, Any]]) -> Iterator[Finding]:
    before: dict[str, Any] | None = None
    for row in rows:
        if chain_hash_of(row["id"], row) != row["chain_hash"]:
            yield _finding("edition-changed", row)
        if row["previous_hash"] != (before["chain_hash"] if before else None):
            yield _finding("edition-chain-broken", row, before=before["title"] if before else None)
        before = row


def _content(store: PlanStore, rows: Sequence[dict[str, Any]]) -> Iterator[Finding]:
    faults = _part_faults(store)
    for row in rows:
        if sha256(row["parts"].encode()).hexdigest() != row["content_hash"]:
            yield _finding("edition-content-changed", row)
        try:
            parts = decode_parts(row["parts"])
        except DamagedEditionError:
            continue
        for kind, listed in parts.items():
            codes = {faults.get(part_id, "edition-part-missing") for part_id in listed.parts} - {None}
            for code in sorted(code for code in codes if code):
                yield _finding(code, row, kind=kind)


def _part_faults(store: PlanStore) -> dict[str, str | None]:
    """What is wrong with every part there is; None: nothing."""
    faults: dict[str, str | None] = {}
    # one after the other: the parts of twenty years together may not fit into memory
    for part_id, packed in store.session.connection().execute(select(EditionPart.id, EditionPart.content)):
        try:
            unpack_part(part_id, packed)
            faults[part_id] = None
        except DamagedEditionError:
            faults[part_id] = "edition-part-changed"
    return faults


def _missing(store: PlanStore, present: set[str]) -> Iterator[Finding]:
    """Editions that were made and, by the change log, never taken back."""
    log = ChangeLogEntry
    told = select(log.element_id, log.new).where(log.kind == Edition.__tablename__, log.field.is_(None))
    made: dict[str, str | None] = {}
    for element_id, new in store.rows(told.order_by(log.seq)):
        if new is None:
            made.pop(element_id, None)
        else:
            made[element_id] = new
    for element_id, content in made.items():
        if element_id not in present:
            known = _known(content)
            yield _finding("edition-missing", {"id": element_id, "title": "–", "number": None} | known)


def _known(content: str | None) -> dict[str, Any]:
    try:
        known = msgspec.json.decode(content or "{}")
    except msgspec.DecodeError:
        return {}
    return {name: known[name] for name in ("title", "number") if name in known} if isinstance(known, dict) else {}


def _finding(code: str, row: dict[str, Any], **details: object) -> Finding:
    facts = {"title": row["title"], "number": row["number"], **details}
    return Finding(Severity.ERROR, code, str(row["title"]), row["id"], facts)
