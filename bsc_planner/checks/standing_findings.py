"""What stands of all that was found in a plan: listed when it is read, counted while findings come and go."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bsc_planner.checks.decisions import Decisions, by_severity
from bsc_planner.checks.findings_index import FindingsIndex
from bsc_planner.findings import Finding, Severity


@dataclass(frozen=True)
class FindingsChange:
    """What an edit did to the findings that count.

    Attributes:
        gone: Found no more.
        came: Found now.
    """

    gone: Sequence[Finding]
    came: Sequence[Finding]


class StandingFindings:
    """Findings of an index, of the cascades and of elsewhere, by what the plan decided about them.

    An edit changes a few of many thousand: who shows counts and marks follows the change, and the list as a whole is
    put together when it is asked for.

    Args:
        index: Findings of the rules.
        of_cascades: What the cascades found.
        elsewhere: What was found while reading files; what a rule found too is listed once.
    """

    def __init__(self, index: FindingsIndex, of_cascades: Sequence[Finding], elsewhere: Sequence[Finding]) -> None:
        self._index = index
        self._of_cascades = of_cascades
        self._elsewhere = elsewhere
        self._named_elsewhere = {(finding.code, finding.where) for finding in elsewhere}
        index.take_difference()
        self._listed: Decisions | None = None
        self._counts = Counter(finding.severity for finding in self.listed.findings)

    @property
    def listed(self) -> Decisions:
        """All of them, the gravest first."""
        if self._listed is None:
            found = [*self._index.findings, *self._of_cascades]
            if self._elsewhere:
                known = {(finding.code, finding.where) for finding in found}
                found += [one for one in self._elsewhere if (one.code, one.where) not in known]
            decisions = self._index.decided(found)
            self._listed = Decisions(tuple(by_severity(decisions.findings)), decisions.ignored)
        return self._listed

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many count, by severity."""
        return self._counts

    def follow(self) -> FindingsChange | None:
        """Take over what the index found since it was asked last.

        Returns:
            What changed; None when everything has to be put together anew, because a file told of the same.
        """
        gone, came = self._index.take_difference()
        if self._named_elsewhere and any((one.code, one.where) in self._named_elsewhere for one in (*gone, *came)):
            return None
        self._listed = None
        change = FindingsChange(self._index.decided(gone).findings, self._index.decided(came).findings)
        self._counts.subtract(finding.severity for finding in change.gone)
        self._counts.update(finding.severity for finding in change.came)
        return change
