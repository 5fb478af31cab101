"""Who receives what by which rule: cascade rules with their locks, stated targets and aspects."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference, unique_index
from bsc_planner.model.value import Value


class CascadeKind(StrEnum):
    """How a receiver's target follows from the parent's."""

    ADOPT = "adopt"
    SHARE = "share"
    COMPONENT = "component"
    OWN = "own"


class Cascade(Element):
    """One rule: a receiver (unit or position) gets a target from a parent indicator or objective.

    Attributes:
        method: Word of the rule as printed; see `kind`. None counts as ``own``.
        weight: Share weight, plain decimal ≥ 0; None counts as 1.
        role: Rencana hasil kerja of the receiving position, in result language.
        from_year, until_year: First and last year it belongs to, both included; None: no bound on that side.
        follows_id: Element of the years before that this one takes the place of; None: none.
    """

    __tablename__ = "cascade"

    parent_indicator_id: Mapped[str | None] = reference("indicator")
    parent_objective_id: Mapped[str | None] = reference("objective")
    child_unit_id: Mapped[str | None] = reference("unit")
    child_position_id: Mapped[str | None] = reference("position")
    child_indicator_id: Mapped[str | None] = reference("indicator")
    child_objective_id: Mapped[str | None] = reference("objective")
    method: Mapped[str | None] = mapped_column(Text)
    weight: Mapped[str | None] = mapped_column(Text)
    role: Mapped[str | None] = mapped_column(Text)
    from_year: Mapped[int | None] = mapped_column(Integer)
    until_year: Mapped[int | None] = mapped_column(Integer)
    follows_id: Mapped[str | None] = reference("cascade")

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("child_unit_id IS NULL OR child_position_id IS NULL", name="one_receiver"),
            CheckConstraint("from_year <= until_year", name="years"),
        )

    @property
    def kind(self) -> CascadeKind:
        """Kind the word stands for; words of real documents that are none of the four mean ``own``."""
        try:
            return CascadeKind(self.method or "")
        except ValueError:
            return CascadeKind.OWN


class CascadeFigure(Element):
    """A printed value of a cascade rule in one period (columns as in `Figure`)."""

    __abstract__ = True

    cascade_id: Mapped[str] = owner("cascade")
    period: Mapped[str] = mapped_column(Text)
    printed: Mapped[str] = mapped_column(Text)
    meaning: Mapped[str] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        table = cls.__tablename__
        return (unique_index(f"uq_{table}_cascade_id_period", "cascade_id", "period"),)

    @property
    def value(self) -> Value:
        """The value as it is understood."""
        return Value.stored(self.printed, self.meaning)


class CascadeLock(CascadeFigure):
    """A share fixed by hand for one year."""

    __tablename__ = "cascade_lock"


class CascadeTarget(CascadeFigure):
    """The receiver's own target where a document states it."""

    __tablename__ = "cascade_target"


class CascadeAspect(Element):
    """An individual indicator of a work result, under one aspect of the SKP form.

    Attributes:
        aspect: kuantitas, kualitas, waktu or biaya, as printed.
        measure: Text of the individual indicator (IKI).
        target: As printed.
        year: Year it is stated for; None: every year.

    Source: PermenPANRB 6/2022, SKP form for JA/JF, column ASPEK.
    """

    __tablename__ = "cascade_aspect"

    cascade_id: Mapped[str] = owner("cascade")
    aspect: Mapped[str | None] = mapped_column(Text)
    measure: Mapped[str | None] = mapped_column(Text)
    target: Mapped[str | None] = mapped_column(Text)
    year: Mapped[int | None] = mapped_column(Integer)
