"""What a planning bureau decides about findings, and what was removed and can be brought back."""

from typing import Any

from sqlalchemy import CheckConstraint, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, unique_index


class IgnoredFinding(Element):
    """A finding that is left as it is, with the reason.

    Attributes:
        code: Rule of the finding.
        element_id: Element it is about; None for a finding about no single element.
        where: Place as the finding names it; part of its identity where there is no element or several findings.
        reason: Why, in words.
        who, at: Who decided and when (UTC, ISO 8601).
    """

    __tablename__ = "ignored_finding"

    code: Mapped[str] = mapped_column(Text)
    element_id: Mapped[str | None] = mapped_column(Text)
    where: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)


class CheckSetting(Element):
    """How this plan wants one rule to be applied.

    Attributes:
        code: The rule, one row each.
        severity: ``error``, ``warning``, ``info``, or ``off``; None: as shipped.
        limit: The rule's number where it has one, plain decimal; None: as shipped.
    """

    __tablename__ = "check_setting"

    code: Mapped[str] = mapped_column(Text)
    severity: Mapped[str | None] = mapped_column(Text)
    limit: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            unique_index("uq_check_setting_code", "code"),
            CheckConstraint("severity IN ('error', 'warning', 'info', 'off')", name="severity"),
        )


class RemovedBranch(Element):
    """An element that was removed with all that belonged to it: the recycle bin.

    Attributes:
        element_kind, element_id: What was removed.
        code, name: How people knew it.
        rows: How many rows went with it, itself included.
        removed_at, removed_by: When (UTC, ISO 8601) and by whom.
        deltas: The row changes that removed it, packed as in `bsc_planner.model.delta`.
    """

    __tablename__ = "removed_branch"

    element_kind: Mapped[str] = mapped_column(Text)
    element_id: Mapped[str] = mapped_column(Text)
    code: Mapped[str | None] = mapped_column(Text)
    name: Mapped[str | None] = mapped_column(Text)
    rows: Mapped[int] = mapped_column(Integer)
    removed_at: Mapped[str] = mapped_column(Text)
    removed_by: Mapped[str] = mapped_column(Text)
    deltas: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
