"""What the planner wants issued, and what is missing before it can be."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from bsc_planner.exchange.documents.blocks import Paper
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.registry import DOCUMENTS, USUAL_DOCUMENTS, WRITERS
from bsc_planner.model.issued import IssueState


class Audience(StrEnum):
    """For whom documents are issued."""

    ALL = "all"
    UNITS = "units"
    PEOPLE = "people"
    QUEUE = "queue"


class Missing(StrEnum):
    """What has to be chosen before a run can begin."""

    DOCUMENTS = "documents"
    UNITS = "units"
    PEOPLE = "people"
    FORMATS = "formats"
    FOLDER = "folder"


@dataclass(frozen=True)
class IssueChoice:
    """One choice of documents.

    Attributes:
        documents: Keys of `DOCUMENTS`.
        audience: For whom.
        unit_ids: Units chosen; counts for `Audience.UNITS` alone, and brings all units below them.
        employee_ids: People chosen; counts for `Audience.PEOPLE` alone.
        formats: Keys of `WRITERS`.
        paper: Size of the paper.
        place: Where documents are signed; empty prints a dotted line.
        day: When; None prints a dotted line.
        folder: Where files go; None: not chosen.
        state: Draft, which every page says, or final.
        queue: Ids of people and units by kind of document; counts for `Audience.QUEUE` alone.
    """

    documents: tuple[str, ...] = USUAL_DOCUMENTS
    audience: Audience = Audience.ALL
    unit_ids: tuple[str, ...] = ()
    employee_ids: tuple[str, ...] = ()
    formats: tuple[str, ...] = tuple(spec.key for spec in WRITERS)
    paper: Paper = Paper.A4
    place: str = ""
    day: date | None = None
    folder: Path | None = None
    state: IssueState = IssueState.FINAL
    queue: Mapping[str, AbstractSet[str]] = field(default_factory=dict)

    @property
    def issued_documents(self) -> tuple[str, ...]:
        """Documents that really are made: where only people are asked for, those of units are not."""
        if self.audience is Audience.QUEUE:
            return tuple(key for key in self.documents if self.queue.get(key))
        if self.audience is not Audience.PEOPLE:
            return self.documents
        of_people = {spec.key for spec in DOCUMENTS if spec.is_for_people}
        return tuple(key for key in self.documents if key in of_people)

    @property
    def scope(self) -> IssueScope:
        """For whom, and what documents say that the plan does not know."""
        return IssueScope(
            unit_ids=frozenset(self.unit_ids) if self.audience is Audience.UNITS else None,
            employee_ids=frozenset(self.employee_ids) if self.audience is Audience.PEOPLE else None,
            place=self.place.strip() or None,
            day=self.day,
            paper=self.paper,
            exactly=self.queue if self.audience is Audience.QUEUE else None,
        )

    @property
    def missing(self) -> Missing | None:
        """The first thing that is missing; None when a run can begin."""
        lacks = {
            Missing.DOCUMENTS: not self.issued_documents,
            Missing.UNITS: self.audience is Audience.UNITS and not self.unit_ids,
            Missing.PEOPLE: self.audience is Audience.PEOPLE and not self.employee_ids,
            Missing.FORMATS: not self.formats,
            Missing.FOLDER: self.folder is None,
        }
        return next((what for what, is_lacking in lacks.items() if is_lacking), None)


def file_count(counts: Mapping[str, int], choice: IssueChoice) -> int:
    """How many files a choice comes to at most, from how many documents of each kind there are."""
    return sum(counts.get(key, 0) for key in choice.issued_documents) * len(choice.formats)
