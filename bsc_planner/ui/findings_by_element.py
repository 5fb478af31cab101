"""Findings by the element they are about, kept while the findings change: only elements touched are looked at."""

from collections.abc import Iterable, Sequence, Set
from itertools import compress, count
from operator import is_not

from bsc_planner.findings import Finding

_NONE: tuple[Finding, ...] = ()


class FindingsByElement:
    """Groups of findings.

    A finding that stays is the same object from one list to the next; those that came or went tell which elements are
    touched, so that an edit of one row costs no look at the thousands of others.
    """

    def __init__(self) -> None:
        self._known: Sequence[Finding] = ()
        self._groups: dict[str, list[Finding]] = {}

    def take(self, findings: Sequence[Finding]) -> Set[str]:
        """Group other findings.

        Args:
            findings: All of them, in the order in which each element shall list its own.

        Returns:
            Ids of the elements whose findings may be others now.
        """
        before, now = _between(self._known, findings)
        self._known = findings
        touched = {now[key].element_id for key in now.keys() - before.keys()}
        touched |= {before[key].element_id for key in before.keys() - now.keys()}
        named = {element for element in touched if element is not None}
        groups: dict[str, list[Finding]] = {}
        for finding in findings if named else _NONE:
            if finding.element_id in named:
                groups.setdefault(finding.element_id, []).append(finding)
        for element in named:
            if element in groups:
                self._groups[element] = groups[element]
            else:
                self._groups.pop(element, None)
        return named

    def of(self, element_id: str) -> Sequence[Finding]:
        """Findings about an element."""
        return self._groups.get(element_id, _NONE)

    def elements(self) -> Iterable[str]:
        """Elements that something was found about."""
        return self._groups.keys()


def _between(before: Sequence[Finding], now: Sequence[Finding]) -> tuple[dict[int, Finding], dict[int, Finding]]:
    """What lies between the beginning and the end that two lists share, by identity."""
    shortest = min(len(before), len(now))
    first = next(compress(count(), map(is_not, before, now)), shortest)
    last = next(compress(count(), map(is_not, reversed(before), reversed(now))), shortest)
    last = min(last, shortest - first)
    left, right = before[first : len(before) - last], now[first : len(now) - last]
    return dict(zip(map(id, left), left, strict=True)), dict(zip(map(id, right), right, strict=True))
