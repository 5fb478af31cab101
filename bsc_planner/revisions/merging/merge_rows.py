"""What the comparison of two copies consists of: rows that say who changed what, and what can be chosen."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

Values = tuple[Any, ...]


class Side(StrEnum):
    """Whose content a row shall have."""

    BASE = "base"
    OURS = "ours"
    THEIRS = "theirs"


class Standing(StrEnum):
    """Who changed it since the common edition."""

    THEIRS = "theirs"
    OURS = "ours"
    SAME = "same"
    CONFLICT = "conflict"


class Action(StrEnum):
    """What happened to it."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Reason(StrEnum):
    """Why a row must be decided; empty for rows that need not be."""

    NONE = ""
    BOTH_CHANGED = "both-changed"
    REMOVED_BY_THEM = "removed-by-them"
    REMOVED_BY_US = "removed-by-us"
    CIRCLE = "circle"
    NO_BASE = "no-base"


class Key(NamedTuple):
    """What a row is about.

    Attributes:
        kind: Kind of the element.
        element_id: Its id, as in our plan where both have it.
        field: Name of the field; empty: the whole element.
    """

    kind: str
    element_id: str
    field: str


@dataclass(frozen=True)
class MergeRow:
    """One thing that differs.

    Attributes:
        key: What it is about.
        columns: Columns of the field; all of the kind for whole elements.
        action: What happened to it.
        standing: Who did it.
        base, ours, theirs: Values of `columns`; None where the element is not there.
        reason: Why it must be decided.
        lead: Row whose choice decides this one too; None: decided by itself.
    """

    key: Key
    columns: tuple[str, ...]
    action: Action
    standing: Standing
    base: Values | None
    ours: Values | None
    theirs: Values | None
    reason: Reason = Reason.NONE
    lead: Key | None = None

    @property
    def kind(self) -> str:
        """Kind of the element."""
        return self.key.kind

    @property
    def element_id(self) -> str:
        """Id of the element."""
        return self.key.element_id

    @property
    def is_whole(self) -> bool:
        """Whether it is about the element as such, not one field of it."""
        return not self.key.field

    @property
    def options(self) -> tuple[Side, ...]:
        """What can be chosen; the value of the common edition only where it is a third one."""
        if self.standing is Standing.SAME:
            return (Side.OURS, Side.THEIRS) if self.is_whole or self.base is None else tuple(Side)
        if self.is_whole or self.base is None or self.base in (self.ours, self.theirs):
            return (Side.OURS, Side.THEIRS)
        return tuple(Side)

    def values(self, side: Side) -> Values | None:
        """What a side says; None where it does not have the element."""
        return {Side.BASE: self.base, Side.OURS: self.ours, Side.THEIRS: self.theirs}[side]
