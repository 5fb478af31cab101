"""Named trials of other figures (uji coba angka): what would move if they were so; the plan does not change."""

from typing import Any

from sqlalchemy import Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, unique_index


class Scenario(Element):
    """One kept trial.

    Attributes:
        name: What planners call it, one each.
        year: Calendar year it is tried for.
        period: Period scored up to, see `Period`.
        changes: JSON list of what is different (see `bsc_planner.scoring.trial`).
        note: Why it was tried; None when nothing was said.
        who, recorded_at: Who kept it and when (UTC, ISO 8601).
    """

    __tablename__ = "scenario"

    name: Mapped[str] = mapped_column(Text)
    year: Mapped[int] = mapped_column(Integer)
    period: Mapped[str] = mapped_column(Text)
    changes: Mapped[str] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (unique_index("uq_scenario_name", "name"),)
