"""Findings by the element they are about, kept while the findings change: only elements touched are looked at."""

from collections.abc import Iterable, Sequence, Set

from bsc_planner.findings import Finding

_NONE: tuple[Finding, ...] = ()


class FindingsByElement:
    """Groups of findings.

    A finding that stays is the same object from one list to the next; those that came or went tell which elements are
    touched, so that an edit of one row costs no look at the thousands of others.
    """

    def __init__(self) -> None:
        self._known: dict[int, Finding] = {}
        self._groups: dict[str, list[Finding]] = {}

    def take(self, findings: Sequence[Finding]) -> Set[str]:
        """Group other findings.

        Args:
            findings: All of them, in the order in which each element shall list its own.

        Returns:
            Ids of the elements whose findings may be others now.
        """
        before, self._known = self._known, dict(zip(map(id, findings), findings, strict=True))
        now = self._known
        touched = {now[key].element_id for key in now.keys() - before.keys()}
        touched |= {before[key].element_id for key in before.keys() - now.keys()}
        named = {element for element in touched if element is not None}
        groups: dict[str, list[Finding]] = {}
        for finding in findings if named else _NONE:
            if finding.element_id in named:
                groups.setdefault(finding.element_id, []).append(finding)  # type: ignore[arg-type]  # named are no None
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
