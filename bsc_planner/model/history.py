"""What the file remembers about its own making: meta facts, change log, undo steps."""

import hashlib
from collections.abc import Sequence

import msgspec
from sqlalchemy import Index, Integer, LargeBinary, Text, bindparam, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bsc_planner.model.base import Base
from bsc_planner.model.prepared import Prepared, among, write


class Meta(Base):
    """One fact about the file: document id, save id, who saved it, numbers of states."""

    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str | None] = mapped_column(Text)


class ChangeLogEntry(Base):
    """One change of one field, for ever: who, when, what, old, new.

    Attributes:
        seq: Running number.
        at: UTC, ISO 8601.
        who: Self-declared name.
        action: Name of the step as the planner saw it.
        kind: Kind of the element (a table name).
        element_id: Id of the element; None where many rows changed as one (then `new` counts them).
        field: Column that changed; None: the element was added (`old` None) or removed (`new` None).
        old, new: Values as text; None: nothing.
        hash: SHA-256 over the entry and the hash of the one before, 32 bytes: nobody changes the past unnoticed.
    """

    __tablename__ = "change_log"

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[str] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    action: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    element_id: Mapped[str | None] = mapped_column(Text)
    field: Mapped[str | None] = mapped_column(Text)
    old: Mapped[str | None] = mapped_column(Text)
    new: Mapped[str | None] = mapped_column(Text)
    hash: Mapped[bytes] = mapped_column(LargeBinary)

    @classmethod
    def __constraints__(cls) -> tuple[Index, ...]:
        return (Index("ix_change_log_element_id", "element_id"),)


class UndoStep(Base):
    """One step that can be undone or redone; lives in the working copy, never in a saved file.

    Attributes:
        seq: Running number, never reused: the number of the state the step leads to.
        before_no: Number of the state the step starts from.
        label: Name of the step as the planner sees it.
        merge_key: Steps that follow each other with the same key become one; None: never.
        is_undone: 1 when the step was taken back and waits to be redone.
        deltas: Compressed row changes, see `bsc_planner/model/delta.py`.
    """

    __tablename__ = "undo_step"

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    before_no: Mapped[int] = mapped_column(Integer)
    label: Mapped[str] = mapped_column(Text)
    merge_key: Mapped[str | None] = mapped_column(Text)
    is_undone: Mapped[int] = mapped_column(Integer)
    deltas: Mapped[bytes] = mapped_column(LargeBinary)


_META_VALUE = Prepared(select(Meta.value).where(Meta.key == bindparam("key")))
_META_VALUES = Prepared(select(Meta.key, Meta.value).where(among(Meta.key, "keys")))
_SET_META = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"

FIRST_HASH = bytes(32)
"""What stands before the first entry of a change log."""


def next_hash(previous: bytes, entry: Sequence[str | None]) -> bytes:
    """Hash of a change log entry.

    Args:
        previous: Hash of the entry before; `FIRST_HASH` for the first.
        entry: at, who, action, kind, element_id, field, old and new.
    """
    return hashlib.sha256(previous + msgspec.msgpack.encode(tuple(entry))).digest()


def meta_value(session: Session, key: str) -> str | None:
    """One meta fact; None when the file does not hold it."""
    found = _META_VALUE.rows(session, key=key)
    return found[0][0] if found else None


def meta_values(session: Session, *keys: str) -> dict[str, str]:
    """Several meta facts by key; those that the file does not hold are left out."""
    return {key: value for key, value in _META_VALUES.rows(session, keys=keys) if value is not None}


def set_meta(session: Session, **facts: str) -> None:
    """Write meta facts."""
    write(session, _SET_META, list(facts.items()))


def log_head(session: Session, *, noted: str | None = None) -> bytes:
    """Hash of the last entry of the change log, `FIRST_HASH` of an empty one.

    Args:
        session: Session of the plan.
        noted: The meta fact that names it, where it is at hand.
    """
    try:
        found = bytes.fromhex(noted or meta_value(session, "log_head") or "")
    except ValueError:
        found = b""
    if len(found) == len(FIRST_HASH):
        return found
    last = session.connection().scalar(select(ChangeLogEntry.hash).order_by(ChangeLogEntry.seq.desc()).limit(1))
    return FIRST_HASH if last is None else last
