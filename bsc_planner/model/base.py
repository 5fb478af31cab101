"""What every stored thing has: the declarative base, identity, sibling order, keys nobody knows yet."""

from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

ORD_STEP = 1024
"""Gap between the `ord` of neighbours, so that most moves change one row."""


class Base(DeclarativeBase):
    """Base of every mapped class; all tables are STRICT, without triggers and views."""

    metadata = MetaData(naming_convention=NAMING)

    @declared_attr.directive
    def __table_args__(cls) -> Any:  # noqa: N805
        return (*cls.__constraints__(), {"sqlite_strict": True})

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        """Table constraints and indexes of the class."""
        return ()


class Element(Base):
    """A thing of the plan with an identity of its own.

    Attributes:
        id: UUID (version 7, 32 hexadecimal digits); never shown, never reused.
        ord: Place among its siblings and in the plan-wide list of its kind; gaps are normal.
        extra: JSON object of what a source said and the model has no place for (unknown keys,
            references that point nowhere); None where there is nothing of the kind.
    """

    __abstract__ = True

    id: Mapped[str] = mapped_column(Text, primary_key=True, sort_order=-2)
    ord: Mapped[int] = mapped_column(Integer, sort_order=-1)
    extra: Mapped[str | None] = mapped_column(Text, sort_order=1)


def owner(table: str) -> Any:
    """A column naming the element this one belongs to and goes with."""
    return mapped_column(Text, ForeignKey(f"{table}.id", ondelete="CASCADE"), index=True)


def reference(table: str) -> Any:
    """A column naming another element; None when there is none or it was removed."""
    return mapped_column(Text, ForeignKey(f"{table}.id", ondelete="SET NULL"), index=True)


def unique_index(name: str, *columns: str) -> Index:
    """An index in which each combination of columns occurs once."""
    return Index(name, *columns, unique=True)
