"""What people write beside the plan: remarks on elements and cells, and the talk that leads to an agreed figure."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, reference


class NoteKind(StrEnum):
    """What a note is in the talk between a superior and who answers to them (dialog kinerja)."""

    REMARK = "remark"
    PROPOSAL = "proposal"
    ANSWER = "answer"
    AGREED = "agreed"


class Note(Element):
    """A remark on the plan, on one element of it or on one of its cells.

    Attributes:
        element_kind: Kind of the element it is about (a table name); None: the whole plan.
        element_id: Id of that element; None: the whole plan.
        field: What of the element: a column, or ``target``, ``milestone``, ``actual``, ``baseline``; None: all of it.
        period: Period of that field, see `Period`; None where the field has none.
        kind: See `NoteKind`; None: a remark.
        value: Figure proposed, answered or agreed, as printed; None: none.
        reply_to_id: Note it answers; None: it begins a thread.
        author: Self-declared name; None when not known.
        written_at: UTC, ISO 8601; None when not known.
    """

    __tablename__ = "note"

    element_kind: Mapped[str | None] = mapped_column(Text)
    element_id: Mapped[str | None] = mapped_column(Text, index=True)
    field: Mapped[str | None] = mapped_column(Text)
    period: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    value: Mapped[str | None] = mapped_column(Text)
    reply_to_id: Mapped[str | None] = reference("note")
    author: Mapped[str | None] = mapped_column(Text)
    written_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("kind IN ('remark', 'proposal', 'answer', 'agreed')", name="kind"),
            CheckConstraint("reply_to_id <> id", name="not_to_itself"),
        )
