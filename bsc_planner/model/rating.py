"""What people and units were rated in a period: the inputs of the predikat, never the predikat itself."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, unique_index


class Expectation(StrEnum):
    """Rating of work results or of behaviour (PermenPANRB 6/2022)."""

    ABOVE = "above"
    AS_EXPECTED = "as_expected"
    BELOW = "below"


class OrganisationRating(StrEnum):
    """Capaian kinerja organisasi of a unit (PermenPANRB 6/2022)."""

    EXCELLENT = "istimewa"
    GOOD = "baik"
    NEEDS_IMPROVEMENT = "butuh_perbaikan"
    POOR = "kurang"
    VERY_POOR = "sangat_kurang"


class PersonRating(Element):
    """How a person was rated in a period.

    Attributes:
        period: Year, half-year or quarter.
        work, behaviour: See `Expectation`; None: not rated yet.
        behaviour_score: Nilai perilaku 0 to 100 (or 120) as printed, for rule sets that compute with it.
        has_new_idea: 1 when a new idea of benefit was shown (PP 30/2019 Pasal 41), else 0; None when not stated.
        extra_tasks: Number of tugas tambahan (Perka BKN 1/2013); None when not stated.
        creativity: Nilai kreativitas as printed (Perka BKN 1/2013); None when not stated.
        extra_score: Nilai kinerja tambahan as printed, 0 to 10 (PermenPANRB 8/2021); None when not stated.
        note: Catatan or recommendation.
        who, recorded_at: Who rated and when (UTC, ISO 8601).
    """

    __tablename__ = "person_rating"

    employee_id: Mapped[str] = owner("employee")
    period: Mapped[str] = mapped_column(Text)
    work: Mapped[str | None] = mapped_column(Text)
    behaviour: Mapped[str | None] = mapped_column(Text)
    behaviour_score: Mapped[str | None] = mapped_column(Text)
    has_new_idea: Mapped[int | None] = mapped_column(Integer)
    extra_tasks: Mapped[int | None] = mapped_column(Integer)
    creativity: Mapped[str | None] = mapped_column(Text)
    extra_score: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            unique_index("uq_person_rating_employee_id_period", "employee_id", "period"),
            CheckConstraint("work IN ('above', 'as_expected', 'below')", name="work"),
            CheckConstraint("behaviour IN ('above', 'as_expected', 'below')", name="behaviour"),
            CheckConstraint("has_new_idea IN (0, 1)", name="has_new_idea"),
            CheckConstraint("extra_tasks >= 0", name="extra_tasks"),
        )


class UnitRating(Element):
    """The capaian kinerja organisasi decided for a unit, which sets the pattern for its people.

    Attributes:
        unit_id: The unit; None: the institution.
        period: Year, half-year or quarter.
        rating: See `OrganisationRating`.
        who, recorded_at: Who decided and when (UTC, ISO 8601).
    """

    __tablename__ = "unit_rating"

    unit_id: Mapped[str | None] = owner("unit")
    period: Mapped[str] = mapped_column(Text)
    rating: Mapped[str] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        words = "rating IN ('istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang')"
        return (
            unique_index("uq_unit_rating_unit_id_period", "unit_id", "period"),
            CheckConstraint(words, name="rating"),
        )
