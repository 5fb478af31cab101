"""The register of issued documents: what was handed to whom, out of which edition, and whether it was signed."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference, unique_index


class IssueState(StrEnum):
    """How binding an issued document is."""

    DRAFT = "draft"
    FINAL = "final"
    SIGNED = "signed"


class IssueRun(Element):
    """One run in which documents were issued, and what all of them had in common.

    Attributes:
        year: Calendar year of the documents.
        edition_id: Edition that holds the plan as it was; None only when that edition was taken back.
        made_at, made_by: When (UTC, ISO 8601) and by whom.
        place, day: Place and day of signing as printed (ISO date); None: dotted.
        paper: Paper size.
        formats: Keys of the formats, separated by commas.
        folder: Name of the folder written to, without its path.
        as_of: Day whose targets the documents state, ISO date; None: the latest.
    """

    __tablename__ = "issue_run"

    year: Mapped[int] = mapped_column(Integer)
    edition_id: Mapped[str | None] = reference("edition")
    made_at: Mapped[str] = mapped_column(Text)
    made_by: Mapped[str] = mapped_column(Text)
    place: Mapped[str | None] = mapped_column(Text)
    day: Mapped[str | None] = mapped_column(Text)
    paper: Mapped[str | None] = mapped_column(Text)
    formats: Mapped[str | None] = mapped_column(Text)
    folder: Mapped[str | None] = mapped_column(Text)
    as_of: Mapped[str | None] = mapped_column(Text)


class IssuedDocument(Element):
    """One document that was issued.

    Attributes:
        run_id: The run it came from.
        document: Key of the kind of document, e.g. ``skp``.
        subject_kind, subject_id: ``employee`` or ``unit`` and its id; the element may be gone by now.
        who: NIP, unit code or name, as it was.
        name: Name of the person or unit, as it was; None when not known.
        number: Number given to the document; None: none was given.
        fingerprint: Twelve digits in groups, as printed in the footer.
        content_hash: SHA-256 of the content, 64 hexadecimal digits.
        state: See `IssueState`.
        signed_on: Day it was signed, ISO date.
        replaced_by_id: Document that was issued in its place; None while it stands.
    """

    __tablename__ = "issued_document"

    run_id: Mapped[str] = owner("issue_run")
    document: Mapped[str] = mapped_column(Text)
    subject_kind: Mapped[str] = mapped_column(Text)
    subject_id: Mapped[str] = mapped_column(Text, index=True)
    who: Mapped[str] = mapped_column(Text)
    name: Mapped[str | None] = mapped_column(Text)
    number: Mapped[str | None] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(Text, index=True)
    content_hash: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    signed_on: Mapped[str | None] = mapped_column(Text)
    replaced_by_id: Mapped[str | None] = reference("issued_document")

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("state IN ('draft', 'final', 'signed')", name="state"),)


class ClosedYear(Element):
    """A year whose targets are closed; opening it again is noted, never erased.

    Attributes:
        year: Calendar year, one row each.
        closed_at, closed_by: When (UTC, ISO 8601) and by whom it was closed last.
        opened_at, opened_by, opened_reason: When, by whom and why it was opened again; None while it is closed.
    """

    __tablename__ = "closed_year"

    year: Mapped[int] = mapped_column(Integer)
    closed_at: Mapped[str] = mapped_column(Text)
    closed_by: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[str | None] = mapped_column(Text)
    opened_by: Mapped[str | None] = mapped_column(Text)
    opened_reason: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (unique_index("uq_closed_year_year", "year"),)

    @property
    def is_closed(self) -> bool:
        """Whether the year is closed now."""
        return self.opened_at is None
