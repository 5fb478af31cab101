"""What an indicator should reach and did reach, period by period."""

from typing import Any

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, unique_index
from bsc_planner.model.value import Value


class Figure(Element):
    """A printed value of an indicator in one period.

    Attributes:
        period: ``2026``, ``2026-S1``, ``2026-Q3`` or ``2026-M03`` (see `Period`).
        printed: Text as the planner or the source wrote it.
        meaning: What it means, in the encoding of `Value.meaning`.
    """

    __abstract__ = True

    indicator_id: Mapped[str] = owner("indicator")
    period: Mapped[str] = mapped_column(Text)
    printed: Mapped[str] = mapped_column(Text)
    meaning: Mapped[str] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        table = cls.__tablename__
        return (unique_index(f"uq_{table}_indicator_id_period", "indicator_id", "period"),)

    @property
    def value(self) -> Value:
        """The value as it is understood."""
        return Value.stored(self.printed, self.meaning)


class Target(Figure):
    """Intended value of an indicator, in force after all revisions."""

    __tablename__ = "target"


class PastTarget(Figure):
    """Target of a period before the plan's own, kept to compare with."""

    __tablename__ = "past_target"


class Milestone(Figure):
    """Target of a quarter or month on the way to the year's.

    Up to and including its period (s.d.) unless the indicator's consolidation is ``sum`` and the
    parts add up to the year.
    """

    __tablename__ = "milestone"


class Actual(Figure):
    """Reported value (realisasi) of an indicator in one period.

    Attributes:
        evidence: Note, file or address that proves it; None when none was given.
        who, recorded_at: Who reported it last and when (UTC, ISO 8601); None where a source states it.
    """

    __tablename__ = "actual"

    evidence: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)


class UnitActual(Element):
    """What one unit reached of an indicator that was handed down to it without a measure of its own.

    Attributes:
        indicator_id: The indicator handed down.
        unit_id: Unit that reports its part.
        period, printed, meaning: As in `Figure`; of several rows for one period the first counts.
        evidence, who, recorded_at: As in `Actual`.
    """

    __tablename__ = "unit_actual"

    indicator_id: Mapped[str] = owner("indicator")
    unit_id: Mapped[str] = owner("unit")
    period: Mapped[str] = mapped_column(Text)
    printed: Mapped[str] = mapped_column(Text)
    meaning: Mapped[str] = mapped_column(Text)
    evidence: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @property
    def value(self) -> Value:
        """The value as it is understood."""
        return Value.stored(self.printed, self.meaning)
