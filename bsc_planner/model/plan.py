"""The plan itself and what frames it: missions, legal instruments, sources, notes."""

from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element


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

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("period_start BETWEEN 1945 AND 2200", name="period_start"),
            CheckConstraint("period_end BETWEEN 1945 AND 2200", name="period_end"),
            CheckConstraint("period_start <= period_end", name="period"),
            CheckConstraint("report_due_days BETWEEN 0 AND 365", name="report_due_days"),
            CheckConstraint("language IN ('id', 'en')", name="language"),
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


class Note(Element):
    """A remark on the plan or on one element of it.

    Attributes:
        element_kind: Kind of the element it is about (a table name); None: the whole plan.
        element_id: Id of that element; None: the whole plan.
        author: Self-declared name; None when not known.
        written_at: UTC, ISO 8601; None when not known.
    """

    __tablename__ = "note"

    element_kind: Mapped[str | None] = mapped_column(Text)
    element_id: Mapped[str | None] = mapped_column(Text, index=True)
    text: Mapped[str] = mapped_column(Text)
    author: Mapped[str | None] = mapped_column(Text)
    written_at: Mapped[str | None] = mapped_column(Text)
