"""What is done about an indicator: follow-ups (tindak lanjut) and the steps of plans of action (rencana aksi)."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference

_STATES = "status IN ('open', 'under_way', 'done', 'dropped')"


class WorkStatus(StrEnum):
    """How far a follow-up or a step has come; overdue is told by its due date, not stored."""

    OPEN = "open"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


class FollowUp(Element):
    """What is done because of a figure that was reported (tindak lanjut).

    Attributes:
        indicator_id: Indicator whose figure gave cause.
        period: Period of that figure, see `Period`.
        unit_id: Unit whose figure it was; None: the indicator's own.
        cause: Why the figure is as it is; None when not stated.
        action: What is to be done.
        pic: Who answers for it (penanggung jawab), in words; None when not named yet.
        due: Last day, ISO date; None: not agreed yet.
        status: See `WorkStatus`.
        done_on: Day it was done, ISO date.
        result: What came of it.
        who, recorded_at: Who wrote it and when (UTC, ISO 8601).
    """

    __tablename__ = "follow_up"

    indicator_id: Mapped[str] = owner("indicator")
    period: Mapped[str] = mapped_column(Text)
    unit_id: Mapped[str | None] = reference("unit")
    cause: Mapped[str | None] = mapped_column(Text)
    action: Mapped[str] = mapped_column(Text)
    pic: Mapped[str | None] = mapped_column(Text)
    due: Mapped[str | None] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    done_on: Mapped[str | None] = mapped_column(Text)
    result: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint(_STATES, name="status"),)


class ActionStep(Element):
    """One dated step of a plan of action (rencana aksi); steps with the same `action` belong together.

    Attributes:
        indicator_id: Indicator whose target it serves.
        year: Calendar year.
        action: What is done (rencana aksi).
        milestone: What is reached with this step; None: the action has no further steps.
        output: What comes of it (keluaran); None when not stated.
        pic: Who answers for it (penanggung jawab), in words; None when not named yet.
        from_date: First day, ISO date; None: open.
        due: Last day, ISO date; None: not agreed yet.
        status: See `WorkStatus`.
        done_on: Day it was done, ISO date.
        note: How it stands, in words.

    Source: PermenPANRB 53/2014, rencana aksi atas perjanjian kinerja.
    """

    __tablename__ = "action_step"

    indicator_id: Mapped[str] = owner("indicator")
    year: Mapped[int] = mapped_column(Integer)
    action: Mapped[str] = mapped_column(Text)
    milestone: Mapped[str | None] = mapped_column(Text)
    output: Mapped[str | None] = mapped_column(Text)
    pic: Mapped[str | None] = mapped_column(Text)
    from_date: Mapped[str | None] = mapped_column(Text)
    due: Mapped[str | None] = mapped_column(Text)
    status: Mapped[str] = mapped_column(Text)
    done_on: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint(_STATES, name="status"),)
