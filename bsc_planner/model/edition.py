"""Frozen states of the plan: numbered editions and the parts their content is kept in."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, reference


class EditionKind(StrEnum):
    """What an edition is for."""

    LEGAL = "legal"
    CHECKPOINT = "checkpoint"


class Edition(Element):
    """The plan as it stood at one moment; never changed once made.

    Attributes:
        number: 1, 2 ... among legal editions; None for a checkpoint, which has no legal meaning.
        kind: See `EditionKind`.
        title: What it is called.
        instrument: Legal instrument it rests on, as printed; None for a checkpoint.
        dated: Day it is in force from, ISO date; None when not stated.
        made_at, made_by: When (UTC, ISO 8601) and by whom it was frozen.
        program: Version of the program that froze it.
        parts: JSON: per kind its columns, its number of rows and the ids of its `EditionPart`, in order.
        content_hash: SHA-256 of the canonical content, 64 hexadecimal digits.
        previous_hash: `chain_hash` of the edition before; None for the first.
        chain_hash: SHA-256 over everything above and `previous_hash`.
        revision_id: Revision whose coming into force made it; None for others.
    """

    __tablename__ = "edition"

    number: Mapped[int | None] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    instrument: Mapped[str | None] = mapped_column(Text)
    dated: Mapped[str | None] = mapped_column(Text)
    made_at: Mapped[str] = mapped_column(Text)
    made_by: Mapped[str] = mapped_column(Text)
    program: Mapped[str] = mapped_column(Text)
    parts: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(Text)
    previous_hash: Mapped[str | None] = mapped_column(Text)
    chain_hash: Mapped[str] = mapped_column(Text)
    revision_id: Mapped[str | None] = reference("revision")

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("kind IN ('legal', 'checkpoint')", name="kind"),)


class EditionPart(Element):
    """Rows of one kind, kept once however many editions hold them.

    Attributes:
        id: SHA-256 of the unpacked content, 64 hexadecimal digits.
        content: The rows, compressed (see `bsc_planner.revisions.editions`).
    """

    __tablename__ = "edition_part"

    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
