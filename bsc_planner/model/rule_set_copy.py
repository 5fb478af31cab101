"""The plan's own copies of rule sets: what its scores are computed by, whatever later programs ship."""

from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element


class RuleSetCopy(Element):
    """A rule set (perangkat aturan) as this plan applies it.

    Attributes:
        key: Id of the rule set; of several rows with one id the first counts. `Plan.rule_set` names the one used for
            years that no dated one covers.
        text: The whole TOML text (see `bsc_planner.scoring.rule_set`), kept even when it cannot be read.
        from_year: First year the plan is scored by it; None: only when `Plan.rule_set` or its own years name it.
        changed_by, changed_at: Who changed it last and when (UTC, ISO 8601); None: as shipped.
    """

    __tablename__ = "rule_set"

    key: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    from_year: Mapped[int | None] = mapped_column(Integer)
    changed_by: Mapped[str | None] = mapped_column(Text)
    changed_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("from_year BETWEEN 1900 AND 2200", name="from_year"),)
