"""The plan itself and what frames it: missions, legal instruments, sources."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element


class MapRouting(StrEnum):
    """How links run on the strategy map."""

    CURVED = "curved"
    STRAIGHT = "straight"
    ORTHOGONAL = "orthogonal"


class Plan(Element):
    """A Renstra: one per file.

    Attributes:
        institution: Ministry, agency or regional office.
        title: As printed on the cover.
        vision: None when not known.
        period_start: First year; None when not known.
        period_end: Last year, included.
        rule_set: Id of the rule set the plan is scored by; None for the plain default.
        report_due_days: Days after the end of a month by which people's reports are due, 0 to 365; None: 5.
        language: Language of exported documents, ``id`` or ``en``; the window's is another matter.
        map_routing: See `MapRouting`: for the window and for paper; None: curved.
    """

    __tablename__ = "plan"

    institution: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    vision: Mapped[str | None] = mapped_column(Text)
    period_start: Mapped[int | None] = mapped_column(Integer)
    period_end: Mapped[int | None] = mapped_column(Integer)
    rule_set: Mapped[str | None] = mapped_column(Text)
    report_due_days: Mapped[int | None] = mapped_column(Integer)
    language: Mapped[str] = mapped_column(Text, default="id", server_default="id")
    map_routing: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("period_start BETWEEN 1945 AND 2200", name="period_start"),
            CheckConstraint("period_end BETWEEN 1945 AND 2200", name="period_end"),
            CheckConstraint("period_start <= period_end", name="period"),
            CheckConstraint("report_due_days BETWEEN 0 AND 365", name="report_due_days"),
            CheckConstraint("language IN ('id', 'en')", name="language"),
            CheckConstraint("map_routing IN ('curved', 'straight', 'orthogonal')", name="map_routing"),
        )

    @property
    def years(self) -> range:
        """Planned years, both ends included; empty when the period is not known."""
        if self.period_start is None or self.period_end is None:
            return range(0)
        return range(self.period_start, self.period_end + 1)


class Mission(Element):
    """One misi of the plan."""

    __tablename__ = "mission"

    text: Mapped[str] = mapped_column(Text)


class Instrument(Element):
    """A legal instrument (dasar hukum) the plan or a change of it rests on.

    Attributes:
        number: As printed, e.g. ``25/PERMEN-KP/2015``.
        role: What it did, e.g. ``original``, ``first change``.
        date: As printed; None when not known.
    """

    __tablename__ = "instrument"

    number: Mapped[str | None] = mapped_column(Text)
    role: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    date: Mapped[str | None] = mapped_column(Text)


class Source(Element):
    """Where the plan was read."""

    __tablename__ = "source"

    title: Mapped[str | None] = mapped_column(Text)
    number: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
