"""Who works at the plan: units, positions, employees and who holds which position when."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference


class PositionKind(StrEnum):
    """Kind of a position (jenis jabatan).

    Source: UU 20/2023 on the civil service, as the interchange format names them.
    """

    HIGH_MIDDLE = "JPT madya"
    HIGH_JUNIOR = "JPT pratama"
    ADMINISTRATOR = "administrator"
    SUPERVISOR = "pengawas"
    FUNCTIONAL = "fungsional"
    EXECUTIVE = "pelaksana"


class AssignmentStatus(StrEnum):
    """How a person holds a position; Plt counts as a holder of targets, Plh does not."""

    DEFINITIVE = "definitif"
    ACTING = "Plt"
    STAND_IN = "Plh"
    CARETAKER = "Pj"


class Unit(Element):
    """A unit kerja.

    Attributes:
        code: As printed; may repeat in real data.
        level: As printed, e.g. ``eselon II``.
        parent_id: Unit above; None at the top.
        head_title: Title of its head; None when not known.
    """

    __tablename__ = "unit"

    code: Mapped[str | None] = mapped_column(Text)
    name: Mapped[str | None] = mapped_column(Text)
    level: Mapped[str | None] = mapped_column(Text)
    parent_id: Mapped[str | None] = reference("unit")
    head_title: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("parent_id <> id", name="not_its_own_parent"),)


class Position(Element):
    """A jabatan in a unit; several people may hold it at once.

    Attributes:
        kind: One of `PositionKind` in good plans, else as printed; None when not known.
        reports_to_id: Position whose holder assesses the holders of this one.
    """

    __tablename__ = "position"

    code: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    unit_id: Mapped[str | None] = reference("unit")
    kind: Mapped[str | None] = mapped_column(Text)
    reports_to_id: Mapped[str | None] = reference("position")

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("reports_to_id <> id", name="not_its_own_superior"),)


class Employee(Element):
    """A pegawai.

    Attributes:
        nip: 18 digits in good data; text, never a number; may repeat in real data (a finding).
        rank: Pangkat/golongan ruang as printed.
    """

    __tablename__ = "employee"

    nip: Mapped[str | None] = mapped_column(Text, index=True)
    name: Mapped[str | None] = mapped_column(Text)
    rank: Mapped[str | None] = mapped_column(Text)


class Assignment(Element):
    """A person holding a position for a time.

    Attributes:
        status: One of `AssignmentStatus`; None counts as definitif.
        from_date: First day, ISO date; None: since before the plan.
        until_date: Last day, still included, ISO date; None: open-ended.
    """

    __tablename__ = "assignment"

    employee_id: Mapped[str] = owner("employee")
    position_id: Mapped[str | None] = reference("position")
    status: Mapped[str | None] = mapped_column(Text)
    from_date: Mapped[str | None] = mapped_column(Text)
    until_date: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        iso = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
        return (
            CheckConstraint("status IN ('definitif', 'Plt', 'Plh', 'Pj')", name="status"),
            CheckConstraint(f"from_date GLOB '{iso}'", name="from_date"),
            CheckConstraint(f"until_date GLOB '{iso}'", name="until_date"),
        )
