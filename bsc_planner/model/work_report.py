"""What people report of their work, day by day or month by month, and what their superiors say of it."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, reference, unique_index
from bsc_planner.model.value import Value

_ISO_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def _belongs_to(table: str) -> Any:
    """A column naming the owner, without an index of its own: one over several columns begins with it."""
    return mapped_column(Text, ForeignKey(f"{table}.id", ondelete="CASCADE"))


class WorkReport(Element):
    """One line of what a person did; the file may hold half a million of them.

    Attributes:
        employee_id: Who did it.
        cascade_id: Work result (row of the SKP) it counts for; None: its rule was removed.
        period: Month it counts in, ``2026-M03``.
        day: Day, ISO date within the month; None: for the month as a whole.
        result: What was done, in words.
        printed, meaning: Quantity as written, and as read (encoding of `Value.meaning`).
        unit_word: Unit of the quantity as written; None: the indicator's.
        evidence: Note, file or address that proves it; None when none was given.

    Source: e-Kinerja BKN, progress harian (tanggal kegiatan, kegiatan, realisasi, satuan, bukti dukung).
    """

    __tablename__ = "work_report"

    employee_id: Mapped[str] = _belongs_to("employee")
    cascade_id: Mapped[str | None] = mapped_column(Text, ForeignKey("cascade.id", ondelete="SET NULL"))
    period: Mapped[str] = mapped_column(Text)
    day: Mapped[str | None] = mapped_column(Text)
    result: Mapped[str] = mapped_column(Text)
    printed: Mapped[str] = mapped_column(Text)
    meaning: Mapped[str] = mapped_column(Text)
    unit_word: Mapped[str | None] = mapped_column(Text)
    evidence: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            Index("ix_work_report_employee_id_period", "employee_id", "period"),
            Index("ix_work_report_cascade_id_period", "cascade_id", "period"),
            CheckConstraint(f"day GLOB '{_ISO_DAY}'", name="day"),
        )

    @property
    def value(self) -> Value:
        """The quantity as it is understood."""
        return Value.stored(self.printed, self.meaning)


class ReportSubmission(Element):
    """That a person's report of a month came in; without one the month's report is missing.

    Attributes:
        period: Month, ``2026-M03``.
        received_on: Day it came in first, ISO date; after the due day it is late.
        source: Name of the workbook it was read from; None: typed.
        who, recorded_at: Who took it in and when (UTC, ISO 8601).
    """

    __tablename__ = "report_submission"

    employee_id: Mapped[str] = _belongs_to("employee")
    period: Mapped[str] = mapped_column(Text)
    received_on: Mapped[str] = mapped_column(Text)
    source: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            unique_index("uq_report_submission_employee_id_period", "employee_id", "period"),
            CheckConstraint(f"received_on GLOB '{_ISO_DAY}'", name="received_on"),
        )


class ReportReview(Element):
    """What the superior says of one work result of a person in a month or year.

    Attributes:
        cascade_id: The work result; None: all of the person's work in the period (or its rule was removed).
        period: Month or year.
        feedback: Umpan balik, in words.
        quality, time, cost: Realised quality (0 to 100), time and cost as printed, for the rules of old years that
            ask for them; None: not given.
        who, recorded_at: Who said it and when (UTC, ISO 8601).

    Source: PermenPANRB 6/2022, column UMPAN BALIK BERKELANJUTAN; Perka BKN 1/2013, kolom REALISASI.
    """

    __tablename__ = "report_review"

    employee_id: Mapped[str] = _belongs_to("employee")
    cascade_id: Mapped[str | None] = reference("cascade")
    period: Mapped[str] = mapped_column(Text)
    feedback: Mapped[str | None] = mapped_column(Text)
    quality: Mapped[str | None] = mapped_column(Text)
    time: Mapped[str | None] = mapped_column(Text)
    cost: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str | None] = mapped_column(Text)
    recorded_at: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (unique_index("uq_report_review_employee_id_period_cascade_id", "employee_id", "period", "cascade_id"),)
