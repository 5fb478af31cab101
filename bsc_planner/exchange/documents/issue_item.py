"""One document to be issued, or the reason why it is not."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from bsc_planner.exchange.documents.blocks import Paper


class SkipReason(StrEnum):
    """Why somebody or some unit gets no document; sentences stand in ``resources/wording/issuing.toml``."""

    NO_POSITION = "no-position"
    NO_TARGETS = "no-targets"
    NOTHING_HANDED_DOWN = "nothing-handed-down"
    NO_SCORECARD = "no-scorecard"
    OTHER_FORM = "other-form"
    TEXT_TOO_LONG = "text-too-long"
    FILE_LOCKED = "file-locked"


class MissingFact(StrEnum):
    """What a document leaves dotted because the plan does not know it; sentences as for `SkipReason`."""

    NAME = "no-name"
    NUMBER = "no-number"
    RANK = "no-rank"
    SUPERIOR = "no-superior"
    SUPERIOR_VACANT = "superior-vacant"
    SUPERIOR_RANK = "no-superior-rank"
    HEAD = "no-head"
    HEAD_RANK = "no-head-rank"
    PERSPECTIVE = "no-perspective"
    TARGET = "no-target"
    RATING = "no-rating"


@dataclass(frozen=True, slots=True)
class IssueScope:
    """What of a plan is to be issued, and what documents say that the plan does not know.

    Attributes:
        unit_ids: Only these units and the people in them; None for all.
        employee_ids: Only these people; None for all.
        place: Where documents are signed; None prints a dotted line.
        day: When; None prints a dotted line.
        exactly: Only these people and units, by kind of document; None: nobody is left out by it. Units named here
            bring no units below them, and kinds of document that are not named have none.
    """

    unit_ids: AbstractSet[str] | None = None
    employee_ids: AbstractSet[str] | None = None
    place: str | None = None
    day: date | None = None
    paper: Paper = Paper.A4
    exactly: Mapping[str, AbstractSet[str]] | None = None

    def of(self, document: str, *, of_people: bool) -> "IssueScope":
        """The scope of one kind of document: `exactly` as people or units, whatever else is chosen."""
        if self.exactly is None:
            return self
        ids = frozenset(self.exactly.get(document, ()))
        people, units = (ids, None) if of_people else (None, ids)
        return replace(self, employee_ids=people, unit_ids=units)

    def leaves_out(self, document: str, subject_id: str) -> bool:
        """Whether somebody in `of` is not meant after all: a unit below one that is named."""
        return self.exactly is not None and subject_id not in self.exactly.get(document, ())


@dataclass(frozen=True, slots=True)
class IssueItem:
    """One document to be written.

    Attributes:
        id: Id of the employee or unit it is for.
        who: How people know whom it is for: NIP or unit code, else a name.
        subfolder: Name of the folder below the document's own; empty for none.
        name: Rest of the file name, not yet made safe.
        content: What the document says; of the kind its `to_document` takes.
        missing: What it leaves dotted.
        called: Name of the person or unit; None when not known.
    """

    id: str
    who: str
    subfolder: str
    name: str
    content: Any
    missing: tuple[MissingFact, ...] = ()
    called: str | None = None


@dataclass(frozen=True, slots=True)
class SkippedDocument:
    """A document that is not written.

    Attributes:
        who: As in `IssueItem`.
        reason: Why.
    """

    who: str
    reason: SkipReason
