"""Changes of targets under legal instruments, as sources state them."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner


class Revision(Element):
    """A plan-wide change under one instrument.

    Attributes:
        instrument: Number or title as printed.
        effective: First day it is in force, as printed.
        reason: Legal reason, as printed.
        changes: JSON of what it changed, as the source lists it.
    """

    __tablename__ = "revision"

    instrument: Mapped[str | None] = mapped_column(Text)
    effective: Mapped[str | None] = mapped_column(Text)
    reason: Mapped[str | None] = mapped_column(Text)
    changes: Mapped[str | None] = mapped_column(Text)


class TargetRevision(Element):
    """One target that two instruments state differently; the plan's target is the later one.

    Attributes:
        from_printed, to_printed: Values as printed before and after.
        from_instrument, to_instrument: Titles or numbers as printed.
        effective: First day it is in force, ISO date or as printed; None: from the start of the period.
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
