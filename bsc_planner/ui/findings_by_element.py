"""Findings by the element they are about, kept while the findings change: only elements touched are looked at."""

from collections.abc import Iterable, Sequence, Set
from itertools import compress, count
from operator import is_not

from bsc_planner.findings import Finding, Severity

_NONE: tuple[Finding, ...] = ()
_SEVERITIES = tuple(Severity)


class FindingsByElement:
    """Groups of findings.

    A finding that stays is the same object from one list to the next; those that came or went tell which elements are
    touched, so that an edit of one row costs no look at the thousands of others.
    """

    def __init__(self) -> None:
        self._known: Sequence[Finding] = ()
        self._groups: dict[str, list[Finding]] = {}
        self._changed: set[str] = set()

    def take(self, findings: Sequence[Finding]) -> Set[str]:
        """Group other findings.

        Args:
            findings: All of them; each element lists its own by severity, code and place.

        Returns:
            Ids of the elements whose findings may be others now.
        """
        before, now = _between(self._known, findings)
        self._known = findings
        touched = {now[key].element_id for key in now.keys() - before.keys()}
        touched |= {before[key].element_id for key in before.keys() - now.keys()}
        # those that single findings came to or went from are not as the list before says
        named = {element for element in touched if element is not None} | self._changed
        self._changed = set()
        groups: dict[str, list[Finding]] = {}
        for finding in findings if named else _NONE:
            if finding.element_id in named:
                groups.setdefault(finding.element_id, []).append(finding)
        for element in named:
            self._keep(element, groups.get(element, []))
        return named

    def change(self, gone: Iterable[Finding], came: Iterable[Finding]) -> Set[str]:
        """Take single findings away and add others; returns ids of the elements whose findings may be others now."""
        touched: dict[str, list[Finding]] = {}
        for finding in gone:
            group = [] if finding.element_id is None else self._group_of(finding.element_id, touched)
            if finding in group:
                group.remove(finding)
        for finding in came:
            if finding.element_id is not None:
                self._group_of(finding.element_id, touched).append(finding)
        for element, findings in touched.items():
            self._keep(element, findings)
        self._changed |= touched.keys()
        return touched.keys()

    def of(self, element_id: str) -> Sequence[Finding]:
        """Findings about an element."""
        return self._groups.get(element_id, _NONE)

    def elements(self) -> Iterable[str]:
        """Elements that something was found about."""
        return self._groups.keys()

    def _group_of(self, element: str, touched: dict[str, list[Finding]]) -> list[Finding]:
        return touched.setdefault(element, list(self._groups.get(element, _NONE)))

    def _keep(self, element: str, findings: list[Finding]) -> None:
        """Keep the findings of one element in an order that does not tell in which order they came."""
        if findings:
            self._groups[element] = sorted(findings, key=_rank)
        else:
            self._groups.pop(element, None)


def _rank(finding: Finding) -> tuple[int, str, str]:
    return _SEVERITIES.index(finding.severity), finding.code, finding.where


def _between(before: Sequence[Finding], now: Sequence[Finding]) -> tuple[dict[int, Finding], dict[int, Finding]]:
    """What lies between the beginning and the end that two lists share, by identity."""
    shortest = min(len(before), len(now))
    first = next(compress(count(), map(is_not, before, now)), shortest)
    last = next(compress(count(), map(is_not, reversed(before), reversed(now))), shortest)
    last = min(last, shortest - first)
    left, right = before[first : len(before) - last], now[first : len(now) - last]
    return dict(zip(map(id, left), left, strict=True)), dict(zip(map(id, right), right, strict=True))
