"""Making an edition: the plan's content frozen, numbered, and chained to the edition before."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import msgspec
from sqlalchemy import select

from bsc_planner import __version__
from bsc_planner.editing.edit import EditError
from bsc_planner.model.edition import Edition, EditionKind, EditionPart
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import Frozen, encode_parts, frozen, pack_part
from bsc_planner.revisions.plan_rows import rows_of

_CHUNK = 900


@dataclass(frozen=True)
class FreezeEditionEdit:
    """Freeze the plan as it is now as an edition.

    Attributes:
        title: What it is called.
        kind: Legal edition or checkpoint.
        instrument: Legal instrument; legal editions need one.
        dated: Day it is in force from; None when not stated.
        who: Self-declared name.
        revision_id: Revision whose coming into force makes it; None for others.
        edition_id: Id of the new edition.
    """

    title: str
    who: str
    kind: EditionKind = EditionKind.LEGAL
    instrument: str | None = None
    dated: date | None = None
    revision_id: str | None = None
    edition_id: str = ""

    def apply(self, plan: PlanStore) -> None:
        """Add the edition and the parts that no other edition has yet.

        Raises:
            EditError: ``edition-without-title``, ``edition-without-instrument`` for a legal edition without one.
        """
        if not self.title.strip():
            raise EditError("edition-without-title")
        if self.kind is EditionKind.LEGAL and not (self.instrument or "").strip():
            raise EditError("edition-without-instrument")
        add_edition(plan, frozen(rows_of(plan)), self)


def add_edition(plan: PlanStore, content: Frozen, wanted: FreezeEditionEdit) -> str:
    """Add an edition of any content, inside an edit; returns its id."""
    _add_parts(plan, content)
    previous = last_edition(plan)
    dated = wanted.dated.isoformat() if wanted.dated else None
    values = {
        "number": _next_number(plan) if wanted.kind is EditionKind.LEGAL else None,
        "kind": str(wanted.kind),
        "title": wanted.title.strip(),
        "instrument": (wanted.instrument or "").strip() or None,
        "dated": dated,
        "made_at": moment_now(),
        "made_by": wanted.who,
        "program": __version__,
        "parts": encode_parts(content.parts).decode(),
        "content_hash": content.content_hash,
        "previous_hash": previous.chain_hash if previous else None,
        "revision_id": wanted.revision_id,
    }
    element_id = wanted.edition_id or new_id()
    return plan.insert(Edition, id=element_id, chain_hash=chain_hash_of(element_id, values), **values)


def chain_hash_of(element_id: str, values: Mapping[str, object]) -> str:
    """Hash that seals an edition to the one before.

    Args:
        element_id: Id of the edition.
        values: Its columns; `parts` counts by `content_hash`, the ones about place and later references not at all.
    """
    sealed = [element_id, *(values[name] for name in _SEALED)]
    return hashlib.sha256(msgspec.json.encode(sealed)).hexdigest()


_SEALED = (
    "number",
    "kind",
    "title",
    "instrument",
    "dated",
    "made_at",
    "made_by",
    "program",
    "content_hash",
    "previous_hash",
)


def last_edition(plan: PlanStore) -> Edition | None:
    """The edition made last, legal or not; None before the first."""
    return plan.session.scalars(select(Edition).order_by(Edition.ord.desc(), Edition.id.desc()).limit(1)).first()


def _next_number(plan: PlanStore) -> int:
    numbers = plan.rows(select(Edition.number).where(Edition.number.is_not(None)))
    return max((row[0] for row in numbers), default=0) + 1


def _add_parts(plan: PlanStore, content: Frozen) -> None:
    ids = sorted(content.texts)
    known: set[str] = set()
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        known |= {row[0] for row in plan.rows(select(EditionPart.id).where(EditionPart.id.in_(chunk)))}
    rows = [(part_id, 0, pack_part(content.texts[part_id])) for part_id in ids if part_id not in known]
    plan.insert_rows(EditionPart, ("id", "ord", "content"), rows)
