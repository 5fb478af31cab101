"""Changes of targets under legal instruments: as sources state them, as they are proposed, and once in force."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference


class RevisionKind(StrEnum):
    """What is revised, which decides the legal reasons there are."""

    RENSTRA = "renstra"
    AGREEMENT = "agreement"
    TARGET = "target"
    CORRECTION = "correction"


class RevisionStatus(StrEnum):
    """How far a revision has come; None in a plan means that its source states it as in force."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    AGREED = "agreed"
    IN_FORCE = "in_force"
    REJECTED = "rejected"


class Revision(Element):
    """A plan-wide change under one instrument.

    Attributes:
        instrument: Number or title as printed.
        effective: First day it is in force, ISO date or as printed.
        reason: Why, in words.
        changes: JSON of what it changed, as the source lists it; the program's own revisions have `RevisionRow`.
        title: What it is called among people; None for those a source states.
        kind: See `RevisionKind`; None for those a source states.
        ground: Key of the legal reason, one of those its kind allows; None when not chosen yet.
        status: See `RevisionStatus`; None for those a source states, which are in force.
        unit_id: Unit whose agreement is amended; None: not one unit's.
        proposed_by, proposed_at: Who began it, and when (UTC, ISO 8601).
        decided_by, decided_at: Who put it in force or rejected it, and when.
    """

    __tablename__ = "revision"

    instrument: Mapped[str | None] = mapped_column(Text)
    effective: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    changes: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(Text)
    ground: Mapped[str | None] = mapped_column(Text)
    status: Mapped[str | None] = mapped_column(Text)
    unit_id: Mapped[str | None] = reference("unit")
    proposed_by: Mapped[str | None] = mapped_column(Text)
    proposed_at: Mapped[str | None] = mapped_column(Text)
    decided_by: Mapped[str | None] = mapped_column(Text)
    decided_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("kind IN ('renstra', 'agreement', 'target', 'correction')", name="kind"),
            CheckConstraint(
                "status IN ('draft', 'proposed', 'discussed', 'agreed', 'in_force', 'rejected')", name="status"
            ),
        )


class RevisionRow(Element):
    """One thing a revision proposes to change, with the discussion of it.

    Attributes:
        element_kind, element_id: What it is about, e.g. ``indicator`` and its id; it may be gone by now.
        field: Column that changes; ``target`` for the target of `period`.
        period: Year of the target; None for other fields.
        before: Value in force when the row was written, as printed; None: there was none.
        proposed, proposed_by, proposed_at: The value asked for, by whom and when (UTC, ISO 8601); None: take it away.
        answer, answer_note, answered_by, answered_at: The value offered instead and why; None: no answer yet.
        agreed: The value agreed on; counts only with `status` ``agreed``.
        status: ``open``, ``agreed`` or ``rejected``.
        note: Why this row, in words.
    """

    __tablename__ = "revision_row"

    revision_id: Mapped[str] = owner("revision")
    element_kind: Mapped[str] = mapped_column(Text)
    element_id: Mapped[str] = mapped_column(Text, index=True)
    field: Mapped[str] = mapped_column(Text)
    period: Mapped[str | None] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
    proposed: Mapped[str | None] = mapped_column(Text)
    proposed_by: Mapped[str | None] = mapped_column(Text)
    proposed_at: Mapped[str | None] = mapped_column(Text)
    answer: Mapped[str | None] = mapped_column(Text)
    answer_note: Mapped[str | None] = mapped_column(Text)
    answered_by: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[str | None] = mapped_column(Text)
    agreed: Mapped[str | None] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("status IN ('open', 'agreed', 'rejected')", name="status"),)


class TargetRevision(Element):
    """One step in the history of one target; the plan's target is what the last step left.

    Attributes:
        period: Year whose target changed.
        from_printed, to_printed: Values as printed before and after; None: none.
        from_instrument, to_instrument: Titles or numbers as printed.
        effective: First day it is in force, ISO date or as printed; None: from the start of the period.
        reason: Why, in words.
        kind: ``revision``, or ``correction`` for a mistake put right; None where a source states it.
        revision_id: The revision that brought it; None where a source states it or for a correction typed in.
        who, recorded_at: Who recorded it and when (UTC, ISO 8601); None where a source states it.
    """

    __tablename__ = "target_revision"

    indicator_id: Mapped[str] = owner("indicator")
    period: Mapped[str | None] = mapped_column(Text)
    from_printed: Mapped[str | None] = mapped_column(Text)
    to_printed: Mapped[str | None] = mapped_column(Text)
    from_instrument: Mapped[str | None] = mapped_column(Text)
    to_instrument: Mapped[str | None] = mapped_column(Text)
    effective: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(Text)
    revision_id: Mapped[str | None] = reference("revision")
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("kind IN ('revision', 'correction')", name="kind"),)


class TargetReason(Element):
    """What was decided on a target and why, e.g. when the next year was prepared.

    Attributes:
        period: Year of the target.
        decision: ``raised``, ``kept``, ``lowered``, ``replaced`` or ``dropped``; None: only a reason is given.
        reason: In words.
        replaced_by_id: Indicator measured instead, with `decision` ``replaced``.
        who, recorded_at: Who decided and when (UTC, ISO 8601).
    """

    __tablename__ = "target_reason"

    indicator_id: Mapped[str] = owner("indicator")
    period: Mapped[str] = mapped_column(Text)
    decision: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    replaced_by_id: Mapped[str | None] = reference("indicator")
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        words = "decision IN ('raised', 'kept', 'lowered', 'replaced', 'dropped')"
        return (CheckConstraint(words, name="decision"),)
