"""Findings by element: only what came or went is looked at."""

from bsc_planner.findings import Finding, Severity
from bsc_planner.ui.findings_by_element import FindingsByElement


def _finding(code: str, element: str | None) -> Finding:
    return Finding(Severity.WARNING, code, "di sini", element)


def test_findings_are_grouped_in_the_order_they_came() -> None:
    by_element = FindingsByElement()
    first, second, other, nobody = (_finding(c, e) for c, e in (("A", "1"), ("B", "1"), ("C", "2"), ("D", None)))
    assert by_element.take([first, other, second, nobody]) == {"1", "2"}
    assert list(by_element.of("1")) == [first, second]
    assert list(by_element.of("3")) == []
    assert set(by_element.elements()) == {"1", "2"}


def test_only_elements_whose_findings_came_or_went_are_touched() -> None:
    by_element = FindingsByElement()
    first, second, other = _finding("A", "1"), _finding("B", "1"), _finding("C", "2")
    by_element.take([first, other])
    assert by_element.take([first, second, other]) == {"1"}
    assert list(by_element.of("1")) == [first, second]
    assert by_element.take([first, second, other]) == set()
    assert by_element.take([other]) == {"1"}
    assert list(by_element.of("1")) == []
    assert by_element.take([]) == {"2"}
    assert set(by_element.elements()) == set()
