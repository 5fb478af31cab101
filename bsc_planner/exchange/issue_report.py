"""What a run of documents did."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bsc_planner.editing.register import IssuedFact
from bsc_planner.exchange.documents.issue_item import MissingFact, SkipReason
from bsc_planner.exchange.documents.wording import wording


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document that was not written; `who` is a NIP, a unit code or a name."""

    who: str
    document: str
    code: SkipReason

    @property
    def reason(self) -> str:
        """Why, as an Indonesian sentence."""
        return str(wording("issuing")["skipped"][self.code])


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A document that was written with a dotted line for something the plan does not know."""

    who: str
    document: str
    code: MissingFact

    @property
    def reason(self) -> str:
        """What is missing, as an Indonesian sentence."""
        return str(wording("issuing")["missing"][self.code])


@dataclass
class IssuingReport:
    """What a run did.

    Attributes:
        directory: The target folder.
        written: Files written, as paths below the folder.
        unchanged: Files that an earlier run had finished and that say the same still.
        documents: Documents finished, written now or unchanged, by their key.
        skipped: Documents that were not written.
        incomplete: Documents with dotted lines.
        issued: What was finished, written now or unchanged, as the register takes it.
        seconds: How long it took.
    """

    directory: Path
    written: list[str] = field(default_factory=list)
    unchanged: int = 0
    documents: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)
    incomplete: list[Incomplete] = field(default_factory=list)
    issued: list[IssuedFact] = field(default_factory=list)
    seconds: float = 0.0
